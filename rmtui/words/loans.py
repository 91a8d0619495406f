"""What people call the classes of loans and the kinds of inspections."""

from __future__ import annotations

CLASSES = {
    "zh": {
        "normal": "正常",
        "special-mention": "关注",
        "substandard": "次级",
        "doubtful": "可疑",
        "loss": "损失",
    },
    "en": {"normal": "pass", "special-mention": "watch, special mention"},
}

INSPECTIONS = {
    "zh": {"pre-loan": "贷前, 贷前调查, 贷前检查", "post-loan": "贷后, 贷后检查, 贷后"},
    "en": {"pre-loan": "before the loan, pre loan", "post-loan": "after the loan, post loan"},
}
"""In addition to their codes and terms."""
