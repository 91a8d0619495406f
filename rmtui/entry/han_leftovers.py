"""Looks for what is left in a Chinese note and may tell how, when or whether a contact was: `check_han`.

As `rmtui.entry.leftovers`, by frames rather than by single words: a verb behind 跟 and a name that is no talk, a past
day with a verb of contact, a day ahead alone, a relative who answered.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, han_verbs
from rmtui.entry.doubts import undated_doubt
from rmtui.entry.head.head_reader import read_head
from rmtui.entry.head.head_reading import han_run_end, head_line
from rmtui.entry.head.lookahead import day_at
from rmtui.entry.leftovers import find, tells_of_others
from rmtui.entry.line import PartKind
from rmtui.entry.named_days import named_days
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import PhraseTable, holds, table_of, word_at
from rmtui.entry.steps.awaited_finder import comes, told_start
from rmtui.entry.steps.step_clause import forbids, moved_day
from rmtui.entry.steps.step_days import read_step_day
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.records.channel import Channel, Outcome
from rmtui.words import heads, phrases
from rmtui.words import leftovers as words
from rmtui.words.steps import INVITATIONS, NOT_ACTIONS, PUTTING_OFF, REMINDERS, TOLD_CLIENT

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.leftovers import Line, Span

_MAX_CLAUSES = 8
_MAX_TIME = 16
_MAX_LEAD = 16
"""Characters before the name in a clause that tells of another contact."""
_TOGETHER_WITH = frozenset(phrases(heads.TOGETHER_WITH))
_CONTACT_SIGNS = frozenset("打电微信邮访见面饭茶来约吃喝回聊谈坐桌去家看望候")
"""A clause that tells of another contact holds one of these."""
_INVITING = frozenset(phrases(words.INVITING))
_RECOMMENDED = phrases(words.RECOMMENDED)
_RECOMMENDED_PEOPLE = phrases(words.RECOMMENDED_PEOPLE)
_PAST = phrases(heads.HAN_PAST_DAYS)
_DIALS = frozenset("打拨挂通去回")
"""Behind 给 and a name, characters that may begin a call."""


def check_han(line: Line, head: HeadReading, outcome: Outcome, *, certain: bool) -> None:
    """Raise Unsorted where a Chinese note holds what a default was taken for. `certain`: of the outcome."""
    if head.is_sentence and head.channel in (Channel.MEETING, Channel.VISIT):
        _check_put_off(line, head)
    if head.in_words and head.channel is Channel.MEETING:
        _check_refused(line, head)
    _check_coming(line, head)
    clauses = [one for one in line.clauses[:_MAX_CLAUSES] if is_han(line.text[one[0]]) or line.text[one[0]].isdigit()]
    if not clauses:
        return
    if head.channel is None and head.preposition and not line.text[head.end : clauses[0][0]].strip():
        _check_verb(line, head, *clauses[0])
    if head.preposition in _INVITING:
        _check_invited(line, head)
    if head.channel is None:
        _check_place(line, head, *clauses[0])
    begins_behind_sign = line.text[head.end - 1 : head.end] in (",", ";", "。", ":")
    if not begins_behind_sign:
        _check_owner(line, head, *clauses[0])
    is_told = head.is_sentence or any(part.kind is PartKind.CHANNEL for part in head.parts)
    for start, end in clauses if begins_behind_sign else clauses[1:]:
        _check_another_contact(line, head, start, end)
        if is_told and outcome is Outcome.REACHED and head.outcome is None and certain:  # not what came of an attempt
            _check_later_contact(line, start, end)
    for start, end in clauses:
        _check_moment(line, head, start, end)
        if not line.has_signed_step:
            _check_bare_day(line, start, end)
            _check_today(line, start, end)
            _check_near_festival(line, start, end)
            _check_wished_contact(line, start, end)
            _check_moved(line, start, end)
            _check_mistyped_step(line, start, end)
            is_reminder = start < table_of(REMINDERS).end(line.text, start) < end
            if is_reminder and (head.channel or start > clauses[0][0]):
                raise line.ask_step((start, end))  # 她月底生日，|记得送花
        if outcome is Outcome.REACHED and head.outcome is None:
            is_called = head.channel is Channel.TELEPHONE and not head.incoming
            _check_answered(line, start, end, by_telephone=is_called)
            if head.preposition in _INVITING:
                _check_declined(line, start, end)


def _check_coming(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a day of the week that still lies ahead in this one may be meant: [王芳] 周四来签字."""
    part = next((one for one in head.parts if one.kind is PartKind.DAY), None)
    if head.day is None or part is None or not re.fullmatch(_BARE_WEEKDAY, line.text[part.start : part.end]):
        return
    coming = head.day + timedelta(weeks=1)
    at = skip_blanks(line.text, max(one.end for one in head.parts if one.kind in (PartKind.CLIENT, PartKind.DAY)))
    end = han_run_end(line.text, at)
    told = line.text[at:end]
    is_ahead = line.today < coming <= line.today + timedelta(days=6 - line.today.weekday())
    if is_ahead and told.startswith(_COMING) and not (set("了过") & set(told) or told.endswith("的")):
        raise line.ask_step((part.start, end))


_BARE_WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天]"
_COMING = ("来", "过来", "要来", "到店", "到网点", "到行")


def _check_invited(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where somebody is invited to attend: that is how to come, not a meeting that was held."""
    at = head.end
    end = table_of(words.ATTENDING).end(line.text, at)
    if end > at and line.text[end : end + 1] != "了":
        message = _("Was “{words}” an invitation? Then write its channel behind the name, else M.")
        raise line.ask(message, (at, end))


def _check_place(line: Line, head: HeadReading, start: int, end: int) -> None:
    """Raise Unsorted where the client was somewhere and talked: [王芳]在幼儿园门口等孩子的时候跟我聊了会儿."""
    text = line.text[start:end]
    talks = (at for at, sign in enumerate(text) if sign in _TALKS)
    if start == head.end and text[0] == "在" and next(talks, 0) > _MIN_PLACE:
        raise line.ask_channel((start, end))


_TALKS, _MIN_PLACE = frozenset("聊谈说碰见"), 2
"""Characters of a talk, and of the place before it, with 在."""


def _check_put_off(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where a meeting was put off or called off: [跟马骏吃饭]改到下周."""
    end = table_of(words.PUT_OFF).end(line.text, head.end)
    if end > head.end:
        raise line.ask_outcome((head.end, end))


def _check_refused(line: Line, head: HeadReading) -> None:
    """Raise Unsorted where the manager did not go to a meal: [强哥请吃饭]，推了."""
    invited = next((part.start for part in head.parts if part.kind is PartKind.CHANNEL), head.end)
    for start, end in line.clauses[:2]:
        is_refused = line.text[start:end].removeprefix("我") in phrases(words.REFUSED)
        if is_refused and not _INVITED.isdisjoint(line.text[invited:start]):
            raise line.ask_outcome((start, end), may_be_text=True)


_INVITED = frozenset("请约邀")


def check_buyer(line: Line, head: HeadReading, sales: list[tuple[int, int]]) -> None:
    """Raise Unsorted where another client stands before the verb of a sale: [王芳] 李娜买了20万基金."""
    for at, end in sales:
        start = next((start for start, stop in line.clauses if start <= at < stop), at)
        for place in range(start, at) if is_han(line.text[start]) else ():
            found = line.start.names.find_at_start(line.typed[place:at])
            if found and not set(found[0]) & set(head.clients):
                raise entry_errors.whose_sale(line.typed, (place, end))


def _check_verb(line: Line, head: HeadReading, start: int, end: int) -> None:
    """跟李总打了18洞: a verb that is no talk tells how it was; 给李总寄了月饼 tells no contact."""
    text, at = line.text, start
    while at < end and (stop := contact_finder.filler_end(text, at)) > at:
        at = skip_blanks(text, stop)
    if at >= end or not is_han(text[at]):
        return
    head.needs_channel = head.needs_channel or (head.preposition == "给" and table_of(words.ERRANDS).end(text, at) > at)
    is_call = head.preposition not in _TOGETHER_WITH and text[at] in _DIALS
    if is_call or (head.preposition in _TOGETHER_WITH and not han_verbs.tells_talk(text, at)):
        raise line.ask_channel((at, min(end, at + 12)))


def _check_owner(line: Line, head: HeadReading, start: int, end: int) -> None:
    """[见了王芳]的律师, [拜访王芳]推荐的公司: somebody around the client, or whom the client recommended."""
    text = line.text[:end]
    person = table_of(words.PEOPLE_AROUND).end(text, start + 1) if text[start] == "的" else start
    recommended = text.startswith(_RECOMMENDED, start) and text.endswith(_RECOMMENDED_PEOPLE)
    if person > start + 1 or (recommended and head.is_sentence):
        raise Unsorted(entry_errors.other_person_text(line.typed, (start, end), head.clients[-1].name), (start, end))


def _check_another_contact(line: Line, head: HeadReading, start: int, end: int) -> None:
    """下午拜访孙阿姨: a contact with somebody else; 她打电话回来: one by another channel."""
    text = line.text[:end]
    if not _CONTACT_SIGNS & set(text[start:end]):
        return
    at = table_of(words.CLIENT_PRONOUNS).end(text, start)
    behind = contact_finder.phrase_behind_name(text, at) if start < at < end else None
    if behind and behind.channel not in (None, head.channel):
        raise line.ask_channel((start, behind.end))
    from rmtui.entry.second_contact import behind_leads

    led, by_client = behind_leads(text, start)
    begun = start if by_client or led >= end else led
    names, places = line.start.names, range(begun, min(end, begun + _MAX_LEAD))
    if not any(names.find_at_start(line.typed[at:end]) for at in places):
        return
    try:
        other = read_head(head_line(line.typed[begun:end], text[begun:end], line.today, names))
    except Unsorted:
        return
    told = other.in_words or other.has_preposition or other.has_explicit_channel
    is_with = other.preposition in _TOGETHER_WITH and head.channel in (Channel.MEETING, Channel.VISIT)
    if (other.channel or is_with) and told and not set(other.clients) <= set(head.clients):
        raise line.ask_other_contact((start, end))


def _check_later_contact(line: Line, start: int, end: int) -> None:
    """Raise Unsorted where a clause tells of a contact at another time: [上午来办卡，]下午又来电问限额."""
    from rmtui.entry.second_contact import behind_leads

    text = line.text[:end]
    day = day_at(line.start, start)
    day_end = day[1] if day and day[0][0] <= line.today else start
    at = skip_blanks(text, day_end)
    at = behind_leads(text, at)[0] if at < end else end
    is_later = day_end > start or any(word in text[start:at] for word in _PARTS_OF_DAY)
    if is_later and at < end:
        found = contact_finder.phrase_behind_name(text, at) or contact_finder.phrase_before_name(text, at)
        if found and found.channel and found.outcome is None:
            raise line.ask_other_contact((start, end))


_TOLD_LAST = tuple(word for word in phrases(words.CONTACT_VERBS) if word.endswith(("的", "妥")))
_PARTS_OF_DAY = ("早上", "上午", "中午", "下午", "傍晚", "晚上")


def _check_moment(line: Line, head: HeadReading, start: int, end: int) -> None:
    """周四打的, 昨天聊的: a past day or a time of the contact itself."""
    text = line.text[:end]
    if head.day is not None and head.time:
        return
    at = table_of(words.BEFORE_MOMENT).end(text, start)
    day = day_at(line.start, at)
    behind = day[1] if day and day[0][0] <= line.today else at
    timed = read_time(text[behind : behind + _MAX_TIME])
    stop = behind + timed[1] if timed else behind
    if stop == at or (head.day is not None and day) or (head.time and timed and not day):
        return
    at_end = text.removesuffix("了").endswith(("的", "妥"))
    goes_on = start == head.end and head.has_explicit_channel and (stop > behind or text.startswith(_PAST, at))
    verb = skip_blanks(text, stop)
    told = table_of(words.CONTACT_VERBS).end(text, verb)
    told_last = at_end and day and text.endswith(_TOLD_LAST) and not any(one in text[stop:] for one in "他她")
    if told_last or (told > verb and (goes_on or at_end or told == end)):
        if at_end or goes_on or text.startswith(_PAST, at):
            raise line.ask_day((start, end))
        if not line.has_signed_step:  # 下午三点|见: still to come
            raise line.ask_step((start, end))


def _check_bare_day(line: Line, start: int, end: int) -> None:
    """A clause that is no more than a day ahead: 下周三."""
    if end - start > _MAX_TIME or not (due := read_step_day(line.text[:end], start, line.today)):
        return
    around = line.text[:start].rstrip()[-1:], line.text[end:].lstrip()[:1]
    stands_alone = all(not sign or sign in ",;。.()" for sign in around)
    if due.end >= end and due.day > line.today and is_han(line.text[end - 1]) and stands_alone:
        raise line.ask_step((_action_before(line, start), end + (line.text[end : end + 1] == ")")))


def _action_before(line: Line, at: int) -> int:
    """Where the clause right before one at `at` begins, which tells something to be done; `at` where none does."""
    found = next((one for one in line.clauses if one[1] < at and not line.text[one[1] : at].strip(" ,(")), (at, at))
    from rmtui.entry.steps.chinese_steps import is_step

    is_action = found[0] < at and is_han(line.text[found[0]]) and not line.text[slice(*found)].endswith(("了", "过"))
    return found[0] if is_action and is_step(line.text[: found[1]], found[0]) else at - (line.text[at - 1] == "(")


def _check_near_festival(line: Line, start: int, end: int) -> None:
    """让我节后联系他, 出了正月再联系, 十五前给他答复: a next step on a day that is not told."""
    text = line.text[:end]
    untold = table_of(words.UNTOLD_DAYS)
    at = next((place for place in range(start, end) if untold.end(text, place) > place), end)
    behind = untold.end(text, at) if at < end else end
    if at > start and (festival := _festivals().end(text, start)) > start:  # 冬至|给她送饺子
        at, behind = start, festival
    if behind == end or text[at - 1 : at] in _FESTIVALS or any(sign in text[behind:] for sign in "了过"):
        return
    from rmtui.entry.steps.chinese_steps import is_managers_step, is_step

    arranged = table_of(words.ARRANGING).end(text, start)
    is_led = at in (start, arranged, relation_end(text, start)) or text[at - 1] == "我"
    is_managers = is_led or is_managers_step(text, (behind, end))
    is_agreed = is_led and start < at and text[start] == "约"  # 约了|到期那天|再来
    is_agreed = is_agreed or (told_start(text, start) == at and comes(text[behind:], surely=False))
    if is_agreed or (is_managers and is_step(text, behind)):
        raise line.ask_step((start if is_led or is_agreed else at, end))


def undated_promises(line: Line) -> tuple[str, ...]:
    """A warning where a clause tells what the manager is to do without any day: 答应发方案, 要给她发方案."""
    from rmtui.entry.steps.chinese_steps import is_planned

    for start, end in line.clauses[:_MAX_CLAUSES]:
        text = line.text[:end]
        promised = table_of(words.UNDATED_LEADS).end(text, start)
        told = table_of(words.UNDATED_ACTIONS).end(text, promised) if promised > start else start
        is_promise = told > promised > start and table_of(NOT_ACTIONS["zh"]).end(text, promised) == promised
        is_plan = is_planned(text, (start, end)) and not text.endswith(phrases(PUTTING_OFF))
        is_again = text[-1] in _LAST_OF_AGAIN and re.compile(_AGAIN).search(text, start)
        is_told = is_promise or is_plan or is_again
        if is_han(text[start]) and is_told and not (text.endswith(("了", "过")) or text.startswith(("了", "过"), told)):
            return (undated_doubt(line.typed[start:end]),)
    return ()


_AGAIN, _LAST_OF_AGAIN = (
    r"(?:后|完|回来|(?<![别不])再)[^不没别未]{0,2}(?:联系|跟进|回访|回电|约)[他她]?$",
    "系进访电约他她",
)
"""At the end of a clause: what the manager will do after something that has no day, 退休后再联系."""


def check_own_affair(line: Line, head: HeadReading, days: list[Span], steps: list[Span]) -> None:
    """Raise Unsorted where a step that stands behind its mere day may be an affair of the client: 年后|打算做手术,
    [黄敏短信回]：明天补传照片.

    `days`, `steps`: where those of next steps stand.
    """
    from rmtui.entry.steps.chinese_steps import is_managers_step

    bare = {end: start for start, end in days if line.text[:start].rstrip()[-1:] in _BEFORE_CLAUSE}
    quoted = head.incoming and ":" in line.text[head.end - 1 : head.end + 1]
    for start, end in steps:
        is_his = line.text.endswith(phrases(TOLD_CLIENT), start, end)  # 我整理一份产品|发她
        if quoted and not is_his and not any(sign in line.text[head.end : end] for sign in _AGREED_WITH_MANAGER):
            raise line.ask_step((next((day for day, stop in days if start - _BEHIND_DAY <= stop <= start), start), end))
        day = next((bare[at] for at in bare if start - _BEHIND_DAY <= at <= start), end)
        if day < end and is_han(line.text[start : start + 1]) and not line.text.startswith(_MEETING_AGAIN, start):
            told = (line.text, start, end)
            is_clients = find(words.OTHER_AFFAIRS, *told) or tells_of_others(*told)
            if is_clients and not (find(words.MANAGER_WORDS, *told) or is_managers_step(line.text, (start, end))):
                raise line.ask_step((day, end))


def _check_wished_contact(line: Line, start: int, end: int) -> None:
    """她希望三月以后再联系: the day on which the client wishes for the next contact."""
    text = line.text[:end]
    wishes, places = table_of(words.WISHES), range(start, min(end, start + _MAX_SUBJECT))
    wished = next((stop for at in places if (stop := wishes.end(text, at)) > at), 0)
    due = read_step_day(text, wished, line.today) if wished else None
    is_ahead = due and due.day > line.today and not forbids(text, due.end)
    behind = text[due.end :].lstrip("前,就") if due and is_ahead else ""
    is_again = bool(behind) and behind[-1] in _LAST_OF_AGAIN and re.search(_AGAIN, behind)
    if is_again or behind.startswith(phrases(words.NEXT_CONTACTS)):
        raise line.ask_step((start, end))


def _check_moved(line: Line, start: int, end: int) -> None:
    """周四的见面改到周五: a meeting on another day than was arranged."""
    found = moved_day(line.text, start, end, line.today)
    if found and found[1].day > line.today and re.compile(_MEETING).search(line.text, start, found[0]):
        raise line.ask_step((start, end))


_MEETING = "见面|会面|面谈|签|拜访|上门|约"


_BEFORE_CLAUSE = ("", *",;。")
_MEETING_AGAIN = ("再约", "再联系", "再跟进", "再回访")
_AGREED_WITH_MANAGER = (*phrases(INVITATIONS), "约", "见", "面谈", "面签")
"""In what a client writes: the manager has something to do."""
_BEHIND_DAY = 1
"""Characters between a day and what is done: 周五前|送资料."""
_MAX_SUBJECT = 4
"""Characters of who wishes."""


@cache
def _festivals() -> PhraseTable:
    return PhraseTable([name for name in named_days() if is_han(name[0]) and len(name) > 1])


_FESTIVALS = frozenset("春秋午明动庆诞旦宵阳夕佛")
"""The last characters of names of festivals before 节."""


def _check_today(line: Line, start: int, end: int) -> None:
    """今天发方案给她: done or still to do?"""
    text = line.text[:end]
    begun = start + text.startswith(("让", "要", "叫"), start)  # 让下午三点前给准信
    at = begun + len(word_at(text, begun, ("今天", "今日", "今儿")))
    timed = read_time(text[begun : begun + _MAX_TIME])
    if timed:  # 3点前回电, 3点回电给她
        at = begun + timed[1] + (text[begun + timed[1] : begun + timed[1] + 1] == "前")
    if at == begun or any(sign in text[at:] for sign in "了过完妥的记录"):
        return
    if begun > start and at < end:
        raise line.ask_step((start, end))
    from rmtui.entry.steps.chinese_steps import is_step

    if is_step(text, at):
        raise line.ask_step((start, end))


def _check_mistyped_step(line: Line, start: int, end: int) -> None:
    """过五天在问候: a step, where 在 behind a day is a slip for 再."""
    text = line.text[:end]
    at = next((at for at in range(start + 1, end) if text[at] == "在" and text[at - 1] in _ENDS_OF_DAYS), start)
    if at == start:
        return
    from rmtui.entry.steps.step_finder import find_step

    typed = f"{line.typed[:at]}再{line.typed[at + 1 : end]}"
    if find_step(typed, f"{text[:at]}再{text[at + 1 :]}", (start, end), line.today) and not find_step(
        line.typed[:end], text, (start, end), line.today
    ):
        raise line.ask_step((start, end))


_ENDS_OF_DAYS = frozenset("天日周期月年后")


def _check_answered(line: Line, start: int, end: int, *, by_telephone: bool) -> None:
    """她女儿接的, 她儿子说在住院, 家人说出差了: somebody else answered."""
    text = line.text[:end]
    for at in range(start, end):
        stop = max(relation_end(text, at), table_of(words.GATEKEEPERS).end(text, at))
        of_client = at == table_of(words.CLIENT_PRONOUNS).end(text, start)
        is_wish = text.startswith(phrases(words.WISHING), stop + 1)
        said = text.startswith(("说", "讲"), stop) and (
            (by_telephone and of_client and not is_wish) or holds(text[stop:], words.AWAY)
        )
        if stop > at and (said or table_of(words.ANSWERED).end(text, stop) > stop):
            raise line.ask_outcome((start, end))


def _check_declined(line: Line, start: int, end: int) -> None:
    """[约李强谈授信，]他在外地: the meeting did not take place."""
    for at in range(start, end):
        if table_of(words.DECLINED).end(line.text[:end], at) > at:
            raise line.ask_outcome((start, end))
