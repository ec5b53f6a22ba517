"""`pitchcheck content feedback`: the rules that people called no problem most often."""

from __future__ import annotations

import os

import click

from bot.feedback import Dismissed


@click.command("feedback")
@click.option("--most", default=20, show_default=True, help="How many rules to show.")
def feedback(most: int) -> None:
    """Show which rules people dismiss most ("Not a problem here"), so that you can mend them.

    Nothing is known of who did so, nor of what they had written: only rule, language, count and the latest day.

    \b
    Example:
      pitchcheck content feedback --most 5
    """
    from bot.settings import read_settings
    from bot.store import Store

    database = read_settings(os.environ).database
    dismissed: list[Dismissed] = []
    if database.exists():  # asking must not make a database
        store = Store.open(database)
        try:
            dismissed = store.dismissals.most(None, most)
        finally:
            store.close()
    for row in dismissed:
        click.echo(f"{row.count:>5}  {row.language}  {row.rule}  (latest {row.latest})")
    if not dismissed:
        click.echo(f"Nobody has dismissed a finding yet (in {database}).")
