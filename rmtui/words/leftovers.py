"""Words that, left over in a note, may tell what was not read: the channel, that nobody was reached, a sale, a step."""

from __future__ import annotations

CHANNELS = {
    "zh": (
        "私信, 喜酒, 婚宴, 随礼, 随份子, 敬酒, 走了一, 转了一, 逛了一, 去看看, 去看了, 一起来, 一同来, 电话, 来电, "
        "回电, 致电, 去电, 座机, 手机, 语音, 视频, 通话, 通了, 打给, 拨, 微信, 企微, 短信, 邮件, 电邮, 发信, 见面, "
        "会面, 碰面, 碰头, 碰上, 碰到, 碰见, 遇到, 遇上, 遇见, 见了, 见到, 面谈, 面聊, 面访, 当面, 面对面, 拜访, 走访, "
        "上门, 登门, 网点, 柜台, 柜面, 大堂, 支行, 在分行, 到分行, 贵宾室, 办公室, 工地, 厂里, 店里, 家里, 去家, 到家, "
        "去了, 去他, 去她, "
        "叫我去, 请我, 陪我, 约我, 拉我, 带我, 喊我, 送我, 吃, 喝, 饭, 午餐, 晚餐, 早餐, 早茶, 咖啡, 火锅, 打球, "
        "高尔夫, 钓鱼, 爬山, 下棋, 散步, 茶, 聚, 会所, 现场, 实地, 坐了, 来, 路过, 找我, 串门, 去看她, 去看他, 去看望, "
        "去道贺, 道贺, 去拜访, 去送, 去接, 坐一桌, 一桌, 同桌, 同席, 同车, 年会, 酒会, 晚宴, 寿宴, 开会, 会议室, "
        "开了会, 酒局, 牌局, 打牌, 贷后检查, 贷前调查, 尽调, 看了看, 看望, 探望, 探视, 慰问, 医院看, 吊唁, 灵堂, 送行, "
        "接机, 接站, 邮箱, 换了手机号, 换手机号"
    ),
    "en": (
        "calls, texts, emails, meetings, visits, phone, phoned, mobile, cell, landline, telephone, tel, voicemail, vm, "
        "answerphone, text, texted, texting, sms, mail, mailed, email, emailed, e-mail, e-mailed, wechat, whatsapp, "
        "weixin, call, called, calling, rang, ring, dialled, dialed, zoom, zoomed, teams, facetime, skype, met, meet, "
        "meeting, saw, visit, visited, visiting, lunch, dinner, breakfast, brunch, supper, coffee, cuppa, brew, "
        "drinks, beer, pint, tea, golf, tennis, pub, restaurant, cafe, in person, face to face, face-to-face, came "
        "to, came in, came by, came over, dropped in, dropped by, popped in, stopped by, walked in, went to, swung "
        "by, bumped, ran into, "
        "sat down, at the branch, at her, at his, at their, her office, his office, her house, his house, over to, "
        "over at, round to, popped, head in, looked in, turned up, showed up, skyped, facetimed, messaged, dm, msg, "
        "txt, pinged, wechatted, whatsapped, webcam, conference call, hotline, in the flesh, took me, invited me, "
        "hosted me, drove, travelled, joined me, over a, counter, lobby, foyer, the branch, "
        "in about, in re, in to sign, in to see"
    ),
}
"""In the first words of a note without a channel: perhaps how it was."""

HANDED = {
    "zh": "送了, 送去, 送上, 送过去, 寄了, 寄去, 寄出, 邮寄, 邮了, 邮去, 快递, 捎了, 跑了趟, 跑一趟, 跑了一趟",
    "en": (
        "couriered, parcelled, handed in, handed over, handed me, brought in, brought me, brought the, brought his, "
        "brought her, dropped the, dropped his, dropped her, dropped off, dropped it, picked up, collected, delivered, "
        "left the, left his, left her, signed the form, signed the forms"
    ),
}
"""The same: something was brought or sent, which tells no way."""

UNREACHED = {
    "zh": (
        "卷帘门, 门拉着, 拉着门, 没开门, 转接到秘书, 转接秘书, 转秘书, 说去, 说上, 鸽子, 失约, 没赴约, 换号, 信号不好, "
        "没听清, 没听, 自动回复, 休假中, 响一, 响两, 响三, 就挂, 停用, 不方便说话, 不方便讲, 在开会, 正开会, 删了我, "
        "把我删, "
        "退回, 退信, 弹回, 屏蔽, 没去, 没理, 不理, 没搭理, 没睬, 自动断, 断线, 断掉, 响到, 响了, 响着, 铃响, 没响应, "
        "没吭声, 没下文, 没音, 没声, 没影, 没人, 没人接, 没人应, 没人理, 没人在, 没在家, 没在店, 没在公司, 没在单位, "
        "没在办公室, 没接, 未接, 不接, 没回, 未回, 不回, 没打通, 没通, 不通, 打不, 没见, 未见, 没遇, 没碰, 没找, "
        "没联系, 未联系, 联系不, 未能, 没能接, 没能见, 没能联系, 不在家, 不在店, 不在公司, 不在单位, 不在办公室, "
        "人不在, 扑空, 扑了, 白跑, 落空, 空等, 干等, 关机, 占线, 忙音, 停机, 空号, 挂断, 按掉, 掐了, 掐掉, 拒接, 信箱, "
        "留言, 留了言, 转到语音, 秘书台, 再拨, 再打, 重拨, 重打, 已读, 未读, 石沉, 杳无, 爽约, 没来, 没露面, 没现身, "
        "没空接, 闭门, 嘟嘟, 占着线, 没信号, 信号断, 断了, 拉黑, 进不去, 打不进, 大门, 紧闭, 锁着, 关着门, 没到, "
        "没动静, 响两声, 就挂了, 挂了, 老婆接, 太太接, 老公接, 家人接, 秘书接, 同事接, 前台接, 代接, 别人接, 老板不在, "
        "本人不在, 都不在, 都没空, 都没时间"
    ),
    "en": (
        "no answer, no reply, no response, no luck, no joy, no show, no-show, nothing back, not back, voicemail, vm, "
        "voice mail, answerphone, answering machine, got the machine, her machine, his machine, unanswered, rang out, "
        "rang off, ring out, rings out, ringing out, just rang, kept ringing, bounced, bounce, undelivered, hung up, "
        "engaged tone, busy tone, line busy, switched off, left a message, left message, left word, hasn't replied, "
        "hasn't answered, hasn't responded, haven't heard, hasn't come back, hasn't got back, not heard, "
        "heard nothing, no word, no pick, not pick, didn't pick, didn't answer, didn't reply, didn't respond, "
        "didn't show, didn't turn, didn't get through, couldn't get, couldn't reach, never picked, never answered, "
        "never replied, never showed, not in, not there, not home, nobody, no one, no-one, out of office, try again, "
        "will retry, gave up, dead line, cut off, ignored, no sign, silence, radio silence, crickets, on read, "
        "blue ticks, wife answered, husband answered, secretary answered, secretary took, receptionist, "
        "his wife picked, wife picked, husband picked, son picked, her husband picked, was closed, was shut, all shut, "
        "locked up, was out, were out, was away, is away, out of station, out of town, on leave, out to lunch, "
        "kept missing, dead, went dead, "
        "no dial, grey ticks, gray ticks, one tick, grey tick, unread, not delivered, not read, no connection, "
        "off the hook, disconnected, undeliverable, gone out, shutters, left my card, left a card, left a note, "
        "gone home, time engaged, times engaged, always engaged, still engaged, engaged all, engaged each, "
        "engaged every, kept being engaged, ring tone only"
    ),
}
"""In the first clauses of a note that counts as reached: perhaps nobody was."""

MISSED = "voicemail, vm, voice mail, answerphone, left a message, left message, left word, left a note, left a card"
"""Of these, what a client may have done who did not reach the manager."""

REACHED = {
    "zh": (
        "回过去, 通了, 他回了, 她回了, 他回, 她回, 回了, 回复了, 回电了, 打回来, 回过来, 接了, 打通了, 通上, 聊了, "
        "谈了, 说了, 联系上了, 见到了, 才回, 才接, 才通, 才聊, 聊上, 才联系上"
    ),
    "en": (
        "got him, got her, got them, caught him, caught her, reached him, reached her, rang him back, rang her back, "
        "called him back, called her back, phoned him back, phoned her back, replied, answered, called back, "
        "rang back, phoned back, got back to me, got through, talked, spoke, picked up later, then reached, reached on"
    ),
}
"""In a later clause of a note that counts as not reached: perhaps they were after all."""

CALLED_BACK = {
    "zh": (
        "回电, 回过来, 拨回来, 拨过来, 挂回来, 打了回来, 拨了回来, 回拨, 打回来, 打过来, 打通了, 接通了, 通上了, "
        "联系上了, 接了起来"
    ),
    "en": "called back, called me back, rang back, rang me back, phoned back",
}
"""In a clause behind one of an attempt: the client was reached after all."""

TALKS = {"zh": "对账, 对了账, 谈, 聊, 沟通, 核对, 商量, 讨论, 交接, 碰了, 见了"}
"""In a clause that begins with who of a company was there instead."""

BOUGHT = {
    "zh": (
        "放款, 买, 购, 转了, 续了, 要了, 选了, 抢到, 签, 交了, 开了, 开通, 已办, 定投, 存了, 存入, 认购, 申购, 追加, "
        "加仓, 签了, 投了, 成交, 下单, 投保, 办了, 做了, 转成, 配了, 落单, 出单, 成了, 谈成, 做成, 搞定, 拿下, 拍板, "
        "下手, 转投, 续, 抢, 提了"
    ),
    "en": (
        "taken, bought, buys, buy, purchased, subscribed, invested, invests, signed, deal, into, put, took, placed, "
        "topped, "
        "committed, deposited, closed, sold, booked, opened, paid in, renewed, rolled, reinvested"
    ),
}
"""Beside an amount, in a note without a sale: perhaps one."""

ORDINALS = (
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, "
    "fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, thirtieth"
)
"""Behind on the or by the, at the end of a clause: a day ahead, which is asked about."""

MANAGER_WORDS = {
    "zh": (
        "我, 咱, 帮, 给他, 给她, 给客户, 替他, 替她, 为他, 为她, 重做, 补, 回电, 回访, 回复他, 回复她, 拜访, 面谈, "
        "面签, 跟进, 提醒, 答复她, 答复他, 陪她, 陪他, 带她, 带他"
    ),
    "en": (
        "i, i'm, i'll, i'd, my, we, we'll, next, to be sent, goes out, will be in touch, in touch, coming in, "
        "popping in, comes in, come in, come by, pop in, drop in, call in, visit us, visiting branch, "
        "visiting the branch, see me, see us, meet me, calling in, dropping in, will come in, for him, for her, "
        "for them, to him, to her, to them, asked for, like the, month end, finish the"
    ),
}
"""Beside a day ahead: the manager is to do something, whoever the clause begins with."""

OTHER_AFFAIRS = {
    "zh": (
        "限行, 落款, 截止, 有效期, 开票, 起租, 到岗, 入职, 离职, 发货, 到货, 交货, 收货, 出发, 登机, 起飞, 入住, "
        "退房, 挂号, 复查, 复诊, "
        "化疗, 开班, 开标, 投标, 竣工, 封顶, 开工, 停电, 停水, 检修, 年检, 年审, 报税, 清关, 面试, 答辩, 比赛, 演出, "
        "忌日, 到位, 首付款, 年终奖, 资金, 货款, 回款, 期末, 期中, 考, 家长会, 年会, 股东会, 续费, 缴费, 扣费, 生效, "
        "失效, "
        "扣保费, 交保费, 缴保费, 到期, 生日, 上市, 分红, 出国, 出差, 结婚, 交房, 发工资, 发奖金, 飞, 旅游, 旅行, "
        "度假, 手术, 住院, 开学, 高考, 中考, 考试, 毕业, 退休, 搬, 生产, 预产, 生孩子, 开业, 装修, 放假, 回国, "
        "回老家, 婚礼, 周年, 满月, 起息, 付息, 兑付, 兑现, 到账, 还款, 还贷, 扣款, 续期, 发布, 下周一开盘, 开盘, "
        "提款, 交付, 投产, 验收, 开庭, 交税, 女儿, 儿子, 孩子, 孙子, 老公, 太太, 老婆, 他爸, 她爸, 他妈, 她妈, "
        "公司, 房子, 才, 说, 想, 希望, 考虑, 打算, 要去, 客户, 他要, 她要, 回本, 再说, 再看, 再买, 再决定, 再定, "
        "有沙龙, 有讲座, 有活动, 沙龙, 讲座, 活动"
    ),
    "en": (
        "he, she, they, he's, she's, they're, he'll, she'll, they'll, he'd, she'd, they'd, his, her, their, who, "
        "husband, wife, son, daughter, brother, sister, mother, father, matures, maturity, maturing, matured, "
        "expires, expiry, expired, birthday, flies, flying, flight, moving, moves, moved, move, holiday, wedding, "
        "exam, exams, surgery, operation, graduation, bonus, dividend, pension, salary, payday, rent, retires, "
        "retiring, retirement, completion, closing, opens, opening, launch, due date, completes, starts, starting, "
        "ends, until, since, fixed, viewing, needs, wants, thinking, travels, travelling, abroad, away, back on, "
        "decides, decide, baby, trip, seminar, if, whether, coupon, interest, repayment, instalment, turns, turned, "
        "turning, pays, graduates, launches, leaves, arrives, returns, lands, gets, takes, begins, runs, celebrates, "
        "marries, hosts, exhibits, plays, sails, throws, reaches, comes up, falls due, is due, has, plans, hopes, "
        "hospital, scan, mri, x-ray, chemo, physio, checkup, check-up, dentist, doctor, vet, tribunal, hearing, "
        "interview, "
        "christening, baptism, reunion, race, marathon, gala, half term, sports day, recital, party, anniversary, "
        "funeral, concert, match, term, semester, school, lapses, renews, renewal, falls, closes, "
        "finishes, resumes, vests, kicks off, becomes, ships, breaks up, goes live, back from, off to"
    ),
}
"""Beside a day ahead: the day is that of something else."""

HAS = {
    "zh": (
        "有, 持有, 手里, 手头, 手上还, 总共, 合计, 缺, 需要, 额度, 授信, 贷, 收入, 工资, 流水, 欠款, 利息, 收益, "
        "限额, 起购, 起点, 万起, 元起, 信用卡, 股市, 美元, 躺, 趴, 账上, 卡里, 活期, 没, 取走, 取了, 跌, 涨, 代码"
    ),
    "en": (
        "has, have, holds, holding, got, owns, total, limit, facility, line, income, salary, needs, minimum, from, "
        "worth, turned, comparing, compared, versus, vs, another, rejected, code"
    ),
}
"""Beside an amount: what somebody has or lacks."""

VAGUE_DAYS = {
    "zh": (
        "前几天, 前两天, 前些天, 前阵子, 上次, 那天, 前一阵, 上个月, 上月, 月初, 周初, 昨儿, 昨天, 昨晚, 前天, 上周"
    ),
    "en": (
        "the other day, other day, a while ago, a while back, last month, earlier this week, earlier this month, "
        "over the weekend, a few days ago, some days ago, the day before, last week, yesterday, the week before, "
        "the previous day"
    ),
}
"""At the start of a note: perhaps the day of the contact."""

OTHER_SUBJECTS = {
    "zh": (
        "说, 他说, 她说, 他要, 她要, 他, 她, 客户, 老公, 太太, 老婆, 儿子, 女儿, 孩子, 父, 母, 爸, 妈, 公司, 对方, "
        "厂里, 店里, 家里, 单位, 学校, 村里, 班上, 想, 希望, 问, 打算, 准备, 计划, 考虑"
    ),
    "en": (
        "he, she, they, he'll, she'll, they'll, he'd, she'd, they'd, his, her, their, wants, would, might, may, "
        "thinks, thinking, hopes, if, who, matures, asked, can't, cannot, couldn't, won't, doesn't"
    ),
}
"""At the start of a clause: it tells what somebody else does or wishes."""

THIRD_PARTIES = {
    "zh": (
        "医生, 大夫, 医院, 牙医, 护士, 班主任, 老师, 学校, 幼儿园, 培训班, 法院, 法官, 房东, 租客, 中介, 领导, 上司, "
        "总公司, "
        "集团, 甲方, 乙方, 供应商, 买家, 卖家, 物业, 交警, 税务局, 社保局, 公积金中心, 房管局, 不动产中心, 派出所, "
        "居委会, "
        "村委会, 村委, 街道, 街道办, 亲家, 丈母娘, 岳父, 岳母, 婆婆, 公公, 妹妹, 弟弟, 哥哥, 姐姐, 姑姑, 舅舅, 外甥, "
        "侄子, "
        "侄女, 孙子, 孙女, 外孙, 闺女, 小孩, 娃, 宝宝, 媳妇, 女婿, 合伙人, 股东, 装修队, 施工队, 搬家公司, 师傅, "
        "教练, 月嫂"
    ),
    "en": (
        "the doctor, the dentist, the surgeon, the vet, the gp, the consultant, the specialist, the hospital, "
        "the court, "
        "the judge, the landlord, the landlady, the tenant, the tenants, the builder, the builders, the plumber, "
        "the electrician, the roofer, the movers, the removal men, the school, the teacher, the university, "
        "the council, "
        "the estate agent, the buyer, the buyers, the seller, the sellers, the taxman, the vicar, the midwife, "
        "the nurse, "
        "the optician, the employer, the boss, the inspector, the caterers, the florist, the photographer, "
        "the in-laws, "
        "the kids, the children, the twins, the grandchildren, the family, hmrc, the irs, the priest, the physio"
    ),
}
"""At the start of a clause, or behind what was agreed: a day is theirs with the client."""

ALTERNATIVES = (
    "or, or was it, or was that, or it was, or maybe, or perhaps, or possibly, or it might have been, "
    "or it may have been, or rather, might have been, it might have been, "
    "may have been, could have been, 不确定是不是, 不知道是不是, 记不清是不是, "
    "或者是, 或者, 或, 还是, 不知是, 要不就是, 好像是, 也可能是"
)
"""Between two names: one of them is meant."""

HARMLESS = {
    "zh": (
        "去了招行, 去了工行, 去了农行, 去了中行, 去了建行, 去了交行, 去了浦发, 去了邮储, 去了他行, 去了别家, "
        "第二回, 第三回, 第四回, 退回去, 来万, 来亿, 来块, 来天, 来岁, 来户, 来斤, 来亩, "
        "没听说, 没听过, 没听懂, 没听人, 没听进, 没听明白, 没听劝, 没听他, 没听她, 没听我, 沟通了, 沟通, 开通了, "
        "想通了, 办通了, 通了知, 手机银行, 手机号, 手机卡, 手机转账, 短信费, "
        "短信服务费, 短信提醒费, 短信通知费, 短信验证码, 微信群, 微信支付, 微信号, 电话号码, "
        "电话号, 电话费, 视频号, 邮件地址, 网点搬迁, 茶叶, 茶厂, 茶园, 饭店, 餐厅, 吃亏, 吃紧, 吃不准, 吃力, 吃惊, "
        "喝彩, 家里人, 没接触, 收不回, 收不回来, 拿不回来, 要不回来, 不回本, 不回国, 不回来, 不回家, 不回去, 没回本, "
        "没回款, 没人用, 没人管, 没人住, 不接受, 没接受, 不通过, 没通过, 未通过, 没见过, 没见效, 未见异常, 未见明显, "
        "未见风险, 没见涨, 没找到工作, 不挂断, 没来得及, 聚财, 集聚, 转去了, 过去了, 花去了, 失去了, 没联系过, 后来, "
        "未来, 起来, 下来, 本来, 原来, 出来, 来自, 来年, 回来, 到来, 带来, 来源, 越来越, 从来, 来不及, 来得及, 上来, "
        "进来, 往来, 来说, 将来, 断了奶, 社保断了, 断了供, 断了缴, 近来, 向来, 转过来, 挪过来, 搬过来, 存过来, 汇过来, "
        "划过来, 调过来, 挂了号, 挂号, 推送, "
        "说上次, 说上周, 说上月, 说上个, 说上回, 说上半年"
    ),
    "en": (
        "no answer yet from, mobile banking, mobile app, phone number, phone banking, mobile number, email address, "
        "phone bill, text message alerts, call option, call account, got engaged, engaged to, is engaged, "
        "tea company, coffee shop lease, coffee machine, golf club loan, no one else, nobody else, not in a hurry, "
        "not in favour, not in favor, not in the mood, not interested, answered all, answered her, answered his, "
        "margin call, call centre, meet the, meets the, not available in, not available on, not available until, "
        "not available next, not available for, not available before"
    ),
}
"""What holds words of the other tables and tells nothing of the contact."""

TOGETHER = "跟, 和, 同, 与, 陪, 带, 带着, 陪着, 拉着, 携, with, and, w/"
"""Before a name in a note without a channel: perhaps one more who was there."""

GOING_TO = "去见, 去看, 去看望, 去拜访, 去找, 见, 见了, 拜访, 看望"
"""In Chinese, right behind the client: with whom somebody else was met, 带[李娜]去见马骏."""

JOINED = {
    "zh": "也在, 也来了, 也到了, 也参加, 也一起, 同来, 同去, 作陪, 一起来的, 陪同",
    "en": "joined, came along, came too, was there, too, as well, also, sat in",
}
"""Behind a name at the start of a later clause: one more who was there."""

ABSENT = "不在, 没在, 没来, 没到, 没见着, 没见到, 未到, 未在, 出差, 外出, 请假, 休假, 没碰到, 没碰上"
"""In Chinese, behind a name: who was not there."""

BEFORE_MOMENT = "是在, 是, 于, 在, 就是, 就在, 其实是, 我, 我是, 补记, 补录, 补"
"""In Chinese, before a past day that may be that of the contact."""

WISHES = "希望, 想, 要, 要求, 让, 说, 约, 建议, 提议"
"""In Chinese, before a day ahead and one of `NEXT_CONTACTS`: a next step that the client wishes for."""
NEXT_CONTACTS = (
    "再联系, 联系, 再聊, 再谈, 再打, 再约, 再说, 回访, 打电话, 通电话, 通话, 再通话, 见面, 再见面, 面谈, 再碰"
)

CONTACT_VERBS = (
    "打的, 打过去的, 打, 联系的, 联系, 聊的, 聊, 谈的, 谈, 见的, 见面的, 见面, 见, 约的, 沟通的, 沟通, 发的, 回的, "
    "去的, 来的, 拜访的, 走访的, 通的, 说的, 碰的, 碰面的, 吃的, 面谈的, 面签的, 电话, 微信, 的电话, 的微信, 的事, "
    "发生的, 办的, 做的, 签的, 签妥, 办妥"
)
"""In Chinese, behind a past day: it may be that of the contact."""

ANSWERED = (
    "来领的, 来取的, 来办的, 来拿的, 来代办, 代领, 代办, 打来的, 接的, 接了, 接起, 接听, 接电话, 代接, 替接, 替她接, "
    "替他接, 帮接, 回的, 代回, 接"
)
"""In Chinese, behind a relative: somebody else answered."""

GATEKEEPERS = "邻居, 保安, 门卫, 前台, 护工, 保姆, 门岗, 物业, 店员, 同事, 秘书"
"""In Chinese, people who say that the client is away."""

AWAY = (
    "去了, 走了, 搬走, 旅游, 外出, 钓鱼, 女儿家, 儿子家, 回老家, 出差, 不在, 出去, 出门, 住院, 外地, 在睡, 睡了, 在忙, "
    "上班去, 开会, 没回来"
)
"""In Chinese, behind a relative who says so: the client was not there."""

WISHING = "想, 打算, 考虑"
"""In Chinese, behind a relative who says so: the affair was talked about, so that the client was reached."""

CLIENT_PRONOUNS = (
    "后来她, 后来他, 结果她, 结果他, 随后她, 随后他, 下午她, 下午他, 中午她, 中午他, 晚上她, 晚上他, 她又, 他又, "
    "她就, 他就, 她, 他, 对方, 客户, 本人"
)
"""In Chinese, at the start of a clause: the client."""

ERRANDS = (
    "送, 寄, 邮, 快递, 捎, 带, 办, 申请, 开, 订, 修, 取, 换, 抢, 预约, 预留, 留, 买, 交, 缴, 领, 打印, 激活, 注册, 补, "
    "查, 争取, 拿, 搬, 登记, 处理, 报名"
)
"""In Chinese, behind 给 and the client's name: what was done for somebody who need not have been there."""

ATTENDING = "参加, 出席, 听讲座"
"""Behind one who is invited: what they are to do."""

INVITING = "约, 约了, 约上, 请, 请了, 邀, 叫, 喊, 喊了, 叫了, 邀上"
"""Before the client's name: what follows may not have taken place."""

DECLINED = (
    "在外地, 没空, 没时间, 走不开, 抽不出, 没约上, 没成, 不方便, 没来, 没到, 出差了, 改期, 取消, 推了, 婉拒, 拒绝了, "
    "改天, 被拒, 去不了, 来不了, 临时有事, 放鸽子, 爽约, 没成行"
)
"""In Chinese, behind an invitation: perhaps nobody met."""

CALLED_OFF = (
    "改到, 改在, 改成, 改期, 改天, 改时间, 推到, 推迟, 延到, 延期, 顺延, 取消, 临时取消, 没成, 没约成, 没吃成, 没见成, "
    "泡汤, 黄了"
)
"""In Chinese, behind a meeting: it has not taken place."""

PUT_OFF = f"{CALLED_OFF}, 的事, 的时间, 定在, 约在, 安排在"
"""In Chinese, right behind a meeting: perhaps it has not taken place."""

REFUSED = "推了, 推掉了, 推辞了, 谢绝了, 婉拒了, 拒绝了, 拒了, 辞了, 没答应, 没敢去"
"""In Chinese, all of a clause behind an invitation: nobody met for it."""

OF_PEOPLE_OR_THINGS = "退回, 没到, 没来, 没消息, 没下文, 没动静, 没音, 没人, 没通, 没回, 未回, 没见"
"""Of the Chinese words of `UNREACHED`, those that are said of papers and money, too."""

PEOPLE_AROUND = (
    "律师, 邻居, 朋友, 客户, 同学, 同事, 老师, 助理, 秘书, 司机, 合伙人, 亲戚, 保姆, 下属, 员工, 老板, 领导, 代理人, "
    "经办人, 担保人, 供应商, 租客, 房东, 战友, 老乡, 学生, 徒弟"
)
"""In Chinese, behind the client's name and 的: somebody else was there."""

RECOMMENDED = "介绍的, 推荐的, 转介的, 引荐的, 转介绍的, 介绍来的, 推荐来的, 带来的"
RECOMMENDED_PEOPLE = "客户, 朋友, 同事, 公司, 企业, 人, 亲戚, 邻居, 同学, 老板"
"""In Chinese, what begins and ends the words behind a client's name: the contact was with somebody else."""

PAST_FORMS = (
    "came, went, left, got, was, flew, sent, began, broke, fell, died, paid, saw, met, rang, told, said, lost, bought, "
    "sold, took, brought, gave, born, done, made, held"
)
"""Right before a day: what is told has happened, as of any form in -ed."""

ARRANGED = (
    "booked, scheduled, agreed, arranged, planned, fixed, confirmed, promised, expected, needed, asked, wanted, "
    "requested, pencilled, penciled, diarised, postponed, rescheduled, delayed, moved, deferred, supposed, invited, "
    "proposed, offered"
)
"""Of the forms in -ed, those behind which the day lies ahead."""

CORRECTING = {
    "zh": "写错了, 写错, 说错了, 说错, 打错了, 记错了, 搞错了, 弄错了, 错了, 不对, 口误, 更正, 纠正一下, 更正一下",
    "en": (
        "no, i mean, i meant, sorry i mean, sorry, correction, make that, scratch that, no wait, wait, "
        "should be, should say, should read"
    ),
}
BEFORE_CORRECTED = (
    "是, 应该是, 应是, 应为, 其实是, i mean, i meant, it was, make that, no, make it, should be, should say"
)
"""At the start of a clause, and between it and a name: somebody else was meant than the client who was named."""

UNSURE_WHICH = {
    "zh": "不确定是谁, 记不清是谁, 不知道是谁, 忘了是谁, 不知是哪位, 记不得是哪位",
    "en": (
        "not sure which, not sure who, can't remember which, can't recall which, can't recall, can't remember, "
        "don't know which, don't recall which, one of them, one of the two, one or the other, forget which"
    ),
}
"""At the start of a clause: not all of the clients that are named were there."""

UNTOLD_DAYS = (
    "节后, 节前, 出了正月, 出正月, 过了正月, 正月里, 正月十五前, 正月后, 正月, 腊月, 开门红期间, 开门红前, 开门红后, "
    "开门红, 头月, 初五前, 初六前, 初七前, 初八前, 初十前, 十五前, 十五之前, 十五以前, 二十前, 二十五前, 三十前, "
    "到期那天, 到期那日, 到期当天, 到期当日, 到期日, 暑假后, 暑假里, 暑假, 寒假后, 寒假里, 寒假, 假期后, 放假后, "
    "放假前, 放假, 开学后, 开学前, 开学, 高考后, 高考完, 中考后, 中考完, 考试后, 考完试, 开春后, 开春, 入春后, 入夏后, "
    "入秋后, 入冬后"
)
"""In Chinese, days of a next step that nobody can tell: which festival, or of which calendar."""
UNDATED_LEADS = (
    "我答应, 我答应了, 答应, 答应了, 答应他, 答应她, 答应给, 承诺, 承诺了, 我承诺, 待, 需, 需要, 还需, 还需要, 要, "
    "还要, 得, 我要, 我得, 我会, 我来, 我再, 记得, 别忘了"
)
UNDATED_ACTIONS = (
    "发, 送, 寄, 给他, 给她, 给他们, 给她们, 给客户, 帮他, 帮她, 替他, 替她, 联系, 跟进, 上门, 登门, 拜访, 回访, 回电, "
    "回复, 打电话, 出方案, 做方案, 出测算, 做测算, 报方案, 报价"
)
"""In Chinese, what begins with one of the first and one of the second is to be done by the manager; without its day it
is told that it stays text.
"""
ARRANGING = "约, 约在, 约好, 约他, 约她, 约了, 说好, 说好了, 定在, 等, 让我, 请我"
"""In Chinese, before one of them."""

OCCASIONS = (
    "生日, 过生日, 大寿, 过寿, 寿辰, 六十大寿, 七十大寿, 八十大寿, 六十岁生日, 七十岁生日, 八十岁生日, 阳历生日, "
    "农历生日, 结婚纪念日, 纪念日, 结婚, 婚礼, 乔迁, 搬家, 开业, 生孩子, 生了, 生二胎"
)
BEHIND_OCCASIONS = "了, 到了, 快到了, 当天, 之喜, 大喜"
"""In Chinese, all that is told of a client, and what may stand behind it: a day in their life, and no contact."""
