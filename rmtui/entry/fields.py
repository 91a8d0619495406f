"""What a person may type for each field of a client: a row a field, for flags, sheets, forms and `rmtui show`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from operator import eq
from typing import Any, NamedTuple

import msgspec

from rmtui.comparing import name_key
from rmtui.entry.days import read_birthday, read_day
from rmtui.entry.people import (
    members,
    read_contact_person,
    read_relative,
    same_person,
    same_relative,
    say_contact_person,
    say_relative,
)
from rmtui.entry.terms import one_of
from rmtui.entry.values import (
    BLANKS,
    Refused,
    quoted,
    read_cadence,
    read_code,
    read_email,
    read_phone,
    read_pinyin,
    read_quiet,
    read_text,
    same_phone,
    same_text,
)
from rmtui.errors import BadInput
from rmtui.language import N_, _, current
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, LoanClass, MaritalStatus, Potential, RiskGrade, Stage, Tier
from rmtui.rules.days.occasions import birthday_text
from rmtui.wording import days, term

_SEVERAL = re.compile(r"[,，、;；|\n]")
_SEVERAL_PHONES = re.compile(r"[,，、;；|/\n]|(?<=\d{7})\s+(?=\+?\d{7})")
_SEVERAL_CHANNELS = re.compile(r"[,，、;；|/\s]+")
_SEVERAL_PEOPLE = re.compile(r"[;；\n]")

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
    read: Callable[[str, date], Any] = read_text
    say: Callable[[Any], str] = str
    terms: type[StrEnum] | None = None
    """The enumeration its value belongs to."""
    between: re.Pattern[str] | None = None
    """What parts several values in one text."""
    apart: Callable[[str], Iterable[str]] = lambda part: (part,)
    """The values in one of the parts, where running text may hold several."""
    same: Callable[[Any, Any], bool] = same_text
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
            if isinstance(problem, Refused):
                reason = str(problem)
            else:
                reason = _("“{text}” is not understood. Write {allowed}.").format(text=quoted(text), allowed=self.hint)
            raise BadInput(_("{field}: {reason}").format(field=_(self.label), reason=reason)) from None

    def _understood(self, text: str, today: date) -> Any:
        if not text or (self.empty is msgspec.NODEFAULT and not name_key(text)):
            if self.empty is msgspec.NODEFAULT:
                raise Refused(_("it may not be empty."))
            return self.empty
        if text in _SPREADSHEET_ERRORS:
            raise Refused(_("the spreadsheet shows the error {text} here.").format(text=text))
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            raise Refused(_("there are bytes in it that are no text."))
        if self.between is None:
            return self.read(text, today)
        parts = (part.strip(BLANKS) for part in self.between.split(text))
        return united(self, (), (self.read(one, today) for part in parts if part for one in self.apart(part)))

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
_A_CADENCE = N_("a number of days from 1 to 1000, or monthly, quarterly")
_A_NAME = N_("a client's name or number")
_WORDS_BY_COMMA = N_("words with commas between")


def _term(name: str, flag: str, label: str, headings: str, terms: type[StrEnum]) -> Field:
    return Field(name, flag, label, headings, read=one_of(terms), say=term, terms=terms)


FIELDS = (
    Field(
        "name",
        "--name",
        N_("Name"),
        "姓名 客户姓名 客户名称 客户名 客户 名字 名称 企业名称 公司名称 "
        "fullname client clientname customer customername companyname",
        allowed=N_("a name"),
    ),
    _term("kind", "--kind", N_("Kind"), "类型 客户类型 客户性质 type clienttype customertype", ClientKind),
    Field(
        "pinyin", "--pinyin", N_("Pinyin"), "拼音 姓名拼音", N_("syllables with spaces between: wang fang"), read_pinyin
    ),
    Field("aliases", "--alias", N_("Also called"), "别名 昵称 小名 alias nickname", _WORDS_BY_COMMA, between=_SEVERAL),
    Field("salutation", "--salutation", N_("Salutation"), "称呼 称谓 尊称"),
    Field(
        "number",
        "--number",
        N_("Client number"),
        "客户号 客户编号 客户号码 客户代码 核心客户号 clientno clientid customerno customernumber customerid cif",
        N_("the bank's client number, as text"),
        read_code,
    ),
    Field(
        "phones",
        "--phone",
        N_("Phone"),
        "电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 移动电话 办公电话 家庭电话 固定电话 座机 "
        "phonenumber telephone tel mobile mobilephone mobilenumber cell cellphone homephone workphone officephone",
        N_("a phone number: digits, +, -, spaces and brackets; several with commas between"),
        read_phone,
        between=_SEVERAL_PHONES,
        same=same_phone,
    ),
    Field(
        "email",
        "--email",
        N_("Email"),
        "邮箱 电子邮箱 电子邮件 邮件 邮箱地址 emailaddress mail",
        N_("name@example.com"),
        read_email,
    ),
    Field("wechat", "--wechat", N_("WeChat"), "微信 微信号 wechatid weixin", read=read_code),
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
        read_birthday,
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
    _term("marital", "--marital", N_("Marital status"), "婚姻 婚姻状况 婚姻状态 婚否", MaritalStatus),
    Field(
        "family",
        "--family",
        N_("Family"),
        "家庭 家庭成员 家庭情况 家人 家属 familymembers",
        N_("one a line: relation, name, year of birth, school or employer: son, Tom Smith, 2015, Beacon School"),
        read_relative,
        say_relative,
        between=_SEVERAL_PEOPLE,
        apart=members,
        same=same_relative,
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
        read_day,
    ),
    _term("tier", "--tier", N_("Tier"), "等级 客户等级 分级 客户分级 级别 客户级别 层级 客户层级 grade level", Tier),
    Field(
        "cadence",
        "--cadence",
        N_("Days between contacts"),
        "联络频率 联系频率 联络周期 频率 contactfrequency frequency",
        _A_CADENCE,
        read_cadence,
        days,
    ),
    Field(
        "review_days",
        "--review-every",
        N_("Days between reviews"),
        "检视频率 检视周期 检视间隔 资产检视频率 reviewfrequency reviewcycle",
        _A_CADENCE,
        read_cadence,
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
        read_quiet,
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
        read_day,
        date.isoformat,
    ),
    Field(
        "contact_persons",
        "--contact-person",
        N_("Contact persons"),
        "联系人 企业联系人 对接人 contact contacts",
        N_("one a line: name, role, phone: Mary Smith, CFO, 021-60000001"),
        read_contact_person,
        say_contact_person,
        between=_SEVERAL_PEOPLE,
        same=same_person,
    ),
    Field("industry", "--industry", N_("Industry"), "行业 所属行业 sector"),
    _term(
        "loan_class", "--loan-class", N_("Loan class"), "贷款分类 五级分类 贷款五级分类 loanclassification", LoanClass
    ),
)
"""In the order of the record."""

BY_NAME = {field.name: field for field in FIELDS}


def check_number(number: str, others: Iterable[Client]) -> None:
    """BadInput where another client has this client number."""
    for client in others if number else ():
        if client.number == number:
            raise BadInput(
                _("{name} has the client number {number} already.").format(
                    name=plain(client.name), number=plain(number)
                )
            )
