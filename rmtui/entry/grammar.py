"""The line of entry: what a person types for a contact, wherever they type it.

    [when] who[, who...] [channel] note ... [> when text] [#topic ...] [=amount product]

Full-width signs equal half-width ones. A sign counts where a word may begin; `>` also where a date follows it, and `#`
behind a Chinese character, since Chinese has no spaces. `\\` keeps what follows as it is. Dates are read in their two
slots and nowhere else. A minus glued to the channel says that nobody was reached, a plus that somebody was; without
either the words decide, where they are clear. Nothing is ever guessed, and nothing but `Unsorted` is raised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from rmtui.comparing import is_han
from rmtui.entry.amounts import product_kind, read_amount, read_product_first
from rmtui.entry.dates import BACK, FORWARD, read_days
from rmtui.entry.doubts import doubted_outcome, doubted_sale, doubted_step, impossible_day, unclear_day
from rmtui.entry.line import Entry, Promised, Sold
from rmtui.entry.names import HALF_WIDTH, Known, Names, half_width
from rmtui.entry.outcomes import read_outcome
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import CHANNEL_WORDS, Channel, Outcome
from rmtui.wording import long_day

UNDATED = timedelta(weeks=1)
"""When a next step is due that names no day."""

_SEPARATORS = "、,&;"
_BEGINS_A_NOTE = frozenset("聊谈说讲问约打签买卖想要已没跟对把被给看的是不请让帮办取转赎退投")
"""Characters that often begin a note and do not end a given name: 王伟聊了 is 王伟, 王伟强 may be somebody else."""
_NOT_BEHIND_A_CHANNEL = frozenset("号费群码卡")
"""电话号码 and 微信群 are things, not ways of contact."""
_DOUBTS = 2
"""Signs that are doubted at most: who writes more of them means text."""

_BETWEEN, _LOOKED_AT = 2, 64
"""Words and characters behind the names among which a channel may have been meant."""
_LONGEST_NAME = 4
"""Characters of a Chinese name."""
_INCOMING = frozenset({"来电"})
_OUTCOMES = {"+": Outcome.REACHED, "-": Outcome.NOT_REACHED, "−": Outcome.NOT_REACHED, "﹣": Outcome.NOT_REACHED}
_SIGNS = {">": ">", "next:": ">", "跟进:": ">", "=": "=", "sold:": "=", "成交:": "=", "#": "#", "+": "#"}
_FOLDED = (
    HALF_WIDTH
    | {code: code + 32 for code in range(0x41, 0x5B)}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
)
"""Signs made half-width and letters small, one for one."""
_TOPIC = r"[^\s#＃>＞=＝+＋\\＼，,。；;、]+"
_SIGN = re.compile(
    r"\\(?:[\\>#=+]|next:|sold:|跟进:|成交:)?|>(?![>\\])|=(?![=\\])|[#+](?=[^\W\d_])|next:|sold:|跟进:|成交:"
)


class Ambiguous(Unsorted):
    """A name that may be several clients, or a client's name that may be the beginning of another."""

    def __init__(self, text: str, candidates: Sequence[Known], word: str = "") -> None:
        """`text` is the name as typed; `word` what it stands at the beginning of, where that may be another name."""
        self.text = text
        self.candidates = tuple(candidates)
        shown = _(", ").join(plain(one.described) for one in candidates)
        if word:
            sentence = _("Does “{name}” begin with {candidates}? Then put a space behind the name.")
        else:
            sentence = _("“{name}” may be {candidates}. Write one of them, as it stands here.")
        super().__init__(sentence.format(name=plain((word or text)[:40]), candidates=shown))


class UnclearDay(Unsorted):
    """A day that may be several: 5/11, or a weekday beside a date that is none."""

    def __init__(self, line: str, start: int, end: int, days: Sequence[date]) -> None:
        """The day stands from `start` to `end` of the line, and may be one of `days`."""
        self.days = tuple(sorted(set(days)))
        self._before, self._behind = line[:start], line[end:]
        self.text = line[start:end].strip()
        shown = _(" or ").join(long_day(day) for day in self.days)
        sentence = _("“{text}” may be {days}. Write it as {day}.")
        super().__init__(sentence.format(text=plain(self.text), days=shown, day=self.days[-1].isoformat()))

    def meaning(self, day: date) -> str:
        """The line with one of the days in its place."""
        return f"{self._before}{day.isoformat()} {self._behind.lstrip()}"


class UnknownName(Unsorted):
    """A name that is nobody's. `candidates` are those it comes near to."""

    def __init__(self, text: str, candidates: Sequence[Known] = ()) -> None:
        self.text = text
        self.candidates = tuple(candidates)
        name = plain(text[:40])
        if candidates:
            shown = _(", ").join(plain(known.said) for known in candidates)
            sentence = _("No client is called “{name}”. Near: {candidates}.").format(name=name, candidates=shown)
        else:
            sentence = _("No client is called “{name}”.").format(name=name)
        super().__init__(sentence)


def parse(line: str, today: date, names: Names) -> Entry:
    """What a line means. Unsorted, with a sentence that says what is missing, when it cannot be told."""
    text = line.strip()
    if not text:
        raise Unsorted(_("There is nothing on this line."))
    on, at, start = _when(text, today, names)
    who, start = _who(text, start, names)
    channel, incoming, said, start = _channel(text, start)
    if channel is None:
        _nothing_between(text, start, names)
        channel = Channel(who[0].channel or Channel.TELEPHONE)
        if start >= len(text):
            raise Unsorted(
                _("What happened with {name}? A channel or a note is missing.").format(name=plain(who[0].said))
            )
    note, promise, topics, sold, doubts = _sections(text, start, today)
    if promise and promise.due < on:
        raise Unsorted(_("{day} is past. What is to be done lies ahead.").format(day=long_day(promise.due)))
    outcome, certain = (said, True) if said else _outcome_of(note, sold)
    if not certain:
        doubts = (*doubts, doubted_outcome(channel))
    return Entry(on, at, who, channel, note, promise, topics, sold, incoming, outcome, doubts)


def write(entry: Entry, names: Names) -> str:
    """An entry as a line that is understood as the same entry."""
    parts = [entry.on.isoformat(), entry.at, "、".join(told_apart(known, names) for known in entry.who)]
    parts.append(("来电" if entry.incoming else entry.channel.value) + _outcome_sign(entry))
    parts.append(_escaped(entry.note))
    if entry.promise:
        due, step = entry.promise.due.isoformat(), _escaped(entry.promise.text)
        alone = read_days(f"{due} {step}", entry.on, FORWARD, glued=True)
        parts.append(f"> {due}{'' if alone and alone[1] == len(due) else ':'} {step}")
    parts += [f"#{topic}" for topic in entry.topics]
    for sold in entry.sold:
        parts.append(f"={sold.currency} {sold.amount // 100}.{sold.amount % 100:02}元 {_escaped(sold.product)}")
    return " ".join(part for part in parts if part)


def _outcome_sign(entry: Entry) -> str:
    """The sign behind the channel; none where the words are read as they were meant."""
    outcome, certain = _outcome_of(entry.note, entry.sold)
    if outcome is entry.outcome:
        return "" if certain or doubted_outcome(entry.channel) in entry.doubts else "+"
    return "+" if entry.outcome is Outcome.REACHED else "-"


def _outcome_of(note: str, sold: Sequence[Sold]) -> tuple[Outcome, bool]:
    """What the words say of the outcome, and whether that is certain: who bought something was reached."""
    outcome, certain = read_outcome(note)
    return (outcome, certain) if outcome is Outcome.REACHED or not sold else (Outcome.REACHED, False)


def _when(text: str, today: date, names: Names) -> tuple[date, str, int]:
    """The day and the time at the start, today and "" without; where the rest begins. A client's name is no date."""
    if text[0] in "\\＼":
        return today, "", 1
    named = names.at_start(text)
    found = read_days(text, today, BACK, glued=True, alone=True)
    if found and names.at_start(text[_skip(text, found[1]) :]) is None:
        found = read_days(text, today, BACK, glued=True)
    on, start, part = today, 0, ""
    if found and (named is None or found[1] > named[1]) and _who_may_begin(text, found[1], names):
        if len(found[0]) > 1:
            raise UnclearDay(text, 0, found[1], found[0])
        on, start = found[0][0], _skip(text, found[1])
        part = "晚上" if text[: found[1]].rstrip().lower().endswith(("晚", "夜", "night")) else ""
    if on > today:
        raise Unsorted(_("{day} lies ahead. What is to be done goes behind >.").format(day=on.isoformat()))
    timed = read_time(text[start : start + 16], part)
    if timed and (start or named is None or timed[1] > named[1]) and _who_may_begin(text, start + timed[1], names):
        return on, timed[0], _skip(text, start + timed[1])
    return on, "", start


def _who_may_begin(text: str, start: int, names: Names) -> bool:
    """May a name stand here, behind a date? Behind a space anything may, and a Latin word behind a Chinese one;
    behind a character only a client's name.
    """
    if start >= len(text) or text[start].isspace() or half_width(text[start]) in ",:":
        return True
    if is_han(text[start - 1]) and text[start].isascii() and text[start].isalnum():
        return True
    return names.at_start(text[start:]) is not None or read_time(text[start : start + 16]) is not None


def _skip(text: str, start: int) -> int:
    """Over spaces, and over a comma or a colon among them."""
    while start < len(text) and (text[start].isspace() or half_width(text[start]) in ",:"):
        start += 1
    return start


def _who(text: str, start: int, names: Names) -> tuple[tuple[Known, ...], int]:
    """The clients named from `start` on, and the place behind them."""
    found: list[Known] = []
    while True:
        known, start = _one(text, start, names)
        if known not in found:
            found.append(known)
        behind = _skip_spaces(text, start)
        separator = half_width(text[behind : behind + 1])
        following = _skip_spaces(text, behind + 1)
        if not separator or separator not in _SEPARATORS or (separator == "," and _is_note(text[following:], names)):
            return tuple(found), start
        start = following


def _is_note(text: str, names: Names) -> bool:
    """Behind a comma: is this what was said rather than one more name?

    A name in full is a name. Anything else is one if it is followed as names are, by a channel or by one more; a short
    Chinese word may be the name of somebody unknown, which is asked rather than taken for a note.
    """
    word = _word(text)
    if names.at_start(text) or names.in_full(word):
        return False
    if not word or word[0] in _BEGINS_A_NOTE or (len(word) > _LONGEST_NAME and is_han(word[0])):
        return True
    behind = _skip_spaces(text, len(word))
    followed_as_names_are = half_width(text[behind : behind + 1] or " ") in _SEPARATORS or _channel(text, behind)[0]
    return not is_han(word[0]) and not followed_as_names_are


def _one(text: str, start: int, names: Names) -> tuple[Known, int]:
    """The client named at `start`, and the place behind the name."""
    rest = text[start:]
    found = names.at_start(rest)
    if found:
        candidates, size = found
        if len(candidates) == 1 and (names.settled(rest[:size]) or _name_ends(rest, size)):
            return candidates[0], start + size
        raise Ambiguous(rest[:size], candidates, "" if len(candidates) > 1 else _word(rest))
    word = _word(rest)
    if not word or word[0] in ">#=+＞＃＝＋":
        raise Unsorted(_("Who was it? A client's name is missing."))
    near = names.find(word)
    if len(near) == 1:
        return near[0], start + len(word)
    if near:
        raise Ambiguous(word, near)
    raise UnknownName(word, names.complete(word)[:5] if len(word) < 40 else ())


def _name_ends(text: str, size: int) -> bool:
    """Does a name of this length end here, or may a longer one, of somebody unknown, go on?"""
    if size >= len(text) or not is_han(text[size - 1]) or not is_han(text[size]):
        return True
    return size > 2 or text[size] in _BEGINS_A_NOTE or any(text.startswith(word, size) for word in CHANNEL_WORDS)


def _word(text: str) -> str:
    """The word at the start: up to a space or a separator; one that begins with a Latin letter ends at a Han one."""
    latin = bool(text) and not is_han(text[0])
    for end, sign in enumerate(text):
        if sign.isspace() or half_width(sign) in _SEPARATORS or (latin and is_han(sign)):
            return text[:end]
    return text


def _channel(text: str, start: int) -> tuple[Channel | None, bool, Outcome | None, int]:
    """The way of contact from `start` on, whether the client began it, the outcome where a sign says it, and where the
    note begins.
    """
    behind_name, start = start, _skip(text, start)
    glued = start == behind_name
    if text[start : start + 1] in ("\\", "＼") and not _SIGN.match(text.translate(_FOLDED), start + 1):
        return None, False, None, start + 1
    folded = half_width(text[start : start + 12]).lower()
    letter, outcome = folded[:1].upper(), _outcome(folded, 1)
    behind = folded[1 + bool(outcome) :][:1]
    if (
        letter
        and letter in "TEMWSV"
        and (not behind or behind.isspace() or behind in ",:" or (glued and not outcome and is_han(behind)))
    ):
        return Channel(letter), False, outcome, _skip_colon(text, start + 1 + bool(outcome))
    for word, channel in CHANNEL_WORDS.items():
        outcome = _outcome(folded, len(word))
        following = folded[len(word) + bool(outcome) :][:1]
        runs_on = (
            following.isalnum() or following in ("'", "’", "-")
            if word.isascii()
            else following in _NOT_BEHIND_A_CHANNEL
        )
        if folded.startswith(word) and not (following and runs_on):
            return channel, word in _INCOMING, outcome, _skip_colon(text, start + len(word) + bool(outcome))
    return None, False, None, start


def _nothing_between(text: str, start: int, names: Names) -> None:
    """Unsorted where a channel stands behind another word than the names: that may be one more client, or a title.

    A backslash before the note says that it is all text.
    """
    if text[start - 1 : start] in ("\\", "＼"):
        return
    words = text[start : start + _LOOKED_AT].split(maxsplit=_BETWEEN + 1)[: _BETWEEN + 1]
    for place, word in enumerate(words):
        bare = half_width(word).rstrip(",:")
        if half_width(word[0]) in ">#=+\\":
            return
        alone = len(bare) == 1 and bare.upper() in "TEMWSV" and (bare.isupper() or names.in_full(words[place - 1]))
        if place and (alone or (bare.lower() in CHANNEL_WORDS and names.in_full(words[place - 1]))):
            said = _("“{channel}” stands behind “{words}”. Put 、 before it for one more client, \\ for plain text.")
            raise Unsorted(said.format(channel=plain(bare), words=plain(" ".join(words[:place]))))


def _outcome(folded: str, end: int) -> Outcome | None:
    """What a sign glued to a channel that ends at `end` says of the outcome: T- reached nobody, T+ did."""
    behind = folded[end + 1 : end + 2]
    return _OUTCOMES.get(folded[end : end + 1]) if not behind or behind.isspace() or behind in ",:" else None


def _skip_colon(text: str, start: int) -> int:
    """Over one comma or colon glued to a channel, and the spaces behind it."""
    return _skip_spaces(text, start + (half_width(text[start : start + 1]) in (",", ":")))


def _skip_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


_Sections = tuple[str, Promised | None, tuple[str, ...], tuple[Sold, ...], tuple[str, ...]]


def _sections(text: str, start: int, today: date) -> _Sections:
    """Note, next step, topics, sales and doubts of what stands behind the names and the channel."""
    folded = text.translate(_FOLDED)
    note: list[str] = []
    step: list[str] = []
    products: list[tuple[int, str, list[str]]] = []
    topics: dict[str, None] = {}
    doubts: list[str] = []
    due: date | None = None
    target, at = note, start
    for match in _SIGN.finditer(folded, start):
        if match.start() < at:
            continue
        sign, end = _SIGNS.get(match[0]), match.end()
        begins = match.start() == start or text[match.start() - 1].isspace()
        if sign is None and len(match[0]) > 1:
            target.append(text[at : match.start()] + text[match.start() + 1 : end])
            at = end
        elif sign == ">" and due is None and (step_read := _step(text, folded, end, begins, today)):
            target.append(text[at : match.start()])
            target, (due, at) = step, step_read
        elif sign == "#" and (topic := _topic(text, match.start(), end, begins)):
            target.append(text[at : match.start()])
            topics[topic] = None
            at = end + len(topic)
            at = _skip_spaces(text, at) if begins else at
        elif sign == "=" and begins and (sale := _sale(text, _skip_spaces(text, end))):
            target.append(text[at : match.start()])
            products.append(sale[:3])
            target, at = products[-1][2], sale[3]
        elif sign == ">" and len(doubts) < _DOUBTS:
            doubts += filter(None, (doubted_step(text, match.start(), end, begins=begins, another=due is not None),))
        elif sign == "=" and len(doubts) < _DOUBTS:
            doubts += filter(None, (doubted_sale(text, match.start(), end, begins=begins),))
    target.append(text[at:])
    promised = "".join(step)
    promise = Promised(due, promised[_skip(promised, 0) :].strip()) if due else None
    sold = []
    for value, currency, words in products:
        product = "".join(words).strip()
        sold.append(Sold(value, currency, product_kind(product), product))
    return "".join(note).strip(), promise, tuple(topics), tuple(sold), tuple(doubts)


def _sale(text: str, start: int) -> tuple[int, str, list[str], int] | None:
    """Amount, currency, product as far as it stands before the amount, and the place behind them."""
    behind = text[start : start + 64]
    if amount := read_amount(behind):
        return amount[0], amount[1], [], start + amount[2]
    if behind[:1].isalpha() and (said := read_product_first(behind)):
        return said[0], said[1], [said[2]], start + said[3]
    return None


def _step(text: str, folded: str, end: int, begins: bool, today: date) -> tuple[date, int] | None:
    """The day of a next step whose sign ends at `end`, and where its text begins; None where `>` is no sign.

    Unsorted where a day is meant that is none, or may be several.
    """
    words = _skip_spaces(text, end)
    behind = text[words : words + 64]
    found = read_days(behind, today, FORWARD, glued=True)
    if found and len(found[0]) > 1:
        raise UnclearDay(text, words, words + found[1], found[0])
    if found:
        return found[0][0], words + found[1]
    if impossible_day(behind):
        return None
    if begins and (unclear := unclear_day(behind)):
        said = _("“{text}” is no day that is understood. Write 2026-12-04, fri or 三天后.")
        raise Unsorted(said.format(text=plain(unclear)))
    if begins and words < len(text) and folded[end] not in "=>-" and not folded[words].isdigit():
        return today + UNDATED, words
    return None


def _topic(text: str, start: int, end: int, begins: bool) -> str:
    """The topic behind a sign at `start`; "" where the sign is only a character: C#, 3号楼#2, 1+1."""
    glued = text[start] in "#＃" and (is_han(text[start - 1]) or text[start - 1] in "，。；、！？）”")
    match = re.compile(_TOPIC).match(text, end) if begins or glued else None
    return match[0] if match and match[0][0].isalpha() else ""


def told_apart(known: Known, names: Names) -> str:
    """What a client is called that nobody else is."""
    for called in (known.name, known.said, *known.called):
        if names.at_start(called) == ([known], len(called)):
            return called
    endings = [*(phone[-4:] for phone in known.phones), *known.phones]
    return next((ending for ending in endings if names.find(ending) == [known]), known.name)


def _escaped(text: str) -> str:
    """`text` with every sign in it kept as it is."""
    pieces, at = [], 0
    for match in _SIGN.finditer(text.translate(_FOLDED)):
        if match[0] != "\\":
            between, sign = text[at : match.start()], text[match.start() : match.end()]
            pieces.append(f"{between}\\{sign[0]}\\{sign[1:]}" if match[0][0] == "\\" else f"{between}\\{sign}")
            at = match.end()
    return "".join(pieces) + text[at:]
