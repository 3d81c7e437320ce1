package org.twopaths.bot.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.text.Picture;

class BothCirclesTest {
  private static final String NO_LETTERS =
      "no font here to draw with: install one, such as DejaVu, and fontconfig";
  private static final String LONG =
      "whoever comes home first asks how the day was, and listens to the end of the answer";

  @Test
  void saysWhatIsSharedWhereTheTwoMeet() {
    Drawing drawing =
        BothCircles.of(new Picture("Ada, alone", "tea first\nthen talk", "Ben, alone"));
    Drawing.Circle upper = drawing.circles().getFirst();
    Drawing.Circle lower = drawing.circles().getLast();
    for (Drawing.Line line : drawing.lines()) {
      boolean shared = !line.heading();
      assertThat(holds(upper, line) && holds(lower, line)).as(line.words()).isEqualTo(shared);
    }
    assertThat(words(drawing)).isEqualTo("Ada, alone tea first then talk Ben, alone");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 40})
  void everyRowStaysInItsCircles(int lines) {
    assumeTrue(Png.canDraw(), NO_LETTERS);
    String name = "Ada Augusta, Countess of Lovelace, alone";
    String own = name + "\n" + (LONG + "\n").repeat(lines);
    Drawing drawing = BothCircles.of(new Picture(own, (LONG + "\n").repeat(lines), own));
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (Drawing.Line line : drawing.lines()) {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, line.size());
      double half = font.getStringBounds(line.words(), context).getWidth() / 2;
      assertThat(drawing.circles())
          .as(line.words())
          .anyMatch(circle ->
              Math.hypot(half, line.y() - circle.y()) <= circle.radius()
                  && Math.hypot(half, line.y() - line.size() - circle.y()) <= circle.radius());
    }
  }

  @Test
  void whatDoesNotFitEndsInAMark() {
    assertThat(words(BothCircles.of(new Picture("Ada", (LONG + "\n").repeat(40), "Ben"))))
        .contains("…");
    assertThat(words(BothCircles.of(new Picture("Ada", LONG, "Ben")))).contains(LONG);
  }

  @Test
  void aWordThatIsTooLongIsBroken() {
    String word = "a".repeat(200);
    assertThat(words(BothCircles.of(new Picture("Ada", word, "Ben"))).replace(" ", ""))
        .contains(word);
  }

  @Test
  void isAPictureOnEveryGround() throws IOException {
    assumeTrue(Png.canDraw(), NO_LETTERS);
    byte[] file = Png.of(BothCircles.of(new Picture("Ada", "tea first", "Ben"))).orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(file));
    assertThat(image.getWidth()).isEqualTo(1000);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
  }

  /** I38: what the two share is in no file but the sealed one. */
  @Test
  void isNeverWrittenToAFileInClear(@TempDir Path folder) throws IOException {
    assumeTrue(Png.canDraw(), NO_LETTERS);
    Path gone = Files.createDirectory(folder.resolve("gone"));
    ImageIO.setCacheDirectory(gone.toFile());
    Files.delete(gone);
    try {
      assertThat(Png.of(BothCircles.of(new Picture("Ada", "tea first", "Ben")))).isPresent();
    } finally {
      ImageIO.setCacheDirectory(null);
    }
  }

  private static boolean holds(Drawing.Circle circle, Drawing.Line line) {
    return Math.abs(line.y() - circle.y()) < circle.radius();
  }

  private static String words(Drawing drawing) {
    return drawing.lines().stream().map(Drawing.Line::words).collect(Collectors.joining(" "));
  }
}
