"""`pitchcheck content feedback`: the rules that people called no problem most often."""

from __future__ import annotations

import os

import click


@click.command("feedback")
@click.option("--most", default=20, show_default=True, help="How many rules to show.")
def feedback(most: int) -> None:
    r"""Show which rules people dismiss most ("Not a problem here"), so that you can mend them.

    Nothing is known of who did so, nor of what they had written: only rule, language, count and the latest day.

    \b
    Example:
      pitchcheck content feedback --most 5
    """
    from bot.settings import read_settings
    from bot.store import Store

    store = Store.open(read_settings(os.environ).database)
    try:
        dismissed = store.dismissals.most(None, most)
    finally:
        store.close()
    if not dismissed:
        click.echo("Nobody has dismissed a finding yet.")
    for row in dismissed:
        click.echo(f"{row.count:>5}  {row.language}  {row.rule}  (latest {row.latest})")
