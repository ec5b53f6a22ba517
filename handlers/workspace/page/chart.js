/** Slack's data_visualization block as an inline picture, with its numbers in a table for those who cannot see it. */
import { make, makeSvg } from "./dom.js";

const WIDTH = 520;
const HEIGHT = 190;
const LEFT = 34;
const BOTTOM = 24;
const TOP = 10;

/** A figure with title, picture, legend and the numbers. */
export function chartNode(block) {
  const chart = block.chart.type === "pie" ? barsOfPie(block.chart) : block.chart;
  const categories = chart.axis_config.categories;
  const valueOf = (series, category) => series.data.find((point) => point.label === category)?.value ?? 0;
  const rows = chart.series.map((series) => ({
    name: series.name,
    values: categories.map((category) => valueOf(series, category)),
  }));
  const legend = make("ul", { class: "chart-legend", "aria-hidden": "true" }, rows.map(legendEntry));
  return make(
    "figure",
    { class: "chart" },
    make("figcaption", {}, block.title),
    picture(chart.type, categories, rows),
    rows.length > 1 ? legend : null,
    numbers(categories, rows),
  );
}

function legendEntry(row, index) {
  return make("li", { class: `series-${index % 6}` }, row.name);
}

function barsOfPie(chart) {
  const categories = chart.segments.map((segment) => segment.label);
  return { type: "bar", series: [{ name: "Value", data: chart.segments }], axis_config: { categories } };
}

function picture(type, categories, rows) {
  const highest = Math.max(1, ...rows.flatMap((row) => row.values));
  const lowest = Math.min(0, ...rows.flatMap((row) => row.values));
  const y = (value) => TOP + ((highest - value) / (highest - lowest)) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT) / categories.length;
  const middle = (index) => LEFT + step * (index + 0.5);
  const draw = type === "bar" ? bars : lines;
  return makeSvg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "chart-picture", "aria-hidden": "true" },
    [lowest, (lowest + highest) / 2, highest].map((value) => gridLine(y(value), value)),
    draw(rows, { y, step, middle, filled: type === "area" }),
    categories.map((category, index) => label(category, middle(index), categories.length)),
  );
}

function gridLine(at, value) {
  return [
    makeSvg("line", { x1: LEFT, x2: WIDTH, y1: at, y2: at, class: "grid-line" }),
    makeSvg("text", { x: LEFT - 6, y: at + 4, "text-anchor": "end" }, String(Math.round(value * 10) / 10)),
  ];
}

function label(category, at, count) {
  const room = Math.max(3, Math.floor(70 / count));
  const shown = category.length > room ? `${category.slice(0, room - 1)}…` : category;
  return makeSvg("text", { x: at, y: HEIGHT - 6, "text-anchor": "middle" }, shown);
}

function bars(rows, { y, step, middle }) {
  const width = Math.min(44, (step * 0.7) / rows.length);
  return rows.map((row, series) =>
    row.values.map((value, index) =>
      makeSvg("rect", {
        x: middle(index) + width * (series - rows.length / 2),
        y: Math.min(y(value), y(0)),
        width,
        height: Math.abs(y(0) - y(value)),
        rx: 3,
        class: `bar series-${series % 6}`,
      }),
    ),
  );
}

function lines(rows, { y, middle, filled }) {
  return rows.map((row, series) => {
    const points = row.values.map((value, index) => `${middle(index)},${y(value)}`);
    const ground = [`${middle(row.values.length - 1)},${y(0)}`, `${middle(0)},${y(0)}`];
    const colour = `series-${series % 6}`;
    return [
      filled ? makeSvg("polygon", { points: [...points, ...ground].join(" "), class: `area ${colour}` }) : null,
      makeSvg("polyline", { points: points.join(" "), class: `line ${colour}` }),
      row.values.map((value, index) =>
        makeSvg("circle", { cx: middle(index), cy: y(value), r: 3.5, class: `dot ${colour}` }),
      ),
    ];
  });
}

function numbers(categories, rows) {
  return make(
    "table",
    { class: "visually-hidden" },
    make("tr", {}, make("td"), categories.map((category) => make("th", { scope: "col" }, category))),
    rows.map((row) => {
      const values = row.values.map((value) => make("td", {}, String(value)));
      return make("tr", {}, make("th", { scope: "row" }, row.name), values);
    }),
  );
}
