/** The sidebar: channels, the app, and who one is. */
import { make } from "./dom.js";
import { avatar } from "./messages.js";

const sidebar = document.getElementById("sidebar");
const menuButton = document.getElementById("menu-button");
let likeness = "";

menuButton.addEventListener("click", () => toggle(menuButton.getAttribute("aria-expanded") === "false"));

/** On a narrow screen the sidebar lies over the conversation until something is chosen. */
function toggle(isOpen) {
  menuButton.setAttribute("aria-expanded", String(isOpen));
  sidebar.classList.toggle("open", isOpen);
}

/** Draws the sidebar; `choose` gets the person and the conversation that were clicked. */
export function showSidebar(picture, here, choose) {
  const asked = JSON.stringify([picture.you, picture.people, picture.app, here]);
  if (asked === likeness) {
    return;
  }
  likeness = asked;
  const go = (person, conversation) => {
    toggle(false);
    choose(person, conversation);
  };
  const channels = picture.channels.map((channel) =>
    entry(channel.id, here, ["# ", channel.name], () => go(picture.you, channel.id)),
  );
  const { app } = picture;
  const light = app.is_connected ? "on" : "off";
  const status = app.is_connected ? "connected" : "not connected";
  const appEntry =
    app.home_tab || app.messages_tab
      ? entry(app.home_tab ? "home" : app.channel, here, [avatar(app.name, app.user_id, true), " ", app.name], () =>
          go(picture.you, app.home_tab ? "home" : app.channel),
        )
      : make("li", { class: "sidebar-app" }, avatar(app.name, app.user_id, true), " ", app.name);
  const focused = document.activeElement?.dataset?.key;
  sidebar.replaceChildren(
    make("h2", {}, "Channels"),
    make("ul", {}, channels),
    make("h2", {}, "Apps"),
    make("ul", {}, appEntry, make("li", { class: `app-status ${light}`, "data-testid": "app-status" }, status)),
    make("div", { class: "people", "data-testid": "person-switcher" }, people(picture, (person) => go(person, here))),
  );
  if (focused) {
    sidebar.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

function entry(conversation, here, label, choose) {
  const isCurrent = conversation === here;
  return make(
    "li",
    {},
    make("button", { type: "button", "data-key": conversation, "aria-current": isCurrent ? "page" : null, click: choose }, label),
  );
}

function people(picture, become) {
  const you = picture.people.find((person) => person.id === picture.you);
  return [
    make("h2", { id: "people-title" }, "You are: ", make("strong", {}, you.name)),
    make(
      "ul",
      { "aria-labelledby": "people-title" },
      picture.people.map((person) =>
        make(
          "li",
          {},
          make(
            "button",
            {
              type: "button",
              "data-key": person.id,
              "aria-pressed": String(person.id === picture.you),
              click: () => become(person.id),
            },
            avatar(person.name, person.id, false),
            make("span", {}, person.name),
            person.is_admin ? make("small", {}, "admin") : null,
          ),
        ),
      ),
    ),
  ];
}
