"""A terminal's screen as an SVG that every browser shows right: each wide character stands in its own two cells.

Rich's exporter counts characters where it should count cells, and loads its font from a server that pages such as a
README may not ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme

Screen = Sequence[Sequence[Segment]]
"""What a terminal shows: the segments of each line, without line ends."""

CELL = 9
"""Width of a cell in SVG units: 0.6 em, as in nearly all fonts with one width."""
LINE = 19
FONT = 15
BASELINE = 14.5
FRAME = 12
"""The margin around the screen."""
_EIGHTHS = {"▀": (0, 4), "█": (0, 8), **{sign: (8 - part, part) for part, sign in enumerate("▁▂▃▄▅▆▇", 1)}}
"""What bars are drawn with: from which eighth of a line, and how many. A font leaves gaps between two lines of them."""
FAMILIES = "'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', monospace"


class Colors(NamedTuple):
    """What a segment without colours of its own is shown in."""

    foreground: str
    background: str


def picture(screen: Screen, theme: TerminalTheme) -> str:
    """One screen as an SVG document."""
    width, height = _size(screen)
    colors = Colors(theme.foreground_color.hex, theme.background_color.hex)
    lines = "".join(_placed(_line(segments, theme), row) for row, segments in enumerate(screen))
    return _document(width, height, colors, "", lines)


def film(screens: Sequence[tuple[Screen, float]], theme: TerminalTheme) -> str:
    """Several screens of one size, each shown for so many seconds, over and over, as one SVG document.

    A line that several screens share is written once. Where moving pictures are not wanted, the last screen stays.
    """
    width, height = _size(screens[0][0])
    colors = Colors(theme.foreground_color.hex, theme.background_color.hex)
    known: dict[str, str] = {}
    shown = []
    for number, (screen, _seconds) in enumerate(screens):
        lines = []
        for row, segments in enumerate(screen):
            line = _line(segments, theme)
            name = known.setdefault(line, f"l{len(known)}")
            lines.append(f'<use href="#{name}" y="{row * LINE}"/>')
        shown.append(f'<g transform="translate(0 {number * height})">{"".join(lines)}</g>')
    defined = "".join(f'<g id="{name}">{line}</g>' for line, name in known.items())
    style = _steps([seconds for _screen, seconds in screens], height)
    inner = f'<svg width="{width}" height="{height}"><g class="film">{"".join(shown)}</g></svg>'
    return _document(width, height, colors, style, f"<defs>{defined}</defs>{inner}")


def _steps(seconds: Sequence[float], height: int) -> str:
    """The style that moves a tall strip of screens on, one at a time."""
    whole = sum(seconds)
    frames, passed = [], 0.0
    for number, shown in enumerate(seconds):
        frames.append(f"{100 * passed / whole:.3f}% {{ transform: translateY({-number * height}px) }}")
        passed += shown
    last = f"translateY({-(len(seconds) - 1) * height}px)"
    return (
        f"@keyframes film {{ {' '.join(frames)} 100% {{ transform: {last} }} }}"
        f" .film {{ animation: film {whole:g}s step-end infinite }}"
        f" @media (prefers-reduced-motion: reduce) {{ .film {{ animation: none; transform: {last} }} }}"
    )


def _size(screen: Screen) -> tuple[int, int]:
    return max(sum(cell_len(one.text) for one in line) for line in screen) * CELL, len(screen) * LINE


def _document(width: int, height: int, colors: Colors, style: str, content: str) -> str:
    outer_width, outer_height = width + 2 * FRAME, height + 2 * FRAME
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {outer_width} {outer_height}"'
        f' width="{outer_width}" height="{outer_height}">\n'
        f"<style>text {{ font: {FONT}px {FAMILIES}; white-space: pre }}"
        f" rect {{ shape-rendering: crispEdges }} {style}</style>\n"
        f'<rect width="100%" height="100%" rx="8" fill="{colors.background}"/>\n'
        f'<g transform="translate({FRAME} {FRAME})" fill="{colors.foreground}">\n{content}</g>\n</svg>\n'
    )


def _placed(line: str, row: int) -> str:
    return f'<g transform="translate(0 {row * LINE})">{line}</g>\n' if line else ""


def _line(segments: Sequence[Segment], theme: TerminalTheme) -> str:
    """A line at the top of the screen: backgrounds first, text upon them."""
    filter_context: list[tuple[int, int, str]] = []
    texts, column = [], 0
    for segment in segments:
        cells = cell_len(segment.text)
        style = segment.style or Style()
        foreground, background = _colors(style, theme)
        if background and filter_context and filter_context[-1][1:] == (column, background):
            filter_context[-1] = (filter_context[-1][0], column + cells, background)
        elif background:
            filter_context.append((column, column + cells, background))
        texts.append(_drawn(segment.text, column, style, foreground))
        column += cells
    rects = (
        f'<rect x="{start * CELL}" width="{(end - start) * CELL}" height="{LINE}" fill="{color}"/>'
        for start, end, color in filter_context
        if color != theme.background_color.hex
    )
    return "".join((*rects, *texts))


def _drawn(text: str, column: int, style: Style, color: str | None) -> str:
    """A run of text from a column on, the bars in it as shapes."""
    drawn = []
    for sign, same in groupby(text, lambda one: one if one in _EIGHTHS else ""):
        run = "".join(same)
        if sign:
            top, height = (part * LINE / 8 for part in _EIGHTHS[sign])
            place = f'x="{column * CELL}" y="{top:g}" width="{len(run) * CELL}" height="{height:g}"'
            drawn.append(f'<rect {place} fill="{color}"/>' if color else f"<rect {place}/>")
        elif run.strip():
            lead = len(run) - len(run.lstrip())
            drawn.append(_text(run.strip(), column + lead, style, color))
        column += cell_len(run)
    return "".join(drawn)


def _text(text: str, column: int, style: Style, color: str | None) -> str:
    """A run of text from a column on."""
    cells = [cell_len(character) for character in text]
    if set(cells) == {1}:
        places = f'x="{column * CELL}" textLength="{len(text) * CELL}" lengthAdjust="spacingAndGlyphs"'
    else:  # every character at its own cell; a wide one in the middle of its two
        starts = [column + sum(cells[:index]) for index in range(len(text))]
        places = 'x="{}"'.format(
            " ".join(
                f"{start * CELL + (2 * CELL - FONT) / 2 * (width == 2):g}"
                for start, width in zip(starts, cells, strict=True)
            )
        )
    look = [f'fill="{color}"'] if color else []
    look += ['font-weight="bold"'] if style.bold else []
    look += ['font-style="italic"'] if style.italic else []
    lines = [name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on]
    look += [f'text-decoration="{" ".join(lines)}"'] if lines else []
    return f'<text y="{BASELINE}" {" ".join((places, *look))}>{escape(text, quote=False)}</text>'


def _colors(style: Style, theme: TerminalTheme) -> tuple[str | None, str | None]:
    """Text and background; None where they are the theme's own."""
    foreground = style.color.get_truecolor(theme).hex if style.color and not style.color.is_default else None
    background = (
        style.bgcolor.get_truecolor(theme, foreground=False).hex
        if style.bgcolor and not style.bgcolor.is_default
        else None
    )
    if style.reverse:
        foreground, background = background or theme.background_color.hex, foreground or theme.foreground_color.hex
    return foreground, background
