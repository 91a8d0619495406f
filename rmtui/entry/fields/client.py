"""The fields of a client: for flags, sheets, forms and `rmtui show`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from operator import eq

from rmtui.entry.fields.answers import ANSWERS
from rmtui.entry.fields.choices import choice, several_choices
from rmtui.entry.fields.field import SEVERAL_PEOPLE, Field, declare_fields
from rmtui.entry.fields.services import CLIENT_PLAN
from rmtui.entry.fields.typed import base_amount
from rmtui.entry.values import (
    read_cadence,
    read_code,
    read_email,
    read_name,
    read_phone,
    read_pinyin,
    read_quiet,
    split_phones,
)
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.late_modules import LateFunctions
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import (
    Client,
    ClientKind,
    Gender,
    MaritalStatus,
    Potential,
    RiskGrade,
    Source,
    Stage,
    Tier,
)
from rmtui.records.observance import Observance
from rmtui.rules.days.birthdays import birthday_text
from rmtui.rules.days.quiet_hours import quiet_hours_text
from rmtui.telephone import same_phone
from rmtui.wording import format_days, format_full_day

_birthdays, _people = LateFunctions("rmtui.entry.birthdays"), LateFunctions("rmtui.entry.people")
"""A folder that is only shown needs neither."""

_SEVERAL = r"[,，、;；|\n]"
_OF_PHONE = r"|\s*\((?i:m|mob|mobile|h|hm|home|w|wk|work|o|office)\)"
"""Which telephone a number is: 07700 900654 (m) 01632 960999 (h)."""
_SEVERAL_PHONES = r"[,，、;；|\n]|:::|(?<=\d{7})\s+(?=\+?\d{7})" + _OF_PHONE
_SEVERAL_CHANNELS = r"[,，、;；|/\s]+"

_A_DAY = N_("a day as 2026-03-01 or 1 Mar 2026")
_A_DAY_OR_MONTH = N_("a day as 2026-03-01 or 1 Mar 2026; a month as 2026-03 means its first day")
_A_CADENCE = N_("a number of days from 1 to 1000, or monthly, quarterly")
_A_NAME = N_("a client's name or number")
_WORDS_BY_COMMA = N_("words with commas between")


CLIENT_FIELDS = declare_fields(
    Client,
    Field(
        "name",
        N_("Name"),
        N_("a name"),
        read=read_name,
        required=True,
        flag="--name",
    ),
    choice("kind", N_("Kind"), ClientKind, flag="--kind"),
    Field(
        "pinyin",
        N_("Pinyin"),
        N_("syllables with spaces between: wang fang"),
        read=read_pinyin,
        flag="--pinyin",
    ),
    Field(
        "aliases",
        N_("Also known as"),
        _WORDS_BY_COMMA,
        separator=_SEVERAL,
        flag="--alias",
    ),
    Field("salutation", N_("Salutation"), flag="--salutation"),
    Field(
        "number",
        N_("Client number"),
        N_("the bank's client number, as text"),
        read=read_code,
        flag="--number",
    ),
    Field(
        "phones",
        N_("Phone"),
        N_("a phone number: digits, +, -, spaces and brackets; several with commas between"),
        read=read_phone,
        separator=_SEVERAL_PHONES,
        split=split_phones,
        same=same_phone,
        flag="--phone",
    ),
    Field(
        "email",
        N_("Email"),
        N_("name@example.com"),
        read=read_email,
        flag="--email",
    ),
    Field("wechat", N_("WeChat"), read=read_code, flag="--wechat"),
    Field(
        "address",
        N_("Address"),
        flag="--address",
    ),
    Field("area", N_("Area"), flag="--area"),
    choice("gender", N_("Gender"), Gender, flag="--gender"),
    Field(
        "birthday",
        N_("Birthday"),
        N_("5 May 1985, 5 May, 1985-05-05, lunar 5-5, lunar 1985-5-5, lunar leap 4-12"),
        read=_birthdays.read_birthday,
        format=_birthdays.typed_birthday,
        meaning=birthday_text,
        flag="--birthday",
    ),
    Field(
        "birth_year",
        N_("Year of birth"),
        N_("four digits, where no more is known"),
        read=_birthdays.read_birth_year,
        flag="--birth-year",
    ),
    Field(
        "occupation",
        N_("Occupation"),
        flag="--occupation",
    ),
    Field(
        "employer",
        N_("Employer"),
        flag="--employer",
    ),
    Field(
        "interests",
        N_("Interests"),
        _WORDS_BY_COMMA,
        separator=_SEVERAL,
        flag="--interest",
    ),
    Field(
        "character",
        N_("Character"),
        N_("What the client is like and how they decide: careful, compares for weeks, asks his wife"),
        lines=2,
        flag="--character",
    ),
    choice("marital", N_("Marital status"), MaritalStatus, flag="--marital"),
    Field(
        "family",
        N_("Family"),
        N_("one a line: son Tom Smith 2015-05-05 Beacon School; for the birthday a year will do, or lunar 5-5"),
        read=_people.read_relative,
        format=_people.relative_text,
        meaning=_people.family_meaning,
        separator=SEVERAL_PEOPLE,
        split=_people.split_members,
        same=_people.same_relative,
        joined=_people.joined_relative,
        lines=4,
        flag="--family",
    ),
    choice(
        "risk",
        N_("Risk grade"),
        RiskGrade,
        flag="--risk",
    ),
    Field(
        "risk_on",
        N_("Risk assessed on"),
        _A_DAY,
        read=_birthdays.read_day,
        format=date.isoformat,
        flag="--risk-on",
    ),
    choice(
        "tier",
        N_("Tier"),
        Tier,
        flag="--tier",
    ),
    Field(
        "cadence",
        N_("Days between contacts"),
        _A_CADENCE,
        read=read_cadence,
        format=format_days,
        flag="--cadence",
    ),
    Field(
        "review_days",
        N_("Days between reviews"),
        _A_CADENCE,
        read=read_cadence,
        format=format_days,
        flag="--review-every",
    ),
    CLIENT_PLAN,
    choice("potential", N_("Potential"), Potential, flag="--potential"),
    choice("stage", N_("Stage"), Stage, flag="--stage"),
    Field(
        "tags",
        N_("Tags"),
        _WORDS_BY_COMMA,
        separator=_SEVERAL,
        flag="--tag",
    ),
    choice(
        "channel",
        N_("Preferred channel"),
        Channel,
        flag="--channel",
    ),
    Field(
        "quiet",
        N_("Hours not to call"),
        N_("times of day: 9:00-18:00, weekdays 9-18, after 8pm"),
        read=read_quiet,
        meaning=quiet_hours_text,
        flag="--quiet",
    ),
    choice(
        "avoid",
        N_("Unwanted channels"),
        Channel,
        separator=_SEVERAL_CHANNELS,
        same=eq,
        flag="--avoid",
    ),
    several_choices(
        "festivals",
        N_("Festivals"),
        Observance,
        separator=_SEVERAL,
        same=eq,
        hint=N_("CN, GB, Christmas, Diwali, none; empty for what the settings say"),
        flag="--festival",
    ),
    Field("cautions", N_("Cautions"), flag="--cautions"),
    Field("notes", N_("Notes"), lines=4, flag="--notes"),
    Field(
        "referred_by",
        N_("Referred by"),
        _A_NAME,
        flag="--referred-by",
    ),
    Field(
        "found_on",
        N_("Prospect since"),
        _A_DAY_OR_MONTH,
        read=_birthdays.read_day_or_month,
        format=date.isoformat,
        meaning=format_full_day,
        flag="--found-on",
    ),
    choice("source", N_("Source"), Source, flag="--source"),
    ANSWERS._replace(flag="--answer"),
    Field(
        "opened_on",
        N_("Client since"),
        _A_DAY_OR_MONTH,
        read=_birthdays.read_day_or_month,
        format=date.isoformat,
        meaning=format_full_day,
        flag="--opened-on",
    ),
    Field(
        "contact_persons",
        N_("Contact persons"),
        N_("one a line: name, role, birthday, phone, email: Mary Smith, CFO, 5 May 1980, 020 7946 0001"),
        read=_people.read_contact_person,
        format=_people.contact_person_text,
        meaning=_people.contact_persons_meaning,
        separator=SEVERAL_PEOPLE,
        same=_people.same_person,
        lines=3,
        flag="--contact-person",
    ),
    Field("industry", N_("Industry"), flag="--industry"),
    Field("group", N_("Group"), N_("the group of companies it belongs to, by the name of its parent"), flag="--group"),
    base_amount(
        "payroll", N_("Monthly payroll here"), N_("wages paid through this bank, a month: 300k"), flag="--payroll"
    ),
)
"""In the order of the record."""


def check_number(number: str, others: Iterable[Client]) -> None:
    """BadInput where another client has this client number."""
    for client in others if number else ():
        if client.number == number:
            raise BadInput(
                _("{name} has the client number {number} already.").format(
                    name=plain(client.name), number=plain(number)
                )
            )
