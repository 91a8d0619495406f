"""Finding clients by name, alias, number, end of a phone number, pinyin, initials or part of a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from rmtui.comparing import is_han, name_key, name_key_ends
from rmtui.entry.pinyin_spellings import full_spellings, short_spellings
from rmtui.named_tuple import NamedTuple
from rmtui.telephone import digits, same_phone
from rmtui.wording import name_with_hint
from rmtui.words import phrases
from rmtui.words.people import HAN_LEGAL_FORMS, LEGAL_FORMS, TITLES


class KnownClient(NamedTuple):
    """What recognises a client in a line: a row of the store's index of names. Field order is the index format."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    number: str = ""
    phones: tuple[str, ...] = ()
    """Full numbers, digits only."""
    pinyin: str = ""
    """Syllables separated by spaces."""
    channel: str = ""
    """Letter of the preferred channel, or ""."""
    hint: str = ""
    """Tells namesakes apart: end of a phone number, employer, area ... (`rules.people.namesakes`)."""
    closed: bool = False
    cadence: int = 0
    """Days between contacts; 0 for a client who is not contacted regularly."""
    resetting_channels: str = ""
    """Letters of the channels that reset the cadence."""
    shared: bool = False
    """Whether another client has the same name."""
    name_keys: tuple[str, ...] = ()
    """Name keys of name and aliases where they differ from the written form: 王芳 for 王 芳."""
    contact_persons: tuple[str, ...] = ()
    """Names of those whom one speaks with at a company."""
    gender: str = ""
    """male or female, or "" where it is not known."""

    @property
    def full_names(self) -> tuple[str, ...]:
        """Name, aliases and number."""
        return (self.name, *self.aliases, self.number) if self.number else (self.name, *self.aliases)

    @property
    def spellings(self) -> tuple[str, ...]:
        """A Chinese name in full as it is written in Latin letters."""
        return full_spellings(self.name, self.aliases, self.pinyin)

    @property
    def display_name(self) -> str:
        """王伟 (8002), or the name alone where no other client has it."""
        return name_with_hint(self.name, self.hint, shared=self.shared)

    def is_contact_person(self, text: str) -> bool:
        """Whether `text` is the name of a contact person, and not the client's own."""
        return any(_is_same_name(text, one) for one in self.contact_persons)

    @property
    def hinted_name(self) -> str:
        """The name with its hint, for a choice."""
        return f"{self.name} ({self.hint})" if self.hint else self.name

    @property
    def initials(self) -> str:
        """wf, of wang fang."""
        return "".join(syllable[0] for syllable in self.pinyin.split())


HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Translation table of full-width to half-width characters, one for one, so that positions stay."""

_WIDE = frozenset(map(chr, HALF_WIDTH))
_PartOfLine = Callable[[str], str]
"""Of a query, what the line of every client holds who may be meant; "" where nobody is."""
_Fits = Callable[[KnownClient, str], bool]
"""Whether a client is meant by a query."""
_MAX_SIMILAR, _SIMILARITY = 5, 0.7
"""Clients with a name like another at most, and how alike they are (`difflib`)."""
_HAN_TITLES = frozenset(title for titles in TITLES["zh"].values() for title in phrases(titles))
_MAX_NAME_END = 200
"""Characters of a line within which a name must end."""
_AFTER_HINT = frozenset("、,:;&)")
_FEW_FORMS = 12
"""So many are sought, as in one client's folder, before it pays to list all that there are."""
_NAME_SEPARATOR = r"[、,，;；\n]"
_MAX_NAME_PARTS = 4
"""Parts of a name that holds commas itself: Smith, John (Acme, Inc)."""


def half_width(text: str) -> str:
    """`text` with full-width characters made half-width; its length stays."""
    return text if text.isascii() or _WIDE.isdisjoint(text) else text.translate(HALF_WIDTH)


def namesake_hints(known: Iterable[KnownClient]) -> dict[str, str]:
    """The hints of those who share their name, by id."""
    return {one.id: one.hint for one in known if one.shared}


class NameIndex:
    """All clients, searchable by what a person types. Created by the store from its index."""

    def __init__(
        self,
        known: Iterable[KnownClient],
        preferred: Mapping[str, str] | None = None,
        *,
        lines: str | None = None,
        namesakes: Mapping[str, str] | None = None,
    ) -> None:
        """`lines` and `namesakes`: `search_lines` and `namesake_hints` of the clients, where they are kept."""
        self._known = known if isinstance(known, Sequence) else tuple(known)
        self._preferred = dict(preferred or {})
        self._kept_lines, self._kept_namesakes = lines, namesakes
        self._spellings: list[_CompletionKeys] | None = None
        self._starts: dict[str, tuple[list[KnownClient], int] | None] = {}
        self._found: dict[tuple[str, int], list[KnownClient]] = {}
        self._parts: dict[str, list[KnownClient]] | None = None
        self._similar: dict[str, list[KnownClient]] = {}
        self._forms_sought = 0

    def __iter__(self) -> Iterator[KnownClient]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def display_name(self, client: str, name: str) -> str:
        """What a client of this id and name is called, without looking at the others."""
        hint = self._namesakes.get(client)
        return name if hint is None else f"{name} ({hint})"

    @cached_property
    def _namesakes(self) -> Mapping[str, str]:
        return namesake_hints(self._known) if self._kept_namesakes is None else self._kept_namesakes

    @cached_property
    def _lines(self) -> str:
        return search_lines(self._known) if self._kept_lines is None else self._kept_lines

    @cached_property
    def _compact_lines(self) -> str:
        """The lines without blanks, as `rmtui.comparing.name_form` has names."""
        return self._lines.replace(" ", "")

    @cached_property
    def _forms(self) -> frozenset[str]:
        """What stands in the lines without blanks."""
        return frozenset(self._compact_lines.split("\t"))

    def ids_by_form(self, form: str) -> Sequence[str]:
        """Ids among which are those of all clients with a name or alias of this form (`rmtui.comparing.name_form`)."""
        self._forms_sought += 1
        if self._forms_sought > _FEW_FORMS and form not in self._forms:
            return ()
        return [one.id for one in self._with_line(f"\t{form}\t", lines=self._compact_lines)]

    def _with_line(self, *parts: str, lines: str = "") -> list[KnownClient]:
        """The clients whose line holds one of these parts."""
        lines = lines or self._lines
        places: set[int] = set()
        for part in filter(None, parts):
            place = end = 0
            while end >= 0 and (at := lines.find(part, end)) >= 0:
                place += lines.count("\n", end, at)
                places.add(place)
                end = lines.find("\n", at)
        return [self._known[place] for place in sorted(places)]

    def by_id(self, client: str, name: str) -> KnownClient:
        """The client of an id; one with only the `name` where it is unknown here."""
        return self.with_id(client) or KnownClient(client, name)

    def with_id(self, client: str) -> KnownClient | None:
        """The client of an id, without looking at the others; None where it is unknown here."""
        likely = self._with_line(f"\t {_folded(half_width(client))}\t".replace("\n", " "))
        return next((known for known in likely if known.id == client), None)

    def with_choice(self, text: str, client: str) -> NameIndex:
        """The same index with the person's choice that `text` means the client of this id."""
        return NameIndex(self._known, {**self._preferred, name_key(text): client})

    def with_clients(self, more: Iterable[KnownClient]) -> NameIndex:
        """The same index, with the person's choices, and more clients."""
        return NameIndex((*self._known, *more), self._preferred)

    def with_name(self, text: str, client: str, *, of_contact_person: bool = False) -> NameIndex:
        """The same index with the person's choice that `text`, which may be no name of anybody yet, means a client, or
        a contact person of that client.
        """

        def with_text(one: KnownClient) -> KnownClient:
            if one.id != client or text in one.full_names:
                return one
            if of_contact_person:
                return one._replace(contact_persons=(*one.contact_persons, text))
            return one._replace(aliases=(*one.aliases, text))

        known = map(with_text, self._known)
        return NameIndex(known, {**self._preferred, name_key(text): client})

    def is_chosen(self, text: str) -> bool:
        """Whether the person has chosen who is meant by `text`."""
        return bool(self._preferred) and name_key(text) in self._preferred

    def find(self, text: str) -> list[KnownClient]:
        """The clients meant by `text`, by the first matcher that finds any. Of several, a person has to choose.

        Closed clients are found only where nobody else is.
        """
        return [*self._find(text, len(_MATCHERS))]

    def similar(self, text: str) -> list[KnownClient]:
        """Clients with a name, or a part of one, that `text` may be mistyped of, namesakes beside each other; to be
        offered, never taken.
        """
        from difflib import get_close_matches

        query = name_key(text)
        if self._parts is None:
            self._parts = {}
            for known in self._known:
                for name in map(name_key, (*known.full_names, *known.contact_persons)):
                    for part in (name, *name.split()):
                        self._parts.setdefault(part, []).append(known)
        if query not in self._similar:
            alike = [part for part in self._parts if _may_be_similar(part, query)]
            inverted = " ".join(reversed(query.split()))  # Imran Khan, of Khan Imran
            near = [inverted] * (inverted != query and inverted in self._parts)
            near += get_close_matches(query, alike, n=_MAX_SIMILAR, cutoff=_SIMILARITY)
            if is_han(query[:1]):  # 王芬 for 王芳: another character of two or three
                titled = query[1:] in _HAN_TITLES  # 罗总 is no slip for 李总
                near += [one for one in alike if _differ_in_one(one, query) and (one[0] == query[0] or not titled)]
            self._similar[query] = list(dict.fromkeys(known for part in near for known in self._parts[part]))[
                :_MAX_SIMILAR
            ]
        return self._similar[query]

    def find_in_full(self, text: str) -> list[KnownClient]:
        """The clients whose full name, alias, number, phone or pinyin is `text`; also a name with its hint."""
        return [*self._find(text, _IN_FULL)]

    def find_every(self, text: str) -> list[KnownClient]:
        """All clients, closed ones too, who are called `text` in full or by a word of a name, even where others
        are likelier.
        """
        query = name_key(text)
        likely = self._with_line(*(part_of_line(query) for part_of_line, _fits in _MATCHERS)) if query else ()
        fitting = (*(fits for _part, fits in _MATCHERS[:-1]), _by_word)
        return [known for known in likely if any(fits(known, query) for fits in fitting)]

    def _find(self, text: str, matchers: int) -> list[KnownClient]:
        """The clients by the first of so many matchers that finds any."""
        if (text, matchers) not in self._found:
            self._found[text, matchers] = self._first_found(text.strip(), _MATCHERS[:matchers])
        return self._found[text, matchers]

    def _first_found(self, text: str, matchers: Sequence[tuple[_PartOfLine, _Fits]]) -> list[KnownClient]:
        query = name_key(text)
        if not query:
            return []
        is_part = not is_han(query[0]) or query in self._lines  # nearly every part of a Chinese note is no name
        for part_of_line, fits in matchers:
            likely = self._with_line(part_of_line(query)) if is_part else ()
            found = [known for known in likely if fits(known, query)]
            if found:
                return self._narrow(query, found)
            named = self.find_at_start(text) if fits is _by_name else None
            if named and named[1] == len(text):
                return named[0]
        if len(matchers) < len(_MATCHERS):
            return []
        return self._narrow(query, self._by_loose_word(query)) or self._behind_number(query)

    def _behind_number(self, query: str) -> list[KnownClient]:
        """The namesakes whose number, or the end of whose phone number, stands before their name: 8002王伟."""
        number = query[: len(query) - len(query.lstrip("0123456789"))]
        name = query[len(number) :].lstrip()
        return [known for known in self._find(name, _IN_FULL) if _matches_number(known, number)] if number else []

    def _by_loose_word(self, query: str) -> list[KnownClient]:
        """The clients of whose names a word is written without its apostrophe or hyphen: OBrien."""
        word = f" {_without_signs(query)} "
        found = (known for called, known in self._loose_names if word in f" {called} ") if query.isascii() else ()
        return [*dict.fromkeys(found)] if len(word) > _MIN_LOOSE else []

    def find_at_start(self, text: str) -> tuple[list[KnownClient], int] | None:
        """The clients whose name, alias, number or pinyin is the longest at the start of `text`, and its length.

        A hint may follow the name: 王伟 8002, 王伟(8002).
        """
        text = half_width(text[:_MAX_NAME_END])
        if text not in self._starts:
            found, size = self._longest_at_start(text)
            if len(found) == 1 and text[size - 1 : size].isdigit() and text.startswith(found[0].name, size):
                size += len(found[0].name)  # 60008|王伟
            if not found and text[:1].strip() and not text.isascii():
                found, size = self._longest_at_start(*name_key_ends(text))
            if not found and text[:1].isascii() and text[:1].isalpha():
                found, size = self._loose_at_start(text)
            if not found:
                self._starts[text] = None
            elif hinted := _hint_after_name(text[size:], found):
                self._starts[text] = [hinted[0]], size + hinted[1]
            else:
                self._starts[text] = self._narrow(name_key(text[:size]), found), size
        return self._starts[text]

    def _longest_at_start(self, text: str, ends: Sequence[int] = ()) -> tuple[list[KnownClient], int]:
        """The clients with the longest name at the start of `text`; its length, by `ends` in the original text."""
        sizes, place = list[int](), 0
        for size in range(1, len(text) + 1):
            place = self._lines.find(f"\t {_folded(text[:size])}", place)
            if place < 0:
                break
            sizes.append(size)
        for size in reversed(sizes):
            if not _cuts_a_word(text, size):
                likely = self._with_line(f"\t {_folded(text[:size])}\t")
                found = [one for one in likely if any(_is_same_name(text[:size], name) for name in _called(one))]
                if found := found or [one for one in likely if one.is_contact_person(text[:size])]:
                    return found, ends[size - 1] if ends else size
        return [], 0

    @cached_property
    def _loose_names(self) -> list[tuple[str, KnownClient]]:
        """Names and aliases with apostrophes, hyphens or full stops, without these."""
        return [
            (_without_signs(called), known)
            for known in self._with_line(*_LOOSE_SIGNS)
            for called in (known.name, *known.aliases)
            if any(sign in called for sign in _LOOSE_SIGNS)
        ]

    def _loose_at_start(self, text: str) -> tuple[list[KnownClient], int]:
        """The same without apostrophes, hyphens and full stops on either side: obrien, Mr Smith, Mary-Ann."""
        if (place := text.find(" & ")) >= 0:  # Mr & Mrs Smith
            found, size = self._loose_at_start(text.replace(" & ", " and ", 1))
            return found, size - (len("and") - len("&") if size > place else 0)
        kept = [at for at, sign in enumerate(text) if sign not in _LOOSE_SIGNS and not _is_apostrophe(text, at)]
        loose = _folded("".join(text[at] for at in kept))
        if len(loose) != len(kept):
            return [], 0
        longest, found = 0, list[KnownClient]()
        for called, known in self._loose_names:
            size = len(called)
            if size < longest or not loose.startswith(called) or _cuts_a_word(loose, size):
                continue
            if size > longest:
                longest, found = size, []
            if known not in found:
                found.append(known)
        return found, kept[longest - 1] + 1 if found else 0

    def complete(self, text: str) -> list[KnownClient]:
        """The clients that `text` may be completed to, the likeliest first; within a rank in the book's order."""
        query = name_key(text)
        if not query:
            return []
        if self._spellings is None:
            self._spellings = [_completion_keys(known) for known in self._known]
        pairs = zip(self._known, self._spellings, strict=True)
        ranked = [(rank, known) for known, spelling in pairs if (rank := _rank(spelling, query)) is not None]
        return [known for _, known in sorted(ranked, key=lambda one: (one[1].closed, one[0]))]

    def complete_words(self, text: str) -> list[KnownClient]:
        """The clients of whose name several words, the last perhaps unfinished, are: Priya N, Smith (01, wang f."""
        query = name_key(text)
        compact = query.replace(" ", "")
        unhinted = query.partition("(")[0].rstrip()
        likely = self._with_line(unhinted and f" {unhinted}", f"\t{compact}" if compact.isascii() else "")
        ranked = [
            (rank, known) for known in likely if (rank := _rank_of_words(_completion_keys(known), query)) is not None
        ]
        return [known for _, known in sorted(ranked, key=lambda one: (one[1].closed, one[0]))]

    def _narrow(self, query: str, found: list[KnownClient]) -> list[KnownClient]:
        """The chosen one, if the person chose; else those not closed, if there are any."""
        chosen = [known for known in found if known.id == self._preferred.get(query)]
        return chosen or [known for known in found if not known.closed] or found


def search_lines(known: Iterable[KnownClient]) -> str:
    """What clients are found by, folded, a line a client: a text is looked for in all of them at once.

    It stands between tabs; names have a blank before them, as the words within them.
    """
    return _folded(half_width("\n".join(map(_search_line, known))))


def _search_line(known: KnownClient) -> str:
    names = "\t ".join(("", *_called(known), *known.contact_persons, known.id))
    return "\t".join((names, known.pinyin.replace(" ", ""), known.initials, *known.phones, "")).replace("\n", " ")


def _called(known: KnownClient) -> tuple[str, ...]:
    """What a client may be called at the start of a line."""
    names = *known.full_names, _without_legal_form(known.name), known.pinyin, *known.spellings, *known.name_keys
    return tuple(filter(None, names))


_HAN_LEGAL_FORMS, _LEGAL_FORMS = phrases(HAN_LEGAL_FORMS), frozenset(phrases(LEGAL_FORMS))
_MIN_WORDS = 2
"""Words of a company's name without its legal form: one alone may be anything."""
_MIN_COMPANY = 4
"""Characters of a company's name without its legal form, which may else be anything."""


def _without_legal_form(name: str) -> str:
    """苏州凯达机械, of 苏州凯达机械有限公司; Marsh & Sons, of Marsh & Sons Ltd; "" for other names."""
    words = name.split()
    if len(words) > _MIN_WORDS and words[-1].rstrip(".").casefold() in _LEGAL_FORMS:
        return " ".join(words[:-1]).rstrip(",")
    form = next((form for form in _HAN_LEGAL_FORMS if name.endswith(form)), "") if name.endswith(("司", "业")) else ""
    return name[: -len(form)] if form and len(name) - len(form) >= _MIN_COMPANY else ""


_MIN_LOOSE = 5
"""Characters of such a word with the blanks around it, above which it is one."""
_LOOSE_SIGNS = frozenset("'’‘.-")


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether a blank stands where an apostrophe should: sarah o brien."""
    return text[at] == " " and text[max(0, at - 2) : at] in (" o", " d", " O", " D")


def _without_signs(called: str) -> str:
    return _folded("".join(sign for sign in half_width(called) if sign not in _LOOSE_SIGNS))


def _may_be_similar(part: str, query: str) -> bool:
    """Quickly, whether two names have enough letters in common; nearly all have not."""
    least = _SIMILARITY * (len(part) + len(query)) / 2
    if is_han(query[:1]):
        least = min(least, len(query) - 1)
    return min(len(part), len(query)) >= least and sum(map(part.count, set(query))) >= least


def _differ_in_one(name: str, query: str) -> bool:
    return len(name) == len(query) > 1 and sum(one != other for one, other in zip(name, query, strict=True)) == 1


def _folded(text: str) -> str:
    return text.casefold()


def _is_same_name(text: str, called: str) -> bool:
    """Whether two names are equal apart from case and width. Equal texts and digits take the quick path."""
    if text == called or (text.isdecimal() and called.isascii()):
        return text == called
    return _folded(text) == _folded(half_width(called))


def _cuts_a_word(text: str, size: int) -> bool:
    """Whether a name of this length would end inside a Latin word or a number."""
    return size < len(text) and _is_latin(text[size - 1]) and _is_latin(text[size])


def _is_latin(sign: str) -> bool:
    return sign.isalnum() and not is_han(sign)


def _hint_after_name(text: str, found: Sequence[KnownClient]) -> tuple[KnownClient, int] | None:
    """The namesake identified by the hint after a name, and the length of the hint.

    The hint is in brackets or one word; a single character without brackets counts only at the end of the text, as it
    may begin the note.
    """
    start = len(text) - len(text.lstrip())
    opened = text[start : start + 1] == "("
    if not opened and len(found) < 2:
        return None
    start += opened
    for known in found:
        end = start + len(known.hint)
        if known.hint and _is_same_name(text[start:end], known.hint) and _hint_ends(text, start, end, opened=opened):
            return known, end + opened
    end = next((at for at in range(start, len(text)) if text[at].isspace() or text[at] in _AFTER_HINT), len(text))
    fitting = [known for known in found if _matches_number(known, text[start:end])]
    if len(fitting) == 1 and _hint_ends(text, start, end, opened=opened):
        return fitting[0], end + opened
    return None


def _hint_ends(text: str, start: int, end: int, *, opened: bool) -> bool:
    """Whether a hint ends here: with its bracket, or as a word does."""
    if opened:
        return text[end : end + 1] == ")"
    following = text[end : end + 1]
    return not following or (end - start > 1 and (following.isspace() or following in _AFTER_HINT))


def _matches_number(known: KnownClient, word: str) -> bool:
    """Whether a word is the client's number, or the end of a phone number."""
    return bool(word) and (_folded(known.number) == _folded(word) or _by_phone(known, word))


def _by_name(known: KnownClient, query: str) -> bool:
    called = (*known.full_names, *known.spellings, *known.name_keys, known.id)
    return any(len(one) == len(query) and _folded(half_width(one)) == query for one in called)


def _digits(query: str) -> str:
    """The digits of a telephone number, or of its end; "" for other words."""
    return digits(query) if query[:1] in _NUMBER_BEGINS and not query.strip(_NUMBER_SIGNS) else ""


_NUMBER_BEGINS, _NUMBER_SIGNS = frozenset("+(0123456789"), "+-() 0123456789"
_SURE_DIGITS = 8
"""Of the end of a number, which are the same with the code of its country and without it."""


def _by_phone(known: KnownClient, query: str) -> bool:
    number = _digits(query)
    return len(number) >= 4 and any(phone.endswith(number) or same_phone(phone, number) for phone in known.phones)


def _by_pinyin(known: KnownClient, query: str) -> bool:
    return bool(known.pinyin) and known.pinyin.replace(" ", "").casefold() == query.replace(" ", "")


def _by_initials(known: KnownClient, query: str) -> bool:
    return len(query) > 1 and known.initials == query


def _by_part(known: KnownClient, query: str) -> bool:
    names = [_folded(half_width(called)) for called in (known.name, *known.aliases, *known.name_keys)]
    if is_han(query[0]):
        return any(query in name for name in names)
    is_part = len(query) > 1 and any(f" {name}".find(f" {query}") >= 0 for name in names)
    return is_part or query in short_spellings(known.name, known.pinyin)


def _by_word(known: KnownClient, query: str) -> bool:
    """By a part that is a whole word, where words have blanks between them."""
    called = (known.name, *known.aliases, *short_spellings(known.name, known.pinyin))
    names = (f" {_folded(half_width(one))} " for one in called)
    return _by_part(known, query) and (is_han(query[0]) or any(f" {query} " in name for name in names))


_MATCHERS: tuple[tuple[_PartOfLine, _Fits], ...] = (
    (lambda query: f"\t {query}\t", _by_name),
    (lambda query: f"{number[-_SURE_DIGITS:]}\t" if (number := _digits(query)) else "", _by_phone),
    (lambda query: f"\t{query.replace(' ', '')}\t" if query.isascii() else "", _by_pinyin),
    (lambda query: f"\t{query}\t" if query.isascii() else "", _by_initials),
    (lambda query: query if is_han(query[0]) else f" {query}", _by_part),
)
_IN_FULL = 3
"""The first matchers, which look at no parts of names."""


class _CompletionKeys(NamedTuple):
    """Search keys of a client for completion, prepared once: it runs at every key press."""

    names: tuple[str, ...]
    initials: str
    pinyin: str
    phones: tuple[str, ...]


def _completion_keys(known: KnownClient) -> _CompletionKeys:
    names = tuple(map(name_key, dict.fromkeys((*known.full_names, known.display_name))))
    return _CompletionKeys(names, known.initials, known.pinyin.replace(" ", ""), known.phones)


def _rank(spelling: _CompletionKeys, query: str) -> int | None:
    """The rank of a client as a completion of `wanted`, 0 the likeliest; None if it is none."""
    names, initials, spelt, phones = spelling
    if query in names:
        return 0
    if any(name.startswith(query) for name in names):
        return 1
    if not query.isascii():
        return 4 if any(query in name for name in names) else None
    compact = query.replace(" ", "")
    if initials.startswith(compact):
        return 2
    if spelt.startswith(compact):
        return 3
    if any(query in name for name in names) or compact in spelt or any(compact in phone for phone in phones):
        return 4
    letters = iter(spelt)
    return 5 if compact and all(letter in letters for letter in compact) else None


def _rank_of_words(spelling: _CompletionKeys, query: str) -> int | None:
    """The rank of a client of whose name several words are, 0 the likeliest; None if they are not."""
    if any(name.startswith(query) for name in spelling.names):
        return 0
    if any(f" {query}" in name for name in spelling.names):
        return 1
    return 2 if spelling.pinyin.startswith(query.replace(" ", "")) else None


def split_names(text: str, names: NameIndex) -> list[str]:
    """The names in a text with commas between. One that holds a comma stays whole, where nobody else is meant by it."""
    commas = list(re.finditer(_NAME_SEPARATOR, text))
    starts, ends = [0, *(comma.end() for comma in commas)], [*(comma.start() for comma in commas), len(text)]
    found, place = [], 0
    while place < len(starts):
        last = min(place + _MAX_NAME_PARTS, len(ends)) - 1
        while last > place and len(names.find_in_full(text[starts[place] : ends[last]])) != 1:
            last -= 1
        found.append(text[starts[place] : ends[last]].strip())
        place = last + 1
    return list(filter(None, found))
