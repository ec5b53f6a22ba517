/** Slack's text objects as DOM nodes: plain text, and the markup that Slack calls mrkdwn. */
import { make } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { formattedDate } from "./time.js";

/** The nodes of a text object. */
export function textNodes(text, context) {
  if (text.type === "plain_text") {
    return [plainNodes(text.emoji === false ? text.text : withEmoji(text.text))];
  }
  return mrkdwnNodes(text.text, context, text.verbatim === true);
}

/** The nodes of mrkdwn; with `verbatim`, bare addresses and @here stay text, as in Slack. */
export function mrkdwnNodes(text, context, verbatim = false) {
  const parts = text.split(/```\n?([\s\S]+?)\n?```/);
  return parts.flatMap((part, index) =>
    index % 2 ? [make("pre", {}, unescaped(part))] : linesNodes(part, { ...context, verbatim }),
  );
}

/** A text node, or several with line breaks between them. */
export function plainNodes(text) {
  const fragment = document.createDocumentFragment();
  text.split("\n").forEach((line, index) => fragment.append(...(index ? [make("br")] : []), line));
  return fragment;
}

/** A link to somewhere else, or just its text where the address is not one to follow. */
export function link(url, label) {
  if (!/^(https?:|mailto:|tel:)/.test(url)) {
    return make("span", {}, label);
  }
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

/** The mention of a person. */
export function userMention(id, context) {
  return make("span", { class: "mention" }, `@${context.nameOfUser(id)}`);
}

/** The mention of a channel. */
export function channelMention(id, context) {
  return make("span", { class: "mention" }, `#${context.nameOfChannel(id)}`);
}

function linesNodes(text, context) {
  const nodes = [];
  let quote = null;
  let isRest = false;
  for (const [index, line] of text.split("\n").entries()) {
    // Three of them quote everything that follows.
    const beginsRest = !isRest && line.match(/^(?:&gt;|>){3} ?(.*)$/);
    const quoted = isRest ? [line, line] : beginsRest || line.match(/^(?:&gt;|>) ?(.*)$/);
    isRest ||= Boolean(beginsRest);
    if (quoted) {
      if (!quote) {
        nodes.push((quote = make("blockquote")));
      } else {
        quote.append(make("br"));
      }
      quote.append(...inlineNodes(quoted[1], context));
    } else {
      if (index && !quote) {
        nodes.push(make("br"));
      }
      quote = null;
      nodes.push(...inlineNodes(line, context));
    }
  }
  return nodes;
}

const WORD = "\\p{L}\\p{N}";
const span = (mark) => `(?<![${WORD}${mark}])[${mark}](?![\\s${mark}])([^\\n]*?[^\\s${mark}])[${mark}](?![${WORD}${mark}])`;

/** Each kind of inline markup with what it becomes; at one place the first that fits wins. */
const INLINE = [
  [/`([^`\n]+)`/u, ([, code]) => make("code", {}, unescaped(code))],
  [/<([^<>\n]+)>/u, ([, inside], context) => bracketed(inside, context)],
  [new RegExp(span("*"), "u"), ([, inside], context) => make("strong", {}, inlineNodes(inside, context))],
  [new RegExp(span("_"), "u"), ([, inside], context) => make("em", {}, inlineNodes(inside, context))],
  [new RegExp(span("~"), "u"), ([, inside], context) => make("s", {}, inlineNodes(inside, context))],
];

/** What Slack recognises by itself unless the text is verbatim. */
const AUTOMATIC = [
  [/https?:\/\/[^\s<>]*[^\s<>.,;:!?)]/u, ([url]) => link(unescaped(url), unescaped(url))],
  [/(?<![\p{L}\p{N}])@(here|channel|everyone)\b/u, ([, range]) => broadcast(range)],
  [/(?<![\p{L}\p{N}&])#([\p{L}\p{N}_-]+)/u, ([written, name], context) => namedChannel(written, name, context)],
  [/(?<![\p{L}\p{N}.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u, ([address]) => link(`mailto:${address}`, address)],
];

function inlineNodes(text, context) {
  const kinds = context.verbatim ? INLINE : [...INLINE, ...AUTOMATIC];
  let first = null;
  for (const [pattern, build] of kinds) {
    const match = text.match(pattern);
    if (match && (!first || match.index < first.match.index)) {
      first = { match, build };
    }
  }
  if (!first) {
    return text ? [withEmoji(unescaped(text))] : [];
  }
  const { match, build } = first;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return [...(before ? [withEmoji(unescaped(before))] : []), build(match, context), ...inlineNodes(after, context)];
}

function bracketed(inside, context) {
  const [target, label] = splitOnce(inside, "|");
  if (target.startsWith("@")) {
    return userMention(target.slice(1), context);
  }
  if (target.startsWith("#")) {
    return channelMention(target.slice(1), context);
  }
  if (target.startsWith("!date^")) {
    const [, seconds, format, url] = target.split("^");
    const date = make("time", {}, formattedDate(Number(seconds), format, context.timeZone) || unescaped(label ?? ""));
    return url ? link(url, date) : date;
  }
  if (target.startsWith("!")) {
    return broadcast(label ?? target.slice(1).split("^")[0]);
  }
  return link(unescaped(target), unescaped(label ?? target));
}

/** A written #name becomes a link where there is such a channel. */
function namedChannel(written, name, context) {
  const channel = context.channels.find((each) => each.name === name);
  return channel ? channelMention(channel.id, context) : document.createTextNode(written);
}

/** The mention of everybody. */
export function broadcast(range) {
  return make("span", { class: "mention mention-everybody" }, `@${range}`);
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
