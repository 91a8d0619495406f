"""Finds a next step told in Chinese words within a clause: 下周三发方案, 方案周五前发."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import holds, table_of
from rmtui.entry.steps import festival_days
from rmtui.entry.steps.awaited_finder import gives_manager
from rmtui.entry.steps.step_clause import (
    HAN_DAY_STARTS,
    Clause,
    FoundStep,
    agreed_end,
    awaits_event,
    day_at,
    day_in_figures,
    forbids,
    invitation_end,
    is_action,
    is_invitation,
    lead_end,
    moved_day,
)
from rmtui.entry.steps.step_days import StepDay, read_step_day, sometimes
from rmtui.entry.times import read_time
from rmtui.words import phrases
from rmtui.words import steps as words
from rmtui.words.awaited import OPINIONS, TOLD_BACK


def find_chinese_step(clause: Clause, *, agreed: bool) -> FoundStep | None:
    _typed, text, start, end, _today = clause
    if _is_wish(text[start:]):
        return None
    at = start
    first_day = _first_day(clause, at)
    while first_day is None:
        told = agreed_end(text, at)
        lead = max(lead_end(text, at, "zh"), lead_end(text, at, "en"))
        if lead == at:
            break
        agreed = agreed or told == lead
        is_asked = is_invitation(text, at) and invitation_end(text, at) == lead
        at = skip_blanks(text, lead)
        first_day = _first_day(clause, at)
        if is_asked and first_day:
            if is_past(text, first_day.end):
                return None
            agreed = True
    if first_day is None and (sometime := _sometime(clause, start, at)):
        return sometime
    if first_day and (forbids(text, first_day.end) or awaits_event(text, start, first_day, end)):
        return None
    if first_day:
        after = first_day.end
        while after < end and (text[after] in ",: 前" or text.startswith("之前", after)):
            after += 1
        if after >= end:
            return FoundStep(start, end, first_day, at, ((start, end),)) if agreed else None  # 改周五, 约了周五
        action = _behind_day(text, after)
        action = action if action < end else after  # 周三|给她
        if first_day.day == clause.today and not (agreed or at > start or _is_later_today(text, at, action)):
            return None
        if _is_clients(text, action, end) or any(word in text[after:end] for word in _CALLED_OFF):
            return None
        if moved_day(text, after, end, clause.today):  # 周三见面改到|周五
            return None
        is_done = any(word in text[action:] for word in _DONE_TODAY) or not text.endswith(_DUE)
        if not agreed and text.endswith("了") and is_done:  # 年底体检券送过去了, 周五前要补的今天补好了
            return None
        if (
            is_action(text, action, "zh")
            or _is_another_try(text, after, action)
            or _is_english_step(text, action)
            or _is_for_client(text, action)
            or (agreed and not table_of(words.NOT_ACTIONS["zh"]).end(text, action) > action)
        ):
            return FoundStep(start, end, first_day, at, ((after, end),))
        if _is_managers(text, after, action):
            return FoundStep(start, end, first_day, at, ((after, end),))
        return None
    return _object_first(clause, at, agreed=agreed)


def is_planned(text: str, span: tuple[int, int]) -> bool:
    """Whether a clause tells what is still to be done, by nobody's word: 记得打电话, 准备送月饼, not 他说再说吧."""
    told = text[slice(*span)].removeprefix("我")
    planned = table_of(words.PLANNING).end(told, 0)
    done = table_of(words.PLANNED).end(told, planned)
    if 0 < planned < done and relation_end(told, done) == done:  # not 打算送|女儿留学
        return True
    put_off = next((word for word in phrases(words.PUTTING_OFF) if told.endswith(word)), "")
    by_nobody = not any(sign in told.removesuffix(put_off) for sign in words.SAID)
    return told.startswith(phrases(words.REMINDERS)) or (bool(put_off) and by_nobody)


def is_managers_step(text: str, span: tuple[int, int]) -> bool:
    """Whether a clause says that the manager does something, and for the client: 问完审批回她, 计划上门送资料."""
    told = text[slice(*span)]
    return is_planned(text, span) or holds(told, words.MANAGER_MARKS)


def _is_wish(told: str) -> bool:
    """Whether a clause tells what the client thinks of doing with money, and nothing for them: 打算明年拿8万买重疾."""
    is_of_money = holds(told, words.AFFAIRS_OF_MONEY)
    return is_of_money and told.startswith(phrases(words.WISHES)) and not any(one in told for one in _PRONOUNS)


def is_past(text: str, at: int) -> bool:
    """Whether what is told behind a day was done already: 去屋头耍了一下, 看过; not 发过去."""
    return any(sign in text[at:].replace("过去", "").replace("过来", "") for sign in "了过")


_DUE = ("好了", "行了", "成了", "到期了", "该续了")
"""At the end of a clause: 了 tells nothing done."""
_DONE_TODAY = ("今天", "今日", "已经", "刚刚", "刚才")
_CALLED_OFF = (
    *("来不了", "去不了", "不来", "不去", "取消", "被拒", "婉拒", "拒绝", "没约成", "没成", "没空"),
    *("没人接", "无人接", "没接", "没打通", "打不通"),
)


def _is_another_try(text: str, after: int, action: int) -> bool:
    """Whether a doubled verb, or one with 下, stands behind 再, which are the manager's: 十天后再|劝劝."""
    aspect = text[action + 1 : action + 2]
    is_doubled = bool(aspect) and (aspect == text[action] or aspect == "下" or text.startswith("一下", action + 1))
    is_other = table_of(words.NOT_ACTIONS["zh"]).end(text, action - 1) >= action
    return "再" in text[after:action] and is_doubled and not is_other


def _is_for_client(text: str, at: int) -> bool:
    """Whether something behind 给他, or a talk behind 跟她, follows a day: 周二给他|个说法, 明天得跟她|说."""
    is_something = text.startswith((*_MEASURES, *phrases(words.HAN_OBJECTS), *phrases(TOLD_BACK)), at)
    is_talk = text.startswith(("说", "讲"), at) and not text.endswith("的")
    return (is_something and text.endswith(("给他", "给她"), 0, at)) or (is_talk and text.endswith(_WITH_CLIENT, 0, at))


_WITH_CLIENT = ("跟他", "跟她", "和他", "和她", "与他", "与她", "跟客户", "和客户", "与客户")
_MEASURES = ("个", "一个", "份", "一份", "套", "张")


def _is_english_step(text: str, at: int) -> bool:
    """Whether an English action or meeting stands behind a Chinese day: 下周二|meeting."""
    if at >= len(text) or not text[at].isascii():
        return False
    from rmtui.entry.steps.english_steps import meeting_end

    return is_action(text, at, "en") or bool(meeting_end(text, at))


def _is_managers(text: str, after: int, action: int) -> bool:
    """Whether the words behind a day, whose adverbs end at `action`, are what the manager does for the client."""
    if action >= len(text):
        return False
    if text.endswith(phrases(words.TOLD_CLIENT)):
        return text[action] not in _PRONOUNS
    is_clients = table_of(words.NOT_ACTIONS["zh"], words.THIRD_PERSONS["zh"]).end(text, action) > action
    if is_clients or any(sign in text[action:] for sign in "说问想吗?"):
        return False
    return holds(text[after:], words.MANAGER_MARKS)


def _sometime(clause: Clause, start: int, at: int) -> FoundStep | None:
    """A step whose day is told vaguely: 回头给她发方案, 过两天再联系, 等律师意见出来再约."""
    _typed, text, _start, end, today = clause
    begun = start
    while (found := sometimes().match(text, begun)) is None:
        lead = lead_end(text, begun, "zh")
        if lead == begun or lead > at:
            break
        begun = lead
    if found:
        after = told = _behind_day(text, found[1])
    elif text[start : start + 1] in "等待" and table_of(words.THIRD_PERSONS["zh"]).end(text, start + 1) == start + 1:
        found, after = (_WEEK, start), start
        told = next((place for place in range(start + 2, end) if text[place] == "再"), end) + 1
    else:
        return None
    at_maturity = text.startswith(_AT_MATURITY, begun)
    is_agreed = at_maturity and "约" in text[start:begun]  # 约了到期那天|再来
    if told >= end or not (is_agreed or is_action(text, told, "zh")) or _is_clients(text, told, end):
        return None
    if any(word in text[told:end] for word in _CALLED_OFF):  # 下午再拨还是没人接
        return None
    day = today + timedelta(days=int(found[0]))
    if at_maturity:
        matures = _day_before(clause, start, behind="到期")
        return FoundStep(start, end, StepDay((matures,), found[1]), begun, ((found[1], end),)) if matures else None
    if text.startswith(_THEN, begun):
        day = _day_before(clause, start) or day
    elif day > today:
        day = festival_days.working_day_from(day)
    due = StepDay((day,), found[1], assumed=True)
    words_start = begun if day == today else after  # 下午再打: the hour is part of what is to be done
    return FoundStep(start, end, due, begun, ((words_start, end),))


_THEN = ("到时", "届时")
"""They mean the day that the clause before names."""
_AT_MATURITY = "到期"
"""So does what begins like this, the day on which something matures: 3号到期, 到期那天|给他打电话."""


def _day_before(clause: Clause, end: int, *, behind: str = "") -> date | None:
    """The last day ahead that the words before a clause name; with `behind`, where these words stand behind it."""
    _typed, text, _start, _end, today = clause
    begun = max(0, end - _MAX_BEFORE)
    places = (at for at in range(end - 1, begun - 1, -1) if text[at] in HAN_DAY_STARTS)
    found = (read_step_day(text[:end], at, today) for at in places)
    ahead = [one for one in found if one and one.day > today and behind in text[one.end : end]]
    return ahead[-1].day if ahead else None


_MAX_BEFORE = 24
_THINGS = ("时间", "的事", "安排", "进度", "地点", "细节")
"""At the end of what is talked about: 确认周一面签时间."""
_WEEK = "7"
"""Days until a step that waits for something."""


@cache
def _later_today() -> tuple[str, ...]:
    return phrases(words.LATER_TODAY)


def _is_later_today(text: str, at: int, action: int) -> bool:
    """Whether words from `at` to `action` name an hour that is still to come, rather than today: 今晚, 下班前."""
    return any(word in text[at:action] for word in _later_today())


def _is_clients(text: str, at: int, end: int) -> bool:
    """Whether the client comes or brings something, or may be who answers: 送材料过来, 把财报给我, 给意见."""
    told = text[at:end]
    if told.startswith(phrases(OPINIONS)):
        return True
    is_brought = told[:1] in "把将送带交拿寄发转打存取" and told.endswith(("来", "给我", "到网点"))
    return is_brought or gives_manager(told)


def is_step(text: str, at: int) -> bool:
    """Whether something that the manager will do begins at `at`: 发方案."""
    action = _behind_day(text, at)
    return is_action(text, action, "zh") or _is_managers(text, at, action)


def _object_first(clause: Clause, at: int, *, agreed: bool) -> FoundStep | None:
    """把方案下周三发给她, 方案周五前发, 回访时间定在周五: what is done stands before the day."""
    _typed, text, start, end, _today = clause
    if table_of(words.THIRD_PERSONS["zh"]).end(text, at) > at and not agreed:
        return None
    object_end = table_of(words.HAN_OBJECTS).end(text, at)
    agreed = agreed or text[at:object_end].startswith("下次") or text[at:object_end].endswith("时间")
    message = table_of(words.MESSAGES).end(text, at)
    if message > at and (text.startswith(_PRONOUNS, message) or day_at(clause, message)):  # 邀请她12月9日参加沙龙
        return None
    talked = table_of(words.HAN_TALKS).end(text, at)
    is_told = talked > at and text[talked : talked + 1] in ("了", "到", "过")  # 聊了债基|周三发资料
    opened = text[at : at + 1] in "把将" or object_end > at or agreed or is_told or is_action(text, at, "zh")
    if not opened:
        return None
    for place in range(at + 1, min(end, at + 24)):
        if text[place] not in HAN_DAY_STARTS or (text[place - 1] in "0123456789" and text[place] in "0123456789"):
            continue
        day = day_at(clause, place)
        if day is None or (not day.assumed and day.end - place < 2):
            continue
        after = day.end
        while after < end and text[after] in "前, ":
            after += 1
        is_his = text[place - 1] in _PRONOUNS and text[place - 2] in "到说讲聊谈提"  # 聊到他|年底要搬厂
        if (is_his or "说" in text[at:place]) and not agreed:  # 聊上市他说|明年报材料, 跟他说再等|三个工作日
            return None
        behind = _behind_day(text, after)
        behind = after if behind >= end else behind  # 利率表周二|给他
        if after < end and not (is_action(text, behind, "zh")):
            return None
        if after >= end and not (agreed or is_action(text, at, "zh")):
            return None
        if text[after:end].endswith(_THINGS) or "到期" in text[at:end] or "生日" in text[at:place]:
            return None
        if text[at:place].endswith(_DAYS_OF_THINGS):  # 短信提醒还款日|5号
            return None
        if after < end and table_of(words.HAN_TALKS).end(text, at) > at:
            return FoundStep(place, end, day, place, ((after, end),))
        return FoundStep(start, end, day, place, ((at, place), (after, end)))
    return None


_PRONOUNS = ("他", "她")
_DAYS_OF_THINGS = ("款日", "费日", "账单日", "息日", "开放日", "交割日", "兑付日", "赎回日")


def _first_day(clause: Clause, at: int) -> StepDay | None:
    text, end = clause.text, clause.end
    if at >= end or (text[at] not in HAN_DAY_STARTS and not text.startswith(("最晚", "最迟"), at)):
        return None
    return day_at(clause, at) or day_in_figures(clause.text, at, clause.today)


def _behind_day(text: str, at: int) -> int:
    """Behind a time of day and adverbs between the day and what is done."""
    for _count in range(6):
        at = skip_blanks(text, at)
        timed = read_time(text[at : at + 16])
        if timed:
            at += timed[1]
            continue
        if place := _AT_PLACE.match(text, at):
            return place.end()
        if (end := table_of(words.BEHIND_DAY).end(text, at)) == at:
            return at
        at = end
    return at


_AT_PLACE = re.compile(r"[在到去][^,;。了过]{2,10}?(?=(?:见面?|碰面|会面|碰头|面谈|面签|签字|吃饭|喝茶)(?:[,;。]|$))")
"""Behind a day: where somebody is met, 在她公司|见."""
