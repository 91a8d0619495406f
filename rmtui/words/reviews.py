"""Words that answer what became of a holding since the last review."""

from __future__ import annotations

METHODS = {
    "zh": {
        "meeting": "面谈, 见面, 当面",
        "phone": "电话, 通话",
        "sent": "寄送, 发送, 邮寄, 邮件",
        "alone": "自己, 案头, 没联系",
    },
    "en": {
        "meeting": "met, in person, face to face, f2f",
        "phone": "telephone, call",
        "sent": "mailed, by email, post, posted, by post, letter",
        "alone": "alone, at my desk, no contact",
    },
}
"""How a review was held."""

CHANGES = {
    "zh": {
        "sold": "卖了, 卖出, 已卖, 赎回, 到期, 还清, 没了",
        "in": "投入, 转入, 存入, 追加, 加仓, 申购, 还款, 归还",
        "out": "取出, 转出, 支取, 减仓, 借入, 提款",
    },
    "en": {
        "sold": "x, sold, redeemed, matured, paid off",
        "in": "paid in, put in, in, repaid",
        "out": "paid out, taken out, out, borrowed",
    },
}
"""Sold, redeemed or paid off; money paid in or out, of a debt repaid or borrowed."""

MATURITIES = {
    "zh": "到期日, 到期, 到, 至",
    "en": (
        "matures on, matures, maturing on, maturing, due on, due, until, till, ends on, ends, ending on, ending, "
        "expires on, expires, to"
    ),
}
"""What stands before the day on which a new holding matures."""
PLACES = {"zh": "在, 存在", "en": "at, with, @"}
"""What stands before where a new holding is held."""
RATES = {"zh": "年利率, 利率, 年化收益率, 年化, 利息", "en": "interest rate, interest, rate"}
"""What stands before its annual rate, also before one without the sign: 利率4.35."""
BEFORE_RATES = {"zh": "按", "en": "at, @"}
"""What stands before its annual rate, and before much else."""
OF_RATES = {"zh": "年化", "en": "per annum, p.a., pa, aer, apr, apy"}
"""What stands behind its annual rate, and says no more."""
COSTS = {"zh": "成本, 买入成本, 持仓成本", "en": "cost basis, cost, at a cost of, bought for"}
"""What stands before what a new holding was bought for."""
KINDS_OF_RATE = {"zh": "固定, 浮动", "en": "fixed, variable, tracker, floating"}
"""Before or behind an annual rate: how it is agreed."""
