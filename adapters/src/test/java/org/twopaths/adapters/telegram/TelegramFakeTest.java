package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;

/** The fake refuses what Telegram refuses; otherwise all the other tests would prove nothing. */
class TelegramFakeTest {
  private static final String NO_PREVIEW = "'link_preview_options':{'is_disabled':true}";

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person ada = telegram.user(1001, "Ada");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    telegram.close();
    client.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'chat_id':1001,'text':''} | 400 | message text is empty",
        "{'chat_id':99,'text':'a'} | 400 | chat not found",
        "{'chat_id':1002,'text':'a'} | 403 | bot can't initiate conversation",
        "{'chat_id':1001,'text':'a','entities':[{'type':'bold','offset':0,'length':2}]}"
            + " | 400 | ENTITY_BOUNDS_INVALID",
        "{'chat_id':1001,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'a',"
            + "'callback_data':'0123456789012345678901234567890123456789012345678901234567890123x'"
            + "}]]}} | 400 | BUTTON_DATA_INVALID"
      })
  void whatMayNotBeSent(String arguments, int code, String why) throws Exception {
    ada.say("/start");
    telegram.user(1002, "Ben");
    JsonNode answer = call("sendMessage", arguments);
    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
    assertThat(answer.path("description").asText()).contains(why);
  }

  @Test
  void longWordsAreRefused() throws Exception {
    ada.say("/start");
    String long4097 = "{'chat_id':1001,'text':'" + "a".repeat(4097) + "'}";
    assertThat(call("sendMessage", long4097).path("description").asText()).contains("too long");
  }

  @Test
  void changesAreRefusedThatChangeNothingOrCannotBe() throws Exception {
    ada.say("/start");
    call("sendMessage", "{'chat_id':1001,'text':'a'}");
    call("sendMessage", "{'chat_id':1001,'text':'b','reply_markup':{'force_reply':true}}");
    assertThat(edit(2, "a")).contains("message is not modified");
    assertThat(edit(3, "c")).contains("message can't be edited");
    assertThat(edit(1, "c")).contains("message to edit not found");
    assertThat(edit(2, "c")).isEmpty();
    assertThat(telegram.said(1001)).containsExactly("c", "b");
  }

  @Test
  void updatesComeAgainUntilTheyAreConfirmed() throws Exception {
    ada.say("one");
    ada.say("two");
    assertThat(call("getUpdates", "{}").path("result")).hasSize(2);
    assertThat(call("GETUPDATES", "{'limit':1}").path("result")).hasSize(1);
    assertThat(call("getUpdates", "{'offset':500001}").path("result")).hasSize(1);
    assertThat(call("getUpdates", "{'offset':500002}").path("result")).isEmpty();
  }

  @Test
  void updatesAreNotKeptForEver() throws Exception {
    ada.say("/start");
    call(
        "sendMessage",
        "{'chat_id':1001,'text':'a','reply_markup':{'inline_keyboard':"
            + "[[{'text':'go','callback_data':'m1.0'}]]}}");
    ada.press("go");
    assertThat(telegram.unconfirmed()).isEqualTo(2);
    telegram.pass(Duration.ofSeconds(151));
    assertThat(call("getUpdates", "{}").path("result")).hasSize(1);
    telegram.pass(Duration.ofHours(24));
    assertThat(call("getUpdates", "{}").path("result")).isEmpty();
  }

  @Test
  void privacyModeKeepsTalkInAGroupAway() throws Exception {
    Person ben = telegram.user(1002, "Ben");
    telegram.group(-5, ada, ben);
    ada.say(-5, "between us");
    ben.say(-5, "/help");
    assertThat(call("getUpdates", "{}").path("result")).hasSize(1);
  }

  @Test
  void whoIsTooFastWaits() throws Exception {
    ada.say("/start");
    telegram.strict();
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      JsonNode answer = call("sendMessage", "{'chat_id':1001,'text':'a'}");
      codes.add(answer.path("error_code").asInt());
    }
    assertThat(codes).startsWith(0, 0, 0).contains(429);
  }

  @Test
  void aStrangeTokenIsUnknown() throws Exception {
    URI other = URI.create(telegram.url() + "/bot1:x/getMe");
    assertThat(call(other, "{}").path("error_code").asInt()).isEqualTo(401);
  }

  /** I51: whoever uses this server is held to it in every test. */
  @Test
  void textsWithMarkupOrAPreviewOfLinksAreFound() throws Exception {
    ada.say("/start");
    call("sendMessage", "{'chat_id':1001,'text':'a'," + NO_PREVIEW + "}");
    call("editMessageText", "{'chat_id':1001,'message_id':2,'text':'b'," + NO_PREVIEW + "}");
    assertThat(telegram.findings()).isEmpty();
    call("sendMessage", "{'chat_id':1001,'text':'a'}");
    call("editMessageText", "{'chat_id':1001,'message_id':2,'text':'c'}");
    call("sendMessage", "{'chat_id':1001,'text':'a','parse_mode':'HTML'," + NO_PREVIEW + "}");
    assertThat(telegram.findings()).hasSize(3);
  }

  @Test
  @EnabledIf("org.twopaths.adapters.telegram.fake.FakeTelegram#holdsToContract")
  void theContractFindsWhatIsWrong() throws Exception {
    ada.say("/start");
    call("sendMessage", "{'chat_id':1001,'text':'a'," + NO_PREVIEW + "}");
    assertThat(telegram.findings()).isEmpty();
    call("sendMessage", "{'chat_id':1001," + NO_PREVIEW + "}");
    call("sendMessage", "{'chat_id':1001,'text':5," + NO_PREVIEW + "}");
    call("sendMessage", "{'chat_id':1001,'text':'a','web_preview':true," + NO_PREVIEW + "}");
    call("sendMassage", "{}");
    call("setMyCommands", "{'commands':[{'command':'a'}]}");
    assertThat(telegram.findings()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  @EnabledIf("org.twopaths.adapters.telegram.fake.FakeTelegram#holdsToContract")
  void whatTheFakeSaysIsWhatTelegramSays() throws Exception {
    Person ben = telegram.user(1002, "Ben");
    telegram.group(-5, ada, ben);
    ada.say("/start");
    for (String kind : TelegramDeedsTest.UNREADABLE) {
      ada.send(kind);
    }
    String keyboard = "{'inline_keyboard':[[{'text':'go','callback_data':'m1.0'}]]}";
    call("sendMessage", "{'chat_id':-5,'text':'a','reply_markup':" + keyboard + "}");
    ben.press(-5, "go");
    ben.reply(-5, "an answer");
    telegram.join(-5, telegram.user(1003, "Cleo"));
    telegram.move(-5, -1_000_000_000_005L);
    JsonNode updates = call("getUpdates", "{}").path("result");
    assertThat(updates).hasSize(TelegramDeedsTest.UNREADABLE.size() + 6);
    for (JsonNode update : updates) {
      assertThat(FakeTelegram.findingsOf("Update", update)).as(update.toString()).isEmpty();
    }
  }

  private String edit(int id, String text) throws IOException, InterruptedException {
    String arguments = "{'chat_id':1001,'message_id':" + id + ",'text':'" + text + "'}";
    return call("editMessageText", arguments).path("description").asText("");
  }

  private JsonNode call(String method, String arguments) throws IOException, InterruptedException {
    return call(URI.create(telegram.url() + "/bot" + FakeTelegram.TOKEN + "/" + method), arguments);
  }

  private JsonNode call(URI uri, String arguments) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(arguments.replace('\'', '"')))
            .build();
    return JsonMapper.builder()
        .build()
        .readTree(client.send(request, BodyHandlers.ofByteArray()).body());
  }
}
