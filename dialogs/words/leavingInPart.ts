// The words in which customers let a matter go and say why: "撤了吧，小刘刚给我了", "drop it, he gave me the mats", "在后座找到了，是我搞错了".
// Words only: what follows from them is in about.ts.
import { isConditional, leavingOf } from './leaving.ts'
import { wordsOf } from './wordsOf.ts'

const longest = 60
/** "算了我自己换了": written on without a mark between. */
const runsOn = /^(算了|罢了|罷了|不用了|拉倒)(?=我|他|她|你|自己|已经|已經)/
const clausesOf = (text: string): string[] =>
  text
    .replace(runsOn, '$1,')
    .split(/[\s]*[,，。.!！;；~～\n]+\s*/)
    .filter(each => /[\p{L}]/u.test(each))

/** What they were waiting for has come, or they have their reasons. */
const reason = wordsOf(
  '',
  `(?:给|給|退|还|還|赔|賠|补|補|送|寄|换|換|修|弄|搞|处理|處理|解决|解決|道歉)(?:给|給|还|還|我|好|来|來|到|定|妥|上|过|過)*(?:了|啦|咯)|(?:给|給|退|还|還|赔|賠|补|補)(?:了|我)(?:了)?(?:钱|錢|款)?|(?:收|拿|领|領|找)到了|退(?:钱|錢|款)了|(?:没|沒)(?:时间|時間|空|力气|力氣|精力)|自己(?:去|来|來|给|給|花钱|花錢|找人)*(?:换|換|修|弄|买|買|清|洗|装|裝|搞)|太(?:麻烦|麻煩|累)|(?:不|懒得|懶得)(?:想|要)?(?:折腾|折騰|麻烦|麻煩|计较|計較|弄|跑)|(?:是)?我(?:自己)?(?:搞|弄|看|记|記|想|误会|誤會)(?:错|錯)?了`,
  `(?:he|she|they|you|(?:the |your )?(?:\\w+ )?(?:guy|lady|advisor|manager|salesman|dealer|store|shop)|someone|\\w+)(?:'s|'ve| has| have)?(?: just| already| finally| now)* (?:gave|given|brought|sent|paid|refunded|returned|fixed|replaced|sorted|repaired|handed|apologi[sz]ed)\\b.*|(?:i )?(?:just |already |finally )*(?:got|received|found) (?:it|them|the|my|a)\\b.*|no time|too much (?:hassle|trouble|bother)|(?:it|they|the \\w+)(?:'s| is|'ve| have| has) (?:arrived|come|been (?:fixed|sorted|paid|refunded|delivered))`,
)
/** It is not as it should be all the same. */
const denies =
  /不(?!想|要|用|必|好意思|再|投|追)|没(?:有)?(?:人|给|退|修|换|解决|处理|用)|沒(?:有)?(?:人|給|退|修|換|解決|處理|用)|(?:只|才|刚刚才)(?:给|給|退|赔|賠|补|補)|骗|騙|还(?:是|在|有)|還(?:是|在|有)|\b(?:not|never|nothing|nobody|only|still|but|wrong|half|refus\w*|won't|didn't|hasn't|haven't)\b/i
const polite =
  /^(?:不好意思|谢谢|謝謝|多谢|多謝|麻烦(?:了|你们了)?|麻煩(?:了|你們了)?|抱歉|好的?|嗯|行|是的?|对|對|sorry|thanks?|thank you|cheers|ok(?:ay)?|yes|well|actually|please)$/i

/** Let go in one clause, and why in the others; undefined: something else is told as well. */
export function leavingWithReason(text: string): 'withdrawn' | 'settled' | undefined {
  const plain = text.trim().replaceAll('’', "'")
  if (plain.length > longest || isConditional(plain) || /[?？吗嗎]\s*$/.test(plain)) return undefined
  const clauses = clausesOf(plain)
  const kinds = clauses.map(each => leavingOf(each))
  const others = clauses.filter((each, at) => kinds[at] === undefined && !polite.test(each))
  if (others.length === 0 || others.length === clauses.length) return undefined
  if (kinds.every(each => each === undefined)) return undefined
  if (!others.every(each => reason.test(each) && !denies.test(each))) return undefined
  return kinds.includes('withdrawn') ? 'withdrawn' : 'settled'
}

/** What was missing is found: a thing, and no cause or proof. */
const found = wordsOf(
  '',
  `^(?!.*(?:原因|问题|問題|毛病|证据|證據|发票|發票|单子|單子|人|店|地方|资料|資料|没找|沒找|找不))(?:我|我们|我們|后来|後來|刚|剛|刚刚|剛剛|又|已经|已經|东西|東西|钥匙|鑰匙|脚垫|腳墊|不好意思)*(?:(?:在|从|從)[^,，。]{1,10})?(?:被)?(?:我|我老婆|我老公|家里人|家人|孩子)?(?:给|給)?找(?:到|着|著|回来|回來)(?:了|啦)$`,
  `^(?:(?:oh|sorry|never ?mind|actually|ok)[ ,]*)*(?:i |we |my \\w+ )?(?:just |have |'ve )*found (?:it|them|the (?!problem|cause|reason|fault|invoice|receipt)\\w+|my \\w+)(?: (?:in|under|at|behind|on) .{2,24})?$`,
)
const nothingIsWrong = wordsOf(
  '',
  `^(?:原来|原來|其实|其實)?(?:我的|我|这|這)?[^,，。]{0,6}(?:没|沒)(?:有)?(?:什么|什麼|啥)?(?:问题|問題|坏|壞|毛病|事|丢|丟|少)(?:了|啦|的)?$|^[^,，。]{0,6}(?:是)?(?:正常|好|在)的$`,
  `^(?:there(?:'s| is| was) )?nothing(?:'s| is| was)? wrong(?: with .{2,20})?$|^(?:the|my) \\w+(?: \\w+)? (?:is|are|was|were) (?:all )?(?:fine|ok(?:ay)?|all right|there)(?: all along)?$|^(?:it|they) (?:works?|was fine|were fine|was there|were there)(?: all along)?$|^no problem with .{2,20}$`,
)
const myMistake = wordsOf(
  '',
  `^(?:不好意思|抱歉|原来|原來|其实|其實|应该|應該|可能)*(?:是|都是)?(?:我|我自己|我老婆|我老公|家里人|家人|孩子|我们|我們)(?:自己|当时|當時|一时|一時|给|給)*(?:搞|弄|看|记|記|踩|按|开|開|用|想|认|認|放|听|聽|误会|誤會)(?:错|錯)?了?(?:地方|位置|键|鍵|脚|腳)?(?:了|啦)?$|^(?:搞|弄|看|踩|按|放|认|認)(?:错|錯)了$|^(?:是)?我(?:自己)?(?:不会用|不會用|忘了|没看见|沒看見|没注意|沒注意|没关好|沒關好|粗心)(?:了)?$|^(?:怪我|是我不好|我的错|我的錯)$`,
  `^(?:(?:oh|sorry|it was|that was|it's|totally|all)[ ,]*)*my (?:own )?(?:mistake|fault|bad)$|^i (?:was|must have been) (?:mistaken|wrong)$|^i (?:got|had) (?:it|that|them) wrong$|^i (?:misread|mixed up|pressed the wrong|stepped on the wrong|put it|put them|left it|left them|forgot)\\b.{0,30}$|^i (?:looked|was looking) in the wrong place$`,
)
const misunderstanding = wordsOf(
  '',
  '^(?:原来|原來|都|是|就是|就|真是|不好意思|,|，)*(?:一场|一場|我)?(?:误会|誤會|虚惊|虛驚)(?:一场|一場)?(?:了|啦)?$',
  '^(?:(?:it was|that was|sorry|just|oh)[ ,]*)*(?:a )?(?:false alarm|misunderstanding)$',
)
const theirMistake =
  /(?:你们|你們|师傅|師傅|技师|技師|店里|店裡|他们|他們|销售|銷售|顾问|顧問)[^,，。]{0,8}(?:搞|弄|看|听|聽|认|認|记|記|放|装|裝)[错錯]|\byou(?:r|rs)?\b|\btheir\b/i

/** Nothing was wrong: found again, or their own mistake and all is well. */
export function nothingAfterAll(text: string): boolean {
  const plain = text.trim().replaceAll('’', "'")
  if (plain.length > longest || isConditional(plain) || /[?？吗嗎]\s*$/.test(plain) || theirMistake.test(plain))
    return false
  const clauses = clausesOf(plain).filter(each => !polite.test(each))
  const is = (words: RegExp) => clauses.filter(each => words.test(each)).length
  const known = clauses.filter(
    each =>
      [found, nothingIsWrong, myMistake, misunderstanding].some(words => words.test(each)) ||
      leavingOf(each) !== undefined,
  )
  if (clauses.length === 0 || known.length < clauses.length) return false
  return is(misunderstanding) > 0 || is(found) > 0 || (is(myMistake) > 0 && is(nothingIsWrong) > 0)
}

const asksThen =
  /(?:问问|問問|问一下|問一下|想问|想問|问下|問下|想知道)[^,，。]{0,6}.{3,}|[^,，。]{2,}(?:[?？]|吗|嗎|什么时候|什麼時候|几时|幾時|多久|多少)|\b(?:just|only) (?:want(?:ed)? to (?:ask|know)|asking|wondering)\b.{3,}/i
/** "不想投诉了，就是问问脚垫什么时候给": there is a question beside it. */
export const asksBesideLeaving = (text: string): boolean =>
  clausesOf(text).some(each => leavingOf(each) === undefined && asksThen.test(each))
