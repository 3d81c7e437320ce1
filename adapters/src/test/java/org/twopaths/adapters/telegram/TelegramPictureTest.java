package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.bot.drawing.Png;
import org.twopaths.text.Message;
import org.twopaths.text.Picture;

class TelegramPictureTest {
  private static final long GROUP = -100;
  private static final Message BOTH =
      Message.plain("Two circles.").drawnAs(new Picture("Ada, alone", "tea first", "Ben, alone"));

  @Test
  void comesBeforeTheWordsThatSayTheSame() {
    assumeTrue(Png.canDraw(), "no font here to draw with");
    try (Rig rig = new Rig().started()) {
      Person ada = rig.telegram.user(1, "Ada");
      rig.telegram.group(GROUP, ada);
      rig.shown(GROUP, 1, BOTH);
      List<Shown> shown = rig.telegram.shows(GROUP);
      assertThat(shown.getFirst().isPicture()).isTrue();
      assertThat(shown.getLast().text()).isEqualTo("Two circles.");
      assertThat(rig.telegram.findings()).isEmpty();
    }
  }

  @Test
  void whereNoPicturesAreLetInTheWordsComeAlone() {
    try (Rig rig = new Rig().started()) {
      Person ada = rig.telegram.user(1, "Ada");
      rig.telegram.group(GROUP, ada);
      rig.telegram.shutOutPhotos(GROUP);
      rig.shown(GROUP, 1, BOTH);
      assertThat(rig.telegram.said(GROUP)).containsExactly("Two circles.");
      assertThat(rig.intake.received).as("the room is not taken for closed").isEmpty();
    }
  }
}
