package org.twopaths.engine.owned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twopaths.engine.owned.Belongings.Piece;
import org.twopaths.flow.FlowReader;
import org.twopaths.flow.Flows;
import org.twopaths.state.Answer;
import org.twopaths.state.Conversation;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Wait;

/** I57: what is told to a person as theirs is theirs, wherever it lies beside the other's. */
class BelongingsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Answer HERS = new Answer.Words("hers", null);
  private static final Answer HIS = new Answer.Words("his", null);

  private static final Flows FLOWS =
      new Flows(
          List.of(
              FlowReader.read(
                  "read.1.yaml",
                  """
                  flow: read
                  version: 1
                  kind: solo
                  within: 1h
                  steps:
                    - ask: { id: reply, expects: { words: 100 } }
                    - end: { id: done }
                  """)));

  private static Frame frame(Map<String, Answer> answers) {
    return Frame.begin(FLOWS, "read", Frame.Origin.ASKED)
        .answered(answers)
        .waiting(Wait.open(1, NOON, NOON.plusSeconds(60)));
  }

  private static Frame letter(Map<String, Answer> answers) {
    return frame(Map.of()).bringing(new Frame.Letter("ben", "own.offer"), answers);
  }

  private static Belongings ofAda(Track own, Joint joint) {
    List<Member> both =
        List.of(
            new Member("ada", "Ada", Map.of(), Map.of()),
            new Member("ben", "Ben", Map.of(), Map.of()));
    return Belongings.of(FLOWS, new Conversation(both, true, joint, Map.of("ada", own)), "ada");
  }

  private static Map<String, Answer> only(List<Piece> pieces) {
    assertThat(pieces).hasSize(1);
    return pieces.getFirst().answers();
  }

  @Test
  void ownAnswersWithTheirEnd() {
    Belongings all =
        ofAda(
            new Track(List.of(frame(Map.of("a", HERS))), 1, List.of(), null, null, null),
            Joint.EMPTY);
    assertThat(all.open())
        .containsExactly(new Piece("read", NOON, NOON.plusSeconds(60), Map.of("a", HERS)));
  }

  /** What the letter says lies beside what its reader answers. */
  @Test
  void ofALetterThatIsReadOnlyTheReply() {
    Frame reading = letter(Map.of("act", HIS)).answered("reply", HERS);
    Belongings all =
        ofAda(new Track(List.of(reading), 1, List.of(), null, null, null), Joint.EMPTY);
    assertThat(only(all.open())).isEqualTo(Map.of("reply", HERS));
  }

  /** Whether one waits is not told either. */
  @Test
  void nothingOfALetterThatWaits() {
    Frame own = frame(Map.of("a", HERS));
    Track track =
        new Track(List.of(), 1, List.of(letter(Map.of("act", HIS)), own), null, null, null);
    assertThat(only(ofAda(track, Joint.EMPTY).putBy())).isEqualTo(Map.of("a", HERS));
  }

  /** What bears no name in the room may be what the other chose in private. */
  @Test
  void inTheRoomOnlyWhatBearsTheirName() {
    Frame joint = frame(Map.of("heat:ada", HERS, "heat:ben", HIS, "length", HIS));
    Joint room = Joint.EMPTY.with(new Track(List.of(joint), 1, List.of(), null, null, null));
    assertThat(only(ofAda(Track.EMPTY, room).joint())).isEqualTo(Map.of("heat", HERS));
  }

  @Test
  void onTheShelfOnlyTheirOwn() {
    Joint.Shelved hers = new Joint.Shelved("k.k.shared", Map.of("act", HERS), NOON);
    Joint.Shelved his = new Joint.Shelved("k.k.shared", Map.of("act", HIS), NOON);
    Joint both =
        Joint.EMPTY.shelving(
            Map.of("reflect", Map.of("ben", his), "look", Map.of("ada", hers, "ben", his)));
    assertThat(ofAda(Track.EMPTY, both).shelved())
        .containsExactly(new Piece("look", null, NOON, Map.of("act", HERS)));
  }
}
