package org.twopaths.adapters.telegram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.twopaths.bot.Inbound;

/** A bot that notes what reaches it, each event once, and outlives its adapter. */
final class TestIntake implements Intake {
  final BlockingQueue<Inbound> received = new LinkedBlockingQueue<>();
  final List<String> aside = new CopyOnWriteArrayList<>();
  final List<String> moves = new CopyOnWriteArrayList<>();
  final Map<String, String> partners = new ConcurrentHashMap<>();
  final Map<String, String> cursors = new ConcurrentHashMap<>();
  final AtomicInteger failures = new AtomicInteger();
  final Set<String> seen = ConcurrentHashMap.newKeySet();
  final AtomicInteger offered = new AtomicInteger();

  /** Never handled, however often it comes. */
  volatile String hopeless;

  @Override
  public CompletableFuture<Void> receive(Inbound inbound) {
    offered.incrementAndGet();
    boolean bad = inbound.act() instanceof Inbound.Text(String words) && words.equals(hopeless);
    if (bad || failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return CompletableFuture.failedFuture(new IllegalStateException("no disk"));
    }
    if (seen.add(inbound.event())) {
      received.add(inbound);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> setAside(String platform, String event, String raw) {
    if (seen.add(event)) {
      aside.add(raw);
    }
    return CompletableFuture.completedFuture(null);
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

  @Override
  public CompletableFuture<Void> moved(String platform, String oldChat, String newChat) {
    moves.add(oldChat + " to " + newChat);
    return CompletableFuture.completedFuture(null);
  }
}
