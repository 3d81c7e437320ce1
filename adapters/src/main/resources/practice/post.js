/* One message on the page. People's words only ever become text, never markup. */

const CHECK = "M3 8.5 6.5 12 13 4.5";

const el = (tag, className, ...children) => {
  const node = document.createElement(tag);
  if (className) {
    node.className = className;
  }
  node.append(...children);
  return node;
};

const shape = (tag, attributes, ...children) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
};

/** A reader of the screen speaks it, and a line breaks it, as its language does; ours is the page's. */
const inLanguage = (node, language) => {
  if (language) {
    node.lang = language;
  }
  return node;
};

const icon = (path) =>
  shape("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, shape("path", { d: path }));

/** Where two circles of one size meet, one above the other. */
const meeting = ([upper, lower]) => {
  const { x, radius } = upper;
  const half = (lower.y - upper.y) / 2;
  const wide = Math.sqrt(radius ** 2 - half ** 2);
  const arc = `A ${radius} ${radius} 0 0 1`;
  const middle = upper.y + half;
  return `M ${x - wide} ${middle} ${arc} ${x + wide} ${middle} ${arc} ${x - wide} ${middle}`;
};

/** The words below say the same, so a screen reader passes the picture by. */
const picture = ({ width, height, circles, lines }) =>
  shape(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: "picture", "aria-hidden": "true" },
    ...circles.map(({ x, y, radius }) => shape("circle", { cx: x, cy: y, r: radius })),
    shape("path", { d: meeting(circles) }),
    ...circles.map(({ x, y, radius }) => shape("circle", { class: "rim", cx: x, cy: y, r: radius })),
    ...lines.map(({ x, y, size, heading, words }) =>
      shape("text", { x, y, "font-size": size, class: heading ? "heading" : "" }, words),
    ),
  );

const NAMES = { ada: "Ada", ben: "Ben", bot: "Two Paths" };

const MOST_COLUMNS = 6;

/** The buttons of a scale, which stand close together; its other ones share a row below. */
const isNumber = (label) => /^\d{1,2}$/.test(label);

/** How many buttons stand beside each other: short ones more, long ones one below the other. */
const columns = (labels) => {
  if (labels.filter(isNumber).length > 4) {
    return MOST_COLUMNS;
  }
  const longest = Math.max(...labels.map((label) => [...label].length));
  if (longest <= 9 && labels.length % 3 === 0) {
    return 3;
  }
  return longest <= 16 && labels.length > 1 ? 2 : 1;
};

/** How many of a scale's other buttons share a row: three, unless one is too long for that. */
const beside = (labels) => {
  const others = labels.filter((label) => !isNumber(label));
  const fits = others.every((label) => [...label].length <= 11);
  return fits ? others.length : Math.min(others.length, 2);
};

export class PostView {
  #press;
  #text = document.createTextNode("");
  #labels = "[]";

  constructor(post, time, press) {
    this.#press = press;
    this.node = el("article");
    this.node.tabIndex = -1;
    this.node.dataset.from = post.from;
    this.node.dataset.message = post.id;
    this.node.classList.toggle("note", post.note);
    if (post.onlyFor) {
      this.node.dataset.only = post.onlyFor;
    }
    this.node.append(this.#bubble(post, time));
    this.update(post);
  }

  update(post) {
    this.post = post;
    const { text, buttons, writes, chosen, file, language } = post.message;
    inLanguage(this.words, language);
    if (file !== undefined) {
      this.#showFile(text, file);
    } else if (this.#text.data !== text) {
      this.#keepWidth();
      // The same text node, so that a screen reader does not read each breath anew.
      this.#text.data = text;
    }
    this.writing.hidden = !writes;
    this.#showChosen(chosen);
    this.#showButtons(buttons);
  }

  #bubble(post, time) {
    const stamp = el("time", "stamp", time.text);
    stamp.dateTime = time.machine;
    this.writing = el("p", "writing", "Answer in your own words, below.");
    this.chosen = el("p", "chosen");
    this.chosen.hidden = true;
    this.words = el("p", "words", this.#text);
    this.bubble = el("div", "bubble", this.words, stamp, this.writing, this.chosen);
    if (post.drawing) {
      this.bubble.prepend(picture(post.drawing));
    }
    const parts = document.createDocumentFragment();
    if (!post.note) {
      parts.append(el("p", "who", NAMES[post.from], el("span", "unseen", ":")));
    }
    if (post.onlyFor) {
      parts.append(el("p", "only", `only ${NAMES[post.onlyFor]} sees this`));
    }
    parts.append(this.bubble);
    return parts;
  }

  /** A text to be saved: a link instead of the words. */
  #showFile(text, name) {
    const link = el("a", "file", `Save ${name}`);
    link.download = name;
    link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
    this.#text.replaceWith(link);
  }

  /** A bubble that changes while one looks at it may grow, but not shrink and grow again. */
  #keepWidth() {
    const { width } = this.bubble.getBoundingClientRect();
    if (this.#text.data !== "" && width > 0) {
      this.bubble.style.minWidth = `min(100%, ${Math.ceil(width)}px)`;
    }
  }

  #showChosen(chosen) {
    this.chosen.hidden = chosen === undefined;
    if (chosen !== undefined && this.chosen.dataset.label !== chosen) {
      this.chosen.dataset.label = chosen;
      this.chosen.replaceChildren(icon(CHECK), el("span", "unseen", "Chosen: "), chosen);
    }
  }

  #showButtons(labels) {
    this.buttons?.querySelectorAll("[data-pressed]").forEach((button) => delete button.dataset.pressed);
    const wanted = JSON.stringify(labels);
    if (wanted === this.#labels) {
      return;
    }
    this.#labels = wanted;
    const hadFocus = this.buttons?.contains(document.activeElement);
    this.buttons?.remove();
    this.buttons = labels.length ? this.#row(labels) : undefined;
    if (this.buttons) {
      this.node.append(this.buttons);
    }
    if (hadFocus) {
      this.node.focus({ preventScroll: true });
    }
  }

  #row(labels) {
    const row = el("div", "buttons");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "Choices");
    row.dataset.columns = columns(labels);
    row.dataset.beside = beside(labels);
    labels.forEach((label, place) => {
      const button = inLanguage(el("button", "", label), this.post.message.language);
      button.type = "button";
      button.classList.toggle("number", isNumber(label));
      button.addEventListener("click", () => this.#pressed(button, place));
      row.append(button);
    });
    return row;
  }

  #pressed(button, place) {
    button.dataset.pressed = "";
    setTimeout(() => delete button.dataset.pressed, 2500);
    this.#press(this.post.id, place);
  }
}
