"""Words for the columns of a client list, written without blanks; the meaning is the name of the field."""

from __future__ import annotations

HEADINGS = {
    "zh": {
        "name": "姓名, 客户姓名, 客户名称, 客户名, 客户, 名字, 名称, 企业名称, 公司名称",
        "kind": "类型, 客户类型, 客户性质",
        "pinyin": "拼音, 姓名拼音",
        "aliases": "别名, 昵称, 小名",
        "salutation": "称呼, 称谓, 尊称",
        "number": "客户号, 客户编号, 客户号码, 客户代码, 核心客户号",
        "phones": (
            "电话, 手机, 手机号, 手机号码, 电话号码, 联系电话, 联系方式, 移动电话, 办公电话, 家庭电话, 固定电话, 座机"
        ),
        "email": "邮箱, 电子邮箱, 电子邮件, 邮件, 邮箱地址",
        "wechat": "微信, 微信号",
        "address": "地址, 住址, 家庭地址, 家庭住址, 联系地址, 通讯地址, 通信地址, 居住地址",
        "area": "片区, 区域, 地区",
        "gender": "性别",
        "birthday": "生日, 出生日期, 出生年月日",
        "occupation": "职业, 职务, 职位, 岗位",
        "employer": "单位, 工作单位, 任职单位, 就职单位, 公司",
        "interests": "爱好, 兴趣, 兴趣爱好",
        "character": "性格, 性格特点, 性格特征, 决策风格, 决策习惯",
        "marital": "婚姻, 婚姻状况, 婚姻状态, 婚否",
        "family": "家庭, 家庭成员, 家庭情况, 家人, 家属",
        "risk": "风险等级, 风险偏好, 风险承受能力, 风险评级, 风险类型, 风险测评, 客户风险等级",
        "risk_on": "风险评估日期, 风险测评日期, 风评日期, 评估日期, 测评日期",
        "tier": "等级, 客户等级, 分级, 客户分级, 级别, 客户级别, 层级, 客户层级",
        "cadence": "联络频率, 联系频率, 联络周期, 频率",
        "review_days": "检视频率, 检视周期, 检视间隔, 资产检视频率",
        "potential": "潜力, 潜力等级",
        "stage": "阶段, 状态, 客户状态, 客户阶段",
        "tags": "标签, 分类, 客户分类, 客户标签",
        "channel": "偏好渠道, 首选渠道, 联络方式, 沟通方式, 首选联系方式, 联系偏好",
        "quiet": "勿扰时间, 勿扰时段, 免打扰时间, 免打扰时段, 不便时间",
        "avoid": "拒绝渠道, 勿用渠道, 免打扰渠道, 不用渠道",
        "cautions": "注意, 注意事项, 禁忌, 提醒",
        "notes": "备注, 说明, 其他",
        "referred_by": "介绍人, 推荐人, 转介绍人, 转介人",
        "opened_on": "开户日期, 开户日, 开户时间, 建档日期, 建立关系日期",
        "contact_persons": "联系人, 企业联系人, 对接人",
        "industry": "行业, 所属行业",
        "loan_class": "贷款分类, 五级分类, 贷款五级分类",
    },
    "en": {
        "name": "fullname, client, clientname, customer, customername, companyname",
        "kind": "type, clienttype, customertype",
        "aliases": "alias, nickname",
        "number": "clientno, clientid, customerno, customernumber, customerid, cif",
        "phones": (
            "phonenumber, telephone, tel, mobile, mobilephone, mobilenumber, cell, cellphone, homephone, "
            "workphone, officephone"
        ),
        "email": "emailaddress, mail",
        "wechat": "wechatid, weixin",
        "address": "homeaddress",
        "area": "district, region",
        "gender": "sex",
        "birthday": "birthdate, dateofbirth, dob",
        "occupation": "job, jobtitle, title, position, profession",
        "employer": "company, organization, workplace",
        "interests": "interest, hobbies, hobby",
        "character": "personality, temperament, decisionstyle",
        "family": "familymembers",
        "risk": "risklevel, riskrating, riskprofile, riskpreference",
        "risk_on": "riskdate, assessmentdate",
        "tier": "grade, level",
        "cadence": "contactfrequency, frequency",
        "review_days": "reviewfrequency, reviewcycle",
        "stage": "status",
        "tags": "tag, labels, categories, category",
        "channel": "preferredcontact",
        "quiet": "quiethours",
        "avoid": "avoidchannels",
        "cautions": "caution",
        "notes": "note, remarks, remark, comments, comment",
        "referred_by": "referrer, introducedby",
        "opened_on": "since, opendate, accountopened",
        "contact_persons": "contact, contacts",
        "industry": "sector",
        "loan_class": "loanclassification",
    },
}

BIRTHDAYS = {
    "zh": {"lunar:": "农历生日, 阴历生日, 生日农历, 生日阴历"},
    "en": {"lunar:": "lunarbirthday"},
}
"""Columns of birthdays; the meaning stands before what a cell says."""

RELATIVES = {
    "zh": {"配偶 ": "配偶, 配偶姓名", "爱人 ": "爱人"},
    "en": {"spouse ": "spouse"},
}
"""Columns of one member of the family; the meaning stands before what a cell says."""
