"""Signs of leaving in words, and what became of warnings. Names are as they were typed: see `rmtui.plain`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rmtui.language import N_, _, ngettext
from rmtui.rules.contact.leaving import FoundSign, Outcome, Sign, points_of
from rmtui.rules.contact.leaving_list import PastWarning, outcome_counts
from rmtui.wording import format_day, format_days

_OUTCOMES = {
    Outcome.OPEN: N_("the signs still warn"),
    Outcome.STAYED: N_("stayed"),
    Outcome.LEFT: N_("left"),
}


def sign_text(found: FoundSign, today: date) -> str:
    """assets at this bank fell by 34% between 10 Aug and 10 Nov (reviews); no conversation for 120 days."""
    return _TEXTS[found.sign](found, [format_day(day, today) for day in found.days or (found.day,)])


def signs_text(signs: Iterable[FoundSign], today: date) -> str:
    """All signs, each with its points."""
    return " · ".join(f"{sign_text(one, today)} {one.points}" for one in signs)


def points_lines(signs: Iterable[FoundSign], today: date) -> list[str]:
    """The points as a sum: a line a sign, then the total."""
    known = [*signs]
    lines = [_("{reason}: {points}").format(reason=sign_text(one, today), points=one.points) for one in known]
    return [*lines, _("Total: {score}").format(score=points_of(known))]


def outcome_text(one: Outcome) -> str:
    """stayed, left, the signs still warn."""
    return _(_OUTCOMES[one])


def outcomes_text(past: Iterable[PastWarning]) -> str:
    """Of 12 warnings 3 left, 7 stayed, 2 still warn."""
    counts = outcome_counts(past)
    whole = counts.total()
    text = ngettext(
        "Of {count} warning {left} left, {stayed} stayed, {open} still warns.",
        "Of {count} warnings {left} left, {stayed} stayed, {open} still warn.",
        whole,
    )
    return text.format(count=whole, left=counts[Outcome.LEFT], stayed=counts[Outcome.STAYED], open=counts[Outcome.OPEN])


def kept_warnings_text(count: int) -> str:
    """How many warnings were kept."""
    text = ngettext("{count} warning is kept. Ctrl+Z undoes it.", "{count} warnings are kept. Ctrl+Z undoes it.", count)
    return text.format(count=count)


def _complaint(one: FoundSign, days: Sequence[str]) -> str:
    return _("complaint of {day}: {text}").format(day=days[0], text=one.names)


def _falling(one: FoundSign, days: Sequence[str]) -> str:
    text = _("assets at this bank fell by {percent}% between {first} and {day} (reviews)")
    return text.format(percent=one.figure, first=days[0], day=days[-1])


def _moved(one: FoundSign, days: Sequence[str]) -> str:
    text = _("{percent}% moved to another bank between {first} and {day} (reviews)")
    return text.format(percent=one.figure, first=days[0], day=days[-1])


def _matured(one: FoundSign, days: Sequence[str]) -> str:
    return _("matured {days} and not renewed: {names}").format(days=_(", ").join(days), names=one.names)


def _payroll(one: FoundSign, days: Sequence[str]) -> str:
    return _("payroll account closed ({day}): {names}").format(day=days[0], names=one.names)


def _unanswered(one: FoundSign, _days: Sequence[str]) -> str:
    text = ngettext("{count} attempt unanswered", "{count} attempts unanswered", one.figure)
    return text.format(count=one.figure)


def _silence(one: FoundSign, _days: Sequence[str]) -> str:
    return _("no conversation for {days}").format(days=format_days(one.figure))


_TEXTS = {
    Sign.FALLING: _falling,
    Sign.MOVED: _moved,
    Sign.MATURED: _matured,
    Sign.PAYROLL: _payroll,
    Sign.COMPLAINT: _complaint,
    Sign.UNANSWERED: _unanswered,
    Sign.SILENCE: _silence,
}
