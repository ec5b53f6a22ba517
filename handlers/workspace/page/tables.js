/** Slack's tables: the plain one, and the one for data, which is sorted and read page by page. */
import { make } from "./dom.js";
import { richTextNodes } from "./rich_text.js";

const USUAL_PAGE = 5;

export function table(block, context) {
  const [headings, ...rows] = block.rows;
  const looks = (block.column_settings ?? []).map((column) => (column?.align ? `align-${column.align}` : null));
  const row = (tag, cells) =>
    make("tr", {}, cells.map((cell, column) => make(tag, { class: looks[column], ...scope(tag) }, words(cell, context))));
  return scrolling(make("table", {}, row("th", headings), rows.map((cells) => row("td", cells))));
}

export function dataTable(block, context) {
  const [headings, ...rows] = block.rows;
  const size = block.page_size ?? USUAL_PAGE;
  const named = block.row_header_column_index ?? 0;
  let sorted = { rows, column: null, isDescending: false };
  let first = 0;

  const body = make("tbody");
  const where = make("span", { "aria-live": "polite" });
  const turn = (label, sign, by) =>
    make("button", { type: "button", class: "quiet", "aria-label": label, click: () => show(first + by) }, sign);
  const [back, on] = [turn("Earlier rows", "‹", -size), turn("Later rows", "›", size)];
  const heads = headings.map((cell, column) => {
    const sort = make("button", { type: "button", class: "sort", click: () => sortBy(column) }, words(cell, context));
    return make("th", { scope: "col", "aria-sort": "none" }, sort);
  });

  function show(from) {
    first = Math.max(0, Math.min(from, (Math.ceil(rows.length / size) - 1) * size));
    const shown = sorted.rows.slice(first, first + size);
    body.replaceChildren(...shown.map((cells) => make("tr", {}, cells.map(cell))));
    where.textContent = `${first + 1}–${first + shown.length} of ${rows.length}`;
    back.disabled = first === 0;
    on.disabled = first + size >= rows.length;
  }

  function cell(content, column) {
    const look = content.type === "raw_number" ? "align-right" : null;
    return column === named
      ? make("th", { scope: "row", class: look }, words(content, context))
      : make("td", { class: look }, words(content, context));
  }

  function sortBy(column) {
    const isDescending = sorted.column === column && !sorted.isDescending;
    const ascending = [...rows].sort((one, other) => compared(one[column], other[column]));
    sorted = { rows: isDescending ? ascending.reverse() : ascending, column, isDescending };
    heads.forEach((head, index) => head.setAttribute("aria-sort", index === column ? (isDescending ? "descending" : "ascending") : "none"));
    show(0);
  }

  show(0);
  const grid = make("table", {}, make("caption", {}, block.caption), make("thead", {}, make("tr", {}, heads)), body);
  const pages = rows.length > size ? make("p", { class: "pages" }, back, where, on) : null;
  return make("div", { class: "data-table" }, scrolling(grid), pages);
}

/** A wide table scrolls by itself, also with the keyboard. */
function scrolling(grid) {
  return make("div", { class: "table", tabindex: 0, role: "group", "aria-label": "Table" }, grid);
}

function words(cell, context) {
  return cell.type === "rich_text" ? richTextNodes(cell, context) : [cell.text ?? String(cell.value ?? "")];
}

function scope(tag) {
  return tag === "th" ? { scope: "col" } : {};
}

function compared(one, other) {
  const [left, right] = [one, other].map((cell) => (cell.type === "raw_number" ? cell.value : plainText(cell)));
  if (typeof left === "number" && typeof right === "number") {
    return left - right;
  }
  return String(left).localeCompare(String(right), undefined, { numeric: true });
}

function plainText(value) {
  if (Array.isArray(value)) {
    return value.map(plainText).join("");
  }
  return value.text ?? (value.elements ? plainText(value.elements) : "");
}
