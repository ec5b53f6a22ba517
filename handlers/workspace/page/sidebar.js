/** The sidebar: channels, the app, and who one is. */
import { localTime } from "./clock.js";
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
  const unread = unreadConversations(picture, here);
  const asked = JSON.stringify([picture.you, picture.people, picture.app, here, unread]);
  if (asked === likeness) {
    return;
  }
  likeness = asked;
  const go = (person, conversation) => {
    toggle(false);
    choose(person, conversation);
  };
  const link = (conversation, ...label) =>
    entry(conversation, here, unread.includes(conversation), label, () => go(picture.you, conversation));
  const { app } = picture;
  const light = app.is_connected ? "on" : "off";
  const status = app.is_connected ? "connected" : "not connected";
  const face = () => avatar(app.name, app.user_id, true);
  const partners = picture.people_messages.map((messages) => {
    const { name } = picture.people.find(({ id }) => id === messages.with);
    return link(messages.id, avatar(name, messages.with, false), name);
  });
  const focused = document.activeElement?.dataset?.key;
  sidebar.replaceChildren(
    make("h2", {}, "Channels"),
    make("ul", {}, picture.channels.map((channel) => link(channel.id, sign("#"), channel.name))),
    make("h2", {}, "Direct messages"),
    make("ul", {}, partners, app.messages_tab ? link(app.channel, face(), app.name) : null),
    make("h2", {}, "Apps"),
    make(
      "ul",
      {},
      app.home_tab ? link("home", face(), app.name, make("small", {}, "Home")) : make("li", { class: "sidebar-app" }, face(), app.name),
      make("li", { class: `app-status ${light}`, "data-testid": "app-status" }, status),
    ),
    make("div", { class: "people", "data-testid": "person-switcher" }, people(picture, (person) => go(person, here))),
  );
  if (focused) {
    sidebar.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** The latest message that each person has seen in each conversation, while the page is open. */
const seen = new Map();

function unreadConversations(picture, here) {
  return [...picture.channels, picture.direct_messages, ...picture.people_messages].flatMap(({ id, messages }) => {
    const key = `${picture.you} ${id}`;
    const latest = messages.at(-1)?.ts ?? "";
    if (id === here || !seen.has(key)) {
      seen.set(key, latest);
    }
    return latest > seen.get(key) ? [id] : [];
  });
}

function sign(character) {
  return make("span", { class: "sign", "aria-hidden": "true" }, character);
}

function entry(conversation, here, isUnread, label, choose) {
  const properties = {
    type: "button",
    class: isUnread ? "unread" : null,
    "data-key": conversation,
    "aria-current": conversation === here ? "page" : null,
    click: choose,
  };
  const unread = isUnread ? make("span", { class: "visually-hidden" }, "unread") : null;
  return make("li", {}, make("button", properties, label, unread));
}

function people(picture, become) {
  const you = picture.people.find((person) => person.id === picture.you);
  return [
    make("h2", { id: "people-title" }, "You are: ", make("strong", {}, you.name)),
    make("ul", { "aria-labelledby": "people-title" }, picture.people.map((person) => personEntry(person, picture.you, become))),
  ];
}

function personEntry(person, you, become) {
  const properties = {
    type: "button",
    "data-key": person.id,
    "aria-pressed": String(person.id === you),
    click: () => become(person.id),
  };
  const language = new Intl.DisplayNames(["en"], { type: "language" }).of(person.locale.split("-")[0]);
  const where = make("small", {}, [language, ...(person.is_admin ? ["admin"] : [])].join(", "), " · ", localTime(person.time_zone));
  return make(
    "li",
    {},
    make("button", properties, avatar(person.name, person.id, false), make("span", { class: "who" }, person.name, where)),
  );
}
