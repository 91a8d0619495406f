"""The fields of a client: for flags, sheets, forms and `rmtui show`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from operator import eq

from rmtui.entry.birthdays import read_birthday, read_day
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import SEVERAL_PEOPLE, Field, declare_fields
from rmtui.entry.people import (
    contact_person_text,
    read_contact_person,
    read_relative,
    relative_text,
    same_person,
    same_relative,
    split_members,
)
from rmtui.entry.values import (
    read_cadence,
    read_code,
    read_email,
    read_name,
    read_phone,
    read_pinyin,
    read_quiet,
    same_phone,
)
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, Gender, LoanClass, MaritalStatus, Potential, RiskGrade, Stage, Tier
from rmtui.rules.days.birthdays import birthday_text
from rmtui.wording import format_days

_SEVERAL = re.compile(r"[,，、;；|\n]")
_SEVERAL_PHONES = re.compile(r"[,，、;；|/\n]|(?<=\d{7})\s+(?=\+?\d{7})")
_SEVERAL_CHANNELS = re.compile(r"[,，、;；|/\s]+")

_A_DAY = N_("a day as 2026-03-01 or 1 Mar 2026")
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
        synonyms="姓名 客户姓名 客户名称 客户名 客户 名字 名称 企业名称 公司名称 fullname client "
        "clientname customer customername companyname",
    ),
    choice(
        "kind", N_("Kind"), ClientKind, flag="--kind", synonyms="类型 客户类型 客户性质 type clienttype customertype"
    ),
    Field(
        "pinyin",
        N_("Pinyin"),
        N_("syllables with spaces between: wang fang"),
        read=read_pinyin,
        flag="--pinyin",
        synonyms="拼音 姓名拼音",
    ),
    Field(
        "aliases",
        N_("Also called"),
        _WORDS_BY_COMMA,
        separator=_SEVERAL,
        flag="--alias",
        synonyms="别名 昵称 小名 alias nickname",
    ),
    Field("salutation", N_("Salutation"), flag="--salutation", synonyms="称呼 称谓 尊称"),
    Field(
        "number",
        N_("Client number"),
        N_("the bank's client number, as text"),
        read=read_code,
        flag="--number",
        synonyms="客户号 客户编号 客户号码 客户代码 核心客户号 clientno clientid customerno "
        "customernumber customerid cif",
    ),
    Field(
        "phones",
        N_("Phone"),
        N_("a phone number: digits, +, -, spaces and brackets; several with commas between"),
        read=read_phone,
        separator=_SEVERAL_PHONES,
        same=same_phone,
        flag="--phone",
        synonyms="电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 移动电话 办公电话 家庭电话 "
        "固定电话 座机 phonenumber telephone tel mobile mobilephone mobilenumber cell "
        "cellphone homephone workphone officephone",
    ),
    Field(
        "email",
        N_("Email"),
        N_("name@example.com"),
        read=read_email,
        flag="--email",
        synonyms="邮箱 电子邮箱 电子邮件 邮件 邮箱地址 emailaddress mail",
    ),
    Field("wechat", N_("WeChat"), read=read_code, flag="--wechat", synonyms="微信 微信号 wechatid weixin"),
    Field(
        "address",
        N_("Address"),
        flag="--address",
        synonyms="地址 住址 家庭地址 家庭住址 联系地址 通讯地址 通信地址 居住地址 homeaddress",
    ),
    Field("area", N_("Area"), flag="--area", synonyms="片区 区域 地区 district region"),
    choice("gender", N_("Gender"), Gender, flag="--gender", synonyms="性别 sex"),
    Field(
        "birthday",
        N_("Birthday"),
        N_("5 May 1985, 5 May, 1985-05-05, lunar 5-5, lunar 1985-5-5, lunar leap 4-12"),
        read=read_birthday,
        format=birthday_text,
        flag="--birthday",
        synonyms="生日 出生日期 出生年月日 birthdate dateofbirth dob",
    ),
    Field(
        "occupation",
        N_("Occupation"),
        flag="--occupation",
        synonyms="职业 职务 职位 岗位 job jobtitle title position profession",
    ),
    Field(
        "employer",
        N_("Employer"),
        flag="--employer",
        synonyms="单位 工作单位 任职单位 就职单位 公司 company organization workplace",
    ),
    Field(
        "interests",
        N_("Interests"),
        _WORDS_BY_COMMA,
        separator=_SEVERAL,
        flag="--interest",
        synonyms="爱好 兴趣 兴趣爱好 interest hobbies hobby",
    ),
    Field(
        "character",
        N_("Character"),
        N_("What the client is like and how they decide: careful, compares for weeks, asks the wife"),
        lines=2,
        flag="--character",
        synonyms="性格 性格特点 性格特征 决策风格 决策习惯 personality temperament decisionstyle",
    ),
    choice("marital", N_("Marital status"), MaritalStatus, flag="--marital", synonyms="婚姻 婚姻状况 婚姻状态 婚否"),
    Field(
        "family",
        N_("Family"),
        N_("one a line: son Tom Smith 2015-05-05 Beacon School; for the birthday a year will do, or lunar 5-5"),
        read=read_relative,
        format=relative_text,
        separator=SEVERAL_PEOPLE,
        split=split_members,
        same=same_relative,
        lines=4,
        flag="--family",
        synonyms="家庭 家庭成员 家庭情况 家人 家属 familymembers",
    ),
    choice(
        "risk",
        N_("Risk grade"),
        RiskGrade,
        flag="--risk",
        synonyms="风险等级 风险偏好 风险承受能力 风险评级 风险类型 风险测评 客户风险等级 risklevel "
        "riskrating riskprofile riskpreference",
    ),
    Field(
        "risk_on",
        N_("Risk assessed on"),
        _A_DAY,
        read=read_day,
        format=date.isoformat,
        flag="--risk-on",
        synonyms="风险评估日期 风险测评日期 风评日期 评估日期 测评日期 riskdate assessmentdate",
    ),
    choice(
        "tier",
        N_("Tier"),
        Tier,
        flag="--tier",
        synonyms="等级 客户等级 分级 客户分级 级别 客户级别 层级 客户层级 grade level",
    ),
    Field(
        "cadence",
        N_("Days between contacts"),
        _A_CADENCE,
        read=read_cadence,
        format=format_days,
        flag="--cadence",
        synonyms="联络频率 联系频率 联络周期 频率 contactfrequency frequency",
    ),
    Field(
        "review_days",
        N_("Days between reviews"),
        _A_CADENCE,
        read=read_cadence,
        format=format_days,
        flag="--review-every",
        synonyms="检视频率 检视周期 检视间隔 资产检视频率 reviewfrequency reviewcycle",
    ),
    choice("potential", N_("Potential"), Potential, flag="--potential", synonyms="潜力 潜力等级"),
    choice("stage", N_("Stage"), Stage, flag="--stage", synonyms="阶段 状态 客户状态 客户阶段 status"),
    Field(
        "tags",
        N_("Tags"),
        _WORDS_BY_COMMA,
        separator=_SEVERAL,
        flag="--tag",
        synonyms="标签 分类 客户分类 客户标签 tag labels categories category",
    ),
    choice(
        "channel",
        N_("Preferred channel"),
        Channel,
        flag="--channel",
        synonyms="偏好渠道 首选渠道 联络方式 沟通方式 首选联系方式 联系偏好 preferredcontact",
    ),
    Field(
        "quiet",
        N_("Hours not to call"),
        N_("hours, as 9-18"),
        read=read_quiet,
        flag="--quiet",
        synonyms="勿扰时间 勿扰时段 免打扰时间 免打扰时段 不便时间 quiethours",
    ),
    choice(
        "avoid",
        N_("Unwanted channels"),
        Channel,
        separator=_SEVERAL_CHANNELS,
        same=eq,
        flag="--avoid",
        synonyms="拒绝渠道 勿用渠道 免打扰渠道 不用渠道 avoidchannels",
    ),
    Field("cautions", N_("Cautions"), flag="--cautions", synonyms="注意 注意事项 禁忌 提醒 caution"),
    Field(
        "notes", N_("Notes"), lines=4, flag="--notes", synonyms="备注 说明 其他 note remarks remark comments comment"
    ),
    Field(
        "referred_by",
        N_("Referred by"),
        _A_NAME,
        flag="--referred-by",
        synonyms="介绍人 推荐人 转介绍人 转介人 referrer introducedby",
    ),
    Field(
        "opened_on",
        N_("Client since"),
        _A_DAY,
        read=read_day,
        format=date.isoformat,
        flag="--opened-on",
        synonyms="开户日期 开户日 开户时间 建档日期 建立关系日期 since opendate accountopened",
    ),
    Field(
        "contact_persons",
        N_("Contact persons"),
        N_("one a line: name, role, phone: Mary Smith, CFO, 021-60000001"),
        read=read_contact_person,
        format=contact_person_text,
        separator=SEVERAL_PEOPLE,
        same=same_person,
        lines=3,
        flag="--contact-person",
        synonyms="联系人 企业联系人 对接人 contact contacts",
    ),
    Field("industry", N_("Industry"), flag="--industry", synonyms="行业 所属行业 sector"),
    choice(
        "loan_class",
        N_("Loan class"),
        LoanClass,
        flag="--loan-class",
        synonyms="贷款分类 五级分类 贷款五级分类 loanclassification",
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
