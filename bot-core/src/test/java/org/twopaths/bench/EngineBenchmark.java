package org.twopaths.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.twopaths.engine.Engine;
import org.twopaths.safety.Safeguards;
import org.twopaths.state.Conversation;
import org.twopaths.state.Event;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Moment;
import org.twopaths.state.Transition;

/** One transition, pure: an answer is taken and the next question asked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {
  private static final Moment NOW = new Moment(Instant.EPOCH, 0);

  private final Engine engine = new Engine(Loop.flows(), Safeguards.NONE);
  private final Conversation begun =
      engine.transition(nothing(), new Event.Start("ada", Loop.ID, false), NOW).after();
  private final Event press = new Event.Pressed("ada", "ada", 1, "hot");

  @Benchmark
  public Transition transition() {
    return engine.transition(begun, press, NOW);
  }

  private static Conversation nothing() {
    Member ada = new Member("ada", "Ada", Map.of(), Map.of());
    return new Conversation(List.of(ada), false, Joint.EMPTY, Map.of());
  }
}
