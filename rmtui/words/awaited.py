"""Words of what the client is to bring, send or decide: who is meant, what is done, and with what."""

from __future__ import annotations

LEADS = {
    "zh": "他, 她, 他们, 她们, 客户, 对方",
    "en": (
        "she'll, he'll, they'll, she will, he will, they will, client will, the client will, she is to, he is to, "
        "they are to, she promised to, he promised to, they promised to, she agreed to, he agreed to, they agreed to, "
        "client promised to, client agreed to, client is to"
    ),
}
"""What begins the clause."""

DEMANDS = "让, 请, 叫, 要, 催, 提醒, 要求, 麻烦, 嘱咐, 叮嘱"
"""In Chinese, before the client: what follows is the client's to do."""

HANDING = {
    "zh": (
        "提供, 提交, 补充, 补齐, 补交, 补签, 补, 上交, 交齐, 交, 带, 送, 寄, 发, 传, 填, 拿, 盖, 回传, 上传, 出具, "
        "开具, "
        "备好, 备齐, 准备, 打印, 拍"
    ),
}
"""What a client is asked to hand in; at the start of what is done, or behind 把 and its object."""
TO_THE_MANAGER = "来, 过来, 回来, 给我, 给我们, 到网点, 到行里"
"""In Chinese, at the end of what is done: whatever it is, the client hands it in."""

BETWEEN = "说, 会, 答应, 承诺, 表示, 保证, 就, 再, 前, 之前, 以前"
"""In Chinese, around the day."""

ACTIONS = {
    "zh": "送, 交, 带, 寄, 发, 给, 补, 拿, 提供, 签, 盖, 回, 答复, 做, 决定, 确认",
    "en": (
        "send, bring, sign, return, provide, post, email, forward, drop off, drop in, hand in, scan, supply, submit, "
        "fill in, give, get, let, come back, decide, confirm, reply"
    ),
}
"""What is done."""

OBJECTS = {
    "zh": (
        "材料, 资料, 文件, 合同, 保单, 执照, 流水, 报表, 财报, 证明, 身份证, 户口本, 房产证, 申请表, 表格, 签字, "
        "盖章, 公章, 答复, 回复, 回话, 回信, 回音, 准信, 决定"
    ),
    "en": (
        "papers, paper, paperwork, deeds, documents, document, docs, forms, form, statement, statements, accounts, "
        "copy, copies, passport, licence, license, proof, certificate, policy, policies, contract, signature, "
        "application, invoice, answer, decision, back to me, me know, back to us, us know"
    ),
}
"""With what; without one of these it may be anything, and is left as it is."""
