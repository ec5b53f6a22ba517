/** The emoji shortcodes that the page knows. An unknown one stays as it was written. */
const EMOJI = {
  "+1": "👍", "-1": "👎", alarm_clock: "⏰", arrow_down: "⬇️", arrow_left: "⬅️", arrow_right: "➡️", arrow_up: "⬆️",
  balloon: "🎈", bangbang: "‼️", bar_chart: "📊", bell: "🔔", bike: "🚲", books: "📚", bow: "🙇", brain: "🧠", bulb: "💡",
  busts_in_silhouette: "👥", calendar: "📆", car: "🚗", chart_with_downwards_trend: "📉",
  chart_with_upwards_trend: "📈", checkered_flag: "🏁", clap: "👏", clipboard: "📋", cloud: "☁️", coffee: "☕",
  dart: "🎯", date: "📅", ear: "👂", envelope: "✉️", exclamation: "❗", eyes: "👀", fire: "🔥", first_place_medal: "🥇",
  gear: "⚙️", gift: "🎁", globe_with_meridians: "🌐", green_heart: "💚", grey_question: "❔", grin: "😁",
  hammer: "🔨", handshake: "🤝", heart: "❤️", heavy_check_mark: "✔️", heavy_minus_sign: "➖",
  heavy_plus_sign: "➕", herb: "🌿", hourglass: "⌛", house: "🏠", information_source: "ℹ️", key: "🔑",
  large_blue_circle: "🔵", large_green_circle: "🟢", large_orange_circle: "🟠", large_yellow_circle: "🟡",
  leaves: "🍃", lock: "🔒", mag: "🔍", medal: "🏅", memo: "📝", moneybag: "💰", muscle: "💪", mute: "🔇",
  no_entry: "⛔", ok_hand: "👌", open_hands: "👐", pencil: "📝", pencil2: "✏️", point_right: "👉", pray: "🙏",
  pushpin: "📌", question: "❓", raised_hands: "🙌", red_circle: "🔴", repeat: "🔁", rocket: "🚀", rose: "🌹",
  scales: "⚖️", seedling: "🌱", shield: "🛡️", slightly_smiling_face: "🙂", smile: "😄", snowflake: "❄️",
  speech_balloon: "💬", star: "⭐", star2: "🌟", stopwatch: "⏱️", sun_with_face: "🌞", sunflower: "🌻", sunny: "☀️",
  tada: "🎉", telephone_receiver: "📞", thinking_face: "🤔", thought_balloon: "💭", thumbsdown: "👎",
  thumbsup: "👍", trophy: "🏆", umbrella: "☔", warning: "⚠️", wastebasket: "🗑️", wave: "👋",
  white_check_mark: "✅", white_circle: "⚪", white_large_square: "⬜", wink: "😉", writing_hand: "✍️", x: "❌",
  zap: "⚡", zzz: "💤",
};

/** The text with its shortcodes, such as :wave:, replaced. */
export function withEmoji(text) {
  return text
    .replace(/:([a-z0-9_+-]+):/g, (shortcode, name) => EMOJI[name] ?? shortcode)
    .replace(/:skin-tone-([2-6]):/g, (_, tone) => String.fromCodePoint(0x1f3f9 + Number(tone)));
}
