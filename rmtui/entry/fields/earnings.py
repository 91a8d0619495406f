"""The fields of the bank's earnings by kind of product: a yearly margin on balances, a fee on sales."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rmtui.entry.fields.field import Field
from rmtui.entry.fields.numbers import PERCENT, numbers_text, read_named
from rmtui.entry.fields.typed import rate, rate_text
from rmtui.entry.values import Refused, quoted
from rmtui.language import N_, _
from rmtui.records.holding import HoldingKind
from rmtui.rules.assets.earnings import EXAMPLE_EARNINGS, Earnings
from rmtui.terms import capitalized_term

EARNING_WORDS = {"margin": N_("margin"), "fee": N_("fee")}
"""What each is called, where it is typed and in the heading of its column."""


def earnings_name(kind: HoldingKind) -> str:
    """The name of the field for a kind."""
    return f"earnings-{kind.value}"


def earnings_text(one: Earnings) -> str:
    """margin 1.2%, fee 0.5%."""
    return numbers_text({name: rate_text(value) for name, value in one._asdict().items()}, EARNING_WORDS)


def _reader(usual: Earnings) -> Callable[[str, date], Earnings]:
    def read(text: str, today: date) -> Earnings:
        """What a text in either language says; what it does not name is as in the example."""
        found, rest = read_named(text, EARNING_WORDS, PERCENT)
        if rest or not found:
            sentence = _("“{text}” is not understood. Write it as: {words}")
            raise Refused(sentence.format(text=quoted(rest or text), words=earnings_text(usual)))
        return usual._replace(**{name: rate(name, "").read(written, today) for name, written in found.items()})

    return read


def earnings_fields() -> dict[str, Field]:
    """A field a kind of product, with the example as the hint."""
    return {
        earnings_name(kind): Field(
            earnings_name(kind),
            capitalized_term(kind),
            _("Margin a year on balances, fee on sales. Empty means the example: {words}.").format(
                words=earnings_text(usual)
            ),
            read=_reader(usual),
            format=earnings_text,
            empty=usual,
        )
        for kind, usual in EXAMPLE_EARNINGS.items()
    }
