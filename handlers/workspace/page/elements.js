/** Slack's block elements: buttons, and the controls that hold what a person fills in. */
import { confirmed } from "./confirm.js";
import { make, whileBusy } from "./dom.js";
import { menuButton } from "./menu.js";
import { textNodes } from "./mrkdwn.js";

/** How to read and set the answer of each control on the page. */
const controls = new WeakMap();

/** What is filled in below `container`, by block_id and action_id. */
export function answersIn(container) {
  const answers = {};
  for (const node of container.querySelectorAll("[data-action-id]")) {
    const control = controls.get(node);
    if (control) {
      (answers[node.dataset.blockId] ??= {})[node.dataset.actionId] = control.read();
    }
  }
  return answers;
}

/** Fills in earlier answers where block_id and action_id are still the same, as Slack does when a view is updated. */
export function restoreAnswers(container, answers) {
  for (const node of container.querySelectorAll("[data-action-id]")) {
    const answer = answers[node.dataset.blockId]?.[node.dataset.actionId];
    if (answer !== undefined) {
      controls.get(node)?.write(answer);
    }
  }
}

/** The node of one interactive element. */
export function elementNode(element, block, context) {
  const build = BUILDERS[element.type];
  return build ? build(element, block, context) : unknown("an element", element.type);
}

/** What stands in the place of something that the page cannot show: a fault is seen, not skipped. */
export function unknown(what, type) {
  return make("p", { class: "unknown" }, `This workspace cannot show ${what} of type “${type}”.`);
}

const BUILDERS = {
  button,
  plain_text_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  number_input: textInput,
  overflow,
  static_select: select,
  multi_static_select: (element, block, context) => choices(element, block, context, "checkbox"),
  radio_buttons: (element, block, context) => choices(element, block, context, "radio"),
  checkboxes: (element, block, context) => choices(element, block, context, "checkbox"),
  datepicker: (element, block, context) => picker(element, block, context, "date", element.initial_date),
  timepicker: (element, block, context) => picker(element, block, context, "time", element.initial_time),
  users_select: (element, block, context) => select(withOptions(element, context.people), block, context),
  channels_select: (element, block, context) => select(withChannels(element, context.channels), block, context),
  conversations_select: (element, block, context) => select(withConversations(element, context), block, context),
  multi_users_select: (element, block, context) => choices(withOptions(element, context.people), block, context, "checkbox"),
  multi_channels_select: (element, block, context) => choices(withChannels(element, context.channels), block, context, "checkbox"),
  multi_conversations_select: (element, block, context) => choices(withConversations(element, context), block, context, "checkbox"),
};

function button(element, block, context) {
  const properties = {
    class: `button ${element.style ?? ""}`,
    "data-action-id": element.action_id,
    "data-block-id": block.block_id,
    "aria-label": element.accessibility_label,
  };
  const label = textNodes(element.text, context);
  if (element.url) {
    const send = () => context.act(element, block, null);
    const elsewhere = { href: element.url, target: "_blank", rel: "noopener noreferrer" };
    return make("a", { ...properties, ...elsewhere, click: send }, label);
  }
  const press = async (event) => {
    const pressed = event.currentTarget;
    if (await confirmed(element.confirm, context)) {
      await whileBusy(pressed, () => context.act(element, block, null));
    }
  };
  return make("button", { ...properties, type: "button", click: press }, label);
}

/** A menu behind three dots; what is chosen is sent at once. */
function overflow(element, block, context) {
  const choose = async (option) => {
    if (await confirmed(element.confirm, context)) {
      await context.act(element, block, option.value);
    }
  };
  const items = element.options.map((option) => ({
    text: textNodes(option.text, context),
    description: option.description?.text,
    choose: () => choose(option),
  }));
  return menuButton({ class: "button overflow", "aria-label": "More options" }, "⋯", items);
}

function textInput(element, block, context) {
  const longest = element.max_length ?? 3000;
  const kinds = { email_text_input: "email", url_text_input: "url", number_input: "number" };
  const shared = {
    id: context.idOf(block),
    placeholder: element.placeholder?.text,
    maxlength: longest,
    autofocus: element.focus_on_load,
    autocomplete: "off",
    "aria-describedby": `${context.idOf(block)}-below`,
  };
  const input = element.multiline
    ? make("textarea", { ...shared, rows: 8 })
    : make("input", { ...shared, type: kinds[element.type] ?? "text" });
  input.value = element.initial_value ?? "";
  const counter = element.max_length ? make("span", { class: "counter", "aria-hidden": "true" }) : null;
  const count = () => counter && (counter.textContent = String(longest - input.value.length));
  input.addEventListener("input", count);
  count();
  const write = (answer) => {
    input.value = answer ?? "";
    count();
  };
  return held(element, block, context, make("div", { class: "text-input" }, input, counter), {
    read: () => input.value || null,
    write,
  });
}

function select(element, block, context) {
  const empty = make("option", { value: "" }, element.placeholder?.text ?? "Select an option");
  const option = (each) => make("option", { value: each.value }, each.text.text);
  const grouped = (element.option_groups ?? []).map((group) =>
    make("optgroup", { label: group.label.text }, group.options.map(option)),
  );
  const label = block.label ? null : empty.textContent;
  const options = (element.options ?? []).map(option);
  const node = make("select", { id: context.idOf(block), "aria-label": label }, empty, options, grouped);
  const initialName = element.initial_user ?? element.initial_channel ?? element.initial_conversation;
  node.value = element.initial_option?.value ?? initialName ?? "";
  return held(element, block, context, make("div", { class: "select" }, node), {
    read: () => node.value || null,
    write: (answer) => (node.value = answer ?? ""),
  });
}

function choices(element, block, context, type) {
  const name = `${context.idOf(block)}-${element.action_id}`;
  const named = element.initial_users ?? element.initial_channels ?? element.initial_conversations ?? [];
  const initial = [element.initial_option, ...(element.initial_options ?? [])].map((option) => option?.value).concat(named);
  const inputs = optionsOf(element).map((option) => {
    const input = make("input", { type, name, value: option.value });
    input.checked = initial.includes(option.value);
    return input;
  });
  const labels = optionsOf(element).map((option, index) => {
    const description = option.description ? make("small", {}, textNodes(option.description, context)) : null;
    return make("label", { class: "choice" }, inputs[index], make("span", {}, textNodes(option.text, context), description));
  });
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const role = type === "radio" ? "radiogroup" : "group";
  const group = make("div", { class: "choices", role, "aria-labelledby": `${context.idOf(block)}-label` }, labels);
  return held(element, block, context, group, {
    read: () => (type === "radio" ? (chosen()[0] ?? null) : chosen()),
    write: (answer) => inputs.forEach((input) => (input.checked = [answer].flat().includes(input.value))),
  });
}

function optionsOf(element) {
  return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
}

function picker(element, block, context, type, initial) {
  const input = make("input", { id: context.idOf(block), type });
  input.value = initial ?? "";
  return held(element, block, context, make("div", { class: "text-input" }, input), {
    read: () => input.value || null,
    write: (answer) => (input.value = answer ?? ""),
  });
}

function withOptions(element, named) {
  return { ...element, options: named.map(({ id, name }) => ({ value: id, text: { text: name } })) };
}

function withChannels(element, channels) {
  return withOptions(element, channels.map(({ id, name }) => ({ id, name: `# ${name}` })));
}

/** The channels, unless the filter leaves them out; if the app asks for it, the one that the person is in is chosen. */
function withConversations(element, context) {
  const { filter, default_to_current_conversation: isHere } = element;
  const offered = filter?.include && !filter.include.includes("public") ? [] : context.channels;
  const current = isHere && offered.some(({ id }) => id === context.conversation) ? context.conversation : undefined;
  return withChannels({ initial_conversation: current, ...element }, offered);
}

/** Ties a control to its ids; a change is sent at once where Slack sends it, and taken back if the person says no. */
function held(element, block, context, node, control) {
  node.dataset.actionId = element.action_id;
  node.dataset.blockId = block.block_id;
  controls.set(node, control);
  if (block.type !== "input" || block.dispatch_action) {
    let sent = control.read();
    node.addEventListener("change", async () => {
      if (await confirmed(element.confirm, context)) {
        sent = control.read();
        await context.act(element, block, sent);
      } else {
        control.write(sent);
      }
    });
  }
  return node;
}
