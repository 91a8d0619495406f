"""Reads the next step that the note of a line tells in words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors, values
from rmtui.entry.dates import read_days
from rmtui.entry.direction import BACK
from rmtui.entry.line import EntryPromise, Part, PartKind
from rmtui.entry.normal_form import word_starts
from rmtui.entry.outcomes import is_called_off, tells_no_show
from rmtui.entry.people_finder import relation_end, word_end
from rmtui.entry.phrase_table import holds, word_at
from rmtui.entry.spoken_amounts import may_tell_amount
from rmtui.entry.steps import glued_steps, step_subjects
from rmtui.entry.steps.step_clause import (
    HAN_DAY_STARTS,
    invitation_end,
    is_action,
    is_invitation,
    lead_end,
    may_be_day,
)
from rmtui.entry.steps.step_days import read_step_day
from rmtui.entry.steps.step_finder import find_step, find_step_then, find_trailing_day
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.words import phrases
from rmtui.words.people import COMPANIONS, SURNAMES
from rmtui.words.steps import (
    ASKING_CLIENTS,
    CLIENT_SAID,
    DELIVERABLES,
    JOINTS_BEFORE_INVITATION,
    LABELS,
    MANAGER_MARKS,
    MEETINGS,
    REPLIES,
    RESPONSES,
    STARTS,
    TELLING,
)

if TYPE_CHECKING:
    from rmtui.entry.note.note_reading import NoteReading, Span
    from rmtui.entry.steps.step_clause import FoundStep

_MAX_DAY = 16
"""Characters of a day that stands alone."""
_TO_CLIENT = "[给回复系知诉][他她](?![们爸妈父母儿女孩老家弟妹哥姐公婆先太])"
"""What is done for the client, and not for one of the family."""
_OBJECTS_OF = frozenset("让叫请给找跟和催要等约问求嘱")
"""Before 我, which is then no subject."""
_SAID = ("说", "讲", "保证")
"""Behind 我: what follows is what the manager will do."""
_PROMISES = ("答应", "承诺", "应承", "应允")
_BEFORE_PROMISE = frozenset(("", "我", "已", "并", "也", "当场", "当面", "我当场", "已经", "便", "就"))
"""What stands before a promise in its clause: with other words, 会计答应, it is somebody else's."""


def read_step(note: NoteReading) -> None:
    """Read the next step that a clause tells."""
    spans = _joined_days(note)
    if note.head.is_appointment and spans and _read_appointment(note, *spans[0]):
        return
    for place in range(len(spans)):
        behind = [slice(*one) for one in spans[place + 1 : place + 2] if one[1] - one[0] <= _MAX_NO_SHOW]
        if tells_no_show("".join(note.text[one] for one in (slice(*spans[place]), *behind))):  # 约了周三来签字，他没来
            continue
        if is_called_off(
            note.text[slice(*spans[place])], "".join(note.text[slice(*one)] for one in spans[place + 1 :][:1])
        ):
            continue
        found = _find_within(note, spans, place)
        if found is None and place + 1 < len(spans):
            pair = spans[place], spans[place + 1]
            agreed = _is_labelled(note, spans, place)
            found = find_trailing_day(note.typed, note.text, pair, note.today, agreed=agreed)
            found = found or find_step_then(note.typed, note.text, pair, note.today)
        if found:
            _check_lies_ahead(note, found)
            note.promise = note.take(found)
            return


_MAX_NO_SHOW = 6
"""Characters of a clause that tells no more than that somebody did not come."""


def _check_lies_ahead(note: NoteReading, found: FoundStep) -> None:
    """Raise UnclearStep where the days of a contact and of a step may both lie back: [周三拜访马骏，]周四发邮件."""
    told = [note.text[part.start :] for part in note.head.parts if part.kind is PartKind.DAY]
    words = note.text[found.day_start :]
    are_alike = all(one.startswith(_WEEKS) if words.startswith(_WEEKS) else one[0].isdigit() for one in (*told, words))
    if note.head.day is None or not told or not are_alike or "前" in note.text[found.day_start : found.due.end + 2]:
        return
    back = read_days(words, note.today, BACK, glued=True)
    if back and is_han(note.text[found.due.end - 1]) and note.head.day <= back[0][0] < note.today:
        raise entry_errors.maybe_step(note.typed, (found.start, found.end))


def _joined_days(note: NoteReading) -> list[Span]:
    """The clauses of a note, each that is a day ahead joined with the one behind the blank."""
    joined: list[Span] = []
    for start, end in note.clauses():
        if joined and not note.text[joined[-1][1] : start].strip() and _is_day(note, *joined[-1]):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _is_day(note: NoteReading, start: int, end: int) -> bool:
    """Whether a Chinese clause is no more than a day, so that the step stands behind the blank: 下周三 发方案."""
    if not is_han(note.text[end - 1]) or end - start > _MAX_DAY:
        return False
    due = read_step_day(note.text[:end], start, note.today)
    return due is not None and due.end == end


def _check_single(note: NoteReading, found: FoundStep) -> None:
    """Raise Unsorted where an English clause tells two steps, send the form over Monday | and call Wednesday, or a step
    and what somebody else does: put 100k in a deposit, they fly on Tuesday.
    """
    text = note.text[: found.day_start]
    is_more = glued_steps.tells_of_another(text, found.start) or _is_sale(note, found)
    if not is_han(note.text[found.start]) and is_more:
        message = _("“{words}”: which of this is the next step? Write > before it.")
        raise Unsorted(
            message.format(words=values.quoted(note.typed[found.start : found.end].strip())),
            (found.start, found.end),
        )
    for start in () if is_han(note.text[found.start]) else word_starts(text, found.start, found.day_start)[1:]:
        if text[start - 1 :].startswith(" and ") and may_be_day(text, begun := _last_word(text, start)):
            due = read_step_day(text[:start], begun, note.today)
            if due and due.end >= start - 1:
                message = _("“{words}” are two next steps. Write each on a line of its own.")
                words = values.quoted(note.typed[found.start : found.end].strip())
                raise Unsorted(message.format(words=words), (found.start, found.end))


def _is_sale(note: NoteReading, found: FoundStep) -> bool:
    """Whether the words of a step tell a sale, too: put 100k into the fund | send the statement on Monday."""
    span = (found.start, found.day_start)
    if not may_tell_amount(note.text, [span]):
        return False
    from rmtui.entry.sale_finder import tells_amount_bought

    return tells_amount_bought(note.typed, note.text, *span)


def _last_word(text: str, end: int) -> int:
    """Where the word before `end` begins."""
    return len(text[:end].rstrip().rpartition(" ")[0]) + 1


def _is_labelled(note: NoteReading, spans: list[Span], place: int) -> bool:
    """Whether a clause stands behind an English label that makes it a next step: To do: the cash flow by 4 Dec."""
    if not place:
        return False
    (start, end), (begun, _end) = spans[place - 1], spans[place]
    return note.text[start:end] in _LABELS and ":" in note.text[end:begun]


_LABELS = frozenset(phrases(LABELS))


def _tells_client(note: NoteReading) -> bool:
    """Whether the Chinese verb before the client leaves open who does what the note begins with: 通知[王芳]."""
    named = next(part.start for part in note.head.parts if part.kind is PartKind.CLIENT)
    return note.text[:named].rstrip("了过到 ").endswith(phrases(TELLING))


_BY_MANAGER = ("i ", "i'", "we ", "we'", "that i", "that we")


def _find_within(note: NoteReading, spans: list[Span], place: int) -> FoundStep | None:
    """The manager's next step in the clause at `place`; Unsorted where it may be somebody else's."""
    start, end = spans[place]
    doer = _before_bracket(note, start)
    for begun in _step_starts(note, start, end):
        agreed = (note.head.is_appointment and place == 0) or _is_labelled(note, spans, place)
        found = find_step(note.typed, note.text, (begun, end), note.today, agreed=agreed)
        if found is None or (place == 0 and _is_clients_day(note, begun, found)):
            continue
        subject = step_subjects.Subject.MANAGER if agreed else _subject(note, spans, place, begun, found)
        by_somebody = subject is step_subjects.Subject.MANAGER and not agreed and _names_somebody(note, start, end)
        by_somebody = by_somebody or (begun == start and bool(doer) and not agreed)
        if subject is step_subjects.Subject.UNCLEAR or by_somebody:
            led = start if note.text[start:begun] == "说" else begun
            question = entry_errors.whose_step(note.typed, (start if by_somebody else led, found.end))
            raise entry_errors.UnclearStep(str(question), (led, found.end))
        if subject is step_subjects.Subject.MANAGER:
            _check_single(note, found)
            return _with_object(note, spans, place, _with_lead(note.text, start, found))
    return None


def _with_lead(text: str, start: int, found: FoundStep) -> FoundStep:
    """A Chinese step with 说 or 我 before it, and with its object before 我: 汇款流程我|周三整理好寄给她."""
    before = text[start : found.start]
    if before.endswith("我"):
        is_object = len(before) > 1 and text[found.words[0][0]] not in "把将"
        is_object = is_object and ("的" in before or _TELLS_MORE.isdisjoint(before))
        begun = found.start - 1
        return (
            found._replace(start=start, words=((start, begun), *found.words))
            if is_object
            else found._replace(start=begun)
        )
    return found._replace(start=start) if before == "说" else found


_TELLS_MORE = frozenset("他她了过不没说想问在是")
"""Within words that are more than the object of what follows: 她同意方案|我周三发她."""


def _with_object(note: NoteReading, spans: list[Span], place: int, found: FoundStep) -> FoundStep:
    """A Chinese step whose bare verb has its object in the clause before, which asks for it: 让我做测算，周四|给她."""
    start, end = spans[place - 1] if place else (0, 0)
    asked = invitation_end(note.text, start) if place else 0
    is_bare = sum(stop - begun for begun, stop in found.words) <= _MAX_BARE and is_han(note.text[found.end - 1])
    return found._replace(words=((asked, end), *found.words)) if is_bare and start < asked < end else found


_MAX_BARE = 2
"""Characters of a verb without its object: 交, 给她."""


def _before_bracket(note: NoteReading, start: int) -> str:
    """Who is named before a bracket right before a clause, and is not the manager: lawyer (Me Roy) | will send it;
    财务（小陈）|周五前发; "" for nobody.
    """
    text = note.text[:start].rstrip()
    opened = text.rfind("(")
    if not text.endswith(")") or opened < 0:
        return ""
    begun, end = max(((at, stop) for at, stop in note.clauses() if stop <= opened), default=(opened, opened))
    if text[end:opened].strip():
        return ""
    told = text[begun:end]
    if is_han(told[:1] or " "):
        is_person = told in phrases(COMPANIONS["zh"]) or relation_end(told, 0) == len(told)
        return told if is_person or (told[0] in "小老" and told[1:] in tuple(SURNAMES)) else ""
    tokens = told.split()
    is_name = len(tokens) == 1 and note.typed[begun].isupper() and told not in step_subjects.FIRST_PERSONS
    is_name = is_name and note.text.startswith(_WILL, start)
    return told if is_name or step_subjects.is_somebody_else(tokens) else ""


_WILL = ("will ", "to ", "is ", "should ", "must ")
"""Behind the bracket of somebody's name: what they are to do."""


def _names_somebody(note: NoteReading, start: int, end: int) -> bool:
    """Whether an English clause within a sentence begins with a name: [Called Anna,] Tom will send it on Friday."""
    text = note.text[:end]
    word = note.typed[start : word_end(text, start)]
    if not (word[:1].isupper() and word[1:].islower()) or is_han(word[0]) or word.lower() in _no_names():
        return False
    is_within = text[:start].rstrip()[-1:] == "," or text[start + len(word) :].split(maxsplit=1)[:1] in _DUTIES
    is_step = is_action(text, start, "en") or lead_end(text, start, "en") > start
    return is_within and not is_step and read_step_day(text, start, note.today) is None


_DUTIES = [["will"], ["to"], ["is"], ["should"], ["must"]]


@cache
def _no_names() -> frozenset[str]:
    """English words that begin with a capital letter at the start of a clause."""
    from rmtui.words.step_subjects import THIRD_VERBS

    return step_subjects.FIRST_PERSONS.union(*map(phrases, (DELIVERABLES, MEETINGS["en"], THIRD_VERBS)))


def _is_clients_day(note: NoteReading, begun: int, found: FoundStep) -> bool:
    """Whether a Chinese weekday stands right behind the client, who may have done what is told: [王芳]周三问贷款."""
    is_subject = begun == note.behind_names and not (note.head.is_sentence or note.head.preposition)
    return is_subject and found.day_start == begun and note.text.startswith(_WEEKS, begun)


_WEEKS = ("周", "星期", "礼拜")


def _subject(note: NoteReading, spans: list[Span], place: int, begun: int, found: FoundStep) -> step_subjects.Subject:
    goes_on = place == 0 and begun == spans[0][0] and note.is_glued(begun)
    is_han_clause = is_han(note.text[spans[place][0] : found.end].lstrip(_FIGURES)[:1])
    by_manager = note.text.startswith(_BY_MANAGER, begun) or (
        is_han_clause and holds(note.text[begun : found.end], MANAGER_MARKS)
    )
    if goes_on and (note.head.asks_client(note.text) or _tells_client(note)) and not by_manager:
        return step_subjects.Subject.UNCLEAR
    before = note.text[slice(*spans[place - 1])] if place else ""
    if is_han_clause:
        is_open = before.startswith(phrases(CLIENT_SAID)) and note.text[begun : found.end].endswith(phrases(REPLIES))
        told = note.text[spans[place][0] : begun] if found.day_start == begun else ""  # 说存单到期|下周二再联系
        from rmtui.entry.steps.glued_chinese_steps import tells_what_was_said

        is_for_client = told == "说" and re.search(_TO_CLIENT, note.text[begun : found.end])
        is_open = is_open or (not is_for_client and tells_what_was_said(told))
        is_open = is_open or _is_asked_of_client(note, begun, found)
        return step_subjects.Subject.UNCLEAR if is_open and not by_manager else step_subjects.Subject.MANAGER
    incoming = note.head.incoming or (goes_on and not note.head.in_words)
    return step_subjects.step_subject(note.text, spans[place], begun, found, incoming=incoming, before=before)


_FIGURES = "0123456789./-~ "


def _is_asked_of_client(note: NoteReading, begun: int, found: FoundStep) -> bool:
    """Whether no more than a response is told behind what the manager asked for: [群发了邀请，]周五前回复."""
    told = "".join(note.text[slice(*one)] for one in found.words).strip()
    return not note.head.incoming and told in phrases(RESPONSES) and holds(note.text[:begun], ASKING_CLIENTS)


def _read_appointment(note: NoteReading, start: int, end: int) -> bool:
    """Read the day of what was arranged: [arranged to meet Bob] on Thursday; the terms by Friday."""
    text = note.text[:end]
    if is_han(text[start]):
        return False
    for at in word_starts(text, start, end):
        behind = at + len(word_at(text, at, ("for ", "at ")))
        due = read_step_day(text, behind, note.today)
        if due is None:
            continue
        if len(due.days) > 1:
            raise entry_errors.UnclearDay(note.typed, behind, due.end, due.days)
        words = [note.typed[begun:stop].strip() for begun, stop in (*note.head.note_spans, (start, at), (due.end, end))]
        note.promise = EntryPromise(due.day, " ".join(filter(None, words)), due.assumed)
        note.parts.append(Part(PartKind.STEP_DAY, behind, due.end))
        note.words += [Part(PartKind.STEP, *span) for span in ((start, at), (due.end, end)) if span[0] < span[1]]
        note.cut(start, end)
        return True
    return False


def _step_starts(note: NoteReading, start: int, end: int) -> list[int]:
    """Where in a clause a step may begin: at its start, behind and will, behind what says that nobody answered."""
    text = note.text
    starts, invited = [start], []
    if not is_han(text[start]):
        for word in phrases(STARTS["en"]):
            place = text.find(f" {word} ", start, end)
            if place > start:
                starts.append(place + 1)
        starts += glued_steps.glued_starts(text, start, end)
    else:
        for word in phrases(STARTS["zh"]):
            place = text.find(word, start, end)
            if place >= start and not (word in _PROMISES and text[start:place] not in _BEFORE_PROMISE):
                inside = place if word[0] in "约答承说" else place + len(word)
                inside += text[inside : inside + 1] == "了"
                if inside > start:
                    starts.append(inside)
        if text.startswith("说", start) and re.search(_TO_CLIENT, text[start:end]):  # 说|周一一定给他个说法
            starts.append(start + 1)
        from rmtui.entry.steps.glued_chinese_steps import glued_start

        glued = glued_start(text, start, end, note.today)
        starts += [] if glued is None else [glued]
        invited = [_joint_start(text, start, at) for at in range(start, end) if is_invitation(text, at)]
        for place in range(start + 1, end):
            if text[place] == "我" and text[place - 1] not in _OBJECTS_OF:  # 方案|我周三做好发她
                said = word_at(text, place + 1, _SAID)
                starts += (place + 1 + len(said), _day_start(note, start, place))
    return list(dict.fromkeys((*invited, *sorted(starts))))


def _day_start(note: NoteReading, start: int, end: int) -> int:
    """Where a day begins that ends at `end`, in Chinese without signs: 转定期|下周二我给她回电话; `start` for none."""
    for at in range(max(start + 1, end - _MAX_DAY), end):
        if note.text[at] in HAN_DAY_STARTS and (due := read_step_day(note.text[:end], at, note.today)):
            return at if due.end == end else start
    return start


def _joint_start(text: str, start: int, at: int) -> int:
    """Where a joint in a Chinese clause begins that leads to `at`: 考上了|然后喊我; `at` where there is none."""
    joint = next((word for word in phrases(JOINTS_BEFORE_INVITATION) if text.endswith(word, start, at)), "")
    return at - len(joint)
