"""Words of what a client means to do with money: she'll move 50k before Christmas, 她下周转50万过来."""

from __future__ import annotations

from rmtui.words.days import ENGLISH_WEEKDAYS

INTENDING = (
    "plans to, intends to, means to, hopes to, aims to, wants to, is planning to, 's planning to, is hoping to, "
    "'s hoping to, is looking to, 's looking to, are planning to, 're planning to, plan to, intend to, hope to"
)
"""Behind a subject of `english_awaited.SUBJECTS`, besides its duties."""
ACTS = (
    "move, transfer, wire, remit, invest, deposit, put, pay, repay, top up, bring over, bring across, buy, sell, "
    "redeem, open, close, place, fund, settle, switch, subscribe, roll over, renew, consolidate, clear, sweep, add, "
    "commit, sign, decide, withdraw, take out, draw down, do the needful, sort the transfer, send the money, "
    "send money, send the funds, send funds, be in on, be in by, be in next, be in tomorrow, "
    f"be in {ENGLISH_WEEKDAYS.replace(', ', ', be in ')}"
)

HAN_LEADS = "他们, 她们, 他, 她, 客户, 对方, 说了, 说, 讲, 表示, 答应, 会, 要, 想, 准备, 打算, 计划, 预计, 争取"
"""What begins the clause, up to the day."""
HAN_ACTS = (
    "凑齐, 凑够, 还利息, 还本, 付息, 还, 转, 存, 买, 申购, 认购, 追加, 加仓, 汇, 划, 投, 赎回, 还款, 还清, 还贷, 还掉, "
    "缴, 付, 取款, 提款, 打款, 打钱"
)
HAN_MONEY = (
    "万, 元, 块, 款, 息, 还本, 还清, 来还, 就还, 钱, 资金, 理财, 基金, 保险, 保单, 保费, 定期, 国债, "
    "黄金, 存单, 美元, 港币, 转过来, 汇过来, 转进来, 转回来"
)
"""What is done, and with what."""
