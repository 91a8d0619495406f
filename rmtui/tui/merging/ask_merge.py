"""Choosing the two records that are one client: marked ones, a named one, or a pair of likely duplicates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rmtui.entry.client_merging import check_one_kind
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.rules.people.duplicates import duplicates_of, likely_duplicates
from rmtui.tui.forms.clients import client_text, find_client
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.merging.merge_screen import MergeScreen
from rmtui.tui.records.client_names import name_of

Merged = Callable[[str], object]
"""Called with the id of the one client there is in the end."""


def ask_merge(app: BookApp, clients: Sequence[Client], merged: Merged) -> None:
    """Show two clients side by side; where it is only one, ask for the other record first."""
    if len(clients) == 2:
        _show(app, [client.id for client in clients], merged)
    elif len(clients) == 1:
        _ask_other(app, clients[0], merged)
    else:
        app.announce(_("Mark the two that are one client, with the space bar; then press the key again."), error=True)


def ask_duplicates(app: BookApp, merged: Merged) -> None:
    """Ask which of the pairs that may be one client is to be shown side by side."""
    clients = app.snapshot.clients
    pairs = {f"{one.id} {other.id}": (one, other) for one, other in likely_duplicates(clients.values())}
    if not pairs:
        app.announce(_("No two clients look like one."))
        return

    def show(pair: str | None) -> None:
        if pair:
            _show(app, pair.split(), merged)

    text = _("{one} and {other}")
    answers = [
        (key, text.format(one=name_of(one, clients), other=name_of(other, clients)))
        for key, (one, other) in pairs.items()
    ]
    app.push_screen(AskChoice(_("Which of these may be one client?"), answers), show)


def _ask_other(app: BookApp, client: Client, merged: Merged) -> None:
    """Ask who else is the same client; somebody who may be is proposed."""
    snapshot = app.snapshot

    def preview(text: str) -> AnswerPreview:
        try:
            found = find_client(text, snapshot.names)
        except BadInput as refusal:
            return AnswerPreview(str(refusal), accepted=False)
        if found.id == client.id:
            return AnswerPreview(_("These are already one client."), accepted=False)
        try:
            check_one_kind(client, snapshot.clients[found.id])
        except BadInput as refusal:
            return AnswerPreview(str(refusal), accepted=False)
        return AnswerPreview(_("Enter shows the two side by side."))

    def show(text: str | None) -> None:
        if text:
            _show(app, [client.id, find_client(text, snapshot.names).id], merged)

    likely = next((client_text(one.id, snapshot) for one in duplicates_of(client, snapshot.clients.values())), "")
    name = name_of(client, snapshot.clients)
    question = _("Which record is of the same client as {name}?").format(name=name)
    explained = _("The name, with what tells it apart, the number or the end of a phone number of the other record.")
    ask = AskText(question, value=likely, hint=_("name, number or phone"), preview=preview, explained=explained)
    app.push_screen(ask, show)


def _show(app: BookApp, pair: Sequence[str], merged: Merged) -> None:
    """Show two clients, by id, side by side; the record that was there first stays."""
    clients = app.snapshot.clients
    found = [client for id, client in clients.items() if id in pair]

    def done(id: str | None) -> None:
        if id:
            merged(id)

    if len(found) == len(pair):
        try:
            check_one_kind(*found)
        except BadInput as refusal:
            app.announce(str(refusal), error=True)
            return
        app.push_screen(MergeScreen(found[0], found[1], clients), done)
    else:
        app.announce(_("The client is not there any more."), error=True)
