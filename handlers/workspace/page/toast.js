/** Short messages about what went wrong. */
import { make } from "./dom.js";

const SHOWN_FOR_MILLISECONDS = 10_000;

/** Shows a problem for a while, or until it is dismissed. */
export function toast(problem) {
  const dismissing = { type: "button", class: "quiet", "aria-label": "Dismiss", click: () => shown.remove() };
  const dismiss = make("button", dismissing, "×");
  const shown = make("div", { class: "toast", "data-testid": "toast", role: "alert" }, make("p", {}, problem), dismiss);
  // What lies outside an open modal dialog cannot be reached, so the toast goes inside it.
  const place = document.querySelector("dialog[open]") ?? document.getElementById("toasts");
  place.append(shown);
  setTimeout(() => shown.remove(), SHOWN_FOR_MILLISECONDS);
}
