"""Pools of names, trades, districts, families and habits for clients in Yunting, a city that does not exist.

Names carry their pinyin, so that a book of ten thousand clients needs no pinyin library. Every person and every firm is
invented; phone numbers begin with 154, a prefix no network has been given.
"""

from __future__ import annotations

from rmtui.sample.branch import Trade


def _with_pinyin(text: str) -> tuple[tuple[str, str], ...]:
    """(word, pinyin) for each "word/syllable-syllable" of a table."""
    pairs = (entry.split("/") for entry in text.split())
    return tuple((word, sound.replace("-", " ")) for word, sound in pairs)


SURNAMES = _with_pinyin("""
    王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 黄/huang 周/zhou 吴/wu 徐/xu 孙/sun 胡/hu 朱/zhu 高/gao
    林/lin 何/he 郭/guo 马/ma 罗/luo 梁/liang 宋/song 郑/zheng 谢/xie 韩/han 唐/tang 冯/feng 于/yu 董/dong 萧/xiao
    程/cheng 曹/cao 袁/yuan 邓/deng 许/xu 傅/fu 沈/shen 曾/zeng 彭/peng 苏/su 卢/lu 蒋/jiang 蔡/cai 贾/jia 丁/ding
    魏/wei 薛/xue 叶/ye 阎/yan 余/yu 潘/pan 杜/du 戴/dai 夏/xia 钟/zhong 汪/wang 田/tian 任/ren 姜/jiang 范/fan
    方/fang 石/shi 姚/yao 谭/tan 廖/liao 邹/zou 熊/xiong 金/jin 陆/lu 郝/hao 孔/kong 白/bai 崔/cui 康/kang 毛/mao
    邱/qiu 秦/qin 江/jiang 史/shi 顾/gu 侯/hou 邵/shao 孟/meng 龙/long 万/wan 段/duan 钱/qian 汤/tang 尹/yin 黎/li
    易/yi 常/chang 武/wu 乔/qiao 贺/he 赖/lai 龚/gong 文/wen 单/shan 仇/qiu 解/xie 区/ou 欧阳/ou-yang 司徒/si-tu
""")

_GIVEN = {
    ("M", 1900): _with_pinyin("""
        建国/jian-guo 国强/guo-qiang 志明/zhi-ming 德胜/de-sheng 永福/yong-fu 永林/yong-lin 庆生/qing-sheng
        文斌/wen-bin 宝山/bao-shan 学文/xue-wen 广田/guang-tian 金水/jin-shui 根生/gen-sheng 成林/cheng-lin
        茂林/mao-lin 振华/zhen-hua 家栋/jia-dong 绍祥/shao-xiang 世昌/shi-chang 耕田/geng-tian 水根/shui-gen
    """),
    ("F", 1900): _with_pinyin("""
        桂英/gui-ying 秀兰/xiu-lan 玉珍/yu-zhen 桂兰/gui-lan 淑芬/shu-fen 秀英/xiu-ying 玉兰/yu-lan 素珍/su-zhen
        美英/mei-ying 翠萍/cui-ping 惠芳/hui-fang 月娥/yue-e 兰芝/lan-zhi 银花/yin-hua 雅琴/ya-qin 淑贞/shu-zhen
        佩芬/pei-fen 爱珍/ai-zhen 彩云/cai-yun 巧云/qiao-yun 菊仙/ju-xian
    """),
    ("M", 1963): _with_pinyin("""
        建军/jian-jun 志刚/zhi-gang 国平/guo-ping 海涛/hai-tao 永刚/yong-gang 卫平/wei-ping 立新/li-xin
        春生/chun-sheng 晓东/xiao-dong 文军/wen-jun 向阳/xiang-yang 明辉/ming-hui 家明/jia-ming 树林/shu-lin
        宏伟/hong-wei 少华/shao-hua 增辉/zeng-hui 铁军/tie-jun 振宇/zhen-yu 学军/xue-jun 新民/xin-min
    """),
    ("F", 1963): _with_pinyin("""
        丽华/li-hua 红梅/hong-mei 丽萍/li-ping 春燕/chun-yan 玉梅/yu-mei 晓红/xiao-hong 爱华/ai-hua 慧/hui
        雪梅/xue-mei 海燕/hai-yan 丽娟/li-juan 秋菊/qiu-ju 亚琴/ya-qin 建芬/jian-fen 凤霞/feng-xia 红霞/hong-xia
        文娟/wen-juan 冬梅/dong-mei 美玲/mei-ling 晓燕/xiao-yan 巧玲/qiao-ling
    """),
    ("M", 1980): _with_pinyin("""
        磊/lei 浩/hao 鹏/peng 涛/tao 斌/bin 杰/jie 超/chao 凯/kai 俊/jun 勇/yong 峰/feng 亮/liang 鑫/xin 旭/xu
        晨/chen 健/jian 帅/shuai 翔/xiang 志远/zhi-yuan 文博/wen-bo 一鸣/yi-ming 立群/li-qun 海波/hai-bo
        晓峰/xiao-feng 少杰/shao-jie 明哲/ming-zhe
    """),
    ("F", 1980): _with_pinyin("""
        婷/ting 莉/li 雪/xue 颖/ying 倩/qian 丹/dan 璐/lu 洁/jie 琳/lin 萌/meng 佳/jia 蕾/lei 妍/yan 晶/jing
        晓彤/xiao-tong 雅婷/ya-ting 梦洁/meng-jie 思敏/si-min 海霞/hai-xia 文静/wen-jing 莹莹/ying-ying
        晓琳/xiao-lin 艳秋/yan-qiu 玉洁/yu-jie
    """),
    ("M", 1993): _with_pinyin("""
        浩然/hao-ran 宇轩/yu-xuan 嘉豪/jia-hao 俊熙/jun-xi 天佑/tian-you 奕辰/yi-chen 泽宇/ze-yu 文昊/wen-hao
        家俊/jia-jun 子谦/zi-qian 明轩/ming-xuan 博文/bo-wen 思远/si-yuan 嘉铭/jia-ming 皓轩/hao-xuan
    """),
    ("F", 1993): _with_pinyin("""
        欣怡/xin-yi 雨桐/yu-tong 思琪/si-qi 诗涵/shi-han 可欣/ke-xin 佳怡/jia-yi 梦瑶/meng-yao 若溪/ruo-xi
        语彤/yu-tong 雨薇/yu-wei 静怡/jing-yi 心悦/xin-yue 嘉敏/jia-min 晨曦/chen-xi 楚楚/chu-chu
    """),
}
"""Given names by sex and by the year from which they were in fashion."""

CHILD_NAMES = {
    "儿子": ("沐辰", "一鸣", "子昂", "小满", "宇航", "知行", "牧之", "俊朗", "果果", "乐天", "书衡", "亦凡"),
    "女儿": ("一诺", "朵朵", "语桐", "知夏", "小棠", "安琪", "若宁", "可可", "米粒", "思齐", "乐怡", "清越"),
}


def given_names(sex: str, born: int) -> tuple[tuple[str, str], ...]:
    """(name, pinyin) in fashion for a child of `sex` ("M" or "F") in the year `born`."""
    return _GIVEN[sex, max(since for known, since in _GIVEN if known == sex and since <= born)]


FOREIGNERS = {
    "M": ("Daniel", "Marek", "Oliver", "Tom", "Lucas", "Idris", "Anton", "Paulo", "Henrik", "Samir", "Colm", "Victor"),
    "F": ("Inês", "Priya", "Hanna", "Grace", "Noor", "Elena", "Maeve", "Ingrid", "Amara", "Lotte", "Carla", "Yasmin"),
}
FOREIGN_SURNAMES = (
    *("Hartley", "Carvalho", "Zielony", "Raghunath", "Stanbridge", "Lindqvist", "Achterberg", "Oduya", "Fairweather"),
    *("Salimi", "Brandvold", "Okonjo", "Whitlock", "Petrosyan", "Delacour", "Mulcahy", "Vandersteen", "Tanaka"),
)

AREAS = {
    "柳堤": "柳堤路",
    "北渡": "北渡大街",
    "梧桐里": "梧桐里",
    "石榴巷": "石榴巷",
    "望月湖": "望月湖东路",
    "南塘": "南塘街",
    "新湾": "新湾大道",
    "老城墙": "城墙根街",
}
"""The districts the branch walks, and a street in each."""


_PRIMARY = ("云汀实验小学", "望月湖小学")
_SECONDARY = ("云汀市第三中学", "柳堤中学", "云汀市第一高级中学")
_WARDS = ("云汀市第二人民医院", "云汀市妇幼保健院", "北渡社区卫生服务中心")
_WORKS = ("云汀港务公司", "北渡水厂", "云汀机床厂", "南塘供电所", "云汀乳业")
_DESKS = ("柳堤街道办事处", "云汀市档案馆", "新湾片区管委会", "云汀市图书馆")
_SOFTWARE = ("鹭栖软件", "云汀数图科技", "三桥网络", "拾光游戏")

TRADES = (
    Trade("小学教师", _PRIMARY, calls="老师", tags=("代发",)),
    Trade("中学教师", _SECONDARY, calls="老师", tags=("代发",)),
    Trade("护士长", _WARDS, (34, 54), "F", "护士长", ("代发",)),
    Trade("骨科医生", _WARDS, (32, 59), calls="医生", tags=("代发",)),
    Trade("药剂师", _WARDS, calls="老师", tags=("代发",)),
    Trade("科员", _DESKS, calls="科长", tags=("代发",)),
    Trade("图书管理员", _DESKS[3:], (28, 54), calls="老师"),
    Trade("会计", _WORKS, sex="F", calls="会计", tags=("代发",)),
    Trade("设备工程师", _WORKS, sex="M", calls="工", tags=("代发",)),
    Trade("车间主任", _WORKS, (38, 59), "M", "主任", ("代发",)),
    Trade("软件工程师", _SOFTWARE, (24, 42), calls="工"),
    Trade("产品经理", _SOFTWARE, (26, 40)),
    Trade("律师", ("衡准律师事务所", "汀州律师事务所"), (29, 58), calls="律师"),
    Trade("建筑设计师", ("云汀市建筑设计院", "半亩设计"), (27, 55), calls="工"),
    Trade("大学讲师", ("云汀学院",), (31, 57), calls="老师", tags=("代发",)),
    Trade("销售总监", ("云汀乳业", "海拓外贸", "鼎丰五金"), (33, 54), calls="总"),
    Trade("外贸业务员", ("海拓外贸", "云汀纺织品进出口公司"), (24, 45)),
    Trade("公交司机", ("云汀公交",), (35, 57), "M", "师傅", ("代发",)),
    Trade("出租车司机", (), (36, 58), "M", "师傅"),
    Trade("快递站站长", (), (27, 45), "M", "站长", ("老板",)),
    Trade("水果批发商", (), (32, 60), calls="老板", tags=("老板",)),
    Trade("五金店老板", (), (35, 62), "M", "老板", ("老板",)),
    Trade("美容院店主", (), (30, 52), "F", "总", ("老板",)),
    Trade("火锅店老板", (), (30, 56), calls="老板", tags=("老板",)),
    Trade("民宿老板", (), (30, 50), calls="老板", tags=("老板",)),
    Trade("牙科诊所合伙人", (), (36, 58), calls="医生", tags=("老板",)),
    Trade("装修公司老板", (), (34, 58), "M", "总", ("老板",)),
    Trade("自由摄影师", (), (25, 42)),
    Trade("健身教练", ("跃动健身",), (23, 38), calls="教练"),
    Trade("退休教师", (), (58, 82), calls="老师", tags=("退休",)),
    Trade("退休工人", (), (58, 84), calls="师傅", tags=("退休",)),
    Trade("退休医生", (), (60, 83), calls="医生", tags=("退休",)),
    Trade("退休会计", (), (56, 78), "F", "会计", ("退休",)),
    Trade("退休干部", (), (61, 86), "M", "主任", ("退休",)),
)

FOREIGN_TRADES = (
    Trade("teacher", ("Yunting International School",)),
    Trade("plant engineer", ("Seaboard Pumps, Yunting works",)),
    Trade("sourcing manager", ("Larkfield Homeware",)),
    Trade("café owner", (), tags=("老板",)),
    Trade("brewer", ("Old Ferry Brewing",)),
)

INTERESTS = {
    "retired": (
        ("太极", "书法", "广场舞", "养花", "钓鱼", "象棋", "合唱团", "国画", "评弹", "带孙子", "老年大学", "集邮"),
        ("散步", "听戏", "旅游", "腌菜"),
    ),
    "young": (
        ("露营", "飞盘", "剧本杀", "滑雪", "摄影", "养猫", "羽毛球", "看展", "骑行", "手冲咖啡", "夜跑", "打游戏"),
        ("基金定投", "打新股", "演唱会", "健身"),
    ),
    "": (
        ("钓鱼", "跑马拉松", "羽毛球", "自驾", "普洱茶", "摄影", "徒步", "烘焙", "瑜伽", "游泳", "足球", "乒乓球"),
        ("打新股", "纪念币", "看房", "黄金", "亲子露营", "读书会"),
    ),
    "english": (
        ("trail running", "cycling", "pottery", "home brewing", "choir", "rugby", "birdwatching", "Mandarin"),
        ("travel", "gadgets", "cooking", "football"),
    ),
}
"""Two lists by stage of life; a client has one of each."""

CAUTIONS = {
    "retired": (
        "耳背，说慢一点，要紧的写在纸上给老人带走。",
        "信不过手机银行，什么都要到柜台办，看得见存折才放心。",
        "被保健品骗过，一听“高收益”就挂电话。",
        "有高血压，净值跌了当面慢慢说，不打电话。",
        "记性不太好，办大额业务请子女陪同。",
    ),
    "owner": (
        "饭点最忙，别打电话。",
        "周转的钱不能锁死，别推封闭期长的。",
        "和同行有过节，不要提别家店也在我们这儿开户。",
    ),
    "divorced": ("刚离婚不久，不问家里的事。", "前任也是本行客户，一个字都不要提。"),
    "married": (
        "钱由爱人做主，大额的先等他们商量。",
        "私房钱，账单和电话都不要到家里。",
        "两口子各管各的钱，不在一方面前说另一方。",
    ),
    "bold": ("上一任客户经理推的基金亏过，先听完再说话。", "说话急，别打断；最烦念稿子。"),
    "": (
        "上班时间不方便接电话，先发微信问。",
        "称呼姓加职务，不喜欢套近乎。",
        "推销短信投诉过一次，群发名单里去掉。",
        "只认我一个人，换人接待会不高兴。",
    ),
    "english": ("Please spell out fees before, never after.", "No calls during lessons; text first."),
}

REMARKS = {
    "company": ("财务说了算，老板只签字。", "结算量大，贷款用得少，账上常年趴着活期。", "上游压款，季末资金紧。"),
    "prospect": (
        "扫街时认识的，他行客户，对服务不满意。",
        "填过问卷：想了解理财和孩子教育金。",
        "社区讲座上留的电话。",
    ),
    "retired": (
        "每月退休金到账那天必来网点，顺便坐坐。",
        "喜欢存折，到期日记在日历上。",
        "领过鸡蛋，也记得谁给他倒过水。",
    ),
    "young": ("什么都在手机上办，一年来不了网点一次。", "消息晚上才回。", "看收益看得细，会自己算年化。"),
    "": (
        "话不多，答应的事一定做到。",
        "喜欢比较，会拿别家的报价来谈。",
        "愿意介绍朋友，记得谢。",
        "来网点爱坐窗边那个位子。",
        "出差多，约见面要提前一周。",
    ),
    "english": ("Reads everything twice and asks good questions.", "Prefers email summaries after a meeting."),
}

SCHOOLS_BY_AGE = (
    (7, ("小橡树幼儿园", "柳堤幼儿园")),
    (13, _PRIMARY),
    (16, _SECONDARY[:2]),
    (19, _SECONDARY[2:]),
    (24, ("云汀学院", "省城读大学")),
)
"""Where a child younger than so many years goes."""

ABROAD = {"澳洲": "澳元", "英国": "英镑", "加拿大": "加元", "新加坡": "新币", "日本": "日元"}
"""Countries the clients' children study in, and what is remitted there."""

_BRANDS = _with_pinyin("""
    云帆/yun-fan 松石/song-shi 东林/dong-lin 瑞谷/rui-gu 同泽/tong-ze 博川/bo-chuan 金穗/jin-sui 恒舟/heng-zhou
    北岸/bei-an 万仞/wan-ren 澜石/lan-shi 启元/qi-yuan 亿坤/yi-kun 明炬/ming-ju 和润/he-run 力冠/li-guan
""")
_LINES = (
    ("精密五金", "jing mi wu jin", "制造业"),
    ("餐饮管理", "can yin guan li", "餐饮业"),
    ("外贸", "wai mao", "外贸"),
    ("物流", "wu liu", "物流运输"),
    ("建材", "jian cai", "建材批发"),
    ("包装", "bao zhuang", "制造业"),
    ("电子", "dian zi", "电子制造"),
    ("纺织", "fang zhi", "纺织"),
    ("食品", "shi pin", "食品加工"),
    ("装饰工程", "zhuang shi gong cheng", "建筑装饰"),
    ("汽车配件", "qi che pei jian", "汽车配件"),
    ("医疗器械", "yi liao qi xie", "医疗器械"),
)
COMPANIES = tuple(
    (f"云汀{brand}{line}有限公司", f"yun ting {brand_sound} {line_sound} you xian gong si", industry)
    for line, line_sound, industry in _LINES
    for brand, brand_sound in _BRANDS
)
"""(name, pinyin, industry)."""

ROLES = ("财务经理", "会计", "法定代表人", "出纳", "行政主管")
