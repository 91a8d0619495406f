"""Words of a sale within a note: what was bought, and what speaks against it."""

from __future__ import annotations

BOUGHT = {
    "zh": (
        "成功推荐, 成功营销, 拍板买, 首次买, 初次买, 头次买, 头一次买, 头一回买, 头回买, 第一回买, 第一次买, 首回买, "
        "当天买, 全买, 都买, 全部买, 全买了, 都买了, "
        "买到, 抢到, 抢到了, 认到, 定了, 定下, 拍板, 下手, 下手了, 出手, 转投, 转投了, 转买, 转买了, 转配, 续投, "
        "续投了, 续作, 续作了, 换成, 换成了, 换了, 已购, 已存, 已投, 已买入, 做成, 做成了, 谈成, 谈成了, 谈下, 签成, "
        "放款, 放了款, 敲定, 敲定了, 安排了, 上了, 锁定, 锁定了, 买妥, 凑了, 申到, 中签, 签妥, 办成, 办下, 办下来, "
        "卖给了他, 卖给了她, 卖给他, 卖给她, 卖了他, 卖了她, 卖他, 卖她, "
        "开立, 开立了, 买了, 买入了, 买入, 购买了, 购买, 购入, 认购了, 认购, 申购了, 申购, 追加了, 追加, 加仓了, "
        "加仓, 存了, 存入, 存进, 办了, 办理了, 签了, 签约了, 签下, 落了, 签约, 签单, 投保了, 投保, 成交了, 成交, "
        "下单了, "
        "下单, 入了, 配置了, 配了, 落单, 出单, 定投了, 投了, 转存了, 续存了, 续做了, 续了, 新增, 做了, 开了, 又买, "
        "当场买, 已买, 下了, 拿了, 买下, 出了, 承保, 成单, 缴了, 刚买, 续买, 续存, 转存, 存, 已下单, 已办好, 已签, "
        "已成交, 已购买, 已认购, 办好了, 办妥, 签好了, 买好了, 买了些, 存好了, 认了, 申了, 落地, 成交一笔, 下了单, "
        "入金, 买进, 加了, 加投, 增持, 续签, 缴费, 缴纳保费, 扣款成功, 签署, 首投, 开通定投, 配置, 认缴, 出单了, "
        "促成, 转成了, 转成, 转为, 加购, 又存了, 销售, 营销, 卖出一笔, 申购成功, 认购成功, 购买成功, 又买了, 再买了, "
        "换购, 落了单, 落了一单, 首次购买, 交了, 投入, 入手, 出了一单, 签了一单, 签了份, 签了一份, 买了一份, 买了点, "
        "转了, 开单, 开了单, 追了, 又追了, "
        "转进, 转进了, 拿下, 拿下了, 掏钱买, 下手买, 跟投, 跟投了, 认筹, 抢购, 抢购了, 抢下, 首购, 首存, 新存, "
        "新存了, 新买, 新买了, 加存, 加存了, 补仓, "
        "补仓了, 已办, 已办理, 办完, 办完了, 搞定, 搞定了, 已搞定, 存上, 存了笔, 办了笔, 办了张, 做了笔, 转购"
    ),
    "en": (
        "bought, purchased, subscribed to, subscribed for, subscribed, took out, taken out, put, invested, opened, "
        "signed up for, signed for, signed, placed, topped up, added, committed, booked, took up, took, taken, "
        "closed on, went ahead with, gone ahead with, plumped for, snapped up, went for, deposited, bought into, "
        "moved, went with, "
        "allocated, closed, sold her, sold him, sold them, has bought, agreed to buy and signed, rolled, rolled over, "
        "renewed, switched, set up, started, parked, paid in, buying"
    ),
}

SOLD = "成交"
"""At the start of a clause with an amount: whatever else it tells, it is asked about as a sale."""

SELLING = "卖了, 卖出, 卖掉, sold"
"""Right behind the client: the manager's sale, or a redemption."""

RENEWED = "renewed, rolled, rolled over"
"""Of these, what is done with a deposit; of a bond or a policy, it is not clear what was sold."""

PUTTING = (
    "stuck, sank, ploughed, plowed, plunged, shoved, popped, poured, tipped, shifted, locked, locked up, locked away, "
    "tied up, piled, pumped, dropped, chucked, wired, swept, put away, squirrelled, lodged, bunged, tucked, threw, "
    "channelled, injected, contributed, paid, rolled over, converted, swapped, diverted, pledged, laid, sunk, placed"
)
"""Before an amount and in or into: what the client did with the money; alone they tell nothing."""

WISHES = {
    "zh": (
        "推了, 推给, 推过, 主推, 推销, 推介, 想, 考虑, 打算, 计划, 准备, 要买, 要存, 可能, 如果, 若, 建议, 推荐, 希望, "
        "有意, 拟, 意向, 愿意, 犹豫, 惦记, 惦着, 念叨, 琢磨, 心动, 动心, 相中, 眼馋, 纠结, 打听, 盘算, 寻思, 盼着, "
        "嚷着, 吵着, 要续, 要贷, 要做, "
        "让她买, 让他买, 劝, 明年, 下周, 下个月, 下月, 明天, 后天, 年底前, 等, 预计, 目标, 说要, 说买, 会买, 将, "
        "要不要, 快批, 快要批, 快获批, 快放款, 批下来再, 批下来后, 批下来以后, 批下来就, 获批后, 放款后, 放款前"
    ),
    "en": (
        "toying, toys with, tempted, mulling, pondering, eyeing, contemplating, "
        "is dithering, still dithering, dithering over, dithering about, dithering between, keen, "
        "want, wants, wanted, might, may, could, would, should, thinking, thinks, considering, considers, "
        "considered, interested, wish, wishes, if, whether, planned, hopes, hoping, likely, possibly, perhaps, "
        "maybe, undecided, will, to buy, to invest, to put, next, tomorrow, needs, need, wondering, looking, "
        "prefers, can, offered, proposed, recommended, suggested, plans to, plan to, planning to, wishes he, "
        "wishes she"
    ),
}
"""Wishes and plans."""

QUESTIONS = {
    "zh": (
        "说明书, 宣传册, 宣传单, 宣传页, 折页, 建议书, 计划书, 方案书, 多少, 怎么, 如何, 什么, 哪, 行不行, 好不好, "
        "合适, 划算, 问, 咨询, 能不能, 能否, 是否, 可否, 吗, ?"
    ),
    "en": "asked, asking, asks, discussed, about, re, quoted, sent",
}
"""What was only asked or talked about."""

NOT_DONE = {
    "zh": (
        "撤了, 撤回, 失败, 退回, 没成, 抢光, 没抢, 没买, 没有买, 不买, 未买, 没存, 不想, 取消, 撤单, 撤销, 拒绝, 婉拒, "
        "谢绝, 放弃, 推迟, 暂缓, 作罢, 泡汤, 黄了, 算了, 没批, 未批, 没获批, 未获批, 没放款, 未放款, 没拿下, 未拿下, "
        "差点, 差一点, 险些"
    ),
    "en": (
        "not, nearly, almost, didn't, hasn't, won't, doesn't, never, lost, cancel, cancelled, declined, refused, "
        "turned down, rejected, too much, decided against, against, put off, putting off, called off, backed out, "
        "pulled out, held off, walked away, passed on, postponed, delayed, shelved, fell through"
    ),
}
"""What was not bought."""

OF_OTHERS = {
    "zh": (
        "他行, 别的银行, 别家, 其他银行, 其它银行, 另一家, 外行, 外面, 招行, 工行, 农行, 中行, 建行, 交行, 浦发, "
        "中信银行, 民生银行, 平安银行, 邮储, 支付宝, 余额宝, 券商, 竞争对手, 对手行, 同业, 银行买, 行买, 朋友, 老公, "
        "太太, 儿子, 女儿, 妈妈, 爸爸, 父亲, 母亲, 同事, 小舅子, 大舅子, 小姨子, 嫂子, 妹夫, 表姐, 堂姐, 侄子, 外甥, "
        "亲家, 闺蜜, 战友, 哥, 弟, 妹妹, 姐姐, 邻居, 别人, 听说, 股市, 股票"
    ),
    "en": (
        "dad, mum, mom, uncle, aunt, cousin, partner, nephew, niece, elsewhere, another bank, other bank, "
        "another bank's, other bank's, competitor, competitor's, competitors, competing, rival, rival's, rivals, "
        "broker, brokerage, shares elsewhere, husband, wife, son, daughter, brother, sister, mother, father, friend, "
        "neighbour, colleague, his wife, her parents, with hsbc, at hsbc, through his broker, at barclays, "
        "with barclays, at citi, with citi, at ubs, with ubs, from barclays, from hsbc, from citi, from ubs, "
        "from lloyds, at lloyds, with lloyds, from santander, from another, online broker, shares"
    ),
}
"""Another bank and other people."""

MONEY_OUT = {
    "zh": (
        "卖, 赎回, 赎, 取出, 取了, 转出, 转走, 提前支取, 支取, 还了, 还款, 退保, 退了, 退掉, 退出, 亏, 赚, 减仓, "
        "清仓, 抛了, 抛掉, 抛售, 兑付, 兑了, 兑出, 兑掉, 提走, 提取, 取走, 取现, 套现, 变现, 理赔, 赔付, 赔了, "
        "分红, 还清, 结清, 提前还, 挪走, 挪去, 划走, 划出, 转去股, 撤出, 撤资, 解约, 注销, 止损, 止盈, 落袋"
    ),
    "en": (
        "sell, withdraw, withdrew, withdrawn, redeem, redeemed, redemption, transfer, moved out, moved away, "
        "out of, cashed, is up, is down, has gained, gained, up since, made a profit, down on a, sells, selling, "
        "withdraws, withdrawing, withdrawal, redeems, redeeming, redemptions, surrendered, surrender, "
        "surrendering, claimed, claim, paid out, pays out, payout, paid off, paid back, repaid, repayment, "
        "dividend, dividends, cashed in, encashed, liquidated, sold off, sold all, sold half, sold out, "
        "drew from, halved, trimmed"
    ),
}
"""Money that goes: a redemption, a withdrawal, a claim; and gains, which are no purchase."""

BALANCES = {
    "zh": "手续费, 服务费, 年费, 剩, 其余, 余下, 活期, 趴, 躺着, 余额, 还剩, 到期, 自动转存, 自动续存",
    "en": (
        "balance, earmarked, set aside, ring-fenced, ringfenced, outstanding, owes, matures, maturing, matured, "
        "rolls over, rolling over, sitting in, sits in"
    ),
}
"""What is there or has matured."""

EARLIER_PURCHASES = {
    "zh": (
        "原来, 原先, 当初, 当年, 那年, 往年, 先前, 之前, 以前, 去年, 上次, 早年, 早些年, 前几年, 曾经, 曾, 上个月, "
        "前年, 后悔"
    ),
    "en": (
        "last year, last month, years ago, previously, before, earlier, used to, back in, month ago, months ago, "
        "year ago, once, regrets"
    ),
}
"""What was bought once."""

DEBTS_AND_THINGS = {
    "zh": "贷, 借, 欠, 授信, 房, 车, 商铺, 汇",
    "en": ("loan, mortgage, overdraft, house, car, flat, workshop, van, property, boat, for a van, for a boat"),
}
"""Loans, and what is no product of the bank."""

SOURCES = "股票, 股市, 房, 车, 外面"
"""In Chinese, before the verb of buying: where the money came from."""

MONEY_IN = {
    "zh": "转来, 转回, 转过来, 转进, 转入, 调回, 调来, 挪回, 挪来, 划来, 划回, 搬回, 搬来, 拿回, 腾挪, 到账, 到帐",
    "en": "brought over, brought across, brought in, moved over, moved across, moved in, transferred in, moved from",
}
"""Money that comes from another bank: it may have been put into a product here."""

TAKING = "took, take, takes, taking, taken, pulled, pulling, drew, moved, got"
"""With out behind them and no debt or policy as the object, money that goes: took 30k out of the fund."""

PREMIUM = (
    "保费, 年缴, 年交, 首期, 首年, 期缴, 趸交, 每年, premium, a year, per year, p.a., annually, "
    "single premium, annual, per annum"
)
"""Beside the amount, in the clause behind a sale's: what a policy costs."""


WEAKLY_AGAINST = (
    "to buy, to invest, to put, about, re, before, earlier, next, tomorrow, once, can, sent, discussed, recommended, "
    "suggested, proposed, offered, balance, transfer, previously, need, needs, back in, property, matured, maturing, "
    "matures, out of, quoted"
)
"""Of the English words that speak against a sale, those beside which something may well have been bought."""

DRAWN = (
    "drew, drew down, drawn down, 贷了, 贷到, 借了, 批下来, 批下来了, 批下, 获批, 提款, 提用, 放了, 放下来, 放下来了"
)
"""Of a loan alone."""

DEBT_VERBS = (
    "signed, signed for, closed on, took, took out, taken out, accepted, completed on, drew, drew down, drawn down, "
    "贷了, 贷到, "
    "借了, 批下来, 批下来了, 批下, 获批, 签下, 签好了, 签妥, 办下来, 办下, 拿下, 提款, 提用, 放了, "
    "放下来, 放下来了"
)
"""Beside a loan: it was taken out."""

EARLIER = (
    "昨天, 昨日, 前天, 前日, 上周, 上星期, 上礼拜, 上月, 上上, 早些, 前阵, 前几天, 前些, 年初, 月初, 周一, 周二, "
    "周三, 周四, 周五"
)
"""Before the verb: it was bought on another day than that of the contact."""

OTHER_INSTITUTIONS = (
    "平安, 人保, 国寿, 中国人寿, 太保, 太平洋, 太平, 友邦, 泰康, 新华, 招行, 工行, 农行, 中行, 建行, 交行, 邮储, "
    "浦发, 中信, 民生, 兴业, 光大, 华夏, 广发, 农商行, 信用社, 微众, 网商, 支付宝, 余额宝, 蚂蚁, 天天基金, 京东, 同花顺"
)
"""In Chinese, behind 在 or 到 and before the verb of a sale: it was surely another's."""

OWN_PLACES = (
    "我, 咱, 这, 本行, 行内, 行里, 网点, 支行, 分行, 柜, 窗口, 大堂, 厅, 贵宾室, 理财室, 接待室, 手机, 网上, 网银, "
    "线上, 掌上, app, 微信, 电话, 沙龙, 活动, 会上, 讲座, 现场, 前, 后, 时, 下, 早, 晚, 期间"
)
"""In Chinese, behind 在 and before the verb of a sale: it was this bank's, or the words tell when it was. Elsewhere it
may have been another's.
"""

UNCLEAR_PRODUCTS = (
    "isa, isas, lifetime isa, a lisa, cash lisa, sipp, sipps, stocks and shares, savings bond, savings bonds, "
    "savings plan, premium bond, premium bonds, ns&i, "
    "pension pot, 401k, 401(k), 403b, 403(b), 529 plan, roth, an ira, roth ira, rollover ira"
)
"""Of these the kind is not clear: a sale of one is asked about."""

UNCLEAR_ACRONYMS = "LISA, IRA"
"""The same where they are typed so: in small letters they are names of people."""

NO_INSTITUTIONS = (
    "us, me, christmas, easter, isa, isas, sipp, lisa, branch, maturity, tessa, q1, q2, q3, q4, today, phone"
)
"""Behind at, with or from in the clause of a sale, with a capital: no name of another bank."""

ROLLED_OVER = "到期转存, 到期续存, 到期自动转存, 到期自动续存, 到期续转, 自动转存, 自动续存, 到期约转"
"""In Chinese, what becomes of a deposit: the same money goes on, and is no sale unless it is said to be one."""

CONVERTED = "转了, 转成, 转为, 转存, 转投, 转买, 转配, 转购, 转进, 换成, 换了, 换购"
"""Of the verbs of buying in Chinese those that turn what stands before them into what stands behind."""

LEADS_TO_BUYING = (
    "又, 当场, 就, 先, 原样, 顺手, 顺便, 直接, 最后, 还, 也, 再, 于是, 就先, 先试着, 试着, 一口气, 最终, 终于, "
    "总算, 他, 她, 他就, 她就, 今天, 现场, 马上, 立马, 当即, 干脆, 一共, 总共"
)
"""In Chinese, before a verb of buying that refers to the product of the clause before it: 聊了基金，当场|买了3万."""

MORE_BOUGHT = "追加, 加仓, 加投, 加买, 加购, 又买, 再买, 又追加, 又加"
"""Behind another sale in the same note: more of the same kind."""

IDENTIFIED = (
    "policy, account, acct, acc, a/c, ref, reference, no, number, card, case, ticket, certificate, loan, contract, "
    "passport, ending, invoice, po, app, application"
)
HAN_IDENTIFIED = "号, 尾号, 尾数, 号码, 编号, 末四位, 后四位, 末尾"
"""Right before a bare number: it names one of these, and is no amount."""

MONEY = "all, half, everything, cash, money, some cash, some money, the money, her, his, their"
"""Behind took out: it was money that goes."""

PASSIVES = "signed, signed up, placed, booked, bought, purchased, taken out, deposited, invested"
"""At the end of a clause behind a sum and its product: it was bought."""
DONE_WITH_PRODUCT = "done, purchased, bought, executed, drawn down, drawn, signed & drawn, signed and drawn, taken out"
"""The same, where no verb of buying tells more: 500k wealth product | done, mortgage | done."""
LEADS_TO_DONE = (
    "终于, 总算, 今天, 今儿, 当场, 当天, 最后, 最终, 果然, 真的, 已经, 刚刚, 刚, finally, eventually, just, now, "
    "today, has, have, at last, in the end, he, she, they, it's, all"
)
BEHIND_DONE = "啦, 咯, 喽, 哈, 今天, today, now, finally, at last, in the end, then and there, there and then"
"""Before and behind what says no more than that it was bought: 终于|下单|啦, signed | today."""

CLIENTS = "he, she, they, he's, she's, they've, they're, he'd, she'd, both, each, all, client, i, i've, we, we've, who"
"""Before the verb of buying: the client bought, or the manager for the client."""
ADVERBS = (
    "has, have, had, now, just, finally, also, already, again, eventually, today, duly, happily, immediately, "
    "actually, instead, even, in, the, end, this, time, morning, afternoon, straight, away, there, promptly, well, "
    "ok, okay, yes, great, news, done, got, him, her, them, to, decided, went, ahead, ended, up, by, only, still, "
    "yesterday, later, afterwards, quickly, first, at, last, on, my, advice, as, agreed, result, outcome"
)
"""Words before the verb of buying that name nobody."""

DONE = (
    "deal done, done deal, all done, done and signed, all signed, signed today, signed now, signed there and then, "
    "signed and sealed, signed up, paperwork signed, papers signed, forms signed, deal signed, deal closed, completed, "
    "executed, order placed, orders placed, order executed, booked today, done today, went ahead, going ahead, "
    "gone ahead, sold, sealed the deal, closed the deal, "
    "did it, done it, done, took the plunge, taken the plunge, went for it, gone for it, pulled the trigger, "
    "in the bag, over the line, got it over the line, it's done, sorted, bagged it, "
    "成了, 妥了, 签了, 成交, 成交了, 拿下, 拿下了, 搞定, 搞定了, 谈成了, 办成了, 做成了, 成功了"
)
"""A clause beside an amount and its product that says no more than that it was bought."""

HAVING = "has, have, holds, holding, keeps, owns, still, with"
"""In the clause of an amount: it may be what the client has."""

BEFORE_AMOUNT = "a, an, the, some, her, him, them, into, for, in, up, with, to, another, just, about, around, of"
"""Between a verb of buying and the amount, or before it where it goes on: and | a | 50k deposit."""
BEHIND_PRICE = (
    "a year, per year, per annum, pa, p.a., annually, yearly, each year, premium, annual premium, in premium, "
    "premium a year, a month, monthly, in all, in total"
)
"""Behind an amount whose product stands before it: a home policy for 9k | a year."""
NO_PRODUCT = (
    "with, from, out, stays, stay, remains, left, goes, sits, is, was, it, them, each, his, her, their, my, our, "
    "instead, rather, than, or, until, by, asked, said, has, had, have, of, at, sold, later, after, and, plus, "
    "against, towards, via, through, on, because, since, as, so, still, ready, waiting"
)
"""Words that a product beside one of several amounts does not hold."""

BEHIND_PRODUCT = (
    "给他, 给她, 给儿, 给女, 给闺, 给孩, 给孙, 给老, 给父, 给母, 给爸, 给妈, 给我, 送了, 送他, 送她, 他, 她, 我, 顺便, "
    "另外, 然后"
)
"""In Chinese, behind the name of a product, which ends there."""
