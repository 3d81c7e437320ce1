/* The command menu over a text box: type "/", choose with the arrows, Tab, Enter or a tap. */

export class CommandMenu {
  #box;
  #list;
  #commands = [];
  #fitting = [];
  #at = 0;

  constructor(box, list) {
    this.#box = box;
    this.#list = list;
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-haspopup", "listbox");
    box.setAttribute("aria-controls", list.id);
    box.addEventListener("input", () => this.#look());
    box.addEventListener("blur", () => this.close());
    // A tap must not take the focus, and the menu with it, before it counts.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  set commands(commands) {
    this.#commands = commands;
  }

  /** Whether the key was for the menu. */
  key(event) {
    if (this.#list.hidden) {
      return false;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      this.#mark((this.#at + steps[event.key] + this.#fitting.length) % this.#fitting.length);
    } else if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Tab" && !event.shiftKey) {
      this.#complete(this.#at);
    } else if (event.key === "Enter" && !event.shiftKey && !this.#whole()) {
      this.#complete(this.#at);
    } else {
      return false;
    }
    return true;
  }

  /** Shows all commands, for those who do not know them. */
  open() {
    if (!this.#box.value.startsWith("/")) {
      this.#box.value = "/";
    }
    this.#box.focus();
    this.#look();
  }

  close() {
    this.#list.hidden = true;
    // For plain words it is a text box of several lines; only over the menu it is a combobox.
    this.#box.removeAttribute("role");
    this.#box.removeAttribute("aria-expanded");
    this.#box.removeAttribute("aria-activedescendant");
  }

  #look() {
    const typed = /^\/(\w*)$/.exec(this.#box.value)?.[1].toLowerCase();
    this.#fitting =
      typed === undefined ? [] : this.#commands.filter(({ name }) => name.startsWith(typed));
    if (this.#fitting.length === 0) {
      this.close();
      return;
    }
    this.#list.replaceChildren(...this.#fitting.map((command, place) => this.#option(command, place)));
    this.#list.hidden = false;
    this.#box.setAttribute("role", "combobox");
    this.#box.setAttribute("aria-expanded", "true");
    this.#mark(Math.max(0, this.#fitting.findIndex(({ name }) => name === typed)));
  }

  #option({ name, description }, place) {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${place}`;
    option.setAttribute("role", "option");
    const slashed = document.createElement("b");
    slashed.textContent = `/${name}`;
    const words = document.createElement("span");
    words.textContent = description;
    option.append(slashed, " ", words);
    option.addEventListener("click", () => this.#complete(place));
    return option;
  }

  #mark(place) {
    this.#at = place;
    [...this.#list.children].forEach((option, i) => option.setAttribute("aria-selected", i === place));
    this.#box.setAttribute("aria-activedescendant", this.#list.children[place].id);
    this.#list.children[place].scrollIntoView({ block: "nearest" });
  }

  /** Whether the marked command stands in the box already, so that Enter may send it. */
  #whole() {
    return this.#box.value.toLowerCase() === `/${this.#fitting[this.#at].name}`;
  }

  #complete(place) {
    this.#box.value = `/${this.#fitting[place].name} `;
    this.#box.focus();
    this.close();
  }
}
