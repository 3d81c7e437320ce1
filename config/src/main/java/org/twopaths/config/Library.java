package org.twopaths.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twopaths.flow.Flow;
import org.twopaths.flow.FlowReader;
import org.twopaths.flow.Flows;
import org.twopaths.text.Language;
import org.twopaths.text.LanguageReader;

/** What authors wrote: the flows and the words, read from the folder they edit. */
public record Library(Flows flows, List<Language> languages) {
  private static final String YAML = ".yaml";

  /**
   * Reads {@code flows/} and {@code texts/} below a folder. Throws an exception whose message names
   * file, line and mend when one of them cannot be read.
   */
  public static Library read(Path folder) {
    List<Flow> flows = new ArrayList<>();
    files(folder.resolve("flows")).forEach((name, yaml) -> flows.add(FlowReader.read(name, yaml)));
    List<Language> languages =
        folders(folder.resolve("texts")).stream().map(Library::language).toList();
    return new Library(new Flows(flows), languages);
  }

  private static Language language(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    files(folder)
        .forEach((name, yaml) -> texts.put(name.substring(0, name.length() - YAML.length()), yaml));
    return LanguageReader.read(folder.getFileName().toString(), texts);
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    for (Path file : list(folder)) {
      if (file.toString().endsWith(YAML)) {
        files.put(file.getFileName().toString(), content(file));
      }
    }
    return files;
  }

  private static List<Path> folders(Path folder) {
    return list(folder).stream().filter(Files::isDirectory).toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException("the folder " + folder + " cannot be read", missing);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(file + " cannot be read", broken);
    }
  }
}
