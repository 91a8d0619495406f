"""A review as one web page that asks nothing of the network: to be shown, sent, or printed as a PDF by the browser."""

from __future__ import annotations

import os
from datetime import date

from rmtui.exchange.chart_data import history_columns, pie_pieces
from rmtui.exchange.charts import columns_svg, pie_svg
from rmtui.exchange.client_view import client_view
from rmtui.exchange.output_table import cell_text
from rmtui.exchange.safe_text import safe_text
from rmtui.language import _, current_language
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.wording import format_long_day

_TEMPLATE = "review_page.html.jinja"
_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def content(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> bytes:
    """The file's bytes."""
    return page(sheet, settings).encode()


def page(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> str:
    """The review as HTML. To the template everything is text; the charts alone, which we draw, stand as they are."""
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
    environment.tests["day"] = lambda cell: isinstance(cell, date)
    view = client_view(sheet, settings)
    return environment.get_template(_TEMPLATE).render(
        view=view,
        language=_LANGUAGES[current_language()],
        title=_("Asset review"),
        pie=Markup(pie_svg(pie_pieces(sheet.allocation), view.by_kind.title)),  # noqa: S704 - drawn by us
        columns=Markup(columns_svg(history_columns(sheet.history), view.history.title)),  # noqa: S704
        market=_("The market"),
        agreed=_("Agreed"),
        running=_("Asset review: {client}").format(client=view.client),
        page_words=_("Page {page} of {pages}").replace("{page}", "\0").replace("{pages}", "\0").split("\0"),
    )


def _css_string(words: str) -> str:
    """Text as a style sheet has it; whatever could end the string, or the sheet, as an escape."""
    safe = (sign if sign.isalnum() or sign in " ,." else f"\\{ord(sign):x} " for sign in safe_text(words, 200))
    return f'"{"".join(safe)}"'
