package org.twopaths.adapters.discord.kept;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twopaths.adapters.discord.DiscordAdapter;
import org.twopaths.adapters.discord.Intake;

/**
 * Many short notes that are kept durably, in a fixed number of pieces, so that neither how many
 * there are nor a change costs much.
 */
public final class Pieces {
  private static final int PIECES = 64;
  private static final Pattern GAP = Pattern.compile(" ");

  private final Intake intake;
  private final String name;

  /**
   * What is kept.
   *
   * @param key says in which piece
   * @param text without white space
   */
  public record Entry(String key, String text) {}

  /**
   * Reads nothing yet.
   *
   * @param name what the pieces are called among all that the adapter keeps
   */
  public Pieces(Intake intake, String name) {
    this.intake = intake;
    this.name = name;
  }

  /** The text of every entry that was kept. */
  public List<String> load() {
    return IntStream.range(0, PIECES)
        .mapToObj(piece -> intake.cursor(DiscordAdapter.NAME, name(piece)))
        .toList()
        .stream()
        .flatMap(text -> text.join().stream())
        .flatMap(GAP::splitAsStream)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /**
   * Keeps the piece with that key anew. The future ends when it is durable.
   *
   * @param all at least the entries of that piece, as they are when it is its turn
   */
  public synchronized CompletableFuture<Void> keep(String key, Supplier<Stream<Entry>> all) {
    int piece = of(key);
    String text =
        all.get()
            .filter(entry -> of(entry.key()) == piece)
            .map(Entry::text)
            .sorted()
            .collect(Collectors.joining(GAP.pattern()));
    return intake.cursor(DiscordAdapter.NAME, name(piece), text);
  }

  private static int of(String key) {
    return Math.floorMod(key.hashCode(), PIECES);
  }

  private String name(int piece) {
    return name + "-" + piece;
  }
}
