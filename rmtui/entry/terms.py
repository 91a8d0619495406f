"""Values of the records' enumerations, by whatever word a bank or a person has for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from rmtui.entry.names import half_width
from rmtui.records.channel import Channel
from rmtui.records.client import Kind, LoanClass, Marital, Potential, RiskGrade, Stage
from rmtui.wording import TERMS, term

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


def one_of(terms: type[StrEnum]) -> Callable[[str, date], StrEnum]:
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
