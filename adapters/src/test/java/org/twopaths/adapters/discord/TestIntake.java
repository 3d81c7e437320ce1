package org.twopaths.adapters.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.bot.Inbound;

/** A bot that only remembers, and that can be made to fail. */
final class TestIntake implements Intake {
  final List<Inbound> received = new CopyOnWriteArrayList<>();
  final Map<String, String> cursors = new ConcurrentHashMap<>();
  final Map<String, String> partners = new ConcurrentHashMap<>();
  private final Set<String> events = ConcurrentHashMap.newKeySet();
  volatile boolean broken;
  volatile int refusals;
  private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

  /** From now on nothing gets done until {@link #goOn}. */
  void hold() {
    gate = new CompletableFuture<>();
  }

  void goOn() {
    gate.complete(null);
  }

  @Override
  public CompletableFuture<Void> receive(Inbound inbound) {
    if (broken) {
      refusals++;
      String words = inbound.act() instanceof Inbound.Text(String said) ? said : "";
      return CompletableFuture.failedFuture(new IllegalStateException("no room for " + words));
    }
    if (events.add(inbound.event())) {
      received.add(inbound);
    }
    return gate;
  }

  @Override
  public CompletableFuture<Optional<String>> cursor(String platform, String name) {
    return CompletableFuture.completedFuture(Optional.ofNullable(cursors.get(name)));
  }

  @Override
  public CompletableFuture<Void> cursor(String platform, String name, String at) {
    cursors.put(name, at);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Optional<String>> partnerOf(String platform, String account) {
    return CompletableFuture.completedFuture(Optional.ofNullable(partners.get(account)));
  }

  void pair(FakeUser one, FakeUser other) {
    partners.put(one.id(), other.id());
    partners.put(other.id(), one.id());
  }

  List<Inbound> from(FakeUser user) {
    return received.stream().filter(inbound -> inbound.sender().id().equals(user.id())).toList();
  }

  List<String> words(FakeUser user) {
    return from(user).stream()
        .map(inbound -> inbound.act() instanceof Inbound.Text(String words) ? words : "")
        .toList();
  }

  Inbound await(FakeUser user, Predicate<Inbound> wanted) {
    return Until.found(
        "what was wanted of " + from(user),
        () -> from(user).stream().filter(wanted).findFirst().orElse(null));
  }

  <A extends Inbound.Act> Inbound await(FakeUser user, Class<A> kind) {
    return await(user, inbound -> kind.isInstance(inbound.act()));
  }
}
