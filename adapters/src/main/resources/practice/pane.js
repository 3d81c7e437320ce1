/* One chat: its messages, its text box and how it scrolls. */

import { CommandMenu } from "/menu.js";
import { PostView } from "/post.js";

const NEAR_THE_END = 48;

export class Pane {
  #clock;
  #ask;
  #views = new Map();
  #day;
  #atEnd = true;

  /** ask(path, body) sends a wish to the room and fails with a sentence when it does not work. */
  constructor(node, clock, ask) {
    this.node = node;
    this.id = node.dataset.pane;
    this.#clock = clock;
    this.#ask = ask;
    this.log = node.querySelector(".log");
    this.box = node.querySelector("textarea");
    this.latest = node.querySelector(".latest");
    this.trouble = node.querySelector(".trouble");
    this.empty = node.querySelector(".empty");
    this.menu = new CommandMenu(this.box, node.querySelector(".menu"));
    this.#listen();
  }

  get speaker() {
    return this.node.querySelector("[name=speaker]:checked")?.value ?? this.id;
  }

  set commands(commands) {
    const place = this.id === "room" ? "inRoom" : "inPrivate";
    this.menu.commands = commands.filter((command) => command[place]);
  }

  /** Shows the whole chat as it is: what is here already stays where it is. */
  fill(posts) {
    this.log.setAttribute("aria-busy", "true");
    const wanted = new Set(posts.map((post) => post.id));
    if ([...this.#views.keys()].some((id) => !wanted.has(id))) {
      this.#clear();
    }
    this.node.classList.add("filling");
    posts.forEach((post) => this.show(post));
    requestAnimationFrame(() => {
      this.node.classList.remove("filling");
      this.log.removeAttribute("aria-busy");
    });
  }

  /** Shows a message, or the change of one in its place. Answers whether it is a new one. */
  show(post) {
    const earlier = this.#views.get(post.id);
    if (post.message.text === "") {
      this.#takeAway(post.id);
      return false;
    }
    if (earlier) {
      this.#keepingPlace(earlier.node, () => earlier.update(post));
    } else {
      this.#append(post);
    }
    this.#hintAtWriting();
    return !earlier;
  }

  /** What was cleared is not there any more. */
  #takeAway(id) {
    this.#views.get(id)?.node.remove();
    this.#views.delete(id);
    this.#hintAtWriting();
  }

  /** Scrolls to the last message, as when one opens a chat. */
  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.latest.hidden = true;
    this.#atEnd = true;
  }

  #listen() {
    this.node.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.box.addEventListener("input", () => this.#fitBox());
    this.node.querySelector(".slash").addEventListener("click", () => this.menu.open());
    this.node.querySelector("[data-say]").addEventListener("click", (event) => {
      this.#say(event.currentTarget.dataset.say);
      // The button goes; the focus must not go with it.
      this.log.focus({ preventScroll: true });
    });
    this.latest.addEventListener("click", () => {
      this.toEnd();
      this.log.focus({ preventScroll: true });
    });
    this.log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(this.log);
    this.node.querySelectorAll("[name=speaker]").forEach((radio) =>
      radio.addEventListener("change", () => this.#speakAs(this.speaker)),
    );
    this.#speakAs(this.speaker);
  }

  #key(event) {
    if (event.isComposing) {
      return;
    }
    if (this.menu.key(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    }
  }

  /** Lets the text box grow with its words in browsers that do not do so on their own. */
  #fitBox() {
    if (!CSS.supports("field-sizing", "content")) {
      this.box.style.height = "auto";
      this.box.style.height = `${this.box.scrollHeight + 2}px`;
    }
  }

  async #send() {
    const words = this.box.value;
    if (words.trim() === "") {
      this.box.focus();
      return;
    }
    this.box.value = "";
    this.#fitBox();
    this.menu.close();
    if (!(await this.#say(words)) && this.box.value === "") {
      this.box.value = words;
    }
  }

  #say(words) {
    this.#atEnd = true;
    return this.#wish("/say", { words });
  }

  async #wish(path, body) {
    try {
      await this.#ask(path, { pane: this.id, as: this.speaker, ...body });
      this.trouble.hidden = true;
      return true;
    } catch (refusal) {
      this.trouble.textContent = refusal.message;
      this.trouble.hidden = false;
      return false;
    }
  }

  #append(post) {
    const time = this.#clock.of(post.at);
    const view = new PostView(post, time, (message, button) =>
      this.#wish("/press", { message, button }),
    );
    this.#views.set(post.id, view);
    this.#hideFromOthers(view);
    this.empty.hidden = true;
    if (time.day !== this.#day) {
      this.#day = time.day;
      const line = document.createElement("p");
      line.className = "day";
      line.textContent = time.day;
      this.log.append(line);
    }
    this.log.append(view.node);
    if (this.#atEnd) {
      this.toEnd();
    } else {
      this.latest.hidden = false;
    }
  }

  /** Changes a message without moving what is being read: its end when there, else what is below. */
  #keepingPlace(node, change) {
    const above = node.getBoundingClientRect().top < this.log.getBoundingClientRect().top;
    const height = this.log.scrollHeight;
    change();
    if (this.#atEnd) {
      this.toEnd();
    } else if (above) {
      this.log.scrollTop += this.log.scrollHeight - height;
    }
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
    if (this.#atEnd) {
      this.latest.hidden = true;
    }
  }

  /** The room is seen with the eyes of whoever speaks: what is only for the other one goes. */
  #speakAs(speaker) {
    if (this.id !== "room") {
      return;
    }
    const name = speaker === "ada" ? "Ada" : "Ben";
    this.node.dataset.speaker = speaker;
    this.node.querySelector(".speaker-name").textContent = name;
    this.#views.forEach((view) => this.#hideFromOthers(view));
    this.#hintAtWriting();
    if (this.#atEnd) {
      this.toEnd();
    }
  }

  #hideFromOthers(view) {
    const { onlyFor } = view.post;
    view.node.hidden = this.id === "room" && onlyFor !== undefined && onlyFor !== this.speaker;
  }

  #hintAtWriting() {
    const last = [...this.#views.values()].findLast((view) => !view.node.hidden);
    const awaited = last?.post.message.writes ?? false;
    const plain =
      this.id === "room" ? `Write as ${this.speaker === "ada" ? "Ada" : "Ben"}` : "Message";
    this.box.placeholder = awaited ? "Your own words" : plain;
    this.node.classList.toggle("awaits-words", awaited);
  }

  #clear() {
    this.#views.clear();
    this.#day = undefined;
    this.log.replaceChildren(this.empty);
    this.empty.hidden = false;
  }
}
