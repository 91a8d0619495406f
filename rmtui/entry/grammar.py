"""The grammar of the line of entry, in which a person types a contact: `parse` reads it, `format_entry` writes it.

    [when] who[, who...] [channel] note ... [> when text] [#topic ...] [=amount product]

Full-width signs equal half-width ones. A sign counts where a word may begin; `>` also where a date follows, and `#`
after a Chinese character, since Chinese has no spaces. `\\` escapes the next sign. Dates are read in their two slots
only. A minus right after the channel marks an attempt, a plus a contact that was reached; without either the
words decide, where they are clear. Nothing is guessed; errors are `Unsorted`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from rmtui.comparing import is_han
from rmtui.entry.amounts import product_kind, read_amount, read_product_first, second_amount
from rmtui.entry.dates import BACK, DEFAULT_STEP_DELAY, FORWARD, read_days
from rmtui.entry.doubts import impossible_day, outcome_doubt, sale_doubt, step_doubt, unclear_day
from rmtui.entry.entry_errors import AmbiguousName, UnclearDay, UnknownName
from rmtui.entry.line import Entry, EntryPromise, EntrySale, Part, PartKind
from rmtui.entry.names import HALF_WIDTH, KnownClient, NameIndex, half_width
from rmtui.entry.outcomes import read_outcome
from rmtui.entry.times import read_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.wording import format_long_day
from rmtui.words import by_word, channels, phrases

_SEPARATORS = "、,&;"
_NOTE_STARTS = frozenset("聊谈说讲问约打签买卖想要已没跟对把被给看的是不请让帮办取转赎退投")
"""Characters that often start a note and never end a name: 王伟聊了 is 王伟, 王伟强 may be somebody else."""
_NOT_AFTER_CHANNEL = frozenset("号费群码卡")
"""电话号码 and 微信群 are things, not channels."""
_MAX_DOUBTS = 2
"""Warnings about signs at most: more of them are meant as text."""

_MAX_WORDS, _MAX_CHARACTERS = 2, 64
"""Words and characters after the names in which a misplaced channel is searched."""
_MAX_NAME = 4
"""Characters of a Chinese name at most."""
_CHANNELS = {word: Channel(letter) for word, letter in by_word(channels.NAMES).items()}
_INCOMING_WORDS = phrases(channels.INCOMING)
_OUTCOME_MARKS = {"+": Outcome.REACHED, "-": Outcome.NOT_REACHED, "−": Outcome.NOT_REACHED, "﹣": Outcome.NOT_REACHED}
_SIGNS = {">": ">", "next:": ">", "跟进:": ">", "=": "=", "sold:": "=", "成交:": "=", "#": "#", "+": "#"}
_FOLDING = (
    HALF_WIDTH
    | {code: code + 32 for code in range(0x41, 0x5B)}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
)
"""Translation table: half-width and lower case, one for one."""
_TOPIC = r"[^\s#＃>＞=＝+＋\\＼，,。；;、]+"
_SIGN = re.compile(
    r"\\(?:[\\>#=+]|next:|sold:|跟进:|成交:)?|>(?![>\\])|=(?![=\\])|[#+](?=[^\W\d_])|next:|sold:|跟进:|成交:"
)


def parse(line: str, today: date, names: NameIndex) -> Entry:
    """Parse a line. Unsorted, with a sentence on what is missing, where it is not understood."""
    text, shift = line.strip(), len(line) - len(line.lstrip())
    if not text:
        raise Unsorted(_("There is nothing on this line."))
    try:
        entry = _parse(text, today, names)
    except Unsorted as error:
        if error.span:
            error.span = error.span[0] + shift, error.span[1] + shift
        raise
    parts = sorted(
        (Part(kind, start + shift, end + shift) for kind, start, end in entry.parts), key=lambda one: one.start
    )
    return entry._replace(parts=tuple(parts))


def _parse(text: str, today: date, names: NameIndex) -> Entry:
    """Parse a line without blanks around it; its parts in the order they were found."""
    parts: list[Part] = []
    on, at, start = _parse_when(text, today, names)
    _add_part(parts, PartKind.TIME if at else PartKind.DAY, text, 0, start)
    named, (who, start) = start, _parse_clients(text, start, names)
    _add_part(parts, PartKind.CLIENT, text, named, start)
    behind_names, (channel, incoming, marked, start) = start, _parse_channel(text, start)
    if channel:
        _add_part(parts, PartKind.CHANNEL, text, behind_names, start)
    if channel is None:
        _check_words_after_names(text, start, names)
        channel = Channel(who[0].channel or Channel.TELEPHONE)
        if start >= len(text):
            raise Unsorted(
                _("What happened with {name}? A channel or a note is missing.").format(name=plain(who[0].display_name))
            )
    note, promise, topics, sold, doubts = _parse_sections(text, start, today, parts)
    if promise and promise.due < on:
        raise Unsorted(_("{day} is past. What is to be done lies ahead.").format(day=format_long_day(promise.due)))
    outcome, certain = (marked, True) if marked else _entry_outcome(note, sold)
    if not certain:
        doubts = (*doubts, outcome_doubt(channel))
    return Entry(on, at, who, channel, note, promise, topics, sold, incoming, outcome, doubts, tuple(parts))


def _add_part(parts: list[Part], kind: PartKind, text: str, start: int, end: int) -> None:
    """Add a part without the blanks and separators around it, if anything is left."""
    while start < end and (text[start].isspace() or half_width(text[start]) in ",:;"):
        start += 1
    while start < end and (text[end - 1].isspace() or half_width(text[end - 1]) in ",:;"):
        end -= 1
    if start < end:
        parts.append(Part(kind, start, end))


def clients_at_start(
    text: str, today: date, names: NameIndex, *, with_channel: bool = False
) -> tuple[KnownClient, ...]:
    """The clients that a text begins with, as a line does, or all that an unclear name may mean; () for none.

    `with_channel`: only where a channel follows.
    """
    text = text.strip()
    try:
        who, start = _parse_clients(text, _parse_when(text, today, names)[2] if text else 0, names)
        return who if not with_channel or _parse_channel(text, start)[0] else ()
    except AmbiguousName as ambiguous:
        return () if with_channel else ambiguous.candidates
    except Unsorted:
        return ()


def format_entry(entry: Entry, names: NameIndex) -> str:
    """An entry as a line that parses to the same entry."""
    parts = [entry.on.isoformat(), entry.at, "、".join(unambiguous_name(known, names) for known in entry.clients)]
    parts.append(("来电" if entry.incoming else entry.channel.value) + _outcome_sign(entry))
    parts.append(_escaped(entry.note))
    if entry.promise:
        due, step = entry.promise.due.isoformat(), _escaped(entry.promise.text)
        alone = read_days(f"{due} {step}", entry.on, FORWARD, glued=True)
        about = "~" if entry.promise.assumed else ""
        parts.append(f"> {about}{due}{'' if alone and alone[1] == len(due) else ':'} {step}")
    parts += [f"#{topic}" for topic in entry.topics]
    for sold in entry.sales:
        parts.append(f"={sold.currency} {sold.amount // 100}.{sold.amount % 100:02}元 {_escaped(sold.product)}")
    return " ".join(part for part in parts if part)


def _outcome_sign(entry: Entry) -> str:
    """The outcome mark after the channel; "" where the words of the note tell the outcome."""
    outcome, certain = _entry_outcome(entry.note, entry.sales)
    if outcome is entry.outcome:
        return "" if certain or outcome_doubt(entry.channel) in entry.doubts else "+"
    return "+" if entry.outcome is Outcome.REACHED else "-"


def _entry_outcome(note: str, sold: Sequence[EntrySale]) -> tuple[Outcome, bool]:
    """The outcome by the words of the note, and whether it is certain. Who bought something was reached."""
    outcome, certain = read_outcome(note)
    return (outcome, certain) if outcome is Outcome.REACHED or not sold else (Outcome.REACHED, False)


def _parse_when(text: str, today: date, names: NameIndex) -> tuple[date, str, int]:
    """Day and time at the start (default: today and ""), and where the rest begins. A client's name is no date."""
    if text[0] in "\\＼":
        return today, "", 1
    named = names.find_at_start(text)
    found = read_days(text, today, BACK, glued=True, alone=True)
    if found and names.find_at_start(text[_skip(text, found[1]) :]) is None:
        found = read_days(text, today, BACK, glued=True)
    on, start, part = today, 0, ""
    if found and (named is None or found[1] > named[1]) and _name_may_start(text, found[1], names):
        if len(found[0]) > 1:
            raise UnclearDay(text, 0, found[1], found[0])
        on, start = found[0][0], _skip(text, found[1])
        part = "晚上" if text[: found[1]].rstrip().lower().endswith(("晚", "夜", "night")) else ""
    if on > today:
        raise Unsorted(_("{day} lies ahead. What is to be done goes behind >.").format(day=on.isoformat()))
    timed = read_time(text[start : start + 16], part)
    if timed and (start or named is None or timed[1] > named[1]) and _name_may_start(text, start + timed[1], names):
        return on, timed[0], _skip(text, start + timed[1])
    return on, "", start


def _name_may_start(text: str, start: int, names: NameIndex) -> bool:
    """Whether a name may start here, after a date: after a space any, after Chinese a Latin word, else only a client's
    name.
    """
    if start >= len(text) or text[start].isspace() or half_width(text[start]) in ",:":
        return True
    if is_han(text[start - 1]) and text[start].isascii() and text[start].isalnum():
        return True
    return names.find_at_start(text[start:]) is not None or read_time(text[start : start + 16]) is not None


def _skip(text: str, start: int) -> int:
    """The position after spaces, commas and colons."""
    while start < len(text) and (text[start].isspace() or half_width(text[start]) in ",:"):
        start += 1
    return start


def _parse_clients(text: str, start: int, names: NameIndex) -> tuple[tuple[KnownClient, ...], int]:
    """The clients named from `start` on, and the position after them."""
    found: list[KnownClient] = []
    while True:
        known, start = _parse_client(text, start, names)
        if known not in found:
            found.append(known)
        after = _skip_spaces(text, start)
        separator = half_width(text[after : after + 1])
        following = _skip_spaces(text, after + 1)
        if not separator or separator not in _SEPARATORS or (separator == "," and _is_note(text[following:], names)):
            return tuple(found), start
        start = following


def _is_note(text: str, names: NameIndex) -> bool:
    """Whether the text after a comma is the note rather than one more name.

    A full name is a name. Anything else is one if a channel or another separator follows; a short Chinese word may be
    the name of somebody unknown, which is an error rather than a note.
    """
    word = _word(text)
    if names.find_at_start(text) or names.find_in_full(word):
        return False
    if not word or word[0] in _NOTE_STARTS or (len(word) > _MAX_NAME and is_han(word[0])):
        return True
    after = _skip_spaces(text, len(word))
    looks_like_names = half_width(text[after : after + 1] or " ") in _SEPARATORS or _parse_channel(text, after)[0]
    return not is_han(word[0]) and not looks_like_names


def _parse_client(text: str, start: int, names: NameIndex) -> tuple[KnownClient, int]:
    """The client named at `start`, and the position after the name."""
    rest = text[start:]
    found = names.find_at_start(rest)
    if found:
        candidates, size = found
        if len(candidates) == 1 and (names.is_chosen(rest[:size]) or _name_ends(rest, size)):
            return candidates[0], start + size
        word = "" if len(candidates) > 1 else _word(rest)
        raise AmbiguousName(rest[:size], candidates, word, (start, start + size))
    word = _word(rest)
    if not word or word[0] in ">#=+＞＃＝＋":
        raise Unsorted(_("Who was it? A client's name is missing."))
    near = names.find(word)
    if len(near) == 1:
        return near[0], start + len(word)
    if near:
        text, near = _narrowed(rest, word, near, names)
        if len(near) == 1 and names.is_chosen(text):
            return near[0], start + len(text)
        raise AmbiguousName(text, near, span=(start, start + len(text)))
    similar = names.complete(word)[:5] or names.similar(word) if len(word) < 40 else ()
    raise UnknownName(word, similar, (start, start + len(word)))


def _narrowed(text: str, word: str, near: list[KnownClient], names: NameIndex) -> tuple[str, list[KnownClient]]:
    """Of the clients who may be meant by the first word those who fit the second as well, and what they fit: John A.

    They are shown, not decided upon: the second word may be the note.
    """
    at = _skip_spaces(text, len(word))
    second = _word(text[at:])
    if at == len(word) or not second.isalpha() or is_han(second[0]) or _parse_channel(text, at)[0]:
        return word, near
    fitting = [known for known in names.find(text[: at + len(second)]) if known in near]
    return (text[: at + len(second)], fitting) if fitting else (word, near)


def _name_ends(text: str, size: int) -> bool:
    """Whether a name of this length ends here, rather than going on as a longer one of somebody unknown."""
    if size >= len(text) or not is_han(text[size - 1]) or not is_han(text[size]):
        return True
    return size > 2 or text[size] in _NOTE_STARTS or any(text.startswith(word, size) for word in _CHANNELS)


def _word(text: str) -> str:
    """The word at the start, up to a space or a separator; a Latin word also ends at a Chinese character."""
    latin = bool(text) and not is_han(text[0])
    for end, sign in enumerate(text):
        if sign.isspace() or half_width(sign) in _SEPARATORS or (latin and is_han(sign)):
            return text[:end]
    return text


def _parse_channel(text: str, start: int) -> tuple[Channel | None, bool, Outcome | None, int]:
    """Channel, whether incoming, the outcome if marked, and the position of the note."""
    name_end, start = start, _skip(text, start)
    adjacent = start == name_end
    if text[start : start + 1] in ("\\", "＼") and not _SIGN.match(text.translate(_FOLDING), start + 1):
        return None, False, None, start + 1
    folded = half_width(text[start : start + 12]).lower()
    letter, outcome = folded[:1].upper(), _outcome_mark(folded, 1)
    after = folded[1 + bool(outcome) :][:1]
    if (
        letter
        and letter in "TEMWSV"
        and (not after or after.isspace() or after in ",:" or (adjacent and not outcome and is_han(after)))
    ):
        return Channel(letter), False, outcome, _skip_colon(text, start + 1 + bool(outcome))
    for word, channel in _CHANNELS.items():
        outcome = _outcome_mark(folded, len(word))
        following = folded[len(word) + bool(outcome) :][:1]
        runs_on = (
            following.isalnum() or following in ("'", "’", "-") if word.isascii() else following in _NOT_AFTER_CHANNEL
        )
        if folded.startswith(word) and not (following and runs_on):
            return channel, word in _INCOMING_WORDS, outcome, _skip_colon(text, start + len(word) + bool(outcome))
    return None, False, None, start


def _check_words_after_names(text: str, start: int, names: NameIndex) -> None:
    """Raise Unsorted where a channel follows a word after the names: that may be another client, or a title.

    A backslash before the note marks it as text.
    """
    if text[start - 1 : start] in ("\\", "＼"):
        return
    words = text[start : start + _MAX_CHARACTERS].split(maxsplit=_MAX_WORDS + 1)[: _MAX_WORDS + 1]
    for place, word in enumerate(words):
        bare = half_width(word).rstrip(",:")
        if half_width(word[0]) in ">#=+\\":
            return
        alone = len(bare) == 1 and bare.upper() in "TEMWSV" and (bare.isupper() or names.find_in_full(words[place - 1]))
        if place and (alone or (bare.lower() in _CHANNELS and names.find_in_full(words[place - 1]))):
            message = _(
                "“{channel}” stands behind “{words}”. Put a comma before it for one more client, \\ for plain text."
            )
            raise Unsorted(message.format(channel=plain(bare), words=plain(" ".join(words[:place]))))


def _outcome_mark(folded: str, end: int) -> Outcome | None:
    """The outcome by a mark right after a channel that ends at `end`: T- is an attempt, T+ was reached."""
    after = folded[end + 1 : end + 2]
    return _OUTCOME_MARKS.get(folded[end : end + 1]) if not after or after.isspace() or after in ",:" else None


def _skip_colon(text: str, start: int) -> int:
    """The position after a comma or colon right after a channel, and the spaces after it."""
    return _skip_spaces(text, start + (half_width(text[start : start + 1]) in (",", ":")))


def _skip_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


_Sections = tuple[str, EntryPromise | None, tuple[str, ...], tuple[EntrySale, ...], tuple[str, ...]]


def _parse_sections(text: str, start: int, today: date, parts: list[Part]) -> _Sections:
    """Note, promise, topics, sales and warnings of the text after names and channel."""
    folded = text.translate(_FOLDING)
    note: list[str] = []
    step: list[str] = []
    products: list[tuple[int, str, list[str]]] = []
    topics: dict[str, None] = {}
    doubts: list[str] = []
    due: date | None = None
    assumed = False
    target, at, kind = note, start, PartKind.NOTE
    for match in _SIGN.finditer(folded, start):
        if match.start() < at:
            continue
        sign, end = _SIGNS.get(match[0]), match.end()
        begins = match.start() == start or text[match.start() - 1].isspace()
        if sign is None and len(match[0]) > 1:
            target.append(text[at : match.start()] + text[match.start() + 1 : end])
            at = end
        elif sign == ">" and due is None and (step_read := _parse_step(text, folded, end, begins, today)):
            target.append(text[at : match.start()])
            _add_part(parts, kind, text, at, match.start())
            target, kind, (due, assumed, at) = step, PartKind.STEP, step_read
            _add_part(parts, PartKind.STEP_DAY, text, end, at)
        elif sign == "#" and (topic := _parse_topic(text, match.start(), end, begins)):
            target.append(text[at : match.start()])
            _add_part(parts, kind, text, at, match.start())
            _add_part(parts, PartKind.TOPIC, text, match.start(), end + len(topic))
            topics[topic] = None
            at = end + len(topic)
            at = _skip_spaces(text, at) if begins else at
        elif sign == "=" and begins and (sale := _parse_sale(text, _skip_spaces(text, end))):
            target.append(text[at : match.start()])
            _add_part(parts, kind, text, at, match.start())
            _add_part(parts, PartKind.SALE, text, match.start(), sale[3])
            products.append(sale[:3])
            target, at, kind = products[-1][2], sale[3], PartKind.SALE
        elif sign == ">" and len(doubts) < _MAX_DOUBTS:
            doubts += filter(None, (step_doubt(text, match.start(), end, begins=begins, another=due is not None),))
        elif sign == "=" and len(doubts) < _MAX_DOUBTS:
            doubts += filter(None, (sale_doubt(text, match.start(), end, begins=begins),))
    target.append(text[at:])
    _add_part(parts, kind, text, at, len(text))
    promised = "".join(step)
    promise = EntryPromise(due, promised[_skip(promised, 0) :].strip(), assumed) if due else None
    sold: list[EntrySale] = []
    for value, currency, words in products:
        sold += _sales(value, currency, "".join(words).strip())
    return "".join(note).strip(), promise, tuple(topics), tuple(sold), tuple(doubts)


def _sales(amount: int, currency: str, product: str) -> Iterator[EntrySale]:
    """The sale of a product, and those that stand behind it after commas: 30万存款，10万国债 are two."""
    comma = second_amount(product)
    first = product if comma < 0 else product[:comma].rstrip()
    yield EntrySale(amount, currency, product_kind(first), first)
    if comma >= 0:
        behind = product[comma + 1 :]
        if found := read_amount(behind):
            yield from _sales(found[0], found[1], behind[found[2] :].strip())


def _parse_sale(text: str, start: int) -> tuple[int, str, list[str], int] | None:
    """Amount, currency, product as far as it precedes the amount, and the position after them; None for no sale."""
    after = text[start : start + 64]
    if amount := read_amount(after):
        return amount[0], amount[1], [], start + amount[2]
    if after[:1].isalpha() and (sale := read_product_first(after)):
        return sale[0], sale[1], [sale[2]], start + sale[3]
    return None


def _parse_step(text: str, folded: str, end: int, begins: bool, today: date) -> tuple[date, bool, int] | None:
    """The day of a next step whose sign ends at `end`, whether it is assumed, and where its text begins; None where
    `>` is no sign.

    Unsorted where the day is not understood or ambiguous.
    """
    words = _skip_spaces(text, end)
    assumed = half_width(text[words : words + 1]) == "~"
    words += assumed
    after = text[words : words + 64]
    found = read_days(after, today, FORWARD, glued=True)
    if found and len(found[0]) > 1:
        raise UnclearDay(text, words, words + found[1], found[0])
    if found:
        return found[0][0], assumed, words + found[1]
    if impossible_day(after):
        return None
    if begins and (unclear := unclear_day(after)):
        message = _("“{text}” is no day that is understood. Write 4 Dec, fri or in 3 days.")
        raise Unsorted(message.format(text=plain(unclear)))
    if begins and words < len(text) and folded[end] not in "=>-" and not folded[words].isdigit():
        return today + DEFAULT_STEP_DELAY, True, words
    return None


def _parse_topic(text: str, start: int, end: int, begins: bool) -> str:
    """The topic after a sign at `start`; "" where the sign is only a character: C#, 3号楼#2, 1+1."""
    adjacent = text[start] in "#＃" and (is_han(text[start - 1]) or text[start - 1] in "，。；、！？）”")
    match = re.compile(_TOPIC).match(text, end) if begins or adjacent else None
    return match[0] if match and match[0][0].isalpha() else ""


def unambiguous_name(known: KnownClient, names: NameIndex) -> str:
    """A name of the client that means nobody else."""
    for called in (known.name, known.display_name, *known.full_names):
        if names.find_at_start(called) == ([known], len(called)):
            return called
    endings = [*(phone[-4:] for phone in known.phones), *known.phones]
    return next((ending for ending in endings if names.find(ending) == [known]), known.name)


def _escaped(text: str) -> str:
    """`text` with every sign escaped."""
    pieces, at = [], 0
    for match in _SIGN.finditer(text.translate(_FOLDING)):
        if match[0] != "\\":
            between, sign = text[at : match.start()], text[match.start() : match.end()]
            pieces.append(f"{between}\\{sign[0]}\\{sign[1:]}" if match[0][0] == "\\" else f"{between}\\{sign}")
            at = match.end()
    return "".join(pieces) + text[at:]
