"""The section of a client's asset reviews."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rmtui.cli.folder.folder_row import label
from rmtui.cli.folder.open_folder import SHOWN
from rmtui.cli.output.record_cells import record_cells
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.language import _
from rmtui.rules.review.review_total import review_total
from rmtui.rules.review.schedule import is_never_reviewed, last_review, next_review
from rmtui.terms import term
from rmtui.wording import format_day, format_money, format_near_day, have_cents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def review_lines(folder: OpenFolder) -> Iterator[str]:
    """When the next one is due, those begun, and the newest finished ones with net assets and their change."""
    client, book, today = folder.client, folder.book, folder.today
    reviews = book.reviews(client.id)
    last = last_review(reviews)
    day = next_review(client, last)
    if is_never_reviewed(day, last, today):
        yield _("! Never reviewed.")
    elif day:
        late = "! " if day < today else ""
        yield label(_("Next review"), late + format_near_day(day, today))
    for draft in (one for one in reviews if one.draft):
        text = _("! The review of {day} is not finished: at the desk, r continues it.")
        yield text.format(day=format_day(draft.on, today))
    finished = [one for one in reviews if not one.draft]
    if not finished:
        return
    nets = [review_total(one).net for one in finished]
    cents = have_cents(nets)
    changes = ["", *(format_money(after - before, signed=True, cents=cents) for before, after in pairwise(nets))]
    rows = [*zip(finished, nets, changes, strict=True)][-SHOWN:]
    fields = {name: field for name, field in FIELDS_AS_TYPED["reviews"].items() if name != "held"}
    for review, net, change in reversed(rows):
        id, _on, _text, details = record_cells(review, fields, today)
        on = format_day(review.on, today)
        yield "  ".join(filter(None, (id, on, format_money(net, cents=cents), change, term(review.held), details)))
