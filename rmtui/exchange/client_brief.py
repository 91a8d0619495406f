"""What a manager reads before a meeting: one client on one page, cautions first; for the manager's eyes alone.

Nothing of another client is in it but what they agreed to have seen here (FIELD.md, 保密).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from rmtui.exchange.one_screen import PAGE, Room, Section, fitted, rows_of
from rmtui.exchange.output_table import labelled
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Birthday, Client, ClientKind
from rmtui.records.events import Sale
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.policy import PolicyKind
from rmtui.rules.assets.concentration import concentration_notes, concentration_text
from rmtui.rules.assets.figures import total_figures
from rmtui.rules.assets.goals import goal_line, goal_states
from rmtui.rules.assets.target_allocation import drift_text, target_lines
from rmtui.rules.assets.valuation import total
from rmtui.rules.business.case_text import case_clock_text
from rmtui.rules.business.cases import open_cases
from rmtui.rules.business.loan_text import class_text, inspection_line, line_notes, loan_notes, used_text
from rmtui.rules.business.loans import open_loans
from rmtui.rules.conduct.suitability import SaleWarning, assessment_warning, is_senior, is_unsuitable, warning_text
from rmtui.rules.contact.due_row import WEEK
from rmtui.rules.contact.due_text import coming_text, reason_text
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.rules.contact.maturities import DueItem, DueItemKind, due_items
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.days.birthdays import age_of, birthday_between, birthday_text
from rmtui.rules.days.open_on import is_open
from rmtui.rules.days.quiet_hours import quiet_hours_text
from rmtui.rules.people.milestones import milestone_text, milestones
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.review.review_total import review_total
from rmtui.rules.review.schedule import last_review
from rmtui.rules.text.phrases import assumed_mark, due_text, own_text
from rmtui.rules.text.record_text import case_text, contact_text, opportunity_text
from rmtui.store.door import Store
from rmtui.store.family_cover_reading import family_cover
from rmtui.terms import term
from rmtui.wording import format_day, format_long_day, format_money, format_near_day

_SHARE = 4
"""How many sections may fill the room; more than one screen, or one page, is not read at a door."""
_AHEAD = 90
"""Days ahead in which what matures is worth a word."""
_BIRTHDAY_AHEAD = 30


class Brief(NamedTuple):
    """A client before a meeting; all text is as it will be shown, with controls as marks."""

    name: str
    cautions: tuple[str, ...]
    """To be read before anything else."""
    sections: tuple[Section, ...]
    mark: str
    """Whose page it is, and of which day."""


class _Known(NamedTuple):
    """What the book knows of a client."""

    book: Store
    client: Client
    today: date
    summary: ContactSummary
    folder: FolderFacts
    items: list[DueItem]
    """What falls due."""
    most: int
    """Lines of a section at most."""

    @property
    def holdings(self) -> list[Holding]:
        return [one for one in self.folder.holdings if is_open(one, self.today)]


def client_brief(book: Store, client: Client, today: date, room: Room = PAGE) -> Brief:
    """The page of a client as the book is now, fitted to a room."""
    summary = book.contact_summary(today, client.id)
    folder = book.folder(client.id, summary, today)
    items, most = due_items([client], {client.id: folder}, today, _AHEAD), room.rows // _SHARE
    known = _Known(book, client, today, summary, folder, items, most)
    parts = {
        _("Who"): _who,
        _("Notes"): _notes,
        _("Due"): _due,
        _("Last said"): _last_said,
        _("Promised"): _promises,
        _("Open matters"): _open_matters,
        _("Loans"): _loans,
        _("Coming"): _coming,
        _("Family"): _family,
        _("Assets"): _assets,
        _("Goals"): _goals,
        _("Ideas"): _ideas,
    }
    cautions = tuple(_cautions(client, today))
    sections = [section for title, part in parts.items() if (section := _section(title, part(known), most)).lines]
    called = book.names().with_id(client.id)
    manager = plain(book.settings().manager)
    whose = _("For {manager} only").format(manager=manager) if manager else _("For your own use")
    return Brief(
        plain(called.display_name if called else client.name),
        cautions,
        tuple(fitted(sections, room.cells, room.rows - sum(rows_of(f"! {line}", room.cells) for line in cautions))),
        _joined(whose, format_long_day(today)),
    )


def _section(title: str, lines: Iterator[str], most: int) -> Section:
    """The first lines of a part, and how many more there are; of all that was ever said nobody asks that."""
    found = [*lines]
    return Section(title, tuple(found[:most]), None if title == _("Last said") else max(len(found) - most, 0))


def _cautions(client: Client, today: date) -> Iterator[str]:
    yield from (plain(line) for line in client.cautions.splitlines() if line.strip())
    if client.avoid:
        yield _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid)))
    if is_senior(client, today):
        yield warning_text(SaleWarning.SENIOR)


def _open_matters(known: _Known) -> Iterator[str]:
    """Complaints and requests that are not settled, and open opportunities."""
    settings, today = known.book.settings(), known.today
    for case in open_cases(known.folder.cases, settings):
        yield _joined(case_text(case), case_clock_text(case, settings, today))
    for one in known.folder.opportunities:
        if one.stage.is_open:
            yield opportunity_text(one, today)


def _loans(known: _Known) -> Iterator[str]:
    """Credit lines with what is used, loans with their class and what is overdue, the newest inspection."""
    folder, today, settings = known.folder, known.today, known.book.settings()
    for line in folder.lines:
        if is_open(line, today):
            notes = (text for text, _style in line_notes(line, today))
            yield _joined(plain(line.name), used_text(line, folder.holdings, today, settings), *notes)
    for loan in open_loans(folder.holdings, today):
        notes = (text for text, _style in loan_notes(loan, folder.inspections, today))
        yield _joined(plain(loan.name), format_money(loan.value, loan.currency), class_text(loan), *notes)
    if folder.inspections:
        newest = max(folder.inspections, key=lambda one: (one.on, one.id))
        yield inspection_line(newest, folder.holdings, today)


def _who(known: _Known) -> Iterator[str]:
    book, client, today = known.book, known.client, known.today
    age = age_of(client, today)
    grade, aged = client.risk.value if client.risk else "", "" if age is None else _years(age)
    work = (client.occupation, client.employer, client.industry, client.group)
    tier = _("tier {tier}").format(tier=client.tier.value)
    yield _joined(plain(client.salutation), tier, grade, aged, *map(plain, work))
    channel = _("prefers {channel}").format(channel=term(client.channel)) if client.channel else ""
    hours = _("not {hours}").format(hours=plain(quiet_hours_text(client.quiet))) if client.quiet else ""
    if way := _joined(*map(plain, client.phones), channel, hours):
        yield way
    if likes := _joined(*map(plain, (*client.interests, *client.tags)), plain(client.character)):
        yield likes
    referrer = book.clients().get(client.referred_by or "")
    if referrer and book.discretion().may_name(referrer.id, client.id):
        yield _("{label}: {words}").format(label=_("Referred by"), words=plain(display_name(referrer, book.clients())))
    for person in client.contact_persons:
        caution = f"! {plain(person.cautions)}" if person.cautions else ""
        birthday = _birthday_text(person.birthday, today)
        reach = map(plain, (person.name, person.role, person.phone, person.email))
        yield _joined(*reach, birthday, caution)


def _notes(known: _Known) -> Iterator[str]:
    """The manager's own remarks about the client."""
    return (plain(line) for line in known.client.notes.splitlines() if line.strip())


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _due(known: _Known) -> Iterator[str]:
    today = known.today
    ahead = known.book.due_row(known.client.id, today, WEEK)
    if ahead and (now := ahead.within(0)):
        yield _joined(*(plain(reason_text(reason, today)) for reason in now.reasons))
    if ahead and (coming := coming_text(ahead, today)):
        yield _("Within a week: {reasons}").format(reasons=plain(coming))


def _last_said(known: _Known) -> Iterator[str]:
    """The newest contacts, with what the client bought; whoever else was there is not named."""
    contacts = [*islice(known.book.contacts(known.client.id, once=True), known.most)]
    kept = KeptPromises.among(contacts)
    for contact in contacts:
        agreed = [
            one for one in known.book.agreed_in(contact) if isinstance(one, Sale) and one.client == known.client.id
        ]
        text = contact_text(kept.as_kept(contact), known.today, agreed)
        yield "  ".join(filter(None, (format_day(contact.on, known.today), term(contact.channel), text)))


def _promises(known: _Known) -> Iterator[str]:
    today = known.today
    for promise in known.summary.promises_of(known.client.id):
        late = _("! overdue since {day}").format(day=format_day(promise.due, today)) if promise.due < today else ""
        day = late + assumed_mark(promise) if late else due_text(promise, today)
        yield "  ".join((day, own_text(promise)))


def _coming(known: _Known) -> Iterator[str]:
    """The client's birthday, milestones, and what matures, is to be paid or ends."""
    client, today = known.client, known.today
    if client.birthday and (text := _birthday_text(client.birthday, today)):
        yield f"{text} ({birthday_text(client.birthday)})"
    ahead = today + timedelta(days=_BIRTHDAY_AHEAD)
    for milestone in milestones(client, known.book.settings().currency, today, ahead):  # loans are among the items
        yield "  ".join((format_day(milestone.day, today), plain(milestone_text(milestone))))
    for item in known.items:
        name = term(item.name) if isinstance(item.name, PolicyKind) else plain(item.name)
        amount = "" if item.amount is None else format_money(abs(item.amount), item.currency)
        if item.kind not in (DueItemKind.ASSESSMENT, DueItemKind.REVIEW):
            overdue = _("! overdue since {day}") if item.day < today else "{day}"
            day = overdue.format(day=format_day(item.day, today))
            yield "  ".join(filter(None, (day, term(item.kind), name, amount)))


def _near_birthday(birthday: Birthday | None, today: date) -> date | None:
    return birthday_between(birthday, today, today + timedelta(days=_BIRTHDAY_AHEAD)) if birthday else None


def _birthday_text(birthday: Birthday | None, today: date) -> str:
    """birthday Thu; "" where it is not near."""
    day = _near_birthday(birthday, today)
    return _("birthday {day}").format(day=format_near_day(day, today)) if day else ""


def _family(known: _Known) -> Iterator[str]:
    """The relatives, the nearest birthday first."""
    today = known.today
    for relative in sorted(known.client.family, key=lambda one: _near_birthday(one.birthday, today) or date.max):
        age = age_of(relative, today)
        yield _joined(
            f"{plain(relative.relation)} {plain(relative.name)}".strip(),
            "" if age is None else _years(age),
            _birthday_text(relative.birthday, today),
            plain(relative.place),
        )


def _years(age: int) -> str:
    return _("aged {age}").format(age=age)


def _assets(known: _Known) -> Iterator[str]:
    book, client, today, holdings = known.book, known.client, known.today, known.holdings
    if holdings:
        figures = total_figures(total(holdings, book.settings().rates, today))
        yield _joined(*(labelled(one.title, format_money(one.fen)) for one in figures if one.fen))
    last = last_review(book.reviews(client.id))
    if last:
        held = _("Review of {day}: net {amount}").format(
            day=format_day(last.on, today), amount=format_money(review_total(last).net)
        )
        following = _("next {day}").format(day=format_day(last.next_on, today)) if last.next_on else ""
        yield _joined(held, following)
        if view := _joined(*(plain(line) for line in last.view.splitlines() if line.strip())):
            yield _("The client’s view: {view}").format(view=view)


def _goals(known: _Known) -> Iterator[str]:
    """What the client saves for, and the kinds beyond their bands."""
    for state in goal_states(known.folder.goals, known.today):
        yield goal_line(state, known.today)
    if planned := known.folder.allocation:
        drift = drift_text(target_lines(planned.target, planned.holdings, known.book.settings().rates))
        if drift:
            yield _("! allocation beyond its bands: {kinds}").format(kinds=drift)


def _ideas(known: _Known) -> Iterator[str]:
    """Reasons for a proposal that suits the client's grade (FIELD.md, 适当性); the assessment comes before all."""
    client, holdings = known.client, known.holdings
    warning = assessment_warning(client, known.today)
    highest = client.risk.value[1:] if client.risk else ""
    covered = "R1" if highest == "1" else _("R1 to R{highest}").format(highest=highest) if highest else ""
    grade = _("grade {grade}: {covered}").format(grade=client.risk.value, covered=covered) if client.risk else ""
    if graded := _joined(grade, f"! {warning_text(warning)}" if warning else ""):
        yield graded
    risky = [plain(one.name) for one in holdings if is_unsuitable(client, one.risk)]
    if risky:
        yield _("! risk above the client's grade: {names}").format(names=_(", ").join(risky))
    held = {one.id: one for one in holdings}
    for item in known.items:
        if item.kind is DueItemKind.MATURITY and held[item.record].kind not in LIABILITIES:
            message = _("{amount} of {name} to reinvest: {covered}")
            yield message.format(
                amount=format_money(item.amount or 0, item.currency),
                name=plain(item.name),
                covered=covered or _("only after an assessment"),
            )
    if client.kind is ClientKind.PERSON:
        yield from _cover_ideas(known)
    yield from map(concentration_text, concentration_notes(holdings, known.book.settings().rates, client.risk))


def _cover_ideas(known: _Known) -> Iterator[str]:
    """Where the family's protection is thin; nothing where no policy is recorded, since nobody knows."""
    book, client = known.book, known.client
    family = family_cover(book, client, known.today)
    if not family.gap.has_policies:
        return
    _with, without = family.critical_illness
    if without:
        yield _("! No critical illness cover known: {names}").format(names=_(", ").join(without))
    if family.gap.gap > 0:
        yield _("{label}: {words}").format(label=_("Protection gap"), words=format_money(family.gap.gap))
