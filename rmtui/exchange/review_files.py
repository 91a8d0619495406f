"""A review handed over to the client: the format follows from the file's ending."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from rmtui.exchange.output_file import checked_ending, write_file
from rmtui.records.settings import DEFAULT_SETTINGS, Settings

if TYPE_CHECKING:
    from rmtui.rules.review.sheet import ReviewSheet

FORMATS = {".xlsx": "review_workbook", ".html": "review_page", ".md": "review_text"}
"""The module that knows each, which has `content(sheet, settings) -> bytes`."""


def write(sheet: ReviewSheet, path: str, settings: Settings = DEFAULT_SETTINGS, *, replace: bool = False) -> None:
    """Write a review as a workbook, a page or a text. BadInput for another ending, and as `write_file`."""
    module = import_module(f"rmtui.exchange.{FORMATS[checked_ending(path, FORMATS)]}")
    content: bytes = module.content(sheet, settings)
    write_file(path, content, replace=replace)
