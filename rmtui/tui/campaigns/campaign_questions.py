"""The questions of the campaign screen: which campaign, what to do with it, whom to add, the stage of a member."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import partial

from rmtui.entry.campaigns import picked_by
from rmtui.errors import UsageError
from rmtui.exchange.campaign_report import ENDINGS, campaign_report, write
from rmtui.exchange.output_file import file_name
from rmtui.exchange.people_count import count_people
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.records.base import Record
from rmtui.records.campaign import Campaign, CampaignStage
from rmtui.rules.campaign.campaign_text import choice_text, left_out_lines, state_text
from rmtui.rules.campaign.choosing import WITH_CARE, Choice, choose
from rmtui.rules.campaign.members import MemberRow
from rmtui.rules.campaign.reading import campaign_rows, newest_campaigns
from rmtui.terms import capitalized_term, term
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.frame.ask_text import AskText
from rmtui.tui.frame.output_file import Output, ask_output_file
from rmtui.tui.records.campaign_writer import members_count_text
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.book_screen import BookScreen

_NEW, _EDIT, _COPY, _WRITE, _REMOVE, _KEEP = "new", "edit", "copy", "write", "remove", "keep"
_ADD, _CARE, _LIST = "add", "care", "list"
_LEFT_OUT_SHOWN = 6
"""Clients who are named in the question; more are behind an answer."""


class CampaignQuestions:
    """Asks the questions and carries out the answers."""

    def __init__(self, screen: BookScreen, go_to: Callable[[Record | None], None]) -> None:
        """`go_to` shows a campaign."""
        self._screen, self._go_to = screen, go_to
        self._editor = RecordEditor(screen, lambda: None)

    def other(self, campaign: Campaign | None) -> None:
        """Ask for another campaign to show, or make a new one; at once where there is none."""
        app, today = self._screen.app, self._screen.snapshot.today
        campaigns = {one.id: one for one in newest_campaigns(app.book)}
        if not campaigns:
            self._editor.add(Campaign, then=self._go_to)
            return
        answers = [(one.id, f"{plain(one.name)}  {state_text(one, today)}") for one in campaigns.values()]
        answers = [*answers, (_NEW, _("A new campaign"))]

        def show(answer: str | None) -> None:
            if answer == _NEW:
                self._editor.add(Campaign, then=self._go_to)
            elif answer:
                self._go_to(campaigns[answer])

        app.push_screen(AskChoice(_("Which campaign?"), answers, chosen=campaign.id if campaign else ""), show)

    def this(self, campaign: Campaign) -> None:
        """Ask whether to change, copy or remove a campaign."""
        app = self._screen.app
        answers = [
            (_EDIT, _("Change it: days, for whom, message, product")),
            (_COPY, _("Copy it for the next year, with those who came")),
            (_WRITE, _("Write the result to a file")),
            (_REMOVE, _("Remove it")),
        ]

        def do(answer: str | None) -> None:
            if answer == _EDIT:
                self._editor.edit(campaign, self._go_to)
            elif answer == _COPY:
                self._copy(campaign)
            elif answer == _WRITE:
                self._write(campaign)
            elif answer == _REMOVE:
                self._remove(campaign)

        app.push_screen(AskChoice(plain(campaign.name), answers), do)

    def _copy(self, campaign: Campaign) -> None:
        app, copies = self._screen.app, list[Campaign]()

        def copy() -> str:
            made, message = app.writer.campaigns.copy(campaign)
            copies.append(made)
            return message

        if app.do(copy):
            self._go_to(copies[0])

    def _write(self, campaign: Campaign) -> None:
        app, snapshot = self._screen.app, self._screen.snapshot
        rows = campaign_rows(app.book, [campaign], snapshot.today)[campaign.id]
        report = campaign_report(campaign, rows, snapshot.clients, snapshot.settings.rates, snapshot.today)
        people = count_people([row.client for row in rows])
        output = Output(
            AuditKind.CAMPAIGN,
            _("Write the result to which file?"),
            ENDINGS,
            lambda path, replace: write(report, path, replace=replace),
            lambda _path: people,
        )
        ask_output_file(app, output, file_name(f"{campaign.name}-{snapshot.today.isoformat()}"))

    def _remove(self, campaign: Campaign) -> None:
        app = self._screen.app
        count = len(app.writer.campaigns.members(campaign))
        message = _("With it go {what}.").format(what=members_count_text(count)) if count else ""
        question, yes = _("Remove {what}?"), _("Remove it: contacts and sales stay in the log")
        remove = partial(app.do, partial(app.writer.campaigns.remove, campaign))
        question = question.format(what=plain(campaign.name))
        confirm(app, question, yes, _("Keep it"), remove, message=message, no_first=True)

    def add_members(self, campaign: Campaign, members: Container[str]) -> None:
        """Say who would be added and who is left out, and add them."""
        app, snapshot = self._screen.app, self._screen.snapshot
        try:
            clients = picked_by(campaign.filter, snapshot.filter_context)
        except UsageError as error:
            app.announce(str(error), error=True)
            return
        if not clients:
            message = _("Nobody fits “{filter}”: “v” changes for whom the campaign is.")
            none = _("The campaign does not say whom it is for: “v” changes that.")
            app.announce(message.format(filter=plain(campaign.filter)) if campaign.filter.strip() else none, error=True)
            return
        choice = choose(campaign, clients, members, snapshot.today)
        with_care = choose(campaign, clients, members, snapshot.today, WITH_CARE)
        lines = self._left_out(choice)
        answers = [(_ADD, _("Add them"))] if choice.members else []
        if more := len(with_care.members) - len(choice.members):
            text = _("Also those of 65 and over ({count}), with special care")
            answers.append((_CARE, text.format(count=more)))
        if len(lines) > _LEFT_OUT_SHOWN:
            answers.append((_LIST, _("All who are not added ({count})").format(count=len(lines))))
        if not answers:
            answers = [(_KEEP, _("Back"))]

        def add(answer: str | None) -> None:
            if answer in (_ADD, _CARE):
                allowed = WITH_CARE if answer == _CARE else frozenset()
                app.do(lambda: app.writer.campaigns.choose(campaign, clients, allowed))
            elif answer == _LIST:
                app.push_screen(AskChoice(_("Not added"), [(line, line) for line in lines]), lambda _line: ask())

        def ask() -> None:
            some = "\n".join(lines[:_LEFT_OUT_SHOWN])
            app.push_screen(AskChoice(choice_text(choice, done=False), answers, some), add)

        ask()

    def _left_out(self, choice: Choice) -> list[str]:
        return [
            _("{label}: {words}").format(label=plain(name), words=reasons)
            for name, reasons in left_out_lines(choice, self._screen.snapshot.clients)
        ]

    def stage(self, row: MemberRow, said: Callable[[], object]) -> None:
        """Ask for the stage of a member, and why one declined. Calls `said` once it is in the book."""
        app = self._screen.app
        answers = [(one.value, capitalized_term(one)) for one in CampaignStage]

        def say(answer: str | None) -> None:
            stage = CampaignStage(answer) if answer else None
            if stage is CampaignStage.DECLINED:
                self._declined(row, said)
            elif stage and app.do(lambda: app.writer.campaigns.set_stage(row, stage)):
                said()

        name = name_of(row.client, self._screen.snapshot.clients)
        question = _("{name}: {stage}. How far now?").format(name=name, stage=term(row.stage))
        app.push_screen(AskChoice(question, answers, chosen=row.stage.value), say)

    def _declined(self, row: MemberRow, said: Callable[[], object]) -> None:
        writer = self._screen.app.writer.campaigns

        def decline(why: str | None) -> None:
            if why is not None and self._screen.app.do(lambda: writer.set_stage(row, CampaignStage.DECLINED, why)):
                said()

        self._screen.app.push_screen(AskText(_("Why did the client decline?"), value=row.member.why), decline)
