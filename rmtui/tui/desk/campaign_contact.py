"""Contacting a client for a campaign: which one, what speaks against it, and the line that is begun with its topic."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client
from rmtui.rules.campaign.campaign_text import marks_text
from rmtui.rules.campaign.members import MemberRow
from rmtui.rules.campaign.reading import campaign_rows, newest_campaigns
from rmtui.rules.campaign.stages import is_contacted_on
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.book_screen import BookScreen

Begin = Callable[[Client, str, str], object]
"""Begins a line about a client, by a channel, with a topic."""


class CampaignContact:
    """Asks what is to be decided, takes the member in hand, and begins the line."""

    def __init__(self, screen: BookScreen, begin: Begin) -> None:
        self._screen, self._begin = screen, begin

    def choose(self, client: Client) -> None:
        """Contact a client for the campaign that runs, asking which where it is several."""
        rows = self._running(client)
        if not rows:
            message = _("{name} is in no campaign that runs. “g y” has the campaigns.")
            name = name_of(client, self._screen.snapshot.clients)
            self._screen.app.announce(message.format(name=name), error=True)
        elif len(rows) == 1:
            self.contact(*rows[0])
        else:
            by_id = {campaign.id: (campaign, row) for campaign, row in rows}
            answers = [(id, plain(campaign.name)) for id, (campaign, _row) in by_id.items()]

            def contact(answer: str | None) -> None:
                if answer:
                    self.contact(*by_id[answer])

            self._screen.app.push_screen(AskChoice(_("For which campaign?"), answers), contact)

    def contact(self, campaign: Campaign, row: MemberRow, channel: str = "") -> None:
        """Begin a line, at once where nothing speaks against it. `channel`: a letter; "" for the member's own."""
        today = self._screen.snapshot.today
        take = partial(self._take, campaign, row, channel or (row.channel or ""))
        if row.is_waiting(today):
            why = marks_text(row, today) or _("already contacted today")
            question = _("Contact {name} all the same?").format(name=name_of(row.client, self._screen.snapshot.clients))
            yes, no = _("Yes, contact the client"), _("No, not now")
            confirm(self._screen.app, question, yes, no, take, message=why, no_first=True)
        else:
            take()

    def _take(self, campaign: Campaign, row: MemberRow, channel: str) -> None:
        app = self._screen.app
        with app.announcing_errors():
            app.writer.campaigns.take(campaign, row.client)
            self._begin(row.client, channel, campaign.topic)

    def _running(self, client: Client) -> list[tuple[Campaign, MemberRow]]:
        """The campaigns that run, or soon will, which the client is in."""
        book, today = self._screen.app.book, self._screen.snapshot.today
        within = {one.campaign for one in book.records(CampaignMember, client.id)}
        running = [one for one in newest_campaigns(book) if one.id in within and is_contacted_on(one, today)]
        rows = campaign_rows(book, running, today) if running else {}
        return [(one, row) for one in running for row in rows[one.id] if row.client.id == client.id]
