package org.twopaths.config;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The practice room as somebody at the screen uses it, in a real browser without a window. */
final class PracticePage implements AutoCloseable {
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver browser;

  PracticePage(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1400,900",
        "--user-data-dir=" + profile);
    File driver = DRIVER.toFile();
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
  }

  /** Opens the page in the window that is used, anew. */
  void open(URI page) {
    browser.get(page.toString());
    size(1400, 900);
    dark(false);
  }

  /** Opens the page in one more window, and uses that one from here on. */
  void openAnother(URI page) {
    browser.switchTo().newWindow(WindowType.WINDOW);
    open(page);
  }

  /** Uses one of the windows, in the order in which they were opened. */
  void useWindow(int place) {
    browser.switchTo().window(List.copyOf(browser.getWindowHandles()).get(place));
  }

  /** Leaves one window open, as before {@link #openAnother}. */
  void closeOthers() {
    List<String> windows = List.copyOf(browser.getWindowHandles());
    for (String other : windows.subList(1, windows.size())) {
      browser.switchTo().window(other);
      browser.close();
    }
    browser.switchTo().window(windows.getFirst());
  }

  /** Types into the box of a pane, and sends it. */
  void type(String pane, String words) {
    keys(pane, words, Keys.ENTER);
  }

  /** Presses keys in the box of a pane, one after the other. */
  void keys(String pane, CharSequence... keys) {
    box(pane).sendKeys(keys);
  }

  /** What stands in the box of a pane and was not sent. */
  String typed(String pane) {
    return box(pane).getDomProperty("value");
  }

  /** The lines of the command menu over a box, the marked one with an arrow; none when closed. */
  List<String> menu(String pane) {
    return browser.findElements(By.cssSelector("[data-pane=" + pane + "] [role=option]")).stream()
        .filter(WebElement::isDisplayed)
        .map(line ->
            (line.getDomAttribute("aria-selected").equals("true") ? "> " : "")
                + line.findElement(By.tagName("b")).getText())
        .toList();
  }

  void speakAs(String person) {
    List<WebElement> radios =
        browser.findElements(By.cssSelector("[data-pane=room] input[value=" + person + "]"));
    if (radios.isEmpty()) {
      new Select(browser.findElement(By.cssSelector("[data-pane=room] select")))
          .selectByValue(person);
    } else {
      browser.executeScript("arguments[0].click()", radios.getFirst());
    }
  }

  /** Waits for a button that can be pressed in a pane, and presses the newest of that name. */
  void press(String pane, String label) {
    By button =
        By.xpath(
            "//*[@data-pane='" + pane + "']//article//button[normalize-space()=\"" + label + "\"]");
    waiting("the button " + label + " in " + pane)
        .until(driver -> {
          List<WebElement> buttons = driver.findElements(button);
          if (buttons.isEmpty()) {
            return false;
          }
          browser.executeScript("arguments[0].click()", buttons.getLast());
          return true;
        });
  }

  /** Waits until the newest messages of a pane hold those words. */
  void sees(String pane, String words) {
    waiting("'" + words + "' in " + pane).until(driver -> text(pane).contains(words));
  }

  /** Waits until nothing in a pane holds those words any more. */
  void seesNoMore(String pane, String words) {
    waiting("an end of '" + words + "' in " + pane).until(driver -> !text(pane).contains(words));
  }

  /** Waits until the clock in the header shows that time. */
  void showsTime(String time) {
    By clock = By.id("now-time");
    waiting(time + " on the clock")
        .until(driver -> driver.findElement(clock).getText().equals(time));
  }

  String text(String pane) {
    return browser.findElement(By.cssSelector("[data-pane=" + pane + "]")).getText();
  }

  int messages(String pane) {
    return browser.findElements(By.cssSelector("[data-pane=" + pane + "] article")).size();
  }

  /** What is in the file that the newest link of a pane saves. */
  String file(String pane) {
    String link =
        browser
            .findElements(By.cssSelector("[data-pane=" + pane + "] a[download].file"))
            .getLast()
            .getDomAttribute("href");
    return URLDecoder.decode(link.substring(link.indexOf(',') + 1), StandardCharsets.UTF_8);
  }

  void clock(String step) {
    browser.findElement(By.cssSelector("[data-clock='" + step + "']")).click();
  }

  /** On a phone, where one chat is shown at a time. */
  void turnTo(String pane) {
    browser.findElement(By.cssSelector("[data-show=" + pane + "]")).click();
  }

  void reload() {
    browser.navigate().refresh();
  }

  void size(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Nothing moves in either, so that pictures show everything at its place. */
  void dark(boolean dark) {
    List<Map<String, String>> wishes =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", wishes));
  }

  /** Keeps a picture of the page where people can look at it. */
  void picture(String name) {
    Path file = Path.of("target", "pictures", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private WebElement box(String pane) {
    return browser.findElement(By.cssSelector("[data-pane=" + pane + "] textarea"));
  }

  private WebDriverWait waiting(String what) {
    WebDriverWait wait = new WebDriverWait(browser, PATIENCE);
    wait.withMessage(() ->
        what
            + " did not come; header: "
            + browser.findElement(By.tagName("header")).getText()
            + " | ada: "
            + text("ada")
            + " | room: "
            + text("room")
            + " | ben: "
            + text("ben"));
    wait.ignoring(StaleElementReferenceException.class);
    wait.pollingEvery(Duration.ofMillis(50));
    return wait;
  }

  @Override
  public void close() {
    browser.quit();
  }
}
