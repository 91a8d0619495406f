"""Whether the words of a note say that nobody was reached: 没接, 打了两次无人接听, no answer, left a voicemail.

Only a note that begins with them speaks of this contact for certain: 他说昨天没接到电话 does not. Compared without
patterns, since every line of `rmtui log` comes by here.
"""

from __future__ import annotations

from rmtui.entry.names import half_width
from rmtui.records.channel import Outcome


def _longest_first(*words: str) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


_BEFORE = _longest_first(
    *(
        "打了",
        "打过去",
        "打去",
        "打电话",
        "打",
        "发了",
        "发",
        "去了",
        "拜访",
        "上门",
        "致电",
        "电话",
        "手机",
        "微信",
        "短信",
        "邮件",
    ),
    *(
        "消息",
        "信息",
        "对方",
        "客户",
        "本人",
        "他",
        "她",
        "都",
        "也",
        "又",
        "还是",
        "还",
        "仍然",
        "仍",
        "一直",
        "始终",
        "再次",
        "今天",
    ),
    *(
        "上午",
        "下午",
        "中午",
        "晚上",
        "早上",
        "暂时",
        "均",
        "但",
        "结果",
        "已读",
        "连续",
        "次",
        "遍",
        "通",
        "个",
        "过",
        "给",
    ),
    *"0123456789一两二三四五六几多",
)
"""What may stand before the words that decide: that and how often it was tried."""
_SAID = (
    *(
        "未接来电",
        "未接电话",
        "没接电话",
        "没有接电话",
        "没人接电话",
        "没有人接",
        "没人接听",
        "无人接听",
        "未接听",
        "没接听",
        "没接通",
    ),
    *(
        "未接通",
        "没打通",
        "未打通",
        "没有打通",
        "打不通",
        "没通",
        "没人接",
        "无人接",
        "没人应答",
        "无人应答",
        "无应答",
        "未应答",
        "没接",
    ),
    *(
        "未接",
        "没有接",
        "不接电话",
        "不接",
        "拒接",
        "关机",
        "停机",
        "空号",
        "占线",
        "忙线",
        "通话中",
        "正在通话中",
        "不在服务区",
    ),
    *(
        "无法接通",
        "转语音信箱",
        "语音信箱",
        "语音留言",
        "留了语音",
        "没回复",
        "未回复",
        "没有回复",
        "没回音",
        "没回消息",
        "没回信息",
    ),
    *(
        "没回电",
        "没有回",
        "没回",
        "未回",
        "不回",
        "没见到",
        "没见着",
        "未遇",
        "没碰到",
        "没碰上",
        "没遇上",
        "没找到",
        "没联系上",
    ),
    *("未联系上", "联系不上", "没人在家", "没人", "无人", "不在家", "不在办公室", "不在单位", "不在公司", "人不在"),
)
_AFTER = (
    *("了", "吗", "明", "后天", "今晚", "晚", "下午", "上午", "改", "稍", "再", "先", "回头", "下周", "周", "下次"),
    *("打了", "两次", "三次", "几次"),
)
"""What may run on behind them."""
_NOT = ("没", "未", "无", "不", "机", "号", "线", "语音", "通话中")
_TALKED = (
    "聊了",
    "聊到",
    "谈了",
    "谈到",
    "说了",
    "问了",
    "打通",
    "接了",
    "联系上了",
    "回电了",
    "回了",
    "回复了",
    "见到了",
)
"""What in a later clause says that there was a conversation after all."""
_BEFORE_EN = _longest_first(
    *(
        "i",
        "we",
        "called",
        "call",
        "rang",
        "phoned",
        "tried",
        "dialled",
        "dialed",
        "texted",
        "emailed",
        "messaged",
        "wrote",
    ),
    *(
        "visited",
        "went",
        "knocked",
        "him",
        "her",
        "them",
        "twice",
        "once",
        "again",
        "back",
        "today",
        "three times",
        "but",
    ),
    *(
        "and",
        "still",
        "got",
        "there was",
        "just",
        "only",
        "went to",
        "straight to",
        "reached",
        "his",
        "their",
        "the",
        "phone",
    ),
)
_SAID_EN = (
    *("no answer", "no reply", "no response", "not answered", "unanswered", "didn't answer", "did not answer"),
    *("didn't pick up", "did not pick up", "not picked up", "didn't reply", "did not reply", "didn't respond"),
    *(
        "did not respond",
        "not reached",
        "unreached",
        "unreachable",
        "couldn't reach",
        "could not reach",
        "nobody answered",
    ),
    *("no one answered", "nobody picked up", "nobody home", "nobody there", "no one there", "voicemail", "voice mail"),
    *("left a voicemail", "left voicemail", "left a voice mail", "answering machine", "line busy", "line was busy"),
    *("line engaged", "line was engaged", "phone off", "phone was off", "switched off", "missed call", "not at home"),
    *("not in", "wasn't in", "was not in", "no-show", "no show", "didn't show up", "did not show up"),
)
_AFTER_EN = (
    *("him", "her", "them", "yet", "again", "today", "all day", "this time", "twice", "three times", "so far"),
    *("will", "i'll", "i will", "try", "trying", "so", "at"),
)
_PLANS_EN = ("will", "i'll", "i will", "try", "trying", "so", "at")
"""Behind these anything may follow."""
_NOT_EN = ("no", "n't", "voice", "busy", "engaged", "off", "answer", "unreach", "missed", "machine")
_TALKED_EN = ("talked", "spoke", "called back", "rang back", "then answered", "replied", "got through")
_ENDS = "，,。.；;！!？?：:—…"
_LOOKED_AT = 120


def read_outcome(note: str) -> tuple[Outcome, bool]:
    """What a note says of its contact, and whether that is certain.

    Not reached where its first words say so; reached, and not certain, where that is said further on, or what follows
    speaks of a conversation.
    """
    text = half_width(note[:_LOOKED_AT]).lower().replace("’", "'")
    if not any(sign in text for sign in (*_NOT, *_NOT_EN)):
        return Outcome.REACHED, True
    clauses = _clauses(text)
    first = next((place for place, clause in enumerate(clauses) if _unreached(clause)), None)
    if first is None:
        return Outcome.REACHED, not any(_ends_so(clause) for clause in clauses)
    tried = not any(_shortened(clause)[-1] for clause in clauses[:first])
    later = [clause for clause in clauses[first + 1 :] if not _unreached(clause)]
    talked = any(word in clause for clause in later for word in (*_TALKED, *_TALKED_EN))
    return (Outcome.NOT_REACHED, True) if tried and not talked else (Outcome.REACHED, False)


def _clauses(text: str) -> list[str]:
    """没接，晚上再打 in two; a Chinese note also at its blanks."""
    for sign in _ENDS:
        text = text.replace(sign, "\n")
    parts = [part.strip() for part in text.split("\n")]
    return [word for part in parts if part for word in ([part] if part.isascii() else part.split())]


def _unreached(clause: str) -> bool:
    """Does a clause say that nobody was reached, and nothing else but that it was tried?"""
    return any(
        rest.startswith(said) and _runs_on(rest[len(said) :], said)
        for rest in _shortened(clause)
        for said in (*_SAID, *_SAID_EN)
    )


def _runs_on(rest: str, said: str) -> bool:
    """May this stand behind what says that nobody was reached?"""
    if not rest:
        return True
    if rest[0] != " ":
        return any(rest.startswith(word) for word in _AFTER)
    if "voice" in said:  # one leaves a message about something
        return True
    words = rest.strip()
    while word := next((word for word in _AFTER_EN if words == word or words.startswith(f"{word} ")), ""):
        if word in _PLANS_EN:
            return True
        words = words[len(word) :].strip()
    return not words


def _ends_so(clause: str) -> bool:
    """Does a clause say so further on: 他说昨天没接, no answer on the rates?"""
    if clause.isascii():
        return any(f" {said} " in f" {clause} " for said in _SAID_EN)
    return clause.removesuffix("了").endswith(_SAID)


def _shortened(clause: str) -> list[str]:
    """The clause, and each time without one more of the words that may stand before."""
    found = [clause]
    while True:
        rest = found[-1]
        word = next((word for word in _BEFORE if rest.startswith(word)), "") or next(
            (word for word in _BEFORE_EN if rest == word or rest.startswith(f"{word} ")), ""
        )
        if not word:
            return found
        found.append(rest[len(word) :].strip())
