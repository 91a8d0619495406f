"""The fields of the rules of the due queue: one a reason, with its notice, grace and points."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rmtui.entry.fields.field import Field
from rmtui.entry.fields.numbers import numbers_text, read_numbers
from rmtui.entry.values import Refused
from rmtui.language import N_, _
from rmtui.rules.contact.reason_rules import DEFAULT_RULES, MOST_DAYS, MOST_POINTS, PARTS, Cause, ReasonRule
from rmtui.terms import term

PART_WORDS = {
    "notice": N_("notice"),
    "grace": N_("grace"),
    "points": N_("points"),
    "ahead": N_("a day ahead"),
    "after": N_("a day after"),
    "most": N_("at most"),
}
"""What each part is called, where it is typed and in the heading of its column."""
_RANGES = {
    "notice": (0, MOST_DAYS),
    "grace": (0, MOST_DAYS),
    "points": (0, MOST_POINTS),
    "ahead": (-MOST_POINTS, MOST_POINTS),
    "after": (-MOST_POINTS, MOST_POINTS),
    "most": (1, 10 * MOST_POINTS),
}


def reason_name(cause: Cause) -> str:
    """The name of the field for the rule of a cause."""
    return f"reason-{cause.value}"


def rule_text(cause: Cause, rule: ReasonRule) -> str:
    """notice 7, grace 3, points 30, a day ahead -3, a day after -5, at most 60."""
    return numbers_text({name: getattr(rule, name) for name in PARTS[cause]}, PART_WORDS)


def _reader(cause: Cause) -> Callable[[str, date], ReasonRule]:
    def read(text: str, today: date) -> ReasonRule:  # noqa: ARG001
        """The rule of a text in either language; a part that it does not name is as customary."""
        usual = DEFAULT_RULES[cause]
        words = {name: PART_WORDS[name] for name in PARTS[cause]}
        limits = _RANGES if "most" in words else {**_RANGES, "points": (0, usual.most)}
        rule = usual._replace(**read_numbers(text, words, limits, rule_text(cause, usual)))
        if rule.points > rule.most:
            sentence = _(
                "Of {points} points {most} would count, as “at most” says: write points {points}, at most {points}."
            )
            raise Refused(sentence.format(points=rule.points, most=rule.most))
        return rule

    return read


def reason_fields() -> dict[str, Field]:
    """A field a reason, with its default as the hint."""
    return {
        reason_name(cause): Field(
            reason_name(cause),
            term(cause),
            _("Empty means: {words}. What is left out is as there; with points 0 it is no reason.").format(
                words=rule_text(cause, default)
            ),
            read=_reader(cause),
            format=lambda rule, cause=cause: rule_text(cause, rule),  # type: ignore[misc]
            empty=default,
        )
        for cause, default in DEFAULT_RULES.items()
    }
