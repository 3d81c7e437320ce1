package org.twopaths.config;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.twopaths.store.StoreException;

/**
 * Starts the bot from the folder that people edit; with {@code change-key} it changes the key of
 * the vault instead, while no bot runs; with {@code check} it lists what may not ship.
 */
public final class Main {
  private static final String CHECK = "check";
  private static final String CHANGE_KEY = "change-key";

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      if (List.of(arguments).equals(List.of(CHECK))) {
        check();
        return;
      }
      if (List.of(arguments).equals(List.of(CHANGE_KEY))) {
        System.out.println(
            "The key was changed. The fingerprint of the new one is "
                + Running.changeKey(folder(), System.getenv())
                + ". Copy it, and destroy every copy of the old one.");
        return;
      }
      Running running = Running.start(folder(), System.getenv());
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      System.out.println(running.greeting());
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException
        | IllegalStateException
        | StoreException
        | UncheckedIOException mistake) {
      System.err.println("Two Paths did not start: " + mistake.getMessage());
      System.exit(1);
    }
  }

  private static void check() {
    List<String> findings = Checking.findings(folder());
    findings.forEach(System.out::println);
    System.out.println(
        findings.isEmpty() ? "Nothing found: this may ship." : findings.size() + " to mend.");
    if (!findings.isEmpty()) {
      System.exit(1);
    }
  }

  /** The folder with bot.yaml: config/ below where the program was started, or right there. */
  private static Path folder() {
    Path below = Path.of("config");
    return Files.exists(below.resolve(SettingsReader.FILE)) ? below : Path.of("");
  }
}
