"""What people call gifts and hospitality, who gave them, and how a line of entry tells of one."""

from __future__ import annotations

KINDS = {
    "zh": {"gift": "礼品, 礼物, 伴手礼", "hospitality": "招待, 宴请, 吃饭, 观影"},
    "en": {"gift": "present", "hospitality": "entertainment, lunch, dinner"},
}

DIRECTIONS = {
    "zh": {"given": "赠送, 送出, 送", "received": "收受, 收到, 收"},
    "en": {"given": "give, gave", "received": "receive, accepted, got"},
}
"""In addition to their codes and terms."""

WHOM = "me, us, her, him, them"
TO_MANAGER = "me, us"
"""Behind a verb of giving (`english_leftovers.GIVING`): who got it."""
RECEIVING = "received, accepted"
OUTINGS = ("to ", "out ", "for ", "along to ", "round to ")
"""Behind who was taken along (`notes.TREATS`): it was hospitality."""
PAID = {
    "given": "on me, my treat, i paid, paid by me, on us, on expenses, on the bank",
    "received": "on him, on her, on them, his treat, her treat, their treat, he paid, she paid, they paid",
}
"""Beside the amount of a meal: who paid it."""
BEFORE_WORTH = "worth, about, around, approx, approximately, roughly, circa, c, ca, value, cost, costing, at, for, of"
"""Before the amount."""
