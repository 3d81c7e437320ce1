package org.twopaths.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk on which no file gets longer than there is room for, and of which H2 knows. */
public final class FullDisk extends FilePathWrapper {
  private static volatile long room = Long.MAX_VALUE;

  /** The address of a database on it. */
  static String url(Path directory) {
    FilePath.register(new FullDisk());
    return H2.fileUrl(directory).replace("jdbc:h2:file:", "jdbc:h2:full:");
  }

  static void room(long bytes) {
    room = bytes;
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Limited(getBase().open(mode));
  }

  private static final class Limited extends FileBaseDefault {
    private final FileChannel file;

    Limited(FileChannel file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
      return file.read(into, at);
    }

    /** What is there already may be written over. */
    @Override
    public int write(ByteBuffer what, long at) throws IOException {
      if (at + what.remaining() > Math.max(room, file.size())) {
        throw new IOException("No space left on device");
      }
      return file.write(what, at);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
      return file.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
