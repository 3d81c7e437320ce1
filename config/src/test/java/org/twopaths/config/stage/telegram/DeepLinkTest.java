package org.twopaths.config.stage.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.config.Words;
import org.twopaths.config.stage.Stage;

/**
 * Pairing by a link to the bot that carries a code: it arrives as {@code /start CODE}, and a code
 * that does not work gets the one sentence, whatever the cause (B41, B42).
 */
class DeepLinkTest {
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");

  private final TelegramMessenger messenger = new TelegramMessenger();
  private final FakeTelegram telegram = messenger.telegram();
  private final Person ada = messenger.person(Stage.ADA);
  private final Person ben = messenger.person(Stage.BEN);
  private final Person cleo = messenger.person("cleo");
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(null, messenger);
  }

  @AfterEach
  void close() {
    stage.close();
    messenger.end();
  }

  @Test
  void twoAreAPair() {
    pair(ben, code());
    assertThat(newest(ada)).startsWith(opening("house.pair.done"));
    assertThat(newest(ben)).startsWith(opening("house.pair.done"));
  }

  @Test
  void withoutItsHyphenAndInSmallLetters() {
    says(ben, "/start " + code().replace("-", "").toLowerCase(Locale.ROOT));
    assertThat(newest(ben)).isEqualTo("This code is from Ada. Pair with them?");
  }

  @Test
  void usedOnce() {
    String code = code();
    pair(ben, code);
    says(cleo, "/start " + code);
    assertThat(newest(cleo)).isEqualTo(Words.of("house.pair.no"));
  }

  /** Whoever else has it ends it: then it was not given by hand to one alone. */
  @Test
  void askedForByTwo() {
    String code = code();
    says(ben, "/start " + code);
    says(cleo, "/start " + code);
    assertThat(newest(cleo)).isEqualTo(Words.of("house.pair.no"));
    ben.press("Yes, pair");
    passes();
    assertThat(newest(ben)).isEqualTo(Words.of("common.closed"));
  }

  @Test
  void expired() {
    String code = code();
    stage.pass(Duration.ofHours(24));
    says(ben, "/start " + code);
    assertThat(newest(ben)).isEqualTo(Words.of("house.pair.no"));
  }

  @Test
  void oneOfTheirOwn() {
    says(ada, "/start " + code());
    assertThat(newest(ada)).isEqualTo(Words.of("house.pair.no"));
  }

  /** Of another bot, cut, too long, or what somebody made up. */
  @ParameterizedTest
  @ValueSource(strings = {"ABCD-EFGH", "ref_4711", "A", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void foreign(String payload) {
    code();
    says(ben, "/start " + payload);
    assertThat(newest(ben)).isEqualTo(Words.of("house.pair.no"));
  }

  /** Nothing is lost of what they were in the middle of (B40). */
  @Test
  void inTheMiddleOfSomething() {
    String code = code();
    says(ben, "/settle");
    pair(ben, code);
    ben.press("On guard");
    passes();
    assertThat(newest(ben)).startsWith("How strong is it");
  }

  private String code() {
    says(ada, "/pair");
    Matcher found = CODE.matcher(newest(ada));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private void pair(Person other, String code) {
    says(other, "/start " + code);
    for (Person person : List.of(other, ada)) {
      person.press("Yes, pair");
      passes();
    }
  }

  private void says(Person person, String words) {
    person.say(words);
    passes();
  }

  private void passes() {
    telegram.awaitConfirmed();
    stage.drain();
  }

  private String newest(Person person) {
    return telegram.said(person.id()).getLast();
  }

  private static String opening(String key) {
    return Words.of(key).lines().findFirst().orElseThrow();
  }
}
