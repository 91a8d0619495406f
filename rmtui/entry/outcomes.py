"""Whether the words of a note say that nobody was reached: 没接, 打了两次无人接听, no answer, left a voicemail.

Only a note that begins with such words certainly speaks of this contact; 他说昨天没接到电话 does not. Matched without
regular expressions, since every line of `rmtui log` is checked.
"""

from __future__ import annotations

from rmtui.entry.names import half_width
from rmtui.entry.normal_form import normal_form
from rmtui.own_words import own_words
from rmtui.records.channel import Outcome


def _phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list with commas between."""
    return tuple(text.split(", "))


def _longest_first(text: str) -> tuple[str, ...]:
    return tuple(sorted(_phrases(text), key=len, reverse=True))


_PREFIXES = _longest_first(
    "打过去, 打电话, 打了, 打去, 发了, 去了, 拜访, 上门, 致电, 电话, 手机, 微信, 短信, 邮件, 消息, 信息, 对方, "
    "客户, 本人, 还是, 仍然, 一直, 始终, 再次, 今天, 上午, 下午, 中午, 晚上, 早上, 暂时, 结果, 已读, 连续, 打, "
    "发, 他, 她, 都, 也, 又, 还, 仍, 均, 但, 次, 遍, 通, 个, 过, 给, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 一, 两, 二, "
    "三, 四, 五, 六, 几, 多"
)
"""What may precede the decisive words: that and how often it was tried."""
_UNREACHED = _phrases(
    "未接来电, 未接电话, 没接电话, 没有接电话, 没人接电话, 没有人接, 没人接听, 无人接听, 未接听, 没接听, 没接通, "
    "未接通, 没打通, 未打通, 没有打通, 打不通, 没通, 没人接, 无人接, 没人应答, 无人应答, 无应答, 未应答, 没接, "
    "未接, 没有接, 不接电话, 不接, 拒接, 关机, 停机, 空号, 占线, 忙线, 通话中, 正在通话中, 不在服务区, 无法接通, "
    "转语音信箱, 语音信箱, 语音留言, 留了语音, 没回复, 未回复, 没有回复, 没回音, 没回消息, 没回信息, 没回电, "
    "没有回, 没回, 未回, 不回, 没见到, 没见着, 未遇, 没碰到, 没碰上, 没遇上, 没找到, 没联系上, 未联系上, "
    "联系不上, 没人在家, 没人, 无人, 不在家, 不在办公室, 不在单位, 不在公司, 人不在"
)
"""The decisive words."""
_SUFFIXES = _phrases(
    "了, 吗, 明, 后天, 今晚, 晚, 下午, 上午, 改, 稍, 再, 先, 回头, 下周, 周, 下次, 打了, 两次, 三次, 几次"
)
"""What may follow them without a gap."""
_HINTS = _phrases("没, 未, 无, 不, 机, 号, 线, 语音, 通话中")
"""A note without any of these is not checked further."""
_CONVERSATION = _phrases("聊了, 聊到, 谈了, 谈到, 说了, 问了, 打通, 接了, 联系上了, 回电了, 回了, 回复了, 见到了")
"""What says in a later clause that there was a conversation after all."""
_PREFIXES_EN = _longest_first(
    "three times, straight to, there was, messaged, dialled, emailed, visited, knocked, went to, reached, "
    "called, phoned, dialed, texted, tried, wrote, twice, again, today, still, their, phone, call, rang, went, "
    "them, once, back, just, only, him, her, but, and, got, his, the, we, i"
)
_UNREACHED_EN = _phrases(
    "no answer, no reply, no response, not answered, unanswered, didn't answer, did not answer, didn't pick up, "
    "did not pick up, not picked up, didn't reply, did not reply, didn't respond, did not respond, not reached, "
    "unreached, unreachable, couldn't reach, could not reach, nobody answered, no one answered, "
    "nobody picked up, nobody home, nobody there, no one there, voicemail, voice mail, left a voicemail, "
    "left voicemail, left a voice mail, answering machine, line busy, line was busy, line engaged, "
    "line was engaged, phone off, phone was off, switched off, missed call, not at home, not in, wasn't in, "
    "was not in, no-show, no show, didn't show up, did not show up"
)
_SUFFIXES_EN = _phrases(
    "him, her, them, yet, again, today, all day, this time, twice, three times, so far, will, i'll, i will, try, "
    "trying, so, at"
)
_PLANS_EN = _phrases("will, i'll, i will, try, trying, so, at")
"""Anything may follow these."""
_HINTS_EN = _phrases("no, n't, voice, busy, engaged, off, answer, unreach, missed, machine")
_CONVERSATION_EN = _phrases("talked, spoke, called back, rang back, then answered, replied, got through")
_CLAUSE_ENDS = "，,。.；;！!？?：:—…"
_MAX_CHARACTERS = 120
"""Characters of a note that are checked."""


def read_outcome(note: str) -> tuple[Outcome, bool]:
    """The outcome that a note tells, and whether it is certain.

    Not reached where its first words say so; reached, and not certain, where they come later, or where what follows
    speaks of a conversation.
    """
    text = half_width(note[:_MAX_CHARACTERS]).lower().replace("’", "'")
    if not any(sign in text for sign in (*_HINTS, *_HINTS_EN, *_own_unreached())):
        return Outcome.REACHED, True
    clauses = _clauses(text)
    first = next((place for place, clause in enumerate(clauses) if _says_unreached(clause)), None)
    if first is None:
        return Outcome.REACHED, not any(_mentions_unreached(clause) for clause in clauses)
    tried = not any(_without_prefixes(clause)[-1] for clause in clauses[:first])
    later = [clause for clause in clauses[first + 1 :] if not _says_unreached(clause)]
    talked = any(word in clause for clause in later for word in (*_CONVERSATION, *_CONVERSATION_EN))
    return (Outcome.NOT_REACHED, True) if tried and not talked else (Outcome.REACHED, False)


def _clauses(text: str) -> list[str]:
    """The clauses of a note: 没接，晚上再打 are two; Chinese is also split at spaces."""
    for sign in _CLAUSE_ENDS:
        text = text.replace(sign, "\n")
    parts = [part.strip() for part in text.split("\n")]
    return [word for part in parts if part for word in ([part] if part.isascii() else part.split())]


def _says_unreached(clause: str) -> bool:
    """Whether a clause says that nobody was reached, and nothing else but that it was tried."""
    return any(
        rest.startswith(phrase) and _may_follow(rest[len(phrase) :], phrase)
        for rest in _without_prefixes(clause)
        for phrase in (*_UNREACHED, *_UNREACHED_EN, *_own_unreached())
    )


def _own_unreached() -> list[str]:
    """The words of the person's own that say so."""
    return [normal_form(own.word) for own in own_words().values() if own.meaning.not_reached]


def _may_follow(rest: str, phrase: str) -> bool:
    """Whether `rest` may follow a phrase that says that nobody was reached."""
    if not rest:
        return True
    if rest[0] != " ":
        return any(rest.startswith(word) for word in _SUFFIXES)
    if "voice" in phrase:  # one leaves a message about something
        return True
    words = rest.strip()
    while word := next((word for word in _SUFFIXES_EN if words == word or words.startswith(f"{word} ")), ""):
        if word in _PLANS_EN:
            return True
        words = words[len(word) :].strip()
    return not words


def _mentions_unreached(clause: str) -> bool:
    """Whether a clause says so later on: 他说昨天没接, no answer on the rates."""
    if clause.isascii():
        return any(f" {phrase} " in f" {clause} " for phrase in _UNREACHED_EN)
    return clause.removesuffix("了").endswith(_UNREACHED)


def _without_prefixes(clause: str) -> list[str]:
    """The clause, then each time with one more prefix removed."""
    found = [clause]
    while True:
        rest = found[-1]
        word = next((word for word in _PREFIXES if rest.startswith(word)), "") or next(
            (word for word in _PREFIXES_EN if rest == word or rest.startswith(f"{word} ")), ""
        )
        if not word:
            return found
        found.append(rest[len(word) :].strip())
