/** The workspace's clock in the top bar, with the buttons that move it. */
import { moveClock } from "./connection.js";
import { make, whileBusy } from "./dom.js";
import { formatted } from "./time.js";
import { toast } from "./toast.js";

const MOVES = { hour: "+1 hour", tomorrow: "Tomorrow 09:00", week: "+1 week" };

/** Times beside people's names: where they are it is another hour. */
const LOCAL_TIMES = "[data-local-time]";
let aheadSeconds = 0;
let timeZone = "UTC";
const face = make("time", { "data-testid": "clock-face" });
const zone = make("small");

document.getElementById("clock").append(
  face,
  zone,
  ...Object.entries(MOVES).map(([move, label]) => {
    const click = (event) => moved(event.currentTarget, move);
    return make("button", { type: "button", class: "quiet", click }, label);
  }),
);
setInterval(tick, 1000);

/** Sets the clock to what the workspace says. */
export function showClock(clock) {
  aheadSeconds = clock.now - Date.now() / 1000;
  timeZone = clock.time_zone;
  zone.textContent = placeOf(timeZone);
  tick();
}

/** The hour where somebody is, kept right as the clock goes. */
export function localTime(zone) {
  const now = Date.now() / 1000 + aheadSeconds;
  return make("time", { "data-local-time": zone, title: placeOf(zone) }, formatted(now, "time", zone));
}

function placeOf(zone) {
  return zone.split("/").at(-1).replaceAll("_", " ");
}

/** Moves the clock while its button shows that it is busy. */
export async function moved(button, move) {
  const outcome = await whileBusy(button, () => moveClock(move));
  if (!outcome.ok) {
    toast(outcome.problem);
  }
}

function tick() {
  const now = Date.now() / 1000 + aheadSeconds;
  const shown = formatted(now, "clock", timeZone);
  if (face.textContent !== shown) {
    face.textContent = shown;
    face.dateTime = new Date(now * 1000).toISOString();
    face.title = timeZone;
  }
  for (const node of document.querySelectorAll(LOCAL_TIMES)) {
    const local = formatted(now, "time", node.dataset.localTime);
    if (node.textContent !== local) {
      node.textContent = local;
    }
  }
}
