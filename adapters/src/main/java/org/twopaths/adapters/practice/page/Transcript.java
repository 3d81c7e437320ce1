package org.twopaths.adapters.practice.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.twopaths.adapters.practice.Partner;
import org.twopaths.adapters.practice.Post;
import org.twopaths.text.Message;

/** What was said in the room, as a text to read, keep or send to an author. */
final class Transcript {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String INDENT = "       ";

  private final ZoneId zone;
  private final StringBuilder text = new StringBuilder();
  private LocalDate day;

  private Transcript(ZoneId zone) {
    this.zone = zone;
  }

  static String of(List<Post> posts, Instant now, ZoneId zone) {
    Transcript transcript = new Transcript(zone);
    ZonedDateTime saved = now.atZone(zone);
    transcript.line("Two Paths, practice room");
    transcript.line(
        "Saved " + saved.format(DAY) + ", " + saved.format(TIME) + " by the room's clock");
    posts.forEach(transcript::add);
    return transcript.text.toString();
  }

  private void add(Post post) {
    ZonedDateTime at = Instant.ofEpochMilli(post.at()).atZone(zone);
    if (!at.toLocalDate().equals(day)) {
      day = at.toLocalDate();
      line("");
      line("--- " + at.format(DAY) + " ---");
    }
    line("");
    line(at.format(TIME) + "  " + who(post));
    content(post.message());
  }

  private static String who(Post post) {
    String name = post.from().equals("bot") ? "Two Paths" : Partner.of(post.from()).shown();
    String reader = post.onlyFor() == null ? "" : ", only " + post.onlyFor().shown() + " sees this";
    return name + " (" + post.pane().shown() + reader + ")";
  }

  private void content(Message message) {
    message.text().lines().forEach(line -> line((INDENT + line).stripTrailing()));
    if (!message.buttons().isEmpty()) {
      line(INDENT + "[" + String.join("] [", message.buttons()) + "]");
    }
    if (message.chosen() != null) {
      line(INDENT + "Chosen: [" + message.chosen() + "]");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
