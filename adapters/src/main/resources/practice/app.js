/* Joins the page to the room: one stream in, small requests out. */

import { Clock } from "/clock.js";
import { Pane } from "/pane.js";

const news = document.getElementById("news");
const chats = document.getElementById("chats");
const LOST = "The bot is not running, or not reachable. Trying again.";

/** Sends one request; fails with a sentence for people. */
const request = async (path, body) => {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("That could not be sent: the bot does not answer. Your words are still here.");
  }
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
};

let before = Promise.resolve();

/** The same, one after the other: what is sent first arrives first. */
const inOrder = (path, body) => {
  const mine = before.then(() => request(path, body));
  before = mine.catch(() => {});
  return mine;
};

const clock = new Clock(async (step) => {
  try {
    await request("/clock", step.startsWith("+") ? { by: step } : { to: step });
  } catch (refusal) {
    say(refusal.message);
  }
});

const panes = new Map(
  [...document.querySelectorAll("[data-pane]")]
    .map((node) => new Pane(node, clock, inOrder))
    .map((pane) => [pane.id, pane]),
);

let quiet;

/** Says something about the room itself; heard only, when it can be seen elsewhere. */
function say(sentence, heardOnly = false) {
  news.textContent = sentence;
  news.classList.toggle("unseen", heardOnly);
  clearTimeout(quiet);
  if (sentence !== LOST) {
    quiet = setTimeout(() => (news.textContent = ""), 6000);
  }
}

function connect() {
  const stream = new EventSource("/events");
  const on = (name, use) => stream.addEventListener(name, (event) => use(JSON.parse(event.data)));
  on("clock", (face) => {
    clock.set(face);
    if (!face.moving) {
      say(`The clock shows ${clock.words}.`, true);
    }
  });
  on("state", ({ clock: face, commands, posts }) => {
    clock.set(face);
    if (news.textContent === LOST) {
      say("");
    }
    for (const pane of panes.values()) {
      pane.commands = commands;
      pane.fill(posts.filter((post) => post.pane === pane.id));
    }
  });
  on("post", (post) => {
    if (panes.get(post.pane).show(post) && chats.dataset.shown !== post.pane) {
      unread(post.pane, true);
    }
  });
  stream.addEventListener("error", () => {
    say(LOST);
    stream.close();
    setTimeout(connect, 1500);
  });
}

const unread = (pane, is) => {
  document.querySelector(`[data-show=${pane}] .unread`).hidden = !is;
};

document.querySelectorAll("[data-show]").forEach((tab) =>
  tab.addEventListener("click", () => {
    const shown = tab.dataset.show;
    chats.dataset.shown = shown;
    document
      .querySelectorAll("[data-show]")
      .forEach((other) => other.setAttribute("aria-pressed", other === tab));
    unread(shown, false);
    panes.get(shown).toEnd();
  }),
);

connect();
