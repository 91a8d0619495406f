"""Reduces the style codes sent to the terminal: Textual writes all of them before each piece of text and a reset behind
it, more bytes than the text itself, which matters over SSH.

Nothing is remembered from one write to the next: each begins and ends without a style, as Textual's own, and output
that is not in the form in which Rich writes a styled text passes unchanged. So the screen is right whatever happened to
the terminal before.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rmtui.named_tuple import NamedTuple

_STYLED_TEXT = re.compile(r"(?:\n?(\x1b\[\d+;\d+H))*\x1b\[([\d;]+)m([^\x00-\x1f\x7f]*)\x1b\[0m")
"""Moves of the cursor, of which the last counts, codes and text. A newline before a move would only scroll a terminal
that has become smaller.
"""
_STYLE_CODES = re.compile(r"\x1b\[([\d;:]*)m")
_COLOUR = r"[0-79]|8;5;\d+|8;2;\d+;\d+;\d+"
_END = r"(?:;(?!$)|$)"
_CODES = re.compile(rf"((?:(?:[1-9]|21|5[1-3]){_END})*)(?:(3(?:{_COLOUR})|9[0-7]){_END})?(4(?:{_COLOUR})|10[0-7])?")
_ENDING = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""The codes that end an attribute."""


class _Style(NamedTuple):
    """Codes, as they stand one behind the other."""

    attributes: tuple[str, ...] = ()
    foreground: str = "39"
    background: str = "49"


_NO_STYLE = _Style()


def concise(update: str) -> str:
    """An update of the screen with fewer codes, which comes to the same."""
    written, style, end = list[str](), _NO_STYLE, 0
    for styled in _STYLED_TEXT.finditer(update):
        between, (move, codes, text) = update[end : styled.start()], styled.groups("")
        if between:
            if _leaves_style(between):
                continue  # this text passes with what is before it
            written += _change(style, _NO_STYLE), between
            style = _NO_STYLE
        end = styled.end()
        if text:
            change, style = _styling(style, codes, is_blank=not text.strip(" "))
            written += move, change, text
        else:
            written.append(move)
    return "".join((*written, _change(style, _NO_STYLE), update[end:]))


def _leaves_style(output: str) -> bool:
    """Whether a style is in force behind it."""
    return any(code not in {"", "0"} for code in _STYLE_CODES.findall(output)[-1:])


@lru_cache(4096)
def _styling(style: _Style, codes: str, *, is_blank: bool) -> tuple[str, _Style]:
    """What is to be written before a text, and the style it has then. A blank shows its background alone."""
    new = _style(codes)
    if is_blank and not style.attributes and not new.attributes:
        new = new._replace(foreground=style.foreground)
    return _change(style, new), new


def _style(codes: str) -> _Style:
    """What is not understood counts as one attribute."""
    understood = _CODES.fullmatch(codes)
    if not understood:
        return _Style((codes,))
    attributes, foreground, background = understood.groups()
    return _Style(
        tuple(filter(None, attributes.split(";"))),
        foreground or _NO_STYLE.foreground,
        background or _NO_STYLE.background,
    )


def _change(old: _Style, new: _Style) -> str:
    """The code that leads from one style to another."""
    if old == new:
        return ""
    codes = list[str]()
    if new == _NO_STYLE or (old != _NO_STYLE and not {*old.attributes} ^ {*new.attributes} <= _ENDING.keys()):
        codes, old = ["0"], _NO_STYLE
    codes += (ending := sorted({_ENDING[one] for one in old.attributes if one not in new.attributes}))
    codes += [one for one in new.attributes if one not in old.attributes or _ENDING.get(one) in ending]
    codes += [after for before, after in zip(old[1:], new[1:], strict=True) if after != before]
    return f"\x1b[{';'.join(codes)}m"
