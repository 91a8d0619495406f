"""What people call the stages of an opportunity."""

from __future__ import annotations

STAGES = {
    "zh": {
        "interest": "意向, 有兴趣, 线索",
        "proposal": "方案, 已出方案, 报价",
        "applied": "申请, 已申请, 上报",
        "approved": "批复, 已批, 已批准, 审批通过",
        "won": "成交, 赢单, 落地",
        "lost": "丢单, 流失, 未成, 输单",
    },
    "en": {
        "interest": "interested, lead",
        "proposal": "proposed, offer, offered",
        "applied": "application",
        "approved": "approval",
        "won": "sold, done",
        "lost": "declined",
    },
}
"""In addition to their codes and terms."""
