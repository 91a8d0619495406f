"""Saying a story about one client."""

from __future__ import annotations

from datetime import date
from random import Random

from rmtui.records.channel import Channel
from rmtui.records.client import Client, Relative
from rmtui.sample.branches import BRANCHES
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.client_log import ClientLog
from rmtui.sample.stories import parse_step, read_stories
from rmtui.sample.workdays import Workdays
from tests.factory import TODAY, ago, client

BRANCH = BRANCHES["zh"]
STORIES = read_stories(BRANCH.stories["person"])
DAYS = Workdays(date(2025, 1, 1), date(2027, 3, 31), BRANCH.holidays)


def nobody(_client: Client, _topic: str, _day: date) -> tuple[Client, ...]:
    return ()


def client_log(one: Client, *, woman: bool = True, seed: int = 1) -> ClientLog:
    return ClientLog(BRANCH, ClientDraft(one, woman), nobody, today=TODAY, days=DAYS, rng=Random(seed))


def test_a_story_is_told_in_the_clients_own_words() -> None:
    family = (Relative(name="徐知夏", relation="女儿", birth_year=2016),)
    story = next(story for story in STORIES if story.topic == "保险" and "kid" in story.slots)
    first, second, third = client_log(client(family=family)).story(story, [ago(60), ago(54), ago(47)])
    assert "知夏" in first.note
    assert first.promise and first.promise.done_on == second.on
    assert third.sale and third.sale.kind == "insurance" and third.sale.amount > 0


def test_a_man_is_not_called_she() -> None:
    story = next(story for story in STORIES if story.topic == "风险测评" and "ta" in story.slots)
    (said,) = client_log(client(occupation="退休教师"), woman=False).story(story, [ago(10)])
    assert "她" not in said.note


def test_a_promise_not_yet_due_is_open_and_one_past_due_was_kept() -> None:
    story = next(story for story in STORIES if len(story.steps) == 1 and story.steps[0].promise is not None)
    story = story._replace(steps=(parse_step("T 问额度 > 10 查额度"),))
    (new,) = client_log(client()).story(story, [ago(3)])
    (old,) = client_log(client()).story(story, [ago(30)])
    assert new.promise and new.promise.due > TODAY and new.promise.done_on is None
    assert old.promise and old.promise.done_on and old.promise.done_on <= TODAY


def test_the_last_of_an_ending_leaves_its_promise_open() -> None:
    lines = ("19 T 问国债 > 9 告诉他额度 #国债", "6 M 梳理保障 > 6 缺口表 #保险")
    first, last = client_log(client()).ending([parse_step(line) for line in lines])
    assert first.promise and first.promise.done_on == last.on
    assert last.promise and (last.promise.due, last.promise.done_on) == (TODAY, None)


def test_what_was_said_on_a_weekend_was_said_on_friday_but_today_is_today() -> None:
    sunday = date(2026, 11, 22)
    speaker = ClientLog(BRANCH, ClientDraft(client()), nobody, today=sunday, days=DAYS, rng=Random(1))
    earlier, today = speaker.ending([parse_step("1 T 问候 #联系"), parse_step("0 W 问候 #联系")])
    assert (earlier.on, today.on) == (date(2026, 11, 20), sunday)


def test_greetings_go_by_message_and_not_to_those_who_want_none() -> None:
    wished = client_log(client()).greeting("生日", ago(5))
    assert wished and (wished.channel, wished.topic) == (Channel.WECHAT, "生日")
    without_wechat = client_log(client(avoid=(Channel.WECHAT,))).greeting("中秋", ago(59))
    assert without_wechat and (without_wechat.channel, without_wechat.topic) == (Channel.SMS, "节日")
    assert client_log(client(avoid=(Channel.WECHAT, Channel.SMS))).greeting("生日", ago(5)) is None


def test_who_avoids_wechat_hears_no_story_that_needs_it() -> None:
    for story in client_log(client(avoid=(Channel.WECHAT, Channel.EMAIL))).stories():
        assert all(set(said.channels) - {"W", "E"} for said in story.steps)


def test_the_preferred_way_of_contact_is_used_most() -> None:
    story = next(story for story in STORIES if story.steps[0].channels == "TM")
    speaker = client_log(client(channel=Channel.MEETING))
    used = [next(iter(speaker.story(story, [ago(20)] * len(story.steps)))).channel for _ in range(40)]
    assert used.count(Channel.MEETING) > 25
