"""Words for the people around a client; the meaning is the kin of each person that a word stands for."""

from __future__ import annotations

RELATIONS = {
    "zh": {
        "child": (
            "儿子, 女儿, 儿, 女, 子, 子女, 孩子, 小孩, 小孩子, 宝宝, 娃, 闺女, 千金, 男孩, 女孩, 老大, 老二, "
            "老三, 老四, 老幺, 大宝, 二宝, 三宝, 小宝, 继子, 继女, 养子, 养女, 幺儿, 幺女, 长子, 长女, 次子, "
            "次女, 独子, 独女"
        ),
        "child child": (
            "儿女, 双胞胎, 龙凤胎, 双胞胎儿子, 双胞胎女儿, 双胞胎孩子, 双胞胎兄弟, 双胞胎姐妹, 孪生儿子, "
            "孪生女儿, 儿子女儿, 一儿一女, 一子一女, 一男一女"
        ),
        "child child child": "三胞胎",
        "spouse": (
            "丈夫, 先生, 老公, 爱人, 妻子, 太太, 老婆, 夫人, 配偶, 夫, 妻, 老伴, 老伴儿, 媳妇, 媳妇儿, 内人, "
            "夫婿, 伴侣, 孩子爸, 孩子爸爸, 孩子妈, 孩子妈妈, 孩子父亲, 孩子母亲, 孩子他爸, 孩子他妈, 孩儿他爸, 孩儿他妈"
        ),
        "parent": (
            "父亲, 母亲, 父, 母, 爸, 爸爸, 妈, 妈妈, 老爸, 老妈, 爹, 娘, 老爹, 老娘, 岳父, 岳母, 公公, 婆婆, "
            "丈人, 老丈人, 丈母娘, 岳父大人, 岳母大人, 继父, 继母, 养父, 养母, 后爸, 后妈, 家父, 家母, 丈母"
        ),
        "parent parent": (
            "父母, 爸妈, 爸爸妈妈, 老爸老妈, 父母亲, 双亲, 爹娘, 爹妈, 二老, 公婆, 公公婆婆, 岳父母, 岳父岳母, "
            "父亲母亲, 岳父和岳母"
        ),
        "other": (
            "哥, 哥哥, 弟, 弟弟, 姐, 姐姐, 妹, 妹妹, 兄弟, 姐妹, 兄妹, 姐弟, 兄, 兄长, 胞兄, 胞弟, 胞姐, 胞妹, "
            "爷爷, 奶奶, 外公, 外婆, 姥姥, 姥爷, 祖父, 祖母, 外祖父, 外祖母, 祖父母, 外祖父母, 孙子, 孙女, 外孙, "
            "外孙女, 孙, 孙辈, 儿媳, 儿媳妇, 女婿, 叔叔, 叔, 伯伯, 伯父, 大伯, 伯母, 婶婶, 姑姑, 姑妈, 姑父, 姨, "
            "姨妈, 阿姨, 姨父, 舅舅, 舅, 舅妈, 舅父, 表哥, 表弟, 表姐, 表妹, 堂哥, 堂弟, 堂姐, 堂妹, 侄子, 侄女, "
            "侄儿, 外甥, 外甥女, 嫂, 嫂子, 嫂嫂, 姐夫, 妹夫, 弟媳, 弟妹, 小姨子, 大姨子, 小舅子, 大舅子, 小姑子, "
            "大姑子, 小叔子, 妻弟, 妻妹, 妻兄, 妻姐, 妯娌, 连襟, 亲家, 亲家母, 亲家公, 干妈, 干爸, 干爹, 干儿子, "
            "干女儿, 前夫, 前妻, 未婚夫, 未婚妻, 男友, 女友, 男朋友, 女朋友, 对象, 朋友, 同事, 同学, 闺蜜, 邻居, "
            "保姆, 司机, 秘书, 助理, 合伙人, 生意伙伴, 合作伙伴, 搭档, 亲戚"
        ),
    },
    "en": {
        "child": "son, daughter, dau, dtr, child, kid, boy, girl, baby, stepson, stepdaughter, stepchild, firstborn",
        "child child": "twins, sons, daughters, children, kids, boys, girls, stepsons, stepdaughters, stepchildren",
        "child child child": "triplets",
        "spouse": (
            "husband, wife, spouse, hubby, life-partner, civil-partner, domestic-partner, unmarried-partner, "
            "cohabiting-partner, partner-in-life, common-law-husband, common-law-wife"
        ),
        "partner": "partner",
        "parent": (
            "father, mother, dad, mum, mom, parent, daddy, mummy, mommy, papa, mama, stepfather, stepmother, "
            "stepdad, stepmum, stepmom, father-in-law, mother-in-law, parent-in-law"
        ),
        "parent parent": (
            "parents, in-laws, inlaws, parents-in-law, mum-and-dad, mom-and-dad, father-and-mother, "
            "mother-and-father, dad-and-mum, dad-and-mom"
        ),
        "other": (
            "brother, sister, sibling, brothers, sisters, siblings, grandfather, grandmother, grandpa, grandma, "
            "grandparents, grandson, granddaughter, grandchild, grandchildren, uncle, aunt, cousin, nephew, "
            "niece, son-in-law, daughter-in-law, brother-in-law, sister-in-law, godson, goddaughter, godchild, "
            "godfather, godmother, ex-wife, ex-husband, ex-partner, fiance, fiancee, boyfriend, girlfriend, "
            "friend, colleague, neighbour, neighbor, nanny, driver, secretary, assistant, stepbrother, "
            "stepsister, half-brother, half-sister, twin-brother, twin-sister, relative, business-partner, "
            "law-partner, partner-in-business"
        ),
    },
}

NEUTRAL = "配偶, 爱人, 老伴, 子女, 孩子, 小孩, spouse, partner, child, kid, parent"
"""Words that leave open what another one for the same person tells: wife, son."""

DECEASED = "先父, 先母, 先夫, 先妻, 亡夫, 亡妻, 亡父, 亡母, 亡子, 亡女"
"""Words for somebody who is deceased."""

NO_CHILDREN = "无子女, 无孩, 没有孩子, 未育, 丁克, no children, no kids, none"
"""What a cell about the family says of children where there are none."""

STATES = (
    "退休, 已退休, 在职, 健在, 务农, 无业, 住院, 生病, 病重, 上学, 上班, 在家, 留学, 在读, 出国, 同住, 随住, 一起住, "
    "retired, alive, unemployed, abroad"
)
"""Behind a relation: what somebody does or how they are, and no name."""
