"""Speed and memory, measured here and now: python -m tests.bench

Times depend on the machine, so each stands beside something that everybody has, measured in the same run.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

import langdetect

from bot.content import SHIPPED, library_with, load_library, open_library
from bot.content.live import LiveContent
from bot.engine import Ruleset, analyse
from bot.settings import read_settings
from handlers.local_workspace import local_workspace
from handlers.workspace import Workspace
from handlers.workspace.team import User

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
ROUNDS = 200
CROWD = 1000

MESSAGES = {
    "en": (
        "Hi Anna, thanks for showing us the bakery on Tuesday. You told me that the night shift is hard to "
        "fill and that two of your bakers are leaving in spring. What have you tried so far, and what would a "
        "good week look like for the team? Our ovens are simply the best on the market, and only two are left "
        "at this price, so sign today, before it is too late. If you would rather wait, that is fine with me "
        "too, and I can send you the guide on shift planning that we wrote last year. Whatever you decide, I "
        "am happy to help with the old ones."
    ),
    "sv": (
        "Hej Niklas, tack för att vi fick se bageriet i tisdags. Du berättade att nattskiftet är svårt att "
        "bemanna och att två av bagarna slutar till våren. Vad har ni provat hittills, och hur skulle en bra "
        "vecka se ut för laget? Våra ugnar är helt enkelt bäst på marknaden och bara två finns kvar till det "
        "här priset, så skriv på i dag, innan det är för sent. Vill du hellre vänta går det också bra, och "
        "jag kan skicka guiden om schemaläggning som vi skrev i fjol. Hur du än gör hjälper jag gärna till "
        "med de gamla."
    ),
    "ru": (
        "Ольга, спасибо, что показали нам пекарню во вторник. Вы рассказывали, что ночную смену трудно "
        "набрать и что два пекаря весной уходят. Что вы уже пробовали и как выглядела бы хорошая неделя для "
        "команды? Наши печи просто лучшие на рынке, по этой цене осталось всего две, поэтому подпишите "
        "договор сегодня, пока не поздно. Если хотите подождать, это тоже хорошо, я пришлю руководство по "
        "графикам смен, которое мы написали в прошлом году. Что бы вы ни решили, я с удовольствием помогу и "
        "со старыми печами."
    ),
}


LONGEST = 40_000
ODD_TEXTS = {
    "no space": "x",
    "line ends": "\n",
    "dots and dashes": "x.x-",
    "links begun": "<http:",
    "keys begun": "-----BEGIN A-----\n",
    "one command": "buy now ",
}


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Seconds of each round, sorted."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return sorted(times)


def line(what: str, figure: str, beside: str = "") -> None:
    """One line of the table."""
    sys.stdout.write(f"{what:<52}{figure:>22}   {beside}\n")


def check_times(ruleset: Ruleset) -> None:
    """A check of a message of about a hundred words, against langdetect's own detection of it."""
    for language, message in MESSAGES.items():
        analyse(message, ruleset)
        times = timed(lambda text=message: analyse(text, ruleset))
        baseline = median(timed(lambda text=message: langdetect.detect(text), 20))
        figure = f"{median(times) * 1000:.1f} / {times[int(len(times) * 0.99)] * 1000:.1f} ms"
        words = len(message.split())
        beside = f"{median(times) / baseline:.1f} × langdetect's detect()"
        line(f"check, {language}, {words} words: median / 99 %", figure, beside)


def growth(ruleset: Ruleset) -> None:
    """How the time grows with the length of the text."""
    base = median(timed(lambda: analyse(MESSAGES["en"], ruleset), 30))
    for factor in (4, 16):
        text = "\n\n".join([MESSAGES["en"]] * factor)
        times = median(timed(lambda text=text: analyse(text, ruleset), 10))
        line(f"check, en, {factor} × the text", f"{times * 1000:.1f} ms", f"{times / base:.1f} × the time")


def growth_with_rules(ruleset: Ruleset) -> None:
    """How the time grows with the number of rules, from a sixteenth of the English ones to all; rules alone."""
    base = 0.0
    for part in (16, 4, 1):
        language = replace(ruleset.languages["en"], rules=ruleset.languages["en"].rules[::part])
        fewer = replace(ruleset, languages={"en": language}, classifier=None)
        analyse(MESSAGES["en"], fewer)
        times = median(timed(lambda fewer=fewer: analyse(MESSAGES["en"], fewer), 30))
        base = base or times
        line(
            f"check, en, {len(language.rules)} rules alone", f"{times * 1000:.1f} ms", f"{times / base:.1f} × the time"
        )


def odd_texts(ruleset: Ruleset) -> None:
    """What nobody writes but somebody pastes, 40,000 characters of it, against as many of a message; rules alone."""
    rules = replace(ruleset, classifier=None)
    base = median(timed(lambda: analyse((MESSAGES["en"] * 100)[:LONGEST], rules), 3))
    for what, part in ODD_TEXTS.items():
        times = median(timed(lambda text=part * LONGEST: analyse(text[:LONGEST], rules), 3))
        line(
            f"check, en, {LONGEST:,} characters: {what}", f"{times * 1000:.0f} ms", f"{times / base:.1f} × a message's"
        )


def process_times() -> None:
    """Start-up of the one-shot command, against Python's own."""
    pitchcheck = Path(sys.executable).with_name("pitchcheck")
    bare = median(timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), 5))
    for language, message in MESSAGES.items():

        def check(text: str = message) -> object:
            return subprocess.run([pitchcheck, "check", "-"], input=text.encode(), capture_output=True, check=False)

        times = median(timed(check, 5))
        line(f"pitchcheck check -, {language}", f"{times:.2f} s", f"{times / bare:.0f} × python -c pass")
    load = median(timed(load_library, 1))
    line("content check, every example", f"{load:.1f} s", f"{load / bare:.0f} × python -c pass")
    start = median(timed(lambda: library_with(None), 3))
    line("the same at a start, when nothing changed", f"{start:.2f} s", f"{start / bare:.0f} × python -c pass")


async def workspace_times() -> None:
    """From the slash command to the shown answer, over the socket."""
    settings = read_settings({"PITCHCHECK_TIME_ZONE": "Europe/Stockholm"})
    with tempfile.TemporaryDirectory() as directory:
        started = local_workspace(settings, open_library(), Path(directory), port=0, now=lambda: MONDAY)
        async with started as (workspace, _bot):
            anna = workspace.person("U0ANNA")
            for text, what in (("help", "/pitchcheck help"), (MESSAGES["sv"], "/pitchcheck with a draft")):
                times = []
                for _ in range(30):
                    start = perf_counter()
                    assert (await anna.type("C0SALES", f"/pitchcheck {text}")).ok
                    times.append(perf_counter() - start)
                line(f"{what}, to the shown answer: median", f"{median(times) * 1000:.0f} ms")
            await crowd_times(workspace)


async def crowd_times(workspace: Workspace) -> None:
    """A thousand people who check at the same moment: each is to be acknowledged within three seconds."""
    channel = workspace.team.channels["C0SALES"]
    start = perf_counter()

    async def ask(number: int) -> tuple[bool, float]:
        user = User(f"U{number:04}", f"p{number}", "Somebody", "sv-SE", "Europe/Stockholm")
        done = await workspace._interactions.type(user, channel, f"/pitchcheck {number} {MESSAGES['sv']}")
        return done.ok, perf_counter() - start

    asked = await asyncio.gather(*map(ask, range(CROWD)))
    times = sorted(seconds for _, seconds in asked)
    late = sum(not ok for ok, _ in asked)
    figure = f"{median(times):.2f} / {times[-1]:.2f} s"
    line(f"{CROWD} at once, to the acknowledgement: median / last", figure, f"{late} too late for Slack")


OWN = {
    "techniques.toml": '[small_print]\nside = "soft"\npoints = 10\n',
    **{
        f"wording/{language}.ftl": "technique-small_print = Small print\n    .why = It hides.\n"
        for language in MESSAGES
    },
}
"""What the team has in its folder from the start."""

TIP = (SHIPPED / "tips/en/ask-about-a-tuesday.md").read_text(encoding="utf-8")
ENTRY = (
    '[[entry]]\nid = "urgency.en.bench"\nforms = ["before our bench"]\n'
    'flags = ["Sign [before our bench]."]\nallows = ["It is in May."]\n'
)
EDITS: dict[str, tuple[str, Callable[[str], str]]] = {
    "a tip": ("tips/en/bench.md", lambda word: TIP.replace("> Hi Lucy", f"> Hi {word}")),
    "a message": ("wording/sv.ftl", lambda word: f"{OWN['wording/sv.ftl']}verdict-hard = {word}\n"),
    "a lexicon entry": ("lexicons/en/urgency.toml", lambda word: ENTRY.replace("our bench", f"our {word}")),
    "silencing what 29 tips rest on, or not": (
        "silence.toml",
        lambda word: 'entries = ["open_question.en.any-wh-question"]\n' * (word in ODD),
    ),
    "a class": ("lexicons/en/classes.toml", lambda word: f'deadline = ["<deadline>", "{word}"]\n'),
    "a class that negates": ("lexicons/sv/classes.toml", lambda word: f'negation = ["<negation>", "{word}"]\n'),
    "a technique's points": (
        "techniques.toml",
        lambda word: f'{OWN["techniques.toml"]}[urgency]\nside = "hard"\npoints = {16 + (word in ODD)}\n',
    ),
    "the side of a technique of the team's own": (
        "techniques.toml",
        lambda word: OWN["techniques.toml"].replace("soft", "soft" if word in ODD else "hard"),
    ),
}
"""What the team saves, in its own folder: the text for a word, which is another one in each round."""

WORDS = [f"bench{letter}" for letter in "abcdef"]
ODD = WORDS[1::2]


async def live_times() -> None:
    """From saving a file to its being live, with a bot that has compiled every language."""
    with tempfile.TemporaryDirectory() as directory:
        team = Path(directory)
        for path, text in OWN.items():
            save(team / path, text)
        library = library_with(team)
        for code in library.languages:
            analyse(MESSAGES[code], library.ruleset)
        published: asyncio.Queue[object] = asyncio.Queue()
        told: asyncio.Queue[object] = asyncio.Queue()
        watch = asyncio.create_task(LiveContent(library, published.put_nowait, told.put).watch())
        for what, (path, text) in EDITS.items():
            times = []
            for word in WORDS:
                start = perf_counter()
                save(team / path, text(word))
                await published.get()
                times.append(perf_counter() - start)
            # The first may have been saved before the watch began.
            line(f"{what}, saved and live: median", f"{median(times[1:]):.2f} s")
        watch.cancel()


def save(path: Path, text: str) -> None:
    """Write a file, and its folder if it has none yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def memory() -> None:
    """What a running bot holds in memory, the local workspace included; only where there is a /proc."""
    pitchcheck = Path(sys.executable).with_name("pitchcheck")
    with tempfile.TemporaryDirectory() as directory:
        command = [pitchcheck, "workspace", "--port", "0", "--directory", directory]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
            assert running.stdout
            running.stdout.readline()
            status = Path(f"/proc/{running.pid}/status")
            rows = status.read_text().splitlines() if status.exists() else []
            running.terminate()
    for row in rows:
        if row.startswith("VmRSS"):
            line("memory of a running bot, workspace included", f"{int(row.split()[1]) / 1024:.0f} MB")


def main() -> None:
    """Print the table."""
    ruleset = open_library().ruleset
    check_times(ruleset)
    growth(ruleset)
    growth_with_rules(ruleset)
    odd_texts(ruleset)
    process_times()
    asyncio.run(workspace_times())
    asyncio.run(live_times())
    memory()


if __name__ == "__main__":
    main()
