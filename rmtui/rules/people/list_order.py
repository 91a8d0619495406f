"""The default order of client lists."""

from __future__ import annotations

from rmtui.records.client import Client, Stage


def default_order(client: Client) -> tuple[bool, str, str, str]:
    """Sort key: by tier (FIELD.md, 80/20), then by pinyin; closed clients last."""
    return client.stage is Stage.CLOSED, client.tier, client.pinyin or client.name, client.id
