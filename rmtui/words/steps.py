"""Words of a next step: what one begins with, what is done, and what looks like one and is somebody else's."""

from __future__ import annotations

LEADS = {
    "zh": (
        "回去, 回行里, 回来后, 跟他说了, 跟她说了, 跟他讲了, 跟她讲了, 跟客户说了, 跟他说, 跟她说, 跟他讲, 跟她讲, "
        "回他说, 回她说, 别忘了, "
        "别忘, 勿忘, 不要忘, 不要忘了, 下次, 她约我, 他约我, 她喊我, 他喊我, 我说, 我讲, 我跟她说, 我跟他说, "
        "我会, 我将, 我去, 我来, 我再, 我要, 我, 计划于, 计划, 准备, 打算, 拟于, 拟定, 拟, 需要我, 需要, 需在, 需, "
        "要求, 要, 得, 应, 记得, 待, 等, 后续, 下一步, 下步, 跟进, 将于, 将, 会在, 会, 并且, 并, 且, 然后, 之后, 后来, "
        "顺便, 顺带, "
        "于是, 另外, 还, 又, 但, 就, 那就, 让我, 请我, 叫我, 要我, 嘱咐我, 希望我, 争取, 尽量, 最晚, 最迟, 务必, 先, "
        "回头, 到时, 再, 提醒自己, 待办, 计划在, 准备在, 打算在, 请, 定, 要在, 得在, 须在, 须, 应在, 在, 已定, 改天, "
        "过后, 请她, 请他, 让她, 让他, 叫她, 叫他, 客户要求, 要求我, 她要我, 他要我, 她让我, 他让我, 她请我, 他请我, "
        "希望我们, 让我们, 想让我, 想让我们, 同意, 提醒我, 叮嘱我, 回头再, 之后再, 预计"
    ),
    "en": (
        "and i'll, and i will, i'll, i will, i'm to, i am to, i need to, i have to, i must, i should, i'm going to, "
        "i am going to, i promised to, i said i'd, i said i would, i'd, i, we'll, we will, we need to, we agreed to, "
        "we, will, to, need to, needs to be, must, should, shall, have to, going to, gonna, agreed to, agreed i'd, "
        "agreed, promised to, promised her to, promised him to, promised, arranged to, planning to, plan to, want to, "
        "and, then, so, also, but, please, next step, next steps, next, action, actions, todo, to do, to-do, "
        "follow-up, f/u, fu, remember to, said i'd, said i will, said i would, told her i'd, told him i'd, "
        "told them i'd, told her i will, told him i will, told her i'll, told him i'll, wants me to, wanted me to, "
        "asked me to, she asked me to, he asked me to, they asked me to, she wants me to, he wants me to, "
        "they want me to, would like me to, let's, has asked me to, just, i'm, will need to, offered to, diary note, "
        "reminder, aim to, intend to, hope to, going back to, committed to, arranged a, arranged, set up a, booked a, "
        "booked, scheduled a, scheduled, fixed a, agreed a, made an, made a, organised a, organized a, diary, "
        "action point, outcome, reminder to, note to, note to self, i have promised to, have promised to, i agreed to, "
        "i promised, i am, we are to, both agreed to, we agreed, we arranged to, hoping to, aiming to, looking to, "
        "supposed to, tomorrow i will, tbc, f/up, fup, diarise, diarised, promised her, promised him, promised them, "
        "i promised her, i promised him, i promised them, owe her, owe him, owe them, i owe her, i owe him, "
        "i owe them, and owe her, and owe him, remind me to, remind me, must not forget to, mustn't forget to, "
        "don't forget to, do not forget to, not to forget to, i must not forget to, told her, told him, told them, "
        "offered her, offered him, offered them, i've to, i've got to, got to, have got to, i've promised to, "
        "i've agreed to, been asked to, i was asked to, was asked to, on my list, my job, for me to, job for me, "
        "over to me, "
        "he'd like me to, she'd like me to, they'd like me to, he'd like us to, she'd like us to, they'd like us to, "
        "i would, we would, we'd, me to, us to, shook on, shook hands on, ap, ap me to, "
        "that i'd, that i'll, that i would, that i will, that we'd, that we'll, that we would, that we will"
    ),
}
"""Before a next step."""

PLANNING = "准备, 打算, 计划, 拟, 拟定"
PLANNED = "去一趟, 跑一趟, 过去, 去看, 去趟, 送, 寄, 拜访, 走访, 登门, 上门, 联系, 回访, 约, 邀, 打电话, 发, 报, 补送"
"""In Chinese, what begins with one of the first and one of the second and names no relative tells of no contact."""

REMINDERS = "记得, 别忘了, 别忘, 勿忘, 不要忘, 待办, 待回访, 待联系, 待跟进, 待拜访, 提醒自己"
PUTTING_OFF = "再说, 再说吧, 再议, 再议吧, 再看吧, 先放放, 放放再说, 缓缓再说"
SAID = "说称讲问想觉聊谈他她我叫让"
"""In Chinese, what one of the first begins or of the second ends, without a character of the third before it, tells of
no contact."""

WISHES = "打算, 准备, 计划, 考虑, 想, 有意, 预计, 争取"
AFFAIRS_OF_MONEY = (
    "万, 元, 块钱, 买, 购, 定投, 赎回, 追加, 加仓, 转存, 续存, 取款, 提款, 投进, 配点, 存定期, 存大额, 提前还"
)
"""In Chinese, a clause that begins with one of the first and holds one of the second is the client's wish."""

STARTS = {
    "zh": (
        "没人接听, 没人接, 没接, 未接, 无人接听, 没通, 关机, 占线, 没回, 不在, 约好, 答应, 承诺, 应承, 应允, 说好, "
        "约定, 约了, 拟于, 拟, 当于"
    ),
    "en": (
        "and will, and i'll, and i will, and to, will call, will send, so will, -, but will, then, and then, i'll, "
        "i will, and agreed, and promised, and arranged, and offered, and owe, i'd, told her i'd, told him i'd, "
        "told them i'd, said i'd, saying i'd, promised i'd, and need to, and must, and have to, but i'll, to call, "
        "agreed to, promised to, promised, will, try again, "
        "and i promised, i promised, and i agreed, and i offered, and i said i'd"
    ),
}
"""Within a clause: what a next step begins with, in Chinese also what stands before one."""

CLIENT_SAID = "他说, 她说, 对方说, 客户说"
REPLIES = "回电, 回电话, 回复, 回话, 回拨, 回消息, 回微信, 回个电话"
"""In Chinese, at the start of a clause and at the end of the one behind it: who will answer is not told."""

ASKING_CLIENTS = "群发, 邀请, 邀约, 通知, 问卷, 提醒, 催, 没交, 未交, 不齐, 缺, 还差"
RESPONSES = (
    "回复, 回复我, 回执, 答复, 回话, 反馈, 报名, 登记, 确认, 办理, 填写, 填好, 填完, 缴费, 交费, 补, 补交, 补齐, 补上, "
    "补签, 交, 交齐, 上交, 提交, 还, 还款, 还清, 还上"
)
"""In Chinese, one of the first in what the manager did or missed, and no more than one of the second behind a day: who
will do that is not told.
"""

INVITATIONS = "让我, 要我, 请我, 叫我, 喊我, 约我, 邀我, 拉我, 催我, 托我, 求我, 让咱, 请咱, 叫咱, 喊咱, 约咱"
"""In Chinese, before a day: whatever follows is the manager's step, 喊我下周三去屋头耍."""
JOINTS_BEFORE_INVITATION = "然后又, 然后还, 然后就, 然后, 后来, 另外, 顺便, 顺带, 还, 又, 并且, 并, 就"

AGREED = (
    "约, 已定, 约好, 约定, 约在, 约到, 约的是, 说好, 说定, 讲好, 商定, 敲定, 定好, 定于, 定在, 定到, 定下, 定了, 预约, "
    "预约在, 答应, 承诺, 应承, 应允, 允诺, 应下, 允了, 许诺, 许了, 打包票, 打保票, 拍胸脯, 拍胸脯说, 拍着胸脯说, "
    "谈定, 谈好, 谈妥, 说妥, 讲定, 讲妥, 敲好, 约妥, 安排, 安排在, 改约, 相约, 改在, 改到, 改, 暂定, 初定, 暂约, "
    "再约, 待约, 拟定于, 允于, 拟于, 当于"
)
"""In Chinese, before a day, also with 了: behind it any words are the step."""
BEFORE_AGREED = (
    "已, 已经, 并, 也, 就, 我, 双方, 客户, 当场, 又, 重新, 跟我, 跟他, 跟她, 跟客户, 跟对方, 和他, 和她, 和客户, "
    "与他, 与她, 与客户, 与其"
)
BEHIND_AGREED = "他, 她, 我, 他们, 她们, 对方, 客户"
"""Around one of `AGREED`: who agreed with whom."""

ACTIONS = {
    "zh": (
        "讨论, 商量, 统计, 加微信, 加他微信, 加她微信, 加企微, 去探望, 探望, 去慰问, 慰问, "
        "快递, 邮寄, 捎, 邮, 摸底, 摸下底, 摸摸底, 摸个底, 重做, 重测, 重办, 重开, 重签, 补做, 补办, 弄, 留, 开好, "
        "备好, 落地, 打印, 递交, 发, 送, 寄, 回电, 回复, 回访, 回话, 回个, 回拨, 回他, 回她, 打, 拨, 致电, 去电, 联系, "
        "联络, 约, 见, 面谈, 面访, 见面, 碰面, 会面, 拜访, 走访, 登门, 上门, 提醒, 跟进, 跟踪, 帮, 替, 为, 带, 拿, "
        "报价, 报, 答复, 提供, 准备, 做, 出, 整理, 电话, 微信, 邮件, 短信, 沟通, 聊, 谈, 催, 确认, 核实, 办, 签, 问, "
        "查, 看, 请, 陪, 给, 把, 将, 向, 跟, 和, 与, 递, 交, 提交, 推荐, 介绍, 讲, 演示, 解答, 对接, 安排, 通知, 告知, "
        "告诉, 邀, 接, 试, 追, 补, 修改, 更新, 测算, 算, 转, 续, 收, 取, 面签, 吃饭, 喝茶, 打球, 复盘, 评估, 检视, "
        "申请, 预约, 开户, 去拜访, 去看, 去, 过去, 再, 参加, 协助, 落实, 处理, 反馈, 定, 敲定, 拿方案, 复核, 调整, "
        "汇报, 下单, 完成, 制作, 拟, 写, 视频, 碰头, 碰, 上报, 报送, 制定, 预留, 购买, 让, 找, 跑一趟, 跑趟, 跑一次"
    ),
    "en": (
        "send, call, ring, phone, email, e-mail, mail, text, message, wechat, whatsapp, follow, get, try, remind, "
        "meet, see, visit, chase, check, book, prepare, draft, review, revert, touch, catch, give, bring, deliver, "
        "post, forward, drop, pop, speak, talk, discuss, quote, arrange, schedule, set, update, confirm, invite, let, "
        "circle, ping, write, come, go, take, provide, share, submit, run, work, look, find, ask, sign, open, "
        "complete, finish, put, have, lunch, coffee, do, make, reply, respond, return, contact, reach, tell, present, "
        "show, explain, help, order, apply, transfer, switch, process, collect, pick, print, chat, dial, reconnect, "
        "revisit, recheck, re-check, propose, offer, investigate, sort, fix, resolve, file, drive, host, introduce, "
        "recommend, pass, hand, issue, renew, close, re-send, resend, set up, dig, clarify, compare, calculate, table, "
        "pitch, wish, congratulate, be, report, feed, start, begin, fill, hear, attend, join, buy, pencil, diarise, "
        "diary, push, nudge, escalate, request, raise, circulate, copy, sending, calling, ringing, phoning, emailing, "
        "dropping, seeing, visiting, chasing, preparing, taking, popping, reviewing, checking, confirming, speaking, "
        "catching, returning, texting, messaging, getting, giving, bringing, delivering, posting, following, "
        "reminding, sort out, nail, line, cover, finalise, finalize, touch base, log, reset, enquire, inquire, draw, "
        "pull, suggest, deal, action, refer, assess, price, value, double-check, pass on, walk, sit, meet again, scan, "
        "revise, rework, redo, finish off, start on, bring round, take round, drop in, drop round, get back, "
        "revert back, retry, catch up, verify, double check, square, ring round, pop back, head over, swing, nip, "
        "stop, report back, look into, sound out, top up, run through, go through, go over, talk through, "
        "put together, pull together, walk through, loop, keep, make sure, ensure, organise, organize, hold, chase up, "
        "settle, release, approve, extend, waive, refund, reissue, replace, activate, block, unblock, courier, fax, "
        "couriering, faxing, reconvene, regroup, whizz, fire over, fire off, shoot over, wing over, zip over, "
        "hand-deliver, swap notes, resubmit, have another go, give it another go, have another crack, "
        "rebook, reschedule, rearrange"
    ),
}
"""What is done, at the start of a step."""

ON_THE_WAY = "他她它送取签拿谈办催看访见收陪接查做聊讲对交领带面找问厂店司行趟"
"""In Chinese, behind 去: what a manager goes for; without any, the client may be going there: 去三亚过冬."""

NOT_ACTIONS = {
    "zh": (
        "讲座, 讲课, 发布会, 报告会, 说明会, 见面会, 联谊会, 聊天, 还款, 还钱, 还清, 结清, 付款, 补缴, 缴费, 打钱, "
        "转钱, 凑钱, 续费, 续保费, 续缴, 到期, 生效, 失效, 到账, 发票, 发工资, 发年终奖, 发奖金, 发薪, 发货, 发红包, "
        "发财, 打款, 打官司, 回国, 回家, 回老家, 回来, 回款, 回本, 出差, 出国, 出院, 出门, 出发, 出结果, 出报告, 出游, "
        "出去玩, 办婚礼, 办酒, 办移民, 看房, 看病, 看医生, 看情况, 看电影, 看牙, 签购房, 签购房合同, 交房, 交付, "
        "交首付, 交割, 交税, 交房租, 交学费, 交钱, 取钱, 收房, 收款, 收钱, 收货, 做手术, 做寿, 做体检, 做生日, 做决定, "
        "转正, 见客户, 见父母, 见公婆, 约会, 给孩子, 给儿子, 给女儿, 给老婆, 给老公, 给父母, 给员工, 带孩子, 带父母, "
        "请假, 送孩子, 接孩子, 再说, 再看, 再看看, 再考虑, 再定, 再决定, 再议, 再想, 再商量, 再等等, 再等, 再比比, "
        "再斟酌, 再琢磨, 再买, 再投, 去北京, 去上海, 去旅游, 去旅行, 去度假, 去国外, 去美国, 去日本, 去香港, 去新加坡, "
        "去出差, 去住院, 去医院, 去看房, 去看病, 去学校, 办签证, 办护照, 办退休, 打疫苗, 打针, 看老人, 收租, 拿房, "
        "拿钥匙, 拿年终奖, 拿奖金, 拿分红, 续签, 续租, 定居, 交货, 完工, 完成上市, 再买点, 再投点, 再加仓, 为难, 取货, "
        "做东, 让孩子, 找工作, 让儿子, 购买新房, 给我, 打给我, 找我, 联系我, 回我, 告诉我, 通知我, 发我, 发给我, "
        "回复我, 答复我, 跟我联系, 跟我说, 与我联系, 把钱, 回话给我, 带钱, 拿钱, 给回复, 给消息, "
        "给准信, 去体检, 去手术, 做完, 开业, 见律师, 问老婆, 问太太, 问老公, 问家里, 跟家里, 跟老公, 跟太太, 跟老婆, "
        "探望父母, 探望老人, 去探望父母, 去探望老人, "
        "和家里, 和太太, 和老公, 与家人, 和家人, 跟家人, 看孩子, 陪孩子, 陪老婆, 陪太太, 陪父母, 陪家人, 为孩子"
    ),
    "en": (
        "be back, be away, be abroad, be in, be on, come back, go abroad, go on, make a decision, make up, "
        "let me know, let us know, get married, getting married, getting engaged, getting divorced"
    ),
}
"""What begins like one of `ACTIONS` and is the client's own affair."""

HAN_OBJECTS = (
    "方案, 合同, 资料, 材料, 报价, 清单, 对账单, 计划书, 建议书, 产品, 表格, 文件, 说明书, 名单, 邀请函, "
    "利率表, 月报, 季报, 报告, 测算, 礼品, 挂历, 存单, 保单, 协议, 申请表, 链接, 书面答复, 答复, 结果, 账单, "
    "明细, 流水, 证明, 下次见面时间, 下次面谈时间, 下次见面, 下次面谈, 下次拜访, 下次沟通, 下次联系, 下次回访, "
    "签约时间, 面谈时间, 见面时间, 回访时间, 拜访时间, 面签时间, 时间"
)
"""What is sent or brought; it may stand before the day: 方案周五前发给她."""

MEETINGS = {
    "zh": "",
    "en": (
        "meeting, mtg, appointment, call, lunch, review, visit, coffee, "
        "dinner, catch-up, catch up, catchup, site visit, zoom, video call, signing, follow-up, follow up, "
        "follow-up call, follow-up meeting, next meeting, next call, next review, review meeting, second meeting, "
        "2nd meeting, 3rd meeting, third meeting, 2nd call, second call, 2nd review, next appointment, next visit, "
        "breakfast, tea, drinks, golf, session, presentation, annual review, phone call, callback, call-back, "
        "call back, next contact, next chat, seeing her, seeing him, seeing them, meeting her, meeting him, "
        "meeting them, meeting again, another meeting, another call, another go, another try, another attempt, "
        "next catch-up, chat, see you, signing meeting, "
        "branch visit, home visit, video meeting, zoom call, teams call, conference call, follow up call, "
        "follow up meeting, face to face, round of golf, site meeting, portfolio review, completion meeting, "
        "next one, next session, review call, in the diary, viewing, coming in, coming by, due in, back in, in again, "
        "popping in, calling in, coming to the branch, coming in again, will come in, comes in, dropping in, c/b, cb"
    ),
}
"""Nouns of an appointment, at the start of a clause."""

OCCASIONS = (
    "birthday, bday, b'day, anniversary, christmas, xmas, cny, new year, year-end, year end, festive, thank-you, "
    "thank you, farewell, welcome, business, working, team, quick, short, long, nice, late, early, client"
)
"""What an appointment is for, or of what kind it is, before its noun: birthday lunch."""

SET = (
    "is set, was set, set up, set, is booked, booked, is scheduled, scheduled, is arranged, arranged, "
    "is agreed, agreed, is fixed, fixed, planned, is planned, is, pencilled, penciled, confirmed, due, in the diary, "
    "diarised, lined up, moved to, moved, changed to, rescheduled to, rearranged for, brought forward to, put back to"
)
"""Behind one of `MEETINGS`: that it will take place."""

THIRD_PERSONS = {
    "zh": (
        "他说, 她说, 他, 她, 客户, 老公, 太太, 老婆, 先生, 儿子, 女儿, 孩子, 老板, 父亲, 母亲, 爸, 妈, 公司, "
        "对方, 说, 称, 表示, 听说, 据说, 其, 父母, 家里, 问, 想, 希望, 考虑"
    ),
    "en": "",
}
"""Who does something that is no step of the manager's."""

BEHIND_DAY = (
    "各, 分别, 抽空, 抽时间, 找时间, 得空, 上午, 下午, 中午, 晚上, 早上, 傍晚, 改, 改为, 改用, 我再, 我会, "
    "我去, 我来, 我, 再次, 得, "
    "再, 就, 会, 还要, 要, 先, 一起, 当面, 亲自, 专门, 继续, 正式, 第一时间, 统一, 在网点, 在行里, 在公司, 在办公室, "
    "到她家, 到他家, 一早, 下班前, 左右, 以内, 内, 起, 需, 单独, 务必, 一定, 争取, 务必要, 记得, 尽快, 重新, 集中, "
    "主动, 和她, 和他, 跟她, 跟他, 与她, 与他, 与客户, 和客户, 跟客户, 书面, 前, 之前, 以前, 前后, 上班后, 给她, 给他, "
    "给客户, 微信, 电话, 一上班就, 上班就, 一早就, 一上班, 就去, 就给她, 就给他"
)
"""Between the day and what is done."""

ALSO_NOUNS = (
    "table, post, book, text, set, order, offer, report, work, open, close, have, put, do, run, look, start, "
    "process, contact, be, reply, answer, quote, line, phone"
)
"""Actions that are nouns or adjectives before one of `BEHIND_NOUNS`."""

THIRD_PERSON_VERBS = (
    "expires, ends, starts, closes, lapses, runs, falls, comes, goes, opens, begins, matures, takes, stands, holds, "
    "remains, needs, looks, follows, stays, completes, drops, rises, has, is, was, were, went, came, still, ended, "
    "fell, expired, started, closed, opened"
)
"""Behind what looks like an action: it is a noun, offer expires."""

BEHIND_NOUNS = (
    "is, was, went, has, had, of, received, arrived, placed, in, on, by, made, due, expected, engaged, busy, dead, down"
)

WANTS_CALL = (
    "hear from me, hears from me, she'd hear from me, he'd hear from me, they'd hear from me, she'll hear from me, "
    "he'll hear from me, they'll hear from me, she would hear from me, he would hear from me, she'd have, he'd have, "
    "they'd have, "
    "she'll have, he'll have, they'll have, wants a call, wants me to, asked for a call, asked me to, "
    "wants to be called, asked to be called, "
    "would like a call, needs a call, expects a call, wants a callback, expecting a call, expects my call, "
    "asked for a callback, requested a callback, requested callback, requested a call, she wants a call, "
    "he wants a call, she asked me to, he asked me to, asked us to, "
    "wants us to, needs me to, expects me to, she'd like a call, he'd like a call, back to her, back to him, "
    "back to them, again, wants a call back, wants calling back, wants me to call, wants us to call, "
    "wants a meeting, wants to meet, wants to see me, would like to meet, asked to meet, asked for a meeting, "
    "happy to meet, free to meet, can meet, will meet, wants to talk again, wants a follow-up, prefers a call, "
    "prefers to talk, asked that i call, expects a call back, expects to hear from me, expects an answer, "
    "asked to speak again, gets the, will get the, will have the, to get the, to have the, to receive the"
)
"""What a client wants that the manager will do."""

FOLLOW_UPS = (
    "f/u, fu, follow-up, follow up, next, next contact, to follow up, will follow up, f/up, fup, diary, "
    "diarise, diarised, chase, to chase"
)
"""With no more than a day, a next step of their own."""

LABELS = (
    "to do, todo, to-do, action, actions, action point, next, next step, next steps, "
    "diary, diarise, diarised, follow-up, follow up, plan, promised, reminder, reminder to self, note to self, self, me"
)
"""Before a colon, a clause of their own: what stands behind is a next step, where it names a day."""

DELIVERABLES = (
    "proposal, quote, contract, paperwork, documents, docs, statement, statements, report, factsheet, brochure, forms, "
    "form, letter, schedule, figures, numbers, offer, offers, comparison, illustration, list, summary, pack, terms, "
    "answer, reply, details, info, information, draft, papers, slides, tickets, invitation, certificate, card, "
    "confirmation, options, projection, projections, valuation, application, agreement, deed, deeds, plan, template, "
    "analysis, calculation, invoice, receipt, mandate, estimate, reference, overview, checklist, leaflet, prospectus, "
    "figure, price, prices"
)
"""What a manager sends or brings: with a day, a next step."""
BORROWERS_PAPERS = (
    "audited, financial statements, financials, fin statements, financial statement, management accounts, tax return, "
    "tax returns, payslips, payslip, bank statements"
)
"""Of what is due by a day, these the client may have to bring."""

NO_DELIVERABLE = (
    "he, she, they, it, his, who, wants, needs, needed, decides, decide, deciding, expects, matures, mature, "
    "maturing, is, was, has, had, will, if, would, could, should, might, may, expires, expire, retires, moves, "
    "moving, gets, leaves, returns, starts, ends, arrives, pays, due, completion, completes, asked, told, said, "
    "needing, bonus, salary, sale, lease, rent, rate, rates, payment, fixed, expected, awaited, promised"
)
"""Beside one of `DELIVERABLES`: the day is that of something else."""

DAY_STARTS = (
    "mon, tue, wed, thu, fri, sat, sun, tom, tmr, tod, ton, nex, in, by, on, bef, aft, end, eom, eoy, eow, the, "
    "thi, wit, unt, jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec, ear, mid, lat, cob, eob, eop, "
    "cop, eod, a, fir, q1, q2, q3, q4, no, lea, beg, sta, spr, sum, aut, win, day, two, thr, fou, fiv, six, ten, "
    "sec, las, w/c, wee, clo, for, chr, xma, box, new year, good fri, thanksg, easter"
)
"""What the words of a day ahead begin with."""

LATER_TODAY = "周末, 晚, 下午, 下班, 稍后, 待会, 一会, 会, 要, 再, 前"
"""Within the words of today: what is told is still to come."""

TELLING = "告诉, 告知, 告之, 通知, 转告, 建议, 提示"
"""In Chinese, right before the client: who is to do what follows is not told."""

MESSAGES = "邀请, 邀, 通知, 告知, 告诉, 提醒, 建议"
"""In Chinese, before a pronoun or a day: what was said, whose day is the client's."""

HAN_TALKS = "聊, 谈, 讲, 说, 问, 沟通, 交流, 解释, 介绍, 讨论, 商量, 了解, 分析"
"""What begins a clause that tells of the contact, before a day and a next step: 聊教育金下周二发对比表."""

SOMETIMES = {
    "7": (
        "回头, 改天, 改日, 择日, 过阵子, 过一阵子, 过一阵, 过段时间, 过些天, 过些日子, 过一段时间, 抽空, 抽时间, "
        "过七天, 过一周, 过一星期, 过个一周, 有空, 有时间, 近期, 近日, 这几天, 这两天, 尽快, 尽早, 到时候, 到时, 届时, "
        "到期那天, 到期那日, 到期当天, 到期当日, 到期日"
    ),
    "2": "过两天, 过一两天, 过两日, 隔天, 隔两天",
    "3": "过几天, 过三天, 过两三天, 过个两三天, 隔几天",
    "4": "过四天",
    "5": "过五天, 过5天",
    "6": "过六天",
    "10": "过十天, 过10天",
    "14": "过两周, 过两星期, 过两个星期",
    "15": "过半个月, 过半月, 过十五天",
    "0": (
        "午后再, 晚间再, 下午再, 晚上再, 中午再, 傍晚再, 下班前再, 稍后, 晚点, 晚些, 晚些时候, 待会, 待会儿, 等会儿, "
        "等下, 一会儿, 马上, 随后"
    ),
}
"""In Chinese, before a next step whose day is told vaguely; the meaning is the number of days that is assumed."""

TOLD_CLIENT = "告诉他, 告诉她, 通知他, 通知她, 发他, 发她, 给他, 给她, 回他, 回她"
"""In Chinese, at the end of what is done by the manager, whatever it begins with: 出结果告诉她."""

MANAGER_MARKS = (
    "我, 给她, 给他, 给客户, 给对方, 给两位, 给他们, 给她们, 送去, 送过去, 发过去, 寄过去, 带过去, 拿过去, 传过去, "
    "交给, 发给, 送给, 寄给, 回他, 回她, 找他, 找她, 陪他, 陪她, 带他, 带她, 帮他, 帮她, 替他, 替她, 约他, 约她, "
    "提醒他, 提醒她, 告诉他, 告诉她, 联系他, 联系她, 通知他, 通知她, 发他, 发她, 教他, 教她, 叫他, 叫她, 请他, 请她, "
    "看他, 看她, 问他, 问她, 跟他说, 跟她说, 跟客户说, 和他说, 和她说, 跟他讲, 跟她讲, 上门, 到她家, 到他家, 去她, 去他"
)
"""In Chinese, behind a day: what is told is done for the client by the manager."""

AWAITED_EVENTS = "发行, 发售, 开售, 开卖, 起售, 上市, 上架, 放款, 到账, 到帐, 起息, 兑付, 派息, 分红, 开放申购, 开放"
"""In Chinese, what the bank or the market does by a day that is waited for: whether it is a next step is asked."""
