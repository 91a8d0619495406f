"""Finds Chinese verbs of a contact by their parts: a manner, a verb, its aspect, how long it went on, and a noun."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.dates import is_next
from rmtui.entry.line import ContactPhrase
from rmtui.entry.phrase_table import PhraseTable, holds, table_of, word_at
from rmtui.records.channel import Channel
from rmtui.words import by_word, phrases
from rmtui.words import han_verbs as words
from rmtui.words.channels import HAN_BRANCH
from rmtui.words.contact_phrases import (
    HAN_LIGHT_VERBS,
    HAN_PLACE_CHARACTERS,
    HAN_PLACES,
    HAN_PLACES_OF_CLIENT,
    NOUNS,
)
from rmtui.words.heads import MAKING_APPOINTMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_BEHIND_NOUN = ("号", "费", "码", "卡", "圈", "银", "支付", "付款", "转账")
"""手机银行 and 微信支付 are things, no contacts."""
_APPOINTMENTS = frozenset(phrases(MAKING_APPOINTMENTS["zh"]))
_MAX_COUNT = 6
"""Characters of a count."""


_MIN_ASPECT = 2
"""Characters of any verb and its aspect behind a manner, but for the last."""


def _meanings(table: Mapping[str, str]) -> PhraseTable:
    return PhraseTable(by_word({"zh": dict(table)}))


@cache
def _manners() -> PhraseTable:
    return _meanings(words.MANNERS)


@cache
def _nouns() -> PhraseTable:
    return _meanings(NOUNS["zh"])


@cache
def _verbs() -> PhraseTable:
    return _meanings(words.VERBS)


def aspect_end(text: str, at: int) -> int:
    """The end of the aspect behind a verb that ends at `at`: 过, 一下, 了看 of 看了看; `at` where there is none."""
    verb = text[at - 1 : at]
    if verb and text[at : at + 1] == verb:
        return at + 1
    if verb and text[at : at + 1] in ("了", "一") and text[at + 1 : at + 2] == verb:
        return at + 2
    end = table_of(words.ASPECTS).end(text, at)
    if text[at:end] == "了下" and is_next(text, end - 1):  # 约了|下周四
        return end - 1
    return end - 2 if text[end - 2 : end + 1] == "一下午" else end  # 坐了|一下午


def spell_end(text: str, at: int) -> int:
    """The end of how long or how often something went on: 十分钟, 半个钟头, 会儿; `at` where there is none."""
    for start in range(at, min(at + _MAX_COUNT, len(text)) + 1):
        end = table_of(words.UNITS if start > at else words.UNITS_ALONE).end(text, start)
        if end > start:
            return spell_end(text, end) if text[end : end + 1] in "多半" and end > start else end
        if text[start : start + 1] not in words.COUNTS:
            break
    return at


def _with_aspect(text: str, at: int) -> int:
    """The end of the aspects and spells behind a verb."""
    end = aspect_end(text, at)
    return spell_end(text, end)


def manner(text: str, at: int) -> ContactPhrase | None:
    """The manner at `at`, before a verb: 线下, 用座机, 微信上, 电话."""
    found = _manners().match(text, at)
    if found is None:
        found = _nouns().match(text, table_of(words.INSTRUMENTS).end(text, at))
    if found is None or text.startswith(_NOT_BEHIND_NOUN, found[1]):
        return None
    end = table_of(words.BEHIND_MANNER).end(text, found[1])
    return ContactPhrase(end, None if found[0] == "-" else Channel(found[0]))


def instrument(text: str, at: int) -> tuple[int, Channel | None, bool] | None:
    """拿同事手机, 走邮件 at `at`: where it ends, the channel that it tells, and whether it is a device, with which
    another way may be gone.
    """
    start = table_of(words.TAKEN).end(text, at)
    if start == at:
        return None
    owner = start
    while (end := table_of(words.OWNERS_OF_DEVICES).end(text, owner)) > owner:
        owner = end
    for devices, channel in ((words.DEVICES, Channel.TELEPHONE), (words.COMPUTERS, None)):
        if (end := table_of(devices).end(text, owner)) > owner:
            return end + (text[end : end + 1] in ("上", "里")), channel, True
    found = _nouns().match(text, owner)
    return (found[1], Channel(found[0]), False) if found and found[0] != "-" else None


def ends_in_device(words_of_manner: str) -> bool:
    return words_of_manner.endswith(phrases(words.DEVICES))


def conducted(text: str, at: int) -> ContactPhrase | None:
    """进行了 and the manner of what was done: 进行了上门[回访]."""
    end = table_of(words.CONDUCTED).end(text, at)
    return manner(text, end) if end > at else None


def verb_before_name(text: str, at: int) -> ContactPhrase | None:
    """A verb with an aspect or 给 at `at`, with or without a manner before it: 电话问了下, 见了, 在企微上回复."""
    way = manner(text, at + text.startswith("在", at))
    start = way.end if way else at
    start += text[start : start + 1] in ("去", "来")
    verb = _verbs().match(text, start)
    if verb is None and way and way.channel and aspect_end(text, start + 1) > start + _MIN_ASPECT:
        verb = "-", start + 1  # 微信上|戳了一下
    if verb is None or text[verb[1] : verb[1] + 1] == text[verb[1] - 1]:  # 看看 is still to be done, 看了看 is not
        return None
    letter, *marks = verb[0].split()
    channel = None if letter == "-" else Channel(letter)
    end = _with_aspect(text, verb[1])
    giving = end + (text[end : end + 1] in ("给", "到") and text[end - 1] != "到")
    giving += giving > end and text[giving : giving + 1] == "了"
    is_appointment = text[start : verb[1]] in _APPOINTMENTS
    if giving == verb[1] and (way is None or is_appointment):
        return None
    channel = (way and way.channel) or channel
    return ContactPhrase(giving, channel, is_appointment=is_appointment, is_errand="errand" in marks)


def told_by(text: str, at: int) -> ContactPhrase | None:
    """A manner and a verb with its aspect: 电话里说的, 短信提醒了."""
    way = manner(text, at)
    if way is None:
        return None
    verb = max(_verbs().end(text, way.end), table_of(words.TALKS).end(text, way.end))
    end = _with_aspect(text, verb)
    end += text[end : end + 1] == "的"
    return way._replace(end=end) if end > verb > way.end else None


def told_in(text: str, at: int) -> ContactPhrase | None:
    """Where something was said: 在微信|讲, 在微信上|转了篇文章; not 在微信买了基金."""
    way = manner(text, at + 1) if text[at] == "在" else None
    if way is None or way.channel is None:
        return None
    is_told = text[way.end : way.end + 1] in _TALKING or re.compile(_PASSED_ON).match(text, way.end)
    return way if is_told else None


_TALKING = frozenset("说讲问聊谈提")
_PASSED_ON = r"(?:转发|分享|[转发传])(?:过?来)?了?(?:[一几两三四五]|好几|一大)?[堆篇条张段组首]"
"""What was sent, and no money: 在微信上|转了一堆文章, not 转了5万."""


def way_of_telling(text: str, at: int) -> ContactPhrase | None:
    """A manner at the start of a clause with what was told: 微信|通知, 我电话里|指导的, 在微信上让我|教着."""
    way = manner(text, at + (text[at : at + 1] in ("我", "在")))
    if way is None or way.channel is None:
        return None
    told = way.end
    while (end := table_of(words.BEFORE_TELLING).end(text, told)) > told:
        told = end
    return way if tells(text, told) else None


def tells(text: str, at: int) -> bool:
    """Whether what stands at `at`, behind a manner, is what was told."""
    told = max(_verbs().end(text, at), table_of(words.TALKS).end(text, at), table_of(words.TELLING).end(text, at))
    return told > at and not text.startswith(_NOT_TOLD, at)


def way_of_sending(text: str, start: int) -> ContactPhrase | None:
    """What was sent, and how, in a clause at `start` with its particle: 方案|微信发过去了; None where it tells more."""
    if not text.endswith(_SENT) or text.startswith(phrases(words.CLIENTS), start):
        return None
    for at in range(start + 1, min(len(text), start + _MAX_THING)):
        way = manner(text, at)
        if way and way.channel and table_of(words.SENDING).end(text, way.end) > way.end:
            return way
    return None


_SENT = ("了", "过去", "给他", "给她")
_MAX_THING = 12
"""Characters of what was sent."""


_NOT_TOLD = ("没", "未", "不", "约", "再", "还")
"""Behind a manner: nobody was told, or not yet."""


def noun_phrase(text: str, at: int) -> ContactPhrase | None:
    """A light verb, an aspect or a spell, and the noun of a contact: 通了十分钟话, 打完电话, 聊了半天微信."""
    verb = table_of(HAN_LIGHT_VERBS).match(text, at) or table_of(words.TALKS).match(text, at)
    if verb is None or text[at] == "没" or table_of(words.HANDLING).end(text, at) > at:
        return None
    end = _with_aspect(text, verb[1])
    if end == verb[1]:
        return None
    if text[end : end + 1] == "话" and text[at] == "通":
        return ContactPhrase(end + 1, Channel.TELEPHONE)
    end += text[end : end + 1] == "的"
    noun = _nouns().match(text, end)
    is_of_others = noun and text[at] == "收" and is_han(text[noun[1] : noun[1] + 1])  # 收到短信|说中奖
    return ContactPhrase(noun[1], Channel(noun[0])) if noun and noun[0] != "-" and not is_of_others else None


def past_meeting(text: str, at: int) -> ContactPhrase | None:
    """见的, 吃的, 碰的面 at the end of a clause, where the verb tells the way: [在茶馆]见的面."""
    verb = _verbs().match(text, at)
    if verb is None and (meal := table_of(words.MEALS).end(text, at)) > at:
        verb = Channel.MEETING.value, meal
    if verb is None or verb[0][0] == "-" or text[verb[1] : verb[1] + 1] != "的":
        return None
    end = verb[1] + 1
    end += text[end : end + 1] in ("面", "头")
    return None if is_han(text[end : end + 1]) else ContactPhrase(end, Channel(verb[0]))


def shared_activity(text: str, at: int) -> ContactPhrase | None:
    """What one does together, at `at`: 坐了四十分钟, 吃涮羊肉, 钓了一下午鱼; up to the end of its words."""
    stays = table_of(words.STAYS).end(text, at)
    if stays > at and (end := _with_aspect(text, stays)) > stays:
        return ContactPhrase(end, Channel.MEETING)
    for verb_sign, thing in _separable().get(text[at : at + 1], ()):
        end = _with_aspect(text, at + len(verb_sign))
        end += text[end : end + 1] in ("的", "小")
        if text.startswith(thing, end):
            return ContactPhrase(end + len(thing), Channel.MEETING)
    if (verb := table_of(words.MEALS, words.PASTIMES).end(text, at)) > at:
        return ContactPhrase(_object_end(text, _with_aspect(text, verb)), Channel.MEETING)
    if (
        text[at : at + 1] == "打"
        and (end := spell_end(text, aspect_end(text, at + 1))) > at + 2
        and text[end - 1] in "洞局盘场"
    ):
        return ContactPhrase(end, Channel.MEETING)
    return None


@cache
def _separable() -> dict[str, list[tuple[str, str]]]:
    """Separable verbs by their first character."""
    found: dict[str, list[tuple[str, str]]] = {}
    for pair in phrases(words.SEPARABLE):
        verb, thing = pair.split()
        found.setdefault(verb[0], []).append((verb, thing))
    return found


_MAX_OBJECT = 5


def _object_end(text: str, at: int) -> int:
    """The end of a short object before the end of a clause; `at` where the words go on."""
    end = at
    while end < len(text) and end - at <= _MAX_OBJECT and not (text[end].isspace() or text[end] in ",:;。、.()!?"):
        end += 1
    return end if end - at <= _MAX_OBJECT else at


def tour(text: str, at: int) -> ContactPhrase | None:
    """A place at `at`, behind a client's name, with what the manager did there: 新厂区走了一趟, 楼下咖啡厅坐了会儿."""
    for start in range(at + 1, min(len(text), at + _MAX_PLACE)):
        if not is_han(text[start - 1]):
            return None
        if not _is_place(text, at, start):
            continue
        toured = table_of(words.TOURS).end(text, start)
        end = table_of(words.TOUR_SPELLS).end(text, toured + (text[toured : toured + 1] == "了"))
        if start < toured < end and end > toured + 1:
            return ContactPhrase(end, Channel.VISIT)
        stay = table_of(words.STAYS).end(text, start)
        if start < stay < (end := _with_aspect(text, stay)):
            is_out = holds(text[at:start], words.PUBLIC_PLACES)
            return ContactPhrase(end, Channel.MEETING if is_out else Channel.VISIT)
    return None


_MAX_PLACE = 10
"""Characters of such a place."""


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether Chinese words end like a place, and no verb is among them."""
    place = text[start:end]
    ends = place.endswith((*phrases(HAN_PLACES), *phrases(HAN_PLACES_OF_CLIENT))) or place[-1] in HAN_PLACE_CHARACTERS
    return ends and not any(sign in place for sign in words.NOT_IN_PLACES)


def asks_along(text: str, at: int) -> ContactPhrase | None:
    """What a client asked for, 请我吃饭, 叫我去工地; None where it does not tell the way."""
    asked = table_of(words.CLIENT_ASKS_ALONG).end(text, at)
    if asked == at:
        return None
    start = asked
    for word in ("一起", "去", "到", "上", "来", "过去"):
        start += len(word) if text.startswith(word, start) else 0
    end = start
    while (
        end < len(text)
        and end - start < _MAX_OBJECT + 3
        and text[end] not in ",:;。、.()!?"
        and not text[end].isspace()
    ):
        end += 1
    place = text[start:end]
    if start > asked and holds(place, words.WORKPLACES):
        return ContactPhrase(start, Channel.VISIT)
    together = shared_activity(text, start)
    if together or (start > asked and any(word in place for word in ("吃", "喝", "球", "茶", "饭", "咖啡"))):
        return ContactPhrase(start, Channel.MEETING)
    return None


def coming(text: str, at: int) -> ContactPhrase | None:
    """What a client does who comes to the branch: 自己跑到网点来, 又跑来网点."""
    start = things_end(text, at)
    while (end := table_of(words.HOW_OF_COMING).end(text, start)) > start:
        start = end
    verb = start
    while verb < min(len(text), start + _MAX_COMING) and text[verb] in words.COMING:
        verb += 1
    if not any(sign in words.ARRIVING for sign in text[start:verb]):
        return None
    place = verb + (text[verb : verb + 1] == "的")
    place += text[place : place + 1] == "我"
    own = table_of(words.OWN_PLACES).end(text, place) if text[place - 1] == "我" else place
    place += text[place : place + 1] == "们"
    branch = max(own, table_of(HAN_BRANCH).end(text, place))
    if branch > place:
        end = branch + len(word_at(text, branch, ("来了", "来", "里")))
        return ContactPhrase(end, Channel.MEETING, incoming=True)
    return ContactPhrase(verb, Channel.MEETING, incoming=True) if text[start:verb].startswith("找上门") else None


def things_end(text: str, at: int) -> int:
    """Behind what a client brought along, 带着房本|来网点; `at` where they did not come to the branch with it."""
    if text[at : at + 1] not in _BRINGING:
        return at
    start = at + 1 + text.startswith("了", at + 1)
    for place in range(start + 1, min(len(text), at + _MAX_THING)):
        if text[place] in "来到进" and table_of(HAN_BRANCH).end(text, place + 1) > place + 1:
            return place
        if text[place - 1] in words.NOT_IN_PLACES.replace("的", "").replace("来", "") or not is_han(text[place]):
            break
    return at


_BRINGING = frozenset("带拿揣抱拎提背")
_MAX_COMING = 6
"""Characters of such a verb."""


def journey_to_client(text: str, at: int) -> ContactPhrase | None:
    """去她店里, 到他公司: a visit."""
    start = table_of(words.GOES).end(text, at)
    owner = table_of(words.OWNERS).end(text, start) if start > at else start
    place = table_of(HAN_PLACES_OF_CLIENT).end(text, owner) if owner > start else owner
    return ContactPhrase(place + (text[place : place + 1] == "了"), Channel.VISIT) if place > owner else None


def journey_by_manager(text: str, at: int) -> ContactPhrase | None:
    """跑了一趟, 去看过 at the end of a clause: a visit, where the manager is who went."""
    verb = table_of(words.MANAGER_GOES).end(text, at)
    end = _with_aspect(text, verb) if verb > at else at
    end += text[end : end + 1] == "的" and end > at
    is_done = any(sign in text[verb:end] for sign in "了过的")
    end += text[end : end + 1] == "了" and is_done
    return ContactPhrase(end, Channel.VISIT) if is_done and not is_han(text[end : end + 1]) else None


def tells_where(behind_name: str) -> bool:
    """Whether words behind a client's name tell where the client is, or that it was the manager who went: 那边, 我."""
    at = behind_name.find("我")
    return behind_name.startswith(phrases(words.CLIENT_AREAS)) or (at >= 0 and behind_name[at - 1 : at] not in _ASKING)


_ASKING = frozenset("叫让请约喊拉带邀找陪求催要")
"""Before 我: it was the client who did something with the manager."""


def occasion_end(text: str, at: int) -> int:
    """The end of 晚饭后, 开会前, 面谈时; `at` where there is none."""
    begun = at + (text[at : at + 1] in ("快", "刚", "临", "正"))
    occasion = table_of(words.OCCASIONS).end(text, begun)
    end = table_of(words.BEHIND_OCCASION).end(text, occasion) if occasion > begun else at
    return end if end > occasion else at


def tells_talk(text: str, at: int) -> bool:
    """Whether what stands at `at`, behind 跟 and a name, is talk in a way that is not told: 聊了利率."""
    return table_of(words.TALKS).end(text, at) > at


def dialled_end(text: str, at: int) -> int:
    """The end of 打了三遍, behind 给 and a name; `at` where there is none."""
    aspect = aspect_end(text, at + 1)
    end = spell_end(text, aspect) if text[at] in "打拨" else aspect
    return end if end > aspect else at


def calls_end(text: str, at: int) -> int:
    """The end of 打过去 behind 给 and a name; `at` where there is none."""
    end = table_of(words.CALLS_BEHIND_NAME).end(text, at)
    following = text[end : end + 1]
    return end if not following or following in ",;。、 :" or text.startswith(("过去", "去"), end) else at
