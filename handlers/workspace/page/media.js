/** Pictures and videos. The page loads nothing from elsewhere, so it shows what they are called and where they are. */
import { make } from "./dom.js";
import { icon } from "./icons.js";
import { link, textNodes } from "./mrkdwn.js";

export function image(block, context) {
  const title = block.title ? make("figcaption", {}, textNodes(block.title, context)) : null;
  return make("figure", { class: "image" }, title, picture(block));
}

/** The alternative text of a picture, in its place. */
export function picture(element) {
  return make("span", { class: "picture", role: "img", "aria-label": element.alt_text }, icon("picture"), " ", element.alt_text);
}

export function video(block, context) {
  const from = [block.provider_name, block.author_name].filter(Boolean).join(" · ");
  const watch = { class: "picture video-screen", href: block.video_url, target: "_blank", rel: "noopener noreferrer" };
  return make(
    "figure",
    { class: "video" },
    from ? make("p", { class: "card-subtitle" }, from) : null,
    make("figcaption", {}, block.title_url ? link(block.title_url, block.title.text) : textNodes(block.title, context)),
    block.description ? make("p", {}, textNodes(block.description, context)) : null,
    make("a", watch, `▶ ${block.alt_text}`),
  );
}
