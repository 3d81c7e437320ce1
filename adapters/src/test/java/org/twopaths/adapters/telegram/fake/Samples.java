package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The least content that each kind of message has on Telegram. */
final class Samples {
  private Samples() {}

  static ObjectNode put(ObjectNode message, String kind) {
    switch (kind) {
      case "photo" -> {
        file(message.putArray("photo").addObject()).put("width", 9).put("height", 9);
        message.put("caption", "read me not");
      }
      case "voice", "audio" -> file(message.putObject(kind)).put("duration", 1);
      case "video", "animation" ->
          file(message.putObject(kind)).put("width", 9).put("height", 9).put("duration", 1);
      case "video_note" -> file(message.putObject(kind)).put("length", 9).put("duration", 1);
      case "document" -> file(message.putObject(kind));
      case "sticker" ->
          file(message.putObject(kind))
              .put("type", "regular")
              .put("width", 9)
              .put("height", 9)
              .put("is_animated", false)
              .put("is_video", false);
      case "contact" ->
          message.putObject(kind).put("phone_number", "+10000000000").put("first_name", "C");
      case "location" -> message.putObject(kind).put("latitude", 1.5).put("longitude", 2.5);
      case "dice" -> message.putObject(kind).put("emoji", "🎲").put("value", 3);
      case "poll" -> poll(message.putObject(kind));
      case "forward" -> {
        message.put("text", "somebody's words");
        message
            .putObject("forward_origin")
            .put("type", "hidden_user")
            .put("sender_user_name", "Somebody")
            .put("date", 1);
      }
      default -> throw new AssertionError("no sample of " + kind);
    }
    return message;
  }

  private static ObjectNode file(ObjectNode file) {
    return file.put("file_id", "f").put("file_unique_id", "u");
  }

  private static void poll(ObjectNode poll) {
    poll.put("id", "p").put("question", "Which?").put("total_voter_count", 0);
    poll.put("is_closed", false).put("is_anonymous", true).put("type", "regular");
    poll.put("allows_multiple_answers", false).put("allows_revoting", false);
    poll.put("members_only", false);
    poll.putArray("options")
        .addObject()
        .put("persistent_id", "1")
        .put("text", "one")
        .put("voter_count", 0);
  }
}
