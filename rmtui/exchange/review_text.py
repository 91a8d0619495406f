"""A review as Markdown: tables that are aligned as they stand, and client text that stays literal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rmtui.exchange.client_view import agreed_text, client_view
from rmtui.exchange.markdown import literal, paragraphs, section, table_lines
from rmtui.exchange.output_table import cell_text, labelled
from rmtui.language import _
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.wording import base_currency_title


def content(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> bytes:
    """The file's bytes."""
    return text(sheet, settings).encode()


def text(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> str:
    """The review as Markdown."""
    view = client_view(sheet, settings)
    title = _("Asset review: {client}").format(client=literal(view.client))
    return "\n".join(
        (
            f"# {title}",
            "",
            *(f"- {labelled(*fact)}" for fact in view.facts),
            "",
            *_total_lines([(label, cell_text(amount)) for label, amount in view.totals]),
            *section(view.holdings),
            *(part for words in (view.rates, view.returns) if words for part in (literal(words), "")),
            *section(view.by_kind),
            *(line for part in view.others for line in section(part)),
            *section(view.targets),
            *section(view.goals),
            *section(view.history),
            *section(view.changes),
            *section(view.maturities),
            *section(view.coverage),
            *paragraphs(_("The market"), view.market),
            *_steps([agreed_text(due, literal(step)) for due, step in view.steps]),
            *(part for words in (view.sender, *view.reservation.split("\n")) if words for part in (literal(words), "")),
        )
    )


def _total_lines(totals: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield from table_lines((_("Totals"), base_currency_title()), totals, frozenset((1,)))
    yield ""


def _steps(steps: Sequence[str]) -> Iterator[str]:
    if steps:
        yield f"## {_('Agreed')}"
        yield ""
        yield from (f"- {step}" for step in steps)
        yield ""
