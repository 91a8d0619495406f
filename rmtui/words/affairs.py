"""Words before the contact in a line that tells the affair first: the fee letter | went | by email to Anna."""

from __future__ import annotations

VERBS = "went, sent, given, gone, done, told, taken, brought, shown, put, left, read, written, made, shared, sorted"
"""Verbs without -ed at the end of an affair."""
NO_PASSIVES = "replied, responded, talked, chatted, listened, apologised, apologized, offered, wanted, asked, refused"
"""Verbs in -ed of which the words before are who did it."""

PARTICLES = "over, on, out, off, across, through, round, in, up, down, back, along"
"""Behind the verb: handed over."""
LEADS = "by, via"
"""Between the verb and the contact."""

OTHERS = (
    "office, branch, desk, bank, hq, department, centre, center, support, compliance, colleague, colleagues, team, "
    "staff, i, he, she, they, we, you, somebody, someone"
)
"""Who may have done it."""
NOT_YET = (
    "will, need, needs, must, should, might, may, would, could, plan, planned, hope, hoping, due, please, let's, be, "
    "not, never, no, if, when, once, until, before, after, was, were, is, are, to, supposed, expected, meant"
)
"""In an affair in whose clause the contact stands, too: it may not have taken place."""

HAN_ENDS = "的事情, 的事儿, 的事, 这事, 这件事, 一事, 事宜, 的问题, 的情况, 的手续, 的进度, 的材料, 的结果"
"""In Chinese, at the end of an affair in whose clause the contact stands, too."""
HAN_OTHERS = (
    "系统, 银行, 总行, 分行, 客服, 柜员, 行长, 主任, 领导, 同事, 客户经理, 我同事, 我们行长, 我们主任, 他, 她, 别人, "
    "有人"
)
"""At the beginning or the end of such an affair: somebody else did it, or nobody yet."""
HAN_NOT_YET = "明天, 后天, 下周, 下个, 待, 要, 想, 打算, 计划, 准备, 需, 应该, 再, 等, 没, 未, 不, 还"
"""Within one: it may not have been done."""
HAN_TODO = "待办, 明天, 后天, 下周, 计划, 打算, 提醒"
"""At the beginning of any Chinese affair: it is still to be done."""
HEADINGS = (
    "action, next, todo, to do, to-do, follow-up, follow up, f/u, plan, reminder, diary, remember, tomorrow, later"
)
"""Before a colon, no affair: what stands behind is still to be done."""
NOUNS = (
    "overdraft, mortgage, card, probate, pension, fee, rate, loan, deposit, fund, insurance, tax, renewal, statement, "
    "complaint, payment, transfer, estate, trust, will, lease, gold, rent, salary, invoice, cheque, pin, app, "
    "password, passport, visa, compliance, audit, budget, saving, bond, annuity, portfolio, review, house, flat, car, "
    "van, boat, school, university, wedding, holiday, refund, remortgage, refinancing, refinance, savings, "
    "current account, isa, kyc, maturity, dividend, inheritance, divorce, account, locker, mandate, signature, "
    "property, valuation, survey, charges, interest, currency, payroll, premium, policy, cover, claim, direct debit, "
    "standing order, referral, introduction, feedback, query, enquiry, question, birthday, christmas, invite, "
    "invitation, seminar, event, thank"
)
"""Affairs of one word, which else may be the name of somebody: Overdraft - Bob called."""
BEFORE_OTHER_DAYS = "to, until, till, from, since, for, of, in, due, by, before, after, through, and, ending, maturing"
"""Right before a day of an affair: it is not the day of the contact."""

SPOKEN_OF = (
    "谈到, 谈起, 谈及, 聊到, 聊起, 聊及, 说到, 说起, 提到, 提起, 提及, 讲到, 讲起, 问到, 问起, 谈到了, 聊到了, 说到了, "
    "提到了, 问到了"
)
"""In Chinese, before a client who was spoken of, in a clause before that of the contact."""
IN_PLACE_OF = "替, 代, 帮, 代表, 受"
ASKING = "的委托, 委托, 所托, 之托, 的托付"
"""Before and behind a client for whom another was contacted."""
