/** Small drawings, so that no sign depends on the fonts of the machine. */
import { makeSvg } from "./dom.js";

const PATHS = {
  eye: "M1.5 8C3.5 4.7 5.6 3.5 8 3.5S12.5 4.7 14.5 8C12.5 11.3 10.4 12.5 8 12.5S3.5 11.3 1.5 8 M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0",
  file: "M4 1.5h5.5L13 5v9.5H4z M9.5 1.5V5H13 M6 8.5h5 M6 11h5",
  picture: "M2 3h12v10H2z M2 11l3.5-4 3 3 2-2L14 11.5 M10.5 6.2h.01",
  thumb_down: "M5 9V2.5h6.4l1.6 6V9.5H9.5l.5 3.5-1.2 1L5 9H2.5V2.5H5",
  thumb_up: "M5 7v6.5h6.4l1.6-6V6.5H9.5l.5-3.5-1.2-1L5 7H2.5v6.5H5",
  trash: "M2.5 4h11 M6 4V2.5h4V4 M4 4l.7 9.5h6.6L12 4 M6.7 6.5v4.5 M9.3 6.5v4.5",
};

/** The drawing of this name, or null where there is none. */
export function icon(name) {
  const path = PATHS[name];
  return path ? makeSvg("svg", { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true" }, makeSvg("path", { d: path })) : null;
}
