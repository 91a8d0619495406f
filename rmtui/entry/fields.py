"""What a person may type for each field of a client: a row a field, for flags, headings of sheets, forms, `rmtui show`.

A value may come from a spreadsheet that took it for a number; what is still whole is repaired, what lost digits is
refused. Text is kept as it was typed, but for blanks around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import StrEnum
from operator import eq
from typing import Any, NamedTuple

import msgspec

from rmtui.entry.names import half_width
from rmtui.errors import BadInput
from rmtui.language import N_, _, current
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    Client,
    ContactPerson,
    Kind,
    LoanClass,
    Marital,
    Potential,
    Relative,
    RiskGrade,
    Stage,
    Tier,
)
from rmtui.rules.occasions import birthday_text
from rmtui.wording import TERMS, days, term

BLANKS = " \t\r\n\v\f\u3000"
"""What is trimmed around a value."""

_LONGEST_QUOTE = 40


class _Refused(ValueError):
    """A value that cannot be taken, with a reason of its own; any other ValueError is one that is not understood."""


def digits(phone: str) -> str:
    """What tells phone numbers apart: the digits alone, without China's own country code."""
    number = "".join(sign for sign in half_width(phone) if sign in "0123456789")
    return re.sub(r"^(?:00)?86(?=1\d{10}$)", "", number)


def _quoted(text: str) -> str:
    """Words of the person, short enough for a message."""
    return plain(text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…")


# Text, and what spreadsheets make of it

_WHOLE_FLOAT = re.compile(r"(\d+)\.0+")
_SCIENTIFIC = re.compile(r"(\d)(?:\.(\d+))?E\+?(\d{1,3})", re.IGNORECASE)
_SHOWN_BY_SPREADSHEETS = 6
"""Significant digits. A spreadsheet that shortens a long number shows as many; one that has more was not shortened."""

_KEPT_BY_SPREADSHEETS = 15
"""Significant digits. Of a longer number the rest is gone."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_PHONE = re.compile(r"[+(]?\d[\d\s()+-]+(?:\s*(?:转|ext\.?|x|\*|#)\s*\d{1,6})?", re.IGNORECASE | re.ASCII)
_PHONE_DIGITS = range(3, 25)
_QUIET_AS_DATE = re.compile(r"\d{4}-(\d\d)-(\d\d)")
_CADENCE = re.compile(r"(\d+)\s*(?:天|日|days?|d)?")
_CADENCES = {
    "每周": 7,
    "weekly": 7,
    "每月": 30,
    "monthly": 30,
    "每季": 90,
    "每季度": 90,
    "quarterly": 90,
    "每半年": 180,
}
_LONGEST_CADENCE = 1000


def _repaired(text: str) -> str:
    """13800138000.0 and 1.3800138E+10 as 13800138000; refused where digits were lost. Anything else in half width."""
    text = half_width(text).removeprefix("'")
    if whole := _WHOLE_FLOAT.fullmatch(text):
        return whole[1]
    if scientific := _SCIENTIFIC.fullmatch(text):
        known, length = scientific[1] + (scientific[2] or ""), int(scientific[3]) + 1
        if not _SHOWN_BY_SPREADSHEETS < len(known) <= length <= _KEPT_BY_SPREADSHEETS:
            raise _Refused(
                _("of “{text}” the spreadsheet lost digits. Format the column as text there.").format(text=text)
            )
        return known.ljust(length, "0")
    return text


def _text(text: str, today: date) -> str:  # noqa: ARG001 - all readers are called alike
    return text


def _code(text: str, today: date) -> str:  # noqa: ARG001
    """Text that may look like a number."""
    return _repaired(text)


def _pinyin(text: str, today: date) -> str:  # noqa: ARG001
    return " ".join(half_width(text).lower().split())


def _email(text: str, today: date) -> str:  # noqa: ARG001
    address = half_width(text).removeprefix("mailto:")
    if not _EMAIL.fullmatch(address):
        raise ValueError
    return address


def _phone(text: str, today: date) -> str:  # noqa: ARG001
    phone = _repaired(text)
    if not _PHONE.fullmatch(phone) or len(digits(phone)) not in _PHONE_DIGITS:
        raise ValueError
    return phone


def _quiet(text: str, today: date) -> str:  # noqa: ARG001
    """A spreadsheet takes 9-18 for the 18th of September."""
    taken = _QUIET_AS_DATE.fullmatch(text)
    return f"{int(taken[1])}-{int(taken[2])}" if taken else text


def _cadence(text: str, today: date) -> int:  # noqa: ARG001
    said = _repaired(text).lower()
    number = _CADENCE.fullmatch(said)
    count = int(number[1]) if number else _CADENCES.get(said, 0)
    if not 1 <= count <= _LONGEST_CADENCE:
        raise ValueError
    return count


# Terms

_WORDS = {
    Kind.PERSON: "个人 自然人 对私 individual private",
    Kind.COMPANY: "公司 企业 单位 法人 对公 机构 corporate business",
    RiskGrade.C1: "谨慎 保守 cautious conservative",
    RiskGrade.C2: "稳健 steady prudent",
    RiskGrade.C3: "平衡 balanced",
    RiskGrade.C4: "进取 成长 growth",
    RiskGrade.C5: "激进 aggressive",
    Potential.HIGH: "高 大",
    Potential.MEDIUM: "中 中等 一般 mid",
    Potential.LOW: "低 小",
    Stage.PROSPECT: "潜在 意向 准 lead",
    Stage.ACTIVE: "活跃 正常 现有 存量 current",
    Stage.DORMANT: "休眠 沉睡 睡眠 不活跃 inactive",
    Stage.CLOSED: "销户 已销户 关闭 已关闭 流失 已流失 lost",
    Marital.SINGLE: "未婚 单身 unmarried",
    Marital.MARRIED: "已婚",
    Marital.DIVORCED: "离异 离婚 已离异 已离婚",
    Marital.WIDOWED: "丧偶",
    LoanClass.NORMAL: "正常 pass",
    LoanClass.SPECIAL_MENTION: "关注",
    LoanClass.SUBSTANDARD: "次级",
    LoanClass.DOUBTFUL: "可疑",
    LoanClass.LOSS: "损失",
    Channel.TELEPHONE: "电话 手机 通话 phone call tel",
    Channel.EMAIL: "邮件 电邮 邮箱 电子邮件 mail",
    Channel.MEETING: "面谈 见面 会面 面访 meet",
    Channel.WECHAT: "微信 weixin wx",
    Channel.SMS: "短信 text",
    Channel.VISIT: "拜访 上门 走访",
}
"""What is said for a value besides itself and its term. The risk grades have the names that most banks give them; where
others are used, C1 to C5 are to be written."""

_TERM_ENDING = re.compile(r"(?<=.)(?:客户|型|级|类|档|贷款|户)+$")
_CODE_AND_WORD = re.compile(r"([a-z]\d?)[\s(:-]*[\u4e00-\u9fff].*")


def _one_of(terms: type[StrEnum]) -> Callable[[str, date], StrEnum]:
    """Reads a value by its code, its name, its term in any language, or any other word for it."""
    words = {
        word.lower(): value
        for value in terms
        for word in (value, value.name, TERMS.get(value, value), *_WORDS.get(value, "").split())
    }

    def read(text: str, today: date) -> StrEnum:  # noqa: ARG001
        said = half_width(text).lower()
        coded = _CODE_AND_WORD.fullmatch(said)
        translated = {term(value).lower(): value for value in terms}
        for word in (said, _TERM_ENDING.sub("", said), coded[1] if coded else ""):
            if value := words.get(word) or translated.get(word):
                return value
        raise ValueError

    return read


# Birthdays and other days

_OLDEST_YEAR = 1900
_A_LEAP_YEAR = 2000
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERALS = "零一二三四五六七八九"
_FIRST_SERIAL = date(1899, 12, 30)
"""Day 0 of a spreadsheet's numbers for days, as they count from March 1900 on."""

_TIME = re.compile(r"[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SERIAL = re.compile(r"\d{5}")
_SHORT_YEAR = re.compile(r"\d{1,2}([-/. ])(?:\d{1,2}|[a-z]{3,9})\1\d{2}|\d{2}年.*", re.IGNORECASE)
_YEAR_LAST = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_ENGLISH = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:[\s,-]+(\d{4}))?",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?:(?P<year>\d{{4}}|[〇{_NUMERALS}]{{4}})[-/.年\s]\s*)?"
    r"(?P<leap>leap\s*|闰)?(?P<month>\d{1,2}|[正冬腊]|[一二三四五六七八九十]{1,2})\s*[-/.月]\s*"
    r"(?P<day>\d{1,2}|初?[一二三四五六七八九十廿卅]{1,3})(?P<sign>[日号])?(?:[\s,]+(?P<later>\d{4}))?",
    re.IGNORECASE | re.ASCII,
)
_LUNAR = re.compile(r"(?:lunar|农历|阴历|旧历)[:\s]*", re.IGNORECASE)
_SOLAR = re.compile(r"(?:solar|公历|阳历|新历|西历)[:\s]*", re.IGNORECASE)


def _day(text: str, today: date) -> date:
    """A day of the solar calendar up to today."""
    if text in ("today", "今天", "今日"):
        return today
    day = _birthday(text, today)
    if day.lunar or day.year is None:
        raise ValueError
    return date(day.year, day.month, day.day)


def _birthday(text: str, today: date) -> Birthday:
    text, said_lunar = _LUNAR.subn("", half_width(text))
    text, said_solar = _SOLAR.subn("", text)
    text = text.strip("() ")
    said = _DAY.fullmatch(_in_numbers(text))
    if not said:
        raise ValueError
    lunar = bool(said_lunar or said["leap"] or said["month"] in "正冬腊" or said["day"][0] in "初廿")
    if lunar and said_solar:
        raise ValueError
    if not (lunar or said_solar or said["sign"] or said["day"].isdecimal()):
        raise _Refused(_("is “{text}” lunar or solar? Write 农历{text} or 公历{text}.").format(text=_quoted(text)))
    year = _year(said["year"] or said["later"])
    month, day = _number(said["month"]), _number(said["day"])
    if year is not None and not _OLDEST_YEAR <= year <= today.year:
        raise _Refused(_("the year {year} cannot be right.").format(year=year))
    if lunar and not (1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError
    if not lunar and _existing(year or _A_LEAP_YEAR, month, day) > today and year:
        raise _Refused(_("“{text}” lies in the future.").format(text=_quoted(text)))
    return Birthday(month=month, day=day, year=year, lunar=lunar, leap=bool(said["leap"]))


def _in_numbers(text: str) -> str:
    """A day as English, programs and spreadsheets write it, as year-month-day; any other text as it is."""
    text = _TIME.sub("", text)
    if _SHORT_YEAR.fullmatch(text):
        raise _Refused(_("the year of “{text}” needs four digits, as in 1985-05-05.").format(text=_quoted(text)))
    if _YEAR_LAST.fullmatch(text):
        raise _Refused(_("in “{text}” day and month may be mixed up. Write 1985-05-05.").format(text=_quoted(text)))
    if compact := _COMPACT.fullmatch(text):
        return "-".join(compact.groups())
    if _SERIAL.fullmatch(serial := _repaired(text)):
        return (_FIRST_SERIAL + timedelta(days=int(serial))).isoformat()
    if english := _ENGLISH.fullmatch(text):
        before, name, after, year = english.groups()
        month = name[:3].lower()
        if month in _MONTHS and bool(before) != bool(after):
            return "-".join(filter(None, (year, str(_MONTHS.index(month) + 1), before or after)))
    return text


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _Refused(_("there is no such day. Write year, month and day: 1985-05-05.")) from None


def _year(said: str | None) -> int | None:
    """1985, 一九八五."""
    if not said:
        return None
    return int("".join(sign if sign.isdecimal() else str(_NUMERALS.index(sign.replace("〇", "零"))) for sign in said))


def _number(said: str) -> int:
    """The number of a month or a day: 5, 五, 正, 腊, 初五, 廿一, 三十."""
    if said.isdecimal():
        return int(said)
    if said in "正冬腊":
        return {"正": 1, "冬": 11, "腊": 12}[said]
    said = said.removeprefix("初").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = said.rpartition("十")
    return _NUMERALS.index(tens or "一") * 10 * len(ten) + _NUMERALS.index(ones or "零")


# The people around a client

_BORN = re.compile(r"((?:19|20)\d{2})(?:\.0)?年?生?")
_AGE = re.compile(r"(\d{1,3})(?:周?岁|y|yo)")
_RELATION_AND_COLON = re.compile(r"^([^\s,，:：]{1,8})[:：]\s*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f.'’-]+")
_PHONE_AT_END = re.compile(r"[\s,]*(\+?\d[\d\s()-]{5,})$", re.ASCII)


def _relative(text: str, today: date) -> Relative:
    """儿子 王小明 2015 实验小学; with commas where a name has spaces: wife, Mary Smith, City Hospital."""
    words, parted_by = _words(_RELATION_AND_COLON.sub(r"\1 ", text))
    at = next((at for at, word in enumerate(words) if at and _birth_year(word, today)), None)
    end = 2 if parted_by == ", " else _end_of_name(words, 1)
    named, year, place = words[:end], None, words[end:]
    if at is not None:
        named, year, place = words[:at], _birth_year(words[at], today), words[at + 1 :]
    relation, name = ("", named[0]) if len(named) == 1 else (named[0], " ".join(named[1:]))
    if not name or name.isdecimal():
        raise ValueError
    return Relative(name=name, relation=relation, birth_year=year, place=parted_by.join(place).strip(", "))


def _contact_person(text: str, today: date) -> ContactPerson:  # noqa: ARG001
    """李娜 财务总监 13900000001; with commas where a name has spaces: Mary Smith, CFO, 021-60000001."""
    phone = _PHONE_AT_END.search(half_width(text))
    words, parted_by = _words(text[: phone.start()] if phone else text, text)
    end = 1 if parted_by == ", " else _end_of_name(words, 0)
    name = " ".join(words[:end])
    if not name:
        raise ValueError
    return ContactPerson(name=name, role=parted_by.join(words[end:]).strip(", "), phone=phone[1] if phone else "")


def _words(text: str, whole: str = "") -> tuple[list[str], str]:
    """The parts of a text and what parts them: commas if there are any in it or in the whole it was taken from."""
    if re.search("[,，]", whole or text):
        return [word.strip() for word in re.split("[,，]", text)], ", "
    return text.split() or [""], " "


def _end_of_name(words: list[str], start: int) -> int:
    """Where the name that begins at `start` ends: one in Latin letters goes on as long as they do."""
    end = start + 1
    while end < len(words) and _LATIN.fullmatch(words[start]) and _LATIN.fullmatch(words[end]):
        end += 1
    return end


def _birth_year(word: str, today: date) -> int | None:
    """2015, 2015年生, or the year that an age tells: 8岁."""
    word = half_width(word)
    if born := _BORN.fullmatch(word):
        return int(born[1])
    age = _AGE.fullmatch(word)
    return today.year - int(age[1]) if age else None


def _say_relative(relative: Relative) -> str:
    parts = (relative.relation, relative.name, str(relative.birth_year or ""), relative.place)
    return _said_again(parts, _relative, msgspec.structs.replace(relative, client=None, may_share=False))


def _say_contact_person(person: ContactPerson) -> str:
    return _said_again((person.name, person.role, person.phone), _contact_person, person)


def _said_again(parts: tuple[str, ...], read: Callable[[str, date], object], meant: object) -> str:
    """The parts with spaces between, or with commas where they would not be read as they are meant."""
    text = " ".join(part for part in parts if part)
    try:
        understood = read(text, date.max) == meant
    except ValueError:
        understood = False
    return text if understood else ", ".join(parts).rstrip(", ")


# Several values in one text, and which of them are the same

_SEVERAL = re.compile(r"[,，、;；|\n]")
_SEVERAL_PHONES = re.compile(r"[,，、;；|/\n]|(?<=\d{7})\s+(?=\+?\d{7})")
_SEVERAL_CHANNELS = re.compile(r"[,，、;；|/\s]+")
_SEVERAL_PEOPLE = re.compile(r"[;；\n]")


def _same_text(one: str, other: str) -> bool:
    return half_width(one).lower() == half_width(other).lower()


def _same_phone(one: str, other: str) -> bool:
    return digits(one) == digits(other)


def _same_relative(one: Relative, other: Relative) -> bool:
    """By name and relation; children whose names nobody knows ("儿子 2015") by the year of birth."""
    relations, years = {one.relation, other.relation} - {""}, {one.birth_year, other.birth_year} - {None}
    return _same_text(one.name, other.name) and len(relations) <= 1 and (bool(relations) or len(years) <= 1)


def _same_person(one: ContactPerson, other: ContactPerson) -> bool:
    return _same_text(one.name, other.name)


# The fields

_SPREADSHEET_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"))
_EMPTY = {field.name: field.default for field in msgspec.structs.fields(Client)}


class Field(NamedTuple):
    """One thing to know about a client."""

    name: str
    """The record's field."""
    flag: str
    label: str
    headings: str = ""
    """What sheets call it besides its name and label: without blanks and signs, one after the other."""
    allowed: str = N_("any text")
    read: Callable[[str, date], Any] = _text
    say: Callable[[Any], str] = str
    terms: type[StrEnum] | None = None
    """The enumeration its value belongs to."""
    between: re.Pattern[str] | None = None
    """What parts several values in one text."""
    same: Callable[[Any, Any], bool] = _same_text
    """Are two of several values the same thing?"""

    @property
    def repeatable(self) -> bool:
        """May a client have several? The record then holds a tuple."""
        return self.between is not None

    @property
    def empty(self) -> Any:
        """The record's value where nothing is said."""
        return _EMPTY[self.name]

    @property
    def hint(self) -> str:
        """What may be written, in the person's language."""
        if self.terms is None:
            return _(self.allowed)
        return _(", ").join(
            f"{value} ({term(value)})" if self.terms is Channel else term(value) for value in self.terms
        )

    def parse(self, text: str, today: date) -> Any:
        """The value `text` means, a tuple if repeatable; blank text means none. BadInput says what may be written.

        For `referred_by` it is the text itself: who is meant is found by the caller, who knows the clients.
        """
        text = text.strip(BLANKS)
        try:
            return self._understood(text, today)
        except ValueError as problem:
            if isinstance(problem, _Refused):
                reason = str(problem)
            else:
                reason = _("“{text}” is not understood. Write {allowed}.").format(text=_quoted(text), allowed=self.hint)
            raise BadInput(_("{field}: {reason}").format(field=_(self.label), reason=reason)) from None

    def _understood(self, text: str, today: date) -> Any:
        if not text:
            if self.empty is msgspec.NODEFAULT:
                raise _Refused(_("it may not be empty."))
            return self.empty
        if text in _SPREADSHEET_ERRORS:
            raise _Refused(_("the spreadsheet shows the error {text} here.").format(text=text))
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            raise _Refused(_("there are bytes in it that are no text."))
        if self.between is None:
            return self.read(text, today)
        parts = (part.strip(BLANKS) for part in self.between.split(text))
        return united(self, (), (self.read(part, today) for part in parts if part))

    def show(self, value: Any) -> str:
        """The value in words that `parse` understands; "" where nothing is known."""
        if self.between is None:
            return "" if value is None or value == "" else str(self.say(value))
        if current() == "zh":
            joint = "；" if self.between is _SEVERAL_PEOPLE else "、"
        else:
            joint = "; " if self.between is _SEVERAL_PEOPLE else ", "
        return joint.join(self.say(one) for one in value)


def united(field: Field, old: tuple[Any, ...], new: Iterable[Any]) -> tuple[Any, ...]:
    """The values of a repeatable field and new ones: the same thing stays once, with all that is known of it."""
    found = list(old)
    for one in new:
        at = next((at for at, known in enumerate(found) if field.same(known, one)), None)
        if at is None:
            found.append(one)
        elif isinstance(one, msgspec.Struct):
            told = {name: value for name, value in msgspec.structs.asdict(one).items() if value}
            found[at] = msgspec.structs.replace(found[at], **told)
    return tuple(found)


_A_DAY = N_("a day as 2026-03-01 or 2026年3月1日")
_A_NAME = N_("a client's name or number")
_WORDS_BY_COMMA = N_("words with commas between")


def _term(name: str, flag: str, label: str, headings: str, terms: type[StrEnum]) -> Field:
    return Field(name, flag, label, headings, read=_one_of(terms), say=term, terms=terms)


FIELDS = (
    Field(
        "name",
        "--name",
        N_("Name"),
        "姓名 客户姓名 客户名称 客户名 客户 名字 名称 企业名称 公司名称 "
        "fullname client clientname customer customername companyname",
        allowed=N_("a name"),
    ),
    _term("kind", "--kind", N_("Kind"), "类型 客户类型 客户性质 type clienttype customertype", Kind),
    Field("pinyin", "--pinyin", N_("Pinyin"), "拼音 姓名拼音", N_("syllables with spaces between: wang fang"), _pinyin),
    Field("aliases", "--alias", N_("Also called"), "别名 昵称 小名 alias nickname", _WORDS_BY_COMMA, between=_SEVERAL),
    Field("salutation", "--salutation", N_("Salutation"), "称呼 称谓 尊称"),
    Field(
        "number",
        "--number",
        N_("Client number"),
        "客户号 客户编号 客户号码 客户代码 核心客户号 clientno clientid customerno customernumber customerid cif",
        N_("the bank's client number, as text"),
        _code,
    ),
    Field(
        "phones",
        "--phone",
        N_("Phone"),
        "电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 移动电话 办公电话 家庭电话 固定电话 座机 "
        "phonenumber telephone tel mobile mobilephone mobilenumber cell cellphone homephone workphone officephone",
        N_("a phone number: digits, +, -, spaces and brackets"),
        _phone,
        between=_SEVERAL_PHONES,
        same=_same_phone,
    ),
    Field(
        "email",
        "--email",
        N_("Email"),
        "邮箱 电子邮箱 电子邮件 邮件 邮箱地址 emailaddress mail",
        N_("name@example.com"),
        _email,
    ),
    Field("wechat", "--wechat", N_("WeChat"), "微信 微信号 wechatid weixin", read=_code),
    Field(
        "address",
        "--address",
        N_("Address"),
        "地址 住址 家庭地址 家庭住址 联系地址 通讯地址 通信地址 居住地址 homeaddress",
    ),
    Field("area", "--area", N_("Area"), "片区 区域 地区 district region"),
    Field(
        "birthday",
        "--birthday",
        N_("Birthday"),
        "生日 出生日期 出生年月日 birthdate dateofbirth dob",
        N_("1985-05-05, 05-05, lunar:5-5, lunar:1985-5-5, lunar:leap 4-12 or 农历五月初五"),
        _birthday,
        birthday_text,
    ),
    Field("occupation", "--occupation", N_("Occupation"), "职业 职务 职位 岗位 job jobtitle title position profession"),
    Field(
        "employer", "--employer", N_("Employer"), "单位 工作单位 任职单位 就职单位 公司 company organization workplace"
    ),
    Field(
        "interests",
        "--interest",
        N_("Interests"),
        "爱好 兴趣 兴趣爱好 interest hobbies hobby",
        _WORDS_BY_COMMA,
        between=_SEVERAL,
    ),
    _term("marital", "--marital", N_("Marital status"), "婚姻 婚姻状况 婚姻状态 婚否", Marital),
    Field(
        "family",
        "--family",
        N_("Family"),
        "家庭 家庭成员 家庭情况 家人 家属 familymembers",
        N_("relation, name, year of birth, school or employer: 儿子 王小明 2015 实验小学"),
        _relative,
        _say_relative,
        between=_SEVERAL_PEOPLE,
        same=_same_relative,
    ),
    _term(
        "risk",
        "--risk",
        N_("Risk grade"),
        "风险等级 风险偏好 风险承受能力 风险评级 风险类型 风险测评 客户风险等级 "
        "risklevel riskrating riskprofile riskpreference",
        RiskGrade,
    ),
    Field(
        "risk_on",
        "--risk-on",
        N_("Risk assessed on"),
        "风险评估日期 风险测评日期 风评日期 评估日期 测评日期 riskdate assessmentdate",
        _A_DAY,
        _day,
    ),
    _term("tier", "--tier", N_("Tier"), "等级 客户等级 分级 客户分级 级别 客户级别 层级 客户层级 grade level", Tier),
    Field(
        "cadence",
        "--cadence",
        N_("Days between contacts"),
        "联络频率 联系频率 联络周期 频率 contactfrequency frequency",
        N_("a number of days from 1 to 1000, or monthly, quarterly"),
        _cadence,
        days,
    ),
    _term("potential", "--potential", N_("Potential"), "潜力 潜力等级", Potential),
    _term("stage", "--stage", N_("Stage"), "阶段 状态 客户状态 客户阶段 status", Stage),
    Field(
        "tags",
        "--tag",
        N_("Tags"),
        "标签 分类 客户分类 客户标签 tag labels categories category",
        _WORDS_BY_COMMA,
        between=_SEVERAL,
    ),
    _term(
        "channel",
        "--channel",
        N_("Preferred channel"),
        "偏好渠道 首选渠道 联络方式 沟通方式 首选联系方式 联系偏好 preferredcontact",
        Channel,
    ),
    Field(
        "quiet",
        "--quiet",
        N_("Hours not to call"),
        "勿扰时间 勿扰时段 免打扰时间 免打扰时段 不便时间 quiethours",
        N_("hours, as 9-18"),
        _quiet,
    ),
    _term(
        "avoid", "--avoid", N_("Unwanted channels"), "拒绝渠道 勿用渠道 免打扰渠道 不用渠道 avoidchannels", Channel
    )._replace(between=_SEVERAL_CHANNELS, same=eq),
    Field("cautions", "--cautions", N_("Cautions"), "注意 注意事项 禁忌 提醒 caution"),
    Field("notes", "--notes", N_("Notes"), "备注 说明 其他 note remarks remark comments comment"),
    Field(
        "referred_by",
        "--referred-by",
        N_("Referred by"),
        "介绍人 推荐人 转介绍人 转介人 referrer introducedby",
        _A_NAME,
    ),
    Field(
        "opened_on",
        "--opened-on",
        N_("Client since"),
        "开户日期 开户日 开户时间 建档日期 建立关系日期 since opendate accountopened",
        _A_DAY,
        _day,
        date.isoformat,
    ),
    Field(
        "contact_persons",
        "--contact-person",
        N_("Contact persons"),
        "联系人 企业联系人 对接人 contact contacts",
        N_("name, role, phone: 李娜 财务总监 13900000001"),
        _contact_person,
        _say_contact_person,
        between=_SEVERAL_PEOPLE,
        same=_same_person,
    ),
    Field("industry", "--industry", N_("Industry"), "行业 所属行业 sector"),
    _term(
        "loan_class", "--loan-class", N_("Loan class"), "贷款分类 五级分类 贷款五级分类 loanclassification", LoanClass
    ),
)
"""In the order of the record."""

BY_NAME = {field.name: field for field in FIELDS}
