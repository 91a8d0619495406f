"""Headings of a log that are pasted with a line of it: 【客户日志】黄敏…, Client log: Anna…"""

from __future__ import annotations

LOGS = {
    "zh": (
        "日志, 日记, 记录, 纪录, 台账, 日报, 周报, 纪要, 小结, 备忘, 备忘录, 流水账, 流水, 维护, 笔记, 登记, 摘要, "
        "动态, "
        "报告, 情况, 速记, 补录, 补记, 回访, 走访, 维系"
    ),
    "en": "log, logs, note, notes, record, records, journal, report, reports, entry, crm, file, summary, update, lead",
}
"""What such a heading ends with."""

HEADINGS = "今日联系, 今日客户, 今日拜访, 今日走访, 客户联系, 联系客户, 客户跟进, 今日, 客户, 工作, 补, 客户经理, 营销"
"""In Chinese, others."""

AHEAD = "明, 后天, 下, 待, 计划, 拟"
"""In Chinese, what a heading of a plan begins with."""
