/** The modal that an app has opened. */
import { blockNodes } from "./blocks.js";
import { make, whileBusy } from "./dom.js";
import { answersIn, restoreAnswers } from "./elements.js";
import { actingIn, avatar } from "./messages.js";
import { textNodes } from "./mrkdwn.js";
import { toast } from "./toast.js";

const dialog = document.getElementById("modal");
let shown = { id: null, hash: null };
let closeShown = () => {};

// Escape closes one view of the stack, and only when the workspace has heard of it.
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  closeShown();
});

dialog.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !dialog.matches(":modal")) {
    closeShown();
  }
});

/** Shows the person's topmost view, or none. */
export function showModal(view, context) {
  if (!view) {
    shown = { id: null, hash: null };
    dialog.close();
    return;
  }
  if (view.id === shown.id && view.hash === shown.hash) {
    return;
  }
  const earlier = view.id === shown.id ? answersIn(dialog) : {};
  shown = { id: view.id, hash: view.hash };
  closeShown = () => context.do("close", { view: view.id });
  dialog.replaceChildren(form(view, context));
  restoreAnswers(dialog, earlier);
  if (!dialog.open) {
    // A story goes on beside the modal, so its buttons must not be out of reach.
    document.body.classList.contains("telling") ? dialog.show() : dialog.showModal();
  }
  markEnds(dialog.querySelector(".modal-body"));
  const first = dialog.querySelector("[autofocus]") ?? dialog.querySelector(".modal-body :is(input, textarea, select)");
  first?.focus();
}

function form(view, context) {
  const body = make("div", { class: "modal-body" });
  body.append(...blockNodes(view.blocks, actingIn(view.id, context, () => dialog)));
  body.addEventListener("scroll", () => markEnds(body));
  const submit = view.submit
    ? make("button", { type: "submit", class: "button primary", "data-testid": "modal-submit" }, textNodes(view.submit, context))
    : null;
  const closeLabel = view.close ? textNodes(view.close, context) : view.submit ? "Cancel" : "Close";
  const close = make("button", { type: "button", class: "button", click: () => closeShown() }, closeLabel);
  const corner = { type: "button", class: "quiet", "aria-label": view.is_pushed ? "Back" : "Close", click: () => closeShown() };
  const send = async (event) => {
    event.preventDefault();
    showErrors({});
    const answers = answersIn(dialog);
    const outcome = await whileBusy(submit, () => context.submit(view.id, answers));
    showErrors(outcome.field_errors);
    if (outcome.problem) {
      toast(outcome.problem);
    }
  };
  return make(
    "form",
    { class: "modal-form", novalidate: true, submit: send },
    make(
      "header",
      { class: "modal-header" },
      avatar(context.app.name, context.app.user_id, true),
      make("h1", { id: "modal-title" }, textNodes(view.title, context)),
      make("button", corner, view.is_pushed ? "‹" : "×"),
    ),
    body,
    make("footer", { class: "modal-footer" }, close, submit),
  );
}

/** Shows that something of the body is scrolled out of sight. */
function markEnds(body) {
  body.classList.toggle("more-above", body.scrollTop > 0);
  body.classList.toggle("more-below", body.scrollTop + body.clientHeight < body.scrollHeight - 1);
}

function showErrors(errors) {
  let first = null;
  for (const place of dialog.querySelectorAll("[data-error-for]")) {
    const error = errors[place.dataset.errorFor] ?? "";
    place.textContent = error;
    const input = place.closest(".input").querySelector("input, textarea, select");
    input?.setAttribute("aria-invalid", String(error !== ""));
    first ??= error ? input : null;
  }
  first?.focus();
}
