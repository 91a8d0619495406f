"""The fields of the people around a client: a member of the family, a contact person, and what a tie shares."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rmtui.comparing import folded
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.values import Refused, quoted, read_name, read_phone
from rmtui.language import N_, _
from rmtui.records.client import ContactPerson, Relative
from rmtui.records.tie import Share
from rmtui.terms import term


def _read_phone(text: str, today: date) -> str:
    try:
        return read_phone(text, today)
    except ValueError:
        raise Refused(_("“{text}” is not a phone number.").format(text=quoted(text))) from None


def read_shares(text: str) -> tuple[Share, ...]:
    """What a word, or several with commas between, agree to; none for "nothing". Refused for other words."""
    known = {folded(name): share for share in Share for name in (share.value, term(share))}
    words = [word for one in re.split("[,，、;；]", text) if (word := folded(one.strip()))]
    if words in (["nothing"], [folded(_("nothing"))]):
        return ()
    if not words or not known.keys() >= {*words}:
        terms = _(", ").join(map(term, Share))
        message = _("“{text}” is not understood. Write {words}, several with commas, or nothing.")
        raise Refused(message.format(text=quoted(text), words=terms))
    return tuple(share for share in Share if share in {known[word] for word in words})


def _read_shares(text: str, today: date) -> tuple[Share, ...]:  # noqa: ARG001 - all readers are called alike
    return read_shares(text) if text else ()


def _shares_text(shares: Iterable[Share]) -> str:
    return _(", ").join(term(one) for one in Share if one in shares) or _("nothing")


RELATIVE_FIELDS = declare_fields(
    Relative,
    Field("relation", N_("Relation"), N_("husband, daughter, mother")),
    Field("name", N_("Name"), read=read_name, required=True),
    CLIENT_FIELDS["birthday"],
    CLIENT_FIELDS["birth_year"],
    Field("place", N_("School or employer")),
)

TIE_FIELDS = {
    field.name: field
    for field in (
        Field("other", N_("Own record"), N_("a client's name or number, where they are a client too")),
        Field("shares", N_("To be seen here"), read=_read_shares, format=_shares_text, empty=()),
        Field("gives", N_("To be seen there"), read=_read_shares, format=_shares_text, empty=()),
        Field("how", N_("Agreed how"), N_("signed the form, by telephone; kept with the day")),
    )
}
"""A tie as it is seen from one of its two clients; see `rmtui.rules.people.ties.tie_side`."""

CONTACT_PERSON_FIELDS = declare_fields(
    ContactPerson,
    Field("name", N_("Name"), read=read_name, required=True),
    Field("role", N_("Role"), N_("finance director")),
    Field("phone", N_("Phone"), read=_read_phone),
    CLIENT_FIELDS["email"],
    CLIENT_FIELDS["birthday"],
    Field("cautions", N_("Cautions"), N_("what to be careful about with this one")),
)
