/** Slack's data_visualization block as an inline picture; its numbers are there as text, too. */
import { make, makeSvg } from "./dom.js";

const WIDTH = 520;
const HEIGHT = 190;
const LEFT = 34;
const BOTTOM = 24;
const TOP = 10;
const RADIUS = 80;

/** A figure with title, picture, legend and the numbers. */
export function chartNode(block) {
  const { chart } = block;
  const isPie = chart.type === "pie";
  const { categories, rows } = isPie ? pieData(chart) : seriesData(chart);
  const words = rows.map(({ name, values }) => `${name}: ${values.map((value, index) => `${categories[index]} ${value}`).join(", ")}`);
  const properties = { class: "chart-picture", role: "img", "aria-label": `${block.title}. ${words.join(". ")}` };
  const drawn = isPie ? pie(rows[0].values) : axes(chart.type, categories, rows);
  const legend = isPie ? categories : rows.length > 1 ? rows.map(({ name }) => name) : [];
  const { x_label: below, y_label: beside } = chart.axis_config ?? {};
  const axisNames = [beside && `↑ ${beside}`, below && `→ ${below}`].filter(Boolean).join("   ");
  return make(
    "figure",
    { class: "chart" },
    make("figcaption", {}, block.title),
    makeSvg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, ...properties }, drawn),
    axisNames ? make("p", { class: "hint" }, axisNames) : null,
    legend.length ? make("ul", { class: "chart-legend", "aria-hidden": "true" }, legend.map(legendEntry)) : null,
    make("details", {}, make("summary", {}, "Numbers"), make("div", { class: "table" }, numbers(categories, rows))),
  );
}

function seriesData(chart) {
  const { categories } = chart.axis_config;
  const valueOf = (series, category) => series.data.find((point) => point.label === category)?.value ?? 0;
  const valuesOf = (series) => categories.map((category) => valueOf(series, category));
  return { categories, rows: chart.series.map((series) => ({ name: series.name, values: valuesOf(series) })) };
}

function pieData(chart) {
  const categories = chart.segments.map(({ label: name }) => name);
  return { categories, rows: [{ name: "Value", values: chart.segments.map(({ value }) => value) }] };
}

function legendEntry(name, index) {
  return make("li", { class: `series-${index % 6}` }, name);
}

function pie(values) {
  const all = values.reduce((sum, value) => sum + value, 0);
  let done = 0;
  return values.map((value, index) => {
    const from = done / all;
    done += value;
    return slice(from, done / all, `slice series-${index % 6}`);
  });
}

/** The part of the circle between two shares of it, clockwise from the top. */
function slice(from, to, look) {
  const [x, y] = [WIDTH / 2, HEIGHT / 2];
  if (to - from >= 1) {
    return makeSvg("circle", { cx: x, cy: y, r: RADIUS, class: look });
  }
  const at = (share) => {
    const angle = 2 * Math.PI * share;
    return `${x + RADIUS * Math.sin(angle)} ${y - RADIUS * Math.cos(angle)}`;
  };
  const isLarge = to - from > 0.5 ? 1 : 0;
  return makeSvg("path", { d: `M ${x} ${y} L ${at(from)} A ${RADIUS} ${RADIUS} 0 ${isLarge} 1 ${at(to)} Z`, class: look });
}

function axes(type, categories, rows) {
  const all = rows.flatMap((row) => row.values);
  const { lowest, highest, ticks } = scale(Math.min(0, ...all), Math.max(...all, 0));
  const y = (value) => TOP + ((highest - value) / (highest - lowest)) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT) / categories.length;
  const middle = (index) => LEFT + step * (index + 0.5);
  const draw = type === "bar" ? bars : lines;
  return [
    ticks.map((value) => gridLine(y(value), value)),
    draw(rows, { y, step, middle, filled: type === "area" }),
    categories.map((category, index) => label(category, middle(index), categories.length)),
  ];
}

/** Round numbers from below the lowest to above the highest value, up to six of them. */
function scale(lowest, highest) {
  const rough = (highest - lowest || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough);
  const [from, to] = [Math.floor(lowest / step), Math.max(Math.ceil(highest / step), 1)];
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
  return { lowest: ticks[0], highest: ticks.at(-1), ticks };
}

function gridLine(at, value) {
  return [
    makeSvg("line", { x1: LEFT, x2: WIDTH, y1: at, y2: at, class: "grid-line" }),
    makeSvg("text", { x: LEFT - 6, y: at + 4, "text-anchor": "end" }, String(Number(value.toPrecision(6)))),
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
    {},
    make("tr", {}, make("td"), categories.map((category) => make("th", { scope: "col" }, category))),
    rows.map((row) => {
      const values = row.values.map((value) => make("td", {}, String(value)));
      return make("tr", {}, make("th", { scope: "row" }, row.name), values);
    }),
  );
}
