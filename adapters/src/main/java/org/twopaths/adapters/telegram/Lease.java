package org.twopaths.adapters.telegram;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.telegram.api.Access;

/**
 * Lets one process of this computer at a time act for a bot, by a lock on a file that the end of a
 * process frees however it ends. Another computer, or a folder for temporary files that is not the
 * same one, it cannot see: there Telegram's own "conflict" is all we hear. Safe for use by many
 * threads.
 */
public final class Lease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final Path file;
  private FileChannel channel;
  private FileLock lock;
  private boolean ended;
  private boolean impossible;

  Lease(Access access) {
    byte[] bot = (access.bot() + "@" + access.apiUrl()).getBytes(StandardCharsets.UTF_8);
    this.file =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "two-paths-telegram-" + UUID.nameUUIDFromBytes(bot) + ".lock");
  }

  /** Whether we may act; takes the lease when it is free. */
  public synchronized boolean isOurs() {
    if (ended) {
      return false;
    }
    if (lock == null && !impossible) {
      take();
    }
    return lock != null || impossible;
  }

  private void take() {
    try {
      if (channel == null) {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      }
      lock = channel.tryLock();
    } catch (OverlappingFileLockException taken) {
      // By another bot in this very process.
    } catch (IOException none) {
      impossible = true;
      LOG.warn(
          "Nothing keeps a second program on this computer from using the same telegram.token:"
              + " no lock can be had in the folder for temporary files.");
    }
  }

  @Override
  public synchronized void close() {
    ended = true;
    lock = null;
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException gone) {
      // The end of the process frees it.
    }
  }
}
