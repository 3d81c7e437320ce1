/* The room's clock: shown in the zone of the bot's computer, moved by the buttons in the header. */

const LOCALE = "en-GB";

export class Clock {
  #ahead = 0;
  #formats;
  #time = document.getElementById("now-time");
  #day = document.getElementById("now-day");
  #whole = document.getElementById("now");
  #steps = [...document.querySelectorAll("[data-clock]")];

  constructor(move) {
    this.#steps.forEach((step) =>
      step.addEventListener("click", () => {
        if (step.getAttribute("aria-disabled") !== "true") {
          move(step.dataset.clock);
        }
      }),
    );
    setInterval(() => this.#show(), 1000);
  }

  set({ now, zone, moving }) {
    this.#ahead = now - Date.now();
    const format = (options) => new Intl.DateTimeFormat(LOCALE, { timeZone: zone, ...options });
    this.#formats ??= {
      time: format({ hour: "2-digit", minute: "2-digit" }),
      day: format({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
      chatDay: format({ weekday: "long", day: "numeric", month: "long" }),
    };
    this.#whole.toggleAttribute("data-moving", moving);
    this.#steps.forEach((step) => step.setAttribute("aria-disabled", moving));
    this.#show();
  }

  /** The time of a message: for people, for machines, and the day it belongs to. */
  of(at) {
    return {
      text: this.#formats.time.format(at),
      machine: new Date(at).toISOString(),
      day: this.#formats.chatDay.format(at),
    };
  }

  /** What the clock shows, in words to be read out. */
  get words() {
    return `${this.#time.textContent}, ${this.#day.textContent}`;
  }

  #show() {
    if (!this.#formats) {
      return;
    }
    const now = Date.now() + this.#ahead;
    const time = this.#formats.time.format(now);
    if (this.#time.textContent !== time) {
      this.#time.textContent = time;
      this.#day.textContent = this.#formats.day.format(now).replace(",", "");
      this.#whole.dateTime = new Date(now).toISOString();
    }
  }
}
