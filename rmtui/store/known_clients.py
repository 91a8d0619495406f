"""What is needed to recognise every client in a line, made from JSON records: `rmtui log` loads no record classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import name_key
from rmtui.entry.names import KnownClient
from rmtui.records.defaults import CONTACTED_STAGES, DEFAULT_CADENCE
from rmtui.rules.contact import queue_effect
from rmtui.rules.people.namesakes import NameHint, name_hints

if TYPE_CHECKING:
    from typing import Any


def known_clients(tables: dict[str, Any]) -> list[KnownClient]:
    """Of all clients what is needed to recognise them. `tables`: clients and settings by id, as JSON has them."""
    settings = tables.get("settings", {}).get("settings", {})
    clients = tables.get("clients", {}).values()
    hints = name_hints(clients)
    return [_known(record, settings, hints[record["id"]]) for record in clients]


def _known(client: dict[str, Any], settings: dict[str, Any], hint: NameHint) -> KnownClient:
    phones = tuple("".join(filter(str.isdigit, phone)) for phone in client.get("phones", ()))
    aliases = tuple(filter(None, (*client.get("aliases", ()), client.get("salutation"))))
    return KnownClient(
        id=client["id"],
        name=client["name"],
        aliases=aliases,
        number=client.get("number", ""),
        phones=phones,
        pinyin=client.get("pinyin", ""),
        channel=client.get("channel", ""),
        hint=hint.hint,
        closed=client.get("stage") == "closed",
        cadence=_every(client, settings),
        resetting_channels="".join(sorted(_counting(client, settings))),
        shared=hint.shared,
        name_keys=tuple(key for called in (client["name"], *aliases) if (key := name_key(called)) != called.casefold()),
        contact_persons=tuple(one["name"] for one in client.get("contact_persons", ())),
        gender=client.get("gender") or "",
    )


def _every(client: dict[str, Any], settings: dict[str, Any]) -> int:
    """As `rmtui.rules.contact.cadence`, from the records as JSON has them."""
    if client.get("stage", "active") not in CONTACTED_STAGES:
        return 0
    tier = client.get("tier", "C")
    return int(client.get("cadence") or settings.get("cadence", {}).get(tier) or DEFAULT_CADENCE[tier])


def _counting(client: dict[str, Any], settings: dict[str, Any]) -> set[str]:
    preferred = {client["channel"]} if settings.get("preferred_resets") and client.get("channel") else set()
    return {
        *queue_effect.resetting_channels(settings.get("resets"), wechat=bool(settings.get("wechat_counts"))),
        *preferred,
    }
