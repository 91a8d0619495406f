"""Words by which people are addressed or spoken of within a line of entry."""

from __future__ import annotations

TITLES = {
    "zh": {
        "male": "先生, 叔叔, 叔, 大叔, 伯伯, 伯, 大伯, 哥, 大哥, 大爷, 兄",
        "female": "女士, 小姐, 阿姨, 姨, 姐, 大姐, 大姨, 嫂, 大妈",
        "any": (
            "董事长, 总经理, 总监, 副总, 董事, 总, 董, 老板, 老师, 教授, 医生, 大夫, 主任, 经理, 科长, 处长, "
            "局长, 院长, 校长, 行长, 律师, 会计, 工, 工程师, 师傅, 书记, 厂长, 店长, 博士, 院士, 部长, 队长, "
            "护士长, 老, 太太, 夫人"
        ),
    },
    "en": {
        "male": "mr, mr., mister, sir, lord",
        "female": "mrs, mrs., ms, ms., miss, madam, mdm, mdm., lady, dame",
        "any": (
            "dr, dr., doctor, prof, prof., professor, rev, rev., revd, revd., reverend, fr, fr., canon, capt, capt., "
            "captain, maj, maj., major, col, col., colonel"
        ),
    },
}
"""Behind a Chinese name or surname, before an English one; the meaning is the gender that one tells."""

HONORIFICS = "sir, madam, ma'am, maam, mam, ji"
"""Behind an English name."""

BY_OCCUPATION = {
    "zh": {
        "教授": "教授",
        "校长": "校长",
        "园长": "园长",
        "院长": "院长",
        "老师": "教师, 老师, 讲师",
        "医生": "医生, 医师, 大夫, 牙医",
        "律师": "律师",
        "董事长": "董事长",
        "总": "总经理, 总裁, 总监, 企业主, 老板, 店主, 创始人, 合伙人, 董事",
    },
    "en": {
        "Professor": "professor",
        "Dr": "doctor, physician, surgeon, dentist",
    },
}
"""How somebody is addressed whose occupation has such a word in it; the first that fits counts."""

OF_THE_WIFE = "太太, 夫人"
"""Behind a man's whole name these titles mean his wife."""

COUPLES = "夫妇俩, 夫妇, 夫妻俩, 夫妻二人, 夫妻, 两口子, 老两口, 小两口, 一家人, 一家子, 一家"
"""Behind a surname in Latin letters: a couple or family who are one client."""

SHORT_NAMES = {
    "alexander": "alex, sandy, xander",
    "alexandra": "alex, sandra, sasha",
    "andrew": "drew, andy",
    "anthony": "tony",
    "barbara": "babs, barb",
    "catherine": "cathy, cath, kate, katie",
    "charles": "charlie, chuck",
    "christine": "chris, chrissie",
    "christopher": "chris, kit",
    "david": "dave, davey",
    "deborah": "debbie, deb",
    "dorothy": "dot, dotty",
    "edward": "ed, eddie, ted, ned",
    "elizabeth": "liz, lizzie, beth, betty, eliza, libby",
    "frederick": "fred, freddie",
    "henry": "harry",
    "james": "jim, jimmy, jamie",
    "john": "johnny",
    "jonathan": "jon, johnny",
    "joseph": "joe, joey",
    "katherine": "kate, katie, kathy",
    "kathleen": "kath, kathy",
    "lawrence": "larry",
    "margaret": "maggie, meg, peggy, marge",
    "matthew": "matt",
    "michael": "mike, mick, mickey",
    "nicholas": "nick, nicky",
    "patricia": "pat, patty, trish, tricia",
    "patrick": "pat, paddy",
    "philip": "phil, pip",
    "rebecca": "becky, becca",
    "richard": "rick, ricky, dick",
    "robert": "bob, bobby, rob, robbie",
    "ronald": "ron, ronnie",
    "stephen": "steve",
    "steven": "steve",
    "susan": "sue, susie",
    "theodore": "ted, teddy",
    "thomas": "tom, tommy",
    "timothy": "tim",
    "victoria": "vicky, tori",
    "william": "bill, billy, will, willy",
}
"""First names, with their other forms besides their own beginning, or that with -y."""

COMPANIONS = {
    "zh": (
        "他, 她, 他们, 她们, 对方, 其, 家人, 一家, 一家人, 全家, 家属, 客户, 同事, 团队, 行长, 领导, 主管, "
        "财务, 会计, 老板, 员工, 合伙人, 律师"
    ),
    "en": (
        "his, her, their, my, our, the, a, an, some, two, three, four, colleagues, colleague, team, family, "
        "others, co, company, guests, he, she, they, it, we, i, all, then, so, also, both, now, asked, left, "
        "told, sent, gave, went, said, got, did, set, made, spoke, had, was, is, will, to, not, no, still, "
        "wants, want, agreed, confirmed, discussed, talked, everyone, staff, partners, he'll, she'll, they'll, he'd, "
        "she'd, they'd, he's, she's, they're, i'll, i'd, i'm, we'll, we'd, it's, that's, there's, who's"
    ),
}
"""Behind and: people who are no clients of the book, or words that are no people."""

PRONOUNS = {
    "zh": "他们, 她们, 我们, 他, 她, 它, 对方, 客户, 本人, 大家",
    "en": (
        "he, she, they, him, her, them, it, we, i, me, us, you, client, customer, the client, the customer, "
        "someone, somebody"
    ),
}

SURNAMES = (
    ""
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤洪施牛葛温庞樊鲁申柯齐岳梅伍凌季管章焦俞庄单耿穆游翟宁卞柴窦尚殷阮甘祝纪"
)
"""Single characters with which most Chinese names begin."""
DOUBLE_SURNAMES = "欧阳, 上官, 司马, 诸葛, 司徒, 令狐, 东方, 慕容, 皇甫, 尉迟, 长孙, 夏侯, 公孙, 端木, 南宫"

LATIN_SURNAMES = (
    "ang, au, aw, bai, boey, boh, boon, cai, cao, chai, chan, chang, chau, chee, chen, cheng, cheong, cheung, "
    "chew, chia, chiam, chiang, chin, ching, chiu, cho, choi, chong, choo, chow, choy, chu, chua, chui, chum, "
    "chun, chung, cui, deng, dong, du, fan, fang, feng, fong, foo, fu, fung, gan, gao, goh, gong, guo, han, hao, "
    "he, heng, ho, hon, hong, hu, huang, hui, ip, jiang, jin, kam, kang, kee, keung, khoo, kho, ko, koay, koh, "
    "kok, kong, koo, kuan, kuo, kwa, kwan, kwek, kwok, kwong, lai, lam, lao, lau, law, lee, leong, leow, leung, "
    "lew, li, lian, liang, liao, liew, lim, lin, ling, liu, lo, loh, loke, looi, loo, low, lu, lui, luk, lum, "
    "luo, ma, mak, meng, mok, neo, ng, ngai, ngan, ngo, ngui, oei, oh, ong, ooi, pan, pang, peh, peng, phang, "
    "phua, poh, poon, pun, qian, qin, qiu, quah, quek, ren, seah, see, seetoh, seow, shek, shen, shi, shum, siew, "
    "sim, sin, sito, siu, so, soh, song, soo, soon, su, suen, sui, sun, sung, sze, szeto, tam, tan, tang, tao, "
    "tay, teh, teng, teo, teoh, tham, thong, tian, tien, ting, to, toh, tong, tsai, tsang, tse, tseng, tsoi, "
    "tsui, tu, tung, wan, wang, wee, wei, wen, woo, woon, wong, wu, xia, xiao, xie, xiong, xu, xue, yan, yang, "
    "yao, yap, yau, yee, yeo, yeoh, yeow, yeung, yim, yin, ying, yip, yiu, yong, yu, yuan, yue, yuen, zeng, "
    "zhang, zhao, zheng, zhong, zhou, zhu, zou"
)
"""Chinese surnames as they are spelled in pinyin, in Hong Kong, Malaysia, Singapore and Taiwan."""

PATRONYMICS = "bin, binti, binte, bte, bt, s/o, d/o, a/l, a/p"
"""Between the own name and that of the father, who is somebody else: Fatimah binte Yusof."""

STAFF = {
    "zh": "财务, 会计, 出纳, 老板, 同事, 员工",
    "en": (
        "accountant, lawyer, pa, boss, office manager, solicitor, bookkeeper, finance director, cfo, agent, broker, "
        "manager, receptionist, deputy, flatmate, housemate, landlord, lodger, cleaner, carer, builder, surveyor, "
        "executor, advisor, adviser, trustee, business partner"
    ),
}
"""People around a client who are no relatives."""

ROLES = (
    "director, chief, head, chair, chairman, chairwoman, president, vice, executive, officer, ceo, coo, cto, cio, md, "
    "fd, founder, owner, partner, secretary, clerk, assistant, administrator, treasurer, controller, counsel, analyst, "
    "consultant, engineer, supervisor, lead, team, general, managing, financial, finance, sales, marketing, "
    "operations, accounts, payroll, legal, hr, it, office, department, main, contact"
)
"""Words of what somebody is at a company, which no name has."""

PARTICLES = (
    "re, about, for, of, at, on, in, to, by, is, as, or, be, no, so, if, do, go, up, us, an, am, we, it, he, "
    "me, my, from, with, was, are, not, but, the, and, nor, than, that, this, when, while, who, uh, um"
)
"""Small English words that are no name or initials within a sentence."""

GROUPS = (
    "夫妇, 夫妻, 夫妻俩, 夫妇俩, 两口子, 小两口, 老两口, 一家三口, 一家, 全家, 俩人, 两人, 三人, 两位, 几位, 等人, "
    "二人, 俩, 一行, 母女, 父子, 母子, 父女, 姐妹, 兄弟, 夫妻二人, 夫妻两个, 俩口子, 一家人, 一家四口, 几个, 几人, "
    "两个人, 三个人, 二位, 四个人, 三口人, 一大家子, 俩人儿, 爷俩, 娘俩, 哥俩, 姐俩, 三位"
)
"""Behind Chinese names: they tell how many there were; behind one name, that somebody else was there."""

COLLEAGUES = (
    "行长, 副行长, 支行行长, 领导, 主管, 主任, 同事, 部门同事, 分行同事, 信贷员, 产品经理, 理财经理, 风控, 评估师, "
    "师傅, 徒弟, 新人"
)
"""In Chinese, people of the bank who come along."""

COMPANY_PARTS = (
    "公司, 集团, 工厂, 厂区, 厂里, 厂, 五金, 那边, 这边, 方面, 总经理, 董事长, 法人, 法人代表, 负责人, 老总, 经理, "
    "财务总监, 财务长, 财务经理, 财务部, 出纳, 办公室, 总部, 实控人, 股东, 厂长, 老板娘, 对公, 单位"
)
"""Behind the name of a company: it is the company that was in contact."""

BEHIND_COMPANY = (
    "做了, 做完, 办了, 办完, 来了, 来电, 来人, 约我, 约了, 约好, 打来, 打了, 打电话, 说, 问, 聊, 谈, 签了, 发了, 发来, "
    "开了, 要, 想, 在, 的, 把, 今天, 昨天, 刚, 已, 又, 也, 总经理, 董事长, 老板, 微信, 电话, 短信, 邮件"
)
"""Behind the beginning of a company's name, which does not go on with these."""

HAN_LEGAL_FORMS = "有限责任公司, 股份有限公司, 集团有限公司, 有限公司, 合伙企业, 集团公司"
"""At the end of a company's name, which is spoken without: 苏州凯达机械."""

HAN_COMPANY_SIGNS = f"{HAN_LEGAL_FORMS}, 公司, 集团, 工厂, 合作社, 事务所, 商行, 经营部, 研究院, 研究所, 基金会"
"""At the end of a Chinese name that is no person's."""

LEGAL_FORMS = "ltd, limited, co, company, corp, inc, llc, llp, plc, pte, gmbh, ag"
"""The same of other companies: Marsh & Sons."""

COMPANY_SIGNS = f"{LEGAL_FORMS}, sons, partners, associates, group, trust, holdings, charity, foundation, club"
"""Words that no person's name ends with."""
