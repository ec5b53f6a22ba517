/** Plays a story on the page: a line that says what is to be seen, and what somebody does, step by step. */
import { writeAndSend } from "./composer.js";
import { moveClock, story } from "./connection.js";
import { make } from "./dom.js";

const PRESSING_MILLISECONDS = 1200;
const place = document.getElementById("story");
const list = document.getElementById("message-list");
const home = document.getElementById("home");
const modal = document.getElementById("modal");
const line = make("p", { "aria-live": "polite" });
const progress = make("progress", { "aria-label": "How far the story is", value: 0, max: 1 });
const playButton = make("button", { type: "button", class: "button primary", click: playOrPause }, "Play");
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
  document.body.classList.add("telling");
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
  document.body.classList.remove("telling");
}

async function play(step, channel, become) {
  line.textContent = step.say;
  if (step.close) {
    await press(() => modal.open && modal.querySelector("footer button:not([type=submit])"), step.seconds > 0);
    await until(() => !modal.open);
  }
  const person = step.person ?? location.hash.slice(1).split("/")[0];
  await become(person, step.at_home ? "home" : channel);
  if (step.at_home) {
    await until(() => home.querySelector(".block"));
  }
  if (step.move) {
    await moveClock(step.move);
  }
  if (step.write) {
    await writeAndSend(step.write, step.seconds > 0);
  }
  if (step.press) {
    const buttons = () => [...list.querySelectorAll(`[data-action-id="${step.press}"]:not(:disabled)`)];
    await press(() => buttons().at(-1), step.seconds > 0);
  }
  if (step.submit) {
    await press(() => modal.open && modal.querySelector("[type=submit]:not(:disabled)"), step.seconds > 0);
    await until(() => !modal.querySelector("[aria-busy]"));
  }
  if (step.show_end) {
    requestAnimationFrame(() => list.scrollTo({ top: list.scrollHeight, behavior: "smooth" }));
  }
}

/** Presses what is found, as soon as it is there; with somebody watching after it was seen to be chosen. */
async function press(find, isWatched) {
  const button = await until(find);
  button.scrollIntoView({ block: "nearest", behavior: "smooth" });
  button.classList.add("pressed");
  await new Promise((done) => setTimeout(done, isWatched ? PRESSING_MILLISECONDS : 0));
  button.classList.remove("pressed");
  button.click();
}

/** What `find` finds, looked for again with each frame until it is there. */
async function until(find) {
  for (;;) {
    const found = find();
    if (found || isLeft) {
      return found;
    }
    await new Promise(requestAnimationFrame);
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

function playOrPause() {
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
  document.body.classList.remove("telling");
  place.remove();
  goOn?.();
}
