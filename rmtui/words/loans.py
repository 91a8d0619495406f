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

REPAYMENTS = {
    "zh": {
        "monthly": "按月, 每月, 月, 月付, 按月等额, 等额本息, 等额本金, 按月还款",
        "quarterly": "按季, 每季, 季, 按季还款",
        "half-yearly": "每半年, 半年, 按半年",
        "yearly": "按年, 每年, 年",
        "at-maturity": "到期一次还本, 一次, 一次性, 到期一次, 利随本清, 先息后本, 到期还本",
    },
    "en": {
        "monthly": "month, every month, paid monthly",
        "quarterly": "quarter, every quarter, paid quarterly",
        "half-yearly": "every half year, half year, paid half-yearly",
        "yearly": "year, every year, annually, paid yearly",
        "at-maturity": "once, bullet, at maturity, at the end, interest only",
    },
}

INSPECTIONS = {
    "zh": {"pre-loan": "贷前, 贷前调查, 贷前检查", "post-loan": "贷后, 贷后检查"},
    "en": {"pre-loan": "before the loan, pre loan", "post-loan": "after the loan, post loan"},
}
"""In addition to their codes and terms."""
