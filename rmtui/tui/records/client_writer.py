"""Writing clients: added, changed, imported, snoozed, closed, merged and removed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from rmtui.entry.client_merging import merge_pairs
from rmtui.entry.doors import neighbours_text
from rmtui.entry.tag_changes import TagChange
from rmtui.entry.word_changes import with_kept_name, without_alias
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.campaign import CampaignMember
from rmtui.records.client import Client, Stage, Tier
from rmtui.records.events import Snooze
from rmtui.records.kinds import KINDS
from rmtui.rules.contact.cadence_text import cadence_change_text
from rmtui.rules.text.record_text import hidden_promises_text, instead_text
from rmtui.rules.work.prospects import converted
from rmtui.tui.records.record_writer import Change, RecordWriter
from rmtui.wording import format_long_day, join_sentences

if TYPE_CHECKING:
    from rmtui.exchange.importing.plan import ImportPlan


class ClientWriter:
    """Every method returns the message for the person, and raises RmtuiError where the book refuses."""

    def __init__(self, records: RecordWriter) -> None:
        self._records = records

    def add(self, client: Client) -> str:
        self._records.change("", (None, client), what="add")
        message = _("{name} is in the book.").format(name=self._records.name_of(client))
        book = self._records.book
        return join_sentences(message, neighbours_text(client, book.clients(), book.ties()))

    def change(self, base: Client, client: Client) -> str:
        """`base`: as the client was read."""
        self._records.change("", (base, client))
        message = _("{name} is changed.").format(name=self._records.name_of(client))
        return join_sentences(message, self._cadence_change(base, client))

    def convert(self, prospect: Client) -> str:
        """A prospect becomes a client today; everything that is known stays."""
        message = _("{name} is a client now. Ctrl+Z undoes it.").format(name=self._records.name_of(prospect))
        return self._records.change(message, (prospect, converted(prospect, self._records.today)))

    def keep_name(self, client: Client, name: str, *, of_contact_person: bool = False) -> str:
        """Keep another name of a client, by which a line of entry means them, or the name of a contact person of a
        company. BadInput where it cannot be one.
        """
        names, today = self._records.book.names(), self._records.today
        changed = with_kept_name(client, name, names, today, of_contact_person=of_contact_person)
        self._records.change("", (client, changed))
        message = _("“{word}” means {name} from now on. Ctrl+Z undoes it.")
        if of_contact_person:
            message = _("“{word}” is a contact person of {name} from now on. Ctrl+Z undoes it.")
        return message.format(word=plain(name), name=self._records.name_of(client))

    def remove_alias(self, client: Client, alias: str) -> str:
        self._records.change("", (client, without_alias(client, alias)))
        message = _("“{word}” does not mean {name} any more. Ctrl+Z undoes it.")
        return message.format(word=plain(alias), name=self._records.name_of(client))

    def tag(self, clients: Iterable[str], tagging: TagChange) -> str:
        """Give tags to clients, by id, and take others away."""
        count = self._change_all(clients, tagging.apply)
        if not count:
            return _("That changes nothing.")
        return ngettext(
            "The tags of {count} client are changed. Ctrl+Z undoes it.",
            "The tags of {count} clients are changed. Ctrl+Z undoes it.",
            count,
        ).format(count=count)

    def set_tier(self, clients: Iterable[str], tier: Tier) -> str:
        """Put clients, by id, into a tier."""
        clients, known = [*clients], self._records.book.clients()
        count = self._change_all(clients, lambda client: msgspec.structs.replace(client, tier=tier))
        if not count:
            return _("That changes nothing.")
        if len(clients) == 1:
            client = self._records.book.clients()[clients[0]]
            message = _("{name} is put into tier {tier}. Ctrl+Z undoes it.")
            text = message.format(name=self._records.name_of(client), tier=tier.value)
            return join_sentences(text, self._cadence_change(known[client.id], client))
        return ngettext(
            "{count} client is put into tier {tier}. Ctrl+Z undoes it.",
            "{count} clients are put into tier {tier}. Ctrl+Z undoes it.",
            count,
        ).format(count=count, tier=tier.value)

    def _cadence_change(self, before: Client, after: Client) -> str:
        """What another tier, or a cadence of the client's own, does to the day of the next contact."""
        book, today = self._records.book, self._records.today
        if (before.tier, before.cadence) == (after.tier, after.cadence):
            return ""
        return cadence_change_text(before, after, book.settings(), book.contact_summary(today, after.id), today)

    def _change_all(self, clients: Iterable[str], change: Callable[[Client], Client]) -> int:
        """Change clients as one operation, decided on the clients as they are then; the number that differ."""
        book = self._records.book
        changed: list[tuple[Client, Client]] = []

        def decide() -> list[tuple[Client, Client]]:
            known = book.clients()
            pairs = ((known[one], change(known[one])) for one in clients if one in known)
            changed.extend((before, after) for before, after in pairs if after != before)
            return changed

        book.revise(decide, what="edit")
        return len(changed)

    def import_plan(self, plan: ImportPlan) -> str:
        """Carry out an import as one operation."""
        book = self._records.book
        book.revise(partial(plan.pairs, book.records), what="import")
        return import_text(plan)

    def snooze(self, client: Client, until: date, reason: str) -> str:
        """Hide a client from the queue until a day."""
        self._records.require(client)
        snooze = Snooze(client=client.id, on=self._records.today, until=until, reason=reason)
        summary = self._records.book.contact_summary(snooze.on, client.id)
        replaced = summary.snoozes.get(client.id)
        self._records.change("", (None, snooze), what="snooze")
        message = _("{name} is back in the queue on {day}.")
        day = format_long_day(until) + instead_text(snooze, replaced)
        message = message.format(name=self._records.name_of(client), day=day)
        return join_sentences(message, hidden_promises_text(snooze, summary.promises_of(client.id)))

    def close(self, client: Client) -> str:
        """The client is no longer due; all that was written down keeps the name."""
        closed = msgspec.structs.replace(client, stage=Stage.CLOSED)
        message = _("{name} is closed: no longer due, and still found. Ctrl+Z undoes it.")
        return self._records.change(message.format(name=self._records.name_of(client)), (client, closed))

    def merge(self, kept: Client, other: Client, taken: Collection[str]) -> str:
        """Make one of two records of the same client; of the fields in `taken` the other's value counts."""
        book = self._records.book
        dissolved = self._records.name_of(kept if "name" in taken else other)

        def decide() -> list[Change]:
            records = (*book.records_of(other.id), *book.clients().values(), *book.ties())
            records += (*book.records(CampaignMember, kept.id),)
            return merge_pairs(kept, other, records, taken)

        book.revise(decide, what="merge-clients")
        message = _("{other} is one client with {name} now. Ctrl+Z undoes it.")
        return message.format(other=dissolved, name=self._records.name_of(book.client(kept.id) or kept))

    def remove(self, client: Client) -> str:
        """Remove a client with all that belongs to them; the contacts stay in the log, without the name."""
        name = self._records.name_of(client)
        self._records.book.remove_client(client)
        return _("{name} is removed from the book. Ctrl+Z brings the client back.").format(name=name)


def import_text(plan: ImportPlan) -> str:
    """What an import brought in."""
    counts = [(KINDS[Client], len(plan.added), len(plan.changed)), *plan.record_counts]
    message = _("{name}: {added} new, {changed} changed")
    texts = (message.format(name=_(kind.plural), added=added, changed=changed) for kind, added, changed in counts)
    return _("Brought in. {texts}. Ctrl+Z undoes it.").format(texts=_("; ").join(texts))
