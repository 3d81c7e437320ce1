package org.twopaths.vault;

import java.io.Closeable;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Opens the vault at the start: makes the keys the first time, refuses whatever could lead to a
 * loss or a leak, ends a change of the key that a kill broke off, and erases again what was erased.
 */
public final class Opening {
  private final Disk disk;
  private final VaultFiles files;
  private final KeyFile keyFile;
  private final InstantSource clock;
  private String advice;

  /** Looks at the files only when {@link #open} or {@link #changeKey} is called. */
  public Opening(VaultFiles files, InstantSource clock) {
    this(new Disk(), files, clock);
  }

  Opening(Disk disk, VaultFiles files, InstantSource clock) {
    this.disk = disk;
    this.clock = clock;
    this.files = files;
    this.keyFile = new KeyFile(disk, files.keyFile());
  }

  /** Throws {@link VaultMistake} that names the setting and the mend; then nothing was written. */
  public Vault open() {
    files.requireApart();
    requireAllOrNothing();
    Closeable lock = disk.lock(files.lock());
    try {
      Kek kek = kek();
      Keyring keyring = Keyring.read(disk, files.ring(), kek);
      Ledger ledger = Ledger.read(disk, files.ledger(), files.ledgerCopy());
      keyring.mend();
      if (kek.isChanging()) {
        finish(keyring, kek);
      }
      Vault vault = new Vault(keyring, ledger, clock, lock);
      vault.replay();
      ledger.even();
      return vault;
    } catch (RuntimeException mistake) {
      Disk.close(lock);
      throw mistake;
    }
  }

  /** What to tell whoever started the program for the first time. */
  public Optional<String> advice() {
    return Optional.ofNullable(advice);
  }

  /**
   * Puts a new key in the place of the one in the key file. May be killed at any moment: the next
   * start ends it. The old key opens nothing afterwards.
   *
   * @return the fingerprint of the new one
   */
  public String changeKey() {
    Vault held = open();
    try {
      Kek both = keyFile.read().withNewer();
      keyFile.write(both);
      return finish(Keyring.read(disk, files.ring(), both), both);
    } finally {
      held.close();
    }
  }

  private String finish(Keyring keyring, Kek both) {
    keyring.wrapWith(both);
    keyFile.write(both.newest());
    return both.fingerprint();
  }

  private void requireAllOrNothing() {
    boolean ring = Files.exists(files.ring());
    if (!keyFile.exists() && (ring || files.hasData())) {
      throw keyFile.missing();
    }
    if (!ring && files.hasData()) {
      throw new VaultMistake(
          "vault.keyring: there is no keyring at "
              + files.ring()
              + ", but there is data in "
              + files.data()
              + " that only it opens. Bring the keyring back from its newest copy");
    }
  }

  private Kek kek() {
    if (!keyFile.exists()) {
      keyFile.write(Kek.fresh());
    }
    Kek kek = keyFile.read();
    if (!Files.exists(files.ring())) {
      begin(kek);
    }
    return kek;
  }

  /** The ring comes last: where there is one, all else was there. */
  private void begin(Kek kek) {
    Ledger.begin(disk, files.ledger());
    Keyring.fresh(disk, files.ring(), kek);
    advice =
        """
        A key was made: %s
        Its fingerprint is %s. Without it nobody, you included, can read what people wrote.
        Copy it now to where no copy of the data lies, such as a password manager.\
        """
            .formatted(files.keyFile(), kek.fingerprint());
  }
}
