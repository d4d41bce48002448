// The words of somebody who never gave the yes that is on record for them, in both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

const said = '(?:同意|答应|答應|接受|点头|點頭|点过头|點過頭|松过口|鬆過口)'
const never =
  '(?:从来|從來|从|從|根本|压根儿?|壓根|明明|可|并|並|都|也|又|就|什么|什麼|啥)*(?:没有?|沒有?|未曾|不曾|没说|沒說|没有说|沒有說|没说过|沒說過|何时|何時)(?:跟|和|对|對|向)?(?:你们?|你們|您|谁|誰|任何人|他们?|她们?|他們|她們)?(?:说|說)?(?:过|過)?(?:要)?'
const denied = wordsOf(
  '',
  `我${never}${said}(?!不)(?:过|過|啊|呀|哦|喔|的|呢|啦|好吗|好嗎|[,，。.!！?？]|这|這|那|任何|什么|什麼|你|$)|我(?:什么|什麼|啥)(?:时候|時候)(?:就)?(?:说|說|跟|和|你们|你們)*(?:过|過)?${said}|(?:谁|誰)(?:说|說|跟你们|跟你們|告诉|告訴)?(?:你们?|你們|您)?(?:的)?(?:我|替我|帮我|幫我|代我|给我|給我)+(?:已经|已經|就)?${said}|(?:谁|誰)${said}(?:了|的|过|過)|不是我${said}的|(?:没|沒)(?:有)?人(?:来|來)?(?:问|問)(?:过|過)我|(?:没|沒)(?:有)?人(?:跟|和)我(?:说|說|谈|談|商量)过|(?:没|沒)(?:有)?人(?:跟|和)我(?:說|談|商量)過|(?:替|代)我(?:做主|作主|${said})|(?:记|記|写|寫|弄|搞)错了?[,，。!！s]*我(?:没|沒)|我(?:可)?(?:没|沒)(?:有)?(?:这样|這樣|这么|這麼|那样|那樣)(?:说|說)(?:过|過)`,
  `i (?:have )?(?:never|did not|didn't|have not|haven't|haven't ever|certainly didn't|definitely didn't) (?:ever |actually |even )?(?:agree(?:d)?|consent(?:ed)?|accept(?:ed)?|sa(?:y|id) (?:yes|that|so)|give (?:you )?(?:a|my) yes)(?! (?:with|to (?:see|wait)))|who (?:agreed|accepted|said (?:yes|i)|told you i)|when did i (?:ever )?(?:agree|accept|say)|(?:nobody|no one) (?:ever )?(?:asked|called|spoke to|talked to) me|(?:agreed|accepted|answered|decided) (?:on my behalf|in my name|for me)|that(?:'s| is| was)(?: not|n't) (?:me|my answer)|it wasn't me who`,
)
/** "没说不同意", "没同意之前": nothing is denied, or of something else. */
const otherwise =
  /(?:没|沒)(?:有)?(?:说|說)(?:过|過)?(?:我)?不(?:同意|接受)|(?:没|沒)(?:有)?(?:同意|答应|答應|接受)(?:之前|以前|前|的话|的話)|(?:他|她|老婆|太太|老公|先生|家里人?|家裡人?|家人)(?:还|還|都|也)?(?:没|沒)|还没(?:有)?(?:同意|答应|接受)|還沒(?:有)?(?:同意|答應|接受)|\bdid(?:n't| not) (?:say|agree).{0,12}\b(?:no|not)\b/i

export const deniesYes = (text: string): boolean => {
  const plain = text.replaceAll('\u2019', "'")
  return plain.length <= 120 && denied.test(plain) && !otherwise.test(plain)
}

const no = wordsOf(
  '',
  `(?:根本)?(?:没|沒)(?:有)?(?:这回事|這回事|这事|這事|的事|说过|說過)|不是这样|不是這樣|不是|没有|沒有|没|沒|不对|不對|(?:记|記|写|寫|弄|搞)错了?|不属实|不屬實|胡说|胡說|瞎说|瞎說|乱写|亂寫`,
  `no|nope|not true|that's (?:not (?:right|true|so|correct)|wrong|false)|that is (?:not (?:right|true|so|correct)|wrong|false)|it's (?:not (?:right|true|so)|wrong)|i did(?:n't| not)|never`,
)
const around = /[\s\p{P}]|[啊呀哦喔吧呢嘛的了吗嗎]|我|你们|你們|这|這|都/gu
/** Said right after they were told of it. */
export const saysNotSo = (text: string): boolean => {
  const plain = text.replaceAll('\u2019', "'").trim()
  if (plain.length > 30 || !no.test(plain)) return false
  return plain.replace(new RegExp(no, `${no.flags}g`), ' ').replace(around, '') === ''
}
