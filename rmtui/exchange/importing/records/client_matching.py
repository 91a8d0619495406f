"""What of a row agrees with a client, and what speaks against it: names, numbers, phones, birthday, employer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rmtui.comparing import folded, name_form
from rmtui.entry.client_merging import is_one_day
from rmtui.records.client import Birthday, Client
from rmtui.rules.people.titles import split_title
from rmtui.telephone import digits, same_phone

_FEWEST_DIGITS, _MOST_DIGITS = 4, 6
"""Of the end of a phone number that tells whose it is."""
_SHORTEST_HINT = 2
"""Signs of a part of an employer: 财政局, of 清河县财政局."""
_FEWEST_SIGNS = 3
"""Of Chinese names that may differ in one."""


def fits_hint(client: Client, hint: str) -> bool:
    """Whether a hint behind a name is the client's number, the end of a phone number, or a part of the employer."""
    written, employer = folded(hint), folded(client.employer)
    if written.isdecimal():
        ends = any(digits(phone).endswith(written) for phone in client.phones) and len(written) >= _FEWEST_DIGITS
        return ends or written == folded(client.number)
    return written == folded(client.number) or (len(written) >= _SHORTEST_HINT and written in employer)


def without_title(client: Client) -> tuple[str, ...]:
    """The name without its title, where it has one: 赵丽华, of 赵丽华女士."""
    name = split_title(client.name).name
    return (name,) if name != client.name else ()


def surname_first(name: str) -> tuple[str, ...]:
    """The name as another sheet may write it: Whitcombe, Margaret; Van der Berg, Anna."""
    words = name.split() if name.isascii() and "," not in name else []
    return tuple(f"{' '.join(words[place:])}, {' '.join(words[:place])}" for place in range(1, len(words)))


def are_alike(one: str, other: str) -> bool:
    """Whether two names are nearly the same: one within the other, one sign of three or more, or half of the words."""
    form, other_form = name_form(one), name_form(other)
    if form in other_form or other_form in form:
        return True
    if one.isascii() and other.isascii():
        words, others = folded(one).replace(",", " ").split(), folded(other).replace(",", " ").split()
        return 2 * len({*words} & {*others}) >= max(len(words), len(others))
    is_long = len(form) == len(other_form) >= _FEWEST_SIGNS
    return is_long and sum(sign != sign2 for sign, sign2 in zip(form, other_form, strict=True)) == 1


def full_birthday(birthday: Birthday | None) -> str:
    """A birthday with its year, as a key; "" for none."""
    return str(birthday) if birthday and birthday.year else ""


def shares_phone(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether a row has a phone number of the client, or the WeChat account."""
    wechat = folded(values.get("wechat", ""))
    return share_number(client.phones, values.get("phones", ())) or bool(wechat and wechat == folded(client.wechat))


def share_number(some: Iterable[str], others: Sequence[str]) -> bool:
    return any(same_phone(one, other) or _is_end_of(other, one) for one in some for other in others)


def _is_end_of(end: str, phone: str) -> bool:
    """Whether a few digits are the end of a number, by which a sheet tells whose it is: 手机尾号."""
    written = digits(end)
    return _FEWEST_DIGITS <= len(written) <= _MOST_DIGITS and digits(phone).endswith(written)


def numbers_differ(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether the bank gave another client number: it is somebody else."""
    number = values.get("number")
    return bool(number and client.number and number != client.number)


def agrees(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether the birthday with its year, or the employer, is the same."""
    birthday, employer = values.get("birthday"), values.get("employer")
    return bool(
        (birthday and birthday.year and birthday == client.birthday)
        or (employer and folded(employer) == folded(client.employer))
    )


def born_otherwise(client: Client, values: Mapping[str, Any]) -> bool:
    birthday = values.get("birthday")
    return bool(birthday and client.birthday and not is_one_day(birthday, client.birthday))


def phones_differ(client: Client, values: Mapping[str, Any]) -> bool:
    return bool(values.get("phones") and client.phones and not shares_phone(client, values))


def contradicts(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether a row gives other phones, another birthday or another employer."""
    return born_otherwise(client, values) or phones_differ(client, values) or is_another(client, values)


def is_another(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether more speaks against a client than a phone, or a birthday, that may have been corrected."""
    employer = values.get("employer")
    differs = bool(employer and client.employer and folded(employer) != folded(client.employer))
    return differs or (born_otherwise(client, values) and phones_differ(client, values))
