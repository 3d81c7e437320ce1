package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.Notes.Note;
import org.twopaths.store.People.Person;
import org.twopaths.vault.Opening;
import org.twopaths.vault.Vault;
import org.twopaths.vault.VaultFiles;

/** I16: an old copy of the data is brought back beside the keyring of today. */
class BackupTest {
  @TempDir Path folder;

  private void lives(Consumer<Database> life) {
    VaultFiles files =
        new VaultFiles(
            folder.resolve("key/two-paths.key"), folder.resolve("keyring"), folder.resolve("data"));
    try (Vault vault = new Opening(files, InstantSource.system()).open();
        Database database = Database.open(folder.resolve("data"), vault)) {
      life.accept(database);
      database.commit();
    }
  }

  private void copy(String from, String to) {
    try {
      Files.copy(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** As the file lies there at one moment, while the program runs. */
  private void isCopied(Database database) {
    database.commit();
    copy("data/twopaths.mv.db", "copy");
  }

  private static void pair(Store store) {
    for (String who : new String[] {"ada", "ben"}) {
      store.people().insert(Memory.person(who));
      store.notes().keep(who, "of " + who, Memory.NOON);
    }
    store.couples().insert(new Couple("c", "ada", "ben", null, null));
  }

  @Test
  void whatWasThereThenIsThere() {
    lives(database -> {
      pair(database.store());
      isCopied(database);
      database.store().notes().removeAll("ada");
    });
    copy("copy", "data/twopaths.mv.db");
    lives(database -> {
      Store store = database.store();
      assertThat(store.couples().ofPerson("ben")).map(Couple::first).contains("ada");
      assertThat(store.notes().of("ada")).extracting(Note::words).containsExactly("of ada");
    });
  }

  /** Nothing of hers opens; he is alone, as he was, and she may come again as a stranger. */
  @Test
  void whoWasForgottenSinceThenStaysSoAndTheOtherGoesOn() {
    lives(database -> {
      pair(database.store());
      isCopied(database);
      database.store().couples().delete("c");
      database.store().people().delete("ada");
    });
    copy("copy", "data/twopaths.mv.db");
    lives(database -> {
      Store store = database.store();
      assertThat(store.people().find("test", "account-ada")).isEmpty();
      assertThat(store.notes().of("ada")).isEmpty();
      assertThat(store.couples().ofPerson("ben")).isEmpty();
      assertThat(store.people().byId("ben")).map(Person::coupleId).isEmpty();
      assertThat(store.notes().of("ben")).extracting(Note::words).containsExactly("of ben");
      store.people().insert(new Person("new", "test", "account-ada", "chat", "Ada", "{}", null));
    });
  }
}
