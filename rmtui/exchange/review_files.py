"""A review handed over to the client: the format follows from the file's ending."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from rmtui.errors import BadInput
from rmtui.exchange.output_file import write_file
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.settings import DEFAULT_SETTINGS, Settings

if TYPE_CHECKING:
    from rmtui.rules.review.sheet import ReviewSheet

FORMATS = {".xlsx": "review_workbook", ".html": "review_page", ".md": "review_text"}
"""The module that knows each, which has `content(sheet, settings) -> bytes`."""


def write(sheet: ReviewSheet, path: str, settings: Settings = DEFAULT_SETTINGS, *, replace: bool = False) -> None:
    """Write a review as a workbook, a page or a text. BadInput for another ending, and as `write_file`."""
    ending = os.path.splitext(path)[1].lower()
    if ending not in FORMATS:
        raise BadInput(
            _("{path}: a review is written to a file that ends in {endings}.").format(
                path=plain(path), endings=_(", ").join(FORMATS)
            )
        )
    content: bytes = import_module(f"rmtui.exchange.{FORMATS[ending]}").content(sheet, settings)
    write_file(path, content, replace=replace)
