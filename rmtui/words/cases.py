"""What people call the kinds and stages of cases."""

from __future__ import annotations

KINDS = {
    "zh": {"complaint": "投诉, 抱怨, 不满", "request": "服务请求, 诉求, 求助, 申请", "suggestion": "建议, 意见"},
    "en": {"complaint": "complaints", "request": "service, requests", "suggestion": "idea, feedback"},
}

STAGES = {
    "zh": {
        "received": "收到, 已收, 登记",
        "acknowledged": "受理, 已受理, 已告知",
        "in-hand": "处理, 处理中, 办理中, 核实中",
        "answered": "答复, 已答复, 回复",
        "closed": "办结, 结案, 关闭, 已结",
    },
    "en": {
        "received": "new",
        "acknowledged": "confirmed",
        "in-hand": "in hand, working",
        "answered": "answer",
        "closed": "close, done",
    },
}
"""In addition to their codes and terms."""
