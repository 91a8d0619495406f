"""Phrases that say how a client was in contact, within a line of entry.

The meaning is the letter of the channel, `-` where the phrase tells none, then what else it tells: `in` for a contact
that the client initiated, `no` where nobody was reached, `keep` where the phrase is also part of the note.
"""

from __future__ import annotations

BEFORE_NAME = {
    "zh": {
        "T": (
            "致电给, 致电, 去电, 拨打, 拨通, 打通, 打给, 打了给, 打去给, 电话给, 电话打给, 回电给, 回电, "
            "回拨给, 回拨, 电联, 通话, 连线, 呼叫, 接通, 拨通了, 打通了"
        ),
        "V": (
            "登门拜访, 上门拜访, 上门看望, 上门走访, 上门服务, 实地走访, 实地拜访, 拜访, 拜会, 走访, 回访拜访, "
            "登门, 上门, 看望, 探望, 探访, 家访, 去看, 去看望, 去拜访, 去走访, 下户, 慰问"
        ),
        "M": (
            "约见, 会见, 面见, 见到, 见了, 见面, 面谈, 面访, 当面见, 碰到, 碰见, 碰上, 遇到, 遇见, 遇上, 偶遇, "
            "巧遇, 陪同, 陪, 宴请, 招待, 会晤, 面签"
        ),
        "M in": "接待, 迎来",
        "M keep": "陪着, 带",
        "W": "微信上找, 加微信, 微信给, 微信发给, 微信转给",
        "S": "短信给",
        "E": "邮件给, 邮件发给",
        "-": "联系到, 联系上, 联系, 联络, 找到, 找, 对接, 接触",
        "- keep": (
            "回访, 提醒, 通知, 告知, 邀约, 邀请, 祝贺, 祝福, 祝, 恭喜, 恭贺, 答复, 回复, 问候, 安抚, 协助, "
            "帮助, 帮, 替, 为, 告诉, 跟进, 催, 感谢, 建议, 推荐给, 介绍给, 请教, 询问, 咨询, 劝, 引导, 指导, 教"
        ),
        "- no": (
            "没联系上, 没有联系上, 未联系上, 没联系到, 未联系到, 联系不上, 联系不到, 没见到, 没见着, 没找到, "
            "没碰到, 没遇到, 没有见到, 没找着"
        ),
        "T no": "没打通, 未打通, 打不通, 没有打通, 没接通",
    },
    "en": {
        "T": (
            "called up, called back, called, rang up, rang back, rang, ringing, calling, phoned up, "
            "phoned back, phoned, phoning, telephoned, dialled, dialed, cold called, cold-called, rung, "
            "buzzed, call, call to, call with, ring, phone"
        ),
        "E": (
            "emailed, e-mailed, mailed, emailing, e-mailing, wrote an email to, sent an email to, email, "
            "e-mail, email to, mail to"
        ),
        "W": (
            "wechatted, wechated, wechatting, wechat, wechat with, wechat to, wechat'd, weixined, whatsapped, "
            "whatsapping, whatsapp, whatsapp'd, whatsapp to, whatsapp with"
        ),
        "S": "texted, texting, sms'd, smsed, sms'ed, text, text to, sms to, sms",
        "M": (
            "met up with, met with, met, meeting, meet, saw, seen, ran into, bumped into, came across, hosted, "
            "welcomed, sat down with, face to face with, face-to-face with, took out, entertained, greeted, "
            "had in, lunched with, dined with, golfed with, golf with, lunching with"
        ),
        "V": (
            "visited, visiting, visit, called on, called in on, dropped by to see, dropped in on, "
            "dropped in to see, dropped by, dropped in at, dropped in, popped by, popped in on, "
            "popped in to see, popped over to see, popped over to, popped round to, popped in at, popped into, "
            "stopped by, stopped in at, swung by, looked in on, went to see, went to visit, went out to see, "
            "went over to, went round to see, went round to, went out to, drove to, drove out to, "
            "drove over to, travelled to, traveled to, trip to, went to, came to see"
        ),
        "M in": "walk-in by, walk-in from, visit from, walk-in",
        "-": (
            "spoke to, spoke with, spoke, spoken to, spoken with, talked to, talked with, talk to, talk with, "
            "talking to, chatted to, chatted with, chat with, chat to, chatting with, caught up with, "
            "catching up with, catch up with, catch-up with, catchup with, touched base with, "
            "got in touch with, got hold of, got through to, got back to, connected with, reconnected with, "
            "reached out to, reached, contacted, contact with, messaged, pinged, wrote to, written to, "
            "replied to, responded to, checked in with, checked in on, followed up with, followed up, "
            "follow-up with, follow up with, conversation with, discussion with, exchanged messages with, "
            "corresponded with, message to, liaised with, update with, review with, session with, "
            "consultation with, interview with, liaised, chased up, chased"
        ),
        "- in": (
            "heard from, heard back from, message from, reply from, response from, request from, query from, "
            "enquiry from, note from"
        ),
        "T in": (
            "call from, phone call from, telephone call from, incoming call from, inbound call from, "
            "callback from, call back from"
        ),
        "E in": "email from, e-mail from, mail from, e-mails from, emails from",
        "W in": "wechat from, wechat message from, whatsapp from, whatsapp message from",
        "S in": "text from, text message from, sms from, texts from",
        "T in no": "missed call from, missed a call from, voicemail from, voice mail from",
        "- no": (
            "couldn't reach, could not reach, couldn't get hold of, could not get hold of, "
            "couldn't get through to, failed to reach, unable to reach, no answer from, no reply from, "
            "no response from, no luck reaching, no luck with, can't reach, couldn't contact, "
            "still no answer from, didn't reach, did not reach, not able to reach, never reached, missed"
        ),
        "T no": (
            "left a voicemail for, left voicemail for, left a voicemail with, left a message for, "
            "left message for, left voice mail for, left a message on"
        ),
        "- keep": (
            "reminded, thanked, congratulated, helped, invited, updated, advised, assisted, showed, walked, "
            "taught, briefed, told, asked, wished, gave, sent, shot, dropped, took, lent, handed, offered, "
            "issued, onboarded, left, tried, tried calling, tried to call, tried ringing, tried to ring, "
            "tried to reach, tried to phone, tried phoning"
        ),
    },
}
"""Before a name, which must follow; in English also behind one of `PREPOSITIONS`."""

NOUNS = {
    "zh": {
        "T": "电话会议, 语音电话, 电话, 手机, 座机, 语音",
        "E": "电子邮件, 邮件, 电邮, 邮箱, 邮",
        "W": "企业微信, 微信视频, 微信语音, 微信消息, 微信, 企微",
        "S": "手机短信, 短信, 彩信, 短讯",
        "M": "视频会议, 腾讯会议, 视频",
        "-": "消息, 信息, 留言",
    },
    "en": {
        "T": (
            "phone call, telephone call, phone chat, phone catch-up, conference call, call, telephone, phone, "
            "phonecall, ring, bell, tinkle, buzz"
        ),
        "E": "emails, email, e-mail, mail",
        "W": (
            "wechat messages, wechat message, wechat msg, wechat voice note, wechat, whatsapp message, whatsapp, weixin"
        ),
        "S": "text messages, text message, text, sms message, sms, texts",
        "M": (
            "meeting, lunch meeting, review meeting, annual review meeting, face to face, face-to-face, "
            "face to face meeting, lunch, brunch, breakfast, dinner, supper, coffee, a coffee, tea, drinks, "
            "a drink, beer, beers, pint, golf, round of golf, tennis, video call, videocall, video meeting, "
            "zoom call, zoom meeting, zoom, teams call, teams meeting, teams, webex, in person, "
            "branch meeting, get-together, walk"
        ),
        "V": "visit, site visit, home visit, house call, office visit, house visit",
        "-": (
            "catch-up, catch up, catchup, chat, conversation, message, talk, word, touch base, check-in, "
            "check in, follow-up, follow up, discussion, note, line, shout, review, update"
        ),
    },
}
"""Nouns for a contact: within phrases, and behind a name."""

HAN_LIGHT_VERBS = (
    "打过去, 打去, 打过, 打了, 打, 拨了, 拨, 去了, 去, 回了, 回, 通了, 通过, 通, 发过, 发了, 发去, 发, 写了, "
    "写, 留了, 留, 传, 用, 群发了, 群发, 挂了, 挂, 做了, 做, 进行, 开了, 开, 有个, 有"
)
"""Before a measure and one of `NOUNS`: 打了个电话, 发微信."""

HAN_INCOMING_VERBS = "打来, 来了, 来, 发来, 回来, 寄来, 传来, 发过来, 打过来, 打进"
"""The same where the client did it: 打来电话, 发来微信."""

HAN_RECEIVING_VERBS = "收到了, 收到, 接到了, 接到, 接了, 接, 收了, 收"
"""Before a name and one of `NOUNS`: 接到刘叔电话."""

HAN_MEASURES = "个, 通, 条, 封, 次, 遍, 趟, 则, 回, 份, 下, 场, 顿, 杯, 局, 轮, 面"
HAN_COUNTS = "好几, 一, 两, 二, 三, 四, 五, 几, 多, 2, 3, 4, 5, 6"

HAN_TALK = "联系, 沟通, 交流, 回访, 联络, 过去, 一下, 来, 去"
"""Behind a channel's noun, saying nothing of the content: 电话沟通, 微信联系."""

HAN_TALK_ABOUT = (
    "告知, 通知, 提醒, 问候, 邀约, 邀请, 约, 回复, 跟进, 核实, 确认, 祝福, 祝贺, 了解, 解释, 答复, 介绍, 推荐, "
    "请教, 咨询, 慰问, 拜年, 转发, 发送, 发, 问, 催, 告诉"
)
"""The same, of the content: kept in the note."""

BEHIND_NAME = {
    "zh": {
        "T in": (
            "打来电话, 打电话来, 打电话过来, 打了电话来, 打了电话过来, 打进电话, 来电话, 来电, 来了电话, "
            "来了个电话, 回电, 回电话, 回了电话, 主动来电, 电话打来, 电话问, 来电咨询"
        ),
        "W in": "发来微信, 发微信来, 发微信过来, 来微信, 微信回复, 回微信, 回了微信, 微信发来, 微信问, 微信咨询",
        "S in": "发来短信, 来短信, 回短信, 短信回复, 短信问",
        "E in": "发来邮件, 来邮件, 来信, 回邮件, 邮件回复, 邮件问, 回了邮件",
        "M in": (
            "来网点, 来行里, 来银行, 来柜台, 来柜面, 来支行, 来分行, 来办公室, 来店里, 来厅堂, 来大堂, 来我行, "
            "来行, 来访, 来网点了, 到网点, 到行里, 到柜台, 到支行, 到店, 到访, 到我行, 到行, 上门来, 过来, "
            "来了一趟, 来过, 来找我, 来厅里, 到厅, 到厅堂"
        ),
        "- in": "主动联系, 发来消息, 发来信息, 回复, 回消息, 找我, 联系我, 主动找我",
        "M": (
            "一起吃饭, 吃饭, 吃了饭, 吃了个饭, 吃了顿饭, 吃个饭, 吃午饭, 吃了午饭, 吃中饭, 吃晚饭, 吃了晚饭, "
            "吃早饭, 吃早茶, 吃了早茶, 吃火锅, 吃了个便饭, 吃便饭, 午餐, 晚餐, 早餐, 用餐, 聚餐, 聚会, 聚了聚, "
            "聚了一下, 小聚, 喝茶, 喝了茶, 喝了个茶, 喝咖啡, 喝了咖啡, 喝了杯咖啡, 喝杯咖啡, 喝了杯茶, 喝酒, "
            "喝早茶, 喝下午茶, 打球, 打了球, 打了场球, 打高尔夫, 打了高尔夫, 打了场高尔夫, 打羽毛球, 打网球, "
            "打乒乓球, 打篮球, 打牌, 打麻将, 爬山, 钓鱼, 散步, 看电影, 看展, 见面, 见了面, 见了个面, 见了一面, "
            "见个面, 见面聊, 见面谈, 碰面, 碰了面, 碰了个面, 碰头, 碰了个头, 会面, 面谈, 面谈了, 面谈过, 面聊, "
            "面访, 面对面, 当面聊, 当面谈, 当面沟通, 当面, 座谈, 约见, 见了, 参加活动, 参加沙龙, 坐了坐, "
            "坐了一会儿, 茶叙, 约饭, 下棋"
        ),
        "V": "家拜访, 拜访",
        "T no": "没接电话, 电话没接, 电话未接, 电话没通, 电话打不通, 电话关机, 电话占线, 电话无人接听",
    },
    "en": {
        "T in": (
            "called me back, called me, called in, called back, called, rang me back, rang me, rang in, "
            "rang back, rang, phoned me, phoned in, phoned, telephoned, on the line, returned my call"
        ),
        "E in": (
            "emailed me back, emailed me, emailed, e-mailed me, e-mailed, mailed me, mailed, sent me an email, "
            "sent an email"
        ),
        "W in": "wechatted me, wechatted, wechated, whatsapped me, whatsapped, sent me a wechat, sent a wechat",
        "S in": "texted me back, texted me, texted back, texted, sent me a text, sent a text",
        "- in": (
            "messaged me, messaged, pinged me, pinged, wrote to me, wrote back, wrote in, wrote, replied, "
            "responded, got in touch, got back to me, reached out, contacted me, came back to me"
        ),
        "M in": (
            "came in, came by, came round, came over, came to the branch, came to see me, came to the office, "
            "came into the branch, came into the office, came to my office, dropped in, dropped by, popped in, "
            "popped by, stopped by, stopped in, walked in, walked into the branch, walked into the office, "
            "visited the branch, visited us, visited me, visited, turned up, swung by, looked in, showed up, "
            "was in the branch, was in, called into the branch, called at the branch"
        ),
        "M": (
            "met me, met with me, met, in person, at the branch, in the branch, in branch, "
            "joined me for lunch, joined me"
        ),
    },
}
"""Directly behind a name."""

HOW = {
    "zh": {},
    "en": {
        "T": (
            "by phone, by telephone, over the phone, on the phone, over phone, via phone, on a call, "
            "on the telephone, per phone, by call, via telephone, through a call"
        ),
        "E": "by email, by e-mail, via email, via e-mail, over email, per email, by mail, on email",
        "W": (
            "by wechat, via wechat, on wechat, over wechat, per wechat, through wechat, by whatsapp, "
            "via whatsapp, on whatsapp, over whatsapp"
        ),
        "S": "by text, by text message, via text, via sms, by sms, over text, per sms, over sms, by txt",
        "M": (
            "in person, face to face, face-to-face, over lunch, over coffee, over a coffee, over dinner, "
            "over tea, over drinks, over breakfast, over a drink, at lunch, at the branch, in the branch, "
            "in branch, at our branch, at our office, in my office, at my office, for lunch, for coffee, "
            "for a coffee, for dinner, for a drink, for drinks, for tea, to lunch, to dinner, for breakfast, "
            "on zoom, over zoom, via zoom, on teams, over teams, via teams, by video, over video, "
            "by video call, on a video call, at the golf day, out to lunch, out for lunch, out for dinner, "
            "at the club"
        ),
        "V": (
            "at her office, at his office, at their office, at her home, at his home, at their home, "
            "at her place, at his place, at her house, at his house, at their house, at home, on site, "
            "on-site, at their place, at his shop, at her shop, at his workshop, at her bakery, at the factory"
        ),
    },
}
"""Behind a name or at the end of its clause."""

PREPOSITIONS = {
    "zh": "给, 跟, 和, 与, 同, 向, 对, 约了, 约好, 约, 请了, 请, 邀, 叫, 让, 往",
    "en": "with the, w/ the, to the, with, w/, to, from, for, on, at the, at, of, and",
}
"""Between a phrase and a name; the Chinese ones also begin a line."""

HAN_PLACES = (
    "网点, 行里, 银行, 支行, 分行, 柜台, 柜面, 大堂, 办公室, 咖啡店, 咖啡馆, 咖啡厅, 星巴克, 茶楼, 茶馆, 茶室, "
    "餐厅, 饭店, 酒店, 公司, 家里, 家中, 家, 厂里, 厂区, 单位, 楼下, 小区, 路上, 会议室, 贵宾室, 理财室, 店里, "
    "球场, 超市, 商场, 门口, 现场, 会客室, 贵宾厅, 楼上, 食堂, 高尔夫球场"
)
"""Behind 在 or 到: where a contact took place."""

HAN_PLACES_OF_CLIENT = "家里, 家中, 家, 公司, 单位, 厂里, 工厂, 厂, 店里, 店, 办公室, 那里, 那儿, 那, 处"
"""Behind a client's name that 去 or 到 precedes: a visit."""

FILLERS = {
    "zh": (
        "刚刚, 刚才, 刚, 才, 又, 再次, 再度, 已经, 已, 主动, 特意, 专门, 专程, 顺便, 顺路, 一起, 一同, 一道, "
        "也, 都, 还, 先, 亲自, 临时, 抽空, 及时, 成功, 终于, 首次, 第一次, 第二次, 今, 我们, 我, 本人, 又再, "
        "简单, 偶然, 正好, 恰好, 上午, 中午, 下午, 早上, 早晨, 晚上, 傍晚, 清晨, 一早, 大早, 晚间, 在路上, "
        "在网点, 在行里, 在大堂, 在柜台, 在厅堂, 路上, 网点, 大堂, 厅堂, 行里, 柜台, 深夜, 打算, 电话中, 尝试, "
        "试着, 多次, 两次, 三次, 反复, 连续, 回访时, 陌生"
    ),
    "en": (
        "i, we, i've, have, just, quickly, quick, briefly, brief, finally, also, again, had, did, a, an, the, "
        "another, long, short, good, nice, great, productive, first, second, third, final, useful, helpful, "
        "lovely, very, then, made, got, took, received, held, attended, joined, enjoyed, grabbed, shared, "
        "working, early, late, annual, quarterly, monthly, weekly, regular, initial, introductory, follow-up, "
        "impromptu, unplanned, scheduled, today, now, earlier, later, out, up, over, down, some, my, our, "
        "went for, go, was, were, on, in, been, out for, team, round of, cup of, a cup of, bit of, to, try, "
        "successfully, for, business, client, sit-down, sit down, this, hour-long, lengthy, fun, pleasant, "
        "informal, formal, proactive, proactively, back, all, inbound, incoming, outbound, new, went, gave, "
        "has, with, follow, phone, video, zoom, teams"
    ),
}
"""Words before a name that tell nothing; what stands behind one decides."""

NOTE_WORDS = (
    "咨询, 反馈, 表示, 目前, 计划, 关心, 担心, 提到, 提出, 介绍, 推荐, 预约, 确认, 申请, 考虑, 希望, 打算, "
    "准备, 家里, 公司, 工作, 对账, 发来, 发了, 发送, 收到, 关注, 了解, 询问, 需要, 今年, 最近, 来办, 来取, "
    "来签, 来存, 来问, 来咨询, 来做, 来开, 来换, 同意, 拒绝, 抱怨, 投诉, 满意, 反映, 建议, 续, 到期, 存了, "
    "存入, 存款, 账户, 理财, 基金, 贷款, 房贷, 认购, 申购, 赎回, 开户, 开了, 销户, 激活, 更新, 补, 换卡, 改, "
    "因, 由, 在, 用, 和, 急, 生日, 身体, 出差, 出国, 生病, 住院, 回复, 回电, 认为, 觉得, 感谢, 很, 非常, 比较, "
    "还, 也, 有意, 有点, 有事, 有兴趣, 有一, 有笔, 自己, 手上, 名下, 孩子, 儿子, 女儿, 老公, 太太, 先生, 女士, "
    "人在, 资金, 额度, 信用卡, 风险, 收益, 开始, 决定, 答应, 提供, 提交, 关于, 定投, 定期, 配置"
)
"""What a note may begin with behind a Chinese name of two characters, which is no longer name then."""
