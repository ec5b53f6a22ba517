/** What stands in a context_actions block, below what an assistant wrote: thumbs up and down, and small icons. */
import { confirmed } from "./confirm.js";
import { make, whileBusy } from "./dom.js";
import { unknown } from "./elements.js";
import { icon } from "./icons.js";

export function contextActions(block, context) {
  const nodes = block.elements.map((element) => {
    const build = { feedback_buttons: feedback, icon_button: iconButton }[element.type];
    return build ? build(element, block, context) : unknown("an element", element.type);
  });
  return make("div", { class: "context-actions" }, nodes);
}

function feedback(element, block, context) {
  const thumb = ({ text, accessibility_label: label, value }, sign) => {
    const press = async (event) => {
      const pressed = event.currentTarget;
      await whileBusy(pressed, () => context.act(element, block, value));
      for (const each of both) {
        each.setAttribute("aria-pressed", String(each === pressed));
      }
    };
    const name = { "aria-label": label ?? text.text, title: text.text, "aria-pressed": "false" };
    return make("button", { type: "button", class: "quiet thumb", ...name, click: press }, icon(sign));
  };
  const both = [thumb(element.positive_button, "thumb_up"), thumb(element.negative_button, "thumb_down")];
  return make("span", { class: "thumbs", role: "group" }, both);
}

function iconButton(element, block, context) {
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(context.person)) {
    return null;
  }
  const press = async (event) => {
    const pressed = event.currentTarget;
    if (await confirmed(element.confirm, context)) {
      await whileBusy(pressed, () => context.act(element, block, null));
    }
  };
  const words = element.text.text;
  const name = { "aria-label": element.accessibility_label ?? words, title: words };
  return make("button", { type: "button", class: "quiet thumb", ...name, click: press }, icon(element.icon) ?? words);
}
