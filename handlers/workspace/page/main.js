/** Puts the page together: one picture of the workspace in, everything on the screen out. */
import { blockNodes } from "./blocks.js";
import { moved, showClock } from "./clock.js";
import { showComposer } from "./composer.js";
import { act, watch } from "./connection.js";
import { make } from "./dom.js";
import { answersIn } from "./elements.js";
import { clearExchanges, showExchanges } from "./inspector.js";
import { actingIn, showMessages } from "./messages.js";
import { showModal } from "./modal.js";
import { showPreview } from "./preview.js";
import { showSidebar } from "./sidebar.js";
import { offerStory } from "./story.js";
import { toast } from "./toast.js";

const part = (id) => document.getElementById(id);

/** Who one is and where one looks: kept in the address, so that reloading stays there. */
let here = fromAddress();
let picture = null;
let isLost = false;
let homeHash = null;
let noticeShown = null;
let afterDrawing = [];

function fromAddress() {
  const [person, conversation] = location.hash.slice(1).split("/");
  return { person: person || "U0ANNA", conversation: conversation || "C0SALES" };
}

function go(person, conversation) {
  const isOther = person !== here.person;
  // Direct messages belong to one person, so another person starts in the app's own first tab.
  const isDirect = picture.direct_messages.id === conversation;
  here = { person, conversation: isOther && isDirect ? withApp(person) : conversation };
  history.replaceState(null, "", `#${here.person}/${here.conversation}`);
  if (isOther) {
    showModal(null);
    start();
  } else {
    draw();
  }
  tellAboutHome();
}

/** The id of somebody's direct messages with the app. */
function withApp(person) {
  return `D${person.slice(1)}`;
}

function tellAboutHome() {
  if (here.conversation === "home" || here.conversation === withApp(here.person)) {
    act(here.person, "home", { tab: here.conversation === "home" ? "home" : "messages" });
  }
}

function start() {
  watch(here.person, {
    begin: clearExchanges,
    show: (next) => {
      picture = next;
      isLost = false;
      draw();
    },
    inspect: (exchanges) => showExchanges(exchanges, picture.clock.time_zone),
    lost: () => {
      if (!isLost) {
        isLost = true;
        toast("The workspace does not answer. Is it still running?");
      }
    },
  });
}

/** What drawing needs to know besides the thing that is drawn. */
function drawingContext() {
  const people = picture.people;
  const names = new Map([...people, { id: picture.app.user_id, name: picture.app.name }].map(({ id, name }) => [id, name]));
  const channels = new Map(picture.channels.map(({ id, name }) => [id, name]));
  const { person } = here;
  const perform = async (action, details) => {
    const outcome = await act(person, action, details);
    if (outcome.problem) {
      toast(outcome.problem);
    }
    return outcome;
  };
  return {
    person,
    conversation: here.conversation,
    people,
    channels: picture.channels,
    app: picture.app,
    commands: [...picture.app.commands, ...picture.built_in_commands],
    // As in Slack, everybody reads times in their own zone.
    timeZone: people.find(({ id }) => id === person).time_zone,
    nameOfUser: (id) => names.get(id) ?? id,
    nameOfChannel: (id) => channels.get(id) ?? id,
    do: perform,
    act: (where, element, block, choice, container) =>
      perform("act", { where, action_id: element.action_id, block_id: block.block_id, choice, answers: answersIn(container) }),
    submit: (view, answers) => act(person, "submit", { view, answers }),
  };
}

function draw() {
  const context = drawingContext();
  const conversations = [...picture.channels, picture.direct_messages, ...picture.people_messages];
  const isHome = here.conversation === "home";
  let channel = conversations.find(({ id }) => id === here.conversation);
  if (!channel && !isHome) {
    // Somebody else's conversation, or an old address.
    channel = picture.channels[0];
    here.conversation = channel.id;
    history.replaceState(null, "", `#${here.person}/${channel.id}`);
  }
  part("workspace-name").textContent = picture.workspace;
  showClock(picture.clock);
  showNotice(picture.notice);
  showSidebar(picture, here.conversation, go);
  showHeader(channel);
  part("home").hidden = !isHome;
  part("message-list").hidden = isHome;
  part("composer").hidden = isHome || (channel === picture.direct_messages && picture.app.messages_tab_read_only);
  if (isHome) {
    showHome(context);
  } else {
    showMessages(channel, context);
    showComposer(channel, context);
  }
  showModal(picture.view, context);
  showPreview(picture.preview, context);
  for (const done of afterDrawing.splice(0)) {
    done();
  }
}

/** Goes to a conversation as somebody, and returns when the page shows it. */
async function become(person, conversation) {
  if (picture && person === here.person && conversation === here.conversation) {
    return;
  }
  go(person, conversation);
  while (picture.you !== person) {
    await new Promise((done) => afterDrawing.push(done));
  }
}

function showHeader(channel) {
  const { app } = picture;
  const isChannel = picture.channels.includes(channel);
  const other = picture.people.find(({ id }) => id === channel?.with);
  const tab = (conversation, label) =>
    make(
      "button",
      {
        type: "button",
        class: "tab",
        "aria-current": here.conversation === conversation ? "page" : null,
        click: () => go(here.person, conversation),
      },
      label,
    );
  const title = make("h1", {}, isChannel ? `# ${channel.name}` : (other?.name ?? app.name));
  const absent = make("em", {}, ` ${app.name} is not in this ${other ? "conversation" : "channel"}.`);
  const below = isChannel || other
    ? make("p", {}, channel.topic, channel.has_app ? null : absent)
    : make(
        "div",
        { class: "tabs" },
        app.home_tab ? tab("home", "Home") : null,
        app.messages_tab ? tab(app.channel, "Messages") : null,
      );
  part("conversation-header").replaceChildren(title, below);
  document.title = `${isChannel ? `#${channel.name}` : (other?.name ?? app.name)} – ${picture.workspace}`;
}

function showHome(context) {
  const { home } = picture;
  const hash = `${here.person} ${home?.hash}`;
  if (hash !== homeHash) {
    homeHash = hash;
    const place = part("home");
    const nodes = home
      ? blockNodes(home.blocks, actingIn(home.id, context, () => place))
      : [make("p", { class: "nothing" }, `${picture.app.name} has nothing to show here yet.`)];
    place.replaceChildren(make("div", { class: "content" }, nodes));
  }
}

function showNotice(notice) {
  const likeness = JSON.stringify(notice);
  if (likeness === noticeShown) {
    return;
  }
  noticeShown = likeness;
  const button = notice?.button
    ? make("button", { type: "button", class: "button", click: (event) => moved(event.currentTarget, "notice") }, notice.button)
    : null;
  part("notice").replaceChildren(...(notice ? [make("p", {}, notice.text), ...(button ? [button] : [])] : []));
}

start();
tellAboutHome();
offerStory(become);
