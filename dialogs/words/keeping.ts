// Words in which customers hold on to what was agreed before, whatever else is put to them since: "还按之前说的吧", "let's stick with what
// we agreed". Words only: whether anything is agreed is not known here.
import { asks, conditional, taking } from './choosing.ts'

/** When it was said. "刚才" is none: that is what is put to them now. */
const before =
  '(?:之前|以前|先前|原先|原来|原來|原本|原定|原(?![样樣状狀])|早先|当初|當初|当时|當時|最初|起初|一开始|一開始|刚开始|剛開始|最开始|最開始|开头|開頭|最早|上次|上回|老|旧|舊|本来|本來|前面(?=[^那这這]{0,4}的))'
const spoken = '(?:说|說|谈|談|讲|講|聊|约|約|定|商量|商定|答应|答應|答允|提|给|給|同意|选|選|敲定|议|議|协商|協商)'
const settled = '(?:好|妥|定|过|過|下|下来|下來)'
const ours = '(?:我们|我們|咱们|咱們|咱|你们|你們|您|你|我|他们|他們|大家|双方|雙方|两边|兩邊|都|已经|已經)*'
const thing =
  '(?:那|这|這)?(?:一)?(?:个|個|种|種|套|份|条|條|项|項)?(?:方案|办法|辦法|约定|約定|协议|協議|安排|提议|提議|计划|計劃|做法|处理方式|處理方式|条件|條件|样子|樣子|样|樣|法子)?'
const taken =
  '(?:还是|還是|还|還|仍然|仍旧|仍舊|仍|依然|依旧|依舊|继续|繼續|就|那就|要|想|宁可|寧可|宁愿|寧願|改回|回到|回|用|选|選|选择|選擇|维持|維持|保持|坚持|堅持|遵照|按|照|依|跟|以)'
const done = '(?:来|來|办|辦|做|走|弄|执行|執行|处理|處理|进行|進行|为准|為準)'

/** Said to be earlier: what they mean is not what was put to them last. */
const earlierInChinese = new RegExp(
  `${taken}*${ours}${before}(?:${ours}${spoken}+${settled}*)?(?:的|那|这|這)${thing}${done}?|${taken}+${ours}${before}(?:${spoken}+${settled}*)?${thing}${done}?|${taken}+${ours}${before}`,
  'gu',
)
/** "按说好的来": agreed, with no word of when. */
const agreedInChinese = new RegExp(
  `${taken}+${ours}${spoken}+${settled}的?${thing}${done}?|${taken}*(?:原样|原樣|原状|原狀|老样子|老樣子|不变|不變|不动|不動)|(?:不用|不要|不想|不必|别|別|不)(?:再)?(?:改|变|變|变动|變動|更改|变更|變更)(?:动|動|来改去|來改去|了)*`,
  'gu',
)

const hold =
  "(?:(?:let's|let us|i(?:'d| would| will|'ll)?|we(?:'d| would|'ll)?|can|could|please|just|rather|prefer|want|like|still|to)[ ,]+)*(?:stick(?:ing)?|stay(?:ing)?|go(?:ing)?|keep(?:ing)?|leav(?:e|ing)|carry(?:ing)? on|proceed|continue|hold|do|take|have|want|prefer|return|back|remain)?[ ]*(?:back )?(?:with|to|by|on|for|it|things|everything|that|at)*[ ]*(?:with|to|by)?[ ]*"
const who = '(?:i|we|you|us|they|the two of us|you (?:guys|and i|and me))'
const saying =
  '(?:agreed|settled|discussed|said|arranged|offered|proposed|suggested|promised|decided|had|planned|told me|gave me|shook hands)'
const when =
  '(?:before|earlier|first|originally|initially|previously|already|at first|the first time|last time|back then|in the beginning|to begin with)'
const first = '(?:original|earlier|previous|initial|old|prior)'
const plan = '(?:one|offer|plan|option|proposal|solution|agreement|arrangement|deal|suggestion|terms|idea)s?'

const earlierInEnglish = new RegExp(
  `\\b${hold}(?:what(?:ever)? ${who}(?:'d|'ve| had| have| all)* (?:${when} )?${saying}(?: on| to| upon)? ${when}|(?:the|your|our|that) (?:very )?${first} ${plan}(?: (?:that )?${who}(?:'d|'ve| had| have)* ${saying}(?: me| us)?(?: ${when})?)?|(?:the|that) (?:very )?first (?:${plan} (?:that )?${who}(?:'d|'ve| had| have)* ${saying}(?: me| us)?|(?!one|option)${plan})|(?:the|that) ${plan} (?:from )?(?:before|earlier)|(?:the|that) ${plan} (?:that )?${who}(?:'d|'ve| had| have)* ${saying}(?: me| us| on| to)? ${when}|(?<=\\b(?:it|that|things|everything|on|stay) )(?:the way|as|like) (?:it was|before))\\b`,
  'giu',
)
const agreedInEnglish = new RegExp(
  `\\b${hold}(?:what(?:ever)? ${who}(?:'d|'ve| had| have| all)* (?:already )?(?:agreed|settled|arranged|decided|shook hands)(?: on| to| upon)?|(?:the|that) (?:agreed|existing) ${plan}|(?:the|that) ${plan} (?:that )?${who}(?:'d|'ve| had| have)* (?:already )?(?:agreed|settled|decided)(?: on| to)?|our (?:agreement|deal|arrangement)|as (?:we )?(?:agreed|arranged|planned|it is)|(?:the|our) agreement)\\b|\\bno changes?\\b|\\b(?:don't|do not|no need to) change (?:it|anything|that)\\b`,
  'giu',
)
const extra =
  /还是|還是|还|還|仍|吧|啦|了|呗|唄|嘛|哈|啊|呀|哦|喔|嗯|好了|就好|就行|就是了|得了|为好|為好|比较好|比較好|更好|最好|觉得|覺得|的话|的話|\b(?:instead|then|then please|if that's ok(?:ay)?|if you don't mind|after all|better|for me|thanks)\b/giu

/** What turns it into its opposite, or makes it no choice. */
const turned =
  /(?:不想|不要|不再|不能|不会|不會|没|沒|别|別|不|无法|無法)(?:再)?(?:继续|繼續|按照|按|照|依|维持|維持|保持|坚持|堅持|(?:用|要|选|選)(?!再?(?:改|变|變|更|动|動)))|(?:还是|還是).+(?:还是|還是)|\b(?:not|never|don't|do not|won't|can't|cannot|no longer|forget|drop|cancel|instead of|rather than|different from|unlike)\b[^.,;!?]{0,24}\b(?:stick|stay|go|keep|want|need|like|happy|original|earlier|previous|first|before|agreed)\b|(?:不一样|不一樣|不同|不符)/i

/** "还是原来的好" asks nothing. */
const endsWell = /(?:就|比较|比較|更)?好[了的吧]*[。.!！~\s]*$/u

const clauses = (text: string): string[] =>
  text
    .replaceAll('’', "'")
    .split(/[,，;；。.!！\n]+|\bbut\b/i)
    .map(each => each.trim())
    .filter(each => each !== '')

const says = (clause: string, ...patterns: readonly RegExp[]): boolean =>
  !turned.test(clause) &&
  patterns.some(each => {
    const rest = clause.replace(each, ' ')
    return rest !== clause && !/[\p{L}\p{N}]/u.test(rest.replace(extra, ' ').replace(taking, ' '))
  })

const isEarlier = (clause: string): boolean => says(clause, earlierInChinese, earlierInEnglish)
const isAgreed = (clause: string): boolean => says(clause, agreedInChinese, agreedInEnglish)

/** `before`: said to be the earlier one; `agreed`: what is agreed on, whichever that is. Undefined: nothing of the kind beyond doubt. */
export function keptIn(text: string): 'before' | 'agreed' | undefined {
  if (text.length > 80 || asks(text.replace(endsWell, '')) || conditional.test(text)) return undefined
  const parts = clauses(text)
  if (parts.some(isEarlier)) return 'before'
  return parts.some(isAgreed) ? 'agreed' : undefined
}

/** Both what is offered and what stands. */
export const turnsDownAll = (text: string): boolean =>
  /(?:[两兩二][个個种種]|哪个|哪個|全)?(?:方案)?(?:都|全)(?:部)?(?:不(?!错|錯)|别|別)|\b(?:neither|none of (?:them|these|those|it|this|that)|not either|no to both|don't want either|both .{0,12}(?:no|bad|unacceptable))\b/i.test(
    text,
  )
