"""Export at the desk: whose data, in which format, to which file; what leaves is told before it does."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.exchange.book_export import FORMATS, ExportRequest, leaving_text, write_export
from rmtui.exchange.output_file import file_name
from rmtui.language import _, ngettext
from rmtui.records.client import Client
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.output_file import ask_output_file
from rmtui.tui.records.client_names import name_of

_BOOK, _LISTED, _ONE = "book", "listed", "one"


def ask_export(app: BookApp, listed: Sequence[str], current: str, format: str = "") -> None:
    """Ask what is to be exported. `listed`: ids of the clients that a list shows; `current`: that under the cursor.

    `format`: the name of a format where that is chosen already.
    """
    clients = app.snapshot.clients
    scopes: dict[str, tuple[str, Sequence[Client] | None]] = {_BOOK: (_("The whole book"), None)}
    if len(listed) < len(clients) and listed:
        text = ngettext("{count} client as listed", "{count} clients as listed", len(listed))
        scopes[_LISTED] = (text.format(count=len(listed)), [clients[one] for one in listed if one in clients])
    if client := clients.get(current):
        scopes[_ONE] = (name_of(client, clients), [client])

    def choose(scope: str | None) -> None:
        if scope:
            title, chosen = scopes[scope]
            _ask_format(app, title, chosen, format)

    answers = [(scope, title) for scope, (title, _clients) in scopes.items()]
    app.push_screen(AskChoice(_("Export what?"), answers), choose)


def _ask_format(app: BookApp, title: str, clients: Sequence[Client] | None, format: str) -> None:
    """Ask for the format, then for the file; what a device does not need is left out."""
    request = ExportRequest(app.book, app.snapshot.today, clients)
    base = "rmtui" if clients is None or len(clients) > 1 else title

    def choose(name: str | None) -> None:
        if not name:
            return
        chosen = FORMATS[name]
        ask_output_file(
            app,
            _("Export to which file?"),
            file_name(f"{base}-{request.today.isoformat()}"),
            [chosen.ending],
            lambda path, replace: write_export(path, chosen, request, replace=replace),
            leaving=leaving_text(request, chosen),
        )

    if format:
        choose(format)
        return
    answers = [(name, f"{chosen.ending:6}{_(chosen.title)}") for name, chosen in FORMATS.items()]
    app.push_screen(AskChoice(_("Export: {what}").format(what=title), answers), choose)
