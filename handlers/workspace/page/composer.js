/** Where a person writes: a text box that completes slash commands, and the menu of global shortcuts. */
import { make } from "./dom.js";
import { menuButton } from "./menu.js";
import { avatar } from "./messages.js";

const form = document.getElementById("composer");
const LETTER_MILLISECONDS = 18;
const READING_MILLISECONDS = 1500;

/** What was typed and not sent, by person and conversation. */
const drafts = new Map();
let context = null;
let matching = [];
let selected = 0;

const listbox = { id: "suggestions", role: "listbox", "aria-label": "Commands" };
const suggestions = make("ul", { ...listbox, class: "suggestions", hidden: true });
const text = make("textarea", {
  rows: 1,
  "data-testid": "composer",
  "aria-label": "Message",
  "aria-autocomplete": "list",
  "aria-controls": "suggestions",
  autocomplete: "off",
  input: changed,
  keydown: pressed,
});
const lightning = make("div", { class: "lightning" });
const send = make("button", { type: "submit", class: "button primary send", "aria-label": "Send" }, "➤");
const hint = make("span", { class: "composer-hint" }, "Enter sends, Shift + Enter starts a new line");
form.append(
  suggestions,
  make("div", { class: "composer-box" }, text, make("div", { class: "composer-row" }, lightning, hint, send)),
);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

/** Fits the composer to the conversation that is shown. */
export function showComposer(channel, nextContext) {
  const isOther = context?.channel !== channel.id || context?.person !== nextContext.person;
  if (isOther && context) {
    drafts.set(keyOf(context), text.value);
  }
  context = { ...nextContext, channel: channel.id };
  const partner = channel.with ? context.nameOfUser(channel.with) : context.app.name;
  text.placeholder = `Message ${channel.name ? `#${channel.name}` : partner}`;
  if (isOther) {
    text.value = drafts.get(keyOf(context)) ?? "";
    changed();
    showLightning();
  }
}

function keyOf({ person, channel }) {
  return `${person} ${channel}`;
}

/** Writes and sends, as a story does; with somebody watching letter by letter, and with time to read. */
export async function writeAndSend(words, isWatched) {
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, isWatched ? milliseconds : 0));
  const isStill = !isWatched || matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (let end = isStill ? words.length : 1; end <= words.length; end += 1) {
    text.value = words.slice(0, end);
    changed();
    await pause(LETTER_MILLISECONDS);
  }
  await pause(READING_MILLISECONDS);
  text.value = words;
  changed();
  await submit();
}

async function submit() {
  const typed = text.value;
  if (!typed.trim()) {
    return;
  }
  text.value = "";
  changed();
  form.setAttribute("aria-busy", "true");
  const outcome = await context.do("type", { channel: context.channel, text: typed });
  form.removeAttribute("aria-busy");
  if (!outcome.ok && !text.value) {
    text.value = typed;
    changed();
  }
}

function changed() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 240)}px`;
  send.disabled = !text.value.trim();
  const typed = text.value;
  const commands = context?.commands ?? [];
  matching = /^\/\S*$/.test(typed) ? commands.filter((command) => command.name.startsWith(typed)) : [];
  selected = 0;
  showSuggestions();
}

function pressed(event) {
  if (event.isComposing) {
    return;
  }
  if (matching.length && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    event.preventDefault();
    selected = (selected + (event.key === "ArrowDown" ? 1 : -1) + matching.length) % matching.length;
    showSuggestions();
  } else if (matching.length && event.key === "Escape") {
    matching = [];
    showSuggestions();
  } else if (matching.length && completes(event.key)) {
    event.preventDefault();
    complete(matching[selected]);
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  }
}

/** Tab takes the suggestion; Enter does too, unless the command is already complete and can be sent. */
function completes(key) {
  return key === "Tab" || (key === "Enter" && matching[selected].name !== text.value);
}

function complete(command) {
  text.value = `${command.name} `;
  changed();
  text.focus();
}

/** On mousedown, because by the click the text box would have lost the focus. */
function pick(command) {
  return (event) => {
    event.preventDefault();
    complete(command);
  };
}

function showSuggestions() {
  suggestions.hidden = matching.length === 0;
  suggestions.replaceChildren(
    ...matching.map((command, index) =>
      make(
        "li",
        { id: `suggestion-${index}`, role: "option", "aria-selected": String(index === selected), mousedown: pick(command) },
        ownerOf(command),
        make("span", {}, make("strong", {}, command.name), make("span", { class: "usage" }, ` ${command.usage_hint}`)),
        make("small", {}, command.description),
      ),
    ),
  );
  if (matching.length) {
    text.setAttribute("aria-activedescendant", `suggestion-${selected}`);
  } else {
    text.removeAttribute("aria-activedescendant");
  }
}

/** Whose command it is: the app's, or Slack's own. */
function ownerOf(command) {
  const { app } = context;
  return app.commands.some(({ name }) => name === command.name)
    ? avatar(app.name, app.user_id, true)
    : make("span", { class: "avatar slack", "aria-hidden": "true" }, "/");
}

function showLightning() {
  const offered = context.app.shortcuts.filter((shortcut) => shortcut.kind === "global");
  const items = offered.map((shortcut) => ({
    text: shortcut.name,
    description: `${shortcut.description} – ${context.app.name}`,
    choose: () => context.do("shortcut", { callback_id: shortcut.callback_id }),
  }));
  lightning.replaceChildren(...(items.length ? [menuButton({ class: "quiet", "aria-label": "Shortcuts" }, "⚡", items)] : []));
}
