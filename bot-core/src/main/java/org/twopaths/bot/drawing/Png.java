package org.twopaths.bot.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A drawing as a file, on a ground of its own, so that it reads on a light and on a dark screen.
 */
public final class Png {
  private static final Logger LOG = LoggerFactory.getLogger(Png.class);
  private static final Color GROUND = new Color(0xFBF6EE);
  private static final Color INK = new Color(0x2E2621);
  private static final Color QUIET = new Color(0x68594D);
  private static final Color[] TINTS = {new Color(0xF8DFD2), new Color(0xD5E9E6)};
  private static final Color MEET = new Color(0xFFFDF9);
  private static final Color[] RIMS = {new Color(0xA8492F), new Color(0x22676D)};
  private static final float RIM = 4f;

  private Png() {}

  /**
   * The bytes of the file; empty where this computer has no letters to draw with, as a small one
   * without fonts: then the message alone says it.
   */
  public static Optional<byte[]> of(Drawing drawing) {
    if (!canDraw()) {
      return Optional.empty();
    }
    BufferedImage image =
        new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    paint(pen, drawing);
    pen.dispose();
    return Optional.of(encoded(image));
  }

  /** Whether this computer has letters to draw with; said in the log once when it has none. */
  public static boolean canDraw() {
    return Letters.HERE;
  }

  /** Looked for when the first picture is asked for. */
  private static final class Letters {
    static final boolean HERE = here();

    private static boolean here() {
      try {
        // Nothing here ever opens a window, also where there is a screen.
        System.setProperty("java.awt.headless", "true");
        return letters(10).canDisplay('a');
      } catch (RuntimeException | LinkageError without) {
        // What java.awt throws without fonts differs by system; none of it may cost anybody words.
        LOG.warn(
            "No picture can be drawn ({}): install a font, such as DejaVu, and fontconfig. The"
                + " words go without it.",
            without.getClass().getSimpleName());
        return false;
      }
    }
  }

  /** In memory: left to itself, the library writes what it encodes to a temporary file in clear. */
  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream memory = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", memory);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  private static void paint(Graphics2D pen, Drawing drawing) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, drawing.width(), drawing.height());
    List<Ellipse2D> circles = drawing.circles().stream().map(Png::shape).toList();
    Area meet = new Area(circles.getFirst());
    meet.intersect(new Area(circles.getLast()));
    fill(pen, TINTS[0], circles.getFirst());
    fill(pen, TINTS[1], circles.getLast());
    fill(pen, MEET, meet);
    pen.setStroke(new BasicStroke(RIM));
    pen.setColor(RIMS[0]);
    pen.draw(circles.getFirst());
    pen.setColor(RIMS[1]);
    pen.draw(circles.getLast());
    drawing.lines().forEach(line -> write(pen, line));
  }

  private static Ellipse2D shape(Drawing.Circle circle) {
    int across = 2 * circle.radius();
    return new Ellipse2D.Double(
        circle.x() - circle.radius(), circle.y() - circle.radius(), across, across);
  }

  private static void fill(Graphics2D pen, Color color, Shape shape) {
    pen.setColor(color);
    pen.fill(shape);
  }

  private static void write(Graphics2D pen, Drawing.Line line) {
    Font font = letters(line.size());
    String words = shown(font, line.words());
    pen.setFont(font);
    pen.setColor(line.heading() ? QUIET : INK);
    pen.drawString(words, line.x() - pen.getFontMetrics().stringWidth(words) / 2, line.y());
  }

  private static Font letters(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  /** What this computer has no letters for is left out rather than shown as an empty box. */
  private static String shown(Font font, String words) {
    StringBuilder shown = new StringBuilder();
    words.codePoints().filter(font::canDisplay).forEach(shown::appendCodePoint);
    return shown.toString().strip();
  }
}
