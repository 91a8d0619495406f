"""Words for yes and no, and for a cell that holds nothing."""

from __future__ import annotations

YES_AND_NO = {
    "zh": {"yes": "是, 有", "no": "否, 无, 没有"},
    "en": {"yes": "yes", "no": "no"},
}

CONSENT = "y, yes, 是, 好, y是"
"""What answers a question at the prompt with yes; 是 may stand behind a y that an input method kept."""

SAME_AS_PHONE = (
    "同手机, 同手机号, 同号, 同上, 同电话, 手机号, 手机同号, 微信同号, same, same as mobile, same as phone, as mobile"
)
"""What stands for a WeChat account that is the phone number."""

DITTO = "同上, 同前, 〃, ′′, ditto, same as above"
"""What stands for the cell above."""

OWN_BANK = "本行, 我行, 我们行, 本银行, 本机构, this bank, our bank, own bank, us, ours, in-house, in house"
"""What stands for the manager's own bank where an institution may stand."""

UNKNOWN = "未知, 不详, 不明, unknown"
"""What people write for a figure that there is, and that they do not know."""
NOTHING = f"-, --, /, 无, 暂无, 没有, 未填, nil, ?, n/a, na, none, null, nan, unspecified, 0/0/00, 00/00/00, {UNKNOWN}"
"""What people and programs write into a cell that holds nothing."""

GONE = {
    "en": "sold, redeemed, closed, matured, paid off, repaid, withdrawn, moved, transferred, left",
    "zh": "赎回, 已卖, 卖出, 卖了, 卖掉, 取走, 取出, 取完, 转走, 转出, 已到期, 结清, 还清",
}
"""Words beside an amount that say that so much is not held any more."""
UNSURE = {
    "en": (
        "was, had, used to, formerly, want, wants, plan, plans, planned, may, maybe, might, could, would, will, "
        "perhaps, possibly, expect, expected, hopes, interested, considering, thinking, potential, if, not, no, or, "
        "at, with, bank, elsewhere, per, each, every, monthly, quarterly, yearly, annual, annually, a month, "
        "a quarter, a year, pa, p.a., pm, a week, weekly, to, under, over, up, max, min, least, most, limit, spare, ?"
    ),
    "zh": (
        "想, 打算, 计划, 意向, 准备, 预计, 可能, 考虑, 或, 每, 月供, 若, 如果, 未, 没, 不, 无, 在, 行, 他, 原, 曾, 转, "
        "卖, 取, 以上, 以下, 以内, 额度, 上限, 待, 拟, 吗"
    ),
}
"""Words behind an amount that may say that so much is not held, not here, or not once."""
