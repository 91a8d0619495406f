"""Words for the kind, grade, potential, stage and the like of a client, in addition to their codes and terms."""

from __future__ import annotations

KINDS = {
    "zh": {
        "person": "个人, 自然人, 对私, 私人, 零售",
        "company": "公司, 企业, 单位, 法人, 对公, 机构, 法人单位",
    },
    "en": {
        "person": "individual, private, personal, retail, natural person",
        "company": "corporate, business, corporation, commercial, organisation, organization, legal entity",
    },
}

RISK_GRADES = {
    "zh": {
        "C1": "谨慎, 保守",
        "C2": "稳健",
        "C3": "平衡",
        "C4": "进取, 成长",
        "C5": "激进",
    },
    "en": {
        "C1": "cautious, conservative",
        "C2": "steady, prudent",
        "C3": "balanced",
        "C4": "growth",
        "C5": "aggressive",
    },
}
"""The names most banks use; where a bank uses others, C1 to C5 have to be written."""

RISK_SCALES = {
    "zh": (
        "保守 稳健 平衡 成长 进取, 谨慎 稳健 平衡 成长 进取, 保守 稳健 平衡 进取 激进, 谨慎 稳健 平衡 进取 激进, "
        "保守 谨慎 稳健 积极 激进, 保守 谨慎 稳健 积极 进取"
    ),
    "en": (
        "conservative cautious balanced growth aggressive, conservative moderate balanced growth aggressive, "
        "cautious prudent balanced growth aggressive, cautious steady balanced growth aggressive, "
        "conservative moderately-conservative moderate moderately-aggressive aggressive, "
        "conservative moderately-conservative balanced moderately-aggressive aggressive, "
        "conservative moderately-conservative moderate growth aggressive"
    ),
}
"""The scales of banks from the first grade to the fifth, with hyphens for the blanks within a word: the same word may
stand for another grade elsewhere.
"""

POTENTIALS = {
    "zh": {
        "high": "高, 大",
        "medium": "中, 中等, 一般",
        "low": "低, 小",
    },
    "en": {
        "medium": "mid",
    },
}

STAGES = {
    "zh": {
        "prospect": "潜在, 意向, 准",
        "active": "活跃, 正常, 现有, 存量, 有效",
        "dormant": "休眠, 沉睡, 睡眠, 不活跃",
        "closed": "销户, 已销户, 关闭, 已关闭, 流失, 已流失",
    },
    "en": {
        "prospect": "lead, subscriber, opportunity, marketing qualified lead, sales qualified lead",
        "active": "current, customer, evangelist",
        "dormant": "inactive",
        "closed": "lost",
    },
}

SOURCES = {
    "zh": {
        "street": "扫街, 扫楼, 陌拜, 片区走访",
        "survey": "问卷, 调查, 问卷调查",
        "referral": "转介绍, 介绍, 推荐, 转介",
        "event": "活动, 沙龙, 讲座",
        "branch": "到店, 到访, 厅堂, 网点",
    },
    "en": {
        "street": "door to door, cold call, walk",
        "survey": "questionnaire",
        "referral": "referred, introduction",
        "event": "seminar, campaign",
        "branch": "walk in, branch, counter",
    },
}

GENDERS = {
    "zh": {
        "female": "女, 女性, 女士",
        "male": "男, 男性, 男士",
    },
    "en": {
        "female": "f, woman",
        "male": "m, man",
    },
}

MARITAL_STATUSES = {
    "zh": {
        "single": "未婚, 单身",
        "married": "已婚",
        "civil-partnership": "民事伴侣, 民事结合, 伴侣关系",
        "separated": "分居, 已分居",
        "divorced": "离异, 离婚, 已离异, 已离婚",
        "widowed": "丧偶",
    },
    "en": {
        "single": "unmarried",
        "civil-partnership": "civil partner, in a civil partnership, civil union, registered partnership",
        "separated": "legally separated",
        "widowed": "widow, widower",
    },
}
