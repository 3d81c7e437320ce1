package org.twopaths.adapters.telegram.in;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.twopaths.adapters.telegram.Pace;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Exchange;
import org.twopaths.adapters.telegram.api.Reply;

/** Asks for news: what came is kept for good before asking again confirms it. */
final class Poller {
  private static final int MOST = 100;
  static final Duration SLACK = Duration.ofSeconds(15);

  /** So often a batch may fail before what fails is set aside. */
  private static final int PATIENCE = 5;

  private final BotApi api;
  private final Desk desk;
  private final Offsets offsets;
  private final Pulse pulse;
  private final Pace pace;
  private Optional<Long> awaited = Optional.empty();
  private int unkept;

  Poller(BotApi api, Desk desk, Offsets offsets, Watch watch) {
    this.api = api;
    this.desk = desk;
    this.offsets = offsets;
    this.pulse = watch.pulse();
    this.pace = watch.pace();
  }

  /** How fast it goes and whom it tells how it goes. */
  record Watch(Pace pace, Pulse pulse) {}

  /** Asks once; says how long to wait before the next time. */
  Duration round() {
    long since = System.nanoTime();
    GetUpdates ask =
        GetUpdates.builder()
            .offset(offsets.next().orElse(null))
            .limit(MOST)
            .timeout((int) pace.poll().toSeconds())
            .allowedUpdates(Inlet.WANTED)
            .build();
    Exchange exchange = api.exchange(ask, pace.poll().plus(SLACK));
    if (!exchange.isGood()) {
      return failed(exchange.reply());
    }
    try {
      List<RawUpdate> updates = inOrder(Batch.split(exchange.body()));
      boolean whole = isWhole(updates);
      if (whole) {
        keep(updates);
      }
      unkept = 0;
      pulse.good();
      return whole && !isHasty(updates, since) ? Duration.ZERO : pace.firstPause();
    } catch (IOException cut) {
      return failed(exchange.reply());
    } catch (RuntimeException trouble) {
      offsets.rewind();
      unkept++;
      pulse.bad(
          trouble instanceof CompletionException && trouble.getCause() != null
              ? trouble.getCause()
              : trouble);
      return pace.pauseAfter(pulse.failures());
    }
  }

  /** A server that has nothing to say and does not wait until it has would be asked without end. */
  private boolean isHasty(List<RawUpdate> updates, long since) {
    Duration took = Duration.ofNanos(System.nanoTime() - since);
    return updates.isEmpty() && took.compareTo(pace.firstPause()) < 0;
  }

  /** By their numbers, which say what was done first; one without a number stands before all. */
  private static List<RawUpdate> inOrder(List<RawUpdate> updates) {
    return updates.stream()
        .sorted(Comparator.comparingLong(raw -> raw.id().orElse(Long.MIN_VALUE)))
        .toList();
  }

  private Duration failed(Reply reply) {
    pulse.bad(reply);
    Duration pause = pace.pauseAfter(pulse.failures());
    if (reply instanceof Reply.Refused refused) {
      if (Pulse.isWebhook(refused)) {
        api.call(new DeleteWebhook());
      }
      return refused.retryAfter() == null ? pause : refused.retryAfter();
    }
    return pause;
  }

  /**
   * False, once, when the last of them is a text that may go on: asking again confirms nothing and
   * brings the rest.
   */
  private boolean isWhole(List<RawUpdate> updates) {
    Optional<Long> last =
        updates.isEmpty() || !Joining.goesOn(updates.getLast())
            ? Optional.empty()
            : updates.getLast().id();
    boolean whole = last.isEmpty() || last.equals(awaited);
    awaited = last;
    return whole;
  }

  /** One after the other: what a person did first must not be overtaken by what they did next. */
  private void keep(List<RawUpdate> updates) {
    for (List<RawUpdate> parts : Joining.of(updates)) {
      List<RawUpdate> counted = parts.stream().filter(raw -> raw.id().isPresent()).toList();
      List<String> events =
          counted.stream().map(raw -> offsets.polled(raw.id().orElseThrow())).toList();
      int joined = counted.size() < 2 ? counted.size() : offsets.joined(events);
      if (joined > 0) {
        RawUpdate first =
            joined == 1 ? counted.getFirst() : Joining.join(counted.subList(0, joined));
        keep(first, events.getFirst());
      }
      for (int i = joined; i < counted.size(); i++) {
        keep(counted.get(i), events.get(i));
      }
    }
    offsets.confirm();
  }

  private void keep(RawUpdate raw, String event) {
    try {
      desk.take(raw, event).join();
    } catch (RuntimeException failure) {
      // One that fails again and again must not hold up the others for ever.
      if (unkept < PATIENCE) {
        throw failure;
      }
      desk.setAside(raw, event).join();
    }
  }
}
