// How the writer stands to the car: its owner, the owner's wife, husband, parent or child, a driver, a firm. In the words a desk uses, in
// the customer's language. Who owns it for the three guarantees is told elsewhere.
import type { ReadFact } from '../case/facts.ts'
import { scriptsOf } from './fold.ts'
import { fact, type Message } from './message.ts'

type Relation = 'owner' | 'spouse' | 'child' | 'parent' | 'relative' | 'friend' | 'driver' | 'company'
const words: Readonly<Record<Relation, readonly [zh: string, tw: string, en: string]>> = {
  owner: ['车主', '車主', 'owner'],
  spouse: ['车主配偶', '車主配偶', 'spouse of the owner'],
  child: ['车主子女', '車主子女', 'child of the owner'],
  parent: ['车主父母', '車主父母', 'parent of the owner'],
  relative: ['车主亲属', '車主親屬', 'relative of the owner'],
  friend: ['车主朋友', '車主朋友', 'friend of the owner'],
  driver: ['司机', '司機', 'driver'],
  company: ['单位用车', '公司用車', 'company car'],
}
const spouse = '老公|老婆|爱人|丈夫|妻子|太太|先生|媳妇|对象'
const parents = '爸爸?|妈妈?|父亲|母亲|父母|爸妈|老爸|老妈|公公|婆婆|岳父|岳母'
const children = '儿子|女儿|孩子|闺女|女婿|儿媳'
const kin = '哥哥?|姐姐?|弟弟?|妹妹?|叔叔?|舅舅?|姑姑?|表哥|表弟|表姐|表妹|堂哥|亲戚|家人|姐夫|妹夫|嫂子'
const friends = '朋友|同事|闺蜜|哥们|同学|邻居'
const car = '(?:这|那)?(?:台|辆|部)?(?:车子?|座驾|爱车)'
/** "车是我老公的", "车主是我爸", "我老公的车", "替我妈投诉", "登记在…名下". */
const ownedBy = (who: string): string =>
  `(?:${car}(?:是|在|写的是|登记在|挂在)(?:我)?(?:${who})(?:的|名下)|车主(?:是|为)(?:我)?(?:的)?(?:${who})|(?:替|帮|代)(?:我)?(?:的)?(?:${who})(?:来)?(?:投诉|反映|问|反馈|报修|联系)|(?:我)(?:的)?(?:${who})(?:的|开的|那台|那辆|名下的)${car})`

/** Nearest kin first: who writes for a husband's firm car is still his wife. */
const chinese: readonly [Relation, RegExp][] = [
  [
    'spouse',
    new RegExp(
      `${ownedBy(spouse)}|我是车主(?:[\\u4e00-\\u9fff]{0,4}的)(?:${spouse})|我是(?:[\\u4e00-\\u9fff]{1,4}的)(?:老婆|老公|爱人|太太|妻子|丈夫)`,
    ),
  ],
  ['child', new RegExp(`${ownedBy(parents)}|我是车主(?:[\\u4e00-\\u9fff]{0,4}的)(?:${children})`)],
  ['parent', new RegExp(`${ownedBy(children)}|我是车主(?:[\\u4e00-\\u9fff]{0,4}的)(?:${parents})`)],
  ['relative', new RegExp(`${ownedBy(kin)}|我是车主(?:[\\u4e00-\\u9fff]{0,4}的)(?:${kin})`)],
  ['friend', new RegExp(`${ownedBy(friends)}|我是车主(?:[\\u4e00-\\u9fff]{0,4}的)(?:${friends})`)],
  [
    'driver',
    /我(?:只|就)?是(?:个)?(?:车主的?|公司的?|单位的?|老板的?|领导的?|[\u4e00-\u9fff]{1,3}总的?|[\u4e00-\u9fff]{1,4}(?:先生|女士|总)的)?(?:专职)?(?:司机|驾驶员)|我给(?:老板|领导|公司|单位)开车|(?:老板|领导)的车/,
  ],
  [
    'company',
    /(?:车|这台|这辆|那辆)(?:是)?(?:我们)?(?:公司|单位|公家|厂里|租赁公司)(?:的|名下|配的|买的)|(?:登记|挂)在(?:我们)?(?:公司|单位)(?:名下)?|(?:我们)?(?:公司|单位)的(?:车|用车|公车|商务车)|公司用车|单位用车|公务车|以公司名义(?:买|购)/,
  ],
  [
    'owner',
    /我(?:就|才)?是(?:本?车的?|该车的?|这(?:台|辆)车的?|[\u4e00-\u9fffa-z0-9 ]{0,12}的?)?车主(?!的)|本人(?:就)?是?(?:[\u4e00-\u9fffa-z0-9]{0,10}的?)?车主(?!的)|车主本人|车(?:是|在)我(?:自己)?(?:的|名下)(?!老|爱|爸|妈|朋)|作为(?:[\u4e00-\u9fffa-z0-9]{0,8})车主|我(?:[\u4e00-\u9fff]{0,6})(?:买|提|购)(?:了|的)[^,.;!?]{0,10}车/,
  ],
]
const english: readonly [Relation, RegExp][] = [
  [
    'spouse',
    /\bmy (?:wife|husband|spouse|partner)(?:'s|s') [a-z0-9 -]{0,20}?(?:car|vehicle|suv|truck)|\b(?:car|vehicle|it) (?:is|belongs to|is registered (?:to|under)) my (?:wife|husband|spouse)\b|\b(?:on behalf of|writing for|calling for) my (?:wife|husband)\b|\bi(?:'m| am) (?:his|her|the owner's|[a-z]+'s) (?:wife|husband|spouse)\b/,
  ],
  [
    'child',
    /\bmy (?:father|mother|dad|mom|mum|parents)(?:'s|s'|') [a-z0-9 -]{0,20}?(?:car|vehicle|suv|truck)|\b(?:car|vehicle|it) (?:is|belongs to) my (?:father|mother|dad|mom|mum|parents)\b|\b(?:on behalf of|writing for|calling for) my (?:father|mother|dad|mom|mum)\b/,
  ],
  [
    'parent',
    /\bmy (?:son|daughter)(?:'s|s') [a-z0-9 -]{0,20}?(?:car|vehicle|suv|truck)|\b(?:car|vehicle|it) (?:is|belongs to) my (?:son|daughter)\b|\b(?:on behalf of|writing for|calling for) my (?:son|daughter)\b/,
  ],
  [
    'friend',
    /\bmy (?:friend|colleague|neighbou?r|boyfriend|girlfriend)(?:'s|s') (?:car|vehicle)\b.{0,60}\b(?:on (?:his|her|their) behalf|for (?:him|her))|\b(?:on behalf of|writing for) my (?:friend|colleague|neighbou?r)\b/,
  ],
  [
    'driver',
    /\bi(?:'m| am) (?:just |only )?(?:the|a|his|her|their|the company|mr\.? [a-z]+'s) (?:company )?(?:driver|chauffeur)\b|\bi drive (?:it )?for (?:the|my) (?:company|boss|employer)\b/,
  ],
  [
    'company',
    /\b(?:my|our|an?|the|this) company(?:'s)? (?:car|vehicle|van)s?\b(?! (?:park|rental|hire|wash|dealer|lot|service|insurance|loan|leas|return|policy))|\b(?:car|vehicle|it) (?:is owned by|belongs to|is registered (?:to|under)) (?:the|my|our) (?:company|employer|firm)\b|\bfleet (?:car|vehicle)\b/,
  ],
  [
    'owner',
    /\bi(?:'m| am) (?:the|a|an|the original|the first|the second) [a-z0-9 -]{0,20}?owner\b|\bi (?:own|bought|purchased) (?:a|an|the|my|this) |\bas (?:the|an) owner\b/,
  ],
]

export function readRelation(message: Message): ReadFact[] {
  const text = message.folded.slice(0, 3000)
  const han = /[\u4e00-\u9fff]/.test(text)
  for (const [relation, pattern] of han ? chinese : english) {
    const match = pattern.exec(text)
    if (match === null) continue
    if (
      /(?:不是|又不是|并非|如果|假如|\bnot |\bif )[^,.;!?]{0,4}$/.test(
        text.slice(Math.max(0, match.index - 8), match.index),
      )
    )
      continue
    const [zh, tw, en] = words[relation]
    const { traditional, simplified } = scriptsOf(message.text.slice(0, 400))
    const value = han ? (traditional > simplified ? tw : zh) : en
    return [fact(message, 'customer.relation', value, { start: match.index, end: match.index + match[0].length })]
  }
  return []
}
