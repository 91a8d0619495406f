"""Looks ahead in a line of entry: what may stand at a position, and what may follow there."""

from __future__ import annotations

from datetime import date, timedelta

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, people_finder
from rmtui.entry.dates import BACK, FORWARD, read_days
from rmtui.entry.doubts import impossible_day
from rmtui.entry.entry_errors import AmbiguousName, UnknownName
from rmtui.entry.moments import days_in_numbers, moment_end, part_of_day
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import Person, find_person, is_common_word, unknown_name_end, word_end
from rmtui.entry.phrase_table import word_ends
from rmtui.entry.signs import starts_sign
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.words import phrases
from rmtui.words.contact_phrases import NOTE_WORDS
from rmtui.words.people import SURNAMES

CHANNEL_LETTERS = frozenset("temwsv")
NOTE_STARTS = frozenset("聊谈说讲问约打签买卖想要已没跟对把被给看的是不请让帮办取转赎退投了")
"""Characters that often start a note and never end a name: 王伟聊了 is 王伟, 王伟强 may be somebody else."""
_TITLE_ENDS = frozenset("叔姨总姐哥嫂董爷婶伯")
"""Characters at the end of a name with a title, which nothing lengthens."""
BEHIND_DAY = (
    "about",
    "re",
    "regarding",
    "at",
    "on",
    "to",
    "for",
    "over",
    "by",
    "in",
    "with",
    "and",
    "-",
    "concerning",
)
_BEHIND_NOUN = (
    *BEHIND_DAY,
    "yesterday",
    "today",
    "this",
    "last",
    "w/",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
)


class LookAhead:
    """What may stand at a position of a line; nothing is taken."""

    def __init__(self, typed: str, text: str, size: int, today: date, names: NameIndex) -> None:
        """`text`: the normal form of the line as `typed`. `size`: characters in which the head stands."""
        self._typed, self._text, self._size = typed, text, size
        self._today, self._names = today, names

    def skip(self, at: int) -> int:
        """Behind blanks, commas, colons and dashes."""
        text = self._text
        while at < len(text):
            dash = text[at] == "-" and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()
            if not (text[at].isspace() or text[at] in ",:" or dash):
                break
            at += 1
        return at

    def leads_to_name(self, at: int, *, known: bool = False) -> bool:
        """Whether a name, `known` or not, may follow a phrase that ends at `at`, rather than any other words."""
        text = self._text
        at = skip_blanks(text, at)
        for _count in range(6):
            if at >= self._size:
                return True
            if find_person(self._typed, text, at, self._names):
                return True
            end = max(contact_finder.preposition_end(text, at), contact_finder.filler_end(text, at))
            if end == at and (read := self.day_at(at)):
                end = read[1]
            if end == at:
                break
            at = skip_blanks(text, end)
        return not known and not starts_sign(text, at) and text[at] not in ",:;。、"

    def possessive_at(self, at: int) -> bool:
        person = find_person(self._typed, self._text, at, self._names)
        return bool(
            person and self._text.startswith("'s", person.end) and not is_common_word(self._text[at : person.end])
        )

    def nobody(self, at: int) -> None:
        """Raise Unsorted: nobody is named where a name is due."""
        text, at = self._text, self.skip(at)
        while at < self._size and (end := contact_finder.preposition_end(text, at)) > at:
            at = self.skip(end)
        if not text.strip():
            raise Unsorted(_("There is nothing on this line."))
        if at < len(text) and (day := impossible_day(text[at:])):
            raise Unsorted(_("“{text}”: there is no such day.").format(text=plain(day)), (at, len(text)))
        word = unknown_word(self._typed, text, at)
        if not word or starts_sign(text, at) or text[at] == "\\" or people_finder.is_pronoun(text, at):
            raise Unsorted(_("Who was it? A client's name is missing."))
        raise self.unknown(at, at + len(word))

    def unknown(self, start: int, end: int) -> UnknownName:
        word = self._typed[start:end]
        near = self._names.complete(word)[:5] or self._names.similar(word) if len(word) < 40 else ()
        return UnknownName(word, near, (start, end))

    def day_at(self, at: int) -> tuple[tuple[date, ...], int, str] | None:
        """The days that the words at `at` may mean, looking back, their end, and the part of the day they name."""
        text = self._text
        if at >= len(text):
            return None
        if text[at].isdigit() and (numbers := days_in_numbers(text, at, self._today)):
            return numbers[0], numbers[1], ""
        moment = moment_end(text, at)
        found = read_days(text[at : at + 64], self._today, BACK, glued=True)
        if found and at + found[1] >= moment[0]:
            end = at + found[1]
            alone = read_days(text[at : at + 64], self._today, BACK, glued=True, alone=True)
            if (
                alone
                and alone[1] < found[1]
                and self._names.find_at_start(self._typed[skip_blanks(text, at + alone[1]) :])
            ):
                return alone[0], at + alone[1], part_of_day(text[at : at + alone[1]])
            return found[0], end, part_of_day(text[at:end])
        if moment[0] > at:
            return (self._today + timedelta(days=moment[1]),), moment[0], part_of_day(text[at : moment[0]])
        return None

    def person_at(self, at: int) -> Person | None:
        return find_person(self._typed, self._text, at, self._names) if at < len(self._text) else None

    def person(self, at: int) -> Person | None:
        """Who is named at `at`. A small English word is nobody, unless it stands where only a name can."""
        person = self.person_at(at)
        if person is None or person.full:
            return person
        word = self._text[at : word_end(self._text, at)]
        if is_common_word(word) and not self.followed_by_letter(person.end):
            return None
        return person

    def followed_by_letter(self, at: int) -> bool:
        at = skip_blanks(self._text, at)
        return self._text[at : at + 1] in CHANNEL_LETTERS and word_ends(self._text, at + 1)

    def decided(self, person: Person, at: int) -> KnownClient:
        """The one client that is meant. AmbiguousName, UnknownName where that is not clear."""
        name = self._typed[at : person.end]
        bare = self._typed[at : person.name_end or person.end]
        chosen = self._names.is_chosen(bare) or self._names.is_chosen(name)
        if len(person.candidates) > 1 or not (person.sure or chosen):
            if (
                chosen
                and (found := self._names.find(bare if self._names.is_chosen(bare) else name))
                and len(found) == 1
            ):
                return found[0]
            raise AmbiguousName(name, person.candidates, span=(at, person.end))
        known = person.candidates[0]
        if chosen:
            return known
        if person.full and not self.name_ends(at, person):
            word = self._typed[at : han_end(self._text, at)]
            raise AmbiguousName(name, person.candidates, word, (at, person.end))
        if not person.full and (end := self.surname_end(person.end)) > person.end:
            raise self.unknown(at, end)
        return known

    def name_ends(self, at: int, person: Person) -> bool:
        """Whether a name ends here, rather than going on as a longer one of somebody unknown."""
        text, end = self._text, person.end
        size = person.name_end - at
        if end >= len(text) or not is_han(text[end - 1]) or not is_han(text[end]) or size > 2 or end > person.name_end:
            return True
        is_company = len(person.candidates[0].name) > people_finder.MAX_NAME
        if is_company or text[end - 1] in _TITLE_ENDS or self.begins_note(end):
            return True
        after = end + 1
        if end + 2 >= len(text) or not is_han(text[end + 2]):
            return False
        return not (
            after >= len(text)
            or not is_han(text[after])
            or text[after] == "的"
            or contact_finder.noun(text, after)
            or self.begins_note(after)
        )

    def begins_note(self, at: int) -> bool:
        """Whether something else than one more character of a name stands at `at`."""
        text = self._text
        return bool(
            text[at] in NOTE_STARTS
            or text[at] in "和与及又也刚来未去"
            or any(text.startswith(word, at) for word in phrases(NOTE_WORDS))
            or any(text.startswith(word, at) for word in contact_finder.channel_words())
            or contact_finder.phrase_behind_name(text, at)
            or contact_finder.filler_end(text, at) > at + 1
            or contact_finder.place_end(text, at) > at
            or people_finder.relation_end(text, at) > at + 1
            or self.day_at(at)
            or read_time(text[at : at + 16])
            or self._names.find_at_start(self._typed[at:])
        )

    def surname_end(self, at: int) -> int:
        """The end of a capitalised word behind a first name, which may be another surname; `at` where there is none."""
        text, typed = self._text, self._typed
        start = skip_blanks(text, at)
        end = word_end(text, start)
        if not at < start < end or is_han(text[start]) or typed.isupper():
            return at
        word = typed[start:end]
        if len(word) < 2 or not word[0].isupper() or word.isupper() or not word.isalpha():
            return at
        known = (
            contact_finder.noun(text, start)
            or contact_finder.phrase_behind_name(text, start)
            or self.day_at(start)
            or contact_finder.filler_end(text, start) > start
            or contact_finder.preposition_end(text, start) > start
            or text[start:end] in ("re", "about", "today", "regarding", *contact_finder.channel_words())
            or self._names.find_at_start(self._typed[start:])
        )
        return at if known else end

    def channel_or_end(self, at: int) -> bool:
        """Whether a name may end at `at`: at the end, a separator, or before a channel."""
        text = self._text
        if at >= len(text) or text[at] in ",:;、。":
            return True
        following = skip_blanks(text, at)
        if following >= len(text):
            return True
        glued = following == at
        phrase = contact_finder.phrase_behind_name(text, following) or contact_finder.noun(text, following)
        if phrase and (not glued or is_han(text[at])):
            return True
        if self.followed_by_letter(at) and (not glued or is_han(text[at - 1])):
            return True
        if glued:
            return contact_finder.filler_end(text, at) > at or text[at] in "谈聊吃喝打见"
        return is_han(text[at - 1]) or text.startswith(("about ", "re ", "regarding ", "at ", "on "), following)

    def followed_by_channel(self, at: int) -> bool:
        text = self._text
        following = skip_blanks(text, at)
        if following >= len(text):
            return True
        return bool(
            self.followed_by_letter(at)
            or contact_finder.noun(text, following)
            or contact_finder.phrase_behind_name(text, following)
            or text[following] in "&,/"
            or text.startswith("and ", following)
        )

    def is_unknown_in_list(self, at: int) -> bool:
        """Whether the word behind a comma looks like the name of somebody unknown: 王芳，赵六 午餐."""
        text = self._text
        if not is_han(text[at]):
            end = unknown_name_end(self._typed, text, at)
            return end > at and (self.followed_by_letter(end) or bool(self.followed_by_conjunction(end)))
        end = han_end(text, at)
        word = text[at:end]
        if (
            word[0] in NOTE_STARTS
            or not 2 <= len(word) <= people_finder.MAX_NAME
            or any(map(word.startswith, phrases(NOTE_WORDS)))
        ):
            return False
        if (
            contact_finder.phrase_behind_name(text, at)
            or contact_finder.noun(text, at)
            or contact_finder.filler_end(text, at) > at
            or people_finder.is_companion(text, at)
        ):
            return False
        if word[0] not in SURNAMES:
            return self.followed_by_letter(end) and len(word) < 4
        return end < len(text) and (text[end].isspace() or text[end] in "、&")

    def followed_by_conjunction(self, at: int) -> bool:
        at = skip_blanks(self._text, at)
        return self._text[at : at + 1] in ("&", "/") or self._text.startswith("and ", at)

    def phrase_is_longer(self, at: int, end: int) -> bool:
        phrase = contact_finder.phrase_behind_name(self._text, at)
        return bool(phrase and phrase.end > end)

    def followed_by_with(self, at: int) -> bool:
        """Bob M with Anna: one more was there."""
        return self._text.startswith((" with ", " w/ "), at)

    def noun_may_end(self, at: int) -> bool:
        """Whether a noun for a contact that ends at `at` stands for it, rather than being part of other words."""
        text = self._text
        if at >= len(text) or text[at] in ",:;.。-" or is_han(text[at]):
            return True
        at = skip_blanks(text, at)
        if at >= len(text) or starts_sign(text, at) or text[at] in "-,":
            return True
        word = text[at : word_end(text, at)]
        return word in _BEHIND_NOUN or self.day_at(at) is not None or bool(contact_finder.how(text, at))

    def future_at(self, at: int) -> bool:
        found = read_days(self._text[at : at + 64], self._today, FORWARD, glued=True)
        return bool(found)

    def letter_follows(self, at: int) -> bool:
        return self._text[at] in CHANNEL_LETTERS and word_ends(self._text, at + 1)


def moment_start(text: str, at: int) -> int:
    """Behind a preposition of a day or time: on Tuesday, at 3pm."""
    for word in ("on ", "at ", "@ ", "@", "around ", "about ", "on the ", "于", "在"):
        if text.startswith(word, at) and (
            word[0] not in "于在" or text[at + 1 : at + 2] in "上下周昨今前星礼0123456789一二三四五六七八九十"
        ):
            if word in ("about ", "around ") and not text[at + len(word) : at + len(word) + 1].isdigit():
                continue
            return at + len(word)
    return at


def han_end(text: str, at: int) -> int:
    end = at
    while end < len(text) and not text[end].isspace() and text[end] not in ",:;。、&/+()!?":
        end += 1
    return end


def unknown_word(typed: str, text: str, at: int) -> str:
    """The name of somebody unknown, as far as it can be told."""
    if at >= len(text):
        return ""
    if is_han(text[at]):
        end = han_end(text, at)
        for place in range(at + 2, min(end, at + 5)):
            if contact_finder.phrase_behind_name(text, place) or text[place] in NOTE_STARTS:
                return typed[at:place]
        return typed[at:end]
    end = unknown_name_end(typed, text, at)
    if end == at:
        end = word_end(text, at)
    if end == at:
        end = at + len(typed[at:].split(maxsplit=1)[0]) if typed[at:].strip() else at
    return typed[at:end]
