"""Web pages from templates; to a template everything is text, unless it is marked as drawn by us."""

from __future__ import annotations

import os
from datetime import date
from typing import Any

from rmtui.exchange.output_table import cell_text
from rmtui.exchange.safe_text import safe_text
from rmtui.language import current_language
from rmtui.wording import format_letter_day, format_long_day

_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def render(template: str, **values: Any) -> str:
    """A page of a template beside this module."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(os.path.dirname(__file__)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["text"] = lambda cell: safe_text(cell_text(cell))
    environment.filters["css"] = lambda words: Markup(_css_string(words))  # noqa: S704 - nothing but escapes is left
    environment.filters["long_day"] = format_long_day
    environment.filters["letter_day"] = format_letter_day
    environment.tests["day"] = lambda cell: isinstance(cell, date)
    return environment.get_template(template).render(language=_LANGUAGES[current_language()], **values)


def _css_string(words: str) -> str:
    """Text as a style sheet has it; whatever could end the string, or the sheet, as an escape."""
    safe = (sign if sign.isalnum() or sign in " ,." else f"\\{ord(sign):x} " for sign in safe_text(words, 200))
    return f'"{"".join(safe)}"'
