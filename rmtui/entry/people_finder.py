"""Finds a client at a position of a line: by name, alias, number, pinyin and initials, or by surname and title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile

from rmtui.comparing import is_han
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.phrase_table import PhraseTable, table_of, word_ends
from rmtui.entry.pinyin_spellings import surname_spelling
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel
from rmtui.telephone import is_number
from rmtui.words import by_word, contact_phrases, people, phrases
from rmtui.words.relations import RELATIONS

MAX_NAME = 4
"""Characters of a Chinese name at most."""


class Person(NamedTuple):
    """Who may be meant by the words up to `end`."""

    candidates: tuple[KnownClient, ...]
    end: int
    sure: bool = True
    """Whether the words are enough, where there is one candidate."""
    full: bool = True
    """Whether it is a name in full, or an alias or number."""
    name_end: int = 0
    """Where the name itself ends, before a title."""


def find_person(typed: str, text: str, at: int, names: NameIndex) -> Person | None:
    """The clients named at `at`. `text` is the normal form of `typed`."""
    person = _find_named(typed, text, at, names)
    if (
        person is None
        or is_han(text[person.end - 1])
        or not text[person.end : person.end + 4].lstrip(" (+")[:1].isdigit()
    ):
        return person
    return _with_number(text, person, names)


def _with_number(text: str, person: Person, names: NameIndex) -> Person:
    """Who is meant by a name with a telephone number, or its end, behind it: M Hughes 0377, Mrs Hughes (0377)."""
    end, known = _by_full_number(text, skip_blanks(text, person.end), names)
    tail = re.compile(_END_OF_NUMBER).match(text, person.end)
    if not known and tail and word_ends(text, tail.end()):
        end, known = tail.end(), names.find(tail["digits"])
    families = {one.name.casefold().rpartition(" ")[2] for one in person.candidates}
    meant = [one for one in known if one.name.casefold().rpartition(" ")[2] in families]
    if not meant:
        return person
    fitting = [one for one in meant if one in person.candidates]
    return person._replace(candidates=tuple(fitting or (*person.candidates, *meant)), end=end)


def _by_full_number(text: str, at: int, names: NameIndex) -> tuple[int, list[KnownClient]]:
    """Where a telephone number at `at` ends, and the clients who have it: 914-555-0137, (914-555-0137)."""
    found = re.compile(_TELEPHONE).match(text, at)
    for end in (*telephone_ends(text, at), found.end()) if found else ():
        if is_number(text[at:end]) and (known := names.find(text[at:end])):
            return end + (text[at] == "(" and text[end : end + 1] == ")"), known
    return at, []


def _find_named(typed: str, text: str, at: int, names: NameIndex) -> Person | None:
    """The clients named at `at`, by a name whose number stands behind it only in Chinese."""
    if text.startswith("尾号", at) and (end := _digits_end(text, at + 2)) > at + 4:
        known = names.find(typed[at + 2 : end])
        behind = names.find_at_start(typed[end + 1 :]) if text[end : end + 1] == "的" else None
        stop = end + 1 + behind[1] if behind and set(behind[0]) >= set(known) else end
        return Person(tuple(known), stop, name_end=stop) if known else None
    found = names.find_at_start(typed[at:])
    title = _titled(typed, text, at, names)
    if found and (title is None or at + found[1] >= title.end):
        end = at + found[1]
        tail = re.compile(_END_OF_NUMBER).match(text, end) if text[end : end + 1] in _BEFORE_TAIL else None
        if tail and is_han(text[end - 1]):
            fitting = [known for known in found[0] if any(phone.endswith(tail["digits"]) for phone in known.phones)]
            if fitting:
                return Person(tuple(fitting), tail.end(), name_end=tail.end())
        return Person(tuple(found[0]), _title_end(text, end), name_end=end)
    if title:
        return title
    if is_han(text[at]):
        found_by_part = _by_given_name(typed, text, at, names) or _company_by_beginning(typed, text, at, names)
        return found_by_part or _han_part(typed, text, at, names)
    for end in telephone_ends(text, at):
        if known := names.find(typed[at:end]):
            return Person(tuple(known), end, name_end=end)
    end = word_end(text, at)
    if end == at:
        return None
    word = typed[at:end]
    if _english_titles().end(text, at) >= end:  # Ms Luo, whom nobody knows
        return None
    if by_short_name := _by_short_name(typed, at, end, names):
        return by_short_name
    near = names.find(word)
    if not near:
        return _by_initial(typed, at, end, names)
    if is_han(text[end : end + 1]):
        return _with_han_title(text, near, end)
    second = skip_blanks(text, end)
    if end < second < len(text) and not is_han(text[second]):
        longer = word_end(text, second)
        is_channel = text[second:longer].upper() in tuple(Channel)  # of several Johns, John T is none of them
        both = [known for known in names.find(typed[at:longer]) if known in near] if not is_channel else []
        if longer > second and both:
            return Person(tuple(both), longer, full=False, name_end=longer)
    return Person(tuple(near), _title_end(text, end), full=False, name_end=end)


_BEFORE_TAIL = frozenset("(尾0123456789")
_END_OF_NUMBER = r" ?(?P<opened>\()?(?:手机)?(?:尾号)?[:是为]? ?(?P<digits>[0-9]{4,})(?(opened)\))"
"""The end of a telephone number behind a name: 王伟8002, 王伟(尾号8002)."""


def _by_initial(typed: str, at: int, end: int, names: NameIndex) -> Person | None:
    """J Smith, J. Smith: clients by the initial of a first name and the surname."""
    start = skip_blanks(typed, end + (typed[end : end + 1] == "."))
    stop = word_end(typed, start)
    if end - at != 1 or not typed[at].isupper() or not typed[start : start + 1].isupper() or stop - start < 2:
        return None
    initial, surname = typed[at].casefold(), f" {typed[start:stop].casefold()}"
    near = [one for one in names.find(typed[start:stop]) if one.name.casefold().startswith(initial)]
    near = [one for one in near if one.name.casefold().endswith(surname)]
    return Person(tuple(near), stop, full=False, name_end=stop) if near else None


def _by_short_name(typed: str, at: int, end: int, names: NameIndex) -> Person | None:
    """Dan Hartley: clients by another form of a first name and the surname."""
    start = skip_blanks(typed, end)
    stop = word_end(typed, start)
    if end - at < _MIN_SHORT_NAME or not (end < start < stop and typed[at].isupper() and typed[start].isupper()):
        return None
    first, surname = typed[at:end].casefold(), typed[start:stop].casefold()
    parted = ((one, one.name.casefold().partition(" ")) for one in names.find(typed[start:stop]))
    near = tuple(one for one, (name, _, last) in parted if last == surname and _are_forms_of_one(first, name))
    return Person(near, stop, full=False, name_end=stop) if near else None


_MIN_SHORT_NAME = 2


def _are_forms_of_one(first: str, second: str) -> bool:
    """Whether two first names are usual forms of one: Dan, Danny, Daniel; Bob, Robert."""
    short, long = sorted((first, second), key=len)
    stem = re.sub(r"(.)\1(?:y|ie)$", r"\1", short)
    if len(stem) > _MIN_SHORT_NAME and long.startswith(stem):
        return True
    return any({first, second} <= {name, *phrases(shorts)} for name, shorts in people.SHORT_NAMES.items())


def _with_han_title(text: str, near: list[KnownClient], end: int) -> Person | None:
    """Carvalho女士, Smith夫妇: those of some clients whom a Chinese title behind a name in Latin letters fits."""
    families = [one for one in near if _is_family(one)]
    couple_end = table_of(people.COUPLES).end(text, end)
    if families and couple_end > end:
        return Person(tuple(families), couple_end, full=False, name_end=end)
    gender, title_end = _titles().match(text, end) or ("", end)
    if text[end:title_end] in phrases(people.OF_THE_WIFE):
        gender = "female"
    else:
        title_end = _title_end(text, end)
    if title_end > end:
        near = [one for one in near if not (_is_family(one) or _contradicts(one, gender))] or families
    return Person(tuple(near), title_end, full=False, name_end=end) if near else None


def _is_family(known: KnownClient) -> bool:
    """Whether a client is a couple: The Smiths, Mr. and Mrs. Smith."""
    return any(sign in f" {called.casefold()} " for called in known.full_names for sign in (" and ", " & "))


def _by_given_name(typed: str, text: str, at: int, names: NameIndex) -> Person | None:
    """美兰姐, 国强哥: clients by a given name of two characters and a title that one of the family has, too."""
    end = at + _GIVEN_NAME
    if text[end : end + 1] not in _FAMILIAR or relation_end(text, end) > end + 1:
        return None
    given, gender = typed[at:end], "male" if text[end] in "哥叔" else "female"
    found = [one for one in names.find(given) if len(one.name) == _GIVEN_NAME + 1 and one.name.endswith(given)]
    fitting = tuple(one for one in found if not _contradicts(one, gender))
    return Person(fitting, end + 1, full=False, name_end=end) if fitting else None


_GIVEN_NAME = 2
_FAMILIAR = ("哥", "姐", "叔", "姨", "嫂")


def telephone_ends(text: str, at: int) -> list[int]:
    """Where a telephone number with blanks in it may end that begins at `at`, the longest first: 07700 900345."""
    found = re.compile(_TELEPHONE).match(text, at) if text[at] in _NUMBER_BEGINS else None
    stops = [*(at + group.start() for group in re.finditer(" ", found[0])), found.end()] if found else []
    return [end for end in reversed(stops[1:]) if is_number(text[at:end])]


_NUMBER_BEGINS = frozenset("+(0123456789")
_TELEPHONE = r"\+?\(?[0-9]+\)?(?:[ -]\(?[0-9]+\)?){1,5}(?![0-9./:])"


def _digits_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in "0123456789":
        at += 1
    return at


def _han_part(typed: str, text: str, at: int, names: NameIndex) -> Person | None:
    """A part of a Chinese name that stands as a word of its own, or the given name in full: 建国."""
    end = word_end(text, at)
    size = end - at if end - at <= MAX_NAME else 2
    if size < 2:
        return None
    word = typed[at : at + size]
    near = names.find(word)
    if end - at > MAX_NAME or (end < len(text) and not (text[end].isspace() or text[end] in ",:、&/+;")):
        is_surname = word in phrases(people.DOUBLE_SURNAMES)
        begins = (known for known in near if len(known.name) == size + 1)
        given = [known for known in begins if known.name.endswith(word) or (is_surname and known.name.startswith(word))]
        companies = [known for known in near if known not in given]
        if given and (company := _company_or_given(typed, text, at, companies, given)):
            return company
        near = given
    near = [known for known in near if len(known.name) <= MAX_NAME or _is_short_for(known.name, word)]
    return Person(tuple(near), at + size, full=False, name_end=at + size) if near else None


def _company_or_given(
    typed: str, text: str, at: int, companies: list[KnownClient], given: list[KnownClient]
) -> Person | None:
    """The companies with whose name the line goes on behind what is a given name, too: 永福农机|来电 is 浙江永福农机.
    People of that given name, 周永福, may be meant, too, where a company's name may not be at its end.
    """

    def shared(company: KnownClient) -> int:
        start = company.name.find(typed[at : at + _GIVEN_NAME])
        return _shared(typed[at:], company.name[start:])

    longest = max(map(shared, companies), default=0)
    if longest <= _GIVEN_NAME:
        return None
    meant = [one for one in companies if shared(one) == longest]
    end = at + (longest if longest >= _MIN_BEGINNING else _GIVEN_NAME)
    if longest < _MIN_BEGINNING or not _ends_company(text, end):
        meant += given
    return Person(tuple(meant), end, full=False, name_end=end)


def _shared(one: str, other: str) -> int:
    """With how many characters two texts begin alike."""
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_short_for(company: str, word: str) -> bool:
    """Whether a company's name begins with a word, or goes on with it behind its place: 宁波|恒达|塑业有限公司."""
    return any(company.startswith(word, start) for start in (0, *_PLACE_ENDS))


_PLACE_ENDS = (2, 3)
"""Characters of the place in front of a company's name: 宁波, 宁波市."""


def _company_by_beginning(typed: str, text: str, at: int, names: NameIndex) -> Person | None:
    """A company by the beginning of its name, behind which no name goes on: 云汀鼎丰|罗总, 云汀鼎丰|做了贷前走访."""
    near = names.find(typed[at : at + _MIN_BEGINNING]) if is_han(text[at + _MIN_BEGINNING - 1 :][:1]) else []
    if len(near) != 1 or len(near[0].name) <= MAX_NAME:
        return None
    end = at + _shared(typed[at:], near[0].name)
    if end < at + _MIN_BEGINNING or end >= len(text) or not _ends_company(text, end):
        return None
    return Person(tuple(near), end, full=False, name_end=end)


def _ends_company(text: str, end: int) -> bool:
    """Whether no company's name goes on at `end`: at the end of the words, before 罗总, 会计, 来电."""
    if end >= len(text) or not is_han(text[end]):
        return True
    staff = table_of(people.STAFF["zh"]).end(text, end + 1) if text[end] in people.SURNAMES else end
    return titled_end(text, end) > end or staff > end + 1 or table_of(people.BEHIND_COMPANY).end(text, end) > end


_MIN_BEGINNING = 4
"""Characters of a company's name that are enough: a place and what it is called."""


def word_end(text: str, at: int) -> int:
    """The end of the Latin word or number at `at`, or of the run of Chinese characters."""
    end = at
    han = end < len(text) and is_han(text[end])
    while end < len(text) and ((is_han(text[end]) and han) or (not han and _in_word(text, end))):
        end += 1
    return end


def whole_word(text: str, at: int) -> str:
    """The Latin word or number at `at`, or the run of Chinese characters; "" for none."""
    return text[at : word_end(text, at)]


def _in_word(text: str, at: int) -> bool:
    sign = text[at]
    if sign.isalnum() or is_han(sign):
        return not is_han(sign)
    following = text[at + 1 : at + 2]
    if sign == "'" and following == "s" and not text[at + 2 : at + 3].isalnum():
        return False
    return sign in "_\ue000" or (sign in "'-." and following.isalnum() and not is_han(following)) or ord(sign) > 0xFFFF


@cache
def _titles() -> PhraseTable:
    return PhraseTable(by_word({"zh": people.TITLES["zh"]}))


@cache
def _english_titles() -> PhraseTable:
    return PhraseTable(by_word({"en": people.TITLES["en"]}))


def _title_end(text: str, end: int) -> int:
    """The end of a title behind a name: Anna madam, 王芳女士; of one character only where no other may follow it."""
    if not (is_han(text[end - 1]) or is_han(text[end : end + 1])):
        behind = table_of(people.HONORIFICS).end(text, end + 1) if text[end : end + 1] == " " else end
        return behind if behind > end + 1 else end
    start = skip_blanks(text, end)
    title = _titles().end(text, start)
    if title == start or (start > end and title < len(text) and not text[title].isspace()):
        return end
    if text[start:title] in phrases(people.OF_THE_WIFE):
        return end
    following = text[title : title + 1]
    if title - start == 1 and following and is_han(following) and text[start] not in "哥姐叔姨嫂":
        return title if text[start] in "总董" and following in "来去打微电面说问聊想要在发" else end
    return title


def titled_end(text: str, at: int) -> int:
    """The end of a Chinese surname with a title at `at`, even of nobody in the book: 周总; `at` where there is none."""
    if text[at] not in people.SURNAMES:
        return at
    title = _titles().end(text, at + 1)
    return title if title > at + 1 else at


def is_familiar(text: str, at: int) -> bool:
    """Whether 小周 or 老周 may stand at `at`, and something behind."""
    return text[at : at + 1] in ("小", "老") and len(text) > at + 2 and text[at + 1] in people.SURNAMES


def _titled(typed: str, text: str, at: int, names: NameIndex) -> Person | None:
    """王先生, Mr Hartley: clients by surname and a title that does not contradict their own salutation."""
    if is_han(text[at]):
        size = 2 if text[at : at + 2] in phrases(people.DOUBLE_SURNAMES) else 1
        if size == 1 and text[at] not in people.SURNAMES:
            if text[at] in "小老" and text[at + 1 : at + 2] and text[at + 1] in people.SURNAMES:
                return _by_surname(text[at + 1], "any", at + 2, names)
            return None
        title = _titles().match(text, at + size)
        if title is None or (title[1] - at - size == 1 and text[at + size] in "工老"):
            return None
        return _by_surname(text[at : at + size], title[0], title[1], names)
    title = _english_titles().match(text, at)
    if title is None:
        return None
    start = skip_blanks(text, title[1])
    end = word_end(text, start)
    if (named := names.find_at_start(typed[start:])) and start + named[1] > end:  # Mr John Smith
        return Person(tuple(named[0]), start + named[1], name_end=start + named[1])
    return _by_surname(text[start:end], title[0], end, names) if end > start else None


def _by_surname(surname: str, gender: str, end: int, names: NameIndex) -> Person | None:
    """Those of a surname whom a title of a gender fits. One who is addressed by another title, Dr Nair, or of whom it
    may be the first name, is not sure to be Mr Nair.
    """
    found = [known for known in names if _has_surname(known, surname) and not _contradicts(known, gender)]
    inverted = [] if is_han(surname[0]) else [one for one in names if _may_be_inverted(one, surname)]
    found += [one for one in inverted if not _contradicts(one, gender)]
    if not found:
        return None
    open_ones = [known for known in found if not known.closed] or found
    is_other = gender != "any" and (open_ones[0] in inverted or _titles_of(open_ones[0], "any"))
    return Person(tuple(open_ones), end, sure=gender != "any" and not is_other, full=False, name_end=end)


def _has_surname(known: KnownClient, surname: str) -> bool:
    name = known.name.casefold()
    if is_han(surname[0]):
        return name.startswith(surname) and len(surname) < len(name) <= MAX_NAME and is_han(name[-1])
    if is_han(name[0]):
        return surname_spelling(known.name, known.pinyin) == surname
    return name.rpartition(" ")[2].replace("'", "") == surname.replace("'", "") and " " in name


def _may_be_inverted(known: KnownClient, surname: str) -> bool:
    """Whether a name in Latin letters may begin with the surname, Khan Imran, and no salutation tells another one."""
    first, _blank, rest = known.name.casefold().partition(" ")
    titled = _titles_of(known, "male", "female", "any")
    return bool(rest) and first == surname and not any(one.rpartition(" ")[2] != surname for one in titled)


def _titles_of(known: KnownClient, *genders: str) -> list[str]:
    """The aliases of a client that are a title of a gender with the surname: Dr Nair."""
    titles = tuple(f"{one} " for gender in genders for one in phrases(people.TITLES["en"][gender]))
    return [alias for alias in map(str.casefold, known.aliases) if alias.startswith(titles)]


def _contradicts(known: KnownClient, gender: str) -> bool:
    """Whether the client is of the other gender, or is addressed so."""
    if gender == "any":
        return False
    if known.gender and known.gender != gender:
        return True
    other = "female" if gender == "male" else "male"
    if is_han(known.name[0]):
        titles = phrases(people.TITLES["zh"][other])
        return any(alias[:1] == known.name[0] and alias[1:] in titles for alias in known.aliases)
    return bool(_titles_of(known, other))


@cache
def _companions() -> PhraseTable:
    return PhraseTable(
        dict.fromkeys((*by_word(RELATIONS), *phrases(people.COMPANIONS["zh"]), *phrases(people.COMPANIONS["en"])), "")
    )


@cache
def _relations() -> PhraseTable:
    return PhraseTable((*by_word(RELATIONS), *phrases(people.STAFF["zh"]), *phrases(people.STAFF["en"])))


@cache
def _company_parts() -> PhraseTable:
    return PhraseTable((*phrases(people.COMPANY_PARTS), *phrases(people.STAFF["zh"])))


def company_end(text: str, at: int) -> int:
    """The end of what stands behind a company's name and still means it: 公司, 老板, 财务."""
    start = skip_blanks(text, at)
    start += text.startswith("的", start)
    if (
        text[start : start + 1]
        and text[start] in people.SURNAMES
        and (end := table_of(people.STAFF["zh"]).end(text, start + 1)) > start + 1
    ):
        return end  # 鼎丰|马会计, 鼎丰|的马会计
    for _count in range(3):
        at += text[at : at + 1] == "的" and _company_parts().end(text, at + 1) > at + 1
        at = _company_parts().end(text, at)
    return at


def companion_end(text: str, at: int) -> int:
    """The end of people who are no clients of the book, behind and: 她老公, his wife; `at` where there are none."""
    end = at
    for _count in range(3):
        start = skip_blanks(text, end)
        stop = _companions().end(text, start)
        if stop == start or (end > at and not is_han(text[start]) and start == end):
            break
        end = stop
    return end


def is_companion(text: str, at: int) -> bool:
    """Whether a word at `at`, behind and, is nobody of the book: 老公, his wife, the team."""
    return _companions().end(text, at) > at


def colleague_end(text: str, at: int) -> int:
    """The end of 行长, 同事: people of the bank; `at` where there are none."""
    return table_of(people.COLLEAGUES).end(text, at)


def relation_end(text: str, at: int) -> int:
    """The end of a relation, 老公, husband; `at` where there is none."""
    return _relations().end(text, at)


@cache
def _common_words() -> frozenset[str]:
    lists = contact_phrases.FILLERS["en"], people.PRONOUNS["en"], people.COMPANIONS["en"], people.PARTICLES
    return frozenset(word for words in lists for word in phrases(words))


def is_common_word(word: str, known: Iterable[KnownClient] = ()) -> bool:
    """Whether a small English word is no name, initials or part of one. With a capital it is that of `known` clients
    who have it as a name of their own: Frank, Will.
    """
    small = word.lower()
    if small not in _common_words():
        return False
    is_name = word[:1].isupper() and word[1:].islower() and not is_pronoun(small, 0)
    return not (is_name and any(small in one.name.lower().split() for one in known))


def is_pronoun(text: str, at: int) -> bool:
    return table_of(*people.PRONOUNS.values()).end(text, at) > at


def unknown_name_end(typed: str, text: str, at: int) -> int:
    """The end of what looks like a name of somebody unknown: 周涛, Peter Novak; `at` where nothing does."""
    if at >= len(text):
        return at
    if is_han(text[at]):
        size = 2 if text[at : at + 2] in phrases(people.DOUBLE_SURNAMES) else 1
        return at + size + 1 if size == 2 or text[at] in people.SURNAMES else at
    end = at
    while True:
        start = skip_blanks(text, end) if end > at else at
        stop = word_end(text, start)
        if (
            stop == start
            or not typed[start].isupper()
            or (typed[start:stop].isupper() and stop - start > 1 and not typed.isupper())
            or (end > at and typed[start:stop] in tuple(Channel) and not _is_initial(typed, stop))
        ):  # Peter Novak | T asked
            return end
        end = stop


def _is_initial(typed: str, end: int) -> bool:
    """Whether a capital that ends here is one of a name: Peter M. Novak, Peter T Novak."""
    start = skip_blanks(typed, end)
    word = whole_word(typed, start)
    return typed[start : start + 1] == "." or (word[:1].isupper() and len(word) > 1)
