// The words in which customers appeal against a refusal, put their answer off, or take it, in both Chinese scripts and in English. Words
// only: what follows from them is in refusalAnswer.ts.
import { thinking } from './choosing.ts'
import { wordsOf } from './wordsOf.ts'

const appeal = '(?:申诉|申訴|复核|複核|复议|複議|上诉|上訴)'
const above =
  '(?:上级|上級|上面|领导|領導|主管|经理|經理|老板|老闆|负责人|負責人|店长|店長|高层|高層|总部|總部|总公司|總公司|厂家|廠家|原厂|原廠)'

/** "再看看" alone is what the customer does; it is asked of us with a "please", a "for me", or a "you". */
const wanted = wordsOf(
  '',
  `${appeal}|重新(?:看|考虑|考慮|评估|評估|判断|判斷|处理|處理|审|審|检查|檢查|核实|核實)|再(?:审|審|评估|評估|核实|核實|复查|複查)
  |(?:你们|你們|您|请|請|麻烦|麻煩|帮忙|幫忙|能不能|可不可以|能否|可以)(?:你们|你們|您)?(?:能不能|帮我|幫我|帮忙|幫忙)?再(?:给|給|帮|幫|替|为|為)?(?:我|我们|我們)?(?:看|查|研究|讨论|討論)|再(?:给|給|帮|幫|替)(?:我|我们|我們)?(?:看|查|考虑|考慮)
  |(?:请|請|让|讓|找|叫|换|換|要|报|報|反映)(?:给|給|到)?(?:你们|你們|您)?(?:的)?(?:总|總)?${above}
  |不(?:接受|同意|认同|認同|服|赞成|贊成|合理|公平|满意|滿意)|不能(?:接受|同意|认|認)|(?:没法|沒法|无法|無法|难以|難以)(?:接受|同意|认同|認同)|接受不了|(?:拒绝|拒絕)(?:接受)?|不(?:认|認)(?![识識得为為真])|(?:这|這)(?:样|樣)?(?:怎么|怎麼)?不行|^不(?:行|可以|要)(?=$|[\\s,，。.!！的啊吧])`,
  `appeal|reconsider|escalate|review (?:it|this|the|my)|second opinion|second look|disagree|reject|object|contest|dispute|challenge|unacceptable|not (?:acceptable|good enough|fair|happy|satisfied)|unfair|no way
  |(?:don't|do not|can't|cannot|can not|won't|will not) (?:accept|agree)|(?:look|think|check)(?: at)?(?: (?:it|this|that|my case))? (?:over )?again|take another look
  |(?:your|the|a) (?:manager|supervisor|superior|boss|head office|director)|(?:someone|somebody) (?:higher|above|else|senior)`,
)
/** Whether to appeal is what they think about, or they will not for now. */
const weighed = wordsOf(
  '',
  `(?:要不要|是否|该不该|該不該|值不值得|需不需要)[^,，。.!！]{0,8}${appeal}|(?:申不申诉|申不申訴)|(?:先|暂时|暫時|暂|暫|目前|现在|現在|这次|這次)(?:还|還|就|都|先)?(?:不|没|沒)(?:用|想|要|会|會|必|需要|打算|考虑|考慮)?${appeal}|(?:还|還)(?:没|沒)(?:想好|决定|決定|考虑好|考慮好)[^,，。.!！]{0,8}${appeal}`,
  `(?:whether|if)(?: or not)?(?: to| i (?:should|want to|will))? appeal|(?:won't|will not|not going to|don't want to|not|don't) (?:\\w+ ){0,2}appeal(?:ing)? (?:just )?(?:yet|for now|now|at the moment|right now|today)|(?:might|may) appeal`,
)
/** No appeal is wanted, in so many words. */
const waived = wordsOf(
  '',
  `(?:不|没有?|沒有?)(?:想|要|用|必|会|會|再|打算|准备|準備|需要|是要|去)*${appeal}|${appeal}(?:就)?(?:不用|不必|算|免)`,
  `(?:won't|will not|not going to|don't (?:want|need|wish) to|do not (?:want|wish) to|no need to|not) (?:\\w+ ){0,2}appeal(?:ing)?|no appeal`,
)
/** Somebody who looks, thinks or decides later does so themselves. */
const ownTime = wordsOf(
  '',
  `(?:还|還)(?:没|沒)(?:有)?(?:想好|想清楚|决定|決定|定)|不(?:太)?确定|不(?:太)?確定|(?:先)?放(?:着|著)|(?:之后|之後|以后|以後|过阵子|過陣子|过些天|過些天|等等|明天|后天|後天|下周|下週)再(?:说|說|看|讲|講|谈|談|回)|再(?:观察|觀察|研究|想|看|考虑|考慮|了解|瞭解)|研究(?:一下|研究)|(?:先|自己)(?:看|想|查|研究|了解|瞭解)|(?:过|過)(?:几|幾|两|兩)天|(?:晚点|晚點|晚些|回头|回頭|改天|稍后|稍後)(?:再|给|給|跟|回|答|说|說)|容我|不好(?:说|說)`,
  `not sure|unsure|undecided|(?:haven't|have not) (?:decided|made up)|(?:need|want|give me|take|like) (?:some |a (?:bit of |little |few )?|more )(?:time|days?|while)|(?:come|get) back to you|(?:maybe|perhaps|talk|speak) later|(?:i'll|i will|let me|i need to|i want to|i'd like to|i have to) (?:\\w+ )?(?:look (?:at|into|over)|check|read|see|think|consider|discuss|talk|sleep|ask)|(?:we'll|i'll|we will|let's) see|some other time`,
)
/** Thought about before, and decided now. */
const thoughtOver = wordsOf(
  '',
  `(?:考虑|考慮|想|商量|研究)(?:过|過|好|清楚|完)|还是要|還是要|决定|決定`,
  `(?:i've|i have|we've|we have)(?: now)? (?:thought|decided|considered|talked|discussed|looked)|after all|decided to|(?:thought|talked) (?:it over|about it)`,
)
const courtesy =
  '谢谢|謝謝|感谢|感謝|辛苦|麻烦|麻煩|您|你们|你們|你|我|那|就|嗯|哦|喔|噢|啊|吧|啦|了|的|都|thanks|thank you|then|well|oh|right'
const takes =
  '好|行|可以|算了?|罢了|罷了|知道|明白|了解|瞭解|理解|收到|接受|同意|认了|認了|就?(?:先)?(?:这样|這樣)(?:吧)?|没事|沒事|没关系|沒關係|没问题|沒問題|没意见|沒意見|不用|不必|ok(?:ay)?|fine|understood|i (?:see|understand|accept)(?: (?:it|that|this))?|accepted|noted|got it|fair enough|never ?mind|forget it|all ?right|leave it(?: (?:there|at that|be))?|no need|no thanks?(?: you)?|so be it'
const taking = new RegExp(
  `^(?:(?:${courtesy})|[\\s\\p{P}~])*(?:${takes})(?:(?:${takes}|${courtesy})|[\\s\\p{P}~])*$`,
  'iu',
)

/** Wants somebody else to look at it: said, and neither weighed nor waived. */
export const wantsAppeal = (text: string): boolean => {
  const said = plain(text)
  if (weighed.test(said) || waived.test(said)) return false
  return wanted.test(said) && (thoughtOver.test(said) || !putsOffLook(said))
}
/** "I'll look at it again later": the look is their own. */
const putsOffLook = (said: string): boolean =>
  /\b(?:i'll|i will|let me|i want to|i need to) (?:\w+ )?(?:look|think|check)/i.test(said) && !/\bappeal\b/i.test(said)

export const putsOff = (text: string): boolean => {
  const said = plain(text)
  return weighed.test(said) || thinking.test(said) || ownTime.test(said)
}

/** Takes the answer as it is, gladly or not. */
export const takesIt = (text: string): boolean => {
  const said = plain(text)
  return taking.test(said.trim()) || (waived.test(said) && !weighed.test(said))
}

/** A bare yes or no answers whichever way it was asked: nothing is built on it. */
export const saysTooLittle = (text: string): boolean =>
  /^(?:是的?|对的?|對的?|要|不|不是|yes|yeah|yep|yup|no|nope)[\s\p{P}]*$/iu.test(text.trim())

/** Not accepted, in so many words: more than a wish for somebody senior. */
const objects = wordsOf(
  '',
  `${appeal}|不(?:接受|同意|认同|認同|服|赞成|贊成)|不能(?:接受|同意|认|認)|接受不了|(?:没法|沒法|无法|無法|难以|難以)(?:接受|同意|认同|認同)`,
  `appeal|(?:don't|do not|can't|cannot|won't|will not) (?:accept|agree)|reject|dispute|unacceptable|not acceptable`,
)
export const objectsToIt = (text: string): boolean => wantsAppeal(text) && objects.test(plain(text))

/** "明明就是你们弄的", "you nearly killed me": a reproach, in the form of a question or not. */
const reproach = wordsOf(
  '',
  `明明|(?:什么|什麼)叫(?:做)?(?:无关|無關|没关系|沒關係|没问题|沒問題|正常|不是|与|與|跟)|(?:就|都)是(?:你们|你們)(?:弄|搞|做|碰|刮|撞|洗|修|害|造成)|胡(?:说|說)|瞎(?:说|說|扯)|(?:睁|睜)(?:着|著)?眼(?:睛)?(?:说|說)|(?:怎么|怎麼)可能(?:无关|無關|没有|沒有|不是|是我)`,
  `(?:nearly|almost) (?:killed|got me killed|died|crashed)|how dare you|(?:that's|that is|what) (?:a lie|nonsense|rubbish)|you (?:people |guys )?(?:did|broke|damaged|ruined|scratched|caused) (?:it|this|that)|it was you(?:r fault)?`,
)
export const reproaches = (text: string): boolean => reproach.test(plain(text))

/** Asks what the answer rests on, with the sign of a question or without. */
export const asksGrounds = wordsOf(
  '',
  `(?:依据|依據|根据|根據|标准|標準|规定|規定|理由|条款|條款)(?:到底)?(?:是|在|呢)?(?:什么|什麼|啥|哪)|(?:根据|根據|依据|依據|按)(?:的是)?(?:什么|什麼|啥|哪)|哪一?(?:条|條|项|項)(?:规定|規定|条款|條款)?(?:写|寫|说|說)?|(?:怎么|怎麼)(?:算|定|判|判断|判斷|认定|認定|得出)(?:出来|出來)?的`,
  `(?:based )?on what (?:basis|grounds)|what (?:is|was) (?:it|this|that) based on|which (?:rule|clause|term|part of the (?:contract|warranty))|where does it say|how (?:was|is|did you) (?:it|this|that)? ?(?:decided?|worked? out|judged?)`,
)

/** Nothing but a yes, which to "do you take it or appeal?" may mean either. */
export const isPlainYes = (text: string): boolean =>
  /^(?:(?:那|就|也|嗯|哦|喔|好|行|可以|成|对|對|是|要得|都行|都可以|没问题|沒問題|的|吧|啊|呀|啦|了|[\s\p{P}])+|(?:(?:yes|yeah|yep|yup|ok(?:ay)?|sure|fine|all ?right|good|please|then|well|that's|do that|go ahead|i guess|sounds good|great)[\s\p{P}]*)+)$/iu.test(
    plain(text).trim(),
  )

const plain = (text: string): string => text.replaceAll('’', "'")
