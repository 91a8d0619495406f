"""The first tab of a folder: who a client is, the family, what was promised, what was talked about lately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rmtui.currency import base_currency
from rmtui.discreet import JUDGEMENTS
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.client import Birthday, Client, ClientKind, Stage
from rmtui.rules.conduct.suitability import assessment_text
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.rules.contact.reason_rules import DEFAULT_RULES, Cause
from rmtui.rules.days.birthdays import next_birthday
from rmtui.rules.days.quiet_hours import quiet_hours_text
from rmtui.rules.text.family_text import (
    PersonText,
    birth_year_text,
    birthday_outlook,
    contact_person_texts,
    family_texts,
    milestone_lines,
)
from rmtui.rules.text.record_text import snoozed_text
from rmtui.terms import term
from rmtui.tui.desk.folder.folder import PROMISE, Folder
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.record_blocks import promise_block, recent_block
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day

RECENT = 5
"""Contacts on the first tab."""

_FIELD = "field"


def facts(folder: Folder) -> str:
    """Beneath the name: who it is (王姐  tier A  C3), and how to reach them (prefers WeChat  not 9-18)."""
    client = folder.client
    who = [
        plain(client.salutation),
        "" if folder.is_discreet else _("tier {tier}").format(tier=client.tier.value),
        client.risk.value if client.risk else "",
        term(client.stage) if client.stage is not Stage.ACTIVE else "",
    ]
    way = [
        _("prefers {channel}").format(channel=term(client.channel)) if client.channel else "",
        _("not {hours}").format(hours=plain(quiet_hours_text(client.quiet))) if client.quiet else "",
        _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid))) if client.avoid else "",
    ]
    return "\n".join("  ".join(filter(None, parts)) for parts in (who, way) if any(parts))


def profile_blocks(folder: Folder) -> list[Block]:
    """The filled-in fields, section by section."""
    client = folder.client
    return [
        *_duplicates(folder),
        *_snoozed(folder),
        *_section(_("Promised"), _promises(folder)),
        *_section(_("Coming"), _milestones(folder)),
        *_section(_("Reach"), _fields(client, ("phones", "wechat", "email", "address", "area"))),
        *_section(_("Family"), _family(folder)),
        *_section(_("Person"), _person(folder)),
        *_section(
            _("Company"), _fields(client, (*_names_of(client, ClientKind.COMPANY), "industry", "group", "payroll"))
        ),
        *_section(_("Contact persons"), _contact_persons(folder)),
        *_section(_("Bank"), _bank(folder)),
        *_section(_("Recently"), _recent(folder)),
        *_section(_("Notes"), _notes(folder)),
    ]


def _section(title: str, blocks: Iterator[Block]) -> list[Block]:
    found = list(blocks)
    return [Block(title, text_style="heading"), *found] if found else []


def _duplicates(folder: Folder) -> Iterator[Block]:
    for one in folder.duplicates:
        text = _("{name} may be the same client: “m” shows the two side by side.")
        yield Block(text.format(name=name_of(one, folder.clients)), text_style="soon")


def _snoozed(folder: Folder) -> Iterator[Block]:
    if folder.snooze:
        yield Block(snoozed_text(folder.snooze, folder.today), text_style="soon")


def _fields(client: Client, names: Sequence[str]) -> Iterator[Block]:
    for name in names:
        field = CLIENT_FIELDS[name]
        text = field.text(getattr(client, name))
        if text:
            yield Block(plain(text), label=_(field.label), key=f"{_FIELD}:{name}")


def _promises(folder: Folder) -> Iterator[Block]:
    for promise in folder.promises:
        yield promise_block(promise, folder.today, key=f"{PROMISE}:{promise.source}")


def _milestones(folder: Folder) -> Iterator[Block]:
    for line in milestone_lines(folder.client, base_currency(), folder.today):
        yield Block(line)


def _person(folder: Folder) -> Iterator[Block]:
    client, today = folder.client, folder.today
    if client.birthday:
        text = birthday_outlook(client.birthday, today)
        text_style = _birthday_style(client.birthday, today)
        yield Block(text, label=_("Birthday"), text_style=text_style, key=f"{_FIELD}:birthday")
    if born := birth_year_text(client, today):
        yield Block(born, label=_("Year of birth"), key=f"{_FIELD}:birth_year")
    names = "gender", "occupation", "employer", "marital", "interests", "character"
    yield from _fields(client, _shown(folder, (*_names_of(client, ClientKind.PERSON), *names)))


def _shown(folder: Folder, names: Sequence[str]) -> list[str]:
    """Of fields those that are shown, in the discreet view without the manager's judgements."""
    return [name for name in names if not (folder.is_discreet and name in JUDGEMENTS)]


def _names_of(client: Client, kind: ClientKind) -> tuple[str, ...]:
    """The fields that any client has, in the section of its kind."""
    return ("aliases", "festivals") if client.kind is kind else ()


def _birthday_style(birthday: Birthday, today: date) -> TextStyle:
    """Marked when it is near."""
    return "soon" if (next_birthday(birthday, today) - today).days <= DEFAULT_RULES[Cause.BIRTHDAY].notice else ""


def _family(folder: Folder) -> Iterator[Block]:
    def note_of(client: str) -> str:
        return folder.clients[client].notes if client in folder.clients and not folder.is_discreet else ""

    texts = family_texts(folder.client, folder.clients, folder.discretion, folder.today, note_of)
    return _people("family", texts, folder.today)


def _contact_persons(folder: Folder) -> Iterator[Block]:
    return _people(
        "contact_persons", contact_person_texts(folder.client, folder.discretion, folder.today), folder.today
    )


def _people(field: str, people: Iterable[PersonText], today: date) -> Iterator[Block]:
    for one in people:
        text_style = _birthday_style(one.birthday, today) if one.birthday else ""
        yield Block(
            one.text, label=one.label, text_style=text_style, key="" if one.place is None else f"{field}:{one.place}"
        )


def _bank(folder: Folder) -> Iterator[Block]:
    client, today = folder.client, folder.today
    yield from _fields(client, _shown(folder, ("number", "tags", "potential", "cadence")))
    text, is_expired = assessment_text(client, today)
    if text:
        text_style: TextStyle = "soon" if is_expired else ""
        yield Block(text, label=_(CLIENT_FIELDS["risk"].label), text_style=text_style, key=f"{_FIELD}:risk_on")
    else:
        yield from _fields(client, ("risk",))
    if client.opened_on:
        since = format_day(client.opened_on, today)
        yield Block(since, label=_(CLIENT_FIELDS["opened_on"].label), key=f"{_FIELD}:opened_on")
    referrer = client.referred_by
    if referrer and referrer in folder.clients and folder.discretion.may_name(referrer, client.id):
        name = name_of(folder.clients[referrer], folder.clients)
        yield Block(name, label=_(CLIENT_FIELDS["referred_by"].label), key=f"{_FIELD}:referred_by")


def _recent(folder: Folder) -> Iterator[Block]:
    recent = (folder.contacts or ())[:RECENT]
    for contact in map(KeptPromises.among(recent).as_kept, recent):
        yield recent_block(contact, folder.today, key=contact.id)


def _notes(folder: Folder) -> Iterator[Block]:
    if folder.client.notes and _shown(folder, ("notes",)):
        yield Block(plain_lines(folder.client.notes), key=f"{_FIELD}:notes")
