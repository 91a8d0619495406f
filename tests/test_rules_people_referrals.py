"""Referrals: the tree of who introduced whom, and for whom nobody was thanked."""

from rmtui.records.client import Client
from rmtui.rules.people.referrals import introduced_since, referral_tree, unthanked
from tests.factory import TODAY, ago, client
from tests.folders import relative

FANG = client("王芳", id="fang")
QIANG = client("李强", id="qiang", referred_by="fang", opened_on=ago(40))
WEI = client("王伟强", id="wei", referred_by="qiang", opened_on=ago(10))
LI = client("徐丽", id="li", referred_by="fang", opened_on=ago(400))


def tree(*clients: Client) -> list[tuple[str, int]]:
    known = {one.id: one for one in clients}
    return [(row.client.id, row.depth) for row in referral_tree(known)]


def test_everybody_stands_below_who_introduced_them_in_the_order_they_came() -> None:
    alone, other = client("陈静", id="chen"), client("孙平", id="sun", referred_by="gone")
    assert tree(WEI, QIANG, alone, other, FANG, LI) == [("fang", 0), ("li", 1), ("qiang", 1), ("wei", 2)]


def test_two_who_introduced_each_other_are_not_lost() -> None:
    one, other = client("甲", id="a", referred_by="b"), client("乙", id="b", referred_by="a")
    assert tree(one, other) == [("a", 0), ("b", 1)]
    assert tree(client("丙", id="c", referred_by="c")) == [("c", 0)]


def test_thanks_are_due_for_who_came_lately_and_after_the_last_thanks() -> None:
    lately = introduced_since((FANG, QIANG, WEI, LI), TODAY, 60)
    assert lately == {"fang": [QIANG], "qiang": [WEI]}
    assert unthanked(FANG, lately["fang"], None) == [QIANG]
    assert unthanked(FANG, lately["fang"], ago(41)) == [QIANG]
    assert unthanked(FANG, lately["fang"], ago(40)) == []


def test_nobody_is_thanked_for_a_relative() -> None:
    """That a relative is a client is nothing for the other's context."""
    wife = client("李娜", id="na", referred_by="fang", opened_on=ago(3))
    assert unthanked(client("王芳", id="fang", family=(relative("妻子", name="李娜"),)), [wife], None) == []
    husband = client("李娜", id="na", opened_on=ago(3), family=(relative("丈夫", name="王芳"),))
    assert unthanked(FANG, [husband], None) == []
