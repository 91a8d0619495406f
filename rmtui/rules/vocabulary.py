"""The vocabulary of all enumerations of records: from any word a bank or a person uses to the value.

Each enumeration has words of its own, so that two may share a word. Used by filters, forms, flags and imports.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TypeVar

from rmtui.comparing import folded, name_key
from rmtui.own_words import own_words
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import ClientKind, Gender, LoanClass, MaritalStatus, Potential, RiskGrade, Stage
from rmtui.records.holding import HoldingKind
from rmtui.wording import english_term, term
from rmtui.words import by_word, channels

Value = TypeVar("Value", bound=StrEnum)

_WORDS: dict[StrEnum, str] = {
    ClientKind.PERSON: "个人 自然人 对私 individual private",
    ClientKind.COMPANY: "公司 企业 单位 法人 对公 机构 corporate business",
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
    Gender.FEMALE: "女 女性 女士 f woman",
    Gender.MALE: "男 男性 男士 m man",
    MaritalStatus.SINGLE: "未婚 单身 unmarried",
    MaritalStatus.MARRIED: "已婚",
    MaritalStatus.DIVORCED: "离异 离婚 已离异 已离婚",
    MaritalStatus.WIDOWED: "丧偶",
    LoanClass.NORMAL: "正常 pass",
    LoanClass.SPECIAL_MENTION: "关注",
    LoanClass.SUBSTANDARD: "次级",
    LoanClass.DOUBTFUL: "可疑",
    LoanClass.LOSS: "损失",
    HoldingKind.DEPOSIT: "存款",
    HoldingKind.WEALTH: "理财",
    HoldingKind.FUND: "基金",
    HoldingKind.BOND: "债券",
    HoldingKind.STOCK: "股票",
    HoldingKind.INSURANCE: "保险",
    HoldingKind.METAL: "贵金属",
    HoldingKind.TRUST: "信托",
    HoldingKind.PROPERTY: "房产",
    HoldingKind.OTHER: "其他",
    HoldingKind.MORTGAGE: "房贷 按揭 住房贷款 个人住房贷款",
    HoldingKind.CONSUMER_LOAN: "消费贷 消费贷款 个人消费贷款 信用贷 personal-loan",
    HoldingKind.BUSINESS_LOAN: "经营贷 经营贷款 经营性贷款 个人经营贷款 流动资金贷款",
    HoldingKind.CAR_LOAN: "车贷 汽车贷款 auto-loan",
    HoldingKind.LOAN: "贷款 其他贷款",
    HoldingKind.CARD: "信用卡",
}
"""Words for a value in addition to its code and its term.

Risk grades have the names most banks use; where a bank uses others, C1 to C5 have to be written.
"""

# Patterns are compiled when they are first used: most commands that load this module use none of them.
_SUFFIX = r"(?<=.)(?:客户|型|级|类|档|贷款|户)+$"
_CODE_AND_WORD = r"([a-z]\d?)[\s(:-]*[\u4e00-\u9fff].*"


def value_of(terms: type[Value], text: str) -> Value | None:
    """The value of an enumeration by its code, name, term in either language, or another word; None if unknown."""
    typed = folded(text)
    coded = re.fullmatch(_CODE_AND_WORD, typed)
    words = _words(terms)
    translated = {folded(term(value)): value for value in terms}
    for word in (typed, re.sub(_SUFFIX, "", typed), coded[1] if coded else ""):
        if value := words.get(word) or translated.get(word):
            return value
    return _own_value(terms, text)


def _own_value(terms: type[Value], text: str) -> Value | None:
    """The value that a word of the person's own means."""
    own = own_words().get(name_key(text)) if terms in (Channel, Outcome) else None
    if own is None:
        return None
    code = own.meaning.channel if terms is Channel else "not-reached" if own.meaning.not_reached else ""
    return terms(code) if code else None


@cache
def _words(terms: type[Value]) -> dict[str, Value]:
    found = {
        folded(word): value
        for value in terms
        for word in (value.value, value.name, english_term(value), *_WORDS.get(value, "").split())
    }
    if terms is Channel:
        found |= {word: terms(letter) for word, letter in by_word(channels.NAMES, channels.FIELD_NAMES).items()}
    return found
