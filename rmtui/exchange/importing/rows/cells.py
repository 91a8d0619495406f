"""The value of a cell: read by the field of its column, repaired where a sheet writes it otherwise than a form.

What cannot be read raises no error: it is asked about, or kept as a text, and told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from rmtui.comparing import folded, is_han
from rmtui.entry.amounts import Amount, figures, read_amount, read_sum
from rmtui.entry.dates import names_span
from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST, months_and_days
from rmtui.entry.direction import BACK
from rmtui.entry.fields import typed
from rmtui.entry.fields.field import Field, Measure
from rmtui.entry.mistyped_phones import is_mistyped
from rmtui.entry.months import read_month
from rmtui.entry.outcomes import read_outcome, unreached_channel
from rmtui.entry.steps.step_days import read_coming_day
from rmtui.entry.values import Refused, Unclear, is_wechat_too, quoted, read_phone, shown, split_phones
from rmtui.exchange.importing.columns.amount_scale import Scale, read_scale
from rmtui.exchange.importing.columns.day_orders import in_order, is_open, reading_question
from rmtui.exchange.importing.columns.headings import account_kind
from rmtui.exchange.importing.columns.layout import Column, channel_within, is_day
from rmtui.exchange.importing.columns.risk_scale import possible_grades, scale_word
from rmtui.exchange.importing.kinds import CLIENTS
from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Choice, Question, question_key
from rmtui.exchange.importing.rows.drafts import Session
from rmtui.exchange.importing.rows.family_cells import family_columns, is_relative
from rmtui.exchange.importing.rows.phone_numbers import with_leading_zero
from rmtui.exchange.importing.several_names import persons_within
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Tier
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.records.policy import Frequency, Policy
from rmtui.rules.days.months import month_length
from rmtui.rules.people.kinship import kins
from rmtui.rules.vocabulary import value_of
from rmtui.wording import in_parentheses
from rmtui.words import by_word, phrases
from rmtui.words.answers import GONE, UNSURE
from rmtui.words.channels import OTHER_APPS
from rmtui.words.products import FREQUENCIES

_SERIAL = re.compile(r"\d{4,5}")
_NUMBER = re.compile(r"[-+(]?\s*[¥￥$€£]?\s*[\d,.\s']+\)?")
_MOMENT = re.compile(r"(.*\d.*?)[T\s]+(\d{1,2}[:：]\d{2})(?:[:：]\d{2}(?:\.\d+)?)?Z?(\s*[AaPp]\.?[Mm]\.?)?")
_MOMENT_IN_WORDS = re.compile(r"(.*\d[日号]?)\s*((?:早上|上午|中午|下午|晚上)\d.*)")
_WEEKDAY = re.compile(r"(?<=[\d日号)）\s])\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天](?![后前])[)）]?\s*")
_DOTTED_DAY = re.compile(r"\d{1,2}\.(?:\d{2}|[04-9])")
"""11.9 or 11.25; 11.2 may be what a spreadsheet made of 11.20."""
_CUT_DAY = re.compile(r"(?:1[0-2]|0?[1-9])\.[1-3]")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_YEAR_ALONE = re.compile(r"((?:19|20)\d{2})(?:\.0)?年?")
_AGE = re.compile(r"(\d{1,2}|1[01]\d)(?:周?岁)?")
_SHORT_YEAR = re.compile(r"(?P<first>\d{1,2})(?P<sign>[-/. ])(?P<month>\d{1,2}|[A-Za-z]{3,9})(?P=sign)(?P<year>\d{2})")
_MONTH_AND_SHORT_YEAR = re.compile(r"^([A-Za-z]{3,9})[-'’](\d{2})$")
_CENTURY = 2000
_NEAREST_YEARS = 5
_LONGEST_TERM = 40
"""Years that a day may lie ahead: 45 is 2045, and 85 is 1985."""
_LYING_BACK = ("opened_on", "found_on", "risk_on", "on", "added_on", "valued_on")
"""Fields whose days are never ahead."""
_CUT_MONTH = re.compile(r"\d{4}\.\d")
_LEAP_YEAR = 2028
_PAST_DAY = typed.day("on", "", BACK)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DECIMAL = re.compile(r"-?\d+\.\d{3,}")
_PHONE = re.compile(r"\+?\d[\d\s()-]{5,}\d")
_BETWEEN_ADDRESSES = re.compile(r"\s*(?::::|[;；,，、\n]|\s/\s)\s*|\s+(?=\S+@)")
"""Between two email addresses in a cell."""
_TWO_PHONES = re.compile(r"(?<=\d{7})\s+(?=\+?\d[\d-]{6})")
"""Between two numbers in a cell that nothing but a blank parts: 13900000001 021-60000001."""
_ABOUT = re.compile(
    r"(?:约|大约|大概|approx\.?|approximately|about|circa|ca?\.|~|≈)\s*(\S.*)|(\S.*?)\s*(?:左右|上下|approx\.?|[(（](?P<remark>[^()（）]+)[)）])",
    re.IGNORECASE,
)
"""An amount that is not exact, or has a remark: it is read, and the text is kept beside it."""
_LEAST_ALONE = 10_000_00
"""Of the smallest unit: a bare number that words follow is an amount from here on, and no year or count."""
_NO_AMOUNT = re.compile(
    r"(?:19|20)\d\d[-/.年]\d\d?(?:[-/.月]\d\d?)?|\b(?:19|20)\d\d\b|\d+(?:\.\d+)?\s*(?:%|年|个?月|[日号天期]|days?|months?|years?|yrs?\b|yr\b)"
)
"""Days, terms and rates beside an amount."""
_FURTHER_FIGURE = re.compile(r"\d|[£$€¥￥]")
_IN_FIGURES = r"\d{1,2}月\d{1,2}[日号]?|\d{1,4}[-/.年][^\s到]+"
_DAY_OR_MONTH = rf"{_IN_FIGURES}|\d{{1,2}}(?:st|nd|rd|th)? [a-z]{{3,9}}\.?,? \d{{2,4}}|[a-z]{{3,9}}\.? \d{{4}}"
_TERMS = re.compile(
    r"(?:(?!本行|我行)(?P<bank>[^\W\d_]{1,6}行)[\s:：]*)?"
    r"(?P<value>.+?)"
    r"(?:\s+(?:at|with)\s+(?P<place>(?-i:[A-Z])[^\d,，;；@%]*?)|\s*[(（](?P<within>(?!本行|我行)[^\W\d_]{1,6}行)[)）])?"
    r"(?:[\s,，;；]*(?:@|\b(?:fixed )?at\b|\bfixed\b|利率|年化|(?<=[\s,，;；]))[\s:：]*(?P<rate>\d[\d.]*\s*%))?"
    r"(?:[\s,，;；]+(?:(?:to|until|till|matures?|maturing|due|expires)\b|至|到期日?|到)?[\s:：]*"
    rf"(?P<end>{_DAY_OR_MONTH})(?:\s*到期)?)?",
    re.IGNORECASE,
)
"""What a cell says of a holding: its bank, its value, its rate, and its last day."""
_BETWEEN_HOLDINGS = re.compile(r"\s*(?:[;；、\n]|[,，](?!\d{3}(?!\d)))\s*")
_BEHIND_NAME = re.compile(r"\s+|(?<=[^\W\d_])(?=[\d£$€¥￥])")
"""Where the name of a holding may end, with its value behind it."""
_MONTH_AND_YEAR = re.compile(r"^(0?[1-9]|1[0-2])/(\d{2})$")
_GOOGLE_GROUP = re.compile(r"\*\s?\w+")
"""A group that every Google address book has: * myContacts."""

OTHER_APP = N_("Messages by another app, which count as those by WeChat do; its name is kept in the notes")
LEADING_ZERO = N_("Telephone numbers whose leading 0 the spreadsheet left out; it is put back")
MISTYPED_PHONE = N_("Mobile numbers with too few or too many digits; taken as they are")
TIER_ASKED = N_("Tiers that are not clear until the question is answered; in the notes, and a new client is of tier C")
TIER_OPEN = N_("Tiers that are not known; a new client is of tier C")
ASKED = N_("Not clear until the question about it is answered; kept in the notes")
UNREADABLE = N_("Could not be read; kept in the notes")
KEPT = N_("Kept in the notes")
LEFT_OUT = N_("Left out, as was answered")
DAY_ORDERS = {
    DAY_FIRST: N_("Days read with the day first, as others in the file show"),
    MONTH_FIRST: N_("Days read with the month first, as others in the file show"),
}


class Value(NamedTuple):
    """The value of a cell."""

    value: Any = None
    """None for nothing."""
    problem: str = ""
    """Why the text, or a part of it, is kept as it is: one of the sentences above; "" where it is read whole."""
    reason: str = ""
    """The sentence of the field that refused it."""
    kept: bool = True
    """Whether what could not be read is kept in a note."""
    readings: tuple[Any, ...] = ()
    """What it may mean, as long as the question about it is open."""


def read_cell(column: Column, text: str, offset: int, session: Session) -> Value:
    """The value of a cell that is not blank. `offset`: see `Table.first_day_offset`."""
    field = column.meaning.field
    if column.is_exact:
        return Value(text)
    written = text if field.is_text else shown(text)
    text = _prepared(column, written, offset, session.today)
    if field.name == "birth_year" and (age := _AGE.fullmatch(text)):
        text = str(session.today.year - int(age[1]))
    if field.name == "kind" and column.meaning.kind.record is Holding and (kind := account_kind(text)):
        return Value(kind)
    order = column.day_order or (MONTH_FIRST if months_and_days(1, 2) == ((1, 2),) else "")
    if is_day(field) and order == MONTH_FIRST and _CUT_DAY.fullmatch(written) and not column.keeps_zeros:
        return _asked_cut_day(column, written, session)
    about = _ABOUT.fullmatch(text) if field.measure is Measure.AMOUNT else None
    if about and not read_scale(remark := about["remark"] or "") and not _says(folded(remark), GONE):
        found = read_cell(column, about[1] or about[2], offset, session)
        return found if found.problem else found._replace(problem=KEPT)
    if word := scale_word(text) if column.risk_words else "":
        return _grade(column, text, word, session)
    try:
        value = field.read_value(text, session.today)
        is_vague = isinstance(value, date) and (
            names_no_exact_day(text, session.today)
            or _month(text, session.today)
            or (field.name in _LYING_BACK and names_span(text, session.today, BACK))
        )
        if is_vague and field.name != "promise_due":
            raise Refused(_("of “{text}” the day is missing.").format(text=quoted(text)))
        if field.name == "promise_due" and (past := _just_past(text, value, session.today)):
            return _asked_year(column, text, (past, value), session)
        found = _checked(column, text, value)
    except ValueError as problem:
        reason = field.reason(text, problem)
        if isinstance(problem, Unclear):
            ask = _asked_rate if field.measure is Measure.RATE else _asked_reading
            return ask(column, text, problem, reason, session)
        if field.choices is Channel and (channel := _tried_channel(text)):
            return Value(channel, problem="" if value_of(Outcome, text) else KEPT)
        if field.choices is Channel and (channel := channel_within(text)):
            return Value(channel, problem=KEPT)
        if field.choices:
            return _asked_choice(column, text, reason, session)
        if field.format is date.isoformat and (month := _month(text, session.today)):
            return _asked_month(column, text, month, reason, session)
        if field.name == "phones":
            return _phones_within(text, session.today)
        if field.measure is Measure.AMOUNT and (amount := _beginning_amount(text)):
            return read_cell(column, amount, offset, session)._replace(problem=KEPT)
        return Value(problem=UNREADABLE, reason=reason if isinstance(problem, Refused) else "")
    if column.is_order_of_file and text != written and is_open(written):
        return found._replace(problem=DAY_ORDERS[column.day_order], kept=False)
    if field.choices is Channel and is_other_app(text):
        return found._replace(problem=OTHER_APP)
    return found


def is_other_app(text: str) -> bool:
    """Whether a text names an app whose messages count as those by WeChat do."""
    return any(app in folded(text) for app in phrases(OTHER_APPS))


def _month(text: str, today: date) -> date | None:
    """The month that a text names with its year, also Nov-26; not 2019.1, which may have been 2019.10."""
    text = _MONTH_AND_SHORT_YEAR.sub(rf"\1 {_CENTURY // 100}\2", text)
    return read_month(text, today) if _YEAR.search(text) and not _CUT_MONTH.fullmatch(text) else None


def names_no_exact_day(text: str, today: date) -> bool:
    """Whether a text says 明年3月 or the like: in a form a person sees which day it makes, here nobody would. The day
    of a promise is taken, and marked as assumed.
    """
    day = None if _ISO_DAY.fullmatch(text) else read_coming_day(text, today)
    return day is not None and day.assumed


def _prepared(column: Column, text: str, offset: int, today: date) -> str:
    """The text as its field reads it."""
    field = column.meaning.field
    if is_day(field):
        if offset and _SERIAL.fullmatch(text):
            text = str(int(text) + offset)
        if field.name != "birthday":  # a year of two digits may be of the last century there
            text = _with_century(column, text, today)
        if _DOTTED_DAY.fullmatch(text) or (column.keeps_zeros and _CUT_DAY.fullmatch(text)):
            text = text.replace(".", "/")
        text = in_order(text, column.day_order)
    if field.measure is Measure.AMOUNT and _DECIMAL.fullmatch(text):
        text = str(Decimal(text).quantize(Decimal("0.01"), ROUND_HALF_UP))
    if field.name == "phones":
        text = _TWO_PHONES.sub(",", text)
    if field.name == "tags":
        text = ",".join(part for part in re.split(r"\s*:::\s*", text) if not _GOOGLE_GROUP.fullmatch(part))
    return column.meaning.prefix + text


def _with_century(column: Column, text: str, today: date) -> str:
    """A day with its whole year: 03-Nov-2026, of 03-Nov-26. One of numbers that may begin with its year does so below a
    Chinese heading, 26.03.05, and stays below another, unless other days show that the day stands first. A year from
    now on is that of the last century where the field lies back: 14/2/98.
    """
    found = _SHORT_YEAR.fullmatch(text)
    if not found:
        return text
    lies_back = column.meaning.field.name in _LYING_BACK
    year = _CENTURY + int(found["year"])
    may_begin_with_year = column.day_order != DAY_FIRST and _is_near(_CENTURY + int(found["first"]), today)
    if found["month"].isdecimal() and may_begin_with_year and any(map(is_han, column.heading.text)):
        return f"{_CENTURY + int(found['first'])}{text[len(found['first']) :]}"
    if found["month"].isdecimal() and (may_begin_with_year or not (lies_back or _is_near(year, today))):
        return text
    return f"{text[:-2]}{year if year <= today.year + _LONGEST_TERM * (not lies_back) else year - 100}"


def _is_near(year: int, today: date) -> bool:
    return abs(year - today.year) <= _NEAREST_YEARS


def _checked(column: Column, text: str, value: Any) -> Value:
    """A value as it was read, with what its column makes of it."""
    field = column.meaning.field
    if field.measure is Measure.AMOUNT and _NUMBER.fullmatch(figures(text)):
        scale = column.heading.scale or Scale()
        if isinstance(value, int):
            return Value(value * scale.unit)
        return Value(Amount(value.units * scale.unit, value.currency or scale.currency))
    if field.name == "phones" and (mended := tuple(map(with_leading_zero, value))) != value:
        return Value(mended, LEADING_ZERO, kept=False)
    if field.name == "phones" and any(map(is_mistyped, value)):
        return Value(value, MISTYPED_PHONE, kept=False)
    if field.name == "family" and (unread := [one for one in value if not is_relative(one)]):
        read = tuple(one for one in value if one not in unread)
        reason = _("Nobody of the family is named in “{text}”.").format(text=plain(text))
        return Value(read or None, KEPT if read else UNREADABLE, reason)
    return Value(value)


def _phones_within(text: str, today: date) -> Value:
    """The numbers in a text that says more than numbers: 13900000001（老婆）."""
    found = []
    for number in _PHONE.findall(figures(",".join(split_phones(text)))):
        try:
            found.append(read_phone(number.strip(), today))
        except ValueError:
            return Value(problem=UNREADABLE)
    return Value(tuple(dict.fromkeys(found)) or None, KEPT if found else UNREADABLE)


# What a person is asked


def _asked_choice(column: Column, text: str, reason: str, session: Session) -> Value:
    """The value that a word of the bank's own stands for: 白金, of the tiers."""
    kind, field = column.meaning.kind, column.meaning.field
    is_tier = field.choices is Tier
    question = Question(
        question_key("value", kind.name, field.name, text),
        _("{field}: what does “{text}” mean?").format(field=_(field.label), text=plain(text)),
        (
            *(Choice(field.format(value), field.format(value) + _choice_remark(value)) for value in field.choices),
            Choice(
                NOTE, _("keep it in the notes; a new client is of tier C") if is_tier else _("keep it in the notes")
            ),
            Choice(LEAVE_OUT, _("leave it out; a new client is of tier C") if is_tier else _("leave it out")),
        ),
        suggested=_beginning_tier(text) if is_tier else "",
        remembered=True,
        reads=lambda reply: field.text(field.parse(reply, session.today)),
    )
    answer = session.answers.ask(question)
    if answer in (None, NOTE, LEAVE_OUT):
        told = {None: ASKED, NOTE: KEPT, LEAVE_OUT: LEFT_OUT}[answer]
        problem = (TIER_OPEN if answer else TIER_ASKED) if is_tier else told
        return Value(problem=problem, reason=reason, kept=answer != LEAVE_OUT)
    return Value(field.parse(answer or "", session.today))


def _beginning_amount(text: str) -> str:
    """The amount that a text of words begins with: 200k of 200k fixed till Dec, 50万 of 50万三年期. "" where the words
    have another figure that is no day, term or rate, or may say that so much is not held, or not once.
    """
    found = read_amount(text)
    amount, words = (text[: found[2]], folded(text[found[2] :])) if found else ("", "")
    is_written_as_one = found is not None and (found[0] >= _LEAST_ALONE or not amount.strip().isdecimal())
    is_clear = not (_FURTHER_FIGURE.search(_NO_AMOUNT.sub(" ", words)) or _says(words, GONE) or _says(words, UNSURE))
    return amount if is_written_as_one and is_clear else ""


def _says(text: str, words: Mapping[str, str]) -> bool:
    """Whether a folded text has one of the words: a Latin one by itself, a Chinese one anywhere."""
    latin = (re.escape(one) for one in phrases(words["en"]))
    return any(one in text for one in phrases(words["zh"])) or bool(
        re.search(rf"(?<!\w)(?:{'|'.join(latin)})(?!\w)", text)
    )


def _beginning_tier(text: str) -> str:
    """The tier whose letter a text begins with, not as that of a word: A, of A+; "" for none."""
    found = re.match(r"[a-d](?![a-z])", folded(text))
    return found[0].upper() if found else ""


def _grade(column: Column, text: str, word: str, session: Session) -> Value:
    """The grade that a word of a bank's scale stands for; asked where the words of the column do not tell the scale."""
    grades = possible_grades(word, column.risk_words)
    if len(grades) == 1:
        return Value([*column.meaning.field.choices][grades[0] - 1])
    return _asked_choice(
        column, text, _("“{text}” is another grade at another bank.").format(text=quoted(text)), session
    )


def _asked_month(column: Column, text: str, month: date, reason: str, session: Session) -> Value:
    """The day that a month without one stands for, the same for a whole column."""
    kind = column.meaning.kind
    last = month.replace(day=month_length(month.year, month.month))
    days = {"first": month.isoformat(), "last": last.isoformat()}
    question = Question(
        question_key("month", kind.name, column.heading.text),
        _("The column “{heading}” has months without a day. Which day is meant?").format(
            heading=plain(column.heading.text)
        ),
        (
            Choice(
                "first",
                _("the first of the month: {text} is {reading}").format(text=plain(text), reading=days["first"]),
            ),
            Choice(
                "last", _("the last of the month: {text} is {reading}").format(text=plain(text), reading=days["last"])
            ),
            Choice(NOTE, _("keep it in the notes")),
        ),
        samples=(plain(text),),
        remembered=True,
    )
    answer = session.answers.ask(question) or ""
    try:
        return Value(column.meaning.field.read_value(days[answer], session.today))
    except (KeyError, ValueError):
        return Value(problem=KEPT if answer else ASKED, reason=reason)


def _just_past(text: str, day: date, today: date) -> date | None:
    """The day of a promise without a year in the year before, where that is nearer: 11月20日, on 29 November."""
    try:
        past: date = _PAST_DAY.read_value(text, today)
    except ValueError:
        return None
    is_year_open = past.timetuple()[1:3] == day.timetuple()[1:3] and past.year == day.year - 1
    return past if is_year_open and today - past < day - today else None


def _asked_year(column: Column, text: str, days: tuple[date, date], session: Session) -> Value:
    """A planned day without a year that is just past: as it is, or that of the next year; the same for a column."""
    past, coming = days
    question = Question(
        question_key("year", column.meaning.kind.name, column.heading.text),
        _("Days in the column “{heading}” name no year and are just past. Which year is meant?").format(
            heading=plain(column.heading.text)
        ),
        (
            Choice(
                NOTE,
                _("the past one: {text} is {reading}, kept in the notes").format(text=plain(text), reading=past),
            ),
            Choice("next", _("the coming one: {text} is {reading}").format(text=plain(text), reading=coming)),
        ),
        samples=(plain(text),),
        suggested=NOTE,
        remembered=True,
    )
    answer = session.answers.ask(question)
    return Value(coming) if answer == "next" else Value(problem=KEPT if answer else ASKED)


def _choice_remark(value: object) -> str:
    """What the letter of a tier does not say: which end of them counts most."""
    if value is Tier.A:
        return in_parentheses(_("the most important"))
    return in_parentheses(_("the least important")) if value is Tier.D else ""


def _asked_reading(column: Column, text: str, problem: Unclear, reason: str, session: Session) -> Value:
    """One of the meanings of a text, the same for a whole column: the day first, or the month; lunar or solar."""
    kind, field = column.meaning.kind, column.meaning.field
    readings = {_reading_code(text, reading): reading for reading in problem.readings}
    key = question_key("reading", "lunar" if "lunar" in readings else MONTH_FIRST, kind.name, column.heading.text)
    heading = _("How are the days in the column “{heading}” to be read?").format(heading=plain(column.heading.text))
    note = Choice(NOTE, _("keep it in the notes"))
    answer = column.day_order if column.day_order in readings else None
    answer = answer or session.answers.ask(reading_question(key, heading, text, readings, note))
    if answer in readings:
        return _checked(column, text, field.read_value(readings[answer], session.today))
    possible = tuple(field.read_value(one, session.today) for one in problem.readings)
    return Value(problem=KEPT if answer else ASKED, reason=reason, readings=possible)


def _asked_cut_day(column: Column, text: str, session: Session) -> Value:
    """A day such as 9.3, which may be what a spreadsheet made of 9.30; the same for a column."""
    month, _dot, number = text.partition(".")
    readings = {"written": f"{month}/{number}", "cut": f"{month}/{number}0"}
    if int(number) * 10 > month_length(_LEAP_YEAR, int(month)):
        return read_cell(column, readings["written"], 0, session)
    question = Question(
        question_key("reading", "dotted", column.meaning.kind.name, column.heading.text),
        _("How are the days in the column “{heading}” to be read?").format(heading=plain(column.heading.text)),
        (
            Choice(
                "written", _("as they are written: {text} is {reading}").format(text=text, reading=readings["written"])
            ),
            Choice("cut", _("with a 0 that is lost: {text} is {reading}").format(text=text, reading=readings["cut"])),
            Choice(NOTE, _("keep it in the notes")),
        ),
        samples=(text,),
        suggested="written",
        remembered=True,
    )
    answer = session.answers.ask(question) or ""
    if answer in readings:
        return read_cell(column, readings[answer], 0, session)
    return Value(problem=KEPT if answer else ASKED)


def _asked_rate(column: Column, text: str, problem: Unclear, reason: str, session: Session) -> Value:
    """A rate that may be a part of one, as spreadsheets keep them: 0.0395, which is 3.95%; the same for a column."""
    field = column.meaning.field
    readings = dict(zip(("fraction", "percent"), problem.readings, strict=True))
    question = Question(
        question_key("reading", "rate", column.meaning.kind.name, column.heading.text),
        _("How are the rates in the column “{heading}” to be read?").format(heading=plain(column.heading.text)),
        (
            *(
                Choice(code, _("{text} is {reading}").format(text=plain(text), reading=reading))
                for code, reading in readings.items()
            ),
            Choice(NOTE, _("keep it in the notes")),
        ),
        samples=(plain(text),),
        suggested="fraction",
        remembered=True,
    )
    answer = session.answers.ask(question) or ""
    if answer in readings:
        return Value(field.read_value(readings[answer], session.today))
    return Value(problem=KEPT if answer else ASKED, reason=reason)


def _reading_code(text: str, reading: str) -> str:
    """Which number of a day came first, where 1985-5-4 is a reading of it; else its calendar."""
    if not reading[-1].isdecimal():
        return reading.partition(" ")[0]
    first = re.search(r"\d+", figures(text))
    day = reading.rpartition("-")[2]
    return DAY_FIRST if first and int(first[0]) == int(day) else MONTH_FIRST


# What one cell says of other fields


def columns_of(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """The columns that a cell stands for, and what it says of each: one with a moment has a day and a time."""
    kind, field = column.meaning.kind, column.meaning.field
    if field.name == "email":
        return [(column, part) for part in _BETWEEN_ADDRESSES.split(text) if part]
    if field.name == "family":
        return family_columns(column, in_order(shown(text), column.day_order), today)
    if kind.record is Policy and field.name in ("premium", "years"):
        return _with_frequency(column, shown(text))
    if kind.record is Holding and field.name in ("value", "matures_on"):
        return _holdings_within(column, shown(text), today) or _with_terms(column, shown(text))
    if kind is CLIENTS and field.name == "birthday" and (year := _YEAR_ALONE.fullmatch(shown(text).strip())):
        return [(_of_field(column, "birth_year"), year[1])]
    if field.name == "contact_persons":
        return [(column, one) for one in persons_within(shown(text))]
    if field.name == "promise_due" and column.meaning.headed:
        return _with_plan(column, shown(text), today)
    if kind.record is Contact and field.name == "channel" and _tried_channel(text) and not value_of(Channel, text):
        return [(column, text), (_of_field(column, "outcome"), Outcome.NOT_REACHED.value)]
    if kind.record is not Contact or field.name not in ("on", "at"):
        return [(column, text)]
    day, time = _of_field(column, "on"), _of_field(column, "at")
    bare = _WEEKDAY.sub(" ", shown(text)).strip()
    if moment := _MOMENT.fullmatch(bare) or _MOMENT_IN_WORDS.fullmatch(bare):
        return [(day, moment[1]), (time, "".join(filter(None, moment.groups()[1:])))]
    text = bare
    return [(column if field.name == "on" or _reads(field, text, today) else day, text)]


def _of_field(column: Column, name: str) -> Column:
    """A column with another field of its record."""
    return column._replace(meaning=column.meaning._replace(field=column.meaning.kind.fields[name]))


def _with_terms(column: Column, text: str) -> list[tuple[Column, str]]:
    """A value with the rate and the last day behind it, its bank before it: £150k @ 4.2% to 03/27, 招行50万."""
    said = _terms(text) if column.meaning.field.name == "value" else {}
    return [(_of_field(column, name), part) for name, part in said.items()] if len(said) > 1 else [(column, text)]


def _terms(text: str) -> dict[str, str]:
    """The value, the rate, the last day and the bank that a text says, by field; nothing where it says no value."""
    if read_sum(text):
        return {"value": text}
    found = _TERMS.fullmatch(text)
    about = _ABOUT.fullmatch(found["value"]) if found else None
    if not found or not read_sum((about[1] or about[2]) if about else found["value"]):
        return {}
    end = _MONTH_AND_YEAR.sub(r"20\2-\1", found["end"] or "")
    place = found["bank"] or found["place"] or found["within"]
    said = {"institution": place, "value": found["value"], "rate": found["rate"], "matures_on": end}
    return {name: part for name, part in said.items() if part}


def _holdings_within(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """The holdings that a cell below the heading of a product names, each with its value: 稳盈季开 50万 12月8日到期;
    ISA 20k, bond 30k. None where it says anything else. Several are a record each.
    """
    if not column.meaning.headed or _reads(column.meaning.field, text, today) or _ABOUT.fullmatch(text):
        return []
    parts = [part for part in map(str.strip, _BETWEEN_HOLDINGS.split(text)) if part]
    found = [_named_holding(part) for part in parts]
    if not all(found):
        return []
    groups = [f"{column.group}\n{number}" for number in range(len(found))] if len(found) > 1 else [column.group]
    return [
        (_of_field(column, name)._replace(group=group), part)
        for group, said in zip(groups, found, strict=True)
        for name, part in said.items()
    ]


def _named_holding(text: str) -> dict[str, str]:
    """A holding by its name or its bank, its value and its terms, by field; nothing where the text is none."""
    if (said := _terms(text)) and "institution" in said:
        return said
    for behind in _BEHIND_NAME.finditer(text):
        name, terms = text[: behind.start()].strip(" :："), _terms(text[behind.end() :])
        is_name = any(map(str.isalpha, name)) and not (read_amount(name) or kins(name) or value_of(Frequency, name))
        if terms and is_name:
            return {"name": name, **terms}
    return {}


def _with_plan(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """A day to come with what is planned for it: 12月5日 寄台历, send the form 12/15/26."""
    words = text.split()
    for end in range(len(words) - 1, 0, -1) if not _reads(column.meaning.field, text, today) else ():
        for day, rest in ((words[:end], words[end:]), (words[-end:], words[:-end])):
            if _reads(column.meaning.field, " ".join(day), today):
                return [(column, " ".join(day)), (_of_field(column, "promise"), " ".join(rest))]
    return [(column, text)]


def _tried_channel(text: str) -> Channel | None:
    """The channel of words that say that nobody was reached, as lists have them for the way: LVM, 未接通."""
    if value_of(Outcome, text) is not Outcome.NOT_REACHED and read_outcome(text) != (Outcome.NOT_REACHED, True):
        return None
    return unreached_channel(text) or Channel.TELEPHONE


def _with_frequency(column: Column, text: str) -> list[tuple[Column, str]]:
    """A premium and how often it is paid, of £45 pm; a premium that is paid once, of a term 趸交."""
    often = _of_field(column, "frequency")
    if column.meaning.field.name == "years" and value_of(Frequency, text):
        return [(often, text)]
    written = folded(text)
    for word in sorted(by_word(FREQUENCIES), key=len, reverse=True):
        amount = written.removesuffix(word).rstrip(" /(")
        if amount != written and read_sum(amount):
            return [(column, amount), (often, word)]
    return [(column, text)]


def _reads(field: Field, text: str, today: date) -> bool:
    try:
        field.read_value(text, today)
    except ValueError:
        return False
    return True


def wechat_of(text: str, phones: tuple[str, ...]) -> str:
    """The WeChat account that a cell with a phone number tells (微信同号), "" for none."""
    return phones[0] if len(phones) == 1 and is_wechat_too(text) else ""
