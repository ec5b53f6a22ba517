"""Slack's markup read as people see it."""

from __future__ import annotations

import pytest

from handlers.slack_text import readable, text_of


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("5 &lt; 6 &amp; 7 &gt; 6", "5 < 6 & 7 > 6"),
        ("see <https://shop.example/a|our page>", "see our page"),
        ("see <https://shop.example/a>", "see https://shop.example/a"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("hi <@U0ANNA|anna> and <@U0TOM>", "hi @anna and @…"),
        ("<#C0SALES|sales> <#C0X>", "#sales #…"),
        ("<!here> <!channel> <!subteam^S1|@sales>", "@here @channel @sales"),
        ("&amp;lt;not markup&amp;gt;", "&lt;not markup&gt;"),
    ],
)
def test_markup_becomes_what_people_see(raw, seen):
    assert readable(raw) == seen


def test_a_text_comes_before_blocks():
    assert (
        text_of({"text": "Hello", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "No"}}]})
        == "Hello"
    )


def test_blocks_and_attachments_are_read_when_there_is_no_text():
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "Two <https://a.example|seats>"}}
    fields = {"type": "section", "fields": [{"type": "plain_text", "text": "left"}]}
    runs = [
        {"type": "text", "text": "Buy "},
        {"type": "link", "url": "https://a.example", "text": "now"},
        {"type": "emoji", "name": "tada", "unicode": "1f389"},
        {"type": "user", "user_id": "U1"},
        {"type": "broadcast", "range": "here"},
    ]
    quote = {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": runs}]}
    button = {"type": "button", "text": {"type": "plain_text", "text": "Not me"}, "action_id": "a"}
    message = {
        "text": "",
        "blocks": [section, fields, quote, {"type": "actions", "elements": [button]}],
        "attachments": [{"title": "Offer", "text": "until &amp; on <!date^1^{date}|Friday>", "fallback": "never both"}],
    }
    assert text_of(message) == "Two seats\nleft\nBuy now🎉@…@here\nOffer\nuntil & on @Friday"


def test_a_fallback_is_read_where_nothing_else_is():
    assert text_of({"attachments": [{"fallback": "An offer"}]}) == "An offer"
    assert text_of({}) == ""
