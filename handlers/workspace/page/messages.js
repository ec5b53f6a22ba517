/** The list of messages of one conversation. */
import { messageNodes } from "./blocks.js";
import { make } from "./dom.js";
import { fileNode } from "./files.js";
import { icon } from "./icons.js";
import { menuButton } from "./menu.js";
import { formatted } from "./time.js";

const TOGETHER_SECONDS = 300;
const list = document.getElementById("message-list");

/** What is on the page now, by ts: the message as it was drawn, and its node. */
let drawn = new Map();
let conversation = "";

/** Draws what has changed; a message that stays as it was keeps its node, and with it what is half filled in. */
export function showMessages(channel, context) {
  const isNewConversation = conversation !== `${context.person} ${channel.id}`;
  if (isNewConversation) {
    conversation = `${context.person} ${channel.id}`;
    drawn = new Map();
  }
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const next = new Map();
  const nodes = [];
  let arrived = null;
  let previous = null;
  for (const message of channel.messages) {
    const together = previous !== null && belongsTo(previous, message, context);
    if (!previous || day(previous, context) !== day(message, context)) {
      nodes.push(make("li", { class: "day" }, make("span", {}, day(message, context))));
    }
    const likeness = JSON.stringify([message, together]);
    const known = drawn.get(message.ts);
    const node = known?.likeness === likeness ? known.node : messageNode(message, together, context);
    arrived = known ? arrived : node;
    next.set(message.ts, { likeness, node });
    nodes.push(node);
    previous = message;
  }
  drawn = next;
  replaceChangedNodes(nodes.length ? nodes : [make("li", { class: "nothing" }, "Nothing has been said here yet.")]);
  const last = list.lastElementChild;
  if (isNewConversation || (wasAtEnd && !arrived)) {
    last?.scrollIntoView({ block: "end" });
  } else if (arrived) {
    // What does not fit is shown from its beginning.
    arrived.scrollIntoView({ block: arrived.offsetHeight > list.clientHeight ? "start" : "end" });
  }
}

/** Takes out and puts in only what differs: moving a node would lose the focus, and screen readers would read it again. */
function replaceChangedNodes(nodes) {
  const stay = new Set(nodes);
  for (const child of [...list.children]) {
    if (!stay.has(child)) {
      child.remove();
    }
  }
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) {
      list.insertBefore(node, list.children[index] ?? null);
    }
  });
}

function messageNode(message, together, context) {
  const isFromApp = message.user === context.app.user_id;
  const name = isFromApp ? context.app.name : context.nameOfUser(message.user);
  const at = Number(message.ts);
  const exact = { datetime: new Date(at * 1000).toISOString(), title: formatted(at, "exact", context.timeZone) };
  const time = make("time", exact, formatted(at, "time", context.timeZone));
  const kinds = ["message", ...(together ? ["together"] : []), ...(message.is_ephemeral ? ["ephemeral"] : [])];
  const badge = isFromApp ? make("span", { class: "badge" }, "APP") : null;
  const node = make(
    "li",
    { class: kinds.join(" "), "data-testid": "message", "data-ts": message.ts },
    together ? make("span", { class: "beside" }, time) : avatar(name, message.user, isFromApp),
    make(
      "div",
      { class: "message-body" },
      message.is_ephemeral ? make("p", { class: "only-you" }, icon("eye"), "Only visible to you") : null,
      together ? null : make("p", { class: "author" }, make("strong", {}, name), badge, time),
      make("div", { class: "content" }, messageNodes(message, actingIn(message.ts, context, () => node))),
      (message.files ?? []).map((file) => fileNode(file, context)),
      message.edited ? make("small", { class: "edited" }, "(edited)") : null,
    ),
    message.is_ephemeral ? null : shortcuts(message, context),
  );
  return node;
}

/** The context for drawing in one message or view: what its elements do, and ids that no other message has. */
export function actingIn(where, context, container) {
  return {
    ...context,
    idOf: (block) => `${where}-${block.block_id}`,
    act: (element, block, choice) => context.act(where, element, block, choice, container()),
  };
}

/** The square beside a name. */
export function avatar(name, id, isApp) {
  const initials = name.split(" ").map((word) => word[0]).join("").slice(0, 2);
  const colour = [...id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  return make("span", { class: `avatar ${isApp ? "app" : `colour-${colour}`}`, "aria-hidden": "true" }, initials);
}

function shortcuts(message, context) {
  const offered = context.app.shortcuts.filter((shortcut) => shortcut.kind === "message");
  if (!offered.length) {
    return null;
  }
  const items = offered.map((shortcut) => ({
    text: shortcut.name,
    description: shortcut.description,
    choose: () => context.do("message-shortcut", { ts: message.ts, callback_id: shortcut.callback_id }),
  }));
  return make("div", { class: "message-menu" }, menuButton({ class: "quiet", "aria-label": "More actions" }, "⋮", items));
}

function belongsTo(previous, message, context) {
  const isSameAuthor = previous.user === message.user && message.user !== context.app.user_id;
  const isSoon = Number(message.ts) - Number(previous.ts) < TOGETHER_SECONDS;
  return isSameAuthor && isSoon && !previous.is_ephemeral && day(previous, context) === day(message, context);
}

function day(message, context) {
  return formatted(Number(message.ts), "day", context.timeZone);
}
