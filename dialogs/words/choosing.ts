// The words in which customers name, take, refuse and question what is proposed, in both Chinese scripts and in English. Words only:
// what follows from them is in choice.ts and proposalWords.ts.
import { notDecided, wantsTime } from './needingTime.ts'
import { wordsOf } from './wordsOf.ts'

/** Said around the name of an option by somebody who takes it; what is left beside them makes it more than a choice. */
const clock =
  '(?:[0-9一二三四五六七八九十两兩]{1,3}(?:点|點)(?:半|一刻|[0-9一二三四五六七八九十]{1,3}分?)?|\\d{1,2}[:：]\\d{2})(?:钟|鐘|整|左右|前后|前後|之?前)*'
const daypart = '(?:上午|下午|早上|晚上|中午|傍晚)'
const dayNamed =
  '(?:今天|明天|后天|後天|明早|明晚|(?:下|这|這|本)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末])'
const trusting =
  '(?:就|我|我们|我們)*(?:再|最后|最後)*(?:相)?信(?:任)?(?:你们|你們|您|你)?(?:最后|最後|这|這|多)*(?:一)?(?:次|回)|(?:再|最后|最後)*(?:给|給)(?:你们|你們|您|你)(?:最后|最後|多)*(?:一)?(?:次|个|個)(?:机会|機會)'
const trip =
  "(?:bring|drop|drive)(?:ing)? (?:it|the car|my car|her) (?:in|over|round|by|off|there|to you)|(?:come|coming|drop|pop|swing) (?:in|by|over|round)|(?:at|around|about) (?:\\d{1,2}(?::\\d{2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock|sharp))?|(?:trust|believe) you(?: (?:one more|one last|once more|this|again))*(?: time)?|give you (?:one more|another|one last|a last) chance"
export const taking = wordsOf(
  'g',
  `(?:${dayNamed}${daypart}?|${daypart})(?:的)?${clock}(?=\\s*(?:$|[,，。.!！我就把送开開到去过過来來见見吧]))|${trusting}|要得|(?:跟|和|问过|問過)?(?:我)?(?:老婆|太太|老公|先生|爱人|愛人|家里人|家裡人|家里|家裡|家人|爸|妈|媽|父母|朋友|领导|老板|老闆)(?:都|也)?(?:商量|讨论|討論|说|說|同意)?(?:过|過|好)?了?|想过|想過
  |(?:今天|明天|后天|後天|(?:下|这|這|本)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末])?(?:上午|下午|早上|晚上|中午)?(?:我|就|能|可以|会|會|再)*(?:把?车|把?車)?(?:送车|送車|送|开车|開車|开|開)?(?:过来|過來|过去|過去|到店里?|到店裡?|去)|今天|明天|后天|後天|上午|下午|早上|晚上|中午|就弄
  |这么|這麼|这样|這樣|觉得|覺得|最|合适|合適|开始|開始|第|那个|那個|这个|這個|那种|那種|那|就|我们|我們|我|还是|還是|选择|選擇|选|選|拣|揀|要|想通|想好|想|用|按|照|行吧|行|好的|好|可以|没问题|沒問題|冇问题|冇問題|(?:没|沒)(?:有|什么|什麼|啥)?(?:意见|意見|异议|異議)
  |同意|接受|赞成|贊成|愿意|願意|吧|啦|了|的|呗|唄|嘛|啊|哦|喔|嗯|呀|哈|这|這|决定|決定|确定|確定|考虑|考慮|商量|过|過|麻烦|麻煩|请|請|谢谢|謝謝|辛苦
  |快点|快點|快一点|快一點|尽快|盡快|抓紧|抓緊|早点|早點|赶紧|趕緊|安排|处理|處理|办|辦|弄|做|改成|改为|改為|改|换成|換成|定|来|來|方案|选项|選項|给|給|帮|幫|您|你们|你們|你|一下|下|算了
  |个|個|种|種|项|項|条|條|新|对|對|是|也|都|案|揀|拣|冇問題|冇问题|得嘞|得咧|得啦|要得|中|整|妥|咁話|凑合|湊合|将就|將就|勉强|勉強|说正经的|說正經的|说真的|說真的|还在吗|還在嗎|在吗|在嗎|等等|等一下|等会|等會|其实|其實|先|挺|不错|不錯|算|成|嘿|哎|唉|呐|滴|哒|搞|已经|已經|讨论|討論`,
  `${trip}|(?:i(?:'ve| have)? )?(?:talked|spoken|spoke|discussed|asked|checked|thought)(?: it)?(?: over| through| about it| to| with)*(?: (?:my|the) (?:wife|husband|partner|family|boss|dad|mum|mom|father|mother|parents|son|daughter|friend))?|my (?:wife|husband|partner|family|boss|dad|mum|mom|father|mother) (?:says|said|agrees|agreed|wants|prefers)
  |no problem|no objections?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|morning|afternoon|evening|next week|i've|your|i'll|i'd|i|we'll|we|us|me|take|taking|takes?|go|going|with|for|choose|chose|pick|want|prefer|like|would|will|rather|have|the|an|a|this|that|one|ones|option|number|no\\.|proposal|offer
  |please|pls|plz|then|let's|let|do|it|its|it's|is|that's|fine|good|ok|okay|okey|yes|yeah|yep|yup|sure|works?|best|thanks?|thank|you|and|quickly|quick|soon|hurry|asap|as|possible|agree|agreed|accept|deal
  |so|well|just|all|right|alright|perfect|great|definitely|to|of|on|by|think|thought|about|over|after|decided|my|be|can|could|get|sounds?|now|actually|#|happy|ahead|at|suits?|thing|suppose|guess|wait|hmm+|oh|too|after|fair|enough|reckon|alright|absolutely|cool|lovely|hold|whatever`,
)

/** Names the option before or after another, where there are two. */
export const earlier = wordsOf('', '(?:前|上)(?:面|边|邊|一)?(?:那)?[个個种種项項]|头一个|頭一個', 'former|the first')
export const later = wordsOf(
  '',
  '(?:后|後|下)(?:面|边|邊|一)?(?:那)?[个個种種项項]|最后(?:一|那)?个|最後(?:一|那)?個',
  'latter|the last',
)

/** "打折那个", "the discount one": an option by something it says. */
export const described =
  /^(?:就|那|那就|我|要|选|選|还是|還是|想要|用|改成)*(\p{Script=Han}{2,8}?)(?:的)?(?:那|这|這)(?:一)?(?:个|個|种|種|项|項|条|條)(?:方案|选项|選項)?$|^(?:the )?([a-z][a-z -]{2,20}?) (?:one|option|offer)$|^(?:the )?(?:one|option) (?:with|that has|about)(?: the| a)? ([a-z -]{3,24})$/iu

/** "Ask my wife first", "the second time": no option, whatever number stands in it. */
export const noOption =
  /[一两兩][个個种種项項](?:方案|选项|選項)?(?:都|也)(?=不|没|沒)|\b(?:ask|check|talk|speak|think|consult|discuss|look|see|call|sleep|need|want|know|have)\b(?! the)(?:(?! the (?:first|1st))[^,.;!?])*?\bfirst\b(?! (?:one|option))|\bfirst (?:of all|let me|i (?:need|want|have|must|would|will))\b|^first,|\b(?:first|second|third|fourth|fifth|1st|2nd|3rd) (?:time|day|week|month|visit|place|repair|thing|hand|thoughts?|call|attempt)\b|第\s*[一二三四五六两兩\d]+\s*(?:次|回|遍|趟|天|周|週|星期|年|月|手|时间|時間|台|辆|輛)/gi

/** All of them at once, which nobody was offered. */
export const wantsAll = wordsOf(
  '',
  `(?:[a1一甲]|方案[一1a])\\s*(?:和|跟|与|與|、|,|加|\\+)\\s*(?:[b2二乙]|方案[二2b])(?:我)?(?:都|一起|一块|一塊|同时|同時)(?:想|能|可以|给我|給我)?(?:做|要|弄|办|辦|给|給|来|來|安排|换|換)(?![钱錢付花等多不])|[两兩二][个個种種项項](?:方案|选项|選項)?都(?:想|能|可以|给我|給我|帮我|幫我)?(?:做|弄|办|辦|给|給|来|來|安排)(?![钱錢付花等多不])|(?:[两兩二三2-6][个個种種项項]|1\\s*(?:和|跟|与|與|、|,|加)\\s*2|一(?:和|跟|加)二)(?:方案|选项|選項)?(?:我)?(?:都|全|一起|一块|一塊)(?:想)?要(?![钱錢付花等多不])|^(?:我|那|那就|就)*(?:全|都)(?:部)?(?:想)?要(?:了|啊|吧|啦|可以吗|可以嗎|行吗|行嗎|嘛|哈)?[。.!！?？]*$|(?:都|全)(?:部)?给我|(?:都|全)(?:部)?給我
  |(?:[两兩二][个個种種项項]|都)(?:方案)?(?:一起|一块|一塊|同时|同時)(?:来|來|做|弄|办|辦|给|給|要|用|上)?(?:行|可以|好|吧|不行|吗|嗎|$)`,
  `(?<!not |n't )(?:want|have|take|get|give me|like|need|choose|pick)\\b.{0,8}\\b(?:both|all of them|all (?:two|three|four))(?! (?:bad|sound|are))|^(?:can|could|may) i (?:have|get|take) both.*$|^both(?: of (?:them|these))?(?: please)?[.!?]*$|(?:can|could|would|will) (?:you|we|i) (?:please )?(?:do|have|get|offer|give me) (?:both|a and b|1 and 2|one and two)(?! (?:bad|sound|are)).*$`,
)

export const declined = wordsOf(
  '',
  `不同意|不接受|不行|不满意|不滿意|不要|不能接受|不可以|拒绝|拒絕|全?都不(?:可以|行|好|要|同意|接受|满意|滿意|合适|合適)?|太少|不够|不夠|没诚意|沒誠意|不太行|不太同意|没法接受|沒法接受|接受不了|(?:凑合|湊合|将就|將就)不了|[这這那样樣个個]不(?:中|成)(?!问题|問題)|^不(?:中|成)(?!问题|問題)`,
  `(?:won't|will not) do|decline|reject|refuse|neither|none of|none|(?:they're |they are )?both(?: are)?(?: no)? (?:no|bad|not (?:good|ok|okay|acceptable))|no to (?:both|all)|not acceptable|unacceptable|not enough|no way|no deal|not (?:happy|satisfied|good enough|what i)|(?:don't|do not|won't|can't|cannot) (?:want|accept|agree)`,
)
/** Said of one of several, it turns that one down. */
export const turnedDown = wordsOf(
  '',
  `不(?:太|怎么|怎麼|是很|是太|是|大)?(?:行|可以|好|要|想要|同意|接受|满意|滿意|合适|合適|划算|劃算|喜欢|喜歡|考虑|考慮|方便)|不能接受|接受不了|没法接受|沒法接受|拒绝|拒絕|太(?:贵|貴|麻烦|麻煩|慢|久|少|差|折腾)|不够|不夠|不是(?=第|方案|选项|選項)|算了|不(?:考虑|考慮)`,
  `no|not|nope|neither|nor|never|don't|do not|won't|will not|can't|cannot|isn't|doesn't|rather not|bad|useless|too (?:expensive|slow|long|much|little|late)|reject|refuse|decline`,
)
/** "还可以": what is left of it beside the yes. */
export const mildly = /[还還](?=可以|行|好|成|不错|不錯)/g
/** A no that is none: asked about ("行不行"), or undone by another ("不是不行"). */
export const noRefusal =
  /不要(?:再)?(?=忘|拖|让|讓|急|太|晚|迟|遲|骗|騙|误|誤|耽|只|光|等|客气|客氣)|行不行|可不可以|要不要|好不好|(?:不是|不会|不會|没有?|沒有?|没说|沒說|没什么|沒什麼|并非|並非)(?:我)?(?:说|說)?不(?:行|可以|同意|接受|要|满意|滿意|能接受)|不(?:同意|接受|可以|行)[吗嗎]|\bit's not that i (?:don't|can't|won't) (?:want|accept|agree)|\bnot (?:saying )?(?:i (?:don't|won't|refuse)|no)\b/gi

export const accepted = wordsOf(
  '',
  `(?:没|沒|冇)有?(?:问题|問題)|同意|接受|可以|就这样|就這樣|就按|照这个|照這個|就这个|就這個|行吧|(?:没|沒)(?:有|什么|什麼|啥)?(?:意见|意見|异议|異議)|好吧|那好|就这么|就這麼|照这样|照這樣|^(?:好|行)[的啊呀吧喔哦啦嘞呗]*(?=$|[\\s,，。.!！])|^(?:中|得嘞|得咧|要得|妥|成)(?=$|[\\s,，。.!！嘛啊吧了呀呗])|就咁|冇問題|冇问题|凑合|湊合|勉强|勉強|将就|將就`,
  `agree|accept|deal|works for me|sounds (?:good|great|fine)|go ahead|that's (?:fine|ok|okay)|fine (?:with|by) me|no problem|let's do (?:it|that)|go on then|sure thing|suits me|no objections?|(?:that|it|that day|that time|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening))? (?:works|is (?:fine|good|ok|okay|perfect|great)|suits(?: me)?)|i (?:suppose|guess)(?: so)?|(?:that'll|that will|will) do|fair enough|happy with (?:that|it)|absolutely`,
)
export const conditional = wordsOf(
  '',
  `但是?|不过|不過|可是|前提|除非|还要|還要|再(?:加|送|给|給|便宜|少)|加上|外加|另外[送给給]|只要|如果|要是|(?:的话|的話)(?:我|那)?(?:就)?(?:算了|不|免)`,
  `but|if|unless|provided|only when|as long as|plus`,
)

const difference = wordsOf(
  '',
  `区别|區別|差别|差別|差在哪|差在哪裡|不一样|不一樣|哪个(?:更|比较)?(?:好|快|划算|便宜)|哪個(?:更|比較)?(?:好|快|划算|便宜)|怎么选|怎麼選|(?:还是|還是).{1,8}(?:好|划算|劃算|快|合适|合適)[呢啊?？]*$`,
  `differen(?:ce|t)|which (?:one )?(?:is|would be) (?:better|best|faster|cheaper)|what would you (?:choose|recommend)|compare`,
)
/** Wants to see or hear more of it before anything is settled. */
const wantsToKnow = wordsOf(
  '',
  `先看看|看看|看一下|看下|看一看|了解|瞭解|详细|詳細|具体|具體|说说|說說|讲讲|講講|解释|解釋|介绍|介紹|说明一下|說明一下|想知道|想问|想問`,
  `(?:need|want|like|let me|have|love) (?:to )?(?:see|know|hear|look at|read|understand)|tell me (?:more|about)|more (?:about|info\\w*|details?)|know more|hear more|explain|details? (?:of|on|about)|describe|show me`,
)
const puts = [
  /[?？]\s*$|[吗嗎么呢]\s*[。.!！]?\s*$/,
  /^(?:为什么|為什麼|怎么|怎麼|什么|什麼|请问|請問|凭什么|憑什麼|谁|誰|哪(?![个個](?:方案)?都)|(?:why|how|what|when|who|does|is|will(?! (?:not )?do\b)|can|which)\b)/i,
  /(?:行不行|可不可以|好不好)(?:啊|呢|嘛|呀)?(?:你们|你們|您)?[。.!！]*$/,
  // what it costs is asked without a question mark
  /(?:要|得|收|花|付|是|需要|一共)(?:我)?多少(?:钱|錢)(?!都|也)|要不要(?:钱|錢|我(?:出|付|掏))|收不收(?:费|費|钱|錢)|(?:谁|誰)(?:来|來)?(?:出|付|掏)(?:这个|這個|这笔|這筆)?(?:钱|錢|费用|費用)/,
]
/** Asks back instead of answering. */
export const asks = (text: string): boolean =>
  puts.some(each => each.test(text.trim())) || difference.test(text) || thisOrThat.test(text)
/** 几天 asks, and it says "a few days": it asks of what it takes, or with the sign or the particle of a question. */
const few =
  '(?<!考虑|考慮|想|缓|緩|商量|冷静|冷靜|过|過|这|這|那|前|再等)[几幾](?:天|日|个?(?:小时|小時|钟头|鐘頭|工作日|礼拜|禮拜|星期))'
const howMany = `(?:要|得|需|花|大概|大约|大約|一共|总共|總共|最快|最多|最少)[^,，。!！?？]{0,3}${few}|${few}(?:能|可以|会|會|才|内|內)?(?:修|好|完|取|拿|换|換|到|弄|搞|办|辦|处理|處理)|${few}[^,，。!！?？]{0,2}[?？呢啊]`
/** How long it takes, when it is done, what it costs them: asked of what is offered, with a question mark or without. */
const ofIt = wordsOf(
  '',
  `多久|多长时间|多長時間|${howMany}|[几幾](?:号|號)|(?:什么|什麼|啥)(?:时候|時候|时间|時間)|何时|何時|哪天|多少(?:钱|錢)|(?:要|用)不(?:要|用)(?:我|另外|再|自己|额外|額外)*(?:钱|錢|出|付|掏|花|补|補|加)|收不收(?:费|費|钱|錢)`,
  `how long|how many (?:days|hours|weeks)|how soon|how much|when (?:will|would|can|could|do|does|is|should)|by when|what day|(?:do|will|would|must) i have to (?:pay|wait|leave)|what (?:will|would|does) it cost|is it free`,
)
const notTold =
  /(?:不管|无论|無論|随便|隨便|都|也)[^,，。]{0,8}(?:多久|[几幾]天|多少|什么时候|什麼時候|哪天)|(?:多久|[几幾]天|多少(?:钱|錢)?|什么时候|什麼時候|哪天)(?:都|也)|\b(?:no matter|whatever|however)\b/i
/** "300是现金还是抵扣": two things are named, and which of them it is, is asked; "还是第二个吧" chooses. */
const thisOrThat = wordsOf(
  '',
  `(?:是|到|打|退|给|給|付|转|轉|用|送|换|換|寄|算|走|按|发|發)(?!第|方案)(?:[^,，。!！?？;；是还還]{1,10})(?:还|還)是(?!不|没|沒|有(?!现|現)|要|得|会|會|很|太|第|方案|算了|挺|蛮|蠻|一样|一樣)[^,，。!！?？;；吧不没沒]{1,12}(?=[?？呢啊呀,，。!！\\s]|$)`,
  `(?:is|are|will|would|do|does|can|could) (?:it|that|this|the|they|i|you|we)\\b[^.!?]{0,40} or [^.!?]{2,}`,
)
const sentences = /(?<=[?？。!！;；\n])/
/** What can be by a day is asked in these words as often as told: "周五能修好", "周五可以送车过来". */
const canBy =
  /(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末])(?:上午|下午|早上|晚上|中午)?(?:之?前|以前)?(?:能|可以|来得及|來得及)/
const putAsQuestion = /能不能|可不可以|能否|[吗嗎么麼不没沒?？][啊呀呢]*[。.!！~\s]*$/
const ofTheirTrip = /我|送(?:车|車|过|過|去|来|來)|(?:开|開)(?:过|過|车|車)|(?:过|過)(?:去|来|來)|到店/
const ofUs = /你们|你們|您/
/** It can be by a day, and that is no coming of theirs. */
const clausesByDay = (text: string): string[] =>
  text.split(/[,，、;；。.!！\s]+/).filter(each => canBy.test(each) && (ofUs.test(each) || !ofTheirTrip.test(each)))
/** Without "on Friday I can", whose word for a yes is none. */
export const withoutCan = (text: string): string => text.replace(new RegExp(canBy, 'gu'), ' ')
/** "可以，周五前能修好": what the yes depends on. */
export const yesByDay = (text: string): boolean => text.length <= 60 && clausesByDay(text).length > 0

function asksOfDay(sentence: string): boolean {
  if (!canBy.test(sentence)) return false
  if (putAsQuestion.test(sentence)) return true
  const byDay = clausesByDay(sentence)
  const beside = sentence.split(/[,，、\s]+/).filter(each => !canBy.test(each))
  return byDay.length > 0 && !beside.some(each => accepted.test(each))
}
/** "那更换的话，车要放几天？我周五要出差": a question of what is offered, and what it is asked for beside it. */
export const asksOfIt = (text: string): boolean =>
  text.length <= 100 &&
  text
    .split(sentences)
    .some(each => (ofIt.test(each) || thisOrThat.test(each) || asksOfDay(each)) && !notTold.test(each))

/** "先看看第一个": wants to know more of what it names. */
export const asksToSee = (text: string): boolean => wantsToKnow.test(text)

/** "可以，什么时候送车?": when and where it is done is asked of what is taken. */
export const whenAndWhere =
  /(?<!\bbut[,\s]*)[,，。.;；!！\s](?:那|那么|那麼|请问|請問|我们?|大概|and|so)*\s*(?:什么时候|什麼時候|啥时候|几点|幾點|哪天|几号|幾號|多久|when|what time|where|how soon|how long)[^,，。.;；]{0,40}[?？]?\s*$/i

/** A yes before a question of when, which would be too little anywhere else. */
export const bareYes =
  /^(?:yes|yeah|yep|yup|sure|fine|ok(?:ay)?|great|perfect|alright|all right|good)(?: then)?(?: thanks?| thank you)?[\s,.!]*$/i
/** Resigned as much as content: a yes to what is offered, and nothing more to say to "why not?". */
export const leavesAsIs =
  /^(?:那|那么|那麼|行|好|嗯|[,，\s])*就(?:先)?(?:这样|這樣|这么着|這麼著)(?:[吧了啦呗唄]|好了)*[。.!！~\s]*$|^(?:没|沒)(?:有|什么|什麼|啥)?(?:意见|意見|异议|異議)[了啊的]*[。.!！~\s]*$|^no objections?[.!\s]*$/i
/** "Not what I hoped for, but fine": a no that ends as a yes is neither before it is asked about. */
export const grudging =
  /不[^。！!？?]{0,16}(?:但是?|不过|不過|可是|就是|[,，])[^。！!？?不没沒]{0,6}(?:行吧|也行|还行|還行|也可以|就这样吧|就這樣吧|(?:认|認)了|凑合吧?|湊合吧?|将就吧?|將就吧?|接受(?:吧|了)?)[。.!！~\s]*$|(?:\bnot|n't)\b[^.!?]{0,40}\bbut[,\s]+(?:it's |that's |i guess |i suppose |well |it'll be |ok(?:ay)?,? )*(?:fine|ok(?:ay)?|all ?right|fair enough|it will do|it'll do|i(?:'ll| will) (?:take|accept) it|i (?:agree|accept)|i can live with (?:it|that))[.!\s]*$/i
/** Given in rather than agreed, by itself: after a no it may mean either. */
export const resigned =
  /^(?:那|那么|那麼|唉|哎|算了|[,，\s])*(?:好吧|行吧|那好|那行|可以吧|也行|也可以|好啦|行啦|就依(?:你们|你們|您))[。.!！~\s]*$|^(?:oh |well |ok(?:ay)? )?(?:fine|all ?right|ok(?:ay)?) then[.!\s]*$|^(?:oh |well )(?:fine|all ?right|ok(?:ay)?)[.!\s]*$|^(?:i suppose so|if i must|go on then)[.!\s]*$/i
/** Whatever we think best: a yes to the one thing that is offered. "随便" and "无所谓" are none. */
export const leftToUs =
  /^(?:那|那就|就|都|我|好的?|行|嗯|可以|ok|[,，\s])*(?:(?:听|聽)(?:你们|你們|您|你)的?(?:安排)?|(?:按|照)(?:你们|你們|您|你)(?:说|說)的(?:办|辦|来|來|做)?|(?:由|让|讓)?(?:你们|你們|您)(?:来|來|帮我|幫我|帮忙|幫忙|替我)*(?:看着办|看著辦|定|决定|決定|安排|做主|选|選|挑|推荐|推薦)(?:[一1]?[个個])?(?:就好|就行)?|(?:都|全)?(?:交给|交給)(?:你们|你們|您))(?:吧|啦|了|就好|就行|好了)*[。.!！~\s]*$|^(?:ok(?:ay)?|fine|sure|yes|well)?[,\s]*(?:it's |that's )?(?:up to you|your call|you (?:choose|decide|pick|know best)(?: for (?:me|us))?|whatever you (?:think|say|suggest|recommend)(?: is)?(?: best)?|(?:i'?ll |i )?(?:leave|trust) (?:it |that )?(?:to )?you(?: then)?|i(?:'ll| will) go with (?:that|what(?:ever)? you (?:say|suggest|think)))[.!\s]*$/i
/** A sum of their own at which they would agree: "退400我就接受". */
export const ownPrice = wordsOf(
  '',
  `[\\d一二三四五六七八九十百千万两兩]+(?:块|塊|元|折|万|千|百)?(?:钱|錢)?[,，\\s]*(?:的话|的話)?(?:我|那|我们|我們)*(?:就|才|便|也)(?:接受|同意|可以|行|认|認|算了|成|没意见|沒意見|ok)|才(?:能)?(?:接受|同意|行|可以|考虑|考慮)(?!不)`,
  `(?:make|if) (?:it|that) (?:[^\\s\\d]*\\d+)[^.!?]*|\\d+[^.!?]{0,14}\\b(?:and|then|or) (?:i'll|i will|i'd|we have a deal|it's a deal|i'm (?:happy|in|ok|fine)|i (?:accept|agree))[^.!?]*|i(?:'d| would|'ll| will) (?:only )?(?:accept|take|settle for|agree to)[^.!?]{0,12}\\d{2,}[^.!?]*`,
)

/** Left to us, or the same to them: no choice, and no refusal. */
export const anyOf =
  /(?:1|一|a)\s*(?:或|或者|和|跟|还是|還是|、|\/)\s*(?:2|二|b)(?:我)?(?:都)(?:行|可以|好|成|中)|^除了.{1,6}(?:都|其他|其它|别的|別的).{0,4}(?:行|可以|好)|(?:你们|你們)(?:看着办|看著辦|定|决定|決定)|\b(?:1|one) or (?:2|two)\b.{0,4}(?:i |it )?(?:don't mind|doesn't matter|either|all the same|is fine)|\b(?:anything|any of them|all|everything) (?:but|except)\b.{1,16}$|\beither (?:one )?(?:works|will do|suits me|is ok(?:ay)?)|^i (?:really )?don't mind(?: which)?|^(?:那|就|都)?(?:你们|你們|您)?(?:随便|隨便|随意|隨意|看着办|看著辦|无所谓|無所謂|都行|都可以|都好|哪个都行|哪個都行|[两兩二][个個]都(?:行|可以|好)|whatever|either(?: one)?(?: is fine)?|any(?: of them)?(?: is fine)?|both are fine|up to you|you choose|you decide)(?:吧|啦|了|嘛|的)?[。.!！~\s]*$/i
export const scornful = wordsOf('', `打发|打發|叫花子|敷衍|^就这[?？]|^就這[?？]`, `insult`)
/** A yes in words that mean the opposite as often, or anger that says neither: asked about, never taken. */
export const mocking = wordsOf(
  '',
  `呵呵|(?:谢谢|謝謝)(?:你们|你們|您|你)?(?:全家|八辈)|哇塞|(?:你们|你們)(?:真|可真|好)(?:大方|慷慨)|真(?:是)?(?:大方|行|好意思|会做生意|會做生意|够意思|夠意思|有诚意|有誠意)|可真|(?:谁|誰)(?:要|会|會)?(?:同意|接受)|凭什么|憑什麼|糊弄|耍[我人]|开玩笑|開玩笑|气死|氣死`,
  `is (?:this|that|it) (?:a|some (?:kind|sort) of) joke|(?:you must be|are you) (?:joking|kidding)|so generous|how generous|yeah,? right|oh (?:great|wonderful|brilliant|fantastic)|as if|thanks (?:a lot|for nothing)|wow`,
)
/** What is refused is the day, and another is named: an offer of the customer's own. */
const dayOrTime =
  "(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]|今天|明天|后天|後天|今晚|上午|下午|早上|晚上|中午|[0-9一二三四五六七八九十两兩]+(?:点|點|号|號)|\\b(?:\\d{1,2}(?::\\d{2})? ?(?:am|pm|o'clock)|seven|eight|nine|ten|eleven|twelve)(?= (?:does|won|is|will|no ))|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:today|tomorrow|tonight|morning|afternoon|evening|weekend|next week)\\b|下周|下週|周末|週末)"
const noTimeThen = new RegExp(
  `${dayOrTime}.{0,10}(?:没空|沒空|没时间|沒時間|不方便|不行|不在|有事|上班|来不了|來不了|去不了|(?:doesn't|does not|don't|won't|isn't|no) (?:work|suit|good|possible)|(?:can't|cannot) (?:make|do|come)|i'm (?:away|busy|working))|(?:can't|cannot) (?:make|do|come).{0,8}${dayOrTime}`,
  'i',
)
const anotherTime = new RegExp(
  `${dayOrTime}.{0,8}(?:行不行|可以吗|可以嗎|行吗|行嗎|好吗|好嗎|可不可以|好不好|行么|方便吗|方便嗎|怎么样|怎麼樣|ok吗|ok嗎)|(?:能不能|能否|可不可以|可以)?(?:改|换|換)(?:到|成|在)?${dayOrTime}|\\b(?:can|could|how about|what about|make it|rather|prefer|instead)\\b.{0,16}${dayOrTime}`,
  'i',
)
/** A day or a time of day stands in it. */
export const namesTime = (text: string): boolean => new RegExp(dayOrTime, 'i').test(text)
export const wantsOtherTime = (text: string): boolean =>
  text.length <= 60 && (noTimeThen.test(text) || anotherTime.test(text))

/** Puts right which one was meant: pressed or said wrong, or thought better of. */
export const putRight = wordsOf(
  'g',
  `不对|不對|不是|我(?:说|說)的是|(?:我的)?意思是|(?:按|点|點|选|選|打|说|說|写|寫)(?:错|錯)了?|手滑了?|应该是|應該是|刚才|剛才|(?:别|不|不要)(?:再)?改了?|搞错了?|搞錯了?|还是|還是|算了|等等|等一?下|等会儿?`,
  `sorry|apologies|i meant|i mean|meant|oops|wrong (?:button|one|number)|(?:pressed|hit|clicked|tapped|picked|chose) (?:the )?wrong(?: button| one)?|no|make (?:that|it)|actually|wait|hang on|hold on|scratch that|on second thoughts?|i changed my mind|changed my mind|instead|my mistake|typo|rather`,
)
/** Words left over beside a refusal that give no reason for it. */
export const noReason =
  /[我这這那它都也就了吧啊呀呢嘛哦嗯个個种種两兩的真是这些這些样樣方案选项選項绝对絕對先还還哪]|\b(?:i|it|that|this|those|the|these|both|thanks?|thank you|sorry|no|really|just|at all|do|want|offer|options?|proposals?)\b/gi

/** Thinks about it. */
export const thinking = wordsOf(
  '',
  `考虑|考慮|(?:再|先|还要|還要|得|要|需要)(?:跟|和|与|與|同)?[^,，。.!！?？你您]{0,6}(?:讨论|討論)(?!过|過|好|完)|(?:问|問)(?:一?下|问|問|过|過)?(?:我|咱)?(?:们|們)?(?:老婆|太太|老公|先生|爱人|愛人|家里|家裡|家人|爸|妈|媽|父母|儿子|兒子|女儿|女兒|朋友|对象|對象|媳妇|媳婦|领导|老板|老闆)|(?:明天|晚点|晚點|晚些|回头|回頭|过两天|過兩天|改天)(?:再)?(?:答复|答覆|告诉|告訴|回复|回覆|给你|給你|给您|給您|决定|決定|定)|(?:下周|下週|下个月|下個月|过几天|過幾天|回头|回頭|改天|以后|以後|晚点|晚點|到时候|到時候)再(?:说|說|看|定|谈|談)|想想|想一想|想一下|商量|再看看|看看再说|看看再說|再说吧|再說吧|不着急定|犹豫|猶豫|不知道选|不知道選|纠结|糾結|${notDecided.chinese}|${wantsTime.chinese}`,
  `think (?:about|it over)|let me think|consider|discuss|(?:ask|talk (?:it over|to|with)|speak (?:to|with)|check with|consult) (?:it )?(?:with )?(?:my|the) (?:wife|husband|partner|family|boss|dad|mum|mom|father|mother|parents|son|daughter|friend|lawyer|insur\\w*)|sleep on it|(?:tell|let) you (?:know )?(?:tomorrow|later|tonight|next|soon|then)|let you know|get back to you|not sure (?:yet|which)|${notDecided.english}|${wantsTime.english}`,
)
/** "考虑好了，选第二个": no longer thinking. */
const decision = wordsOf(
  '',
  `还是(?:第|选|要|用|方案)|還是(?:第|選|要|用|方案)|(?:就|那就)(?:选|選|要|第|用|按)|(?:选|選)(?:第|方案)|(?:考虑|考慮|想|商量|讨论|討論|问|問)(?:过|過|好|清楚|完)|决定|決定`,
  `thought|decided|talked|discussed|asked my|go(?:ing)? with|i(?:'ll| will) take|take the|i (?:choose|want|prefer)`,
)
const toItsEnd = '[^,，。.!！;；?？]*'
const undecided = wordsOf('g', `(?:${notDecided.chinese})${toItsEnd}`, `(?:${notDecided.english})${toItsEnd}`)
export const decided = { test: (text: string): boolean => decision.test(text.replace(undecided, ' ')) }

/** Takes back what was agreed on, or wants another in its place. */
export const takenBack = wordsOf(
  '',
  `改主意|改变主意|改變主意|反悔|后悔|後悔|不算|换一个|換一個|[换換改][成选選要]|[换換改][第一二两兩12]|还是算了|還是算了|(?:不想|不要|不做|不换|不換)(?:那个|那個|这个|這個)?了|重新(?:选|選)|(?:还|還)是(?:第|选|選|要|用)|取消(?:那个|那個|这个|這個|方案)`,
  `changed? my mind|(?:the )?other one|no[, ]+wait|on second thou?ghts?|switch (?:it )?to|change (?:it )?to|rather (?:have|take|go)|instead|never ?mind|actually,? (?:i )?(?:want|prefer|take|can)|don't want (?:that|it|this) any ?more`,
)
/** Wants to hear once more what was proposed. */
export const optionsAgain = wordsOf(
  '',
  `(?:有|是)?(?:哪些|哪几个|哪幾個|哪两个|哪兩個|什么|什麼|啥)(?:方案|选项|選項|选择|選擇)|(?:方案|选项|選項|选择|選擇)(?:都)?(?:是|有)(?:哪些|哪几个|哪幾個|什么|什麼|啥)|(?:再|重新)(?:发|發|说|說|列|看|念)(?:一?[遍次下])?(?:方案|选项|選項)|(?:方案|选项|選項).{0,6}再(?:发|發|说|說|列|看)`,
  `(?:what|which|list|show|tell me|repeat|remind me|see)\\b.{0,25}\\b(?:options?|choices?|proposals?|offers?|suggestions?|alternatives)|(?:options?|choices?|proposals?|offer)\\b.{0,12}\\bagain`,
)

/** "算了就第二个吧", "never mind, the second one": what is let go is the wish for more, and the option is taken. */
export const resigns = (text: string): boolean =>
  /^(?:唉|哎|嗯|好吧|行吧|[,，。\s])*(?:算了|罢了|罷了)[吧啦]?(?:[,，。\s]+(?:第|方案)|[,，。\s]*(?:我|那|就|还是|還是|选|選|要))|^(?:oh |well |ok(?:ay)? )?(?:never mind|forget it)(?: then)?[,.\s]+(?:i'll|i will|let's|just|the|option|go|take|give)/i.test(
    text,
  )

/** What it is to cost them is refused, and not what is offered: "配件我不出钱". */
export const wontPay = wordsOf(
  '',
  `(?:不|不会|不會|不想|不愿意?|不願意?|不可能|可不|绝不|絕不|不该|不該|凭什么|憑什麼)(?:再|另外|额外|額外)*(?:出|付|掏|花|交)(?:任何|一分|半毛|这个|這個|这笔|這筆|那个|那個|冤枉)*(?:钱|錢|费用|費用)|(?:一分|一毛|半毛|一块|一塊)(?:钱|錢)?(?:都|也)?不(?:出|付|掏|花|给|給)|不(?:想)?自(?:费|費)`,
  `(?:i'm|i am|we're|we are) not (?:going to pay|paying)|(?:i|we) (?:won't|will not|don't want to|do not want to|refuse to|shouldn't(?: have to)?) pay`,
)
/** "道歉有什么用": no question, and what is offered does not do. */
export const callsUseless = wordsOf(
  '',
  `(?:有|顶|頂|管|起)(?:什么|什麼|啥|个?屁|個屁|毛)(?:用|意义|意義|意思)|有(?:用|意义|意義)(?:吗|嗎|么)|能当饭吃|能當飯吃`,
  `what (?:use|good) (?:is|does|will|would)|what(?:'s| is) the (?:use|point)|(?:is|are) (?:of )?no use`,
)
/** Something on top of what is offered, or in its place. */
export const wantsMore = wordsOf(
  '',
  `(?:再|另外|外加|还要|還要|还得|還得|起码|起碼|至少|不如|多|直接)(?:多|得|要|给我|給我|也)*(?:送|给|給|加|补|補|免|赔|賠|优惠|優惠|便宜|减|減)|(?:送|给|給|补|補|赔|賠)我[^,，。]{0,3}[0-9一二三四五六七八九十两兩几幾]`,
  `(?:give me|throw in|add|include|i want|i'd want|offer me|how about)[^.!?]{0,24}\\b(?:free|extra|another|more|on top|as well|too|one|two|three|\\d+)`,
)
/** Where "yes" turns to what it is tied to. */
export const turnsTo = /[,，。;；\s]*(?:但是?|不过|不過|可是|只是|\bbut\b)/i
/** What is not wanted of it, behind such a yes. */
export const notOfIt =
  /不要(?=[^\s,，。.!！?？了啊吧])|不(?:能|可以|用)(?=[^\s,，。.!！?？了啊吧接])|\b(?:not|don't want|do not want)\b/giu
