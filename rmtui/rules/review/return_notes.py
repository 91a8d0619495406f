"""The sentences that explain gain and annual return of a review, the same on screen and on paper."""

from __future__ import annotations

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.assets.returns import PRICED_KINDS
from rmtui.rules.review.sheet import Change, ReviewSheet, SheetLine
from rmtui.wording import format_full_day, join_sentences

_NAMED = 4
"""Holdings that are named; of more their number is said."""


def return_notes(sheet: ReviewSheet) -> str:
    """The sentences below a sheet's figures; "" where it has neither a gain nor a return."""
    lines = [line for line in sheet.lines if line.change is not Change.SOLD]
    priced = [line for line in lines if line.kind in PRICED_KINDS]
    if sheet.gain is None:
        return ""
    has_returns = sheet.yearly_return is not None or any(line.yearly_return is not None for line in lines)
    return join_sentences(
        _("Gain is value less the cost of what is still held: what was taken out took its part of the cost with it."),
        _uncosted_text(sum(line.gain is None for line in priced)),
        *(_return_sentences(sheet, priced) if has_returns else ()),
    )


def _uncosted_text(count: int) -> str:
    text = ngettext("The cost of {count} holding is not known.", "The cost of {count} holdings is not known.", count)
    return text.format(count=count) if count else ""


def _return_sentences(sheet: ReviewSheet, priced: list[SheetLine]) -> tuple[str, ...]:
    """What the return is of, from when, by which method; and how many holdings have none."""
    unknown = sum(line.yearly_return is None for line in priced)
    missing = ngettext(
        "{count} holding has no return of its own: its payments are not known, or it is held for less than a year.",
        "{count} holdings have no return of their own: the payments are not known, or they are held for less than a "
        "year.",
        unknown,
    )
    return _method_text(sheet, priced), missing.format(count=unknown) if unknown else ""


def _method_text(sheet: ReviewSheet, priced: list[SheetLine]) -> str:
    method = _("The annual return is money-weighted, the internal rate of return of all payments in and out.")
    if sheet.yearly_return is None or sheet.returns_since is None:
        return method
    covered = [plain(line.name) for line in priced if line.holding in sheet.returns_of]
    what = _("{count} of {all} holdings").format(count=len(covered), all=len(priced))
    if len(covered) == len(priced):
        what = _("all holdings with a price")
    elif len(covered) <= _NAMED:
        what = _(", ").join(covered)
    span = _("That of the whole is of {what}, from {first} to {last}, without what was sold before.").format(
        what=what, first=format_full_day(sheet.returns_since), last=format_full_day(sheet.review.on)
    )
    return join_sentences(method, span)
