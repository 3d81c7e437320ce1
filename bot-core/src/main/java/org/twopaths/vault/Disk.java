package org.twopaths.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes small files so that a kill at any moment leaves the old content or the new one, and nobody
 * but their owner may read them.
 */
class Disk {
  private static final String FRESH = ".new";

  /** A kill may come before each step; tests let it. */
  void step() {}

  /**
   * Keeps other processes away until it is closed, or this process ends however it does. Throws
   * {@link VaultMistake} when another one is there.
   */
  Closeable lock(Path file) {
    FileChannel channel = null;
    try {
      makeFolder(file.toAbsolutePath().getParent());
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              ownerOnly(file, "rw-------"));
      if (channel.tryLock() != null) {
        return channel;
      }
      channel.close();
    } catch (OverlappingFileLockException sameProcess) {
      close(channel);
    } catch (IOException failure) {
      throw failed(file, failure);
    }
    throw new VaultMistake(
        "The keyring in "
            + file.toAbsolutePath().getParent()
            + " is open in another process: stop that one first.");
  }

  static void close(Closeable channel) {
    try {
      channel.close();
    } catch (IOException nothingWasWritten) {
      throw new UncheckedIOException(nothingWasWritten);
    }
  }

  /** Puts new content in the place of the old, which is overwritten, not only unlinked. */
  void replace(Path file, byte[] content) {
    try {
      makeFolder(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + FRESH);
      step();
      Files.deleteIfExists(fresh);
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly(fresh, "rw-------"))) {
        step();
        write(channel, content);
      }
      step();
      moveOver(fresh, file);
    } catch (IOException failure) {
      throw failed(file, failure);
    }
  }

  /** Puts more behind what is there. A kill may leave a part of it. */
  void append(Path file, byte[] content) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.position(channel.size());
      step();
      write(channel, content);
      step();
    } catch (IOException failure) {
      throw failed(file, failure);
    }
  }

  private void moveOver(Path fresh, Path file) throws IOException {
    if (!Files.exists(file)) {
      move(fresh, file);
      return;
    }
    try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
      move(fresh, file);
      step();
      write(old, new byte[Math.toIntExact(old.size())]);
    }
  }

  private void move(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    step();
    sync(file.toAbsolutePath().getParent());
  }

  private static void write(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    }
  }

  /** Writes the folder's own entries through to the disk. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Windows opens no folders, and needs this not.
    }
  }

  static boolean knowsRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String rights) {
    return knowsRights(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static UncheckedIOException failed(Path file, IOException failure) {
    return new UncheckedIOException(file + " cannot be written: " + failure.getMessage(), failure);
  }

  /** Writes nothing anywhere: for keys that live no longer than the process. */
  static final class Nowhere extends Disk {
    @Override
    void replace(Path file, byte[] content) {}

    @Override
    void append(Path file, byte[] content) {}
  }
}
