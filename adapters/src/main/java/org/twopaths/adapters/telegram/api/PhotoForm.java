package org.twopaths.adapters.telegram.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;

/** A picture as the Bot API takes one that it has not seen before. */
final class PhotoForm {
  private static final MediaType PNG = MediaType.get("image/png");

  private PhotoForm() {}

  static RequestBody of(SendPhoto photo) {
    MultipartBody.Builder form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("chat_id", photo.getChatId());
    if (Boolean.TRUE.equals(photo.getDisableNotification())) {
      form.addFormDataPart("disable_notification", "true");
    }
    if (Boolean.TRUE.equals(photo.getProtectContent())) {
      form.addFormDataPart("protect_content", "true");
    }
    String name = photo.getPhoto().getMediaName();
    return form.addFormDataPart("photo", name, RequestBody.create(bytes(photo), PNG)).build();
  }

  private static byte[] bytes(SendPhoto photo) {
    try (InputStream picture = photo.getPhoto().getNewMediaStream()) {
      return picture.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
