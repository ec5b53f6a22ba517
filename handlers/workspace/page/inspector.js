/** The inspector: a drawer with every request between workspace and app, and what the strict checks said. */
import { make } from "./dom.js";
import { drawer } from "./drawer.js";
import { formatted } from "./time.js";

const ARROWS = { to_app: "→ app", from_app: "← app" };
const MOST_SHOWN = 200;
const list = make("ol", { class: "exchanges", "data-testid": "exchanges" });
const counted = make("span", { class: "badge", hidden: true });
const nothing = make("p", { class: "nothing" }, "Nothing has been asked yet. Use a command and look here.");

/** What is in the list, by number. */
let shown = new Map();

drawer(
  "inspector",
  "Inspector",
  "Close the inspector",
  make("div", { class: "inspector-body", tabindex: 0, role: "region", "aria-label": "Requests, the newest first" }, nothing, list),
);
document.getElementById("inspector-button").append(counted);

/** Forgets everything: the workspace tells it again from the beginning. */
export function clearExchanges() {
  shown = new Map();
  list.replaceChildren();
  count();
}

/** Takes what began or changed, the newest first; `timeZone` says how to read the times. */
export function showExchanges(exchanges, timeZone) {
  for (const exchange of [...exchanges].reverse()) {
    const before = shown.get(exchange.number);
    const node = exchangeNode(exchange, timeZone, before?.open);
    shown.set(exchange.number, node);
    if (before) {
      before.parentElement.replaceChildren(node);
    } else {
      list.prepend(make("li", {}, node));
    }
  }
  while (list.children.length > MOST_SHOWN) {
    list.lastElementChild.remove();
  }
  count();
}

/** The number beside the button: how many requests broke a rule. */
function count() {
  const broken = list.querySelectorAll(".exchange.broken").length;
  counted.hidden = !broken;
  counted.textContent = broken;
  counted.setAttribute("aria-label", `${broken} with problems`);
  nothing.hidden = list.children.length > 0;
}

function exchangeNode(exchange, timeZone, isOpen) {
  const { number, direction, kind, name, outcome, milliseconds, checks } = exchange;
  const took = milliseconds === null ? "" : `${Math.round(milliseconds)} ms`;
  const isFine = ["ok", "waiting"].includes(outcome) && !checks.length;
  const look = isFine ? outcome : "broken";
  const summary = make(
    "summary",
    {},
    make("span", { class: "direction" }, ARROWS[direction]),
    make("strong", {}, name),
    make("span", { class: `outcome ${look}` }, outcome),
    make("small", {}, `${formatted(exchange.at, "time_secs", timeZone)} · ${kind}${took && ` · ${took}`}`),
  );
  const node = make("details", { class: `exchange ${look}`, "data-number": number, open: isOpen }, summary);
  // The JSON may be long, so it is written out only when somebody looks.
  const fill = () => node.open && node.children.length === 1 && node.append(details(exchange, took));
  node.addEventListener("toggle", fill);
  fill();
  return node;
}

function details({ direction, checks, request, answer }, took) {
  const toApp = direction === "to_app";
  return make(
    "div",
    {},
    checks.length ? make("ul", { class: "checks", "aria-label": "What the strict checks say" }, checks.map(checkNode)) : fine(),
    json(toApp ? "Slack tells the app" : "The app asks", request),
    json(`${toApp ? "The app acknowledges" : "Slack answers"}${took && ` after ${took}`}`, answer),
  );
}

function fine() {
  return make("p", { class: "hint" }, "The strict checks found nothing.");
}

function checkNode(check) {
  return make(
    "li",
    {},
    make("p", {}, make("strong", {}, check.says), check.pointer ? make("code", {}, check.pointer) : null),
    make("p", {}, check.does),
    make("small", {}, `${check.rule} – ${check.source}`),
  );
}

function json(title, value) {
  const written = value === null || value === undefined ? "nothing yet" : JSON.stringify(value, null, 2);
  return [make("h3", {}, title), make("pre", { tabindex: 0 }, written)];
}
