"""pitchcheck export: every stored row about a person, for those whose data is too long for a message."""

from __future__ import annotations

import os

import click


@click.command()
@click.argument("workspace")
@click.argument("person")
def export(workspace: str, person: str) -> None:
    """Write every stored row about PERSON of WORKSPACE (their Slack ids) as JSON to standard output.

    \b
    Example:
      pitchcheck export T0123456789 U0123456789 > u0123456789.json
    """
    from bot.settings import read_settings
    from bot.store import Store
    from handlers.views.privacy import as_json

    store = Store.open(read_settings(os.environ).database)
    try:
        click.echo(as_json(store.records.of_person(workspace, person)))
    finally:
        store.close()
