// How a case stands, news of it, coming back, follow-up, in mainland Chinese. Wording only.
export const progress = {
  'status.intake': [
    '您的事已经登记，编号 {caseId}，我们正在记录情况，记好就转给{who}。',
    '编号 {caseId} 已经登记，还在补充情况，随后交给{who}。',
  ],
  'status.assigned': [
    '编号 {caseId}：已经转给{who}，会{when}联系您。',
    '查到了，编号 {caseId} 现在由{who}负责，下一步是{when}与您联系。',
  ],
  'status.accepted': [
    '编号 {caseId}：{who}已经接手，会{when}联系您。',
    '{who}已经接手您的事（编号 {caseId}），会{when}与您联系。',
  ],
  'status.contacted': [
    '编号 {caseId}：{who}正在跟进，会{when}向您通报进展。',
    '您的事（编号 {caseId}）由{who}在处理，会{when}给您新的消息。',
  ],
  'status.resolved': [
    '编号 {caseId} 已经处理：{what}。之后我们会再问问您是否满意。',
    '您的事（编号 {caseId}）处理情况：{what}。随后我们会回访您。',
  ],
  'status.asked': ['编号 {caseId} 已经处理：{what}。', '您的事（编号 {caseId}）处理情况：{what}。'],
  'status.settled': [
    '编号 {caseId}：您已确认满意，我们正在做最后的整理。谢谢您。',
    '您的事（编号 {caseId}）已经办妥，只差我们内部收尾，不需要您再做什么。',
  ],
  'status.closed': [
    '编号 {caseId} 已经办结。如果又有问题，直接告诉我们，会重新为您跟进。',
    '您的事（编号 {caseId}）已经结束。有新的情况，随时在这里说。',
  ],
  'status.none': [
    '这里还没有您的登记记录。想反映什么事，直接告诉我们就行。',
    '目前没有查到您在这个对话里登记过的事。遇到了什么问题，您可以现在说。',
  ],
  'status.working': [
    '编号 {caseId}：{who}正在跟进，一有进展就告诉您。',
    '您的事（编号 {caseId}）现在由{who}负责，有新消息会发到这里。',
  ],
  'status.aims': [
    '编号 {caseId}：现在由{who}负责，我们争取{when}给您消息。',
    '您的事（编号 {caseId}）由{who}在跟进，我们力争{when}有消息给您。',
  ],

  'news.accepted': [
    '{who}已经接手您的事（编号 {caseId}），会{when}联系您。',
    '跟您说一声：{who}已经接手（编号 {caseId}），会{when}与您联系。',
  ],
  'news.acceptedOnly': [
    '{who}已经接手您的事（编号 {caseId}），正在跟进。',
    '跟您说一声：编号 {caseId} 由{who}接手跟进了。',
  ],
  'news.noAnswer': [
    '{who}刚才给您打电话没有接通。方便接听的时间请告诉我们，也可以回拨 {phone}。',
    '刚才{who}打您的电话没打通。您可以回拨 {phone}，或者说个方便的时间，我们再打给您。',
  ],
  'news.wrongNumber': [
    '{who}刚才联系您，留下的号码好像有误。请把正确的手机号发给我们，好吗？',
    '刚才按您留的号码没有找到您，能再核对一下手机号发给我们吗？',
  ],
  'news.update': ['{who}：{text}', '{who}给您的消息：{text}'],
  'news.resolved': [
    '{who}告诉我们，您的事（编号 {caseId}）已经处理：{what}。{from}–{to} 小时内我们会再问问您是否满意。',
    '您的事（编号 {caseId}）处理好了：{what}。接下来 {from}–{to} 小时内，我们会回访您。',
  ],
  'news.closed': [
    '您的事（编号 {caseId}）已经办结，谢谢您给我们改进的机会。以后有任何问题，随时找我们。',
    '编号 {caseId} 已经结束，谢谢您一路的耐心和配合，祝您用车顺利。',
  ],
  'news.reopened': [
    '很抱歉之前的处理没有让您满意。您的事（编号 {caseId}）已经交回{who}重新跟进，会{when}联系您。',
    '抱歉让您还得再费心。编号 {caseId} 已由{who}重新跟进，会{when}与您联系。',
  ],

  'comeBack.recap': [
    '欢迎回来[，{name}]。您之前说的都还在，编号 {caseId}，我们接着来。',
    '又见面了[，{name}]，编号 {caseId} 的记录都保留着，不用重新说。',
  ],
  'comeBack.afresh': [
    '您好[，{name}]，您之前登记的事（编号 {caseId}）都还在，我们接着处理。',
    '您登记的事（编号 {caseId}）记录完整，不用重新说，我们继续。',
  ],

  'follow.ask': [
    '[{name}，]您好，想听听您的意见：这次的处理您满意吗？',
    '您好[，{name}]。回访一下：之前的问题，处理得您满意吗？',
  ],
  'follow.clarify': [
    '谢谢您。为了记录准确，想确认一下：这次的处理，您是满意，还是问题还没解决？',
    '明白。您看选哪个合适：满意，还是还没解决？',
  ],
  'follow.again': ['这次的处理，您满意吗？问题还在的话也请直接说。', '想请您说一声：是满意，还是问题还没解决？'],
  'follow.bareThanks': ['不客气。方便的话告诉我们一声，这次的处理您满意吗？', '应该的。还想请您说一句：问题解决了吗？'],
  'follow.thanks': [
    '谢谢您[，{name}]，您满意我们就放心了。以后用车有任何事，随时找我们。',
    '太好了，谢谢您的反馈[，{name}]。祝您用车顺利，有事随时说。',
  ],
  'follow.sorry': [
    '很抱歉还没有让您满意，谢谢您如实告诉我们。已经交回{who}重新跟进，会{when}联系您。',
    '抱歉让您失望了。您说的我们原样转给{who}，会{when}与您联系，重新处理。',
  ],
  'follow.reopened': [
    '很抱歉，问题没有真正解决，让您又费心了。您的事（编号 {caseId}）已经交回{who}重新跟进，会{when}联系您。',
    '给您添麻烦了，实在抱歉。编号 {caseId} 重新由{who}跟进，会{when}与您联系，您说的都已经转过去。',
  ],

  'apology.turn': [
    '抱歉，我们这边刚出了点小状况。您的消息没有丢，已经请同事查看，会尽快回复您。',
    '不好意思，系统刚才没处理好这条消息。内容已经保留，同事会来查看，不用重发。',
  ],
} as const
