/** Slack's rich_text block as DOM nodes. */
import { make } from "./dom.js";
import { unknown } from "./elements.js";
import { withEmoji } from "./emoji.js";
import { broadcast, channelMention, link, plainNodes, userMention } from "./mrkdwn.js";
import { formattedDate } from "./time.js";

const STYLE_TAGS = { bold: "strong", italic: "em", strike: "s", underline: "u", highlight: "mark", code: "code" };

const INLINE = {
  text: (element) => plainNodes(element.text),
  link: (element) => link(element.url, element.text ?? element.url),
  emoji: (element) => (element.unicode ? fromUnicode(element.unicode) : withEmoji(`:${element.name}:`)),
  user: (element, context) => userMention(element.user_id, context),
  channel: (element, context) => channelMention(element.channel_id, context),
  usergroup: (element) => broadcast(element.usergroup_id),
  broadcast: (element) => broadcast(element.range),
  date: (element, context) => date(element, formattedDate(element.timestamp, element.format, context.timeZone)),
  color: (element) => element.value,
};

/** The nodes of a rich_text block, lists nested by their indent. */
export function richTextNodes(block, context) {
  return block.elements.map((element) => {
    switch (element.type) {
      case "rich_text_list":
        return list(element, context);
      case "rich_text_quote":
        return make("blockquote", {}, inlineNodes(element, context));
      case "rich_text_preformatted":
        return make("pre", {}, inlineNodes(element, context));
      case "rich_text_section":
        return make("p", {}, inlineNodes(element, context));
      default:
        return unknown("rich text", element.type);
    }
  });
}

function fromUnicode(codes) {
  return String.fromCodePoint(...codes.split("-").map((code) => parseInt(code, 16)));
}

function date(element, shown) {
  const words = shown || element.fallback || "";
  return element.url ? link(element.url, words) : make("time", {}, words);
}

function list(element, context) {
  const items = element.elements.map((item) => make("li", {}, inlineNodes(item, context)));
  const properties = { class: `indent-${element.indent ?? 0}` };
  return element.style === "ordered"
    ? make("ol", { ...properties, start: (element.offset ?? 0) + 1 }, items)
    : make("ul", properties, items);
}

function inlineNodes(container, context) {
  return container.elements.map((element) => {
    const build = INLINE[element.type];
    let node = build ? build(element, context) : unknown("rich text", element.type);
    for (const [style, tag] of Object.entries(STYLE_TAGS)) {
      if (element.style?.[style]) {
        node = make(tag, {}, node);
      }
    }
    return node;
  });
}
