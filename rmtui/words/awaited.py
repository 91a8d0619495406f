"""Chinese words of what the client is to bring, send or decide; the English ones are in `english_awaited`."""

from __future__ import annotations

LEADS = "其, 他, 她, 他们, 她们, 客户, 对方"
"""What begins the clause."""

STAFF = "财务, 会计, 出纳, 律师, 法务, 秘书, 助理, 办公室"
"""Around a client: what they will hand in may be the client's to do, so that it is asked about."""

DEMANDS = "让, 请, 叫, 喊, 要, 等, 待, 坐等, 等着, 催, 提醒, 要求, 麻烦, 嘱咐, 叮嘱, 嘱"
"""Before the client: what follows is the client's to do."""

ORDERS = "让, 叫, 催, 喊, 要求, 嘱咐, 叮嘱, 嘱"
"""Of these, the ones behind which, with a pronoun, all that is told with a day is the client's: 催她月底前办好."""

HANDING = (
    "提供, 提交, 补充, 补齐, 补交, 补签, 补, 上交, 交齐, 交, 带, 送, 寄, 发, 传, 填, 拿, 盖, 回传, 上传, 出具, 开具, "
    "备好, 备齐, 准备, 打印, 拍, 存"
)
"""What a client is asked to hand in; at the start of what is done, or behind 把 and its object."""
HANDING_ALONE = (
    "补, 补交, 补上, 补齐, 补签, 补齐全, 交, 交来, 交上, 交齐, 提交, 上交, 还, 还款, 还上, 还清, 填好, 备齐, "
    "给, 给到, 寄回, 寄回来, 传回, 传回来, 发回, 发回来, 交回, 送回, 送回来, 带回, 带回来, 回传"
)
"""All that the client says of a day: what is handed in is told before."""
PRESSING = "催, 要求, 提醒, 督促"
"""What the manager did, behind which the client said so."""
TO_THE_MANAGER = "来, 过来, 回来, 给我, 给我们, 到网点, 到行里"
"""At the end of what is done: whatever it is, the client hands it in."""

CALLING = "打给我, 打电话给我, 给我打, 给我回, 给我来, 给我电话, 回电给我, 回电话给我, 回我, 联系我"
"""The same: the client calls or answers the manager."""

TO_ME = "给我, 给我们, 发我"
"""Of these, the ones that no step of the manager ends with: 月底前把财报给我. Who does it is asked."""

OPINIONS = "给意见, 给个意见, 给点意见, 给反馈, 给个反馈"
"""At the start of what is done, without whom they are given: they may be the client's."""
TOLD_BACK = "准信, 答复, 回复, 回话, 回信, 回音, 消息, 决定, 意见, 反馈"
"""At the end of what is done: who was asked gives it."""

BETWEEN = "说, 会, 答应, 承诺, 表示, 保证, 就, 再, 前, 之前, 以前"
"""Around the day."""

PROMISING = (
    "答应了, 答应, 应承了, 应承, 应允, 允诺, 同意了, 同意, 承诺了, 承诺, 拍胸脯说, 打包票, 保证, 说好了, 说好, 说定, "
    "说会, 说要, 说得, 说将, 表示会, 表示要"
)
"""Right behind the client: what follows with a day is the client's to do, unless it is one of `TOGETHER`."""
SAYING = "说了, 说, 讲了, 讲, 表示"
"""The same, where it is plainly handed in; behind 跟 and the client what the manager asked for."""
TOGETHER = "见, 面, 约, 碰, 一起, 一块, 吃, 喝, 聊, 谈, 会面, 再聊, 再谈, 通话, 通电话, 打球, 签约"
"""What begins a meeting, or a talk."""
BRINGING = "送寄发带传拿"
"""Verbs of `HANDING` that may as well be the manager's."""

ACTIONS = "送, 交, 带, 寄, 发, 给, 补, 拿, 提供, 签, 盖, 回, 答复, 做, 决定, 确认"
"""What is done."""

OBJECTS = (
    "材料, 资料, 文件, 合同, 保单, 执照, 流水, 报表, 财报, 证明, 身份证, 户口本, 房产证, 申请表, 表格, 签字, "
    "盖章, 公章, 答复, 回复, 回话, 回信, 回音, 准信, 决定, 意见"
)
"""With what; without one of these it may be anything, and is left as it is."""
