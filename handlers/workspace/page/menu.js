/** A button that opens a menu: the lightning in the composer, the dots on a message, an app's overflow element. */
import { make } from "./dom.js";

/**
 * The button with its menu, as one node. Each item has a `text`, perhaps a `description`, and `choose`, which is
 * called when it is chosen.
 */
export function menuButton(properties, label, items) {
  const toggled = (event) => button.setAttribute("aria-expanded", String(event.newState === "open"));
  const listening = { keydown: (event) => pressed(event, menu), toggle: toggled };
  const menu = make("div", { class: "menu", role: "menu", popover: "auto", "aria-label": properties["aria-label"], ...listening });
  const button = make("button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", ...properties }, label);
  // The browser closes the menu at Escape and at a click elsewhere, also when it lies over a modal.
  button.popoverTargetElement = menu;
  button.addEventListener("click", () => requestAnimationFrame(() => place(menu, button)));
  menu.append(...items.map((item) => entry(item, menu)));
  return make("span", { class: "menu-place" }, button, menu);
}

function entry({ text, description, choose }, menu) {
  const click = () => {
    menu.hidePopover();
    choose();
  };
  const below = description ? make("small", {}, description) : null;
  return make("button", { type: "button", role: "menuitem", tabindex: -1, click }, make("span", {}, text), below);
}

/** Beside the button, on the side where there is room. */
function place(menu, button) {
  if (!menu.matches(":popover-open")) {
    return;
  }
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4;
  menu.style.top = `${below + height < innerHeight ? below : Math.max(8, at.top - 4 - height)}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.firstElementChild?.focus();
}

function pressed(event, menu) {
  const items = [...menu.children];
  const now = items.indexOf(document.activeElement);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Tab") {
    menu.hidePopover();
  } else if (next !== undefined) {
    event.preventDefault();
    items.at(next % items.length).focus();
  }
}
