"""Export at the desk: whose data, in which format, to which file; the person sees what leaves the book before it
does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rmtui.exchange.book_export import FORMATS, ExportFormat, ExportRequest, exported_people, write_export
from rmtui.exchange.output_file import file_name, is_directory
from rmtui.exchange.people_count import PeopleCount
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.records.client import Client
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.export_scope import ExportScope
from rmtui.tui.frame.output_file import Output, ask_output_file
from rmtui.tui.records.client_names import name_of

_BOOK, _LISTED, _MARKED, _ONE = "book", "listed", "marked", "one"
_BARE, _DETAILS = "bare", "details"


def ask_export(app: BookApp, scope: ExportScope, format: str = "") -> None:
    """Ask what is to be exported. `format`: the name of a format where that is chosen already."""
    clients = app.snapshot.clients
    scopes: dict[str, tuple[str, Sequence[Client] | None]] = {_BOOK: (_("The whole book"), None)}
    if 0 < len(scope.listed) < len(clients):
        text = ngettext("{count} client as listed", "{count} clients as listed", len(scope.listed))
        text = text.format(count=len(scope.listed))
        text = _("{label}: {words}").format(label=text, words=plain(scope.filter)) if scope.filter else text
        scopes[_LISTED] = (text, [clients[one] for one in scope.listed if one in clients])
    if scope.marked:
        text = ngettext("{count} marked client", "{count} marked clients", len(scope.marked))
        scopes[_MARKED] = (text.format(count=len(scope.marked)), [clients[one] for one in scope.marked])
    if client := clients.get(scope.current):
        scopes[_ONE] = (name_of(client, clients), [client])

    def choose(answer: str | None) -> None:
        if answer:
            title, chosen = scopes[answer]
            _ask_format(app, title, chosen, format)

    answers = [(key, title) for key, (title, _clients) in scopes.items()]
    app.push_screen(AskChoice(_("Export what?"), answers), choose)


def _ask_format(app: BookApp, title: str, clients: Sequence[Client] | None, format: str) -> None:
    """Ask for the format, then whether what is confidential leaves with it."""
    request = ExportRequest(app.book, app.snapshot.today, clients)
    base = "rmtui" if clients is None or len(clients) > 1 else title

    def choose(name: str | None) -> None:
        if name:
            _ask_details(app, base, FORMATS[name], request)

    if format:
        choose(format)
        return
    answers = [(name, f"{chosen.ending:6}{_(chosen.title)}") for name, chosen in FORMATS.items()]
    app.push_screen(AskChoice(_("Export: {what}").format(what=title), answers), choose)


def _ask_details(app: BookApp, base: str, chosen: ExportFormat, request: ExportRequest) -> None:
    """What is confidential goes to another device only where that is wanted; then ask for the file."""
    if not chosen.details:
        _ask_file(app, base, chosen, request)
        return
    details = _(chosen.details)
    answers = [(_BARE, _("Without {details}")), (_DETAILS, _("Also {details}"))]

    def choose(answer: str | None) -> None:
        if answer:
            _ask_file(app, base, chosen, request._replace(details=answer == _DETAILS))

    title = _("Export: {what}").format(what=_(chosen.title))
    app.push_screen(AskChoice(title, [(key, text.format(details=details)) for key, text in answers]), choose)


def _ask_file(app: BookApp, base: str, chosen: ExportFormat, request: ExportRequest) -> None:
    @cache
    def people(*, as_directory: bool) -> PeopleCount:
        return exported_people(request, chosen, as_directory=as_directory)

    output = Output(
        AuditKind.EXPORT,
        _("Export to which file?"),
        [chosen.ending],
        lambda path, replace: write_export(path, chosen, request, replace=replace),
        lambda path: people(as_directory=is_directory(path)),
        takes_directory=chosen.files is not None,
    )
    ask_output_file(app, output, file_name(f"{base}-{request.today.isoformat()}"))
