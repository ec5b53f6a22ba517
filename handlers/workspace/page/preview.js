/** What somebody edits beside the page: the message that the saved file makes, or what is wrong with it. */
import { messageNodes } from "./blocks.js";
import { make } from "./dom.js";
import { drawer } from "./drawer.js";
import { actingIn, avatar } from "./messages.js";
import { toast } from "./toast.js";

const button = document.getElementById("preview-button");
const body = make("div", { class: "preview-body", tabindex: 0, role: "region", "aria-label": "What was saved last" });
const open = drawer("preview", "Preview", "Close the preview", body);

/** The number of the preview that is drawn, and who looks at it. */
let drawn = null;

/** Draws the preview; one that came while the page was open opens the drawer. */
export function showPreview(preview, context) {
  button.hidden = !preview;
  const likeness = preview && `${preview.number} ${context.person}`;
  if (!preview || likeness === drawn) {
    drawn ??= "none yet";
    return;
  }
  const isNew = drawn !== null && !drawn.startsWith(`${preview.number} `);
  drawn = likeness;
  const says = make("p", { class: `preview-says ${preview.problems.length ? "broken" : ""}`, role: "status" }, preview.says);
  body.replaceChildren(
    make("h3", {}, preview.title),
    says,
    preview.problems.length ? make("ol", { class: "preview-problems" }, preview.problems.map(problem)) : "",
    preview.blocks.length ? message(preview, context) : "",
  );
  body.scrollTop = 0;
  if (isNew) {
    open(true);
  }
}

function problem({ place, what, cure }) {
  return make("li", {}, make("code", {}, place), make("p", {}, what), cure ? make("p", { class: "hint" }, cure) : null);
}

function message(preview, context) {
  const { app } = context;
  const inert = async () => toast("This is a preview: its buttons do nothing.");
  const drawing = { ...actingIn("preview", context, () => body), act: inert };
  return make(
    "div",
    { class: "message", "data-testid": "preview-message" },
    avatar(app.name, app.user_id, true),
    make(
      "div",
      { class: "message-body" },
      make("p", { class: "author" }, make("strong", {}, app.name), make("span", { class: "badge" }, "APP")),
      make("div", { class: "content" }, messageNodes(preview, drawing)),
    ),
  );
}
