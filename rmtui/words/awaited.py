"""Chinese words of what the client is to bring, send or decide; the English ones are in `english_awaited`."""

from __future__ import annotations

LEADS = "他, 她, 他们, 她们, 客户, 对方"
"""What begins the clause."""

BETWEEN = "说, 会, 答应, 承诺, 表示, 保证, 就, 再, 把, 将, 前, 之前, 以前"
"""Around the day."""

ACTIONS = "送, 交, 带, 寄, 发, 给, 补, 拿, 提供, 签, 盖, 回, 答复, 做, 决定, 确认"
"""What is done."""

OBJECTS = (
    "材料, 资料, 文件, 合同, 保单, 执照, 流水, 报表, 财报, 证明, 身份证, 户口本, 房产证, 申请表, 表格, 签字, "
    "盖章, 公章, 答复, 回复, 回话, 回信, 回音, 准信, 决定"
)
"""With what; without one of these it may be anything, and is left as it is."""
