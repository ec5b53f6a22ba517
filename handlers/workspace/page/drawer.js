/** The drawers at the right side, of which one at most is open: the inspector and the preview. */
import { make } from "./dom.js";

const drawers = [];

/**
 * Fits out the aside with this id, whose button has the id with "-button": a title, a way to close it, and what it
 * holds. Returns what opens (true) and closes it; the focus moves only if a person asks.
 */
export function drawer(id, title, closeLabel, ...contents) {
  const place = document.getElementById(id);
  const button = document.getElementById(`${id}-button`);
  const close = { type: "button", class: "quiet", "aria-label": closeLabel, click: () => toggle(false) };
  const own = { open };
  drawers.push(own);
  place.append(
    make("header", { class: "drawer-header" }, make("h2", {}, title), make("button", close, "×")),
    ...contents,
  );
  button.addEventListener("click", () => toggle(place.hidden));
  place.addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));

  function toggle(isOpen) {
    open(isOpen);
    (isOpen ? place.querySelector("button") : button).focus();
  }

  function open(isOpen) {
    if (isOpen) {
      drawers.filter((other) => other !== own).forEach((other) => other.open(false));
    }
    place.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  }

  return open;
}
