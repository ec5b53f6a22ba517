/** Standard Markdown, as Slack's markdown block takes it, as DOM nodes. */
import { make } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { link } from "./mrkdwn.js";

const ITEM = /^( *)([-*+]|\d+[.)]) +(.*)$/;
const BEGINS_A_BLOCK = /^(#{1,6} |>|```|\s*$| *([-*+]|\d+[.)]) |([-*_] *){3,}$)/;

/** The nodes of a text in standard Markdown. */
export function markdownNodes(text) {
  const lines = text.split("\n");
  const nodes = [];
  while (lines.length) {
    const node = nextBlock(lines);
    if (node) {
      nodes.push(node);
    }
  }
  return nodes;
}

/** Takes the lines of one block off the beginning. */
function nextBlock(lines) {
  const first = lines[0];
  const heading = first.match(/^(#{1,6}) +(.*?) *#*$/);
  if (!first.trim()) {
    lines.shift();
    return null;
  }
  if (heading) {
    lines.shift();
    return make(heading[1].length < 3 ? "h2" : "h3", {}, inlineNodes(heading[2]));
  }
  if (first.startsWith("```")) {
    lines.shift();
    const code = takeWhile(lines, (line) => !line.startsWith("```"));
    lines.shift();
    return make("pre", {}, code.join("\n"));
  }
  if (/^([-*_] *){3,}$/.test(first)) {
    lines.shift();
    return make("hr");
  }
  if (first.startsWith(">")) {
    const quoted = takeWhile(lines, (line) => line.startsWith(">"));
    return make("blockquote", {}, markdownNodes(quoted.map((line) => line.replace(/^> ?/, "")).join("\n")));
  }
  if (ITEM.test(first)) {
    return list(lines);
  }
  const paragraph = [lines.shift(), ...takeWhile(lines, (line) => !BEGINS_A_BLOCK.test(line))];
  return make("p", {}, paragraph.flatMap((line, index) => [...(index ? [make("br")] : []), ...inlineNodes(line.trim())]));
}

function list(lines) {
  const [, indent, mark] = lines[0].match(ITEM);
  const isOrdered = /\d/.test(mark);
  const node = make(isOrdered ? "ol" : "ul", isOrdered ? { start: parseInt(mark, 10) } : {});
  while (lines.length) {
    const item = lines[0].match(ITEM);
    if (!item || item[1].length < indent.length || (item[1].length === indent.length && /\d/.test(item[2]) !== isOrdered)) {
      break;
    }
    if (item[1].length > indent.length) {
      (node.lastElementChild ?? node).append(list(lines));
    } else {
      lines.shift();
      node.append(make("li", {}, inlineNodes(item[3])));
    }
  }
  return node;
}

const INLINE = [
  [/`([^`]+)`/, ([, code]) => make("code", {}, code)],
  [/\[([^\]]+)\]\(([^()\s]+)\)/, ([, label, url]) => link(url, label)],
  [/<(https?:[^>\s]+)>/, ([, url]) => link(url, url)],
  [/\*\*(\S(?:.*?\S)?)\*\*/, ([, inside]) => make("strong", {}, inlineNodes(inside))],
  [/~~(\S(?:.*?\S)?)~~/, ([, inside]) => make("s", {}, inlineNodes(inside))],
  [/\*(\S(?:.*?[^\s*])?)\*/, ([, inside]) => make("em", {}, inlineNodes(inside))],
  [/(?<![\p{L}\p{N}_])_(\S(?:.*?[^\s_])?)_(?![\p{L}\p{N}_])/u, ([, inside]) => make("em", {}, inlineNodes(inside))],
  [/\\([\\`*_{}[\]()#+\-.!~>|])/, ([, character]) => document.createTextNode(character)],
];

function inlineNodes(text) {
  let first = null;
  for (const [pattern, build] of INLINE) {
    const match = text.match(pattern);
    if (match && (!first || match.index < first.match.index)) {
      first = { match, build };
    }
  }
  if (!first) {
    return text ? [withEmoji(text)] : [];
  }
  const { match, build } = first;
  const after = text.slice(match.index + match[0].length);
  return [...inlineNodes(text.slice(0, match.index)), build(match), ...inlineNodes(after)];
}

function takeWhile(lines, isWanted) {
  const end = lines.findIndex((line) => !isWanted(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}
