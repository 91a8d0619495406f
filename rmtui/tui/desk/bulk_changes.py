"""Changing several clients at once, as one operation: their tags, their tier, or whether they are planned for today."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.tag_changes import TagChange, read_tag_change
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client, Tier
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import tier_cadence
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.client_writer import ClientWriter
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.wording import format_days

MANY = 20
"""More clients than these are changed only after a question."""


class BulkChanges:
    """Asks what to change, and where it changes many clients once more before it does."""

    def __init__(self, screen: BookScreen) -> None:
        self._screen = screen

    def tag(self, clients: Sequence[Client]) -> None:
        """Give tags and take them away."""

        def tag(answer: str | None) -> None:
            if answer:
                tagging = read_tag_change(answer)
                count = len(_changed(clients, tagging))
                self._confirm(count, lambda: self._writer.tag(_ids(clients), tagging))

        if clients:
            self._screen.app.push_screen(ask_tags(clients, self._whom(clients)), tag)

    def set_tier(self, clients: Sequence[Client]) -> None:
        def set_tier(answer: str | None) -> None:
            if answer:
                count = sum(client.tier != answer for client in clients)
                self._confirm(count, lambda: self._writer.set_tier(_ids(clients), Tier(answer)))

        if clients:
            self._screen.app.push_screen(ask_tier(self._whom(clients), self._screen.snapshot.settings), set_tier)

    def plan(self, clients: Sequence[Client]) -> None:
        """Put clients into the plan of today; those who are all in it are dropped from it."""
        app, snapshot = self._screen.app, self._screen.snapshot
        planned = {row.client: row for row in snapshot.plan}
        missing = [client for client in clients if client.id not in planned]
        if missing:
            app.do(lambda: app.writer.plan.add_clients(missing, snapshot.plan, snapshot.due))
        elif clients:
            app.do(lambda: app.writer.plan.drop([planned[client.id] for client in clients]))

    @property
    def _writer(self) -> ClientWriter:
        return self._screen.app.writer.clients

    def _whom(self, clients: Sequence[Client]) -> str:
        if len(clients) == 1:
            return name_of(clients[0], self._screen.snapshot.clients)
        return ngettext("{count} client", "{count} clients", len(clients)).format(count=len(clients))

    def _confirm(self, count: int, callback: Callable[[], str]) -> None:
        """Do it; where it changes many clients only after another question."""
        app = self._screen.app
        if count <= MANY:
            app.do(callback)
            return
        sure = ngettext("Change {count} client", "Change {count} clients", count).format(count=count)
        question, no = _("Change this many at once?"), _("Leave them as they are")
        confirm(app, question, sure, no, lambda: app.do(callback))


def ask_tags(clients: Sequence[Client], whom: str) -> AskText:
    """The question which tags to add and to remove; `whom` says whose."""

    def preview(text: str) -> AnswerPreview:
        tagging = read_tag_change(text)
        if not any(tagging):
            return AnswerPreview(_("A tag is given, -tag is taken away."), accepted=False)
        changed = _changed(clients, tagging)
        if not changed:
            return AnswerPreview(_("That changes nothing."), accepted=False)
        if len(clients) == 1:
            after = plain(CLIENT_FIELDS["tags"].text(changed[0].tags))
            return AnswerPreview(_("Tags then: {tags}").format(tags=after) if after else _("No tag is left then."))
        message = ngettext(
            "{tags}: changes {changed} of {count} client.",
            "{tags}: changes {changed} of {count} clients.",
            len(clients),
        )
        tags = " ".join([*(f"+{tag}" for tag in tagging.added), *(f"-{tag}" for tag in tagging.removed)])
        return AnswerPreview(message.format(tags=plain(tags), changed=len(changed), count=len(clients)))

    now = plain(CLIENT_FIELDS["tags"].text(clients[0].tags)) if len(clients) == 1 else ""
    hint = _("now: {tags}").format(tags=now) if now else _("fund -stock")
    return AskText(
        _("Tags of {whom}").format(whom=whom),
        hint=hint,
        preview=preview,
        examples=(_("fund"), _("fund, golf"), _("golf -fund")),
        explained=_("A tag is given, -tag is taken away; commas or blanks between several."),
    )


def ask_tier(whom: str, settings: Settings) -> AskChoice:
    """The question which tier they belong to, with the days between contacts of each."""
    line = _("{tier}  every {days}")
    answers = [
        (tier.value, line.format(tier=tier.value, days=format_days(tier_cadence(tier, settings)))) for tier in Tier
    ]
    return AskChoice(_("Tier of {whom}").format(whom=whom), answers)


def _ids(clients: Sequence[Client]) -> list[str]:
    return [client.id for client in clients]


def _changed(clients: Sequence[Client], tagging: TagChange) -> list[Client]:
    return [after for client in clients if (after := tagging.apply(client)) != client]
