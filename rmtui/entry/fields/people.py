"""The fields of the people around a client: a member of the family, a contact person, and what a tie shares."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.entry.fields.choices import word
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.values import Refused, quoted, read_name, read_phone
from rmtui.language import N_, _
from rmtui.records.client import ContactPerson, Relative
from rmtui.records.tie import Share
from rmtui.wording import term

_OLDEST = 130
"""Years."""

_SHARES = ((), (Share.COVER,), (Share.ASSETS,), (Share.COVER, Share.ASSETS))


def _read_birth_year(text: str, today: date) -> int:
    if not (text.isdecimal() and today.year - _OLDEST <= int(text) <= today.year):
        raise Refused(_("“{text}” cannot be right.").format(text=quoted(text)))
    return int(text)


def _read_phone(text: str, today: date) -> str:
    try:
        return read_phone(text, today)
    except ValueError:
        raise Refused(_("“{text}” is not a number.").format(text=quoted(text))) from None


def _shares_text(shares: Iterable[Share]) -> str:
    return _(", ").join(term(one) for one in Share if one in shares) or _("nothing")


RELATIVE_FIELDS = declare_fields(
    Relative,
    Field("relation", N_("Relation"), N_("husband, daughter, mother")),
    Field("name", N_("Name"), read=read_name, required=True),
    CLIENT_FIELDS["birthday"],
    Field(
        "birth_year",
        N_("Year of birth"),
        N_("four digits, where no more is known"),
        read=_read_birth_year,
    ),
    Field("place", N_("School or employer")),
)

TIE_FIELDS = {
    field.name: field
    for field in (
        Field("other", N_("Own record"), N_("a client's name or number, where they are a client too")),
        word("shares", N_("To be seen here"), _SHARES, _shares_text, empty=()),
        word("gives", N_("To be seen there"), _SHARES, _shares_text, empty=()),
    )
}
"""A tie as it is seen from one of its two clients; see `rmtui.rules.people.ties.tie_side`."""

CONTACT_PERSON_FIELDS = declare_fields(
    ContactPerson,
    Field("name", N_("Name"), read=read_name, required=True),
    Field("role", N_("Role"), N_("finance director")),
    Field("phone", N_("Phone"), read=_read_phone),
    CLIENT_FIELDS["birthday"],
    Field("cautions", N_("Cautions"), N_("what to be careful about with this one")),
)
