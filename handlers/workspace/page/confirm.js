/** The dialog that asks before something is done. */
import { make } from "./dom.js";
import { textNodes } from "./mrkdwn.js";

/** Whether the person agrees; without a confirm object there is nothing to ask. */
export function confirmed(confirm, context) {
  if (!confirm) {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const answer = (agreed) => {
      dialog.close();
      dialog.remove();
      resolve(agreed);
    };
    const button = (style, agreed, label) =>
      make("button", { type: "button", class: `button ${style}`, click: () => answer(agreed) }, textNodes(label, context));
    const style = confirm.style === "danger" ? "danger" : "primary";
    const dialog = make(
      "dialog",
      { class: "modal confirm", "data-testid": "confirm", "aria-label": confirm.title.text, cancel: () => answer(false) },
      make("header", { class: "modal-header" }, make("h1", {}, textNodes(confirm.title, context))),
      make("div", { class: "modal-body" }, make("p", {}, textNodes(confirm.text, context))),
      make(
        "footer",
        { class: "modal-footer" },
        button("", false, confirm.deny),
        button(style, true, confirm.confirm),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
