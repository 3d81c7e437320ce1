package org.twopaths.config.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.twopaths.config.stage.Stage;

/**
 * One line of the table of bad inputs, as the test of a platform does it. Ada is the one who is
 * asked something.
 *
 * @param rows its numbers in the table
 * @param sees who alone sees something by it, and how that begins; nobody anything when empty
 * @param <T> the test
 */
public record BadInput<T>(String rows, String what, Consumer<T> doing, String sees) {
  public static final String PICK = "Ada: Please pick one of the buttons.";
  public static final String PLAIN = "Ada: I can only read plain words.";
  public static final String CAPTION = "Ada: I left the words beside the picture alone.";
  public static final String PASSED_ON = "Ada: That was passed on from elsewhere";
  public static final String OVER = "Ada: That one is over.";
  public static final String UNKNOWN = "Ada: I don’t know";
  public static final String NOTHING = "";

  /** Between any two of them, so that none is one of too many. */
  private static final Duration NOT_A_RUSH = Duration.ofSeconds(15);

  /** What the bot does not even hear leaves nothing to wait for. */
  public boolean isHeard() {
    return !sees.isEmpty();
  }

  /**
   * Each row as a test, and at the end one that shows that the question was open all the time.
   *
   * @param does what a row says, and tells what people saw by it
   */
  public static <T> Stream<DynamicTest> tests(
      List<BadInput<T>> rows,
      BadInput<T> end,
      Stage stage,
      Function<BadInput<T>, List<String>> does) {
    return Stream.concat(rows.stream(), Stream.of(end))
        .map(row ->
            DynamicTest.dynamicTest(
                row.rows + " " + row.what,
                () -> {
                  List<String> seen = does.apply(row);
                  assertThat(row.fits(seen)).as("what is seen: %s", seen).isTrue();
                  stage.pass(NOT_A_RUSH);
                }));
  }

  private boolean fits(List<String> seen) {
    return sees.isEmpty() ? seen.isEmpty() : seen.size() == 1 && seen.getFirst().startsWith(sees);
  }
}
