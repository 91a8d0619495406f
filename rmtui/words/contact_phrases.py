"""Phrases that say how a client was in contact, within a line of entry.

The meaning is the letter of the channel, `-` where the phrase tells none, then what else it tells: `in` for a contact
that the client initiated, `no` where nobody was reached, `keep` where the phrase is also part of the note, `errand` the
same where something was done for the client, who need not have been there.
"""

from __future__ import annotations

BEFORE_NAME = {
    "zh": {
        "T": (
            "致电给, 致电, 去电, 拨打, 拨通, 打通, 打给, 打了给, 打去给, 电话给, 电话打给, 回电给, 回电, "
            "回拨给, 回拨, 电联, 通话, 连线, 呼叫, 接通, 拨通了, 打通了, 打电话联系, 电话拜访, 电话慰问, "
            "电话里, 电话头, 通电话, 语音通话, 通了电话, 打电话约, 挂电话给, 拨电话给, 电话连线, 电话通知, 电话告知, "
            "电话联系到, 电话联系上, 电话约谈, 打给了, 去电给, 又打给, 电访, 电话访, 电话拜年, 语音联系, "
            "电话请, 电话找, 电洽, 电询, 外呼了, 外呼, 外拨了, 外拨, 电"
        ),
        "V": (
            "登府拜访, 登府拜会, 登门拜访, 上门拜访, 上门看望, 上门走访, 上门服务, 实地走访, 实地拜访, 拜访, 拜会, "
            "走访, 回访拜访, "
            "登门, 上门, 看望, 探望, 探访, 家访, 去探, 去探望, 去看, 去看望, 去拜访, 去走访, 下户, 登门看望, 入户拜访, "
            "入户走访, 陪访, 回访上门, 上门回访, 上门慰问, 上门探望, 前往拜访, 到访, 走访了, 专程拜访, "
            "现场走访, 上门送, 上门给, 节前走访, 下户走访, 实地考察, 考察, 参观, 走进, 外访, 下厂, 实访, "
            "入企走访, 入企, 上门拜会, 回访走访, 登门慰问, 家中看望, 到家看望, 敲, 敲了, 去敲"
        ),
        "M": (
            "约见, 会见, 面见, 见到, 见了, 当面见, 碰到, 碰见, 碰上, 遇到, 遇见, 遇上, 偶遇, 巧遇, 陪同, 陪, "
            "宴请, 招待, 会晤, 约谈, 约饭, 约见了, 相约, 接洽, 会了, 碰头, 约着, 迎接, 陪着, 设宴招待, 聚会, "
            "见着, 见过, 撞见, 邂逅, 面见了, 面对面, 当面拜会, 厅堂接待, 柜台接待, 现场接待, 见面, 面谈, 面访, "
            "面签, 面聊, 当面, 午饭, 午餐, 晚饭, 晚餐, 早餐, 早茶, 下午茶, 中饭, 早饭, 夜宵, 宵夜, 晚茶, 饭局, 聚餐, "
            "吃饭, 喝茶, 喝咖啡, "
            "打球, 打高尔夫, 见, 会谈, 洽谈, 约访, 宴会"
        ),
        "M in": "接待, 迎来, 接待了, 网点接待, 大堂遇到, 大堂接待, 厅堂接待了",
        "M keep": "带, 参加, 出席",
        "W": (
            "群里@了, 群里@, 在群里@了, 在群里@, 在微信群@了, 在微信群里@了, 在微信群里@, 微信群@了, 微信群@, "
            "微信上找, 加微信, 微信给, 微信发给, 微信转给, 微信群发, 微信群发给, 企微群发, 企微群发给, 微信私信, "
            "微信语音, 微信视频, 微信聊"
        ),
        "S": "短信给, 短信群发, 短信群发给",
        "E": "邮件给, 邮件发给, 邮件群发, 邮件群发给",
        "-": (
            "联系到, 联系上, 联系, 联络, 找到, 找, 对接, 接触, 私信, 联系过, 联系了, 联络了, 沟通, 交流, 跟踪, "
            "会同, 答应, 承诺, 允诺, 应允, 跟客户"
        ),
        "- errand": "帮助, 帮忙, 帮, 替, 为, 送, 寄, 邮寄, 邮, 快递, 捎",
        "- keep": (
            "回访, 提醒, 通知, 告知, 邀约, 邀请, 祝贺, 祝福, 祝, 恭喜, 恭贺, 答复, 回复, 问候, 安抚, 协助, "
            "告诉, 跟进, 催, 感谢, 建议, 推荐给, 介绍给, 请教, 询问, 咨询, 劝, 引导, 指导, "
            "教, 催促, 恭祝, 慰问, 关怀, 答谢, 安慰, 辅导, 通知到, 祝愿, 转告, 拜托, 回应, 道贺, 道歉, 服务, "
            "介绍, 陪同办理, 协助办理, 恭贺新婚, 拜年, 教会, 提示, 告之, 转介, 解答, 问, 转, "
            "转发, 推荐, 邀, 安排, 叮嘱, 嘱咐, 确认, 催缴, 催收, 催办, 营销, 推介, 宣传, 讲解, 摸底, 开导, "
            "约请, 引荐, 问询, 群发给"
        ),
        "- no": (
            "没联系上, 没有联系上, 未联系上, 没联系到, 未联系到, 联系不上, 联系不到, 没见到, 没见着, 没找到, "
            "没碰到, 没遇到, 没有见到, 没找着"
        ),
        "T no": "没打通, 未打通, 打不通, 没有打通, 没接通",
    },
    "en": {
        "T": (
            "t/c with, t/c to, t/c, put a call through to, put through a call to, called up, called back, called, "
            "rang up, rang back, rang, ringing, calling, phoned up, phoned back, phoned, phoning, telephoned, tel'd, "
            "dialled, dialed, cold called, cold-called, rung, buzzed, call, call to, call with, ring, phone, call up, "
            "ring up, phone up, cold call to, voice called, telephone call with, ph'd, returned a call from, returned "
            "a call to, returned the call of, called over to, off the phone with, off the phone to, on the phone "
            "with, on the phone to, got off the phone with, on a call with, came off a call with, hung up with, got "
            "through to, get through to, ph call with, ph call to, tel call with, conf call with, dial-in with, rang "
            "round, made a call to, put in a call to, put a call in to, placed a call to, call in to"
        ),
        "E": (
            "mail sent to, email sent to, e-mail sent to, emailed, e-mailed, mailed, emailing, e-mailing, "
            "wrote an email to, sent an email to, email, e-mail, email to, mail to, tried emailing, tried to email, "
            "replied by email to, sent email to, sent e-mail to, sent an e-mail to, dropped an email to, "
            "fired off an email to"
        ),
        "W": (
            "wechatted, wechatting, wechat, wechat with, wechat to, wechat'd, weixined, whatsapped, "
            "whatsapping, whatsapp, whatsapp'd, whatsapp to, whatsapp with, sent a wechat to, "
            "sent a wechat message to, wechat call with, wechat chat with, wechat message to, "
            "wechat video with, whatsapp call with, sent a whatsapp to, voice note to"
        ),
        "S": (
            "sms sent to, text sent to, texted, texting, sms'd, smsed, sms'ed, text, text to, sms to, sms, "
            "sent a text to, sent text to, "
            "sent an sms to, tried texting, sent a text message to, txt to, txt, txt'd, dropped a text to"
        ),
        "M": (
            "met up with, met with, met, meeting, meet, saw, seen, ran into, bumped into, came across, hosted, "
            "welcomed, sat down with, face to face with, face-to-face with, took out, entertained, greeted, "
            "had in, lunched with, dined with, golfed with, golf with, lunching with, met for lunch with, "
            "met for coffee with, sat with, saw off, ran across, catch up over coffee with, "
            "coffee meeting with, met briefly with, video call with, video called, zoomed with, zoomed, "
            "facetimed, video-called, facetime with, facetime, sat down to lunch with, had lunch with, "
            "had coffee with, "
            "had a coffee with, had dinner with, saw briefly, caught up in person with, "
            "got together with for lunch, skyped, skyped with, skype with, skype call with, hosted lunch for, "
            "sat opposite, shared a table with, walked with, walk with, a walk with, stroll with, "
            "run with, cycled with, bike ride with, concert with, theatre with, football with, "
            "seeing, sat next to, sat beside, sat by, sat across from, sat alongside, sat around a table with, "
            "shook hands with, had a bite with, had a meal with, f2f with, mtg with, vc with, "
            "played tennis with, round of golf with, pub with, pub lunch with, sandwich with, "
            "in person with, in person to, "
            "breakfast meeting with, brunch with, lunched, dined, barbecue with, bbq with, party at"
        ),
        "V": (
            "took the train to see, took a train to see, caught the train to see, got the train to see, "
            "took the bus to see, "
            "took a taxi to see, took a cab to see, out to see, off to see, over to see, round to see, visited, "
            "visiting, visit, made time to see, "
            "found time to see, been to see, been to visit, "
            "been round to see, been over to see, called on, called upon, called out to see, called out to, "
            "called in on, dropped by to see, dropped in on, "
            "dropped in to see, dropped by, dropped in at, dropped in, popped by, popped in on, popped in to see, "
            "popped over to see, popped over to, popped round to, popped in at, popped into, stopped by, "
            "stopped in at, swung by, looked in on, went to see, went to visit, went out to see, went over to, "
            "went round to see, went round to, went out to, drove to, drove out to, drove over to, travelled to, "
            "traveled to, trip to, went to, came to see, dropped round to see, dropped round to, dropped over to, "
            "dropped into, called at, called in at, called in to see, called round to see, called round to, came by, "
            "came round to, paid a visit to, "
            "paid a call on, site visit to, site visit at, visit to, visit at, house call to, home visit to, "
            "home visit with, drove over to see, drove out to see, nipped round to, nipped in to see, looked in at, "
            "swung by to see, round at, toured, checked out, went round, popped round to see, popped over, popped in, "
            "popped to, travelled out to, was at, stopped off at, called by, called by at, called round at, "
            "nipped over to, nipped by, on site at, on-site at, on site with, swung past, went by, went past, "
            "drove by, headed to, headed over to, knocked at, knocked on, knocked on the door of, rang the bell at, "
            "rang the doorbell at, called round, popped along to, popped across to, inspected, dropped off papers at, "
            "trip out to, out at, over at, visited with"
        ),
        "M in": (
            "branch visit by, branch visit from, visit by, drop-in by, drop-in from, walk-in by, walk-in from, "
            "visit from, walk-in"
        ),
        "-": (
            "spoke to, spoke with, spoke, spoken to, spoken with, talked to, talked with, talk to, talk with, "
            "talking to, chatted to, chatted with, chat with, chat to, chatting with, caught up with, "
            "catching up with, catch up with, catch-up with, catchup with, touched base with, "
            "got in touch with, got hold of, got on to, got onto, got back to, connected with, reconnected with, "
            "reached out to, reached, contacted, contact with, messaged, pinged, wrote to, written to, "
            "replied to, responded to, checked in with, checked in on, followed up with, followed up, "
            "follow-up with, follow up with, conversation with, exchanged messages with, "
            "corresponded with, message to, liaised with, update with, session with, "
            "interview with, liaised, chased up, chased, had words with, met online with, "
            "engaged with, interacted with, sounded out, gave an update to, caught, crossed paths with, dm, "
            "dmed, dm'd, nudged, pitched to, quoted, prompted, tracked down, buzzed through to, "
            "catch, nattered with, natter with, nattered to, gossiped with, caught hold of, got a hold of, "
            "picked up with, re-engaged with, reviewed with, talked things over with, conferred with, "
            "met virtually with, had contact with, in touch with, got together with"
        ),
        "- in": (
            "heard from, heard back from, message from, reply from, response from, request from, query from, "
            "enquiry from, note from, dm from, word from, line from, ping from"
        ),
        "T in": (
            "call from, phone call from, telephone call from, incoming call from, inbound call from, "
            "callback from, call back from, call in from, ring from, ph call from, phonecall from, "
            "c/b from, cb from, t/c from"
        ),
        "E in": (
            "email from, e-mail from, mail from, e-mails from, emails from, email in from, email back from, email off, "
            "email in off"
        ),
        "W in": "wechat from, wechat message from, whatsapp from, whatsapp message from",
        "S in": "text from, text message from, sms from, texts from, txt from, text in from, text off",
        "T in no": "missed call from, missed a call from, voicemail from, voice mail from",
        "- no": (
            "couldn't reach, could not reach, couldn't get hold of, could not get hold of, couldn't get through to, "
            "failed to reach, unable to reach, no answer from, no reply from, no response from, no luck reaching, "
            "no joy reaching, no luck getting hold of, no joy getting hold of, no success reaching, "
            "no answer reaching, "
            "no luck contacting, no joy contacting, no luck getting, no luck with, no joy with, no joy from, "
            "can't reach, couldn't contact, still no answer from, "
            "didn't reach, did not reach, not able to reach, never reached, never got hold of, never got through to, "
            "missed, attempted to reach, "
            "attempted to contact, attempted, tried to reach, tried reaching, tried to contact, tried contacting, "
            "tried to get hold of, tried, tried to get, tried to catch, trying to get, tried getting, "
            "tried getting hold of, waited for, waited in for, sat waiting for"
        ),
        "T no": (
            "left a message for, left message for, left a message on, attempted to call, attempted to ring, "
            "attempted to phone, attempted call to, attempted a call to, tried calling, tried to call, tried ringing, "
            "tried to ring, tried to phone, tried phoning, tried to get through to, vm for, vm to, lm for, lm with, "
            "lvm for, lvm with, lvm, left vm for, left a vm for, voicemail to, voicemail for, "
            "left another message for, left a second message for"
        ),
        "T no keep": (
            "left a voicemail for, left voicemail for, left a voicemail with, left voice mail for, "
            "left another voicemail for"
        ),
        "- keep": (
            "joined, reminded, thanked, congratulated, helped, updated, answered, queried, advised, assisted, showed, "
            "walked, taught, briefed, told, asked, wished, gave, sent, shot, dropped, took, lent, handed, offered, "
            "issued, onboarded, left, forwarded, reassured, warned, introduced, consoled, chivvied, coached, "
            "condolences to, congratulations to, congrats to, greetings to, hello to, hello from, regards to, "
            "thanks to, apologies to, happy birthday to, best wishes to, sold, welcomed back, comforted, persuaded, "
            "encouraged, apologised to, apologized to, counselled, review with, discussion with, consultation with"
        ),
        "- errand": (
            "dropped a note to, sent a note to, wrote a letter to, sent a letter to, left a note for, left note for, "
            "call back, ring back, phone back"
        ),
        "- appoint": (
            "invited, arranged to meet, agreed to meet, arranged a meeting with, booked a meeting with, "
            "set up a meeting with, set up a call with, scheduled a meeting with, scheduled a call with, "
            "scheduled a review with, booked a review with, booked a call with, arranged a call with, "
            "arranged a review with, arranged lunch with, arranged to see, arranged to visit, "
            "arranged to call, agreed to call, agreed to see, promised to call, promised, agreed with, "
            "arranged with, made an appointment with, booked an appointment with, booked in, "
            "arranged an appointment with, booked lunch with, set a date with, fixed a meeting with, "
            "organised a meeting with"
        ),
    },
}
"""Before a name, which must follow; in English also behind one of `PREPOSITIONS`."""

NOUNS = {
    "zh": {
        "T": "电话会议, 电话粥, 电话, 手机, 座机, 视频电话, 来电",
        "E": "电子邮件, 邮件, 电邮, 邮箱, 邮",
        "W": (
            "企业微信, 微信视频, 微信语音, 微信消息, 微信, 企微, 微信电话, 微信通话, 微xin, "
            "语音电话, 语音, 钉钉, qq, 飞书"
        ),
        "S": "手机短信, 短信, 彩信, 短讯",
        "M": "视频会议, 腾讯会议, 线上会议, 线上会, 网络会议, 钉钉会议, 飞书会议, 视频会, 视频",
        "-": "消息, 信息, 留言",
    },
    "en": {
        "T": (
            "calls, phone calls, phone call, telephone call, phone chat, phone catch-up, conference call, call, "
            "telephone, phone, phonecall, ring, bell, tinkle, buzz, quick call, follow-up call, catch-up call, "
            "welcome call, courtesy call, check-in call, call back, callback, phone conversation, review call, "
            "intro call, service call, telecon, telephonic call, telephonic, tel, mobile, landline, cell, ph call, ph, "
            "phone-call, con call, conf call, quick ring, quick phone call, short call, brief call, long call, "
            "five-minute call, ten-minute call, zoom audio call, tel con, telcon, tel-con, tele con, tel conf, "
            "ph con, concall, con-call, t/c"
        ),
        "E": "emails, email, e-mail, mail",
        "W": (
            "voice note, voice notes, wechat messages, wechat message, wechat voice note, wechat, whatsapp message, "
            "whatsapp, "
            "whats app, wechat voice call, whatsapp call, whatsapp video, weixin, wx, vx, linkedin message, "
            "wechat call, wechat video"
        ),
        "S": "text messages, text message, text, sms message, sms, texts, txt, quick text, short text",
        "M": (
            "meeting, lunch meeting, review meeting, annual review meeting, face to face, face-to-face, "
            "face to face meeting, lunch, brunch, breakfast, brekkie, elevenses, dinner, supper, coffee, a coffee, "
            "tea, drinks, drink, a drink, quick drink, cocktails, curry, pizza, beer, beers, pint, golf, "
            "round of golf, tennis, video call, videocall, video conf, video conference, group lunch, group dinner, "
            "group call, video meeting, zoom call, zoom meeting, zoom, teams call, teams meeting, teams, webex, "
            "in person, branch meeting, get-together, walk, stroll, wander, ramble, bike ride, video chat, facetime, "
            "working lunch, business lunch, team lunch, meal, high tea, squash, bowling, padel, round, sit-down, "
            "catch-up lunch, catch-up coffee, quick coffee, quick lunch, morning coffee, afternoon tea, mtg, f2f, vc, "
            "barbecue, brunch meeting, breakfast meeting, coffee meeting, coffee chat, cuppa, picnic, sandwich lunch, "
            "yum cha, dim sum, dimsum, bite, bite to eat, nine holes, 9 holes, eighteen holes, 18 holes, nightcap, "
            "snack, potluck, hike, "
            "jog, swim, sauna, game of golf, game of tennis, game of chess, game of cards, round of drinks, "
            "ice cream, takeaway, "
            "burger, noodles, ramen, sushi, tapas, roast, sunday lunch, sunday roast, kopi, makan, chai, bubble tea, "
            "hotpot, "
            "hot pot, brew, teh, mahjong, karaoke, tiffin"
        ),
        "V": "visit, site visit, home visit, house call, office visit, house visit",
        "-": (
            "catch-up, catch up, catchup, chat, natter, chinwag, yarn, blether, craic, exchange, conversation, "
            "message, talk, word, "
            "touch base, check-in, check in, follow-up, follow up, discussion, note, shout, review, update"
        ),
        "- errand": "line, letter",
    },
}
"""Nouns for a contact: within phrases, and behind a name."""

UNANSWERED_NOUNS = {
    "zh": {},
    "en": {"T no": "voicemail, voice mail, voicemail message, voice message, vm", "M no": "no show, no-show"},
}
"""The same, of a contact that reached nobody."""

NOT_COMING = "来自, 来回, 来年, 来源, 来得及, 来不及, 来着, 来头, 来说, 来不了, 来信, 来款, 来文, 来货, 来客"
"""What begins with 来 and is no coming."""

HAN_LIGHT_VERBS = (
    "弹了, 弹, 煲, 打过去, 打去, 打过, 打了, 打, 拨了, 拨, 去了, 去, 回了, 回, 通了, 通过, 通, 发过, 发了, 发去, "
    "发送, 发送了, "
    "发, "
    "寄了, 寄, 写了, 写, 留了, 留, 传, 用, 群发了, 群发, 挂了, 挂, 做了, 做, 进行, 开了, 开, 有个, 有, 互通"
)
"""Before a measure and one of `NOUNS`: 打了个电话, 发微信."""

HAN_INCOMING_VERBS = (
    "打来, 来了, 来, 发来, 回来, 寄来, 传来, 发过来, 打过来, 打进, 来过, 来了个, 发来了, 发来条, 打来了, "
    "打来过, 打来个, 打来一个, 回过来, 回了"
)
"""The same where the client did it: 打来电话, 发来微信."""

HAN_RECEIVING_VERBS = (
    "放下, 撂下, 撂了, 搁下, 收到了, 收到, 接到了, 接到, 接了, 接, 收了, 收, 接了个, 接了通, 接到个, 收到条, "
    "收到一条, 收到个, 接个, "
    "收到一封, 收到封, 接到一个, 接了一个, 看到了, 看到, 看见了, 看见"
)
"""Before a name and one of `NOUNS`: 接到刘叔电话."""

ARRIVALS = (
    "came in, just came in, has come in, has just come in, came through, just came through, came, just came, arrived, "
    "just arrived, has arrived, landed, just landed"
)
"""Behind a client's own text or email: it is what they sent."""

LEFT_NUMBERS = "留了电话, 留电话, 留了个电话, 留下电话, 留了手机, 留了微信, 留微信, 留下微信, 留了个微信, 留了邮箱"
"""What is no contact, but how one may be made."""

DEVICES = "手机, 座机, 邮箱"
STILL = "一直都, 一直, 老是, 总是, 始终, 还是, 又, 都, 总, 老, 直接, 显示, 提示, 今天, 全天"
"""Behind a device, before what tells that nobody answered."""
USES = (
    "打, 聊, 说, 问, 讲, 谈, 联系, 沟通, 通知, 里, 上, 响, 接, 回, 约, 告, 提醒, 催, 确认, 没人接, 没接, 关机, 停机, "
    "打不通, 不通"
)
"""Behind a device that was the way of contact."""
THINGS = (
    "微信支付, 微信钱包, 微信零钱, 微信转账, 微信账单, 微信号, 短信费, 短信验证, 短信提醒费, 短信提醒服务, 短信提醒关, "
    "短信提醒没, 短信提醒开, 短信通知费, 短信服务, 电话卡, 电话亭, 电话诈骗, 电话银行, 邮件地址, "
    "邮寄, 邮了, 邮来, 邮过, 邮去, 邮政, 邮储, 邮票, 邮局"
)
"""What begins like a channel and is a thing of the client's."""
CHANGES = "换, 改, 变, 停用, 丢, 坏, 绑"
"""Behind a device or an account that is a thing of the client's: 电话换了."""

HAN_MEASURES = (
    "长串, 大段, 大串, 大堆, 连串, 串, 堆, 俩, 仨, 个, 通, 段, 条, 封, 次, 遍, 趟, 则, 回, 份, 下, 场, 顿, 杯, 局, "
    "轮, 面"
)
HAN_COUNTS = "好几, 一, 两, 二, 三, 四, 五, 几, 多, 2, 3, 4, 5, 6"

HAN_TALK = (
    "里头, 里面, 上头, 联系, 沟通, 交流, 回访, 联络, 过去, 一下, 来, 去, 联系了, 联系上, 沟通了, 回访了, 交流了, 里, 上"
)
"""Behind a channel's noun, saying nothing of the content: 电话沟通, 微信联系."""

HAN_TALK_ABOUT = (
    "告知, 通知, 提醒, 问候, 邀约, 邀请, 约, 回复, 跟进, 核实, 确认, 祝福, 祝贺, 了解, 解释, 答复, 介绍, 推荐, "
    "请教, 咨询, 慰问, 拜年, 转发, 发送, 发, 问, 催, 告诉, 邀约了, 推送, 宣传, 讲解, 提示, 告诉了, 慰问了, "
    "祝贺了, 致贺, 预约, 安抚, 建议"
)
"""The same, of the content: kept in the note."""

BEHIND_NAME = {
    "zh": {
        "T in": (
            "打来电话, 打进电话, 来电话, 来电, 来了电话, 来了个电话, 回电, 回电话, 回了电话, 主动来电, 电话打来, "
            "电话问, 打来, 打来了, 打电话问, 打电话说, 打电话咨询, 打电话给我, 打电话找我, 打给我, 电话找我, 打过来, "
            "打电话进来, 电话咨询, 电话询问, 回了个电话, 打来个电话, 回拨, 回拨过来, 致电, "
            "主动打来电话, 主动打电话, 打电话来了, 打电话过来了, 来过电话, 打来的电话, 主动打来, 打到我手机, "
            "打到我办公室, 打到座机, 打到我座机, 打我座机, 打到行里, 打到网点, 主动打电话来, 打我电话, 打我手机, "
            "拨我手机, 拨我电话, 拨我座机, 拨了我手机, 打了我手机, 打了我电话, "
            "给我来电, 给我回电, 的电话, 的来电, 又来电, 又打来, 来个电话, 回了电, 把电话打来, 把电话打过来, "
            "把电话打到网点, 把电话打到行里"
        ),
        "W in": (
            "发来微信, 发微信来, 发微信过来, 来微信, 微信回复, 回微信, 回了微信, 微信发来, 微信问, 微信咨询, 微信找我, "
            "发微信, 微信说, 微信回, 发了微信, 发了条微信, 微信询问, 微信联系我, 在微信上问, 微信上问, 微信里问, "
            "在微信上跟我说, 在微信里跟我说, 微信上跟我说, 微信跟我说, 在微信上告诉我, 微信反馈, 微信告知, 微信留言, "
            "加我微信, 的微信, 微信我, 企业微信我, 微信给我, 发来微信消息, 微信里说"
        ),
        "W": (
            "加我企微, 加了我企微, 加我企业微信, 加我好友, 加了我好友, 加了我微信, 加企微, 加了企微, 加了企业微信, "
            "加了微信, 加上微信, 加微信, 互加微信, 通过了微信好友申请, 通过微信好友申请, 通过了微信好友, 通过微信好友, "
            "通过了好友申请, 通过了我的微信, 通过了我微信, 通过我微信, 通过了我的好友, "
            "加了我的微信, 聊微信, 聊了微信, 聊着微信, 聊企微, 微信上@我, 微信里@我, 群里@我, "
            "在微信上@我, 在群里@我, 在微信里@我"
        ),
        "S in": (
            "发来短信, 来短信, 回短信, 短信回复, 短信问, 发短信, 发了短信, 短信说, 短信咨询, 回了短信, 的短信, "
            "短信给我, 短信回"
        ),
        "E in": (
            "发来邮件, 来邮件, 来信, 来函, 回邮件, 邮件回复, 邮件问, 回了邮件, 发邮件, 发来电子邮件, 邮件说, 邮件咨询, "
            "邮件反馈, 邮件确认, 发了邮件, 回了封邮件, 的邮件, 的来信, 邮件给我, 邮件回"
        ),
        "M in": (
            "来办公室, 来店里, 来面谈, 来签约, 来签字, 进门, 一进门, 进门就, 推门进来, 推门, 来行, 来访, "
            "来网点了, 到店, 到访, 到行, 上门来, "
            "过来, 来了一趟, 来过, 来找我, 来厅里, "
            "到厅, 来了, 亲自来, 来办公室找我, 进店, 到店里, 到办公室, 到厅里, 来前台, 来咱们网点, 来咱行, 进厅, "
            "临柜, 莅临我行, 莅临, 莅行, 来营业厅, 来坐, 来坐坐, 来坐了坐, 上门, 到窗口, 到前台, 到现场, 到场, 来现场, "
            "本人到网点, 到我们行, "
            "到咱们网点, 顺路来, 顺道来, 路过, 进来, 来"
        ),
        "- in": (
            "主动联系, 发来消息, 发来信息, 回复, 回消息, 找我, 联系我, 主动找我, 发来, 找过来, 主动咨询, 主动问, "
            "主动联系我, 发消息, 发信息, 留言, 反馈, 给我留言, 发消息来, 联系到我, 联系了我, 找到我, 主动找到我, "
            "的消息"
        ),
        "M keep": "面签",
        "M": (
            "请吃, 请喝, 请客, 设宴款待, 设宴, 做东, 下午茶, 早茶, 饭局, 午饭, 晚饭, 早饭, 一起吃饭, 吃饭, 吃了饭, "
            "吃了个饭, 吃了顿饭, "
            "吃个饭, 吃午饭, 吃了午饭, 吃中饭, 吃晚饭, 吃了晚饭, 吃早饭, 吃早茶, 吃了早茶, 吃火锅, 吃了个便饭, 吃便饭, "
            "午餐, 晚餐, 早餐, 用餐, 聚餐, 聚会, 聚了聚, 聚了一下, 小聚, 喝茶, 喝了茶, 喝了个茶, 喝咖啡, 喝了咖啡, "
            "喝了杯咖啡, 喝杯咖啡, 喝了杯茶, 喝酒, 喝早茶, 喝下午茶, 打球, 打了球, 打了场球, 打高尔夫, 打了高尔夫, "
            "打了场高尔夫, 打羽毛球, 打网球, 打乒乓球, 打篮球, 打牌, 打麻将, 拉着聊, 拉住聊, 拉着说, 拽着聊, 拽住聊, "
            "拉着我, 拽着我, 逮着我, 缠着我, 拉住我, 叫住我, 拦住我, 叫住, 拦住, 爬山, 钓鱼, 散步, 看电影, 看展, 见面, "
            "见了面, 见了个面, 见了一面, 见个面, 碰面, 碰了面, 碰了个面, 碰头, 碰了个头, 会面, 面谈, 面谈了, 面谈过, "
            "面聊, 面访, 面对面, 当面沟通, 当面, 座谈, 约见, 见了, 坐了坐, 坐了一会儿, 茶叙, 下棋, 见面了, 一起喝茶, "
            "一起吃了饭, 吃了一顿饭, 吃饭了, 喝了下午茶, 坐下来聊, 打了一场球, 打了一场高尔夫, 打了羽毛球, 跑步, 健身, "
            "品茶, 品酒, 逛街, 徒步, 泡茶, 泡脚, 唱歌, 聚, 聚了, 约了顿饭, 谈了面, 坐了会儿, 坐了半小时, 坐坐, 见过面, "
            "面谈过了, 共进午餐, 共进晚餐, 共进早餐, 共进午饭, 开会, 开了个会, 开视频会, 视频会议, 吃了个午饭, "
            "吃了个晚饭, 吃了便饭, 打了会儿球, 一起打球, 一起爬山, 一起钓鱼, 吃工作餐, 吃了顿便饭, 喝了一杯, 喝一杯, "
            "吃烧烤, 吃海鲜, 涮火锅, 撸串, 滑雪, 游泳, 跳舞, 看球, 听讲座, 看画展, 看演出, 打桥牌, 下围棋, 聚了一次, "
            "碰了一面, 会谈, 商谈, 面商, 碰上, 碰到, 碰见, 撞见, 撞上, 巧遇, 邂逅, 遇到, 遇见, 遇上, 见到, 偶遇, "
            "碰了头, 会了面, 碰个面, "
            "会谈了, 晤谈, 会晤, 面晤, 叙谈, 拉家常, 唠嗑, 聊天, 聊家常, 参加, 出席, 来听讲座, 来参加, 洽谈, 签合同, "
            "签约仪式"
        ),
        "V": (
            "做了贷前走访, 做了贷后走访, 做了走访, 做了贷前实地走访, 做了贷后实地走访, 做了实地走访, "
            "家敲门, 家里敲门, 家按门铃, 家敲了门, 家敲了半天门, 家门口敲门, 店里敲门, 公司敲门, 家拜访, 拜访, "
            "家里看望, 家做客, 家里做客, 厂里考察, 公司考察, 家坐, 家里坐坐, 家坐坐"
        ),
        "T no": (
            "通话中, 正在通话中, 正通话中, 没接电话, 电话没接, 电话未接, 电话没通, 电话打不通, 电话关机, 电话占线, "
            "电话无人接听, 没接我电话, "
            "未接电话, 未接来电, 不接电话, 电话没打通, 电话不通, 电话停机, 电话空号, 电话没人接, 电话无人应答, "
            "电话转语音信箱, 电话一直占线, 电话未接通, 手机关机, 手机停机, 打不通, 没打通, 没接通"
        ),
        "T": (
            "通话, 接电话了, 接了电话, 接起电话, 接通电话, 接通了电话, 接我电话了, 通了话, 通了个话, 通了电话, "
            "通过电话, 通过话, 电话沟通, 煲电话, 煲电话粥, 连线, "
            "讲电话, 讲了电话, 讲着电话, 讲完电话, 聊电话, 聊了电话, 电洽, 电询"
        ),
        "W no": "微信没回, 微信不回, 微信未回, 没回微信, 微信没回复, 微信未回复",
        "S no": "短信没回, 没回短信, 短信未回",
        "- no": "没联系上, 联系不上, 未联系上, 没回消息, 没见到",
        "M no": "没来赴约, 没赴约, 爽约, 没露面, 放我鸽子, 放了我鸽子, 失约",
        "- appoint errand": "约饭, 约茶, 约咖啡, 约球, 约酒, 约牌, 约个饭, 约个茶, 约个咖啡, 约时间, 约个时间",
    },
    "en": {
        "W no": "blue ticked me, blue tick me, blue-ticked me",
        "- no": "ghosted me, ghosted us",
        "M no": "no-showed, no showed, no-showed on me, dna'd, dnad, stood me up, stood us up",
        "T in": (
            "call me, phone me, ring me, called me back, called me, called back, called, rang me back, "
            "rang me, rang in, rang back, rang, phoned me, phoned in, phoned back, phoned, telephoned, tel'd, "
            "called straight back, rang straight back, phoned straight back, called right back, rang right back, "
            "called me straight back, rang me straight back, returned the call, rang off, on the line, "
            "returned my call, rang me up, called us, rang us, phoned up, "
            "phoned us, called again, rang again, called up, called to say, rang to say, telephoned me, calls, rings"
        ),
        "E in": (
            "email me, emailed me back, emailed me, emailed, e-mailed me, e-mailed, mailed me, mailed, "
            "sent an email, emailed back, emailed us, replied by email, replied email, e-mailed back, "
            "answered my email, "
            "replied to my email, sent me the, sent an e-mail, wrote me an email, wrote us an email, "
            "wrote me an e-mail, wrote an email, sent me an email, sent us an email, dropped me an email"
        ),
        "W in": (
            "whatsapp me, wechat me, wechatted me, wechatted, whatsapped me, whatsapped, sent a wechat, "
            "wechatted back, whatsapped back, replied on wechat, replied on whatsapp, "
            "sent me a wechat message"
        ),
        "S in": (
            "text me, sms me, texted me back, texted me, texted back, texted, sent a text, replied by text, "
            "texted us, texted to say"
        ),
        "- in": (
            "messaged me, messaged, pinged me, pinged, wrote to me, wrote back, wrote in, wrote, replied, "
            "responded, got in touch, got back to me, reached out, contacted me, came back to me, "
            "sent a message, pinged us, contacted us, approached me, asked me to call, "
            "got hold of me, messaged us, messaged back, wrote to us"
        ),
        "- in errand": "called in, called to the, called to my, called to our, called to his, called to her",
        "M in": (
            "came in, called by, called round, came to branch, come to branch, visited branch, at branch, "
            "in to see me, in to see us, popped in to see me, came by, came round, came over, came to the branch, "
            "came to see me, "
            "came to the office, came into the branch, came into the office, came to my office, dropped in, "
            "popped into branch, came into branch, "
            "dropped by, popped in, popped her head in, popped his head in, put her head in, put his head in, "
            "popped his head round, popped her head round, stuck his head in, stuck her head in, "
            "stuck his head round, stuck her head round, poked his head in, poked her head in, "
            "popped by, stopped by, stopped in, walked in, walked into the branch, walked into the office, "
            "visited the branch, visited us, visited me, visited, turned up, swung by, looked in, showed up, "
            "was in the branch, were in the branch, called into the branch, called at the branch, came along, "
            "came to us, pitched up, rocked up, fetched up, "
            "come branch, come down to branch, come down branch, come down, landed in, called on me, called on us, "
            "called upon me, called upon us, came to talk, came to sign, "
            "came to open, came for, came and, came to ask, came, visited our branch, "
            "visited the office, turned up at the branch, was at the branch, at the counter, dropped into the branch, "
            "popped into the branch, popped into, stopped at the branch, attended, paid me a visit, "
            "called in at the branch, came through the door, came to visit, in the branch today, walked into the bank, "
            "came into the bank, came to the bank, came to the counter, came in to the branch, came into, "
            "called in to the branch, called in to the office, called in to the bank, called in to the counter, "
            "called in to see me, called in to see us, called in to see, called in to sign, called to the branch, "
            "called to the office, called to the bank, called to the counter, called to my desk, called to see me, "
            "called to see us, called into"
        ),
        "T": "ph'd",
        "V": (
            "showed me round, showed me around, took me round, took me around, showed us round, gave me a tour, "
            "walked me round"
        ),
        "M": (
            "had me over, had us over, had me round, had us round, invited me over, invited me round, stopped me, "
            "waved me down, caught me, grabbed me, collared me, cornered me, buttonholed me, flagged me down, "
            "spotted me, ran into me, bumped into me, met me, met with me, met, in person, at the branch, "
            "in the branch, in branch, joined me for lunch, joined me"
        ),
    },
}
"""Directly behind a name."""

LABELS = {
    "zh": {
        "V": (
            "登门, 家访, 探望, 看望, 探访, 探视, 慰问, 实地, 下户, 下厂, 入户, 入企, 外访, 上户, 尽调, 贷后检查, "
            "贷前调查, "
            "回访上门, 上门回访, 去家里, 去她家, 去他家, 到家里, 去公司, 去厂里, 去店里, 实地走访, 实地查看, 走企业, "
            "现场"
        ),
        "M": "面晤, 晤谈, 厅堂, 网点, 柜台, 柜面, 大堂, 饭局, 酒局, 牌局, 球局, 聚餐, 约饭, 接待, 到店, 到行",
        "T": "外呼, 电访, 电联, 去电, 拨打, 打电话, 手机, 座机, 固话, 通话",
        "W": "企微, 语音, 私信, 朋友圈",
    },
    "en": {
        "M": "drop-in, pop-in, in branch, sit down, in person",
        "V": "on site, on-site, site call, house call, at home, office visit, field visit",
        "T": "ph, tel, telcon",
        "W": "wa, whatsapp chat, wechat chat, voice note, voice message",
    },
}
"""Behind a name, between signs: how it was, and nothing else."""
LABELS_OF_OTHERS = "探望, 看望, 探访, 探视, 慰问, 实地, 现场"
"""Of these, those that signs must stand around: between blanks the words may go on, 探望 住院的父亲."""

MUTUAL = {
    "en": {
        "M": (
            "met up, met, sat down, lunched, dined, had a bite, went out, played, walked, sat, ate, drank, golfed, "
            "toured, watched, attended, travelled, cycled, strolled, went for, shared, looked round, looked around"
        ),
        "-": (
            "spoke, talked, chatted, discussed, caught up, agreed, reviewed, went through, went over, looked at, "
            "ran through, worked through, touched base, exchanged messages, corresponded, had a chat, had a word"
        ),
    },
}
"""What a client and the manager did, behind and I."""

GIVEN_TO_MANAGER = (
    "gave me, gave us, sent me, sent us, dropped me, dropped us, shot me, shot us, fired me off, left me, left us, "
    "wrote me, wrote us, made me, pinged me, popped me"
)
"""Directly behind a name, before one of `NOUNS`: what the client did."""

TELLING_VERBS = (
    "told me, told us, said, says, mentioned, let slip, explained, confirmed, asked, asked me, let me know, "
    "complained, informed me, agreed, checked, admitted, reported, wrote, promised"
)
"""Directly behind a name, before one of `HOW`: what the client said."""

HOW = {
    "zh": {},
    "en": {
        "T": (
            "by phone, by telephone, over the phone, on the phone, over phone, via phone, on a call, "
            "on the telephone, per phone, by call, via telephone, through a call, by mobile, on her mobile, "
            "on his mobile, on their mobile, on the mobile, on my mobile, via mobile, on his cell, on her cell, "
            "on the landline, on her landline, on his landline, by landline, on the blower, down the phone, "
            "down the line, on call, over call, on mobile, over mobile, on tele, on phone, "
            "through phone, by tel, telephonically, by conference call, on a conference call, over a call, "
            "via a call, on his office line, on her office line"
        ),
        "E": (
            "on mail, over mail, through mail, through email, by email, by e-mail, via email, via e-mail, over email, "
            "per email, by mail, on email"
        ),
        "W": (
            "by wechat, via wechat, on wechat, over wechat, per wechat, through wechat, by whatsapp, "
            "via whatsapp, on whatsapp, over whatsapp, through whatsapp"
        ),
        "S": "by text, by text message, via text, via sms, by sms, over text, per sms, over sms, by txt",
        "M": (
            "in person, face to face, face-to-face, over lunch, over coffee, over a coffee, over dinner, over tea, "
            "over drinks, over breakfast, over a drink, at lunch, at the branch, in the branch, in branch, "
            "at our branch, at our office, in my office, at my office, for lunch, for coffee, for a coffee, "
            "for dinner, for a drink, for drinks, for tea, to lunch, to dinner, for breakfast, on zoom, over zoom, "
            "via zoom, on teams, over teams, via teams, by video, over video, by video call, on a video call, "
            "over a pint, over a beer, over beers, over a cuppa, over a sandwich, over a meal, over supper, "
            "over brunch, over pizza, over sushi, for a pint, for a beer, for supper, for brunch, for a meal, "
            "for a cuppa, for a walk, for a chat over coffee, by skype, on skype, over skype, by zoom, by teams, "
            "by facetime, on facetime, over facetime, by video link, on webex, over webex, in the flesh, "
            "at lunchtime drinks, over the counter, out to lunch, out for lunch, out for dinner, at the club"
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
    "zh": (
        "约的, 请的, 陪的, 被, 给, 跟, 和, 与, 同, 向, 对, 约了, 约好, 约, 约上, 请了, 请, 邀, 叫, 让, 往, 拉着, "
        "拉上, 喊上, 叫上, 带着, "
        "带上, 陪着, 邀上, 会同, 偕同, 领着, 喊了, 喊, 叫了, 找了, 跟着, 把"
    ),
    "en": "with the, to the, with, w/, w, to, from, for, on, at the, at, of, and",
}
"""Between a phrase and a name; the Chinese ones also begin a line."""

HAN_PLACES = (
    "铺头, 铺子, 店铺, 柜上, 网点, 行里, 银行, 支行, 分行, 柜台, 柜面, 大堂, 办公室, 咖啡店, 咖啡馆, 咖啡厅, 星巴克, "
    "茶楼, 茶馆, 茶室, 餐厅, 饭店, 酒店, 公司, 家里, 家中, 家, 府上, 厂里, 厂区, 单位, 楼下, 小区, 路上, 会议室, "
    "贵宾室, "
    "理财室, 店里, 球场, 超市, 商场, 门口, 现场, 会客室, 贵宾厅, 厅堂, 营业厅, 楼上, 食堂, 高尔夫球场, 菜市场, "
    "电梯里, 电梯口, "
    "活动上, 沙龙上, 沙龙, 活动现场, 小区里, 小区门口, 学校门口, 医院, 楼道, 大厅, 银行门口, 网点门口, 茶餐厅, 商场里, "
    "高铁上, 飞机上, 机场, 公园, 健身房, 会所, 酒会上, 讲座上, 展会上, 婚礼上, 会上, 饭局上, 群里, 微信上, 微信里, "
    "电话里, 电话中, 朋友圈, 线上, 网上, 厂区里, 工地, 售楼处, 早市, 饭桌上, 接待室, 自助区, 老家"
)
"""Behind 在 or 到: where a contact took place."""

HAN_PLACE_CHARACTERS = "店馆厅室厂楼场园院所城街村镇站校库吧房库坊铺庄山湖里"
"""At the end of a place that is in no list, before what tells of the contact: 在[展厅]见面."""

HAN_PLACES_OF_CLIENT = (
    "家里, 家中, 家门, 家, 府上, 屋头, 屋里, 公司, 单位, 厂里, 工厂, 厂, 店里, 店, 办公室, 写字楼, 那里, 那儿, 那, 处, "
    "厂区, 新厂, "
    "新厂区, 新公司, 新店, 新家, 新办公室, 铺头, 铺子, 店铺, 工地, 仓库, 车间"
)
"""Behind a client's name that 去 or 到 precedes: a visit."""

FILLERS = {
    "zh": (
        "重点, 着重, 持续, 趁午休, 趁着午休, 趁中午, 趁下班, 趁空, 趁便, 趁出差, 趁周末, vip客户, vip, 私行客户, "
        "钻石客户, 白金客户, 高净值客户, 代发客户, 房贷客户, 目标客户, 潜在客户, 意向客户, "
        "重点客户, 又是, "
        "补录, 补记, 补登, 补写, 一直, 只在, 只是, 就在, 连着, 连续三天, 连续两天, 连续几天, 连着几天, 这几天, 刚刚, "
        "刚才, 刚, 才, 又, 再次, "
        "再度, 已经, 已, 主动, 特意, 专门, 专程, 顺便, 顺路, 一起, 一同, 一道, 也, 都, 还, 先, 亲自, 临时, 抽空, 及时, "
        "成功, 终于, 首次, 第一次, 第二次, 我们, 我, 本人, 又再, 简单, 偶然, 正好, 恰好, 在路上, 在网点, 在行里, "
        "在大堂, 在柜台, 在厅堂, 路上, 网点, 大堂, 厅堂, 行里, 柜台, 电话中, 尝试, 试着, 多次, 两次, 三次, 反复, 连续, "
        "回访时, 陌生, 客户, 老客户, 新客户, 贵宾客户, 存量客户, 贵宾, 大客户, 到期客户, 企业客户, 午饭后, 饭后, 会后, "
        "下班后, 今儿, 顺道, 专门去, 特地, 随后, 接着, 然后, 后来, 期间, 当天, 现场, 完, 上班, 先后, 分别, 依次, 逐一, "
        "他们, 她们, 连, 请我, 约我, 邀我, 叫我, 拉我, 陪我, 找我, 带我, 跟我, 和我, 与我, 来约我, 喊我, 就, 便, "
        "散会后, 会前, 活动后, 活动中, 沙龙后, 讲座后, 饭桌上, 饭局上, 一桌"
    ),
    "en": (
        "entry for, late entry for, catch-up entry for, backdated entry for, log for, late log for, f/u, hopped on a, "
        "hopped on, jumped on a, jumped on, got on a, logged on for, dialled in for, back and forth, "
        "pls note, pls, fyi, nb, n.b., 2, 3, 4, i, we, i've, have, just, quickly, quick, briefly, "
        "brief, finally, also, again, had, did, a, an, the, another, long, short, good, nice, great, productive, "
        "first, second, third, final, useful, helpful, lovely, very, then, made, got, took, received, held, attended, "
        "joined, enjoyed, grabbed, shared, working, early, late, annual, quarterly, monthly, weekly, regular, "
        "initial, introductory, follow-up, impromptu, unplanned, scheduled, today, now, earlier, later, out, up, "
        "over, down, some, my, our, went for, go, on, in, been, out for, team, round of, cup of, a cup of, bit of, "
        "to, try, successfully, for, business, client, sit-down, sit down, this, hour-long, lengthy, fun, pleasant, "
        "informal, formal, proactive, proactively, back, all, inbound, incoming, outbound, new, went, gave, with, "
        "customer, prospect, lead, certain, three, two, follow up, catch up, catch-up, delightful, interesting, "
        "positive, difficult, "
        "tough, awkward, tricky, quick-fire, in-depth, proper, mid-morning, morning, afternoon, evening, lunchtime, "
        "spontaneous, chance, planned, one-to-one, one-on-one, 1:1, 1-1, 1-to-1, extended, short-notice, overdue, "
        "promised, requested, hr, hour, an hour, half an hour, 10 minute, ten minute, 30 min, 20 min, 10 min, 15 min, "
        "played, back from, just back from, popped out for, nipped out for, followed by, both, managed to, "
        "was able to, got to, was, lengthy and, ever so, very quickly, rapidly, belatedly, eventually, at last, "
        "luckily, happily, politely, gently, personally, jointly, separately, duly, promptly, swiftly, hurriedly, "
        "urgently, discreetly, casually, formally, in passing, last-minute, friendly, um, uh, uhm, er, erm, hmm, so, "
        "poor, dear, dear old, poor old, good old, old, young, "
        "right, right then, ok, okay, yeah, yes, well, oh, ah, anyway, basically, actually, let me see, let's see, "
        "next, next one, next up, ok next, now then, you know, kindly note, please note, note, for the record, "
        "quick note, quick update, first up, last one, last but not least, lastly, finally then, today morning, "
        "today evening, must have been, think it was, and so, so then, but, sorry, constructive, fruitful, frank, "
        "candid, cordial, heated, tense, emotional, cheerful, upbeat, excellent, enjoyable, relaxed, leisurely, "
        "five-minute, ten-minute, two-hour, one-hour, half-hour, 20-minute, 30-minute, 15-minute, 10-minute, "
        "45-minute, emergency, urgent, unexpected, surprise, belated, cheeky, swift, unannounced, unprompted, "
        "uninvited, "
        "unasked, unsolicited, out of the blue, out of nowhere, without warning, without notice, "
        "without an appointment, "
        "no appointment, as usual, as ever, as always, as agreed, as arranged, as promised, as planned, as discussed, "
        "by chance, by coincidence, by accident"
    ),
}
"""Words before a name that tell nothing; what stands behind one decides."""

HESITATIONS = (
    "嗯, 嗯嗯, 呃, 额, 啊, 哦, 噢, 喔, 哎, 唉, 诶, 欸, 嘿, 呢, 吧, 嘛, 哈, 呀, 啦, 那个, 那个啥, 那什么, 这个, 那么, "
    "那, 就是, 就是说, 主要, 主要是, 主要就是, 对了, 对对, 哦对, 哦对了, 啊对, 嗯对, 反正, 其实, 总之, 话说, 说起来, "
    "还有就是, 还有, 然后就是, 另外, 再就是, 再有, 最后, 首先, 完了, 再一个, 再一个是, 然后是, 接下来, 接下来是, "
    "下面是, 先说, 先说一下, 的话"
)
"""What one says while thinking, anywhere around a name, a day or a verb: it tells nothing at all."""

NOTE_WORDS = (
    "网银, 夸, 骂, 手续费, 应收, 回去, 账单, 密码, 余额, 限额, 利息, 利率, 房子, 学费, 学区, 首付, 月供, 公积金, 社保, "
    "医保, 养老, 工资, 奖金, 分红, 股票, 股东, 黄金, 汇率, 美元, 外币, 签证, 护照, 身份证, 征信, 流水, 证明, 合同, "
    "协议, 抵押, 评估, 放款, 审批, 批复, 沙龙, 讲座, 活动, 礼品, 积分, 权益, 体检, 手术, 生意, 店里, 店铺, 工厂, 订单, "
    "货款, 库存, 发票, 年报, 财报, 报表, 审计, 二宝, 搬, 删, 挂, 取, 退, 填, 停, 咨询, 反馈, 表示, 目前, 计划, 关心, "
    "担心, 提到, 提出, 介绍, 推荐, 预约, 确认, 申请, 考虑, 希望, 打算, 准备, 家里, 公司, 工作, 对账, 发来, 发了, 发送, "
    "收到, 关注, 了解, 询问, 需要, 今年, 最近, 来办, 来取, 来签, 来存, 来问, 来咨询, 来做, 来开, 来换, 同意, 拒绝, "
    "抱怨, 投诉, 满意, 反映, 建议, 续, 到期, 存了, 存入, 存款, 账户, 理财, 基金, 贷款, 房贷, 认购, 申购, 赎回, 开户, "
    "开了, 销户, 激活, 更新, 补, 换卡, 改, 成交, 落单, 下单, 出单, 签单, 因, 由, 在, 用, 和, 急, 生日, 身体, 出差, "
    "出国, 生病, 住院, 回复, 回电, 认为, 觉得, 感谢, 很, 非常, 比较, 还, 也, 有意, 有点, 有事, 有兴趣, 有一, 有笔, "
    "自己, 手上, 名下, 孩子, 儿子, 女儿, 老公, 太太, 先生, 女士, 人在, 资金, 额度, 信用卡, 风险, 收益, 开始, 决定, "
    "答应, 提供, 提交, 关于, 定投, 定期, 配置, 未, 通话, 沟通, 考察, 参观, 参加, 夫妇, 夫妻, 两口子, 一家, 人没, 电话, "
    "正在, 正, 快, 多次, 主动, 一直, 突然, 专门, 特意, 今天, 昨天, 明天, 下周, 上周, 下个月, 本周, 周末, 月底, 年底, "
    "手机, 存单, 保单, 持有, 持仓, 赚了, 亏了, 转账, 转了, 转入, 转出, 追加, 加仓, 减仓, 升级, 推荐了, 帮忙, 陪, 带, "
    "拿, 见, 碰, 偶遇, 遇, 吃, 喝, 打了, 微信, 短信, 邮件, 视频, 接, 未接, 交, 缴, 还款, 回家, 签, 兑换, 购汇, 结汇, "
    "换汇, 挂失, 补卡, 上门, 拜访, 面谈, 会, 话, 发, 发工资, 留学, 移民, 搬家, 退休, 结婚, 换工作, 跳槽, 装修, 买房, "
    "看房, 卖房, 租, 嫌, 怕, 愿, 不, 同, 约, 需, 缺, 急需, 找, 催, 送, 寄, 邮寄, 邮了, "
    "转, 收, 借, 拜年, 群发, 推送, 逾期, 爽约, 失约, 那笔, 那条, 那单, 这笔, 上一条, 上一笔, 上条, 上笔, 装, "
    "去看, 去, 来, 到, 扑空, 扑了, "
    "做了, 做, 办, 信息, 资料, 材料, 挂历, 债基, 国债, 婚礼, 寿宴, 生日宴, 葬礼, 满月酒, 乔迁, 开业"
)
"""What a note may begin with behind a Chinese name of two characters, which is no longer name then."""

HAN_JOURNEYS = (
    "走了趟, 走了一趟, 跑, 跑了, 去了一趟, 去了趟, 跑了一趟, 跑了趟, 去了, 去的, 去, 前往, 到了, 到, 赴, 跑去, 上, 在, "
    "跑到, 赶到, 走到, 绕到, 绕去, 绕道去, 拐到, 拐去, 摸到, 奔, 奔去, 路过"
)
"""Right before a client's name: a visit."""
MEANS_OF_TRAVEL = (
    "骑车, 骑着车, 骑自行车, 骑单车, 骑共享单车, 骑电动车, 骑电瓶车, 骑摩托, 骑摩托车, 踩单车, 坐车, 坐地铁, 坐公交, "
    "坐公交车, 坐班车, 坐大巴, 坐动车, 坐高铁, 坐火车, 坐飞机, 坐船, 搭车, 搭地铁, 搭公交, 搭的士, 乘车, 乘地铁, "
    "乘公交, "
    "开车, 开着车, 驾车, 驱车, 自驾, 打车, 打的, 叫车, 叫了车, 打滴滴, 步行, 走路, 走着, 冒雨, 冒着雨, 冒雪, 顶着太阳, "
    "倒了两趟车"
)
"""Before one of `HAN_JOURNEYS`: 骑车去."""

HAN_ACTIVITIES = (
    "饭, 午饭, 晚饭, 早饭, 中饭, 早茶, 早餐, 午餐, 晚餐, 便饭, 火锅, 烧烤, 海鲜, 茶, 下午茶, 咖啡, 酒, 奶茶, "
    "高尔夫, 高尔夫球, 球, 羽毛球, 网球, 乒乓球, 乒乓, 篮球, 桌球, 台球, 麻将, 牌, 扑克, 桥牌, 掼蛋, 棋, 围棋, "
    "象棋, 电影, 展, 山, 鱼, 农家菜, 面, 粉, 碗面, 烤鸭, 小龙虾, 烤串, 串串, 自助餐, 大餐, 西餐, 农家乐, "
    "家常菜, 下午饭, 夜宵, 宵夜, 温泉, 桑拿"
)
"""Behind 吃, 喝, 打 and the like: face to face."""

HAN_SPELLS = (
    "会儿, 一会儿, 半天, 一下午, 一上午, 一晚上, 半小时, 一小时, 两小时, 一下, 个, 碗, 顿, 口, 盘, 把, 圈, 局, 场"
)
"""Between the verb and one of `HAN_ACTIVITIES`."""

HAN_PLACE_ENDS = "边上, 边, 门口, 里面, 里, 外面, 外, 附近, 旁边, 楼下, 楼上, 上, 中, 内"

HAN_BRANCH_PLACES = (
    "柜台上, 柜台里, 柜台前, 柜面上, 大堂里, 大厅里, 厅堂里, 网点里, 行里头, 支行里, 营业厅里, 窗口前, 窗口上, "
    "贵宾室里, 理财室里, "
    "柜上, 窗口"
)
"""Right behind the client, before what was done there: face to face."""
HAN_DONE_AT_BRANCH = (
    "掏, 拿, 填, 排, 办, 签, 存, 取, 买, 开, 问, 聊, 谈, 说, 咨询, 打印, 激活, 补, 换, 转, 缴, 交, 定, 认购, 申购, "
    "下单, "
    "刷, 汇, 兑, 当场, 现场, 碰, 遇, 见, 找, 改, 查, 提, 拍, 听, 看, 挑, 选, 要, 闹, 领"
)

OBJECT_VERBS = (
    "sent, forwarded, whatsapped, wechatted, smsed, messaged, discussed, reviewed, went, walked, talked, explained, "
    "signed, shared, showed, presented, ran, handed, gave, delivered, dropped, posted, agreed, closed, completed, "
    "opened, arranged, finalised, finalized, did, looked, worked, passed, took, brought, returned, mailed, spoke, "
    "chatted, followed, caught, checked, confirmed, booked, scheduled, set, organised, organized, introduced, "
    "submitted, quoted, proposed, answered, sorted, resolved, fixed, covered, negotiated, celebrated, read, left, "
    "emailed, texted, wrote, had, held, gone, ordered, issued, renewed, updated, prepared, "
    "sold"
)
"""With an object before the name: sent the brochure to Anna, went through Bob's lease."""
