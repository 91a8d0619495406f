"""What charts show, whatever they are drawn on."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rmtui.exchange.chart_data import COLOURS, SIGNS, Piece, bounds, merge_smallest, thin_out, turns

WEIGHTS = st.lists(st.integers(0, 10**14), max_size=20)


def pieces(*weights: int) -> list[Piece]:
    """Shares are rounded down, and what is missing goes to the first."""
    whole = sum(weights) or 1
    shares = [weight * 1000 // whole for weight in weights]
    return [
        Piece(f"part {place}", share + (1000 - sum(shares) if place == 0 else 0), weight)
        for place, (weight, share) in enumerate(zip(weights, shares, strict=True))
    ]


def test_every_place_has_its_sign_and_its_colour() -> None:
    assert len(set(SIGNS)) == len(set(COLOURS)) == len(SIGNS) == len(COLOURS)


@given(WEIGHTS)
def test_the_slices_cover_the_circle_exactly(weights: list[int]) -> None:
    spans = turns(pieces(*weights))
    if not any(weights):
        assert spans == []
        return
    assert spans[0][0] == 0
    assert spans[-1][1] == 1
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert all((end - start) * sum(weights) == weight for (start, end), weight in zip(spans, weights, strict=True))


def test_a_few_pieces_stay_as_they_are() -> None:
    few = pieces(1, 2, 3)
    assert merge_smallest(few) == few


def test_the_smallest_of_many_are_one_piece_that_says_how_many_they_are() -> None:
    many = pieces(10_000_000, 100, 20_000_000, 50_000_000, 200, 30_000_000, 40_000_000, 60_000_000, 300, 70_000_000)
    shown = merge_smallest(many)
    assert [piece.label for piece in shown[:-1]] == [f"part {place}" for place in (0, 2, 3, 5, 6, 7, 9)]
    assert (shown[-1].label, shown[-1].weight) == ("3 others", 600)


@given(WEIGHTS)
def test_gathering_loses_no_weight(weights: list[int]) -> None:
    shown = merge_smallest(pieces(*weights))
    assert len(shown) <= len(SIGNS)
    assert sum(piece.weight for piece in shown) == sum(weights)
    if len(weights) > len(SIGNS):
        assert sum(piece.share for piece in shown) == sum(piece.share for piece in pieces(*weights))


def test_a_scale_ends_at_round_numbers_and_holds_zero() -> None:
    assert bounds([164_000_000, 120_000_000]) == (0, 200_000_000)
    assert bounds([90_000_000, -117_000_000]) == (-120_000_000, 100_000_000)
    assert bounds([-5]) == (-5, 0)
    assert bounds([0, 0]) == bounds([]) == (0, 0)


@given(st.lists(st.integers(-(10**14), 10**14)))
def test_all_values_are_on_the_scale_and_take_half_of_it_at_least(values: list[int]) -> None:
    bottom, top = bounds(values)
    assert all(bottom <= value <= top for value in values)
    assert 2 * max([abs(value) for value in values], default=0) >= max(top, -bottom)


@given(st.lists(st.integers(1, 12), max_size=70), st.integers(1, 10))
def test_labels_never_touch_and_the_newest_is_among_them(widths: list[int], slot: int) -> None:
    spans = [(place * slot, place * slot + width) for place, width in enumerate(widths)]
    chosen = thin_out(spans, 1)
    assert all(spans[left][1] < spans[right][0] for left, right in pairwise(chosen))
    assert chosen[-1:] == ([len(widths) - 1] if widths else [])
