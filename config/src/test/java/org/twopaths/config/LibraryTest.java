package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Everything that ships passes every rule of the linter. */
class LibraryTest {
  @Test
  void whatShipsHasNoFindings() {
    assertThatCode(() -> Library.read(Path.of("")).check()).doesNotThrowAnyException();
  }
}
