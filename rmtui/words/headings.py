"""Words for the columns of a person's sheets, a table a kind of record; the meaning is the name of the field.

They are written without blanks, signs and figures: `phonevalue` is "Phone 1 - Value". A word may stand in several
tables: which one is meant follows from the other columns (`rmtui.exchange.importing.columns.layout`).
"""

from __future__ import annotations

CLIENTS = {
    "zh": {
        "name": (
            "姓名, 客户姓名, 客户名称, 客户名, 客户, 名称, 中文姓名, 显示名称, 户名, 所属客户, 客户全称, 备注名, "
            "备注姓名, 户主, 户主姓名, 储户, 储户姓名, 存款人, 借款人, 借款人姓名"
        ),
        "family_name": "姓, 姓氏",
        "given_name": "名, 名字",
        "company_name": "公司名称, 企业名称, 单位名称",
        "id_number": "身份证, 身份证号, 身份证号码, 证件号, 证件号码",
        "kind": "类型, 客户类型, 客户性质",
        "pinyin": "拼音, 姓名拼音",
        "aliases": "别名, 昵称, 小名",
        "salutation": "称呼, 称谓, 尊称",
        "number": "客户号, 客户编号, 客户号码, 客户代码, 核心客户号, 编号, 档案号, 客户档案号",
        "phones": (
            "电话, 手机, 手机号, 手机号码, 电话号码, 联系电话, 联系方式, 移动电话, 办公电话, 家庭电话, 固定电话, 座机, "
            "移动电话号码, 单位电话, 住宅电话, 工作电话, 商务电话, 主要电话, 手机联系方式, 手机尾号, 手机后四位, "
            "手机号后四位, 电话尾号, 电话后四位"
        ),
        "email": "邮箱, 电子邮箱, 电子邮件, 邮件, 邮箱地址, 主要电子邮件, 电子邮件地址",
        "wechat": "微信, 微信号",
        "address": "地址, 住址, 家庭地址, 家庭住址, 联系地址, 通讯地址, 通信地址, 居住地址",
        "area": "片区, 区域, 地区",
        "gender": "性别",
        "birthday": "生日, 出生日期, 出生年月日, 公历生日, 阳历生日, 新历生日, 生日公历, 生日阳历",
        "occupation": "职业, 职务, 职位, 岗位, 从事行业, 经营项目",
        "employer": "单位, 工作单位, 任职单位, 就职单位, 公司, 雇主, 组织",
        "interests": "爱好, 兴趣, 兴趣爱好",
        "character": "性格, 性格特点, 性格特征, 决策风格, 决策习惯",
        "marital": "婚姻, 婚姻状况, 婚姻状态, 婚否",
        "family": "家庭, 家庭成员, 家庭情况, 家人, 家属",
        "risk": "风险等级, 风险偏好, 风险承受能力, 风险评级, 风险类型, 风险测评, 客户风险等级, 风评",
        "risk_on": "风险评估日期, 风险测评日期, 风评日期, 评估日期, 测评日期",
        "tier": "等级, 客户等级, 分级, 客户分级, 级别, 客户级别, 层级, 客户层级, 客户星级, 星级",
        "cadence": "联络频率, 联系频率, 联络周期, 频率",
        "review_days": "检视频率, 检视周期, 检视间隔, 资产检视频率",
        "services": "服务计划, 服务承诺",
        "potential": "潜力, 潜力等级",
        "stage": "阶段, 状态, 客户状态, 客户阶段",
        "tags": "标签, 分类, 客户分类, 客户标签",
        "channel": "偏好渠道, 首选渠道, 联络方式, 沟通方式, 首选联系方式, 联系偏好",
        "quiet": "勿扰时间, 勿扰时段, 免打扰时间, 免打扰时段, 不便时间",
        "avoid": "拒绝渠道, 勿用渠道, 免打扰渠道, 不用渠道",
        "cautions": "注意, 注意事项, 禁忌, 提醒",
        "notes": "备注, 说明, 其他, 其它, 注释, 附注, 描述",
        "referred_by": "介绍人, 推荐人, 转介绍人, 转介人",
        "found_on": "首次接触日期, 首访日期, 首次拜访日期",
        "source": "来源, 客户来源, 获客来源, 获客渠道",
        "answers": "问卷, 问卷答案, 调查问卷",
        "opened_on": "开户日期, 开户日, 开户时间, 建档日期, 建立关系日期",
        "contact_persons": "联系人, 企业联系人, 对接人",
        "industry": "行业, 所属行业",
        "group": "集团, 所属集团, 集团名称, 母公司",
        "payroll": "代发工资, 代发额, 月代发额",
    },
    "en": {
        "name": (
            "fullname, client, clients, clientname, clientnm, customer, customername, custname, custnm, displayname, "
            "fileas, contactname, acctname, accname, acname, accountholder, accountholdername, nameofclient, "
            "nameofcustomer"
        ),
        "family_name": "lastname, familyname, surname, last",
        "given_name": "firstname, givenname, forename, forenames, christianname, first",
        "middle_name": "middlename, additionalname",
        "company_name": "companyname, accountname",
        "id_number": "idnumber, idno, nationalid, identitynumber",
        "kind": "type, clienttype, customertype",
        "aliases": "alias, nickname, knownas, preferredname, goesby",
        "salutation": "title, prefix, nameprefix, honorific",
        "number": (
            "clientno, clientid, customerno, customernumber, customerid, custno, custnumber, custid, cif, ref, "
            "reference, clientref, clientreference, customerref, custref"
        ),
        "phones": (
            "phonenumber, telephone, tel, mobile, mobilephone, mobilenumber, cell, cellphone, homephone, "
            "workphone, officephone, phonevalue, businessphone, primaryphone, homephonenumber, workphonenumber, "
            "businessphonenumber, otherphone, mobilephonenumber, office, officeno, officenumber, officetel, mobileno, "
            "handphone, hp, hpno, hometel, hometelephone, worktel, worktelephone, mobiletel, telhome, telwork, telno, "
            "telephoneno, telephonenumber, landline, daytimephone, eveningphone, phoneending, mobileending"
        ),
        "email": "emailaddress, emailaddr, mail, emailvalue, primaryemail, emailaddressvalue",
        "wechat": "wechatid, weixin",
        "address": (
            "homeaddress, addressformatted, homestreet, homecity, homestate, homepostalcode, homecountry, street, "
            "city, mailingstreet, mailingcity, mailingstate, mailingzip, mailingzippostalcode, mailingcountry, "
            "streetaddress, homezipcode, homestreetaddress, zip, zipcode, postcode, postalcode"
        ),
        "area": "district, region",
        "gender": "sex",
        "birthday": "birthdate, dateofbirth, dob",
        "occupation": "job, jobtitle, position, profession, organizationtitle",
        "employer": "company, organization, workplace, organizationname, associatedcompany",
        "interests": "interest, hobbies, hobby",
        "character": "personality, temperament, decisionstyle",
        "family": "familymembers, familydetails, relationvalue",
        "risk": (
            "risklevel, riskrating, riskprofile, riskpreference, atr, attitudetorisk, risktolerance, riskappetite, "
            "riskscore"
        ),
        "risk_on": "riskdate, assessmentdate",
        "tier": "grade, level, servicelevel, servicetier, clienttier",
        "cadence": "contactfrequency, frequency",
        "review_days": "reviewfrequency, reviewcycle",
        "services": "serviceplan, services",
        "stage": "status, lifecyclestage",
        "tags": "tag, labels, categories, category",
        "channel": "preferredcontact, prefcontact, prefchannel, prefmode, preferredmode, preferredmodeofcontact",
        "quiet": "quiethours",
        "avoid": "avoidchannels",
        "cautions": "caution",
        "notes": "note, remarks, remark, comments, comment, description",
        "referred_by": "referrer, introducedby",
        "found_on": "firstmet, firstseen",
        "source": "leadsource, foundby",
        "answers": "survey, surveyanswers",
        "opened_on": "since, opendate, accountopened",
        "contact_persons": "contact, contacts",
        "industry": "sector",
        "group": "groupname, parentcompany, parent",
        "payroll": "monthlypayroll, payrollamount",
    },
}

NAME = "client"
"""The heading of a column of names, where its place has something else."""

POSSIBLE = {
    "zh": {"tier": "分群, 客群, 客户分群, 客户分层"},
    "en": {
        "tier": "segment, clientsegment, customersegment, band, class, rating, clientrating",
        "address": "state, province, county",
        "phones": "home, work",
        "number": "accountnumber, accountno, acno, acctno, acctnumber",
    },
}
"""Columns of clients that are asked about: what they may well hold, if the bank uses the word so."""

PLANNED_DAYS = {
    "zh": {
        "": (
            "下次联系, 下次联系日期, 下次联系时间, 下次联络, 下次联络日期, 下次跟进, 下次跟进日期, 下次跟进时间, "
            "下次致电, 下次致电日期, 下次电联, 下次电话, 下次电话日期, 下次回访, 下次回访日期, 下次约见, 下次约访, "
            "下次拜访, 下次拜访日期, 下次面谈, 下次沟通, 下次检视, 下次检视日期, 计划联系, 计划联系日期, "
            "计划拜访, 计划拜访日期, 预约日期, 预约时间, 约访日期"
        )
    },
    "en": {
        "": (
            "nextcontact, nextcontactdate, nextcall, nextmeeting, nextmeetingdate, nextreview, nextreviewdate, "
            "nextreviewdue, nextvisit, nextappointment, nextspeak, callbackon, callback, callbackdate, followupdate, "
            "callnext, callnexton, nextcalldate, nextcalldue, contactnext, nextcontactdue, nextmeetingdue, meetnext, "
            "reviewnext, reviewdue, nextannualreview, annualreviewdue, nextfollowup, nextfollowupdate, nexttouch, "
            "followupon, plannedcontact, diarised, diarydate"
        )
    },
}
"""Columns of a list of clients with a day to come on which something is planned: a promise called as it is headed."""

PAST_MOMENTS = {
    "zh": "上次, 上一次, 上回, 最近, 最近一次, 最近的, 最后, 最后一次, 最新, 最新一次, 末次, 前次, 前一次",
    "en": "last, latest, mostrecent, mostrecently, previous, prior",
}
PAST_DAYS = {
    "zh": {
        "contacts": (
            "联系, 联络, 沟通, 拜访, 走访, 面谈, 见面, 会面, 约见, 接触, 跟进, 回访, 电话, 致电, 电联, 通话, 来访, "
            "到访, 联系客户, 拜访客户, 客户联系"
        ),
        "reviews": "检视, 资产检视",
    },
    "en": {
        "contacts": (
            "contact, contacted, spoke, spoken, spoketo, spokento, spokewith, talked, talkedto, call, called, phoned, "
            "phonecall, rang, meeting, met, metwith, seen, saw, visit, visited, activity, touch, touchpoint, "
            "conversation, chat, interaction, touched, reached"
        ),
        "reviews": "review, reviewed, annualreview",
    },
}
"""Columns of a list of clients with the day of the last contact or review, by the kind of record: what was done,
behind a word of PAST_MOMENTS, with one of AROUND_DAYS before or behind both.
"""

ACTIVITIES = "activity, interaction"
"""Words of PAST_DAYS for what need be no contact."""

AROUND_DAYS = "日期, 时间, 日, 的日期, 的时间, date, dates, day, on, time, dateof, dateofthe, when, whenwe, we, i"

OF_A_MOMENT = "last, latest, next, previous, 上次, 下次, 上一次, 下一次, 最近, 最后"
"""What a heading begins with that tells of one moment: of Last contact no part is a heading of its own."""

BIRTHDAY_PARTS = {
    "zh": {"year": "出生年份, 出生年", "month": "出生月份, 出生月", "day": "出生日, 出生日期"},
    "en": {"year": "birthyear", "month": "birthmonth", "day": "birthday"},
}
"""Three columns for one birthday."""

RELATION, RELATIVE = "relationlabel", "relationvalue"
"""Two columns for one member of the family, as Google has them: Relation 1 - Label, Relation 1 - Value."""

LUNAR_BIRTHDAYS = {
    "zh": {"lunar:": "农历生日, 阴历生日, 生日农历, 生日阴历"},
    "en": {"lunar:": "lunarbirthday"},
}
"""Columns of birthdays; the meaning stands before what a cell says."""

RELATIONS = {
    "zh": {
        "配偶 ": "配偶, 配偶姓名",
        "爱人 ": "爱人",
        "儿子 ": "儿子, 儿子姓名",
        "女儿 ": "女儿, 女儿姓名",
        "孩子 ": "子女, 孩子, 子女情况, 子女姓名",
        "父亲 ": "父亲",
        "母亲 ": "母亲",
    },
    "en": {
        "spouse ": "spouse, husband, wife, spousepartner, husbandwife, spousename",
        "partner ": "partner, partnername",
        "child ": "child, children, dependants, dependents, kids",
        "son ": "son",
        "daughter ": "daughter",
    },
}
"""Columns of one member of the family; the meaning stands before what a cell says."""

BIRTHDAYS_OF_RELATIVES = {
    "zh": {"配偶 ": "配偶生日, 配偶出生日期, 爱人生日"},
    "en": {"spouse ": "spousedob, spousebirthday, spousedateofbirth, wifedob, husbanddob", "partner ": "partnerdob"},
}
"""Columns with the birthday of that member alone, likewise."""

HOLDINGS = {
    "zh": {
        "kind": "产品类型, 资产类型, 产品类别, 资产类别, 类别, 类型, 种类, 资产种类, 产品种类, 品种, 业务品种",
        "name": "产品名称, 产品, 名称, 资产名称, 持有产品, 基金名称, 理财名称, 理财产品, 产品简称, 持仓产品",
        "code": "产品代码, 代码, 基金代码, 证券代码, 合同号, 合同编号",
        "institution": "机构, 银行, 所在银行, 开户行, 存放银行, 持有机构, 所在机构, 所属银行, 他行名称",
        "currency": "币种, 货币",
        "value": (
            "金额, 余额, 市值, 当前市值, 最新市值, 持有金额, 持仓金额, 持仓市值, 现值, 估值, 资产金额, 当前余额, "
            "持有市值, 时点, 时点余额"
        ),
        "valued_on": "估值日, 估值日期, 截至日期, 截止日期, 数据日期, 市值日期",
        "cost": "成本, 本金, 投入本金, 投资本金, 买入金额, 购买金额, 认购金额, 持仓成本, 放款金额, 发放金额",
        "rate": "利率, 年利率, 收益率, 年化收益率, 预期收益率, 业绩比较基准, 年化, 年化利率, 执行利率",
        "opened_on": (
            "起息日, 买入日期, 购买日期, 起始日, 起始日期, 开始日期, 成立日, 认购日期, 存入日期, 购买日, 买入日, "
            "放款日, 放款日期, 发放日, 发放日期"
        ),
        "matures_on": "到期日, 到期日期, 到期时间, 到期",
        "risk": "产品风险, 产品风险等级, 风险等级, 风险级别, 风险",
        "closed_on": "赎回日期, 卖出日期, 结清日期, 结清日, 赎回日",
        "note": "备注, 说明, 附注",
        "line": "授信, 授信额度, 授信名称",
        "loan_class": "贷款分类, 五级分类, 贷款五级分类, 贷款形态",
        "class_on": "分类日期",
        "class_reason": "分类理由, 分类依据",
        "instalment": "每期还款额, 月供, 每期还款, 每期金额",
        "instalments": "还款方式, 还款频率",
        "first_instalment": "首期还款日, 首次还款日",
        "overdue_principal": "逾期本金",
        "overdue_interest": "逾期利息, 欠息",
        "overdue_since": "逾期日期, 逾期起始日",
        "pledge": "抵押物, 质押物, 抵质押物, 押品, 抵押品",
        "pledge_insured_until": "押品保险到期日, 抵押物保险到期日",
        "guarantor": "担保人, 保证人",
        "guaranteed_until": "担保到期日, 保证到期日",
    },
    "en": {
        "kind": (
            "type, assettype, producttype, category, assetclass, kind, plantype, wrapper, accounttype, accttype, actype"
        ),
        "name": (
            "product, productname, asset, holding, security, instrument, description, position, investment, account"
        ),
        "code": (
            "isin, ticker, symbol, productcode, planno, planref, accountno, accountnumber, acctno, acctnumber, "
            "contractno, contractnumber"
        ),
        "institution": "bank, custodian, broker, heldat, provider",
        "currency": "ccy",
        "value": "amount, balance, bal, marketvalue, currentvalue, worth, outstanding",
        "valued_on": "asof, valuationdate, valuedate, valuedon, valuationasat",
        "cost": "principal, invested, purchaseamount, bookvalue, costbasis, amountlent",
        "rate": "interestrate, yield, coupon, interest, intrate",
        "opened_on": (
            "startdate, purchasedate, opendate, boughton, opened, start, starts, startson, placementdate, lenton"
        ),
        "matures_on": "maturity, maturitydate, matures, maturingon, duedate, enddate",
        "risk": "productrisk, riskrating, risklevel",
        "closed_on": "solddate, closedate, soldon",
        "note": "notes, remarks, remark, comment, comments",
        "line": "creditline, facility",
        "loan_class": "loanclass, loanclassification, classification, fivetierclass",
        "class_on": "classifiedon, classdate",
        "class_reason": "reasonforclass",
        "instalment": "installment, monthlyrepayment",
        "instalments": "repaymentfrequency",
        "first_instalment": "firstinstallment, firstrepayment",
        "overdue_principal": "principaloverdue, arrears",
        "overdue_interest": "interestoverdue, interestarrears",
        "overdue_since": "arrearssince",
        "pledge": "collateral",
        "pledge_insured_until": "collateralinsureduntil",
        "guarantor": "guarantors, guaranteedby",
        "guaranteed_until": "guaranteeuntil",
    },
}

BALANCES = "balance, bal, currentbalance, accountbalance, 余额, 当前余额, 账户余额"
"""Headings of money that is held, of which they do not say the kind."""

AMOUNTS = "amount, 金额"
"""How a heading of a loan ends that is what was lent, where another one is its balance."""

ACCOUNT_TYPES = {"en": {"deposit": "fixed, fixedterm, fixedrate, instantaccess, notice, current, regularsaver"}}
"""What a column of the types of accounts says, beside the accounts; a term may stand before it: 1 Yr Fixed."""

ACCOUNTS = {
    "en": {
        "deposit": (
            "isa, cashisa, savings, savingsaccount, currentaccount, cash, deposits, fixeddeposit, fixeddeposits, "
            "fixedratebond, fixedratebonds, noticeaccount, easyaccess, termdeposit, termdeposits, premiumbonds, "
            "checking, checkingaccount, moneymarket, cd, cds, certificateofdeposit"
        ),
        "fund": (
            "funds, investments, gia, stocksandsharesisa, stockssharesisa, ssisa, unittrust, unittrusts, brokerage, "
            "brokerageaccount, jointbrokerage, 529plan"
        ),
        "stock": "shares, stocks, equities",
        "bond": "bonds, gilts",
        "insurance": "annuity, onshorebond, offshorebond, investmentbond, withprofitsbond",
        "property": "buytolet, btl, residence, mainresidence",
        "other": "pension, pensions, sipp, ssas, ira, rothira, traditionalira, rolloverira, 401k, 403b",
        "metal": "gold",
        "loan": "loans, heloc",
        "card": "creditcard, creditcards",
        "mortgage": "homeloan",
    },
    "zh": {"other": "养老金, 企业年金, 个人养老金", "deposit": "储蓄, 通知存款, 结构性存款, 大额存单"},
}
"""Columns of a list of clients that are holdings each, by the kind of the holding."""

ELSEWHERE = {
    "zh": {"other bank": "他行, 别行, 外行, 其他银行, 其它银行"},
    "en": {"other bank": "otherbank, otherbanks, atotherbanks, atanotherbank, anotherbank, elsewhere, external"},
}
"""Before or behind a product in a heading: it is held at another bank."""

POLICIES = {
    "zh": {
        "holder": "投保人",
        "insured": "被保险人, 被保人",
        "kind": "险种, 保险类型, 险种类型, 类型, 险种类别, 保险种类",
        "insurer": "保险公司, 承保公司, 公司, 承保机构, 公司名称",
        "product": "产品名称, 产品, 保险产品, 险种名称, 保险名称, 名称",
        "number": "保单号, 保单号码, 保单编号, 合同号",
        "currency": "币种, 货币",
        "sum_assured": "保额, 保险金额, 基本保额",
        "premium": (
            "保费, 年缴保费, 年交保费, 月缴保费, 月交保费, 月保费, 趸缴保费, 趸交保费, 期缴保费, 期交保费, 首期保费, "
            "每期保费, 年保费"
        ),
        "frequency": "缴费方式, 交费方式, 缴费频率, 缴费频次, 交费频率",
        "years": "缴费年限, 交费年限, 缴费期, 缴费期间, 交费期间, 年期, 缴费年期",
        "start": "生效日, 生效日期, 投保日期, 起保日期, 承保日期, 投保日, 起始日期",
        "end": "到期日, 到期日期, 终止日期, 满期日, 保险期间, 保障期限, 保障期间, 保险期限",
        "for_life": "终身",
        "beneficiary": "受益人",
        "note": "备注, 说明, 附注",
    },
    "en": {
        "holder": "policyholder, owner",
        "insured": "insuredperson, lifeassured, lifeinsured",
        "kind": "type, policytype, cover, covertype, plantype",
        "insurer": "company, provider, insurancecompany, carrier",
        "product": "productname, plan, policy, policyname",
        "number": "policyno, policyid, planno, planref, policyref",
        "currency": "ccy",
        "sum_assured": "suminsured, coverage, faceamount, benefit, insuredamount",
        "premium": "annualpremium, singlepremium, premiumamount, monthlypremium, monthlypremiums, premiumpm",
        "frequency": "paymentfrequency, premiumfrequency, mode",
        "years": "paymentterm, premiumterm, term",
        "start": "startdate, effectivedate, inception, issuedate, issued, policydate",
        "end": "enddate, expiry, expirydate, renewal, renewaldate, maturitydate, maturity, expires",
        "for_life": "wholelife",
        "note": "notes, remarks, remark, comment, comments",
    },
}

CONTACTS = {
    "zh": {
        "on": (
            "日期, 联系日期, 联络日期, 沟通日期, 拜访日期, 联系时间, 沟通时间, 拜访时间, 维护日期, 维护时间, 走访日期, "
            "走访时间, 回访日期, 回访时间, 服务日期, 服务时间"
        ),
        "at": "时刻",
        "channel": (
            "方式, 联系方式, 联络方式, 沟通方式, 渠道, 联系渠道, 沟通渠道, 维护方式, 走访方式, 回访方式, 服务方式, "
            "维护渠道"
        ),
        "outcome": "结果, 联系结果, 是否接通, 是否联系上",
        "note": (
            "内容, 沟通内容, 联系内容, 联络内容, 谈话内容, 拜访内容, 记录, 情况, 纪要, 摘要, 事项, 联络记录, "
            "沟通情况, 备注, 维护内容, 维护情况, 维护记录, 走访内容, 走访情况, 回访内容, 回访情况, 面谈内容, 服务内容, "
            "联系情况, 拜访情况, 联系记录, 沟通记录, 拜访记录"
        ),
        "topics": "话题, 主题",
        "promise": "下一步, 后续, 待办, 跟进事项, 跟进, 承诺, 后续跟进, 下步计划, 后续事项",
        "promise_due": "承诺期限, 跟进日期, 跟进时间, 下次联系, 下次联系日期, 下次联系时间, 下次跟进",
    },
    "en": {
        "on": "date, contactdate, contacted, calldate, contactedon, when, meetingdate, visitdate, dateofcontact",
        "at": "hour",
        "channel": "method, type, how, via, medium, contactmethod",
        "outcome": "result",
        "note": (
            "notes, summary, subject, details, content, discussion, remarks, description, comments, comment, "
            "whatwassaid"
        ),
        "topics": "topic",
        "promise": "nextstep, nextsteps, followup, action, todo",
        "promise_due": "promiseduntil, followupdate, followupon, nextcontact, nextdate, due, duedate",
    },
}

PROMISES = {
    "zh": {"on": "承诺日期", "promise": "承诺事项, 待办事项", "promise_due": "截止日期, 期限"},
    "en": {"on": "promisedon", "promise": "whatwaspromised", "promise_due": "until, dueby"},
}

PREMIUM_FREQUENCIES = {
    "zh": {
        "yearly": "年缴保费, 年交保费, 年保费",
        "monthly": "月缴保费, 月交保费, 月保费",
        "once": "趸缴保费, 趸交保费",
    },
    "en": {"yearly": "annualpremium", "monthly": "monthlypremium, monthlypremiums, premiumpm", "once": "singlepremium"},
}
"""Columns of premiums whose heading says how often they are paid."""

REVIEWS = {
    "zh": {
        "on": "检视日期, 检视日, 日期",
        "held": "检视方式, 方式",
        "market": "市场, 市场观点, 市场情况, 市场点评",
        "view": "客户观点, 客户意见, 客户反馈, 反馈, 备注",
        "steps": "下一步, 后续, 建议, 调整建议, 后续跟进",
        "next_on": "下次检视, 下次检视日期, 下次检视日",
    },
    "en": {
        "on": "reviewdate, reviewed, reviewedon, date",
        "held": "method, how",
        "market": "marketremarks, marketcomment",
        "view": "clientsview, feedback, notes, remarks, clientview, clientviews, clientcomments",
        "steps": "nextstep, actions, recommendation, actionsagreed, agreedactions, actionpoints",
        "next_on": "nextreviewdate, nextdue, nextreviewdue",
    },
}

_REVIEWED = {
    "zh": {
        "on": "检视日期, 检视日",
        "rate": "汇率",
        "paid_in": "期间投入, 投入",
        "paid_out": "期间取出, 取出",
        "proceeds": "卖出金额, 赎回金额",
    },
    "en": {
        "on": "reviewdate, reviewed",
        "rate": "fxrate",
        "paid_in": "added",
        "paid_out": "withdrawn",
        "proceeds": "proceeds",
    },
}
REVIEWED_HOLDINGS = {
    language: {
        field: words
        for field, words in HOLDINGS[language].items()
        if field
        in ("kind", "name", "institution", "currency", "value", "cost", "rate", "opened_on", "matures_on", "risk")
    }
    | own
    for language, own in _REVIEWED.items()
}
"""What a review found, a row a holding."""

SALES = {
    "zh": {
        "on": "成交日期, 销售日期, 成交日, 日期, 购买日期",
        "amount": "成交金额, 销售金额, 金额, 成交额, 销量",
        "currency": "币种, 货币",
        "kind": "产品类型, 类型, 类别, 产品类别",
        "product": "成交产品, 产品, 产品名称, 销售产品",
        "institution": "产品机构, 机构, 代销机构, 基金公司, 保险公司, 发行机构, 发行方",
    },
    "en": {
        "on": "saledate, date, soldon",
        "amount": "saleamount, sold, salesamount",
        "currency": "ccy",
        "kind": "producttype, type, category",
        "product": "productname, productsold",
        "institution": "institution, issuer, fundhouse, insurer",
    },
}

DOCUMENTS = {
    "zh": {
        "name": "文件, 文件名, 文件名称, 资料名称, 材料, 材料名称, 资料, 名称",
        "kind": "文件类型, 资料类型, 材料类型, 类型",
        "dated": "文件日期, 签署日期, 日期",
        "note": "备注, 说明",
    },
    "en": {
        "name": "file, filename, document, documentname",
        "kind": "documenttype, type",
        "dated": "date, documentdate, signed, signedon",
        "note": "notes, remarks, comment",
    },
}

RELATIVES = {
    "zh": {
        "relation": "关系, 与客户关系, 亲属关系, 成员关系, 家庭关系",
        "name": "姓名, 成员, 成员姓名, 家庭成员, 家属姓名, 亲属姓名, 家属",
        "birthday": "生日, 出生日期, 成员生日",
        "birth_year": "出生年份, 出生年, 年龄",
        "place": "学校, 单位, 学校或单位, 工作单位, 学校单位, 就读学校",
    },
    "en": {
        "relation": "relationship, relationtoclient",
        "name": "relative, familymember, member, relativename, membername",
        "birthday": "birthdate, dateofbirth, dob",
        "birth_year": "yearofbirth, age, born",
        "place": "school, employer",
    },
}
"""A row for a member of a client's family."""

CONTACT_PERSONS = {
    "zh": {
        "name": "联系人, 联系人姓名, 企业联系人, 对接人, 对接人姓名",
        "role": "联系人职务, 联系人职位, 联系人岗位, 对接人职务",
        "phone": "联系人电话, 联系人手机, 联系人手机号, 联系人联系电话, 联系人联系方式, 对接人电话",
        "email": "联系人邮箱, 联系人电子邮箱, 联系人邮件, 联系人email, 对接人邮箱",
        "birthday": "联系人生日, 联系人出生日期, 对接人生日",
        "cautions": "联系人注意事项",
    },
    "en": {
        "name": "contact, contactperson, contactpersonname",
        "role": "contactrole, contacttitle, contactposition, contactpersonrole",
        "phone": "contactphone, contactmobile, contacttelephone, contactpersonphone",
        "email": "contactemail, contactemailaddress, contactmail, contactpersonemail",
        "birthday": "contactbirthday, contactdateofbirth, contactpersonbirthday",
        "cautions": "contactcautions",
    },
}
"""The columns of a company's contact person."""

TITLES = {
    "zh": {
        "clients": "客户, 客户信息, 客户信息表, 客户名单, 客户清单, 名单, 通讯录",
        "holdings": "持仓, 资产, 资产明细, 持仓明细, 理财, 产品, 资产表, 存款",
        "policies": "保单, 保险, 保险保障, 保险保障表, 保单明细",
        "contacts": "联络, 联系, 联络记录, 联系记录, 沟通记录, 拜访记录, 每日记录, 工作日志, 日志, 往来",
        "reviews": "检视, 资产检视, 检视记录, 检视表",
        "reviewed-holdings": "检视明细, 资产检视明细",
        "promises": "承诺, 待办, 承诺事项",
        "sales": "销售, 成交, 业绩, 销售记录, 成交记录",
        "documents": "文件, 资料, 文件清单, 档案",
        "family": "家庭, 家庭成员, 家属",
        "contact-persons": "联系人, 企业联系人, 对接人",
    },
    "en": {
        "clients": "clients, customers, client list, contacts list",
        "holdings": "holdings, assets, portfolio, positions, products",
        "policies": "policies, insurance, cover",
        "contacts": "contacts, log, calls, contact log, meetings, activities, history",
        "reviews": "reviews",
        "reviewed-holdings": "reviewed holdings, reviewed-holdings",
        "promises": "promises, to do",
        "sales": "sales, deals",
        "documents": "documents, files",
        "family": "family, relatives, households",
        "contact-persons": "contact persons",
    },
}
"""What a sheet of each kind is called."""

CLIENT_TOTALS = {
    "zh": {
        "computed": "资产, 负债, 净资产",
        "other": (
            "总资产, 总负债, 资产总额, 资产合计, 资产总计, 资产规模, 金融资产, 管理资产, 总aum, aum余额, aum时点, "
            "总余额, 余额合计"
        ),
    },
    "en": {
        "computed": "assets, debts, net",
        "other": (
            "liabilities, networth, aum, fum, totalaum, totalfum, totalassets, totalbalance, totalbalances, "
            "totalvalue, totalholdings, totalfunds, totalinvestments, portfoliovalue, relationshipbalance, "
            "assetsundermanagement, fundsundermanagement, totalrelationship"
        ),
    },
}
"""Columns that sum up what a client has; an exported workbook has the computed ones, all of them."""

ROW_NUMBERS = "编号, ref, reference"
"""Columns of the numbers of clients, or only of the rows."""

KEPT = (
    "leadstatus, household, householdname, secondaryemail, emailvalue, emailaddress, webpage, website, websitevalue, "
    "custom, customfieldvalue, eventlabel, eventvalue, department, screenname, homefax, businessfax, faxnumber, "
    "pagernumber, pager, 子女数, 子女个数, 保障缺口, "
    "aum月日均, aum日均, 日均, 月日均, 较上月, 较上日, 较年初, 较上年"
)
"""Columns of no field of ours, kept in the notes without a question."""

IGNORED = {
    "zh": {"": "序号, 年龄, 星座, 属相, 生肖, 行号, 客户序号, 客户经理, 管户经理, 维护人, 经办人"},
    "en": {
        "": (
            "no, age, serialno, sn, row, phonetype, phonelabel, emailtype, "
            "emaillabel, relationlabel, addresstype, addresslabel, "
            "priority, sensitivity, private, groupmembership, photo, initials, emaildisplayname, recordid, "
            "addressstreet, addresscity, addressregion, addresspostalcode, addresscountry, phoneticfirstname, "
            "phoneticlastname, phoneticmiddlename, websitelabel, organizationdepartment, contactowner, accountowner, "
            "leadowner, contactid, leadid, accountid, primaryassociatedcompanyid, "
            "marketingcontactstatus, createdate, createddate, lastmodifieddate"
        )
    },
}
"""Columns that say nothing of their own, or what another column says as well."""

AMOUNT_UNITS = {
    "zh": {10**3: "千元, 千", 10**4: "万元, 万", 10**6: "百万元, 百万", 10**8: "亿元, 亿"},
    "en": {10**3: "k, 000, 000s, thousand, thousands", 10**6: "m, mn, mio, million, millions", 10**9: "bn, billion"},
}
"""Units that a heading of amounts may name: 金额（万元）."""

TOTALS = {
    "zh": {"": "合计, 总计, 小计, 共计, 汇总, 总和, 累计"},
    "en": {"": "total, totals, subtotal, sum, grand total"},
}
"""How a row of sums begins."""

REMARKS = {
    "zh": {"": "备注, 注, 说明, 制表, 制表人, 填表人, 填表说明, 注意, 数据来源, 统计日期, 截至"},
    "en": {"": "note, notes, remark, remarks, source, prepared by"},
}
"""How a note under a table begins, with a colon behind."""
