/** Plays a story on the page: a line that says what is to be seen, and what somebody does, step by step. */
import { writeAndSend } from "./composer.js";
import { moveClock, story } from "./connection.js";
import { make } from "./dom.js";

const place = document.getElementById("story");
const line = make("p", { "aria-live": "polite" });
const progress = make("progress", { "aria-label": "How far the story is", value: 0, max: 1 });
const playButton = make("button", { type: "button", class: "button primary", click: press }, "Play");
const nextButton = make("button", { type: "button", class: "button", click: skip, hidden: true }, "Next");
const closeButton = { type: "button", class: "quiet", "aria-label": "Leave the story", click: () => leave() };

let isPlaying = false;
let isTimeUp = true;
let isSkipping = false;
let isLeft = false;
let goOn = null;

/** Offers the workspace's story, if it has one; `become` returns when the page shows that person and channel. */
export async function offerStory(become) {
  const told = await story();
  if (!told) {
    return;
  }
  line.textContent = told.title;
  place.append(line, playButton, nextButton, make("button", closeButton, "×"), progress);
  place.hidden = false;
  await signal();
  nextButton.hidden = false;
  progress.max = told.steps.length;
  for (const [index, step] of told.steps.entries()) {
    progress.value = index + 1;
    await play(step, told.channel, become);
    await timeToRead(step.seconds);
    if (isLeft) {
      return;
    }
  }
  playButton.hidden = nextButton.hidden = true;
}

async function play(step, channel, become) {
  line.textContent = step.say;
  const person = step.person ?? location.hash.slice(1).split("/")[0];
  await become(person, channel);
  if (step.move) {
    await moveClock(step.move);
  }
  if (step.write) {
    await writeAndSend(step.write, step.seconds > 0);
  }
  if (step.show_end) {
    const list = document.getElementById("message-list");
    requestAnimationFrame(() => list.scrollTo({ top: list.scrollHeight, behavior: "smooth" }));
  }
}

/** Waits so many seconds, less if Next is pressed, and longer while the story is halted. */
async function timeToRead(seconds) {
  isTimeUp = false;
  const timer = setTimeout(() => {
    isTimeUp = true;
    if (isPlaying) {
      goOn();
    }
  }, seconds * 1000);
  if (!isSkipping) {
    await signal();
  }
  isSkipping = false;
  clearTimeout(timer);
}

function signal() {
  return new Promise((done) => (goOn = done));
}

function press() {
  isPlaying = !isPlaying;
  playButton.textContent = isPlaying ? "Pause" : "Play";
  if (isPlaying && isTimeUp) {
    goOn?.();
  }
}

function skip() {
  isSkipping = true;
  goOn?.();
}

function leave() {
  isLeft = true;
  place.remove();
  goOn?.();
}
