"""The section of a client's campaigns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.plain import plain
from rmtui.records.campaign import Campaign
from rmtui.records.events import Contact
from rmtui.rules.campaign.campaign_text import feedback_text, stage_text
from rmtui.rules.campaign.reading import RecordSource, memberships
from rmtui.rules.text.record_text import campaign_days_text
from rmtui.store.kept_promises import kept_promises

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def campaign_lines(folder: OpenFolder) -> Iterator[str]:
    """A campaign each: how far the client is, and what was said."""
    book, id = folder.book, folder.client.id

    def records(kind: type[Any]) -> Iterable[Any]:
        return book.contacts(id, once=True) if kind is Contact else book.records(kind, None if kind is Campaign else id)

    as_kept = kept_promises(book).as_kept
    for one in memberships(RecordSource(records, {id: folder.client}), folder.today):
        days = campaign_days_text(one.campaign, folder.today)
        texts = (
            f"{plain(one.campaign.name)} {days}",
            stage_text(one.row),
            feedback_text(one.row, as_kept, folder.today),
        )
        yield "  ".join(filter(None, texts))
