"""Formatting of dates and amounts, and the trade's terms for enumerations, in the current language.

A day that stands in a column of its own, or may be typed, is ISO; in words and labels it is as the language has it. An
amount is in full everywhere, 1,342,040: to the cent in files, in whole units where it is read at a glance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.currency import WITHOUT_CENTS, base_currency
from rmtui.discreet import MASKED_AMOUNT, masks_figures
from rmtui.language import N_, _, current_language, ngettext
from rmtui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal
    from enum import StrEnum

WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

TERMS: dict[str, dict[str, str]] = {
    "Channel": {
        "T": N_("telephone"),
        "E": N_("email"),
        "M": N_("meeting"),
        "W": N_("WeChat"),
        "S": N_("SMS"),
        "V": N_("visit"),
    },
    "Cause": {
        "promise": N_("promise"),
        "awaited": N_("waiting for client"),
        "birthday": N_("birthday"),
        "family-birthday": N_("birthday in the family"),
        "contact-person-birthday": N_("birthday of a contact person"),
        "milestone": N_("milestone"),
        "case": N_("case"),
        "opportunity": N_("opportunity"),
        "arrears": N_("overdue loan"),
        "inspection": N_("inspection of a loan"),
        "credit-line": N_("end of a credit line"),
        "security": N_("end of a security"),
        "maturity": N_("maturity"),
        "goal": N_("goal behind schedule"),
        "allocation": N_("allocation beyond its bands"),
        "renewal": N_("policy renewal"),
        "review": N_("review"),
        "cadence": N_("contact by the cadence"),
        "never-met": N_("never spoken to"),
        "services": N_("behind the service plan"),
        "festival": N_("festival"),
        "risk": N_("expired assessment"),
        "potential": N_("high potential"),
        "attempts": N_("attempts"),
        "referral": N_("introduction to thank for"),
        "leaving": N_("signs of leaving"),
        "campaign": N_("campaign"),
    },
    "Service": {
        "conversation": N_("conversation"),
        "review": N_("asset review"),
        "greeting": N_("greeting"),
        "invitation": N_("invitation"),
        "thanks": N_("thanks"),
    },
    "Party": {
        "manager": N_("me"),
        "client": N_("the client"),
    },
    "Outcome": {
        "reached": N_("reached"),
        "not-reached": N_("not reached"),
    },
    "ClientKind": {
        "person": N_("person"),
        "company": N_("company"),
    },
    "Stage": {
        "prospect": N_("prospect"),
        "active": N_("active"),
        "dormant": N_("dormant"),
        "closed": N_("closed"),
    },
    "Source": {
        "street": N_("street"),
        "survey": N_("survey"),
        "referral": N_("referral"),
        "event": N_("event"),
        "branch": N_("walk-in"),
    },
    "Questionnaire": {
        "survey": N_("survey"),
        "call-back": N_("call-back"),
    },
    "Population": {
        "contacts": N_("contacts"),
        "new-clients": N_("new clients"),
    },
    "AnswerKind": {
        "text": N_("text"),
        "choice": N_("choice"),
        "number": N_("number"),
        "amount": N_("amount"),
        "yes-no": N_("yes or no"),
    },
    "Potential": {
        "high": N_("high"),
        "medium": N_("medium"),
        "low": N_("low"),
    },
    "Gender": {
        "female": N_("female"),
        "male": N_("male"),
    },
    "MaritalStatus": {
        "single": N_("single"),
        "married": N_("married"),
        "civil-partnership": N_("civil partnership"),
        "separated": N_("separated"),
        "divorced": N_("divorced"),
        "widowed": N_("widowed"),
    },
    "LoanClass": {
        "normal": N_("normal"),
        "special-mention": N_("special mention"),
        "substandard": N_("substandard"),
        "doubtful": N_("doubtful"),
        "loss": N_("loss"),
    },
    "LoanState": {
        "new": N_("newly lent"),
        "normal": N_("normal"),
        "special-mention": N_("special mention"),
        "substandard": N_("substandard"),
        "doubtful": N_("doubtful"),
        "loss": N_("loss"),
        "unclassified": N_("not classified"),
        "paid-off": N_("paid off"),
    },
    "Repayment": {
        "monthly": N_("monthly"),
        "quarterly": N_("quarterly"),
        "half-yearly": N_("half-yearly"),
        "yearly": N_("yearly"),
        "at-maturity": N_("all at maturity"),
    },
    "InspectionKind": {
        "pre-loan": N_("pre-loan inspection"),
        "post-loan": N_("post-loan inspection"),
    },
    "HoldingKind": {
        "deposit": N_("deposit"),
        "wealth": N_("investment product"),
        "fund": N_("fund"),
        "bond": N_("bond"),
        "stock": N_("stock"),
        "insurance": N_("insurance"),
        "metal": N_("precious metal"),
        "trust": N_("trust"),
        "property": N_("property"),
        "other": N_("other"),
        "mortgage": N_("mortgage"),
        "consumer-loan": N_("consumer loan"),
        "business-loan": N_("business loan"),
        "car-loan": N_("car loan"),
        "loan": N_("loan"),
        "card": N_("credit card"),
    },
    "GoalKind": {
        "education": N_("education"),
        "retirement": N_("retirement"),
        "home": N_("a home"),
        "reserve": N_("a reserve"),
        "other": N_("other"),
    },
    "PolicyKind": {
        "life": N_("life insurance"),
        "critical-illness": N_("critical illness"),
        "medical": N_("medical insurance"),
        "accident": N_("accident insurance"),
        "annuity": N_("annuity"),
        "education": N_("education plan"),
        "household": N_("household insurance"),
        "motor": N_("motor insurance"),
    },
    "Frequency": {
        "once": N_("paid once"),
        "yearly": N_("paid yearly"),
        "half-yearly": N_("paid half-yearly"),
        "quarterly": N_("paid quarterly"),
        "monthly": N_("paid monthly"),
    },
    "ReviewMethod": {
        "meeting": N_("face to face"),
        "phone": N_("by telephone"),
        "sent": N_("sheet sent"),
    },
    "Share": {
        "client": N_("being a client"),
        "cover": N_("policies"),
        "assets": N_("assets"),
        "notes": N_("notes"),
    },
    "DocumentKind": {
        "proposal": N_("proposal"),
        "form": N_("form"),
        "sheet": N_("review sheet"),
        "contract": N_("contract"),
        "identity": N_("identity document"),
        "other": N_("other"),
    },
    "Change": {
        "unchanged": N_("unchanged"),
        "revalued": N_("revalued"),
        "new": N_("new"),
        "repaid": N_("repaid in part"),
        "borrowed": N_("more borrowed"),
        "sold": N_("sold or paid off"),
    },
    "ChangePart": {
        "by-market": N_("market and interest"),
        "by-purchase": N_("bought"),
        "by-sale": N_("sold"),
        "by-payment-in": N_("paid in"),
        "by-payment-out": N_("paid out"),
        "by-borrowing": N_("borrowed"),
        "by-repayment": N_("repaid"),
        "by-currency": N_("exchange rates"),
        "by-record": N_("recorded anew"),
    },
    "Rung": {
        "at-once": N_("at once"),
        "1-month": N_("within 1 month"),
        "3-months": N_("within 3 months"),
        "6-months": N_("within 6 months"),
        "12-months": N_("within 12 months"),
        "3-years": N_("in 1 to 3 years"),
        "longer": N_("in more than 3 years"),
        "not-liquid": N_("not liquid"),
    },
    "Delivery": {
        "wechat": N_("WeChat"),
        "sms": N_("SMS"),
        "email": N_("email"),
        "letter": N_("letter"),
        "call": N_("call"),
    },
    "AuditKind": {
        "export": N_("export"),
        "review": N_("review sheet"),
        "brief": N_("page about a client"),
        "greetings": N_("greetings"),
        "campaign": N_("result of a campaign"),
        "statistics": N_("statistics"),
        "report": N_("work report"),
        "handover": N_("handover"),
        "erasure": N_("erasure"),
    },
    "GreetingLanguage": {"zh": N_("Chinese"), "en": N_("English")},
    "Indicator": {
        "fund": N_("funds"),
        "wealth": N_("investment products sold"),
        "regular-premiums": N_("regular premiums"),
        "single-premiums": N_("single premiums"),
        "loan": N_("loans granted"),
        "deposits": N_("average deposits"),
        "new-clients": N_("new clients"),
        "contacts": N_("contacts made"),
        "reviews": N_("reviews held"),
        "referrals": N_("referrals received"),
    },
    "CaseKind": {
        "complaint": N_("complaint"),
        "request": N_("request"),
        "suggestion": N_("suggestion"),
    },
    "CaseStage": {
        "received": N_("received"),
        "acknowledged": N_("acknowledged"),
        "in-hand": N_("in hand"),
        "answered": N_("answered"),
        "closed": N_("settled"),
    },
    "GiftKind": {
        "gift": N_("gift"),
        "hospitality": N_("hospitality"),
    },
    "GiftDirection": {
        "given": N_("given"),
        "received": N_("received"),
    },
    "Sign": {
        "falling": N_("assets fall"),
        "moved": N_("money moved to another bank"),
        "matured": N_("matured and not renewed"),
        "payroll": N_("payroll account closed"),
        "complaint": N_("complaint"),
        "unanswered": N_("calls unanswered"),
        "silence": N_("no conversation"),
    },
    "Unit": {
        "percent": N_("percent"),
        "days": N_("days"),
        "attempts": N_("attempts"),
    },
    "OpportunityStage": {
        "interest": N_("interested"),
        "proposal": N_("proposed"),
        "applied": N_("applied for"),
        "approved": N_("approved"),
        "won": N_("won"),
        "lost": N_("lost"),
    },
    "Observance": {
        "none": N_("none"),
        "CN": N_("China"),
        "HK": N_("Hong Kong"),
        "TW": N_("Taiwan"),
        "SG": N_("Singapore"),
        "MY": N_("Malaysia"),
        "GB": N_("Britain"),
        "US": N_("United States"),
        "CA": N_("Canada"),
        "AU": N_("Australia"),
        "EU": N_("euro area"),
        "IN": N_("India"),
        "AE": N_("United Arab Emirates"),
        "new-year": N_("New Year's Day"),
        "spring-festival-eve": N_("Spring Festival Eve"),
        "spring-festival": N_("Spring Festival"),
        "lantern": N_("Lantern Festival"),
        "womens-day": N_("Women's Day"),
        "qingming": N_("Qingming"),
        "easter": N_("Easter"),
        "labour-day": N_("Labour Day"),
        "dragon-boat": N_("Dragon Boat Festival"),
        "qixi": N_("Qixi"),
        "teachers-day": N_("Teachers' Day"),
        "mid-autumn": N_("Mid-Autumn Festival"),
        "national-day": N_("National Day"),
        "double-ninth": N_("Double Ninth"),
        "thanksgiving": N_("Thanksgiving"),
        "diwali": N_("Diwali"),
        "eid-al-fitr": N_("Eid al-Fitr"),
        "eid-al-adha": N_("Eid al-Adha"),
        "winter-solstice": N_("Winter Solstice"),
        "christmas": N_("Christmas"),
    },
    "CampaignKind": {
        "product": N_("product"),
        "event": N_("event"),
        "news": N_("news"),
        "survey": N_("survey"),
    },
    "CampaignStage": {
        "chosen": N_("to contact"),
        "invited": N_("invited"),
        "reached": N_("spoken to"),
        "accepted": N_("accepted"),
        "attended": N_("attended"),
        "bought": N_("has bought"),
        "declined": N_("declined"),
    },
    "DueItemKind": {
        "maturity": N_("maturity"),
        "line-ends": N_("credit line ends"),
        "guarantee-ends": N_("guarantee ends"),
        "pledge-insurance-ends": N_("pledge cover ends"),
        "premium": N_("premium"),
        "cover-ends": N_("end of cover"),
        "assessment": N_("risk assessment"),
        "review": N_("asset review"),
    },
}
"""The term of each value by the name of its enumeration; values not listed are their own term (A, C3)."""


def english_term(value: StrEnum) -> str:
    """The English term for a value of an enumeration, which is the catalogue's msgid."""
    return TERMS.get(type(value).__name__, {}).get(value, value.value)


def term(value: StrEnum | None) -> str:
    """The trade's term for a value of an enumeration; "" for None."""
    return _(english_term(value)) if value else ""


def capitalized_term(value: StrEnum) -> str:
    """A term with a capital letter, to begin a cell or a line."""
    word = term(value)
    return word[:1].upper() + word[1:]


def format_weekday(day: date) -> str:
    """Mon, 周一."""
    return _(WEEKDAYS[day.weekday()])


def format_day(day: date, today: date) -> str:
    """23 Nov or 11月23日; with the year where it is not that of `today`."""
    return format_month_day(day.month, day.day) if day.year == today.year else format_full_day(day)


def format_full_day(day: date) -> str:
    """23 Nov 2026, or 2026年11月23日."""
    text = format_month_day(day.month, day.day)
    return f"{day.year}年{text}" if current_language() == "zh" else f"{text} {day.year}"


def format_month_day(month: int, day: int) -> str:
    """23 Nov or 11月23日, also of a day that does not exist."""
    return f"{month}月{day}日" if current_language() == "zh" else f"{day} {_MONTHS[month - 1]}"


def format_long_day(day: date) -> str:
    """Mon 23 Nov 2026, or 2026年11月23日 周一."""
    if current_language() == "zh":
        return f"{day.year}年{day.month}月{day.day}日 {format_weekday(day)}"
    return f"{format_weekday(day)} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_letter_day(day: date) -> str:
    """23 November 2026, or 2026年11月23日, as a letter is dated."""
    return format_full_day(day) if current_language() == "zh" else f"{day.day} {day:%B} {day.year}"


def weekday_initials(cells: int) -> list[str]:
    """M T W, or Mo Tu We where a day has two cells; 一 二 三, always two cells wide. Monday first."""
    return (_("Mo Tu We Th Fr Sa Su") if cells > 1 else _("M T W T F S S")).split()


def format_month(day: date) -> str:
    """Nov 2026, or 2026年11月."""
    return f"{day.year}年{day.month}月" if current_language() == "zh" else f"{_MONTHS[day.month - 1]} {day.year}"


def format_near_day(day: date, today: date) -> str:
    """A day relative to `today`: today, tomorrow, Thu; further off its date."""
    away = (day - today).days
    if away in (-1, 0, 1):
        return (_("yesterday"), _("today"), _("tomorrow"))[away + 1]
    return format_weekday(day) if 1 < away < 7 else format_day(day, today)


def format_days_ago(day: date, today: date) -> str:
    """today, yesterday, 12 days ago."""
    away = (today - day).days
    return (
        format_near_day(day, today)
        if away < 2
        else ngettext("{count} day ago", "{count} days ago", away).format(count=away)
    )


def format_days(count: int) -> str:
    """12 days, 12 天, 1,069 days."""
    return ngettext("{count} day", "{count} days", count).format(count=f"{count:,}")


def format_deadline(day: date, today: date) -> str:
    """What is to be done until a day: by Fri, or 3 days late."""
    late = (today - day).days
    if late > 0:
        return ngettext("{count} day late", "{count} days late", late).format(count=late)
    return _("by {day}").format(day=format_near_day(day, today))


def format_years(count: int) -> str:
    """12 years, 12年."""
    return ngettext("{count} year", "{count} years", count).format(count=count)


def join_sentences(*sentences: str) -> str:
    """Sentences behind each other, without the empty ones: with a blank between them where the language has one."""
    return ("" if current_language() == "zh" else " ").join(filter(None, sentences))


def in_parentheses(text: str) -> str:
    """A remark behind other words: (4 days ago), with a blank before it where the language has one."""
    return _(" ({text})").format(text=text)


def base_currency_name() -> str:
    """The base currency as a heading has it: yuan, GBP."""
    return _("yuan") if base_currency() == "CNY" else base_currency()


def base_currency_title() -> str:
    """The base currency as a label of its own: Yuan, GBP."""
    return _("Yuan") if base_currency() == "CNY" else base_currency()


def format_money(amount: int, currency: str = "", *, signed: bool = False, cents: bool = False) -> str:
    """An amount in the smallest unit, written in full at every place: 1,342,040; 592.20; USD 50,000.

    `signed`: a change, +20,000. `cents`: with decimals also where it has none, since others of its column have some
    (`have_cents`). The currency is named where it is not the base currency; "" means that. In the discreet view: ***.
    """
    currency = currency or base_currency()
    if masks_figures():
        return MASKED_AMOUNT
    whole, rest = divmod(abs(amount), 100)
    decimals = f".{rest:02}" if rest or (cents and currency not in WITHOUT_CENTS) else ""
    sign = "-" if amount < 0 else "+" if signed and amount else ""
    text = f"{sign}{whole:,}{decimals}"
    return text if currency == base_currency() else f"{plain(currency)} {text}"


def whole_units(amount: int) -> int:
    """An amount rounded to whole units of its currency, for a page that is read at a glance."""
    return (abs(amount) + 50) // 100 * (100 if amount >= 0 else -100)


def glance_money(amount: int, *, cents: bool) -> str:
    """An amount of a drawing in the base currency: with decimals where those around it have some, else whole units."""
    return format_money(amount if cents else whole_units(amount), cents=cents)


def have_cents(amounts: Iterable[int | None]) -> bool:
    """Whether amounts that are read together are written with decimals: all are where one has some."""
    return any(amount and amount % 100 for amount in amounts)


def format_percent(tenths: int) -> str:
    """37.5%, from tenths of a percent."""
    return f"{tenths // 10}.{tenths % 10}%"


def format_rate(points: int | Decimal) -> str:
    """1.95%, from basis points; with more decimals where needed."""
    return f"{_number(points, 100)}%"


def format_exchange_rate(rate: int | Decimal) -> str:
    """7.1042, from ten-thousandths of the base currency for a unit; with two decimals at least."""
    return _number(rate, 10_000)


def _number(parts: int | Decimal, of_one: int) -> str:
    from decimal import Decimal  # 1 ms, not needed by `rmtui log`

    whole, _point, decimals = f"{Decimal(parts) / of_one:f}".partition(".")
    return f"{whole}.{decimals.rstrip('0'):0<2}"


def format_size(size: int) -> str:
    """The size of a file in bytes as 12 KB, 3.4 MB."""
    amount, unit, units = float(size), 0, ("B", "KB", "MB", "GB")
    while amount >= 1024 and unit < len(units) - 1:
        amount, unit = amount / 1024, unit + 1
    return f"{amount:.0f} {units[unit]}" if amount >= 10 or not unit else f"{amount:.1f} {units[unit]}"


def similar_text(word: str, known: Iterable[str]) -> str:
    """Did you mean list? Behind a blank, except in Chinese; "" where no known word is like a mistyped one."""
    from difflib import get_close_matches

    return meant_text(get_close_matches(word, dict.fromkeys(known), n=3))


def meant_text(words: Sequence[str]) -> str:
    """Did you mean one of these? Behind a blank, except in Chinese; "" for none."""
    text = _("Did you mean {words}?").format(words=_(" or ").join(words)) if words else ""
    return text if current_language() == "zh" or not text else f" {text}"
