"""Loan ledgers: sheets that list loans, in which 贷款到期日 is the maturity of the row's loan, and names no other."""

from __future__ import annotations

from rmtui.comparing import folded
from rmtui.entry.fields.loan import LOAN_TERMS
from rmtui.exchange.importing.columns.headings import Heading, Meaning
from rmtui.exchange.importing.columns.listed_kinds import listed_kinds
from rmtui.records.holding import LOANS, Holding
from rmtui.words import phrases
from rmtui.words.headings import AMOUNTS, BALANCES


def settle_loans(found: list[Heading], title: str) -> bool:
    """Put the words for the fields of a row's loan in place of the headings of a ledger that name loans, and in any
    sheet that for what was lent in place of the amount of a loan beside its balance; whether the sheet is a ledger.
    """
    is_ledger = _is_ledger(found, title)
    balances = {_loan_named(head) for head in found if _is_value(head) and _ends_with(BALANCES, head)}
    for at, head in enumerate(found):
        meaning = _of_loan(head)
        if meaning is None:
            continue
        has_balance = bool(balances) if is_ledger else _loan_named(head) in balances
        is_lent = meaning.field.name == "value" and has_balance and _ends_with(AMOUNTS, head)
        field = "cost" if is_lent else meaning.field.name
        if is_ledger or is_lent:
            found[at] = head._replace(word=("" if is_ledger else _loan_named(head)) + field.replace("_", ""))
    return is_ledger


def _is_ledger(found: list[Heading], title: str) -> bool:
    """Whether the headings are those of a list of loans: they name no other holding, and where the amount is only
    called a balance, there are terms that only a loan has.
    """
    if all(kind.record is not Holding for kind in listed_kinds(found, title)[:1]):
        return False
    meanings = [one for head in found for one in head.meanings if one.kind.record is Holding]
    values = [head for head in found if _is_value(head)]
    unnamed = [head for head in values if not _of_loan(head)]
    named_balances = [head for head in values if _of_loan(head) and _ends_with(BALANCES, head)]
    has_terms = any(one.field.name in LOAN_TERMS for one in meanings)
    return (
        all(_is_loan(one) for one in meanings if one.headed)
        and all(_ends_with(BALANCES, head) for head in unnamed)
        and not (unnamed and named_balances)
        and (has_terms if unnamed else bool(values))
    )


def _loan_named(heading: Heading) -> str:
    """The loan that a heading names, as a word; "" for none."""
    meaning = _of_loan(heading)
    return "".join(folded(meaning.headed.name).split()) if meaning and meaning.headed else ""


def _ends_with(words: str, heading: Heading) -> bool:
    return heading.word.endswith(phrases(words))


def _is_value(heading: Heading) -> bool:
    return any(one.kind.record is Holding and one.field.name == "value" for one in heading.meanings)


def _of_loan(heading: Heading) -> Meaning | None:
    """The meaning of a heading that names a loan; None for any other."""
    return next(filter(_is_loan, heading.meanings), None)


def _is_loan(meaning: Meaning) -> bool:
    return meaning.headed is not None and dict(meaning.headed.values).get("kind") in LOANS
