"""A review as one web page that asks nothing of the network: to be shown, sent, or printed as a PDF by the browser."""

from __future__ import annotations

from rmtui.exchange.chart_data import history_columns, pie_pieces
from rmtui.exchange.charts import columns_svg, pie_svg
from rmtui.exchange.client_view import client_view
from rmtui.exchange.page_template import render
from rmtui.language import _
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.review.sheet import ReviewSheet

_TEMPLATE = "review_page.html.jinja"


def content(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> bytes:
    """The file's bytes."""
    return page(sheet, settings).encode()


def page(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> str:
    """The review as HTML. The charts, which we draw, stand as they are."""
    from markupsafe import Markup

    view = client_view(sheet, settings)
    return render(
        _TEMPLATE,
        view=view,
        title=_("Asset review"),
        pie=Markup(pie_svg(pie_pieces(sheet.allocation), view.by_kind.title)),  # noqa: S704 - drawn by us
        columns=Markup(columns_svg(history_columns(sheet.history), view.history.title)),  # noqa: S704
        market=_("The market"),
        agreed=_("Agreed"),
        running=_("Asset review: {client}").format(client=view.client),
        page_words=_("Page {page} of {pages}").replace("{page}", "\0").replace("{pages}", "\0").split("\0"),
    )
