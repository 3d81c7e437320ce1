package org.twopaths.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.lint.Issue;
import org.twopaths.text.Catalog;
import org.twopaths.text.Language;

/**
 * Words that an author saves are said from the next message on, unless something in them may not
 * ship: then the log says what, and the words before them stay. Flows, lists and a new language
 * need a restart.
 */
final class LiveWords {
  private static final Logger LOG = LoggerFactory.getLogger(LiveWords.class);

  private final Library library;
  private final Catalog catalog;
  private String seen;

  LiveWords(Library library, Catalog catalog) {
    this.library = library;
    this.catalog = catalog;
    this.seen = state();
  }

  /** Looks whether something was saved since; some milliseconds when nothing was. */
  synchronized void refresh() {
    String state = state();
    if (!state.equals(seen)) {
      seen = state;
      read();
    }
  }

  private void read() {
    try {
      List<Language> languages = Library.languages(library.folder());
      if (!tags(languages).equals(tags(library.languages()))) {
        LOG.info("A language came or went: it does so for people after a restart.");
        return;
      }
      List<Issue> issues = library.saying(languages).issues();
      if (issues.isEmpty()) {
        catalog.reword(languages);
        LOG.info("The words that were saved are said from now on.");
      } else {
        issues.forEach(issue -> LOG.warn("Not said yet: {}", issue));
      }
    } catch (IllegalArgumentException | UncheckedIOException unreadable) {
      LOG.warn("Not said yet: {}", unreadable.getMessage());
    }
  }

  private static List<String> tags(List<Language> languages) {
    return languages.stream().map(Language::id).toList();
  }

  /** When each file was saved last, and how long it is. */
  private String state() {
    try (Stream<Path> files = Files.walk(library.folder().resolve("texts"))) {
      return files.sorted().map(LiveWords::state).collect(Collectors.joining());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String state(Path file) {
    try {
      return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file) + "\n";
    } catch (IOException beingSaved) {
      return file + " is being saved\n";
    }
  }
}
