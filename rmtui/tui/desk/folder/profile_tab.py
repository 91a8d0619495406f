"""The first tab of a folder: who a client is, the family, what was promised, what was talked about lately."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.language import _, ngettext
from rmtui.plain import plain, plain_lines
from rmtui.records.client import Birthday, Client, ClientKind, Stage
from rmtui.rules.contact.due_reasons import BIRTHDAY_NOTICE
from rmtui.rules.days.birthdays import age_on, anniversary, birthday_text, next_birthday
from rmtui.tui.desk.folder.folder import PROMISE, Folder
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.record_blocks import promise_block, recent_block
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_near_day, term

RECENT = 5
"""Contacts on the first tab."""

_FIELD = "field"


def facts(folder: Folder) -> str:
    """Beneath the name: who it is (王姐  tier A  C3), and how to reach them (prefers WeChat  not 9-18)."""
    client = folder.client
    who = [
        plain(client.salutation),
        _("tier {tier}").format(tier=client.tier.value),
        client.risk.value if client.risk else "",
        term(client.stage) if client.stage is not Stage.ACTIVE else "",
    ]
    way = [
        _("prefers {channel}").format(channel=term(client.channel)) if client.channel else "",
        _("not {hours}").format(hours=plain(client.quiet)) if client.quiet else "",
        _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid))) if client.avoid else "",
    ]
    return "\n".join("  ".join(filter(None, parts)) for parts in (who, way) if any(parts))


def profile_blocks(folder: Folder) -> list[Block]:
    """The filled-in fields, section by section."""
    client = folder.client
    return [
        *_section(_("Promised"), _promises(folder)),
        *_section(_("Reach"), _fields(client, ("phones", "wechat", "email", "address", "area"))),
        *_section(_("Family"), _family(folder)),
        *_section(_("Person"), _person(folder)),
        *_section(_("Company"), _fields(client, (*_names_of(client, ClientKind.COMPANY), "industry", "loan_class"))),
        *_section(_("Contact persons"), _contact_persons(client)),
        *_section(_("Bank"), _bank(folder)),
        *_section(_("Lately"), _recent(folder)),
        *_section(_("Notes"), _notes(client)),
    ]


def _section(title: str, blocks: Iterator[Block]) -> list[Block]:
    found = list(blocks)
    return [Block(title, text_style="heading"), *found] if found else []


def _fields(client: Client, names: Sequence[str]) -> Iterator[Block]:
    for name in names:
        field = CLIENT_FIELDS[name]
        text = field.text(getattr(client, name))
        if text:
            yield Block(plain(text), label=_(field.label), key=f"{_FIELD}:{name}")


def _promises(folder: Folder) -> Iterator[Block]:
    for promise in folder.promises:
        yield promise_block(promise, folder.today, key=f"{PROMISE}:{promise.source}")


def _person(folder: Folder) -> Iterator[Block]:
    client, today = folder.client, folder.today
    if client.birthday:
        text, text_style = _birthday(client.birthday, today)
        yield Block(text, label=_("Birthday"), text_style=text_style, key=f"{_FIELD}:birthday")
    names = "gender", "occupation", "employer", "marital", "interests", "character"
    yield from _fields(client, (*_names_of(client, ClientKind.PERSON), *names))


def _names_of(client: Client, kind: ClientKind) -> tuple[str, ...]:
    """The field of the other names a client has, in the section of its kind."""
    return ("aliases",) if client.kind is kind else ()


def _birthday(birthday: Birthday, today: date) -> tuple[str, TextStyle]:
    """5 May 1984  next: Thu, 42 years; marked when it is near."""
    coming = next_birthday(birthday, today)
    age, when = age_on(birthday, coming), format_near_day(coming, today)
    text = _("{birthday}  next: {day}").format(birthday=birthday_text(birthday), day=when)
    if age is not None:
        text = _("{birthday}  next: {day}, turns {age}").format(birthday=birthday_text(birthday), day=when, age=age)
    return text, "soon" if (coming - today).days <= BIRTHDAY_NOTICE else ""


def _age(years: int) -> str:
    return ngettext("{age} year", "{age} years", years).format(age=years)


def _family(folder: Folder) -> Iterator[Block]:
    """The relatives; that one is a client too only if they agreed (FIELD.md, 保密)."""
    for place, relative in enumerate(folder.client.family):
        born = _age(folder.today.year - relative.born_in) if relative.born_in else ""
        who = folder.discretion.possible_clients_of_relative(folder.client.id, relative)
        known = any(folder.discretion.shares(one, folder.client.id) for one in who)
        birthday, text_style = _birthday(relative.birthday, folder.today) if relative.birthday else ("", "")
        aged = relative.birthday and relative.birthday.year
        parts = [plain(relative.name), "" if aged else born, birthday, plain(relative.place)]
        text = "  ".join(filter(None, (*parts, _("client too") if known else "")))
        yield Block(text, label=plain(relative.relation) or _("family"), text_style=text_style, key=f"family:{place}")
    yield from _other_ties(folder)


def _other_ties(folder: Folder) -> Iterator[Block]:
    """Clients who share with this one and are not in the list of the family."""
    client, known = folder.client, folder.discretion
    listed = {one for relative in client.family for one in known.possible_clients_of_relative(client.id, relative)}
    for side in known.ties(client.id):
        if side.other not in listed and side.other in folder.clients and known.may_see(side.tie, client.id):
            text = f"{plain(known.name_in_folder(client.id, side.other))}  {_('client too')}"
            yield Block(text, label=plain(side.relation) or _("family"))


def _contact_persons(client: Client) -> Iterator[Block]:
    for place, person in enumerate(client.contact_persons):
        text = "  ".join(plain(part) for part in (person.name, person.phone) if part)
        yield Block(text, label=plain(person.role) or _("contact"), key=f"contact_persons:{place}")


def _bank(folder: Folder) -> Iterator[Block]:
    client, today = folder.client, folder.today
    yield from _fields(client, ("number", "tags", "potential", "cadence"))
    if client.risk and client.risk_on:
        ends = anniversary(client.risk_on.month, client.risk_on.day, client.risk_on.year + 1)
        text = _("{grade}, expired {day}") if ends < today else _("{grade}, valid until {day}")
        text = text.format(grade=client.risk.value, day=format_day(ends, today))
        text_style: TextStyle = "soon" if ends < today else ""
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
    for contact in (folder.contacts or ())[:RECENT]:
        yield recent_block(contact, folder.today, key=contact.id)


def _notes(client: Client) -> Iterator[Block]:
    if client.notes:
        yield Block(plain_lines(client.notes), key=f"{_FIELD}:notes")
