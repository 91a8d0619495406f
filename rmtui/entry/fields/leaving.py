"""The fields of the signs of leaving: one a sign, with its points and its limit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rmtui.entry.fields.field import Field
from rmtui.entry.fields.numbers import numbers_text, read_numbers
from rmtui.language import N_, _
from rmtui.rules.contact.leaving import (
    DEFAULT_SIGNS,
    LIMIT_UNITS,
    MOST_LIMIT,
    MOST_POINTS,
    Sign,
    SignRule,
    Unit,
)
from rmtui.terms import capitalized_term

SIGN_WORDS = {"points": N_("points"), "limit": N_("limit")}
"""What each part is called, where it is typed and in the heading of its column."""
_LIMIT_HINTS = {
    Unit.PERCENT: N_("The limit is in percent of the assets."),
    Unit.DAYS: N_("The limit is in days."),
    Unit.ATTEMPTS: N_("The limit is a number of attempts."),
}


def sign_name(sign: Sign) -> str:
    """The name of the field for a sign."""
    return f"leaving-{sign.value}"


def sign_rule_text(rule: SignRule) -> str:
    """points 20, limit 90."""
    return numbers_text(rule._asdict(), SIGN_WORDS)


def _reader(usual: SignRule) -> Callable[[str, date], SignRule]:
    def read(text: str, today: date) -> SignRule:  # noqa: ARG001 - all readers are called alike
        """The rule of a text in either language; a part that it does not name is as customary."""
        limits = {"points": (0, MOST_POINTS), "limit": (0, MOST_LIMIT)}
        return usual._replace(**read_numbers(text, SIGN_WORDS, limits, sign_rule_text(usual)))

    return read


def sign_fields() -> dict[str, Field]:
    """A field a sign, with its default as the hint."""
    return {
        sign_name(sign): Field(
            sign_name(sign),
            capitalized_term(sign),
            _("{sentence} Empty means: {words}; with points 0 it is no sign.").format(
                sentence=_(_LIMIT_HINTS[LIMIT_UNITS[sign]]), words=sign_rule_text(usual)
            ),
            read=_reader(usual),
            format=sign_rule_text,
            empty=usual,
        )
        for sign, usual in DEFAULT_SIGNS.items()
    }
