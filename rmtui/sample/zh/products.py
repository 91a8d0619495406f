"""What the branch in Yunting sells, with the risk of each product and the sums that are usual."""

from __future__ import annotations

from rmtui.records.holding import HoldingKind
from rmtui.records.policy import PolicyKind
from rmtui.sample.branch import Assets, Insurance, Product

SHELF = {
    "deposit": (
        Product("三年期大额存单", "3-year certificate of deposit", months=36),
        Product("两年期大额存单", "2-year certificate of deposit", months=24),
        Product("一年定期", "1-year deposit", months=12),
        Product("七天通知存款", "7-day notice deposit", daily=True),
    ),
    "bond": (
        Product("三年期储蓄国债", "3-year savings bond", months=36),
        Product("五年期储蓄国债", "5-year savings bond", months=60),
    ),
    "wealth": (
        Product("日日添利", "Daily Ease", daily=True),
        Product("安悦90天", "Anyue 90 days", 2, months=3),
        Product("稳盈季开", "Wenying quarterly", 2),
        Product("固收增强半年", "Fixed income plus, half-year", 2, months=6),
        Product("多元进取一年", "Multi-asset one-year", 3, months=12),
    ),
    "fund": (
        Product("零钱通货币", "Pocket money market"),
        Product("青石短债", "Greystone short bond", 2),
        Product("恒裕双利债券", "Hengyu bond", 2),
        Product("颐年养老目标2040", "Target date 2040", 3),
        Product("远岫均衡混合", "Farpeak balanced", 3),
        Product("启帆300指数", "Qifan 300 index", 4),
        Product("澜石科技成长", "Lanshi tech growth", 4),
    ),
    "insurance": (
        Product("颐享终身年金", "Yixiang annuity"),
        Product("小树苗教育金", "Seedling education plan"),
        Product("安护重疾", "Anhu critical illness"),
        Product("家和两全", "Jiahe endowment"),
    ),
    "metal": (Product("积存金", "gold savings"), Product("生肖金条", "zodiac gold bar")),
}

COMPANY_SHELF = {
    "deposit": (Product("协定存款", "corporate call deposit"), Product("单位定期", "corporate deposit")),
    "loan": (Product("流动资金贷款", "working capital loan"),),
}

SUMS = {
    "deposit": (10, 50),
    "bond": (5, 20),
    "wealth": (10, 50),
    "fund": (2, 15),
    "insurance": (1, 5),
    "metal": (1, 4),
    "loan": (40, 140),
}
"""Usual sums by kind, in 10,000 yuan."""

ASSETS = Assets(
    elsewhere=("云汀农商行", "江左银行", "海晏证券"),
    home="自住房",
    mortgage="个人住房贷款",
    shares="沪深两市持仓",
    dollars="美元定期",
    prices=(120, 420),
    instalment=480_000,
    mortgage_rate=335,
    rates={HoldingKind.DEPOSIT: (105, 195), HoldingKind.WEALTH: (180, 320), HoldingKind.BOND: (190, 260)},
    dollar=(71_000, 900),
)

INSURANCE = Insurance(
    insurers=("泰康宁", "平海人寿", "中瑞保险"),
    products={
        PolicyKind.LIFE: ("家和定期寿险", 100, 3_000),
        PolicyKind.CRITICAL_ILLNESS: ("安护重疾", 30, 6_500),
        PolicyKind.MEDICAL: ("百万医疗", 200, 420),
        PolicyKind.ACCIDENT: ("平安随行意外", 50, 300),
        PolicyKind.ANNUITY: ("颐享终身年金", 0, 20_000),
        PolicyKind.EDUCATION: ("小树苗教育金", 10, 10_000),
        PolicyKind.MOTOR: ("机动车商业险", 150, 3_600),
        PolicyKind.PROPERTY: ("安居家财", 80, 260),
    },
    beneficiary="法定",
)

MARKET = {
    "zh": (
        "债市平稳，短端利率小幅下行，存款利率还有下调的可能。",
        "股市震荡，权益仓位不追高，定投照常。",
        "金价走高，配置比例已到上限，不再加仓。",
        "季末资金面偏紧，短期理财收益略有回升。",
    ),
    "en": ("Bonds steady, deposit rates may fall further.", "Shares moved sideways; regular saving goes on."),
}
VIEWS = {
    "zh": (
        "稳一点好，不想再亏。",
        "孩子明年用钱，到期先不续长的。",
        "可以多放一点基金，跌了再买。",
        "房贷想提前还一部分。",
    ),
    "en": ("Prefers to keep cash for the move next year.", "Open to a little more equity."),
}
