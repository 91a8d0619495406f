"""Decides which client a name in the head of a line means, and adds that client to its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, han_verbs, people_finder
from rmtui.entry.head.head_reading import han_run_end
from rmtui.entry.head.lookahead import NOTE_STARTS, channel_letter_follows, day_at, named_person, person_at
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.outcomes import unreached_end
from rmtui.entry.people_finder import Person, whole_word, word_end
from rmtui.entry.phrase_table import word_at, word_ends
from rmtui.entry.signs import outcome_mark
from rmtui.entry.spelling import is_one_slip
from rmtui.entry.times import read_time
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.words import contact_phrases, no_answer, phrases

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine, HeadState
    from rmtui.entry.names import KnownClient


_MAX_RELATION, _MAX_WORDS = 40, 3
"""Characters and words of a relation."""


def read_client(state: HeadState, at: int) -> int | None:
    """Add the client named at `at`; where the name ends, None where nobody is."""
    person = named_person(state.line, at)
    return add_client(state, person, at) if person else None


def add_client(state: HeadState, person: Person, at: int) -> int:
    """Add the client named at `at`; where the name ends, with what belongs to it. Unsorted where it is not clear."""
    reading = state.reading
    person = _with_initial(state, person, at)
    known = resolve_client(state.line, person, at)
    if known not in reading.clients:
        reading.clients.append(known)
    reading.add_part(PartKind.CLIENT, at, person.end)
    if known.is_contact_person(state.typed[at : person.end]):
        reading.contact_persons.append((at, person.end))
    state.name_expected = False
    end = _end_behind_name(state, known, at, person.end)
    reading.parts[-1] = reading.parts[-1]._replace(end=end)
    reading.end = _read_contact_person(state, end) if is_company(known) else end
    return reading.end


def _with_initial(state: HeadState, person: Person, at: int) -> Person:
    """Who is named at `at` with the initial of a surname that is no channel: rang [Dave W], [Dave W] rang."""
    text, start = state.text, person.end + 1
    end = start + 1
    if person.full or not channel_letter_follows(text, person.end) or outcome_mark(text, end):
        return person
    called = text[at : person.end]
    names = ((one, one.name.casefold()) for one in person.candidates)
    fitting = tuple(one for one, name in names if name.startswith(called) and f" {text[start:end]}" in name)
    told = contact_finder.phrase_behind_name(text, skip_blanks(text, end)) if end < len(text) else None
    is_told = state.reading.in_words or channel_letter_follows(text, end) or (told and told.incoming and told.channel)
    if not (fitting and is_told and state.typed[start:end].isupper()):
        return person
    return Person(fitting, end, full=False, name_end=end)


def is_company(known: KnownClient) -> bool:
    """Whether a Chinese name is too long to be a person's."""
    return len(known.name) > people_finder.MAX_NAME and not known.name.isascii()


def _end_behind_name(state: HeadState, known: KnownClient, at: int, end: int) -> int:
    """Where a name from `at` to `end` ends with its possessive, or with the words behind a company: 公司, 老板."""
    text = state.text
    if text.startswith("'s", end) and word_ends(text, end + 2):
        _check_relation(state, at, end + 2)
        state.is_possessive = True
        return _end_behind_place(state, end + 2)
    if text[end : end + 1] == "'" and text[end - 1] == "s" and not text[end + 1 : end + 2].isalnum():
        return end + 1
    if is_han(text[end - 1]) and is_company(known):
        return people_finder.company_end(text, end)
    _check_relation(state, at, end + (text[end : end + 1] in ("的", "他", "她") and is_han(text[end - 1])))
    return end


def _end_behind_place(state: HeadState, end: int) -> int:
    """Where the place of the client who was visited ends, before a day: Anna's | flat, of Anna's flat on Wednesday."""
    text, start = state.text, skip_blanks(state.text, end)
    stop = contact_finder.own_place_end(text, start) if state.reading.channel is Channel.VISIT else start
    when = skip_blanks(text, stop)
    when += len("on ") if text.startswith("on ", when) else 0
    return stop if stop > start and day_at(state.line, when) else end


def _read_contact_person(state: HeadState, end: int) -> int:
    """Read somebody of a company, whose name ends at `end`, by surname and title, 凯达|蒋总, or before what they did:
    凯达会计|小蒋打电话.

    Unsorted where a client of the book may be meant, 鼎丰|马总.
    """
    text = state.text
    at = end + (text[end : end + 1] == "的")
    titled = people_finder.titled_end(text, at) if at < len(text) else at
    is_short = titled - at == len("周工") and text[titled - 1] not in "总董"  # 凯达|高工资
    familiar = at + len("小周")
    if titled == at and people_finder.is_familiar(text, at) and contact_finder.phrase_behind_name(text, familiar):
        titled, is_short = familiar, False
    person = person_at(state.line, at) if titled > at else None
    if person and person.end >= titled:
        raise entry_errors.also_there(state.typed, (at, person.end))
    if titled == at or is_short:
        return end
    state.reading.note_spans.append((at, titled))
    return titled


def _check_relation(state: HeadState, start: int, at: int) -> None:
    """Raise Unsorted where it was not the client, but somebody around them: Anna's husband called, 王芳老公来电.

    `start`: where the name begins. `at`: where it ends, with its possessive.
    """
    text = state.text
    if is_han(text[at - 1]):
        end = people_finder.relation_end(text, at)
        if end == at:
            return
        is_client = state.line.names.find_at_start(state.typed[at:]) is not None  # 刘叔|孙阿姨: 孙 is no grandson
        is_with_client = contact_finder.filler_end(text, at) > at  # 李强父子
        if is_client or is_with_client or not _is_about_contact(state, end):
            return
    else:
        at = skip_blanks(text, at)
        end = _relation_end(text, at)
        if end == at or text[at - 2 : at] != "s " or text[start:at].rstrip()[-2:] != "'s":
            return
    name = state.reading.clients[-1].name
    message = entry_errors.other_person_text(state.typed, (start, end), name)
    raise entry_errors.OtherPerson(message, (start, end), state.reading.parts[-1].end, plain(name))


def _relation_end(text: str, at: int) -> int:
    """The end of a relation at `at`, with up to two words before it: new business partner; `at` where there is none."""
    text = text.replace("'s ", "   ")  # her husband's funeral
    for place in word_starts(text, at, min(len(text), at + _MAX_RELATION))[:_MAX_WORDS]:
        if (end := people_finder.relation_end(text, place)) > place:
            return end
        if not whole_word(text, place).isalpha() or text[word_end(text, place) : place + 40][:1] != " ":
            break
    return at


def _is_about_contact(state: HeadState, at: int) -> bool:
    """Whether the words at `at` tell of the contact itself."""
    text = state.text
    if state.reading.is_sentence:
        return True
    if is_han(text[at - 1]):
        at = _behind_moment(state, at)
    return bool(at < len(text) and (contact_finder.phrase_behind_name(text, at) or text[at] in "打来回问"))


def _behind_moment(state: HeadState, at: int) -> int:
    """Behind the day that is past, the part of the day and the time at `at`: 老公|昨晚8点打来, 儿子|下午打电话."""
    text = state.text
    if text[at : at + 1] in tuple("昨前今") and (day := day_at(state.line, at)):
        at = day[1]
    at += len(word_at(text, at, _PARTS_OF_DAY)) if not read_time(text[at : at + _MAX_TIME]) else 0
    timed = read_time(text[at : at + _MAX_TIME])
    return skip_blanks(text, at + timed[1]) if timed else at


_PARTS_OF_DAY = ("早上", "上午", "中午", "下午", "傍晚", "晚上", "刚才", "刚刚", "刚")
_MAX_TIME = 16
"""Characters of a time."""
_TITLE_ENDS = frozenset("叔姨总姐哥嫂董爷婶伯")
"""Characters at the end of a name with a title, which nothing lengthens."""
_BEHIND_NAME = frozenset("各均都全和与及又也刚就便才还来未去趁俩呢吧嘛哈呀啦嗯呃他她")
"""Characters that stand behind a name, besides `NOTE_STARTS`."""


def resolve_client(line: HeadLine, person: Person, at: int) -> KnownClient:
    """The one client meant by the name at `at`. AmbiguousName, UnknownName where that is not clear."""
    if (end := _mistyped_end(line, person)) > person.end:
        raise entry_errors.UnknownName(line.typed[at:end], span=(at, end))
    name, bare = line.typed[at : person.end], line.typed[at : person.name_end or person.end]
    chosen = next((one for one in (bare, name) if line.names.is_chosen(one)), "")
    if len(person.candidates) > 1 or not (person.sure or chosen):
        found = line.names.find(chosen) if chosen else ()
        if len(found) == 1:
            return found[0]
        raise entry_errors.AmbiguousName(name, person.candidates, span=(at, person.end))
    if chosen:
        return person.candidates[0]
    if person.full and not _name_ends(line, at, person):
        word = line.typed[at : han_run_end(line.text, at)]
        raise entry_errors.AmbiguousName(name, person.candidates, word, (at, person.end))
    if not person.full and (end := _surname_end(line, person.end)) > person.end:
        raise entry_errors.UnknownName(line.typed[at:end], span=(at, end))
    return person.candidates[0]


def _name_ends(line: HeadLine, at: int, person: Person) -> bool:
    """Whether a name ends here, rather than going on as a longer one of somebody unknown."""
    text, end = line.text, person.end
    size = person.name_end - at
    if end >= len(text) or not is_han(text[end - 1]) or not is_han(text[end]) or size > 2 or end > person.name_end:
        return True
    is_company = len(person.candidates[0].name) > people_finder.MAX_NAME
    if is_company or text[end - 1] in _TITLE_ENDS or _begins_note(line, end):
        return True
    if text[end + 1 : end + 2] in ("了", "过", "着") and text[end + 1 : end + 3] != "了解":
        return True  # a verb with its aspect: 捎了
    if text[end + 1 : end + 2] == "的" and not is_han(text[end + 2 : end + 3]):
        return True  # 算的
    if text[end] == "家" and text[at - 1 : at] in ("去", "到", "上", "在", "往", "从", "门", "访", "望"):
        return True
    after = end + 1
    if end + 2 >= len(text) or not is_han(text[end + 2]):
        return False
    return not (
        not is_han(text[after]) or text[after] == "的" or contact_finder.noun(text, after) or _begins_note(line, after)
    )


def _begins_note(line: HeadLine, at: int) -> bool:
    """Whether something else than one more character of a name stands at `at`."""
    text = line.text
    return bool(
        text[at] in NOTE_STARTS
        or text[at] in _BEHIND_NAME
        or (text[at] == "我" and day_at(line, at + 1))
        or text.startswith(phrases(contact_phrases.NOTE_WORDS), at)
        or text.startswith(phrases(no_answer.DEATHS["zh"]), at)
        or text.startswith((*contact_finder.channel_words(), "以及", "还有", "外加"), at)
        or contact_finder.phrase_behind_name(text, at)
        or unreached_end(text, at) > at
        or han_verbs.shared_activity(text, at)
        or contact_finder.filler_end(text, at) > at + 1
        or han_verbs.spell_end(text, at) > at + 1
        or contact_finder.place_end(text, at) > at
        or people_finder.relation_end(text, at) > at + 1
        or day_at(line, at)
        or read_time(text[at : at + 16])
        or line.names.find_at_start(line.typed[at:])
    )


def _mistyped_end(line: HeadLine, person: Person) -> int:
    """The end of a word behind a first name that is one slip off the surname: anna | kowlaski; else of the name."""
    start = skip_blanks(line.text, person.end)
    end = word_end(line.text, start)
    word = line.text[start:end].replace("'", "")
    if person.full or not person.end < start or len(word) < _MIN_SURNAME or is_han(word[0]):
        return person.end
    surnames = (known.name.casefold().replace("'", "").split()[1:] for known in person.candidates)
    return end if any(is_one_slip(word, one) for parts in surnames for one in parts) else person.end


_MIN_SURNAME = 4
"""Letters of a surname that may be mistyped."""


def _surname_end(line: HeadLine, at: int) -> int:
    """The end of a capitalised word behind a first name, which may be another surname; `at` where there is none."""
    text, typed = line.text, line.typed
    start = skip_blanks(text, at)
    end = word_end(text, start)
    if not at < start < end or is_han(text[start]) or typed.isupper():
        return at
    word = typed[start:end]
    if len(word) < 2 or not word[0].isupper() or word.isupper() or not word.isalpha():
        return at
    is_other_word = (
        contact_finder.noun(text, start)
        or contact_finder.phrase_behind_name(text, start)
        or day_at(line, start)
        or contact_finder.filler_end(text, start) > start
        or contact_finder.preposition_end(text, start) > start
        or text[start:end] in ("re", "about", "today", "regarding", *contact_finder.channel_words())
        or line.names.find_at_start(typed[start:])
    )
    return at if is_other_word else end
