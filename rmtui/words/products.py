"""Words for products: what a holding is called, and what tells the kind of a product within its name."""

from __future__ import annotations

HOLDING_KINDS = {
    "zh": {
        "deposit": "存款, 定期, 定存, 定期存款, 大额存单, 活期, 活期存款",
        "wealth": "理财",
        "fund": "基金, 公募基金, 定投",
        "bond": "债券, 国债, 记账式国债, 储蓄国债",
        "stock": "股票",
        "insurance": "保险",
        "metal": "贵金属, 黄金",
        "trust": "信托",
        "property": "房产",
        "other": "其他",
        "mortgage": "房贷, 按揭, 住房贷款, 个人住房贷款",
        "consumer-loan": "消费贷, 消费贷款, 个人消费贷款, 信用贷",
        "business-loan": "经营贷, 经营贷款, 经营性贷款, 个人经营贷款, 流动资金贷款",
        "car-loan": "车贷, 汽车贷款",
        "loan": "贷款, 其他贷款",
        "card": "信用卡",
    },
    "en": {
        "wealth": "investment product",
        "consumer-loan": "personal-loan",
        "car-loan": "auto-loan",
    },
}

KIND_SIGNS = {
    "zh": {
        "insurance": "险, 保单, 年金, 重疾, 终身寿, 增额寿, 定期寿, 百万医疗",
        "loan": "贷, 按揭",
        "wealth": "理财",
        "fund": "基金, 定投, 指增, 指数增强, 中证500, 中证1000, 沪深300",
        "deposit": "存款, 定期, 定存, 存单, 活期",
        "bond": "债",
        "metal": "黄金, 白银, 积存金, 贵金属",
        "trust": "信托",
        "stock": "股票",
        "card": "信用卡, 分期",
    },
    "en": {
        "insurance": (
            "insurance, annuity, endowment, critical illness, life cover, life assurance, whole of life, term plan, "
            "ulip, investment bond, onshore bond, offshore bond, with-profits bond, with profits bond"
        ),
        "loan": "loan, mortgage, home equity, heloc",
        "wealth": "wealth, investment product",
        "fund": (
            "fund, unit trust, investment trust, oeic, shares isa, shares lisa, s&s isa, s&s lisa, s & s isa, "
            "s and s isa, investment isa"
        ),
        "deposit": (
            "deposit, saver, savings, cash isa, fixed bond, fixed-rate bond, fixed rate bond, fixed-term bond, "
            "fixed term bond, premium bond, income bonds, guaranteed growth bond, guaranteed income bond, "
            "ns&i, ns & i, current account, notice account, instant access, easy access, dollar account, euro account, "
            "sterling account"
        ),
        "bond": "bond, gilt, fixed income, fixed-income",
        "metal": "gold, silver",
        "trust": "trust",
        "stock": "stock, share",
        "card": "card",
    },
}
"""What within the name of a product tells its kind; 债券基金 is a fund, so the order counts."""

KIND_WORDS = {
    "zh": {
        "insurance": "保障计划",
        "deposit": (
            "大额, 三年期, 一年期, 两年期, 五年期, 整存整取, 通知存款, 7天通知, 七天通知, 1天通知, 一天通知, 定存"
        ),
        "metal": "金条, 积存, 金币, 纸黄金",
        "wealth": "固收, 净值型, 日日盈, 私募, 资管",
        "fund": "货基, 债基, 股基",
        "bond": "国债",
    },
    "en": {
        "insurance": (
            "policy, policies, life cover, cover, annuities, endowment, whole life, whole of life, pension plan, "
            "critical illness, income protection, life assurance, term assurance, protection plan, key man, "
            "key person"
        ),
        "deposit": (
            "time deposit, fixed deposit, term deposit, td, tds, fd, fds, cd, cds, gic, gics, savings bond account, "
            "fixed term, fixed-term, notice account, cash isa, cash isas, yr fixed, year fixed, "
            "yr fix, year fix, 1yr fixed, 2yr fixed, 3yr fixed, 5yr fixed, fixed isa"
        ),
        "wealth": (
            "structured note, structured product, portfolio, wmp, investment plan, discretionary mandate, "
            "managed mandate, dpm"
        ),
        "fund": (
            "sipp, sipps, etf, etfs, ut, uts, unit trust, unit trusts, tracker, oeic, oeics, mutual fund, index fund"
        ),
        "bond": "muni, munis, treasury, treasuries, gilt, gilts, t-bill, t-bills, tbills",
        "metal": "bullion",
    },
}
"""The same, of English as whole words, where nothing of `KIND_SIGNS` is in it: 5 yr fixed, 金条."""


LOAN_SIGNS = {
    "zh": {
        "mortgage": "按揭, 房贷, 住房",
        "business-loan": "经营, 流动资金",
        "consumer-loan": "消费, 信用贷",
        "car-loan": "车",
    },
    "en": {
        "mortgage": "mortgage, home loan",
        "business-loan": "business, working capital",
        "consumer-loan": "consumer, personal",
        "car-loan": "car , auto , vehicle",
    },
}
"""What within the name of a loan tells its kind; a blank behind "car", since a card is none."""

RISK_SIGN = r"(?i)(?<![a-z0-9])p?r([1-5])(?![a-z0-9])"
"""How the risk stands beside the name of a product: R4, PR4."""

RISKS = {
    "zh": {
        "R1": "低风险, 低, 谨慎",
        "R2": "中低风险, 中低, 较低风险, 较低, 稳健",
        "R3": "中风险, 中等风险, 中, 中等, 平衡",
        "R4": "中高风险, 中高, 较高风险, 较高, 进取",
        "R5": "高风险, 高, 激进",
    },
    "en": {
        "R1": "low, low risk",
        "R2": "medium-low, lower, moderate-low",
        "R3": "medium, medium risk, moderate",
        "R4": "medium-high, higher, moderate-high",
        "R5": "high, high risk",
    },
}
"""The risk of a product, in the words of its prospectus."""

POLICY_KINDS = {
    "zh": {
        "life": "寿险, 定期寿, 定期寿险, 终身寿, 终身寿险, 增额终身寿, 两全险",
        "critical-illness": "重疾, 重疾险, 重大疾病, 重大疾病险, 防癌险",
        "medical": "医疗, 医疗险, 百万医疗",
        "accident": "意外, 意外险, 意外伤害险",
        "annuity": "年金, 年金险, 养老年金, 养老险",
        "education": "教育金, 教育险",
        "household": "家财险, 财产险, 家庭财产险",
        "motor": "车险, 汽车险, 交强险",
    },
    "en": {
        "life": (
            "life insurance, term life, whole life, whole of life, endowment, term assurance, life assurance, "
            "level term, decreasing term"
        ),
        "critical-illness": "critical illness, ci, cic, dread disease, serious illness",
        "medical": "health, health insurance, hospital, private medical, private medical insurance, pmi",
        "accident": "personal accident, pa",
        "annuity": "pension",
        "household": "home, property, contents",
        "motor": "car, auto, vehicle",
    },
}

FREQUENCIES = {
    "zh": {
        "once": "趸交, 趸缴, 趸, 一次性, 一次交清, 一次缴清",
        "yearly": "年交, 年缴, 按年, 每年, 年",
        "half-yearly": "半年交, 半年缴, 每半年",
        "quarterly": "季交, 季缴, 按季, 每季",
        "monthly": "月交, 月缴, 按月, 每月, 月",
    },
    "en": {
        "once": "single, lump sum",
        "yearly": "annual, annually, pa, p.a., per annum, per year, a year",
        "half-yearly": "semi-annual",
        "monthly": "pm, p.m., pcm, per month, a month",
    },
}
"""How often a premium is paid."""

OPEN_ENDED = (
    "无固定期限, 无期限, 无固定到期日, 不定期, 开放式, 随时, 随时可取, 活期, 长期, 长期持有, open, open ended, "
    "open-ended, "
    "no fixed term, instant access, easy access, no maturity, perpetual"
)
"""What stands for the last day of a holding that has none."""

FOR_LIFE = "终身, 终生, 保终身, for life, whole of life, whole life, lifetime, life"
"""What stands for the last day of a cover that has none."""

PREMIUMS = {
    "zh": {
        "single": "趸缴, 趸交, 一次性, 一次缴清, 一次交清",
        "regular": "期缴, 期交, 年缴, 年交, 月缴, 月交, 季缴, 季交, 分期",
    },
    "en": {
        "single": "single, lump sum, one-off",
        "regular": "regular, annual, yearly, monthly, quarterly, a year, a month",
    },
}
"""What within the words of an insurance sale tells how its premiums are paid."""

PAYROLL = {"zh": "代发, 工资, 薪资", "en": "payroll, salary"}
"""What within the name of an account tells that a salary is paid into it."""
