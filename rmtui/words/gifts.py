"""What people call gifts and hospitality, and who gave them."""

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
