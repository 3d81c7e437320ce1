package org.twopaths.vault;

import java.io.Closeable;
import java.nio.file.Path;

/** A disk under a process that is killed before its n-th step. */
final class DyingDisk extends Disk {
  private int left;

  /** The end of the process; nothing that runs afterwards belongs to it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** One under a process that is killed by nobody, but leaves no lock behind when it is dropped. */
  static DyingDisk living() {
    return new DyingDisk(-1);
  }

  DyingDisk(int steps) {
    this.left = steps;
  }

  @Override
  void step() {
    if (left == 0) {
      throw new Killed();
    }
    left--;
  }

  /** The lock of a killed process is gone; these are all the same one. */
  @Override
  Closeable lock(Path file) {
    return () -> {};
  }

  /**
   * Does something on a disk that dies before each of its steps in turn, then on one that lives.
   */
  interface Attempt {
    /** Throws {@link Killed} when the disk dies. */
    void on(DyingDisk disk) throws Exception;
  }

  interface Check {
    void afterwards() throws Exception;
  }

  /** Answers how many moments there were to be killed at. */
  static int everywhere(Check before, Attempt attempt, Check after) throws Exception {
    for (int steps = 0; ; steps++) {
      before.afterwards();
      try {
        attempt.on(new DyingDisk(steps));
        return steps;
      } catch (Killed killed) {
        after.afterwards();
      }
    }
  }
}
