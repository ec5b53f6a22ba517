/** Files that hang on a message. */
import { make } from "./dom.js";
import { icon } from "./icons.js";

const UNITS = ["bytes", "kB", "MB"];

/** A file with its name, its kind and its size; pressing it downloads it. */
export function fileNode(file, context) {
  return make(
    "a",
    { class: "file", "data-testid": "file", href: `people/${context.person}/files/${file.id}`, download: file.name },
    icon("file"),
    make(
      "span",
      { class: "file-words" },
      make("strong", {}, file.title),
      make("small", {}, `${file.filetype.toUpperCase()} · ${sizeOf(file.size)}`),
    ),
    make("span", { class: "file-action" }, "Download"),
  );
}

function sizeOf(bytes) {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const size = bytes / 1000 ** step;
  return `${step && size < 10 ? size.toFixed(1) : Math.round(size)} ${UNITS[step]}`;
}
