"""The page shows text and blocks exactly as Slack does."""

import pytest
from playwright.async_api import Page, expect

from tests.browser import CHROMIUM, NO_CHROMIUM
from tests.handlers.workspace_probe import Json, Probe

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=NO_CHROMIUM),
    pytest.mark.asyncio(loop_scope="module"),
]

RENDERED = """
async ([module, name, inputs]) => {
    const build = (await import(`/page/${module}`))[name];
    const context = {
        timeZone: "Europe/Stockholm",
        channels: [{ id: "C0SALES", name: "sales" }],
        nameOfUser: (id) => ({ U0ANNA: "Anna Lind" })[id] ?? id,
        nameOfChannel: (id) => ({ C0SALES: "sales" })[id] ?? id,
    };
    return inputs.map(([text, verbatim]) => {
        const place = document.createElement("div");
        place.append(...build(text, context, verbatim));
        return place.innerHTML;
    });
}
"""

MENTION = '<span class="mention">{}</span>'
EVERYBODY = '<span class="mention mention-everybody">@{}</span>'
LINK = '<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>'
MRKDWN = {
    "*bold* _italic_ ~gone~ `*code*`": ("<strong>bold</strong> <em>italic</em> <s>gone</s> <code>*code*</code>"),
    "*both _at once_*": "<strong>both <em>at once</em></strong>",
    "2 * 3 * 4, snake_case_name, a*b*c": "2 * 3 * 4, snake_case_name, a*b*c",
    "* not bold*": "* not bold*",
    "5 &lt; 6 &amp;&amp; 7 &gt; 6, &amp;lt; stays": "5 &lt; 6 &amp;&amp; 7 &gt; 6, &amp;lt; stays",
    "<@U0ANNA> in <#C0SALES>": f"{MENTION.format('@Anna Lind')} in {MENTION.format('#sales')}",
    "<!here> and <!channel>": f"{EVERYBODY.format('here')} and {EVERYBODY.format('channel')}",
    "<https://example.com|our *page*>": LINK.format("https://example.com", "our *page*"),
    "<javascript:alert(1)|press>": "<span>press</span>",
    "<mailto:a@example.com|a@example.com>": LINK.format("mailto:a@example.com", "a@example.com"),
    "<!date^1764061200^{date_num} {time}|then>": "<time>25/11/2025 10:00</time>",
    "line\nnext": "line<br>next",
    "&gt; quoted\n&gt; more\nafter": "<blockquote>quoted<br>more</blockquote>after",
    "&gt;&gt;&gt; all\nof it": "<blockquote>all<br>of it</blockquote>",
    "```\n*as* typed\n```": "<pre>*as* typed</pre>",
    ":wave: :no_such_emoji: 10:30:15": "👋 :no_such_emoji: 10:30:15",
    ":+1::skin-tone-3:": "👍🏼",
}
AUTOMATIC = {
    "see https://example.com/a?b=1.": (
        f"see {LINK.format('https://example.com/a?b=1', 'https://example.com/a?b=1')}.",
        "see https://example.com/a?b=1.",
    ),
    "@here, look": (f"{EVERYBODY.format('here')}, look", "@here, look"),
    "in #sales, not #nowhere": (f"in {MENTION.format('#sales')}, not #nowhere", "in #sales, not #nowhere"),
    "to a.b@example.com": (f"to {LINK.format('mailto:a.b@example.com', 'a.b@example.com')}", "to a.b@example.com"),
}


async def test_mrkdwn_is_read_as_slack_reads_it(page: Page) -> None:
    inputs = [[text, False] for text in MRKDWN]
    shown = await page.evaluate(RENDERED, ["mrkdwn.js", "mrkdwnNodes", inputs])
    assert dict(zip(MRKDWN, shown, strict=True)) == MRKDWN


async def test_verbatim_text_mentions_nobody_by_itself(page: Page) -> None:
    inputs = [[text, verbatim] for text in AUTOMATIC for verbatim in (False, True)]
    shown = await page.evaluate(RENDERED, ["mrkdwn.js", "mrkdwnNodes", inputs])
    assert dict(zip(AUTOMATIC, zip(shown[::2], shown[1::2], strict=True), strict=True)) == AUTOMATIC


async def test_markdown_is_shown_formatted(page: Page) -> None:
    expected = {
        "# Title\nwords **bold** *soft* ~~gone~~": (
            "<h2>Title</h2><p>words <strong>bold</strong> <em>soft</em> <s>gone</s></p>"
        ),
        "### Small": "<h3>Small</h3>",
        "- one\n- two\n  - deep\n\n3. three": (
            '<ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul><ol start="3"><li>three</li></ol>'
        ),
        "> said\n> she\n\nafter": "<blockquote><p>said<br>she</p></blockquote><p>after</p>",
        "```\n# code\n```": "<pre># code</pre>",
        "[page](https://example.com) <b>": f"<p>{LINK.format('https://example.com', 'page')} &lt;b&gt;</p>",
        "---": "<hr>",
        r"\*as typed\*": "<p>*as typed*</p>",
    }
    shown = await page.evaluate(RENDERED, ["markdown.js", "markdownNodes", [[text, False] for text in expected]])
    assert dict(zip(expected, shown, strict=True)) == expected


async def test_rich_text_is_shown_as_it_was_written(page: Page, probe: Probe) -> None:
    def run(text: str, **style: bool) -> Json:
        return {"type": "text", "text": text, **({"style": style} if style else {})}

    def part(kind: str, *elements: Json, **more: object) -> Json:
        return {"type": f"rich_text_{kind}", "elements": list(elements), **more}

    mention = {"type": "user", "user_id": "U0ANNA"}
    parts = [
        part("section", run("*stars* @here <!channel> "), run("bold", bold=True, italic=True), mention),
        part("quote", run("she\nsaid")),
        part("preformatted", run("  as typed")),
        part("list", part("section", run("second")), style="ordered", offset=1),
    ]
    await probe.app.client.chat_postMessage(
        channel="C0SALES", text="x", blocks=[{"type": "rich_text", "elements": parts}]
    )
    shown = page.get_by_test_id("message").locator(".rich-text")
    await expect(shown.locator("p")).to_have_text("*stars* @here <!channel> bold@Anna Lind")
    await expect(shown.locator("em strong, strong em")).to_have_text("bold")
    await expect(shown.locator(".mention")).to_have_count(1)
    await expect(shown.locator("blockquote br")).to_have_count(1)
    await expect(shown.locator("pre")).to_have_text("  as typed")
    await expect(shown.locator("ol")).to_have_attribute("start", "2")


async def test_a_chart_is_a_picture_with_its_numbers_beside(page: Page, probe: Probe) -> None:
    points = [{"label": "Mon", "value": 30}, {"label": "Tue", "value": 70}]
    series = {"series": [{"name": "You", "data": points}], "axis_config": {"categories": ["Mon", "Tue"]}}
    blocks = [
        {"type": "data_visualization", "title": "Softness", "chart": {"type": "line", **series}},
        {"type": "data_visualization", "title": "Techniques", "chart": {"type": "pie", "segments": points}},
    ]
    await probe.app.client.chat_postMessage(channel="C0SALES", text="Charts", blocks=blocks)
    await expect(page.get_by_role("img", name="Softness. You: Mon 30, Tue 70")).to_be_visible()
    await expect(page.get_by_role("img", name="Techniques").locator("path")).to_have_count(2)
    await page.get_by_text("Numbers").first.click()
    await expect(page.get_by_role("table").first).to_contain_text("70")


@pytest.mark.parametrize(
    ("values", "ticks"),
    [((11, 6), ["0", "5", "10", "15"]), ((87, 3), ["0", "25", "50", "75", "100"]), ((0, 0), ["0", "0.25"])],
)
async def test_the_axis_of_a_chart_has_round_numbers(
    page: Page, probe: Probe, values: tuple[int, int], ticks: list[str]
) -> None:
    points = [{"label": label, "value": value} for label, value in zip(("Mon", "Tue"), values, strict=True)]
    bars = {"type": "bar", "series": [{"name": "You", "data": points}], "axis_config": {"categories": ["Mon", "Tue"]}}
    blocks = [{"type": "data_visualization", "title": "Week", "chart": bars}]
    await probe.app.client.chat_postMessage(channel="C0SALES", text="Chart", blocks=blocks)
    await expect(page.locator(".chart-picture text[text-anchor=end]")).to_have_text(ticks)


async def test_a_conversation_is_chosen_among_those_that_fit(page: Page, probe: Probe) -> None:
    def choice(action_id: str, kind: str) -> Json:
        shape = {"filter": {"include": [kind]}, "default_to_current_conversation": True}
        return {"type": "conversations_select", "action_id": action_id, **shape}

    blocks = [{"type": "actions", "elements": [choice("open", "public"), choice("closed", "private")]}]
    await probe.app.client.chat_postMessage(channel="C0SALES", text="Where?", blocks=blocks)
    select = page.get_by_test_id("message").get_by_role("combobox")
    await expect(select.first).to_have_value("C0SALES")
    await expect(select.first.get_by_role("option")).to_have_count(4)
    await expect(select.last.get_by_role("option")).to_have_count(1)


async def test_what_the_page_does_not_know_is_shown_as_a_fault(page: Page) -> None:
    await page.evaluate(
        """async () => {
            const { blockNodes } = await import("/page/blocks.js");
            const odd = { type: "hologram" };
            const rich = { type: "rich_text", elements: [odd, { type: "rich_text_section", elements: [odd] }] };
            const row = { type: "actions", elements: [odd] };
            document.getElementById("message-list").append(...blockNodes([odd, rich, row], {}));
        }"""
    )
    faults = page.get_by_text("of type “hologram”")
    await expect(faults).to_have_count(4)
    await expect(faults.first).to_have_text("This workspace cannot show a block of type “hologram”.")
