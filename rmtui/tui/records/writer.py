"""What is written into the book at the desk, each with the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from rmtui.entry.contact_additions import add_to_contact
from rmtui.entry.line import Entry
from rmtui.entry.tag_changes import TagChange
from rmtui.errors import NotFound, RmtuiError, Unsorted
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client, Tier
from rmtui.records.events import Contact, DayNote, Snooze, UnsortedLine
from rmtui.records.settings import Settings
from rmtui.rules.text.record_text import client_names
from rmtui.store.door import Store
from rmtui.tui.records.corrections import Corrections
from rmtui.wording import long_day

if TYPE_CHECKING:
    from rmtui.exchange.clients import Plan


class Writer(Corrections):
    """Writes on behalf of the desk. Every method raises RmtuiError where the book refuses, with nothing changed."""

    def __init__(self, book: Store, day: Callable[[], date], clock: Callable[[], datetime]) -> None:
        """`day` is today, which goes on while the desk is open."""
        super().__init__(book, day)
        self._clock = clock

    def log(self, entry: Entry) -> str:
        """A contact; one of today gets the time it is written at, if it says none."""
        if entry.on == self._today and not entry.at:
            entry = entry._replace(at=f"{self._clock():%H:%M}")
        clients = [known.id for known in entry.clients]
        stands = self._book.reach(clients, self._today)
        contact = self._book.log(entry)
        names = _(", ").join(plain(known.display_name) for known in entry.clients)
        said = _("Written down: {names}. Ctrl+Z takes it back.").format(names=names)
        return self.followed(said, contact, entry.on, stands)

    def add(self, contact: Contact, entry: Entry) -> str:
        """What a line adds to a contact that is written down. Unsorted where the contact cannot take it."""

        def decide() -> list[tuple[Record | None, Record]]:
            now = self._book.current(contact)
            if now is None:
                raise NotFound(_("The contact is not there any more."))
            more, sales = add_to_contact(now, entry)
            return [(now, more), *((None, sale) for sale in sales)]

        self._book.revise(decide, what="edit")
        return _("Added: {names}. Ctrl+Z takes it back.").format(
            names=client_names(contact.clients, self._book.clients())
        )

    def keep(self, line: str, why: Unsorted) -> str:
        """A line nobody could understand, word for word."""
        self._book.keep_unsorted(line, str(why), self._today)
        return _("Kept as unsorted: e on its row sorts it. Ctrl+Z takes it back.")

    def keep_unfinished(self, lines: Iterable[str], corrected: Mapping[str, UnsortedLine] | None = None) -> str:
        """What was typed and not entered, as one change; of the lines those in the place of an unsorted one are
        `corrected`.
        """
        why = _("It was not finished.")
        pairs: list[tuple[Record | None, Record | None]] = []
        for line in lines:
            if before := (corrected or {}).get(line):
                pairs.append((before, msgspec.structs.replace(before, line=line, why=why)))
            else:
                pairs.append((None, UnsortedLine(on=self._today, line=line, why=why)))
        return self.correct("", *pairs, what="keep")

    def put_aside(self, line: str, refusal: RmtuiError) -> str:
        """A line the book refused to take, beside the book. OSError where even that cannot be."""
        waiting = self._book.outbox
        waiting.put(line, self._today)
        return _("{refusal} The line waits in {file}, and comes in when the book can be written.").format(
            refusal=refusal, file=waiting.name
        )

    def note(self, old: DayNote | None, text: str, on: date | None = None) -> str:
        """The note of a day, by default today: new, in the place of an old one, or taken away by an empty text."""
        if old and not text:
            return self.correct(_("The day note is taken away."), (old, None), what="note")
        if not text:
            return ""
        note = msgspec.structs.replace(old, text=text) if old else DayNote(on=on or self._today, text=text)
        return self.correct(_("The day note is kept."), (old, note), what="note")

    def snooze(self, client: Client, until: date, reason: str) -> str:
        """A client out of the queue until a day."""
        self._still_there(client)
        self._book.amend((None, Snooze(client=client.id, on=self._today, until=until, reason=reason)), what="snooze")
        return _("{name} is back in the queue on {day}.").format(name=self._called(client), day=long_day(until))

    def add_client(self, client: Client) -> str:
        """A new client."""
        self._book.amend((None, client), what="add")
        return _("{name} is in the book.").format(name=self._called(client))

    def change_client(self, base: Client, client: Client) -> str:
        """What was changed of a client; what another process changed of the same one meanwhile stays."""
        self._book.change(base, client, what="edit")
        return _("{name} is changed.").format(name=self._called(client))

    def tag(self, clients: Iterable[str], tagging: TagChange) -> str:
        """Tags given to clients and taken from them."""
        count = self._change_all(clients, tagging.apply)
        if not count:
            return _("That changes nothing.")
        return ngettext(
            "The tags of {count} client are changed. Ctrl+Z takes it back.",
            "The tags of {count} clients are changed. Ctrl+Z takes it back.",
            count,
        ).format(count=count)

    def rank(self, clients: Iterable[str], tier: Tier) -> str:
        """Clients put into a tier."""
        count = self._change_all(clients, lambda client: msgspec.structs.replace(client, tier=tier))
        if not count:
            return _("That changes nothing.")
        return ngettext(
            "{count} client is put into tier {tier}. Ctrl+Z takes it back.",
            "{count} clients are put into tier {tier}. Ctrl+Z takes it back.",
            count,
        ).format(count=count, tier=tier.value)

    def _change_all(self, clients: Iterable[str], change: Callable[[Client], Client]) -> int:
        """Change clients as one operation. How many were not so already?"""
        changed: list[tuple[Client, Client]] = []

        def decide() -> list[tuple[Client, Client]]:
            known = self._book.clients()
            pairs = ((known[one], change(known[one])) for one in clients if one in known)
            changed.extend((before, after) for before, after in pairs if after != before)
            return changed

        self._book.revise(decide, what="edit")
        return len(changed)

    def bring_in(self, plan: Plan) -> str:
        """What a sheet says of clients, as one change; what others changed of them since it was planned stays."""
        self._book.revise(partial(plan.pairs, self._book.clients), what="import")
        said = _("Brought in: {added} new, {changed} changed. Ctrl+Z takes it back.")
        return said.format(added=len(plan.added), changed=len(plan.changed))

    def settle(self, base: Settings, settings: Settings) -> None:
        """What was changed of the book's settings; what another process changed of them meanwhile stays."""
        self._book.change(base, settings, what="settings")
