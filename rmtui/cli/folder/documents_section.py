"""The section of a client's documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.folder.folder_row import row
from rmtui.wording import format_day, format_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def document_lines(folder: OpenFolder) -> Iterator[str]:
    """The newest first."""
    for one in reversed(folder.book.documents(folder.client.id)):
        day = format_day(one.dated or one.added_on, folder.today)
        yield row(one, folder.today, day, format_size(one.size), without=("dated",))
