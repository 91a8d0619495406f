"""Words of a line that tells of no contact but who belongs to whom, or that something was written wrong."""

from __future__ import annotations

TIES = {
    "zh": (
        "夫妻, 夫妇, 两口子, 小两口, 老两口, 一家, 一家人, 一家子, 同一家, 同一户, 母女, 母子, 父女, 父子, 姐妹, 姊妹, "
        "兄弟, 兄妹, 姐弟, 婆媳, 翁婿, 祖孙, 母女俩, 父子俩, 亲戚"
    ),
    "en": (
        "married, a couple, husband and wife, man and wife, partners, siblings, sisters, brothers, brother and sister, "
        "mother and daughter, mother and son, father and son, father and daughter, related, family, cousins, in-laws"
    ),
}
"""What clients are to each other, behind 是 or are."""

BEFORE_TIES = {"zh": "是, 都是, 也是, 其实是, 原来是", "en": "are, are actually, are in fact, turn out to be"}

CORRECTIONS = {
    "zh": "写错, 记错, 录错, 登错, 输错, 打错了, 写反, 记反, 记重, 记重复, 重复记",
    "en": (
        "sale was wrong, entry was wrong, entered wrong, entered wrongly, logged wrong, logged wrongly, "
        "recorded wrong, recorded wrongly, put in wrong, typed wrong, my typo, typo of mine, wrong sale, "
        "sale is wrong, entry is wrong"
    ),
}
"""That something was written wrong."""

SAYING = "said, says, saying, told, mentioned, complained, reckons, thinks"
"""In English, words behind which it is what the client said."""

UNDONE = {
    "zh": "忘了打电话, 忘了联系, 忘了去电, 忘记打电话, 忘记联系, 没来得及打电话, 没来得及联系, 还没联系, 还没打电话",
    "en": (
        "forgot to call, forgot to ring, forgot to phone, forgot to email, forgot to text, forgot to contact, "
        "forgot to wish, didn't call, did not call, meant to call, meant to ring, should have called, "
        "should have rung, haven't called, have not called, haven't rung, not called yet, still have to call, "
        "still need to call"
    ),
}
"""What the manager has not done: the line tells of no contact."""

REMINDERS = "reminder, reminder to self, note to self, memo, todo, to do, remember, no contact with, 备忘"
"""In the place of a client, what begins a line that tells of no contact, whoever is named behind."""

OWN_DAY = {
    "zh": (
        "开会, 晨会, 夕会, 早会, 例会, 周会, 会议, 培训, 参加, 加班, 值班, 请假, 休假, 调休, 休息, 支行, 分行, 总行, "
        "行里, 行内, 台账, 今天, 今日, 全天, 没跑, 没客户, 没有客户, 没有联系客户, 没联系客户, 所有, 全部"
    ),
    "en": (
        "meeting, training, office, team, branch, staff, admin, paperwork, holiday, leave, compliance, conference, "
        "no clients, no client, no calls, no meetings, no visits, all clients, all overdue, all the clients"
    ),
}
"""In the place of a client, what the day had besides contacts begins with one of them."""

EVENTS = {
    "zh": (
        "赎回, 转走, 转出, 转去, 转到他行, 转到别家, 取走, 提走, 销户, 逾期, 断供, 扣款失败, "
        "没还上, 还清, 结清, 提前还款, 到账, 到帐, 放款, 提款, 用信, 获批, 批了, 批复了, "
        "批下来, 审批通过, 审批过了, 批过了, 过审, 被拒, 已到期, 到期了, 续贷成功, 订了, 订好, "
        "定了个蛋糕, 定了蛋糕"
    ),
    "en": (
        "moved money, moved cash, moved everything, moved half, transferred, wired, redeemed, withdrew, pulled, "
        "cashed in, cashed out, drew, drew down, drawn down, drawn, funded, disbursed, missed, skipped, "
        "defaulted, bounced, overdrawn, went overdrawn, past due, in arrears, renewed, pre-approved, preapproved, "
        "approved, declined, matured, rolled over, paid out, paid off, paid down, repaid, closed out, ordered, "
        "maxed out"
    ),
}
"""What happened at the bank, or what the manager did alone: nobody need have spoken."""

BEFORE_EVENTS = (
    "his, her, their, the, a, an, my, our, was, is, were, are, has, have, had, been, got, just, now, already, "
    "finally, again, also, mortgage, remortgage, loan, loans, line, credit, heloc, overdraft, facility, car, "
    "equipment, business, term, deposit, deposits, gic, cd, td, isa, rrsp, tfsa, rate, payment, payments, "
    "direct, debit, cheque, check, account, card, limit, increase, application, fund, bond, note, money, "
    "cash, all, i, we, both"
)
"""In an English clause, before one of `EVENTS`: what it happened to."""

TALKED = {
    "zh": (
        "说, 想, 问, 聊, 谈, 讲, 嫌, 觉得, 表示, 要求, 希望, 提醒, 告诉, 告知, 通知, "
        "解释, 建议, 同意, 答应, 抱怨, 投诉, 满意, 考虑, 打算, 准备, 沟通, 回复, 催, 介绍, "
        "推荐, 谢, 提到, 确认, 商量, 讨论, 约, 吐槽, 咨询, 让我, 叫我, 要我, 不肯, 愿意, "
        "担心, 反馈, 托我"
    ),
    "en": (
        "said, says, saying, told, tells, asked, asks, asking, wants, wanted, needs, needed, thinks, thought, "
        "mentioned, promised, agreed, happy, unhappy, complained, explained, discussed, chatted, talked, spoke, "
        "worried, wondering, plans, hopes, hoping, reckons, likes, liked, will, would, confirmed, keen, feels, "
        "upset, called, rang, phoned, emailed, texted, messaged, wrote, reminded, thanked, pleased, annoyed, "
        "calmed, panicking, explaining, considering, thinking, interested, prefers"
    ),
}
"""In a line with one of `EVENTS`: it was talked about."""
