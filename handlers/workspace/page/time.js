/** Times as people read them, always in the workspace's time zone. */

const FORMATS = {
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  date: { day: "numeric", month: "long", year: "numeric" },
  date_num: { day: "2-digit", month: "2-digit", year: "numeric" },
  date_short: { day: "numeric", month: "short", year: "numeric" },
  date_long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  day: { weekday: "long", day: "numeric", month: "long" },
  exact: { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  clock: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
};

/** One moment, given in seconds, in one of the formats above. */
export function formatted(seconds, format, timeZone) {
  return new Intl.DateTimeFormat("en-GB", { ...FORMATS[format], timeZone }).format(seconds * 1000);
}

/** Slack's date markup: the format with its {tokens} filled in, or an empty text if it is not a date. */
export function formattedDate(seconds, format, timeZone) {
  if (!Number.isFinite(seconds) || !format) {
    return "";
  }
  return format.replace(/\{(\w+)\}/g, (token, name) => {
    const known = name.replace(/_pretty$/, "");
    return known in FORMATS ? formatted(seconds, known, timeZone) : token;
  });
}
