"""Finds what the client is to do, told in words: 他周五送材料来, she will send the papers on Friday.

A clause is one only where it is certain: who does it, what, with what, and by when.
"""

from __future__ import annotations

import re
from datetime import date

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.normal_form import CLAUSE_ENDS, skip_blanks
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import holds, table_of, word_at
from rmtui.entry.steps.step_clause import HAN_DAY_STARTS, Clause, FoundStep, day_at, day_in_figures
from rmtui.entry.times import read_time
from rmtui.words import awaited as words
from rmtui.words import phrases
from rmtui.words.steps import NOT_ACTIONS, REPLIES

_MAX_CLAUSE = 120
_CALLING = phrases(words.CALLING)


def find_awaited(
    typed: str,
    text: str,
    span: tuple[int, int],
    today: date,
    *,
    is_asked: bool = False,
    is_clients: bool = False,
    is_subject: bool = False,
    is_told: bool = False,
) -> FoundStep | None:
    """What the client is to do, where the clause of a `span` tells it; None where it does not, or not for certain.

    `is_asked`: whether the head asks the client to do it: 让[王芳]周五前补流水, asked [Anna] to send the form.
    `is_clients`: of an English clause that goes on with the sentence of the head (`find_english_awaited`).
    `is_subject`: whether the client is the subject of the clause: [董姐]答应周五签字, [Anna] promised to sign it.
    `is_told`: whether the client is told what follows: 跟[李总]说周三前把财报备好.
    """
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    clause = Clause(typed, text[:end], start, end, today)
    if not (is_han(text[start]) or (text[start].isdigit() and is_han(text[end - 1]))):
        from rmtui.entry.steps.english_awaited import find_english_awaited

        return find_english_awaited(clause, is_asked=is_asked, is_clients=is_clients, is_subject=is_subject)
    said = table_of(words.PROMISING, words.SAYING).end(clause.text, start)
    if said > start and not is_asked:
        return _promised(clause, said, is_subject=is_subject, is_told=is_told)
    staff = table_of(words.STAFF).end(clause.text, start)
    if staff > start and _chinese(clause, staff, is_asked=False, is_order=False):
        raise entry_errors.whose_step(clause.typed, (start, end))
    begun = start + text.startswith("我", start)
    asked = table_of(words.DEMANDS).end(clause.text, begun)
    lead = table_of(words.LEADS).end(clause.text, asked)
    if not is_asked and lead == asked:
        return _day_first(clause) or _object_first(clause, start)
    is_order = lead > asked > begun and text[begun:asked] in phrases(words.ORDERS)
    return _chinese(clause, lead, is_asked=is_asked or asked > begun, is_order=is_order)


def _chinese(clause: Clause, at: int, *, is_asked: bool, is_order: bool) -> FoundStep | None:
    """他[说]周五[前]送材料来, 让他周五前补流水: the day, then what is done."""
    at = _behind(clause, at)
    due = day_at(clause, at) or day_in_figures(clause.text, at, clause.today)
    if due is None:
        return _object_first(clause, at)
    begun = _behind(clause, due.end)
    told = clause.text[begun:]
    is_certain = _hands_in(told) and (is_asked or told.endswith(phrases(words.TO_THE_MANAGER)))
    is_certain = is_certain or told.startswith(_CALLING)  # 她周四|打给我
    is_appointment = "约" in clause.text[max(0, clause.start - _MAX_AGREED) : clause.start]
    is_certain = is_certain or (at > clause.start and told in phrases(words.HANDING_ALONE))  # 他周四|补交
    if at > clause.start and not is_appointment:  # 他周四来网点, 她下周三过来
        is_certain = is_certain or comes(told) or (told.endswith("来") and re.match(_COMING_ALONE, told) is not None)
    if not (is_certain or (is_order and told)) and not (holds(told, words.ACTIONS) and holds(told, words.OBJECTS)):
        return None
    return FoundStep(clause.start, clause.end, due, at, ((begun, clause.end),))


def _object_first(clause: Clause, at: int) -> FoundStep | None:
    """[她说]材料下周一拿过来: the object, then the day."""
    end = at + len(word_at(clause.text, at, phrases(words.OBJECTS)))
    day_start = _behind(clause, end)
    due = day_at(clause, day_start) if end > at and day_start < clause.end else None
    begun = _behind(clause, due.end) if due else at
    told = clause.text[begun:]
    if due is None or not (_hands_in(told) and told.endswith(phrases(words.TO_THE_MANAGER))):
        return None
    return FoundStep(clause.start, clause.end, due, day_start, ((at, end), (begun, clause.end)))


def _day_first(clause: Clause) -> FoundStep | None:
    """周五之前她把身份证复印件送过来: the day, then who does it; 明天来签字: the client, where nobody else is named."""
    due = day_at(clause, clause.start) if clause.text[clause.start] in HAN_DAY_STARTS else None
    if due is None:
        return None
    after = _behind(clause, due.end)
    timed = read_time(clause.text[after:])
    before_lead = _behind(clause, after + timed[1]) if timed else after
    lead = table_of(words.LEADS).end(clause.text, before_lead)
    is_named = lead > before_lead
    begun = _behind(clause, lead) if is_named else after
    told = clause.text[begun:]
    is_certain = is_named or told.startswith(("把", "将"))
    is_certain = is_certain and _hands_in(told) and told.endswith(phrases(words.TO_THE_MANAGER))
    is_brought = ("带" in told or "拿" in told) and re.match(_BRINGING, told)
    is_alone = clause.text[: clause.start].rstrip()[-1:] in CLAUSE_ENDS and not (is_named or _names_relative(clause))
    is_glued = (
        "约" in clause.text[max(0, clause.start - _MAX_AGREED) : clause.start].rpartition(",")[2]
    )  # 约了|周三她来签
    is_certain = is_certain or (bool(is_brought or is_alone or is_named) and not is_glued and comes(told))
    time_span = ((after, before_lead),) if begun > after else ()
    return (
        FoundStep(clause.start, clause.end, due, clause.start, (*time_span, (begun, clause.end)))
        if is_certain
        else None
    )


def _names_relative(clause: Clause) -> bool:
    """Whether the clause before, or this one, names a relative, who may be the one that comes: 儿子要卡，|明天来办."""
    before = clause.text[: clause.start].rstrip(" ,")
    begun = max(before.rfind(sign) for sign in ",;。")
    return any(relation_end(clause.text, at) > at for at in range(begun + 1, clause.end))


def comes(told: str, *, surely: bool = True) -> bool:
    """Whether Chinese words behind a day tell that a client comes to the bank: 来办卡, not 来做手术.

    Not `surely`: also where it may be for something else, 来聊聊.
    """
    timed = read_time(told)
    found = re.compile(_COMING).match(told, timed[1] if timed else 0) if "来" in told or "到" in told else None
    if found is None or table_of(NOT_ACTIONS["zh"]).end(told, found.end()) > found.end():
        return False
    return not surely or re.compile(_AT_THE_BANK).match(told, found.end()) is not None


def tells_answer(told: str) -> bool:
    """Whether Chinese words behind a day tell of an answer, without who gives it: 说周三|回电, 说下周|给个准信."""
    told = told.lstrip(" 前之以,就再会")
    answers = "|".join(phrases(words.TOLD_BACK))
    return told.startswith(phrases(REPLIES)) or re.fullmatch(f"给[个点]?(?:{answers})", told) is not None


def is_promised(text: str, at: int) -> bool:
    """Whether words at `at`, behind a client, tell what the client promised, or said: 答应, promised to."""
    from rmtui.entry.steps.english_awaited import promise_end

    return max(table_of(words.PROMISING, words.SAYING).end(text, at), promise_end(text, at)) > at


def _promised(clause: Clause, at: int, *, is_subject: bool, is_told: bool) -> FoundStep | None:
    """[董姐]答应周五签字, 答应把流水周五拿过来, 说周五把流水拿过来, 跟[李总]说周三前把财报备好."""
    begun = _behind(clause, at)
    places = range(begun, min(clause.end, begun + _MAX_OBJECT)) if is_subject else (begun,)
    found = ((one, day_at(clause, one)) for one in places if clause.text[one : one + 1] in HAN_DAY_STARTS)
    day_start, due = next(((one, day) for one, day in found if day), (begun, None))
    if due is None:
        return None
    after = _behind(clause, due.end)
    told = clause.text[begun:day_start] + clause.text[after:]
    spans = ((begun, day_start), (after, clause.end))
    is_promise = table_of(words.PROMISING).end(clause.text, clause.start) == at
    if re.search(_TO_ME, told) and not is_subject:  # 答应周三打给我, 说月初给我答复, 说周五前合同发我
        if is_promise or (told.startswith("给我") and told.endswith(phrases(words.TOLD_BACK))):
            return FoundStep(clause.start, clause.end, due, day_start, spans)
        raise entry_errors.whose_step(clause.typed, (clause.start, clause.end))
    if not told or ("我" in told.replace("给我", "").replace("发我", "")):
        return None
    is_certain = _hands_in(told) and told.endswith(phrases(words.TO_THE_MANAGER))
    is_certain = is_certain or comes(told)
    if told in phrases(words.HANDING_ALONE) and not (is_told or is_promise):
        before = clause.text[max(0, clause.start - _MAX_DEMAND) : clause.start]
        if not (is_subject or holds(before, words.PRESSING)):
            raise entry_errors.whose_step(clause.typed, (clause.start, clause.end))
        is_certain = True  # 催了一下，说周四|补
    if is_subject and is_promise:
        is_certain = not told.startswith(phrases(words.TOGETHER))
    elif is_subject:
        is_certain = is_certain or told.startswith(_CALLING)
        is_certain = is_certain or (holds(told, words.ACTIONS) and holds(told, words.OBJECTS))
    elif is_told and not is_promise and not is_certain and _hands_in(told):
        if any(verb in told for verb in words.BRINGING):
            raise entry_errors.whose_step(clause.typed, (clause.start, clause.end))
        is_certain = True
    return FoundStep(clause.start, clause.end, due, day_start, spans) if is_certain else None


_TO_ME = r"^[^我]{0,3}[给回复系知诉找]我|发给?我$"
"""What is done for the manager, unless a client's own words are told: call me, send me the contract."""
_COMING = (
    "(?:[上中下]午|晚上)?(?:记得|自己|亲自|本人)?(?:[带拿][^来我他她]{1,8})?"
    "(?:过?来(?![不没电信年])|到(?=网点|行里|柜台|[办签面取领存交]))"
)
_BRINGING = "(?:[上中下]午|晚上)?(?:再|自己|亲自|本人)?[带拿]"
_AT_THE_BANK = "网点|行(?=[里内办做开签面])|柜台|[办开签面取领存交买做转续还换销补改激提填]"
"""What is said to be done there is the client's, whoever said so."""
_COMING_ALONE = "(?:[上中下]午|晚上)?过?来$"
"""To be said of one who is named: 他周四|过来."""
_MAX_AGREED = 3
"""Characters of 约好了."""
_MAX_DEMAND = 24
"""Characters before a clause in which the client may be asked for something."""
_MAX_OBJECT = 24
"""Characters before the day that are looked at."""


def told_start(text: str, at: int) -> int:
    """Behind words at `at` that only tell who says or promises what follows: 她说, 答应会."""
    told = table_of(words.LEADS, words.PROMISING, words.SAYING, words.BETWEEN)
    while (end := told.end(text, at)) > at:
        at = end
    return at


def gives_manager(told: str) -> bool:
    """Whether Chinese words, without their day, tell what the manager is to get: 把财报给我, 合同发我.

    Not: 发微信让她给我.
    """
    if not told.endswith(phrases(words.TO_ME)):
        return False
    names_client = holds(told, words.LEADS)
    begins = phrases(words.OBJECTS) + phrases(words.HANDING)
    return told.startswith(("把", "将")) or (not names_client and told.startswith(begins))


def _hands_in(told: str) -> bool:
    """Whether words begin with what a client is asked to hand in, or with 把 and an object of that."""
    if told.startswith(("把", "将")):
        return holds(told, words.HANDING)
    return told.startswith(phrases(words.HANDING)) and table_of(NOT_ACTIONS["zh"]).end(told, 0) == 0


def _behind(clause: Clause, at: int) -> int:
    """Behind the words around the day."""
    at = skip_blanks(clause.text, at)
    while (end := table_of(words.BETWEEN).end(clause.text, at)) > at:
        at = skip_blanks(clause.text, end)
    return at
