"""Finding the client meant: by name, alias, number, the end of a phone number, pinyin, or part of a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rmtui.comparing import is_han, name_key, name_places
from rmtui.rules.people.namesakes import name_with_hint


class Known(NamedTuple):
    """What is needed to recognise a client in a line; a row of the store's quick index."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    number: str = ""
    phones: tuple[str, ...] = ()
    """Full numbers, digits only."""
    pinyin: str = ""
    """Syllables with a space between."""
    channel: str = ""
    """The preferred one, a letter, or ""."""
    hint: str = ""
    """Tells two of one name apart: the end of a phone number, the employer, the area (`rules.people.namesakes`)."""
    closed: bool = False
    every: int = 0
    """Days between contacts; 0 for one who is not contacted regularly."""
    counts: str = ""
    """The letters of the channels by which the client counts as spoken to."""
    shared: bool = False
    """Has another client the same name?"""
    spelt: tuple[str, ...] = ()
    """The name and the aliases as names are compared, where that is not as they are written: 王 芳 as 王芳."""

    @property
    def called(self) -> tuple[str, ...]:
        """What the client is called by, in full."""
        return (self.name, *self.aliases, self.number) if self.number else (self.name, *self.aliases)

    @property
    def said(self) -> str:
        """What the client is called among all: 王伟 (8002), or the name where it is nobody else's."""
        return name_with_hint(self.name, self)

    @property
    def described(self) -> str:
        """The name and what is known beside it, for whoever is to choose."""
        return f"{self.name} ({self.hint})" if self.hint else self.name

    @property
    def initials(self) -> str:
        """wf, of wang fang."""
        return "".join(syllable[0] for syllable in self.pinyin.split())


HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width signs, digits and letters to their half-width equals, one for one, so that places in a text stay."""


_FULL_WIDTH = {half: full for full, half in HALF_WIDTH.items()}
_LONGEST = 200
"""Characters of a line among which the longest name ends."""
_BEHIND_A_HINT = frozenset("、,:;&)")


def half_width(text: str) -> str:
    """`text` with its full-width signs made half-width; its length stays."""
    return text.translate(HALF_WIDTH)


class Names:
    """Everyone who may be meant."""

    def __init__(self, known: Iterable[Known], preferred: Mapping[str, str] | None = None) -> None:
        self._known = tuple(known)
        self._preferred = dict(preferred or {})
        self._spellings: list[_Spelling] | None = None
        self._starts: dict[str, tuple[list[Known], int] | None] = {}

    def __iter__(self) -> Iterator[Known]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def of(self, client: str, name: str) -> Known:
        """The client of an id; by the `name` alone where nothing is known of it here."""
        return next((known for known in self._known if known.id == client), Known(client, name))

    def preferring(self, text: str, client: str) -> Names:
        """The same, with the person's answer that by `text` the client of this id is meant."""
        return Names(self._known, {**self._preferred, name_key(text): client})

    def settled(self, text: str) -> bool:
        """Did the person say who is meant by `text`?"""
        return name_key(text) in self._preferred

    def find(self, text: str) -> list[Known]:
        """Those meant by `text`: the first way of recognising that fits anyone decides. More than one is for a person.

        A closed client is meant only where nobody else is.
        """
        return self._found(text, _WAYS)

    def in_full(self, text: str) -> list[Known]:
        """Those whose name, alias, number, phone or whole pinyin `text` is; also a name with what tells it apart."""
        return self._found(text, _WAYS[:3])

    def _found(self, text: str, ways: Sequence[Callable[[Known, str], bool]]) -> list[Known]:
        wanted, text = name_key(text), text.strip()
        if not wanted:
            return []
        for fits in ways:
            found = [known for known in self._known if fits(known, wanted)]
            if found:
                return self._narrowed(wanted, found)
            named = self.at_start(text) if fits is _by_name else None
            if named and named[1] == len(text):
                return named[0]
        return []

    def at_start(self, text: str) -> tuple[list[Known], int] | None:
        """Those whose name, alias, number or pinyin stands at the start of `text`, the longest, and its length.

        What tells one of several apart may stand behind the name: 王伟 8002, 王伟(8002).
        """
        text = half_width(text[:_LONGEST])
        if text not in self._starts:
            found, size = self._begun_with(text)
            if not found and text[:1].strip():
                found, size = self._begun_with(*name_places(text))
            if not found:
                self._starts[text] = None
            elif told := _told_behind(text[size:], found):
                self._starts[text] = [told[0]], size + told[1]
            else:
                self._starts[text] = self._narrowed(name_key(text[:size]), found), size
        return self._starts[text]

    def _begun_with(self, text: str, ends: Sequence[int] = ()) -> tuple[list[Known], int]:
        """Those who are called what `text` begins with, and how long that is; by `ends` in another text than this."""
        begins = {text[:1].lower(), text[:1].upper()}
        begins |= {sign.translate(_FULL_WIDTH) for sign in begins}
        longest = 0
        found: list[Known] = []
        for known in self._known:
            for called in (known.name, *known.aliases, known.number, known.pinyin, *known.spelt):
                if not called or called[0] not in begins:  # nearly all are out by this, and it is quick
                    continue
                size = len(called)
                if size < longest or not _same(text[:size], called) or _cuts_a_word(text, size):
                    continue
                if size > longest:
                    longest, found = size, []
                if known not in found:
                    found.append(known)
        return found, ends[longest - 1] if ends and found else longest

    def complete(self, text: str) -> list[Known]:
        """Those whom `text` may become, the likeliest first; within a rank in the order of the book."""
        wanted = name_key(text)
        if not wanted:
            return []
        if self._spellings is None:
            self._spellings = [_spelling(known) for known in self._known]
        pairs = zip(self._known, self._spellings, strict=True)
        ranked = [(rank, known) for known, spelling in pairs if (rank := _rank(spelling, wanted)) is not None]
        return [known for _, known in sorted(ranked, key=lambda one: (one[1].closed, one[0]))]

    def _narrowed(self, wanted: str, found: list[Known]) -> list[Known]:
        """One, where the person said which; else those not closed, if there are any."""
        chosen = [known for known in found if known.id == self._preferred.get(wanted)]
        return chosen or [known for known in found if not known.closed] or found


def _folded(text: str) -> str:
    return text.casefold()


def _same(text: str, called: str) -> bool:
    """Are they one name, capitals and width aside? What is equal, or has none of either, is told quickly."""
    if text == called or (text.isdecimal() and called.isascii()):
        return text == called
    return _folded(text) == _folded(half_width(called))


def _cuts_a_word(text: str, size: int) -> bool:
    """Would a name of this length end inside a Latin word or a number?"""
    return size < len(text) and _is_latin(text[size - 1]) and _is_latin(text[size])


def _is_latin(sign: str) -> bool:
    return sign.isalnum() and not is_han(sign)


def _told_behind(text: str, found: Sequence[Known]) -> tuple[Known, int] | None:
    """The one of several whom the words behind their name tell apart, and how long those are.

    They stand in brackets, or as one word; a single sign without brackets only at the end, as it may begin the note.
    """
    start = len(text) - len(text.lstrip())
    opened = text[start : start + 1] == "("
    if not opened and len(found) < 2:
        return None
    start += opened
    for known in found:
        end = start + len(known.hint)
        if known.hint and _same(text[start:end], known.hint) and _told_ends(text, start, end, opened=opened):
            return known, end + opened
    end = next((at for at in range(start, len(text)) if text[at].isspace() or text[at] in _BEHIND_A_HINT), len(text))
    fitting = [known for known in found if _fits(known, text[start:end])]
    if len(fitting) == 1 and _told_ends(text, start, end, opened=opened):
        return fitting[0], end + opened
    return None


def _told_ends(text: str, start: int, end: int, *, opened: bool) -> bool:
    """Does what tells namesakes apart end here: with its bracket, or as a word does?"""
    if opened:
        return text[end : end + 1] == ")"
    behind = text[end : end + 1]
    return not behind or (end - start > 1 and (behind.isspace() or behind in _BEHIND_A_HINT))


def _fits(known: Known, word: str) -> bool:
    """Is a word the client's number, or the end of a phone number?"""
    return bool(word) and (_folded(known.number) == _folded(word) or _by_phone(known, word))


def _by_name(known: Known, wanted: str) -> bool:
    called = (*known.called, *known.spelt, known.id)
    return any(len(one) == len(wanted) and _folded(half_width(one)) == wanted for one in called)


def _by_phone(known: Known, wanted: str) -> bool:
    digits = wanted.replace("-", "").replace(" ", "")
    return len(digits) >= 4 and digits.isdecimal() and any(phone.endswith(digits) for phone in known.phones)


def _by_pinyin(known: Known, wanted: str) -> bool:
    return bool(known.pinyin) and known.pinyin.replace(" ", "").casefold() == wanted.replace(" ", "")


def _by_initials(known: Known, wanted: str) -> bool:
    return len(wanted) > 1 and known.initials == wanted


def _by_part(known: Known, wanted: str) -> bool:
    names = [_folded(half_width(called)) for called in (known.name, *known.aliases, *known.spelt)]
    if is_han(wanted[0]):
        return any(wanted in name for name in names)
    return len(wanted) > 1 and any(f" {name}".find(f" {wanted}") >= 0 for name in names)


_WAYS: tuple[Callable[[Known, str], bool], ...] = (_by_name, _by_phone, _by_pinyin, _by_initials, _by_part)


class _Spelling(NamedTuple):
    """What a client is completed from, prepared once: it is asked for with every key."""

    names: tuple[str, ...]
    initials: str
    pinyin: str
    phones: tuple[str, ...]


def _spelling(known: Known) -> _Spelling:
    names = tuple(map(name_key, known.called))
    return _Spelling(names, known.initials, known.pinyin.replace(" ", ""), known.phones)


def _rank(spelling: _Spelling, wanted: str) -> int | None:
    """How likely `wanted` becomes this client, 0 the likeliest; None if it cannot."""
    names, initials, spelt, phones = spelling
    if wanted in names:
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    if not wanted.isascii():
        return 4 if any(wanted in name for name in names) else None
    compact = wanted.replace(" ", "")
    if initials.startswith(compact):
        return 2
    if spelt.startswith(compact):
        return 3
    if any(wanted in name for name in names) or compact in spelt or any(compact in phone for phone in phones):
        return 4
    letters = iter(spelt)
    return 5 if compact and all(letter in letters for letter in compact) else None
