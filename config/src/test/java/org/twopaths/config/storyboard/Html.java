package org.twopaths.config.storyboard;

/** The frame around every page, and what must not be taken for markup. */
final class Html {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>%1$s</title>
      <style>
        body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        td, th { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; }
        td { border-top: 1px solid #bbb; }
        .words { white-space: pre-wrap; }
        .button { border: 1px solid #555; border-radius: .5rem; padding: 0 .4rem; }
      </style>
      <h1>%1$s</h1>
      %2$s
      </html>
      """;

  private Html() {}

  static String page(String title, String body) {
    return PAGE.formatted(escaped(title), body);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
