// How an answer to a yes-or-no question leans, and whether it amends what was read back. Knows the answer's first words, no lexicon.
import type { Slot } from '../case/vocabulary.ts'

/** Read the summary, and something in it is not so: a "but", a "not", a "wrong" that is not part of a "nothing wrong". */
export const amends = (answer: string): boolean =>
  /但|可是|不过|除了|不对|错|有误|不是|改成|改为|改一下|应该是|应为|\bbut\b|\bexcept\b|\bwrong\b|\bincorrect\b|\bnot\b|n't\b|\bshould be\b|\bhowever\b|\binstead\b/.test(
    answer.replace(
      /没有?(?:什么)?错|不错|没有?问题|是不是|nothing(?: is|'s)? wrong|not wrong|no problem|isn't it|if not/g,
      '',
    ),
  )

export const yesNo: ReadonlySet<Slot> = new Set([
  'confirm',
  'consent',
  'proposal',
  'satisfaction',
  'symptom.drivable',
  'symptom.warningLamps',
  'background.repairs',
  'evidence',
])
/** Asked whether the summary is right: "nothing to add" agrees. */
const nothingToChange =
  /^(?:没(?:有|什么|啥)?(?:了|别的|其他|其它|问题|要改|要补充|补充|需要改)|不用(?:改|补充|修改)|不需要(?:改|修改|补充)|就这些|就这样|nothing (?:else|to (?:add|change))|no changes?(?: needed)?$|that'?s (?:all|it|right)|all (?:good|correct|right|set)|looks (?:good|right|fine))/
/** "接受方案一", "不行,太贵了": how an answer to a yes-or-no question begins. */
export function leaningOf(answer: string, asked: Slot): 'yes' | 'no' | undefined {
  if (asked === 'confirm' && nothingToChange.test(answer)) return 'yes'
  if (/^(?:no (?:problem|issue|worries|objection|complaint)s?\b(?! with)|not a problem|没有?问题$)/.test(answer))
    return 'yes'
  if (/^(?:不(?!错|仅|过)|没(?!错|问题|事)|别|拒绝|否|no(?![a-z])|nope|not |n't|disagree|decline|reject)/.test(answer))
    return 'no'
  if (
    /^(?:是|对|好|同意|接受|可以|行|没问题|没错|满意|嗯|要|愿意|确认|选|就按|按|方案|ok|yes|yeah|yep|sure|agree|i agree|accept|i accept|fine|correct|right|option)/.test(
      answer,
    )
  )
    return 'yes'
  return undefined
}
