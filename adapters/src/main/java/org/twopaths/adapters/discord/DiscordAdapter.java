package org.twopaths.adapters.discord;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.twopaths.adapters.discord.kept.Bookmarks;
import org.twopaths.adapters.discord.kept.Origin;
import org.twopaths.adapters.discord.look.Sheets;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.Registration;
import org.twopaths.adapters.discord.wire.Connection;
import org.twopaths.adapters.discord.wire.Fuse;
import org.twopaths.adapters.discord.wire.Line;
import org.twopaths.adapters.discord.wire.Refused;
import org.twopaths.adapters.discord.wire.Starts;
import org.twopaths.bot.Platform;
import org.twopaths.text.Spoken;

/**
 * Discord as a platform. A private chat is a direct message channel; a room is a channel of a
 * server.
 */
public final class DiscordAdapter implements Platform, AutoCloseable {
  /** What the platform is called. */
  public static final String NAME = "discord";

  private static final String STARTS = "starts";

  private static final Duration WHILE_WARM = Duration.ofMinutes(2);

  private final Connection connection;
  private final Bookmarks bookmarks;
  private final Lanes lanes = new Lanes();
  private final Ways ways;
  private final Mouth mouth;
  private final Aside aside;
  private final Sheets sheets;
  private final Reports reports;
  private final boolean privateNotes;
  private final Spoken<Wording> wording;

  /** Puts the parts together; nothing is connected yet. */
  public DiscordAdapter(DiscordSetup setup) {
    Ears ears = new Ears();
    Starts starts = new Starts(book(setup.intake()), setup.clock());
    this.connection = new Connection(setup.address(), ears, starts, setup.clock());
    Line line = connection.line();
    this.bookmarks = new Bookmarks(setup.intake());
    this.ways = new Ways(setup.wording(), line, setup.intake());
    this.mouth = new Mouth(line, new Origin(setup.intake()));
    Openings openings = new Openings(line, setup.clock());
    this.aside = new Aside(ways, line, mouth, openings);
    this.sheets = new Sheets(setup.wording());
    this.privateNotes = setup.privateNotes();
    this.wording = setup.wording();
    PrivateChats.Crew readers = new PrivateChats.Crew(lanes, line, mouth);
    PrivateChats chats = new PrivateChats(setup, bookmarks, readers);
    Viewers viewers = new Viewers(setup, line);
    Places places = new Places(setup, viewers, chats, openings);
    this.reports = new Reports(setup, lanes, viewers, chats);
    Acts.Crew crew = new Acts.Crew(lanes, ways, places, mouth);
    Registration menu = new Registration(setup.commands());
    ears.open(
        new Ears.Attention(reports, chats, new Acts(setup, crew), ways, menu, connection::ended));
  }

  private static Starts.Book book(Intake intake) {
    return new Starts.Book() {
      @Override
      public String read() {
        return intake.cursor(NAME, STARTS).join().orElse("");
      }

      @Override
      public void write(String starts) {
        intake.cursor(NAME, STARTS, starts).join();
      }
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Begins to connect. Returns at once; while Discord cannot be reached, it is tried again. */
  public void start() {
    bookmarks.load();
    ways.load();
    connection.start();
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    Fuse fuse = connection.fuse();
    if (fuse.isBlown()) {
      return new Delivery.Later(Fuse.WINDOW);
    }
    if (fuse.isWarm() && outgoing.silent()) {
      return new Delivery.Later(WHILE_WARM);
    }
    try {
      return carry(outgoing);
    } catch (Refused refused) {
      if (outgoing.onlyFor() == null) {
        reports
            .refused(outgoing.chat(), !bookmarks.knows(outgoing.chat()), refused)
            .flatMap(person -> ways.newest(person.id()))
            .ifPresent(way -> mouth.whisper(way, wording.to(way.act().language()).shut()));
      }
      return refused.delivery();
    } catch (IllegalArgumentException unshowable) {
      return new Delivery.Never("Discord has no room for it");
    }
  }

  @Override
  public Delivery clear(String chat, String until) {
    try {
      mouth.clear(chat);
      return new Delivery.Sent("");
    } catch (Refused refused) {
      return refused.delivery();
    }
  }

  private Delivery carry(Outgoing out) {
    boolean window = !privateNotes || !bookmarks.knows(out.chat());
    Sheets.Place place = new Sheets.Place(window, out.onlyFor() != null, out.silent());
    List<MessageCreateData> shown = sheets.of(out.message(), out.number(), place);
    String name = out.chat() + " " + out.onlyFor() + " " + out.number() + " " + out.edits();
    if (out.onlyFor() != null) {
      return out.edits() ? aside.change(out, name, shown) : aside.show(out, name, shown);
    }
    if (out.edits()) {
      mouth.change(out.chat(), name, Mouth.ids(out.sentAs()), shown);
      return new Delivery.Sent(out.sentAs());
    }
    String ids = String.join(",", mouth.post(out.chat(), name, shown));
    ways.answered(out.chat());
    return new Delivery.Sent(ids);
  }

  @Override
  public void close() {
    lanes.close();
    connection.close();
  }
}
