/** Slack's cards, and the blocks that hold other blocks; `draw` makes the nodes of those. */
import { make } from "./dom.js";
import { elementNode } from "./elements.js";
import { picture } from "./media.js";
import { link, textNodes } from "./mrkdwn.js";
import { richTextNodes } from "./rich_text.js";

const STATUS = {
  pending: { sign: "○", words: "Waiting" },
  in_progress: { sign: "◐", words: "In progress" },
  complete: { sign: "✓", words: "Done" },
  error: { sign: "!", words: "Failed" },
};

export function card(block, context) {
  const hero = block.hero_image ? make("div", { class: "card-hero" }, picture(block.hero_image)) : null;
  const body = block.body ? make("p", { class: "card-body" }, textNodes(block.body, context)) : null;
  const actions = (block.actions ?? []).map((element) => elementNode(element, block, context));
  const row = actions.length ? make("div", { class: "actions" }, actions) : null;
  return make("article", { class: "card" }, hero, heading(block, block.title && textNodes(block.title, context), context), body, row);
}

/** The cards side by side; one can scroll to those that do not fit, with the keyboard too. */
export function carousel(block, context, draw) {
  const cards = draw(block.elements, context).map((node) => make("li", {}, node));
  return make("ul", { class: "carousel", tabindex: 0, "aria-label": `${cards.length} cards` }, cards);
}

export function container(block, context, draw) {
  const title = block.rich_text_title ? richTextNodes(block.rich_text_title, context) : textNodes(block.title, context);
  const head = heading(block, title, context);
  const inside = make("div", { class: "container-inside" }, draw(block.child_blocks, context));
  const look = { class: `container ${block.width ?? "standard"} ${block.has_header_divider ? "divided" : ""}` };
  return block.is_collapsible
    ? make("details", { ...look, open: !block.default_collapsed }, make("summary", {}, head), inside)
    : make("section", look, head, inside);
}

/** The line with icon, title and subtitle, or null where there is none of them. */
function heading({ icon, subtitle }, title, context) {
  if (!icon && !title && !subtitle) {
    return null;
  }
  const words = [
    title ? make("strong", { class: "card-title" }, title) : null,
    subtitle ? make("span", { class: "card-subtitle" }, textNodes(subtitle, context)) : null,
  ];
  return make("div", { class: "card-heading" }, icon ? picture(icon) : null, make("div", {}, words));
}

export function plan(block, context, draw) {
  const tasks = draw(block.tasks ?? [], context).map((node) => make("li", {}, node));
  return make("section", { class: "plan" }, make("strong", {}, block.title), make("ol", {}, tasks));
}

export function taskCard(block, context) {
  const { sign, words } = STATUS[block.status];
  const status = make("span", { class: `task-status ${block.status}`, title: words }, make("span", { "aria-hidden": "true" }, sign));
  const head = [status, make("span", {}, block.title, make("span", { class: "visually-hidden" }, ` (${words})`))];
  const sources = (block.sources ?? []).map(({ url, text }) => link(url, text));
  const more = [
    ...[block.details, block.output].filter(Boolean).map((part) => make("div", { class: "rich-text" }, richTextNodes(part, context))),
    ...(sources.length ? [make("p", { class: "task-sources" }, sources)] : []),
  ];
  return more.length
    ? make("details", { class: "task" }, make("summary", {}, head), more)
    : make("div", { class: "task" }, make("p", {}, head));
}

/** Whether the person has connected an account of a provider, with the link that changes it. */
export function authProvider(block, context) {
  const isConnected = block.is_connected;
  const address = isConnected ? block.disconnect_url : block.auth_url;
  const action = isConnected ? "Disconnect" : "Connect";
  const link = { class: "button", href: address, target: "_blank", rel: "noopener noreferrer" };
  const who = [block.connected_identity, block.connected_context].filter(Boolean).map(({ text }) => text).join(" · ");
  return make(
    "div",
    { class: "card provider" },
    make(
      "div",
      {},
      make("strong", { class: "card-title" }, textNodes(block.name, context)),
      block.description ? make("span", { class: "card-subtitle" }, textNodes(block.description, context)) : null,
      isConnected ? make("span", { class: "card-subtitle" }, `✓ Connected${who ? ` as ${who}` : ""}`) : null,
    ),
    address ? make("a", link, action) : null,
    isConnected && block.accessory ? elementNode(block.accessory, block, context) : null,
  );
}
