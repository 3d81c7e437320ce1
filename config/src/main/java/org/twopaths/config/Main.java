package org.twopaths.config;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.twopaths.store.StoreException;

/** Starts the bot from the folder that people edit. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
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

  /** The folder with bot.yaml: config/ below where the program was started, or right there. */
  private static Path folder() {
    Path below = Path.of("config");
    return Files.exists(below.resolve(SettingsReader.FILE)) ? below : Path.of("");
  }
}
