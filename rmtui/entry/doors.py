"""Addresses as doors along streets: the order in which an area is walked, and which two are the same door."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations

from rmtui.comparing import folded, name_key
from rmtui.entry.numerals import HAN_DIGITS, number_of
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.records.tie import Tie
from rmtui.rules.people.namesakes import display_name
from rmtui.telephone import digits

_HAN = "[\u4e00-\u9fff]"
_UNIT = "号|弄|巷|栋|幢|座|楼|单元|室|层|户|组|排"
_PLACE = (
    rf"(?:{_HAN}{{2,7}}?(?:省|自治区|市))?(?:{_HAN}{{1,6}}?(?:区|县|市))?"
    rf"(?:{_HAN}{{1,8}}?(?:街道|镇|乡))?(?={_HAN}{{2,}})"
)
"""上海市静安区…街道, before the street; a street has two characters at least."""
_HAN_NUMBER = rf"[{HAN_DIGITS}两十]{{1,3}}(?=(?:{_UNIT}))"
_ENGLISH = r"(?P<number>\d+)\s?(?P<letter>[a-z](?![a-z]))?(?:\s?[-/]\s?\d+[a-z]?)?\s+(?P<street>[^\W\d].*)"
_ENGLISH_BEHIND = r"(?P<street>[^\W\d].*?)\s+(?P<number>\d+)\s?(?P<letter>[a-z](?![a-z]))?"
_ENGLISH_STREET = (
    r"\b(?:street|st|road|rd|lane|ln|avenue|ave|drive|way|close|court|crescent|terrace|place|square|row|hill|park|"
    r"quay)$"
)
_ENGLISH_UNIT = r"(?:flat|unit|apartment|apt|suite|room|shop|floor|no|number|house|#)\W*"


class Door(NamedTuple):
    """A door: the street, then the numbers from the house to the room, in the order in which one passes them."""

    street: str = ""
    numbers: tuple[tuple[int, str], ...] = ()
    """Each with the letter or word behind it that is no unit: 12a is (12, "a")."""
    town: str = ""
    """Behind the street, of an English address."""

    @property
    def is_known(self) -> bool:
        """Whether it is one door, and not a whole street."""
        return bool(self.street and self.numbers)

    def is_same(self, other: Door) -> bool:
        """Whether both are one door; a town that only one of them names tells nothing."""
        same_town = not (self.town and other.town) or self.town == other.town
        return self.is_known and same_town and (self.street, self.numbers) == (other.street, other.numbers)


@cache
def read_door(address: str) -> Door:
    """The door of an address, Chinese or English."""
    text = " ".join(folded(address).split())
    return _chinese_door(text) if re.search(_HAN, text) else _english_door(text)


def _chinese_door(text: str) -> Door:
    """长宁路12弄3号2单元501室; numerals before a unit are read as well: 三号楼."""
    text = re.sub(_HAN_NUMBER, _figures, text.replace(" ", ""))
    text = text[found.end() :] if (found := re.match(_PLACE, text)) else text
    street, rest = _split_at_digit(text)
    numbers = [
        (int(number), re.sub(rf"^(?:{_UNIT})+", "", behind).strip(",，。-()（）#")) for number, behind in _numbers(rest)
    ]
    return Door(street.strip(",，-"), tuple(numbers))


def _figures(found: re.Match[str]) -> str:
    try:
        return str(number_of(found[0]))
    except ValueError:
        return found[0]


def _split_at_digit(text: str) -> tuple[str, str]:
    found = re.search(r"\d", text)
    return (text[: found.start()], text[found.start() :]) if found else (text, "")


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    return ((found[1], found[2]) for found in re.finditer(r"(\d+)(\D*)", text))


def _english_door(text: str) -> Door:
    """Flat 3, 12a High Street, Wendlemouth; High Street 12; Rose Cottage, Mill Lane; or a street alone."""
    parts = [part.strip(" .") for part in text.split(",") if part.strip(" .")]
    units: list[tuple[int, str]] = []
    while parts and (unit := re.fullmatch(rf"{_ENGLISH_UNIT}(\d+)\s?([a-z]?)", parts[0])):
        units.append((int(unit[1]), unit[2]))
        del parts[0]
    for at, part in enumerate(parts):
        house = re.sub(rf"^{_ENGLISH_UNIT}(?=\d)", "", part)
        if found := re.fullmatch(_ENGLISH, house) or re.fullmatch(_ENGLISH_BEHIND, house):
            return Door(
                found["street"], ((int(found["number"]), found["letter"] or ""), *units), _town(parts[at + 1 :])
            )
    named = len(parts) > 1 and not re.search(_ENGLISH_STREET, parts[0])
    house_name = ((0, parts[0]),) if named else ()
    return Door(parts[named] if parts else "", (*house_name, *units), _town(parts[1 + named :]))


def _town(parts: Iterable[str]) -> str:
    """What stands behind the street, without a postcode."""
    return " ".join(word for word in " ".join(parts).split() if not re.search(r"\d", word))


def walking_order(client: Client) -> tuple[object, ...]:
    """The key to sort clients by as one passes their doors: area, street, numbers; without an address at the end."""
    door = read_door(client.address)
    area = folded(client.area)
    return (not area, area, not door.street, door, name_key(client.name), client.id)


# Who lives at one door


def at_one_door(client: Client, clients: Iterable[Client], ties: Iterable[Tie] = ()) -> list[Client]:
    """The other clients of the same door or with the same telephone, without those who are tied to the client."""
    tied = {other for tie in ties for other in (tie.first, tie.second) if client.id in (tie.first, tie.second)}
    return [one for one in clients if one.id not in (client.id, *tied) and _is_one_door(client, one)]


def neighbours_text(client: Client, clients: Mapping[str, Client], ties: Iterable[Tie] = ()) -> str:
    """The sentence that others have the same door or telephone, where one of them or the client is a prospect."""
    found = at_one_door(client, clients.values(), ties)
    if client.stage is not Stage.PROSPECT:
        found = [one for one in found if one.stage is Stage.PROSPECT]
    if not found:
        return ""
    names = _(", ").join(plain(display_name(one, clients)) for one in found)
    return _("One door or telephone with {names}.").format(names=names)


def prospects_at_one_door(clients: Iterable[Client], ties: Iterable[Tie]) -> list[tuple[Client, Client]]:
    """The pairs of clients, of whom one is a prospect, who have one door or telephone and no tie."""
    tied = {frozenset((tie.first, tie.second)) for tie in ties}
    by_place: defaultdict[object, list[Client]] = defaultdict(list)
    for client in clients:
        door = read_door(client.address)
        for place in {(door.street, door.numbers) if door.is_known else None, *_numbers_of(client)} - {None}:
            by_place[place].append(client)
    pairs = {
        (one.id, other.id): (one, other)
        for alike in by_place.values()
        for one, other in combinations(alike, 2)
        if Stage.PROSPECT in (one.stage, other.stage)
        and frozenset((one.id, other.id)) not in tied
        and _is_one_door(one, other)
    }
    return [*pairs.values()]


def _is_one_door(one: Client, other: Client) -> bool:
    return read_door(one.address).is_same(read_door(other.address)) or bool(_numbers_of(one) & _numbers_of(other))


def _numbers_of(client: Client) -> set[str]:
    return {digits(phone) for phone in client.phones} - {""}
