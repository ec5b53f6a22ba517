/** The page's line to the workspace: the live picture of what a person sees, and what that person does. */

let stream = null;

/**
 * Calls `show` with the picture of what this person sees, now and after each change, and `inspect` with the exchanges
 * that began or changed; `begin` before either, also when the line was lost and is there again.
 */
export function watch(person, { begin, show, inspect, lost }) {
  stream?.close();
  stream = new EventSource(`people/${person}/events`);
  stream.addEventListener("open", begin);
  stream.addEventListener("inspector", (event) => inspect(JSON.parse(event.data)));
  stream.addEventListener("message", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("error", lost);
}

/** Does something as this person; the outcome says what went wrong, if anything did. */
export function act(person, action, details) {
  return post(`people/${person}/${action}`, details);
}

/** The story that the workspace offers to play, or null. */
export async function story() {
  const response = await fetch("story");
  return response.ok ? response.json() : null;
}

/** Moves the workspace's clock: "hour", "afternoon", "tomorrow", "week" or "notice". */
export function moveClock(move) {
  return post(`clock/${move}`, {});
}

async function post(address, details) {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(details),
    });
    if (response.ok) {
      return await response.json();
    }
    return failure(`The workspace answered ${response.status}.`);
  } catch {
    return failure("The workspace does not answer. Is it still running?");
  }
}

function failure(problem) {
  return { ok: false, problem, field_errors: {} };
}
