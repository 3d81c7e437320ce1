package org.twopaths.vault;

import java.time.LocalDate;
import java.util.List;

/** Whose key seals something. When that key goes, all that it sealed is gone for everyone. */
public sealed interface Owner {

  /** A person's own words, and who they are. Goes with the person. */
  record Person(String id) implements Owner {
    @Override
    public String kind() {
      return "person";
    }

    @Override
    public List<String> names() {
      return List.of(id);
    }
  }

  /** What one of two wrote for both. Goes with its author and leaves the other's. */
  record Share(String couple, String author) implements Owner {
    @Override
    public String kind() {
      return "share";
    }

    @Override
    public List<String> names() {
      return List.of(couple, author);
    }
  }

  /** What belongs to both. Goes with the couple. */
  record Couple(String id) implements Owner {
    @Override
    public String kind() {
      return "couple";
    }

    @Override
    public List<String> names() {
      return List.of(id);
    }
  }

  /** What is on its way, in or out, and belongs to nobody for long. Goes after three days. */
  record Day(LocalDate date) implements Owner {
    static final String KIND = "day";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public List<String> names() {
      return List.of(date.toString());
    }
  }

  /** What belongs to no person: how far the bot has come elsewhere. Never goes. */
  record House() implements Owner {
    @Override
    public String kind() {
      return "house";
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }

  String kind();

  /** What tells it from others of its kind. */
  List<String> names();
}
