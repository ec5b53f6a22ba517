/** Small drawings, so that no sign depends on the fonts of the machine. */
import { makeSvg } from "./dom.js";

const PATHS = {
  picture: "M2 3h12v10H2z M2 11l3.5-4 3 3 2-2L14 11.5 M10.5 6.2h.01",
  thumb_down: "M5 9V2.5h6.4l1.6 6V9.500H9.500l.5 3.5-1.2 1L5 9H2.500V2.500H5",
  thumb_up: "M5 7v6.500h6.400l1.6-6V6.500H9.500l.5-3.5-1.2-1L5 7H2.500v6.500H5",
  trash: "M2.5 4h11 M6 4V2.500h4V4 M4 4l.7 9.500h6.600L12 4 M6.7 6.500v4.5 M9.3 6.500v4.5",
};

/** The drawing of this name, or null where there is none. */
export function icon(name) {
  const path = PATHS[name];
  return path ? makeSvg("svg", { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true" }, makeSvg("path", { d: path })) : null;
}
