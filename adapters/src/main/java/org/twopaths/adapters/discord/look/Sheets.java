package org.twopaths.adapters.discord.look;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.twopaths.bot.drawing.BothCircles;
import org.twopaths.bot.drawing.Png;
import org.twopaths.text.Message;
import org.twopaths.text.Spoken;

/** A message of the bot as the one or more messages that Discord is given. */
public final class Sheets {
  /** Discord's limit is 2,000 characters; the rest is for the small line below. */
  private static final int ROOM = 1_900;

  private static final int CHOSEN = 80;

  /** Discord's limit for what a screen reader says of a file is 1,024 characters. */
  private static final int ALT = 1_000;

  private static final String PICTURE = "both-circles.png";

  private final Spoken<Wording> wording;

  public Sheets(Spoken<Wording> wording) {
    this.wording = wording;
  }

  /**
   * The sheets of a message; its buttons stand under the last.
   *
   * @param number the message's number, which its buttons name
   * @param place where it will stand
   */
  public List<MessageCreateData> of(Message message, long number, Place place) {
    List<String> pages = Pages.of(message.text(), ROOM);
    List<MessageCreateData> sheets = new ArrayList<>(drawn(message, place));
    for (int page = 1; page < pages.size(); page++) {
      sheets.add(sheet(pages.get(page - 1) + count(page, pages.size()), List.of(), place));
    }
    String last = pages.isEmpty() ? "…" : pages.getLast() + count(pages.size(), pages.size());
    // Under an aside a press could not be told from one under a message of the room.
    List<ActionRow> rows =
        place.onlyForOne()
            ? List.of()
            : new Rows(wording.to(message.language()), number)
                .of(message.buttons(), message.writes() && place.window());
    sheets.add(sheet(last + chosen(message.chosen()), rows, place));
    return sheets;
  }

  /** A picture comes before the words that say the same; none where it cannot be drawn. */
  private static List<MessageCreateData> drawn(Message message, Place place) {
    Optional<byte[]> file =
        Optional.ofNullable(message.picture()).map(BothCircles::of).flatMap(Png::of);
    return file.map(
            bytes -> {
              FileUpload upload = FileUpload.fromData(bytes, PICTURE).setDescription(alt(message));
              return List.of(in(place).setFiles(upload).build());
            })
        .orElse(List.of());
  }

  private static String alt(Message message) {
    String words = message.text();
    return words.length() <= ALT ? words : words.substring(0, ALT - 1) + "…";
  }

  /** What a person wrote in a window, for all in the channel to see. */
  public static List<MessageCreateData> said(String name, String words) {
    String head = "**" + Plain.escape(name).replace('\n', ' ') + "**: ";
    List<String> pages = Pages.of(words, ROOM - head.length());
    Place channel = new Place(true, false, false);
    return pages.stream().map(page -> sheet(head + page, List.of(), channel)).toList();
  }

  /** A line for one person that is no message of the bot's. */
  public static MessageCreateData line(String words) {
    return sheet(Plain.escape(words), List.of(), new Place(true, true, false));
  }

  /**
   * Where a message stands.
   *
   * @param window whether words are written in a window rather than as a message
   * @param onlyForOne whether only one person sees it there
   * @param silent whether it comes without a sound
   */
  public record Place(boolean window, boolean onlyForOne, boolean silent) {}

  private static MessageCreateData sheet(String content, List<ActionRow> rows, Place place) {
    return in(place).setContent(content).setComponents(rows).build();
  }

  private static MessageCreateBuilder in(Place place) {
    return new MessageCreateBuilder()
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false)
        .setSuppressEmbeds(true)
        .setSuppressedNotifications(place.silent());
  }

  private static String count(int page, int pages) {
    return pages == 1 ? "" : "\n-# " + page + "/" + pages;
  }

  private static String chosen(String label) {
    if (label == null) {
      return "";
    }
    String line = label.replace('\n', ' ');
    return "\n-# ✓ "
        + Plain.escape(line.length() <= CHOSEN ? line : line.substring(0, CHOSEN - 1) + "…");
  }
}
