"""The encoding of a text file: told by its mark or its bytes, weighed by charset-normalizer, asked where unclear."""

from __future__ import annotations

import re

from rmtui.exchange.importing.questions import Answers, Choice, Question
from rmtui.exchange.importing.table import bad_file
from rmtui.language import N_, _
from rmtui.plain import plain

KEY = "encoding"

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
ENCODINGS = {
    "gb18030": N_("Chinese, simplified"),
    "big5": N_("Chinese, traditional"),
    "cp1252": N_("Western European"),
    "cp1250": N_("Central European"),
    "cp1251": N_("Cyrillic"),
    "cp1253": N_("Greek"),
    "cp1254": N_("Turkish"),
    "cp1257": N_("Baltic"),
}
"""The encodings that spreadsheets write beside Unicode."""
_WEIGHED = 100_000
"""Bytes that are weighed."""
_AS_GOOD = 0.03
"""Readings whose measure of disorder differs by no more are equally likely."""
_MIXED_WORD = re.compile(r"[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")
"""A word in two scripts is in none of them: Zoλ."""
_FEWEST_TELLING = 8
"""Runs of bytes beyond ASCII; in fewer of them no language can be recognised."""
_SAMPLE = 60
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_COMMON_CHINESE = re.compile(rb"(?:[\xb0-\xd7\xa1\xa3][\xa1-\xfe])+")
"""The 3,755 characters of the first level, and punctuation, in pairs of bytes."""
_FEWEST = 4
"""Bytes beyond ASCII that tell."""


def decode(content: bytes, path: str, answers: Answers) -> str | None:
    """The text of a file; None where a question of its encoding is open. BadInput where it is no text."""
    for encoding in _certain(content) or _likely(content, path, answers):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            raise bad_file(_("{path} is damaged or not text: there is a NUL in line {line}."), path, line=line)
        return text
    if KEY in answers.open:
        return None
    raise bad_file(_("The encoding of {path} is not known. Save it as “CSV UTF-8”, then import it."), path)


def _certain(content: bytes) -> list[str]:
    """The encodings that the first bytes, or all of them, leave no doubt of."""
    if marked := [encoding for mark, encoding in _MARKS.items() if content.startswith(mark)]:
        return marked
    sample = content[:_WEIGHED]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros and zeros.count(0) * 5 > len(zeros) and len(content) % 2 == 0:
            return [encoding]
    try:
        content.decode()
    except UnicodeDecodeError:
        return []
    return ["utf-8"]


def _likely(content: bytes, path: str, answers: Answers) -> list[str]:
    """The encodings that the text makes sense in, the likeliest first; none where a person is to choose."""
    from charset_normalizer import from_bytes

    if _is_common_chinese(content):
        return ["gb18030"]
    sample = content[:_WEIGHED]
    sample = sample[: sample.rfind(b"\n") + 1] if len(content) > _WEIGHED else sample
    found = sorted(from_bytes(sample, cp_isolation=[*ENCODINGS]), key=lambda one: (one.chaos, -one.coherence))
    found = [one for one in found if not _MIXED_WORD.search(str(one))] or found
    is_telling = len(_BEYOND_ASCII.findall(sample)) >= _FEWEST_TELLING
    as_good = [
        one
        for one in found
        if one.chaos <= found[0].chaos + _AS_GOOD and (one.coherence >= found[0].coherence or not is_telling)
    ]
    readings = {str(one): _first_encoding(sample, str(one)) or one.encoding for one in reversed(as_good)}
    if len(readings) < 2:
        return [one.encoding for one in found]
    choices = tuple(
        Choice(
            encoding,
            _("{language} ({encoding}): {text}").format(
                language=_(ENCODINGS[encoding]), encoding=encoding, text=plain(_differing_line(text, readings))
            ),
        )
        for text, encoding in sorted(readings.items(), key=lambda one: [*ENCODINGS].index(one[1]))
    )
    question = Question(KEY, _("How is {path} to be read?").format(path=plain(path)), choices)
    answer = answers.ask(question)
    return [answer] if answer in ENCODINGS else []


def _first_encoding(content: bytes, text: str) -> str:
    """The first of the encodings in which a content is this text: the commoner of two that agree; "" for none."""
    return next((one for one in ENCODINGS if content.decode(one, "replace") == text), "")


def _is_common_chinese(content: bytes) -> bool:
    """Whether all bytes beyond ASCII stand in pairs that are signs in common use of GB 2312.

    A few names are too short to be weighed; in European languages such bytes hardly ever stand in pairs alone.
    """
    runs = _BEYOND_ASCII.findall(content)
    return sum(map(len, runs)) >= _FEWEST and all(map(_COMMON_CHINESE.fullmatch, runs))


def _differing_line(text: str, readings: dict[str, str]) -> str:
    """The first line that is another one in the other readings."""
    for lines in zip(*(one.splitlines() for one in readings), strict=False):
        if len(set(lines)) == len(readings):
            at = [*readings].index(text)
            return str(lines[at])[:_SAMPLE]
    return text.splitlines()[0][:_SAMPLE]
