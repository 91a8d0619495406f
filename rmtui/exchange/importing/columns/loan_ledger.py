"""Loan ledgers: sheets that list loans, in which 贷款到期日 is the maturity of the row's loan, and names no other."""

from __future__ import annotations

from rmtui.entry.fields.loan import LOAN_TERMS
from rmtui.exchange.importing.columns.headings import Heading, Meaning
from rmtui.exchange.importing.columns.listed_kinds import listed_kinds
from rmtui.records.holding import LOANS, Holding
from rmtui.words import phrases
from rmtui.words.headings import BALANCES


def is_loan_ledger(found: list[Heading], title: str) -> bool:
    """Whether the headings are those of a list of loans: they name no other holding, and where the amount is only
    called a balance, there are terms that only a loan has.
    """
    if all(kind.record is not Holding for kind in listed_kinds(found, title)[:1]):
        return False
    meanings = [one for head in found for one in head.meanings if one.kind.record is Holding]
    values = [head for head in found if _is_value(head)]
    unnamed = [head for head in values if not _of_loan(head)]
    has_terms = any(one.field.name in LOAN_TERMS for one in meanings)
    return (
        all(_is_loan(one) for one in meanings if one.headed)
        and all(map(_is_balance, unnamed))
        and sum(map(_is_balance, values)) <= 1
        and (has_terms if unnamed else bool(values))
    )


def settle_loans(found: list[Heading]) -> None:
    """Put the words for the fields of a row's loan in place of the headings of a ledger that name loans; the amount of
    a loan beside its balance is what was lent.
    """
    has_balance = any(_is_value(head) and _is_balance(head) for head in found)
    for at, head in enumerate(found):
        if meaning := _of_loan(head):
            is_lent = meaning.field.name == "value" and has_balance and not _is_balance(head)
            found[at] = head._replace(word="cost" if is_lent else meaning.field.name.replace("_", ""))


def _is_balance(heading: Heading) -> bool:
    return heading.word.endswith(phrases(BALANCES))


def _is_value(heading: Heading) -> bool:
    return any(one.kind.record is Holding and one.field.name == "value" for one in heading.meanings)


def _of_loan(heading: Heading) -> Meaning | None:
    """The meaning of a heading that names a loan; None for any other."""
    return next(filter(_is_loan, heading.meanings), None)


def _is_loan(meaning: Meaning) -> bool:
    return meaning.headed is not None and dict(meaning.headed.values).get("kind") in LOANS
