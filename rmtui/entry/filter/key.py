"""A key of the filter language, and the keys of most kinds of values."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any

import msgspec

from rmtui.comparing import folded
from rmtui.entry.filter.context import FilterContext, Test
from rmtui.entry.filter.values import Comparison, number_test
from rmtui.language import _, current_language
from rmtui.named_tuple import NamedTuple
from rmtui.own_words import own_words
from rmtui.rules.vocabulary import value_of
from rmtui.str_enum import StrEnum
from rmtui.terms import term
from rmtui.words import by_word, phrases
from rmtui.words.answers import YES_AND_NO


class Key(NamedTuple):
    """A key of the filter language: of a client, or of one kind of records."""

    names: Sequence[str]
    """Folded, English first."""
    test: Callable[[Comparison], Test | None]
    """Makes the test for one value; None if it is no value of this key."""
    allowed: Callable[[], str]
    """The allowed values, for the error message."""
    values: Callable[[], Iterable[Sequence[str]]] = tuple
    """The names of each value, where there are only a few."""
    ordered: bool = False
    """May values be compared with < and >?"""
    reads_log: bool = False
    """Does its test read the log, which may take a moment?"""
    known: Callable[[FilterContext], Iterable[str]] | None = None
    """The values that there are in a book, where any text may be one."""

    @property
    def words(self) -> list[str]:
        """Its values as they may be typed, in the current language."""
        return [local_name(names) for names in self.values()]

    @property
    def name(self) -> str:
        """Its name in the current language."""
        return local_name(self.names)


class Scope(msgspec.Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """What a filter, or the brackets behind a name of records, is about: clients, holdings, children."""

    names: Sequence[str]
    """Folded, English first; none for clients."""
    label: str
    """To be translated."""
    own_keys: Iterable[Key] = ()
    """Those that are no declared field."""
    make_field_keys: Callable[[], Iterable[Key]]
    """Makes the keys of the declared fields, when the first of them is asked for."""
    word_test: Callable[[str], Test]
    """The test for a word by itself."""
    book_keys: Callable[[FilterContext], Iterable[Key]] = lambda _context: ()
    """Those that a book adds."""
    has: Callable[[Test], Test]
    """From a test of one record to the test whether a client has one that matches."""
    reads_log: bool = False

    def key(self, name: str, context: FilterContext) -> Key | None:
        """The key of a folded name."""
        own = (key for key in (*self.own_keys, *self.book_keys(context)) if name in key.names)
        return next(own, None) or self._by_name.get(name)

    def keys_in(self, context: FilterContext) -> list[Key]:
        """Each key once, those that the book adds before the others."""
        return [*self.book_keys(context), *self.keys]

    @cached_property
    def _by_name(self) -> dict[str, Key]:
        """All keys by every name they have; of two with one name the first."""
        found: dict[str, Key] = {}
        for key in (*self.own_keys, *self.make_field_keys()):
            for name in key.names:
                found.setdefault(name, key)
        return found

    @property
    def keys(self) -> list[Key]:
        """Each key once; one that is only another's name for the same is left out."""
        return [key for name, key in self._by_name.items() if name == key.names[0]]

    @property
    def name(self) -> str:
        """Its name in the current language."""
        return local_name(self.names)


def local_name(names: Sequence[str]) -> str:
    """The first name in the current language; one without a Chinese name (A, C3) has the same in both."""
    chinese = (name for name in names if current_language() == "zh" and not name.isascii())
    return next(chinese, names[0])


def join_names(all_names: Iterable[Sequence[str]]) -> str:
    """The first name of each, in the current language, separated by commas."""
    return _(", ").join(local_name(names) for names in all_names)


def yes_no_key(names: str, field: Callable[[Any], bool]) -> Key:
    """A key whose values are yes and no."""
    answers = by_word(YES_AND_NO)

    def test(comparison: Comparison) -> Test | None:
        answer = answers.get(comparison.word)
        return None if answer is None else lambda subject, _context: field(subject) == (answer == "yes")

    return Key(names.split(), test, lambda: join_names(yes_no_names()), yes_no_names)


def yes_no_names() -> list[Sequence[str]]:
    """The names of yes and no."""
    return [(answer, *phrases(words)) for answer, words in YES_AND_NO["zh"].items()]


def enum_words(terms: Iterable[StrEnum]) -> list[tuple[str, ...]]:
    """What is offered for each value of an enumeration, which also takes all other words of it: the value itself where
    it is a letter or in the word that the screens show, else that word.
    """
    words = ((value.value, term(value)) for value in terms)
    return [
        (value if value.isupper() or value.replace("-", " ") in word.replace("-", " ") else word, word)
        for value, word in words
    ]


def enum_key(names: str, field: Callable[[Any], object], terms: type[StrEnum], *, ordered: bool = False) -> Key:
    """A key whose values are those of an enumeration, by any word of the vocabulary. `ordered`: from low to high."""
    places = {value: place for place, value in enumerate(terms)}

    def test(comparison: Comparison) -> Test | None:
        wanted = value_of(terms, comparison.word)
        if wanted is None:
            return None
        if not comparison.orders:
            return lambda subject, _context: field(subject) == wanted
        place = places[wanted]

        def compares(subject: Any, _context: FilterContext) -> bool:
            value: Any = field(subject)
            return value is not None and comparison.holds(places[value], place)

        return compares

    def values() -> list[tuple[str, ...]]:
        return enum_words(terms)

    def values_and_own_words() -> list[tuple[str, ...]]:
        return [*values(), *((own.word,) for own in own_words().values() if value_of(terms, own.word))]

    return Key(names.split(), test, lambda: join_names(values()), values_and_own_words, ordered=ordered)


def text_key(
    names: str,
    allowed: str,
    found: Callable[[Any, str], bool],
    known: Callable[[FilterContext], Iterable[str]] | None = None,
) -> Key:
    """A key that takes any text, folded. `allowed` is translated when it is shown."""

    def test(comparison: Comparison) -> Test:
        word = folded(comparison.text)
        return lambda subject, _context: found(subject, word)

    return Key(names.split(), test, lambda: _(allowed), known=known)


def number_key(
    names: str, allowed: str, number: Callable[[Any, FilterContext], int | None], *, reads_log: bool = False
) -> Key:
    """A key whose value is a number, to be compared; one that is not known never matches."""

    def test(comparison: Comparison) -> Test | None:
        compares = number_test(comparison)
        if compares is None:
            return None

        def matches(subject: Any, context: FilterContext) -> bool:
            value = number(subject, context)
            return value is not None and compares(value, context)

        return matches

    return Key(names.split(), test, lambda: _(allowed), ordered=True, reads_log=reads_log)
