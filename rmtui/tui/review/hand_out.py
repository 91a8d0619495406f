"""Handing over a finished review: from the newest one of a client, or the one shown, to a file."""

from __future__ import annotations

from functools import partial

from rmtui.errors import NotFound
from rmtui.exchange.people_count import count_people, named_on_sheet
from rmtui.exchange.review_files import FORMATS, write
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.records.client import Client
from rmtui.rules.review.progress import review_sheet
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.store.door import Store
from rmtui.store.goal_reading import read_goals
from rmtui.store.review_steps import present_reviews
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.output_file import Output, ask_output_file
from rmtui.tui.records.client_names import name_of


def hand_out_newest(app: BookApp, client: Client) -> None:
    """Ask for the file of the client's newest finished review, which is read meanwhile."""
    read = partial(_hand_out_newest, app, client)
    app.run_worker(read, thread=True, exclusive=True, group="hand-out", description="reading")


def _hand_out_newest(app: BookApp, client: Client) -> None:
    with app.announcing_errors():
        sheet = _newest_sheet(app.book, client)
        if sheet is None:
            message = _("No review of {name} is finished yet: “r” in the folder begins one.")
            raise NotFound(message.format(name=name_of(client, app.snapshot.clients)))
        app.call_from_thread(ask_review_file, app, sheet)


def _newest_sheet(book: Store, client: Client) -> ReviewSheet | None:
    """The sheet of the newest finished review; None where there is none."""
    reviews = present_reviews(book, client.id)
    finished = [one for one in reviews if not one.draft]
    if not finished:
        return None
    client_goals = read_goals(book, client.id)
    return review_sheet(client, reviews, finished[-1], book.policies(), book.discretion(), client_goals=client_goals)


def ask_review_file(app: BookApp, sheet: ReviewSheet) -> None:
    """Ask for the file, and whether one that is there may be replaced; then write the sheet."""
    settings, client = app.book.settings(), app.snapshot.clients.get(sheet.review.client)
    people = count_people([client] if client else [], named_on_sheet(sheet))
    output = Output(
        AuditKind.REVIEW,
        _("Write the sheet to which file?"),
        [*FORMATS],
        lambda path, replace: write(sheet, path, settings, replace=replace),
        lambda _path: people,
    )
    ask_output_file(app, output, _file_name(sheet))


def _file_name(sheet: ReviewSheet) -> str:
    """A name without signs that a file system refuses."""
    name = "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in plain(sheet.name))
    return f"{name}-{sheet.review.on.isoformat()}"
