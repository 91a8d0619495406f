"""The order clients are listed in where no other one is asked for."""

from __future__ import annotations

from rmtui.records.client import Client, Stage


def usual_place(client: Client) -> tuple[bool, str, str, str]:
    """The important ones first (FIELD.md, 80/20), by pinyin among themselves; closed ones at the end."""
    return client.stage is Stage.CLOSED, client.tier.value, client.pinyin or client.name, client.id
