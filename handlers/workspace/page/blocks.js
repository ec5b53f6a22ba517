/** Slack's blocks as DOM nodes. */
import { authProvider, card, carousel, container, plan, taskCard } from "./cards.js";
import { chartNode } from "./chart.js";
import { contextActions } from "./context_actions.js";
import { make } from "./dom.js";
import { elementNode, unknown } from "./elements.js";
import { markdownNodes } from "./markdown.js";
import { image, picture, video } from "./media.js";
import { mrkdwnNodes, textNodes } from "./mrkdwn.js";
import { richTextNodes } from "./rich_text.js";
import { dataTable, table } from "./tables.js";

const BUILDERS = {
  section,
  header: (block, context) => make("h2", {}, textNodes(block.text, context)),
  divider: () => make("hr"),
  context: (block, context) =>
    make("div", { class: "context" }, block.elements.map((element) => contextElement(element, context))),
  actions: (block, context) =>
    make("div", { class: "actions" }, block.elements.map((element) => elementNode(element, block, context))),
  rich_text: (block, context) => make("div", { class: "rich-text" }, richTextNodes(block, context)),
  image,
  input,
  markdown: (block) => make("div", { class: "markdown" }, markdownNodes(block.text)),
  alert: (block, context) => {
    const role = block.level === "error" ? "alert" : "note";
    return make("div", { class: `alert ${block.level ?? "default"}`, role }, textNodes(block.text, context));
  },
  data_visualization: chartNode,
  table,
  data_table: dataTable,
  card,
  carousel,
  container,
  plan,
  task_card: taskCard,
  context_actions: contextActions,
  video,
  auth_provider: authProvider,
};

/** One node for each block. A block that the page does not know is shown as a fault, not skipped. */
export function blockNodes(blocks, context) {
  return blocks.map((block) => {
    const build = BUILDERS[block.type];
    const node = build ? build(block, context, blockNodes) : unknown("a block", block.type);
    node.classList.add("block");
    return node;
  });
}

function section(block, context) {
  const text = block.text ? make("div", { class: "section-text" }, textNodes(block.text, context)) : null;
  const fields = block.fields
    ? make("div", { class: "section-fields" }, block.fields.map((field) => make("div", {}, textNodes(field, context))))
    : null;
  const accessory = block.accessory ? make("div", { class: "accessory" }, accessoryNode(block, context)) : null;
  return make("div", { class: "section" }, make("div", { class: "section-words" }, text, fields), accessory);
}

function accessoryNode(block, context) {
  const { accessory } = block;
  return accessory.type === "image" ? picture(accessory) : elementNode(accessory, block, context);
}

function contextElement(element, context) {
  return element.type === "image" ? picture(element) : make("span", {}, textNodes(element, context));
}

function input(block, context) {
  const id = context.idOf(block);
  const optional = block.optional ? make("span", { class: "optional" }, " (optional)") : null;
  const error = make("p", { class: "field-error", "data-error-for": block.block_id });
  const hint = block.hint ? make("p", { class: "hint" }, textNodes(block.hint, context)) : null;
  const below = make("div", { id: `${id}-below` }, error, hint);
  return make(
    "div",
    { class: "input" },
    make("label", { for: id, id: `${id}-label` }, textNodes(block.label, context), optional),
    elementNode(block.element, block, context),
    below,
  );
}

/** What a message says: its blocks, or its text where there are none. */
export function messageNodes(message, context) {
  if (message.blocks?.length) {
    // Slack moves a table below everything else.
    const isTable = ({ type }) => type === "table";
    const others = message.blocks.filter((block) => !isTable(block));
    return blockNodes([...others, ...message.blocks.filter(isTable)], context);
  }
  // A file comes without a text.
  return message.text ? [make("div", { class: "block" }, mrkdwnNodes(message.text, context))] : [];
}
