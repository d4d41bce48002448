// The words in which customers say how it turned out and how they were treated, in both Chinese scripts and in English. Words only: what
// follows from them is in followUp.ts and reopen.ts.
import { wordsOf } from './wordsOf.ts'

/** The car is not back, or was not tried. */
const untried = wordsOf(
  '',
  `(?:还|還)(?:没|沒|未)(?:有)?(?:去)?(?:来得及|來得及)?(?:试|試|开|開|取|提|拿|看|用|去|牵|牽|领|領)|(?:没|沒)(?:来得及|來得及|空|时间|時間)?(?:去)?(?:试|試|取车|取車|提车|提車|牵车|牽車|开呢|開呢|开过|開過|用过|用過)
  |(?:车|車)(?:子)?(?:还|還)(?:在|放在|停在)(?:你们|你們|您|店|厂|廠|4s|那)|(?:明天|后天|後天|下周|下週|周末|週末|今晚|晚点|晚點|下午|过两天|過兩天)(?:才|再|要|会|會)?(?:去|过去|過去|来|來)?(?:取|提|拿|牵|牽|领|領)(?:车|車)
  |(?:开|開|用)(?:个)?(?:几天|幾天|两天|兩天|一段时间|一段時間)(?:再|才|看)|[先再](?:观察|觀察)|(?:观察|觀察)(?:[几两一]|[幾兩])|等我(?:们|們)?.{0,6}(?:看看|看一下|试试|試試|开开|開開|去取|去牵|去牽|回去)|(?:下班|一会儿?|待会儿?|晚上|稍后|稍後|中午|等下|等会儿?)(?:再|就|才)?(?:去|过去|過去|过来|過來|来|來)(?:取|提|拿|牵|牽|领|領)|(?:今晚|今天|明天|后天|後天|明后天|改天|回头|回頭|晚点|晚點|晚些|过几天|過幾天|过两天|過兩天|过一阵|過一陣|下周|下週|下个?礼拜|下個?禮拜|(?:这|這)?(?:周|週)末|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])(?:再|才)(?:来|來)?(?:问|問|说|說|聊|回|答|跟|给|給)|(?:看不出|说不准|說不準|不好说|不好說)(?:来|來)?`,
  `(?:ask|check|try|message|text|write|come back to) (?:me )?(?:again |back )?(?:tomorrow|later|tonight|next|in (?:a|two|three|few|\\d)|on|this weekend|after)|(?:not|haven't|have not|didn't|did not|don't|hasn't|isn't)\\b.{0,20}\\b(?:tried|try|driven|drive|picked|collected|had (?:a |the )?(?:chance|time)|have (?:it|the car) back|got (?:it|the car) back|back yet)
  |(?:car|it) is still (?:with|at|in) (?:you|your|the (?:shop|workshop|dealer\\w*|garage))|still (?:with|at) (?:you|your (?:shop|workshop|place)|the (?:shop|workshop|dealer\\w*|garage))|(?:can't|cannot|can not|hard to|too (?:early|soon) to) (?:tell|say|judge|know)(?: yet)?|(?:pick|picking|collect|collecting)(?: it| the car| my car)?(?: up)? (?:it )?(?:tomorrow|later|tonight|on|next|this)`,
)
export const noMore = wordsOf(
  '',
  `(?:不用|不要|不必|别|別|不想)(?:再)?(?:问|問|回访|回訪|打扰|打擾|发|發|烦|煩|打给|打給|打电话|打電話|联系我|聯絡我)`,
  `stop asking|no need to (?:call|ring|ask|contact|follow up)|(?:please )?(?:don't|do not) (?:call|ring|contact) me|no more questions|leave me alone|do not ask|don't ask`,
)
/** Neither good nor bad: what is missing is asked for. */
export const soSo = wordsOf(
  '',
  `一般|不好不坏|不好不壞|(?:没|沒)有?(?:我)?(?:那么|那麼|这么|這麼|想象中?|想像中?|预期|預期|很|多)的?(?:那么|那麼)?(?:差|糟|坏|壞)|不是(?:很|太|特别|特別)(?:差|糟)|勉强|勉強|还可以|還可以|将就|將就|还行|還行|马马虎虎|馬馬虎虎|普通|普普|凑合|湊合|可以吧|就那样|就那樣|过得去|過得去|差强人意|差強人意|^(?:还|還)好[吧啦啊。.!！]*$`,
  `so-?so|okay-?ish|average|meh|so so|all ?right i guess|ok(?:ay)? i guess|could (?:be|have been) better|not great|passable|bearable|i guess`,
)
/** "没有，都挺好的": a no to what is missing, and content. */
export const nothingMissing =
  /^(?:没|沒)(?:有|什么|什麼|啥|了)*(?:啊|呀|啦|了|吧|耶)*(?:[\s,，。.!！]+|(?=都|一切))(?:都|一切|其他|其它|其余|其餘|现在|現在|整体|整體|总体|總體|服务|服務|处理|處理|车子?|車子?|挺|蛮|蠻|很|还|還|也|的|得|你们|你們)*(?:好|满意|滿意|可以|行|不错|不錯|正常|没问题|沒問題)(?:的|了|啊|啦|呀|吧|喔)*[。.!！~\s]*$|^(?:no|nope|nothing|not really|none)[\s,.;]+(?:(?:really|nothing|thanks)[\s,.]+)?(?:it's |it is |that's |everything(?:'s| is)? |all(?: is)? |i'm |i am |we're |very |really |quite |just )*(?:good|fine|great|ok|okay|happy|well|perfect|satisfied|in order)(?: (?:now|thanks|thank you|really))*[.!\s]*$/i
/** Nothing is missing, or will not be said. */
export const nothingMore =
  /^(?:没|沒)(?:有|什么|什麼|啥|事|了|特别的?|特別的?|具体的?|具體的?|好说的?|好說的?)*(?:吧|了|啊|啦|耶)?[\s,，。.!！]*(?:就这样|就這樣|就那样|就那樣|算了|谢谢|謝謝|多谢|多謝)?(?:吧|了|啊|啦|您|你|你们|你們)?[。.!！]*$|^(?:no[\s,]+|not |there's |)?nothing (?:specific|in particular|special|much|to add|comes to mind)[.!]*$|^(?:就这样|就這樣|算了|不说了|不說了|说不上来|說不上來)(?:吧|了)?[。.!！]*$|^(?:nothing|no|none|not really|nothing really|never ?mind|it's ok(?:ay)?)(?:[\s,]+(?:thanks|thank you))?[.!]*$/i

/** What was done has changed nothing. */
export const noHelp = wordsOf(
  '',
  `(?:没|沒)(?:有)?(?:什么|什麼|啥|任何|多大|起)?(?:帮助|幫助|用处|用處|作用|效果|用(?![多几幾半一两兩\\d]))(?![过過])|(?:没|沒)有?(?:什么|什麼|任何)?(?:改善|好转|好轉|变化|變化)`,
  `(?:did(?:n't| not)|does(?:n't| not)|has(?:n't| not)|never) (?:really |actually )?(?:help(?:ed)?|work(?:ed)?|(?:make|made) (?:any|a|much) difference)|(?:did(?:n't| not)|has(?:n't| not)|have(?:n't| not)|never)(?: really| actually| even| been)? (?:fix|clear|solve|repair|resolve|sort|cure)(?:e?d)?|no (?:help|use|good|improvement)|no (?:better|difference)(?=\\s*[.!,;]|$|\\s+(?:at all|than before|now|so far))`,
)

export const thumbsUp = /^(?:[\u{1F44D}\u{1F44C}\u{1F4AF}\u{2705}][\u{1F3FB}-\u{1F3FF}\uFE0F]*\s*)+$/u
export const thumbsDown = /^(?:[\u{1F44E}\u{1F621}\u{1F620}\u{1F92C}][\u{1F3FB}-\u{1F3FF}\uFE0F]*\s*)+$/u
export const topMarks =
  /^(?:(?:it's |i(?:'d| would) give (?:it |you )?)?(?:a )?(?:solid )?)(?:(?:9|10)\s*(?:\/|out of)\s*10|(?:4|5)\s*(?:\/|out of)\s*5|(?:five|5|four|4)[ -]?stars?|100\s*%|a\+)|^(?:给|給|打)?(?:你们|你們|您)?(?:满分|滿分|五星|5星|5颗星|五颗星|五顆星|十分|10分|一百分|100分)/i
export const lowMarks =
  /^(?:a )?(?:[0-3]\s*(?:\/|out of)\s*10|[01]\s*(?:\/|out of)\s*5|(?:zero|one|0|1)[ -]?stars?)|^(?:给|給|打)?(?:一星|1星|零分|0分|差评|差評)/i

/** Marks out of ten, however they are given: "打8分", "8 out of 10", "80分". */
export function marksOf(text: string): number | undefined {
  const [, chinese, english] =
    /(?:^|[打给給就])(?:你们|你們|您|个|個|了)?\s*(\d{1,3}(?:\.5)?)\s*分(?!钟|鐘|之)|\b(\d{1,2}(?:\.5)?)\s*(?:\/|out of)\s*10\b/.exec(
      text,
    ) ?? []
  const given = Number(chinese ?? english ?? Number.NaN)
  if (Number.isNaN(given) || given > 100) return undefined
  return given > 10 ? given / 10 : given
}

const goodMarks = 8
/** "4 out of 5", "it took long but all good now": content with what came of it, whatever else is said. */
export const endsWell = (text: string): boolean =>
  topMarks.test(text.trim()) || (marksOf(text) ?? 0) >= goodMarks || goodInTheEnd.test(text.trim())
const goodInTheEnd =
  /(?:但是?|不过|不過|可是|[,，])(?:现在|現在|总算|總算|终于|終於|最后|最後|还是|還是|结果|結果|车|車|[都也已])*(?:好了|没问题了?|沒問題了?|正常了|解决了|解決了|修好了|满意|滿意)[。.!！~\s]*$|\b(?:but|though)\b[ ,]*(?:it'?s |it is |everything(?:'s| is)? |all(?:'s| is)? |i'?m |we'?re )?(?:all )?(?:good|fine|ok(?:ay)?|sorted|fixed|solved|happy|working(?: fine)?)(?: now| in the end| again| at last)*[.!\s]*$/i

/** Praise laid on so thick, or with such a farewell, that it means the opposite: asked about. */
const mockGlad = wordsOf(
  '',
  `呵呵|(?:再也|以后|以後|下次)(?:不会|不會|不|别想|別想)(?:再)?(?:来|來|进|進|光顾|光顧|找)|谢谢你们全家|謝謝你們全家|真是(?:谢谢|謝謝|太谢谢|感谢)(?:你们|你們)了`,
  `never (?:coming|come|going) back|never again|yeah,? right|absolutely thrilled|thanks for nothing|oh (?:great|brilliant|wonderful|fantastic)|over the moon`,
)

/** Praise of the people that is as often meant as its opposite: it is, unless something good is told beside it. */
const mockPraise = wordsOf(
  '',
  `^呵|(?:你们|你們|您|贵店|貴店|4s店?|这家店|這家店)(?:这|這)?(?:可|还|還|也|倒|店)?(?:真|太)(?:是|的)?(?:他妈)?(?:行|会|會|能|牛|绝|絕|有本事|有一套|可以|厉害|厲害|好意思|敢|有意思)|真有(?:你们|你們)的|(?:佩服|长见识|長見識|开眼|開眼)|(?:真|算)?服了(?:你们|你們)|(?:厉害|厲害)了(?:我的|你们|你們)|笑死`,
  `(?:ha ?)+[,.! ]+.{0,40}(?:well done|great|brilliant|nice|impressive|good|amazing|bravo)|lol\\b.{0,40}(?:well done|great|brilliant|nice|impressive|good|amazing|bravo)|bravo|slow clap|well done,? (?:you lot|you guys|you people)|(?:real(?:ly)?|truly) something|you (?:lot|people|guys) (?:really )?are (?:really )?(?:something|unbelievable|incredible|hilarious|a joke)|what a joke`,
)
const mockingFace = /[\u{1F643}\u{1F644}\u{1F612}]/u
const toldGood =
  /谢|謝|感激|(?:终于|終於|总算|總算)|一(?:下|次)(?:子)?就|(?<![不没沒])(?:好|行|可以|正常|顺畅|順暢)(?:多)?了|\b(?:thanks?|thank you|cheers|appreciate\w*|finally|first time|works|working|runs)\b/i
/** Glad in its words and the opposite meant, or not to be told apart: asked about. */
export const isMocking = (text: string): boolean =>
  mockGlad.test(text) ||
  ((mockPraise.test(text) || mockingFace.test(text)) &&
    !toldGood.test(text) &&
    !saysOutcome.test(text) &&
    !solved.test(text))

export const negation = /[不没沒未無无]|\bnot\b|n't/i
/** "满意什么满意": the word, and its opposite meant. */
export const mockSatisfied =
  /(?:满意|滿意)(?:什么|什麼|啥|个(?:屁|头|鬼)|個(?:屁|頭|鬼)|才怪)|\bsatisfied\b\W*(?:my (?:ass|foot)|yeah right|are you (?:kidding|joking|serious))/i

/** "解决了", "it's fixed": as good as a yes. */
export const solved =
  /(?<![没沒未不])(?:解决|解決|修好|搞定|弄好|处理好|處理好)了|(?:没|沒)(?:有)?(?:问题|問題|毛病)了|不(?:响|響|抖|漏)了|(?<![不没沒未])(?:可以|正常)了|^(?:现在|現在|这次|這次|都|已经|已經)*(?:好|行)了[,，。!！]?|(?<!(?:\b(?:not|never|nobody|no one|without)|n't)(?: \w+){0,2} )\b(?:solved|fixed|resolved|sorted|gone|(?:works|working|running|runs|cools|cooling) (?:(?:fine|well|normally|properly) )?again)\b/i
/** Whether they are content, in the word for it or in so many words: said by itself it answers before anybody has asked. */
export const saysOutcome =
  /(?:满|滿)意|(?<![没沒未不])(?:解决|解決|修好|搞定|弄好|处理好|處理好)了|(?:没|沒)(?:有)?(?:问题|問題|毛病)了|\b(?:dis)?satisfied\b|\b(?:un)?happy with\b|\b(?:(?:it|everything|all|the car|my car|the (?:problem|issue|matter))(?:'s| is| has been|'s been)?(?: (?:all|now|finally|really))* (?:fixed|solved|resolved|sorted)|(?:it|everything|the car|my car) works(?: (?:fine|well|perfectly|properly|great))?(?: again)?(?= now|\W|$))/i
/** Wished for, left for later, claimed by others or said of others: not how it turned out for them. */
export const notByNow =
  /(?:如果|要是|怎(?:样|樣|么|麼)|才(?:会|會|能|算)?(?:满|滿)意|假如|万一|萬一|希望|等|只要|除非|(?:什么|什麼|啥)(?:时候|時候)|(?:满|滿)意(?:度|不(?:满|滿)意))|(?:说|說)(?!(?:实|實)(?:话|話)|真的)|(?:以为|以為|号称|號稱|谈不上|談不上|(?:领导|領導|老板|老闆|你|你们|你們|您)(?:们|們)?(?:都|现在|現在|总算|總算|倒是?)*(?:满|滿)意)|了(?:再|就|以后|以後|之后|之後|后|後|才|的(?:话|話))|\b(?:if|when|whenever|until|till|once|unless|would|will|hope|wish|should|as soon as|not sure|sa(?:y|ys|id)|told|claim\w*|supposed\w*|(?:you|he|she|they|boss) (?:must be|are|is|'re) (?:satisfied|happy))\b/i
/** The outcome is in order, with something to follow. */
export const solvedBeside =
  /^(?:yes|yeah|yep|yup|it is|好了|是的?|满意|滿意|解决了|解決了|修好了|可以了|嗯)[\s,，.。;；]*(?:but|though|only|just|但是?|不过|不過|可是|就是|只是)|^(?:yes|yeah|yep|well)?[\s,，]*(?:it's|it is|all|everything(?:'s| is)?|car(?:'s| is))(?: all)? (?:ok|okay|good|fine|fixed|working|sorted)\b|(?<![没沒未不])(?:解决|解決|修好|搞定|弄好|处理好|處理好)了|\b(?:fine|ok|okay|good|great|perfect|sorted) now\b|(?:现在|現在|目前)(?:都|已经|已經)?(?:ok|okay|没事|沒事|好的?|正常)|(?:还|還)(?:行|可以|好)(?:吧|啦|啊)?(?=[,，])|\b(?:[89]|10)\s*(?:\/|out of)\s*10\b|(?:[89]|10|[89]\d|100)\s*分|(?:修|车|車)是(?:修)?好了|好是好了|(?:修|弄)(?:是)?(?:修|弄)好了|^好了[\s,，.。]|(?<![不没沒未])(?<!不太|不很|不是很)(?:满意|滿意)(?!吗|嗎|什么|什麼)|(?<!态度|態度|服务|服務|不)(?:挺|很|蛮|蠻|都)好|(?<!态度|態度)不错|(?<!態度|态度)不錯|(?<!(?:\b(?:not|never|nobody|no one|without)|n't)(?: \w+){0,2} )\b(?:solved|fixed|sorted)\b|(?<!\bnot |n't |\bdis)\b(?:satisfied|happy with)\b/i
/** Something follows a yes that takes from it. */
export const contrast = wordsOf('', `但是?|不过|不過|可是|只是|就是`, `but|however|though|except`)

/** How it went, not how it turned out: slow, rude, to and fro. */
export const badly = wordsOf(
  '',
  `态度|態度|不耐烦|不耐煩|敷衍|推[来來]推去|拖|(?:太|很|挺|有点|有點|就是|蛮|蠻|比较|比較)慢|慢了?[点點]|没人|沒人|失望|糟|等(?:得|的|了)?(?:太|了|很|好|这么|這麼|那么|那麼|真)久|久等|(?:跑|来|來)(?:了)?(?:好|两|兩|三|四|五|几|幾|多|[2-9])(?:几|幾)?(?:趟|次|回)|折腾|折騰|(?:来回|來回)跑|催了|流程(?:太|很)?(?:慢|繁|乱|亂)`,
  `(?:nobody|no one) (?:rang|called|told|phoned|let me know|answered)|rude|slow|dismissive|ignored|disappoint\\w*|terrible|awful|poor|bad|t(?:ook|aken) (?:way |far |much |just )?(?:too long|for ?ever|ages|weeks|months|so long|a long time)|(?:had to |have to )?(?:wait|waiting|waited) (?:(?:for )?(?:days|weeks|months|ages|ever|so long|too long|a long time|forever)|[^.]{0,12}weeks)|long wait|wait was (?:too )?long|had to (?:wait|chase|call|ring|come back)`,
)
export const treatedWell =
  /(?:态度|態度|服务|服務|沟通|溝通)(?:都|也|很|挺|蛮|蠻|非常|特别|特別|真|还|還)*(?:好|不错|不錯|专业|專業|耐心|热情|熱情|到位)/

const money =
  '(?:钱|錢|款项?|款項|退款|余款|餘款|货款|貨款|定金|订金|訂金|押金|差价|差價|赔偿金?|賠償金?|补偿金?|補償金?|赔款|賠款|费用|費用|红包|紅包)'
const notIn = '(?:没|沒|未)(?:有)?'
/** Said to be paid, and it has not come. */
export const moneyMissing = wordsOf(
  '',
  `${money}(?:到现在|到現在|到底|怎么|怎麼|我|这边|這邊|根本|[也都还還仍]|一直|压根|壓根|[,，。!！?？呢啊呀\\s])*${notIn}(?:收到|看到|拿到|见到|見到|到|退|打(?:过|過|进|進)?(?:来|來)?|进|進|入|转|轉|返)(?!期|时|時)|${notIn}(?:收到|看到|拿到|见到|見到|退(?:还|還|给|給)?)(?:我|你们|你們|您|的|任何|什么|什麼|一分|半毛|这笔|這筆|那笔|那筆)*${money}|(?<![到有收])${notIn}(?:到|入)(?:账|賬|帐|帳)|(?:一分|半毛|一毛|半分)(?:钱|錢)?(?:也|都)(?:没|沒|未)|(?:账上|賬上|帳上|卡里|卡裡|账户|賬戶|帳戶|户头|戶頭)(?:里|裡|上|还|還|根本|也|都|一直)*${notIn}(?:看到|这笔|這筆|那笔|那筆|退|收到|${money})`,
  `(?:(?:have|has|had|did|do|does|is|was)(?:n't| not)|never)(?: \\w+){0,2} (?:received?|got(?:ten)?|get|seen?|saw|had|have|been (?:paid|refunded|given))(?: \\w+){0,3} (?:money|refund|payment|deposit|reimbursement|compensation|yuan)|(?:money|refund|payment|deposit|reimbursement|compensation)(?: \\w+){0,2} (?:(?:has|had|have|did|is|was)(?:n't| not)|never|not)(?: \\w+){0,2} (?:arrived?|come|came|received|here|there|in|on|paid|shown|showed|show|reach\\w*|credited|turned|landed)|(?:refund|money)\\?\\W+(?:it |that )?(?:has(?:n't| not)|never|did(?:n't| not)) (?:arrived?|come|came)|no (?:money|refund|payment)(?= (?:yet|so far|on|in|has|came|arrived|received|until)|\\W*$)|(?:have|has)(?:n't| not) (?:yet )?been (?:refunded|paid(?: back)?|reimbursed)`,
)
/** The same with no word of the money, where nothing but money was to come. */
export const nothingCame =
  /^(?:我|我们|我們|可是|但是?|到现在|到現在|根本|[还還也都仍并並]|一直|[,，\s])*(?:没|沒|未)(?:有)?(?:收到|到|看到|拿到|退)(?:[啊呀耶诶欸哦喔呢]|给我|給我|过|過)*[。.!！~\s]*$|^(?:but |sorry,? )?(?:(?:nothing|it)(?: (?:has|is|has not|hasn't|never|didn't|did not|still))*(?: yet)? (?:arrived?|come|came|received|shown up|here)|not (?:received|arrived|here|there)|(?:i )?(?:haven't|have not|never|didn't|did not) (?:received?|got|get) (?:it|anything))(?: yet| so far| at all)*[.!\s]*$/i

const goods =
  '(?:赠品|贈品|礼品|禮品|礼物|禮物|礼包|禮包|配件|零件|备件|備件|料件|发票|發票|优惠|優惠|代金券|抵用券|券|积分|積分|车|車)'
/** Something the message speaks of, and not the message. */
const toldIn = `(?!(?:里|裡|上|中)?(?:面)?(?:所)?(?:说|說|写|寫|提|讲|講|答应|答應|承诺|承諾)|.{0,12}(?:${money}|${goods}))`
const read = '(?:短信|簡訊|简讯|消息|訊息|验证码|驗證碼|邮件|郵件|电邮|電郵|通知|推送|链接|連結|回执|回執|问卷|問卷)'
// of ours, to be read; of the car or the phone beside it is another
const ofOurs = '(?<!\\b(?:my|error|fault|trouble|warning|dash(?:board)?|engine|diagnostic|screen|display) )'
const message = `${ofOurs}(?:text messages?|texts?|sms|messages?|e-?mails?|notifications?|surveys?|(?:verification |confirmation )?codes?|links?)`
const undone = "(?:(?:have|has|had|did|do|does|is|was)(?:n't| not)|never|not)"
/** A message of ours that has not come is no money or part that has not, nor trouble with what was done. */
export const messageMissing = wordsOf(
  '',
  `${notIn}(?:收到|看到|等到|接到|收|见到|見到)(?:过|過|任何|你们|你們|您|的|店里|店裡|什么|什麼|那|这|這|条|條|个|個|封|则|則|通知|确认|確認|提醒|短信|信息|评价|評價)*(?:${read}|信息|微信|评价|評價)${toldIn}|${read}(?:我|这边|這邊|到现在|到現在|怎么|怎麼|[也都還还仍]|一直|根本|[,，\\s])*${notIn}(?:收到|看到|来|來|到|发|發)${toldIn}`,
  `${undone}(?: yet| ever| actually| even)? (?:receiv(?:ed?|ing)|got(?:ten)?|get(?:ting)?|been sent)(?! my\\b)(?: \\w+){0,3}? ${message}(?! (?:about|of) (?:the|my) (?:money|refund)| (?:to|off|away|out|fixed|cleared|erased|reset|removed|sorted|solved|working|up|between)\\b)|${message}(?: (?:you|i|we) (?:sent|promised|asked for|were promised|was promised))?(?: (?:still|yet|simply))* ${undone}(?: yet| ever)? (?:arrived?|come|came|been sent|turned up|shown up|reach(?:ed)? (?:me|us))(?! (?:back|up)\\b)|no ${message}(?= (?:yet|so far|from you|has come|came|arrived|received)|\\W*$)`,
)
/** It is there as before, whatever is to be done about it: no time to wait and see. */
const persists = wordsOf(
  '',
  `(?:声音|聲音|响声|響聲|异响|異響|杂音|雜音|噪音|噪声|噪聲|怪声|怪聲|问题|問題|毛病|味道?|气味|氣味|异味|異味|抖动|抖動|顿挫|頓挫|故障|故障灯|故障燈|警示灯|警示燈|警告灯|警告燈|灯|燈|现象|現象)(?:都|也|一直|现在|現在|好像|感觉|感覺|似乎|其实|其實|[,，\\s])*(?:还|還|仍|依然|依旧|依舊)(?:是|都|然)*(?:有(?![一两兩几幾]?[个個]|(?:没|沒))|在(?!可|正常|合理|接受|观察|觀察|能|你)|存在|亮|响|響|那么|那麼|老样子|老樣子|(?:没|沒)(?:有)?(?:好|消|解决|解決|修|除|停))
  |(?:还|還|依然|依旧|依舊|仍然?)(?:是)?(?:能)?(?:听|聽|闻|聞|感觉|感覺)(?:得)?(?:到|见|見|出)`,
  `(?:noise|sound|rattle|squeak|clunk|knock|whine|hum|smell|leak|vibration|shaking|judder|problem|issue|fault|(?:warning |engine )?light|message|thing)s? (?:(?:is|are|'s|was) )?still (?:there|here|on|present|happening|coming|exists?|persists?|comes)|(?:can )?still (?:hear|feel|smell|see|get|notice) (?:it|that|the|a)`,
)
/** Nothing can be judged yet. */
export const tooSoon = (text: string): boolean => untried.test(text) && !persists.test(text)
const tellsAgain =
  /(?:还是|還是|依然|仍然|仍旧|仍舊)(?:会|會)?(?:不|没|沒|有|老样子|老樣子|那样|那樣|一样|一樣|响|響|抖|漏)|(?:还|還|仍)(?:有点|有點|有些|是有点|是有點|在|会|會|有)(?:响|響|抖|漏|臭|异响|異響|异味|異味|怪味|吱|叫|味)|(?:还是|還是)(?:很|有点|有點|那么|那麼|好|超)?(?:臭|吱|叫|卡|热|熱)|(?:都|仲)(?:係|系)(?:咁|有)|^(?:还是|還是|跟(?:以前|之前)|和(?:以前|之前)|完全|根本)?(?:老样子|老樣子|一[样樣])(?:的|啊|呀|耶|欸|诶)?[。.!！~]*$|又(?:来了|來了|臭|叫|吱|嗡|闪|閃|冒|跳|卡|熄|(?:开始|開始)(?!正常|好)|(?:这|這|那)(?:样|樣)|(?:这|這|那)个?(?:样子|樣子|德行)|一样|一樣|重启|重啟|死机|當機|黑屏|报警|報警|出现|出現|坏|壞|响|響|犯|漏|抖|亮|不(?:凉|涼|冷|制冷|热|熱|行|灵|靈|动|動|亮|响|響|转|轉))|(?:没|沒|未)(?:有)?(?:修好|解决|解決|弄好|处理好|處理好|好)|老毛病|(?:同样|同樣|一样|一樣|原来|原來)的?(?:问题|問題|毛病|故障)|\bstill (?!good|fine|ok|happy|great|satisfied)|\b(?:came|has come|(?:it|problem|noise|issue|fault) is) back\b|\bnot (?:fixed|solved|resolved|working)\b|\bsame (?:problem|issue|noise|fault|thing|story|old)\b|\b(?:rattl|squeak|squeal|leak|shak|knock|click|grind|vibrat|stall|smell|whistl|creak|humm?|buzz|clunk|judder|misfir|overheat|flash|beep|slipp?|stink|drip|pull)(?:s|es|ed|ing)?\b(?: \w+){0,3} again\b|\bstill (?:a (?:bit|little) )?(?:rattl|squeak|squeal|leak|smell|vibrat|shak)|\b(?:start(?:s|ed|ing)?|beg[au]n|keeps?|kept|do(?:es|ing)|did|happen(?:s|ed|ing)?|acting|broke|broken|dead|gone|not \w+ing|making|back)\b(?![^.!?]{0,30}\b(?:work\w*|run\w*|fine|well|normal\w*|cool\w*|good|happy|trust\w*)\b)[^.!?]{0,30}\bagain\b/i
const lessened =
  '(?:小|轻|輕|淡|少|弱|低|好|短|改善|减轻|減輕|缓解|緩解|减少|減少|降低|改进|改進)(?:了|(?=[一点點些多很不]))(?:很多|不少|一点点?|一點點?|一些|[点點]|些|多)?(?:儿|兒)?了?'
const aBit = '(?:那么|那麼)?一?(?:[点點]|些|丝|絲)+(?:儿|兒)?'
/** Less than it was, and there: "味道小点了但还有点", "better, but not completely gone". */
const partly = wordsOf(
  '',
  `${lessened}(?:但是?|不过|不過|可是|只是|就是|可|[,，\\s]){1,4}(?:也|都|味道?|声音|聲音|问题|問題){0,3}(?:还|還|仍|依然|依旧|依舊)(?:是)?(?:有${aBit}|在|存在)(?:味道?|声音|聲音|感觉|感覺)?(?=$|[\\s,，。.!！~])|${lessened}[,，\\s]{0,4}(?:但是?|不过|不過|可是|可)(?:也|都)*(?:还|還|仍)(?:是)?有(?=$|[。.!！~])|^(?:是|嗯|[,，\\s])*(?:还|還)(?:是)?有${aBit}[。.!！~\\s]*$
  |(?:还|還|仍)(?:是)?(?:有|剩)${aBit}(?:味|声|聲|响|響|抖|漏|异|異|噪|杂|雜|臭|晃|卡|顿|頓)|(?:没|沒|未)(?:有)?(?:完全|彻底|徹底|全部|全)(?:地|的)?(?:好|消|解决|解決|修|除|去|弄|搞|根除)|(?:只|才)(?:好|修|解决|解決)了?一(?:半|部分)`,
  `not (?:completely|entirely|fully|totally|quite|all|100 ?%) (?:gone|fixed|solved|right|sorted|cured|repaired|away|there)|(?:has|is|was)(?:n't| not) (?:completely|entirely|fully|totally|quite|all)(?: been)? (?:gone|fixed|solved|right|sorted|cured|repaired|away|there)|(?:only |just )(?:partly|partially|half)[ -](?:fixed|solved|gone|sorted|repaired|done)|(?:a (?:bit|little)|some)(?: of it| of the \\w+)? (?:remains|is left|lingers|is (?:still )?there)`,
)
/** Less than it was, and no word of whether any is left: "声音小了一点", "好些了". */
const lessOnly = wordsOf(
  '',
  `(?:声|聲|音|响|響|味道?|抖动|抖動|问题|問題|现象|現象|毛病|情况|情況|故障)(?:现在|現在|好像|感觉|感覺|是|也|确实|確實|都|稍微|有)*${lessened}|^(?:现在|現在|稍微|感觉|感覺|是|嗯|[,，\\s])*好(?:了)?一?(?:[点點]|些)(?:儿|兒)?了?[。.!！~\\s]*$`,
  `(?:noise|sound|rattle|squeak|smell|vibration|shaking|leak|problem|issue|it)(?:'s| is| has| got| seems| are)*(?: \\w+)? (?:lower|less|quieter|smaller|weaker|fainter|milder|reduced|decreased)(?: now)?`,
)
export const onlyLess = (text: string): boolean => text.length <= 40 && lessOnly.test(text) && !relapse.test(text)

/** Said of something that was to be solved and is not, where a reader who knows no case hears little. */
export const relapse = new RegExp(`${persists.source}|${tellsAgain.source}|${partly.source}`, 'iu')

/** "没有不满意", "not bad": as good as a yes. */
const notUnhappyInChinese =
  /(?:没|沒)(?:有|什么|什麼)?不(?:满意|滿意)|^(?:嗯|还|還|其实|其實|现在|現在|目前|也|修得|效果|[,，\s])*(?:还|還)?不(?:算)?(?:赖|賴|差(?!点|點|多|一)|坏|壞|糟)(?![一点點]|.*(?:但|不过|不過|可是|就是|只是))|^(?:嗯|现在|現在|目前|都|暂时|暫時|用着|开着|開著|车|車)*(?:没|沒)(?:啥|什么|什麼|有)?(?:大)?(?:毛病|问题|問題)(?![吗嗎么?？没沒了的])(?!.*(?:但|不过|不過|可是|就是|只是|还|還))/
const notUnhappyInEnglish =
  /^\W*(?:all|everything(?:'s| is)?|it's all) (?:good|fine|great|perfect|sorted|well)(?! (?:enough|until))\b(?!.*\b(?:but|still|except|however|though)\b)|^\W*(?:(?:it's|it is|it was|it|that's|that|yes|yeah|no|well|actually|really|honestly)[\s,]+)*(?:(?:not|wasn't|isn't|was not|is not) (?:(?:too|so|at all|half|that) )?(?:bad|shabby)|(?:pretty|really|very|quite|rather) good|not (?:(?:nearly|quite) )?as bad as (?:i|we) [^,.;]*|(?:could(?:n't| not)|can(?:'t|not)) be (?:happier|better|more (?:satisfied|pleased))|(?:can't|cannot) complain|no complaints?)\b(?!.*\b(?:but|still|except|however)\b)/i
export const notUnhappy = (text: string): boolean =>
  (text.length <= 20 && notUnhappyInChinese.test(text)) || (text.length <= 40 && notUnhappyInEnglish.test(text))

/** Asks something, whatever words of a yes stand in it. */
export const isQuestion = (text: string): boolean =>
  /[?？]\s*$|[吗嗎么呢]\s*[。.!！]?\s*$/.test(text) ||
  /^(?:can|could(?! (?:be|have)\b)|may|shall|should|is|are|do|does|what|why|how|when)\b/i.test(text.trim())
