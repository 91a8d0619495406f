"""The charts of a review as drawings inside a printed page: nothing in them is loaded from elsewhere or runs.

The figures in the pieces tell them apart on a printer without colours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from math import cos, pi, sin
from unicodedata import east_asian_width

from rmtui.exchange.chart_data import COLOURS, FALL, RISE, SIGNS, Column, Piece, bounds, merge_smallest, thin_out, turns
from rmtui.language import _
from rmtui.plain import CUT, plain
from rmtui.wording import format_money, format_percent

_FONTS = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif"
_WIDTH = 640
_INK, _SOFT, _RULE = "var(--ink,#2a2c30)", "var(--soft,#6a6357)", "var(--line,#d3cab8)"
_GROUND = "var(--ground,#fff)"
"""Its own ground, so that it is read also where a browser forces a page to be dark, and drawings not."""
_SIZE = 14
"""Of the text; a Chinese character is as wide, most others little more than half of it."""

_RADIUS, _MARGIN, _LINE = 96, 8, 26
_SIGN_AT, _SIGNED = 0.68, 0.035
"""Where a sign stands, in parts of the radius, and the part of the circle from which on there is room for it."""
_LABEL_AT, _SHARE_AT, _LONGEST = 28, 266, 24

_THIN = 15
"""Height of one of several bars of a group."""
_AXIS_GAP, _TOP, _HIGH, _HALF_WIDEST = 16, 30, 170, 24


def pie_svg(pieces: Sequence[Piece], title: str = "") -> str:
    """A pie with its legend to the left. `title` says to those who cannot see it what it shows."""
    title = title or _("Allocation of the assets")
    if not any(piece.weight for piece in pieces):
        return _drawing(title, 2 * _SIZE, [_text(0, _SIZE, _("There are no assets."), fill=_SOFT)])
    shown = merge_smallest(pieces)
    height = max(2 * (_RADIUS + _MARGIN), len(shown) * _LINE)
    middle = _WIDTH - _RADIUS - _MARGIN, height / 2
    top = (height - len(shown) * _LINE) / 2
    legend = (part for place, piece in enumerate(shown) for part in _legend_row(place, piece, top + place * _LINE))
    disc = f'<g class="disc">{"".join(_slices(shown, *middle))}</g>'
    return _drawing(title, height, [*legend, disc])


def _legend_row(place: int, piece: Piece, top: float) -> Iterator[str]:
    base = top + _LINE * 0.68
    yield _box(0, top + 4, 18, 18, COLOURS[place])
    yield _text(9, base, SIGNS[place], anchor="middle", fill="#ffffff", weight="bold")
    yield _text(_LABEL_AT, base, _shortened(piece.label))
    yield _text(_SHARE_AT, base, format_percent(piece.share), anchor="end", fill=_SOFT)
    yield _text(
        _WIDTH - 2 * (_RADIUS + _MARGIN) - 3 * _MARGIN, base, format_money(piece.weight, cents=True), anchor="end"
    )


def _slices(pieces: Sequence[Piece], x: float, y: float) -> Iterator[str]:
    spans = turns(pieces)
    for place, (piece, (start, end)) in enumerate(zip(pieces, spans, strict=True)):
        if start == end:
            continue
        tooltip = _("{what}: {share}, {amount}").format(
            what=piece.label, share=format_percent(piece.share), amount=format_money(piece.weight, cents=True)
        )
        first, *others = (_at(x, y, turn, _RADIUS) for turn in (float(start), float(start + end) / 2, float(end)))
        arcs = "".join(f"A{_RADIUS} {_RADIUS} 0 0 1 {point}" for point in others)  # two, as one cannot go all around
        yield (
            f'<path d="M{_number(x)} {_number(y)}L{first}{arcs}Z" fill="{COLOURS[place]}"'
            f' stroke="#ffffff" stroke-width="{1.5 if end - start < 1 else 0}">{_title(tooltip)}</path>'
        )
    for place, (start, end) in enumerate(spans):
        if end - start >= _SIGNED:
            far = _RADIUS * _SIGN_AT if end - start < 1 else 0
            at = _at(x, y, float(start + end) / 2, far).split()
            yield _text(float(at[0]), float(at[1]) + 5, SIGNS[place], anchor="middle", fill="#ffffff", weight="bold")


def _at(x: float, y: float, turn: float, far: float) -> str:
    return f"{_number(x + far * sin(2 * pi * turn))} {_number(y - far * cos(2 * pi * turn))}"


def columns_svg(columns: Sequence[Column], title: str = "") -> str:
    """Columns above and below zero, all of them, the newest at the right. `title` as for the pie."""
    title = title or _("Totals of all reviews")
    if not columns:
        return _drawing(title, 2 * _SIZE, [_text(0, _SIZE, _("There are no reviews yet."), fill=_SOFT)])
    bottom, top = bounds([column.value for column in columns])
    unit = _HIGH / ((top - bottom) or 1)
    zero = _TOP + top * unit
    under = _TOP + (_HIGH if top != bottom else 0)
    scale = sorted({bottom, 0, top // 2, top})
    axis = max(_length(format_money(value)) for value in scale) + _AXIS_GAP
    slot = min((_WIDTH - axis) / len(columns), 3 * _HALF_WIDEST)
    bar = slot * 2 / 3
    middles = [axis + place * slot + slot / 2 for place in range(len(columns))]
    return _drawing(
        title,
        under + 2 * _SIZE,
        [
            *_scale(scale, axis, zero, unit),
            *(_bar(column, middle - bar / 2, bar, zero, unit) for column, middle in zip(columns, middles, strict=True)),
            *_ends(columns, axis, axis + len(columns) * slot),
            *_labels(columns, middles, under + 1.3 * _SIZE),
        ],
    )


def _scale(values: Iterable[int], axis: float, zero: float, unit: float) -> Iterator[str]:
    for value in values:
        y = zero - value * unit
        yield _box(axis, y - 0.5, _WIDTH - axis, 1, _RULE if value else _SOFT)
        yield _text(axis - _AXIS_GAP / 2, y + 5, format_money(value), anchor="end", fill=_SOFT)


def _bar(column: Column, x: float, width: float, zero: float, unit: float) -> str:
    high = abs(column.value) * unit
    above = column.value > 0
    colour = COLOURS[RISE if above else FALL]
    return _box(x, zero - high if above else zero, width, high, colour, title=_value_text(column))


def _value_text(column: Column) -> str:
    """2026-11: 3,448,352.00."""
    return _("{when}: {amount}").format(when=column.label, amount=format_money(column.value, cents=True))


def _ends(columns: Sequence[Column], axis: float, right: float) -> Iterator[str]:
    """The first and the last value, in figures."""
    first, last = _value_text(columns[0]), _value_text(columns[-1])
    yield _text(axis, _SIZE, first)
    if len(columns) > 1:
        far = max(right, axis + _length(first) + _length(last) + 2 * _SIZE)
        yield _text(min(far, _WIDTH), _SIZE, last, anchor="end")


def _labels(columns: Sequence[Column], middles: Sequence[float], y: float) -> Iterator[str]:
    spans = []
    for column, middle in zip(columns, middles, strict=True):
        half = _length(column.label) / 2
        centre = max(min(middle, _WIDTH - half), half)
        spans.append((centre - half, centre + half))
    for place in thin_out(spans, _SIZE / 2):
        yield _text(sum(spans[place]) / 2, y, columns[place].label, anchor="middle", fill=_SOFT)


def bars_svg(
    title: str, labels: Sequence[str], series: Sequence[tuple[str, Sequence[int]]], text: Callable[[int], str]
) -> str:
    """Lying bars, a group for each label and one of each series in it, the last at the top; `text` says a figure in
    words.
    """
    most = max((abs(figure) for _name, figures in series for figure in figures), default=0) or 1
    many = len(series) > 1
    beside = min(max(map(_length, labels), default=0), _WIDTH / 3) + _MARGIN
    room = (
        _WIDTH - beside - max((_length(text(figure)) for _name, own in series for figure in own), default=0) - _MARGIN
    )
    high = _THIN if many else _LINE - 2 * _MARGIN
    step = len(series) * high + _MARGIN
    top = _LINE if many else 0
    parts = [*_series_names(series)] if many else []
    for at, label in enumerate(labels):
        y = top + at * step
        parts.append(_text(0, y + step / 2, _shortened(label)))
        for place, (name, figures) in enumerate(reversed(series)):
            wide, place_y = abs(figures[at]) * room / most, y + place * high
            colour = COLOURS[_series_colour(place, len(series)) if figures[at] >= 0 else FALL]
            tooltip = _("{what}: {amount}").format(what=f"{label} {name}", amount=text(figures[at]))
            parts.append(_box(beside, place_y, wide, high - 1, colour, title=tooltip))
            parts.append(_text(beside + wide + _MARGIN / 2, place_y + high - 2, text(figures[at]), fill=_SOFT))
    return _drawing(title, top + len(labels) * step + _MARGIN, parts)


def _series_names(series: Sequence[tuple[str, Sequence[int]]]) -> Iterator[str]:
    """The names of the series with their colours, in a row."""
    x = 0.0
    for place, (name, _figures) in enumerate(reversed(series)):
        yield _box(x, 4, _SIZE, _SIZE, COLOURS[_series_colour(place, len(series))])
        yield _text(x + _SIZE + _MARGIN / 2, 4 + _SIZE * 0.9, name, fill=_SOFT)
        x += _length(name) + 3 * _SIZE


def _series_colour(place: int, count: int) -> int:
    """The place of its colour: the last in the group, which is the newest, has the first one."""
    return (count - 1 - place) % len(COLOURS)


# Parts of a drawing


def _drawing(title: str, height: float, parts: Iterable[str]) -> str:
    label = escape(plain(title))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_number(height)}" role="img"'
        f' aria-label="{label}" width="100%" font-family="{_FONTS}" font-size="{_SIZE}" fill="{_INK}">'
        f"<title>{label}</title>{_box(0, 0, _WIDTH, height, _GROUND)}{''.join(parts)}</svg>"
    )


def _title(text: str) -> str:
    return f"<title>{escape(plain(text))}</title>"


def _box(x: float, y: float, width: float, height: float, colour: str, *, title: str = "") -> str:
    left, top, wide, high = (_number(number) for number in (x, y, width, height))
    tooltip = _title(title) if title else ""
    return f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="{colour}">{tooltip}</rect>'


def _text(x: float, y: float, text: str, *, anchor: str = "", fill: str = "", weight: str = "") -> str:
    given = (("text-anchor", anchor), ("fill", fill), ("font-weight", weight))
    attributes = "".join(f' {name}="{value}"' for name, value in given if value)
    return f'<text x="{_number(x)}" y="{_number(y)}"{attributes}>{escape(plain(text))}</text>'


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _length(text: str) -> float:
    """About as wide as the text will be."""
    return sum(_cells(character) for character in plain(text)) * _SIZE * 0.58


def _cells(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _shortened(text: str) -> str:
    """A label that fits before the shares; what is too long says so."""
    kept, cells = "", 0
    for character in plain(text):
        cells += _cells(character)
        if cells > _LONGEST:
            return kept[:-1].rstrip() + CUT
        kept += character
    return kept
