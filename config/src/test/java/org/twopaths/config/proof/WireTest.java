package org.twopaths.config.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is the same to the bot's last word is the same on the other one's phone: some of the lives
 * of {@link TwoRunTest}, carried by the real adapters to fakes of both platforms. {@code
 * -Dproof.wire=N} takes N times as many.
 */
@DisplayName("I35, I36, I37: private input changes nothing on the other one's phone")
class WireTest {
  private static final long SEED = Long.getLong("proof.seed", 20260302);
  private static final int GROUPS = Integer.getInteger("proof.wire", 2);

  @ParameterizedTest
  @ValueSource(strings = {"Telegram", "Discord"})
  void theOtherOneCannotTell(String platform) {
    List<String> leaks = new ArrayList<>();
    int pairs = 0;
    int screens = 0;
    for (long seed : LongStream.range(SEED, SEED + GROUPS).toArray()) {
      try (Pairs lives = new Pairs();
          Wire wire = Wire.to(platform)) {
        Map<Couple, List<List<String>>> carried = new HashMap<>();
        for (Pairs.Verdict verdict : lives.group(seed)) {
          if (isTheSame(verdict)) {
            List<List<String>> one = carried.computeIfAbsent(verdict.one(), wire::carry);
            List<List<String>> two = carried.computeIfAbsent(verdict.two(), wire::carry);
            pairs++;
            screens += one.size();
            if (!one.equals(two)) {
              leaks.add(seed + ", " + verdict.kind() + ": " + difference(one, two));
            }
          }
        }
      }
    }
    System.out.printf(
        "%d pairs of lives through %s, -Dproof.seed=%d: %d screens of the other one%n",
        pairs, platform, SEED, screens);
    assertThat(leaks).isEmpty();
    assertThat(pairs).isGreaterThan(20 * GROUPS);
    assertThat(screens).isGreaterThan(3 * pairs);
  }

  /** Where they differ as declared, so do the phones; and leaving is declared. */
  private static boolean isTheSame(Pairs.Verdict verdict) {
    return verdict.differs() == null && !verdict.one().leaves() && !verdict.two().leaves();
  }

  private static String difference(List<List<String>> one, List<List<String>> two) {
    for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
      if (!one.get(i).equals(two.get(i))) {
        return one.get(i) + "\n" + two.get(i);
      }
    }
    return one.size() + " screens, " + two.size() + " screens";
  }
}
