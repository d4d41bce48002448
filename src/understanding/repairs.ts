// Earlier repairs of the same fault: how often, how many days in the workshop, what was replaced, in the customer's words.
import type { PriorRepairs, ReadFact } from '../case/facts.ts'
import { leastOf } from './amounts.ts'
import { putRight } from './countPutRight.ts'
import { fold } from './fold.ts'
import { clauseAround, fact, type Message, trimmed, whole } from './message.ts'
import type { Replacement } from './partNames.ts'
import { readPhone } from './phone.ts'
import { readPlate } from './plate.ts'
import { readVisits, type Visits } from './repairVisits.ts'
import { readReplacements } from './replacedParts.ts'
import type { Hit } from './rules.ts'
import { readStays, type Stays } from './workshopStay.ts'

const longestText = 6000
const longestEvidence = 160

export function readRepairs(message: Message, evasive: boolean): ReadFact[] {
  const text = message.folded.slice(0, longestText)
  const asked = message.context.asked === 'background.repairs'
  const said = putRight(text.trim(), asked)
  if (said !== undefined) {
    const at = trimmed(message, whole(message))
    const from = text.length - text.trimStart().length
    const words = message.text.slice(from + said.start, from + said.end)
    return [fact(message, 'background.repairs', { count: said.count, text: words }, at)]
  }
  const told = toldOf(message, text, asked)
  if (told !== undefined) {
    const at = asked ? trimmed(message, whole(message)) : evidenceOf(message, told.found)
    return [fact(message, 'background.repairs', { ...told.value, text: message.text.slice(at.start, at.end) }, at)]
  }
  if (!asked) return []
  const at = trimmed(message, whole(message))
  const answer = text.slice(at.start, at.end)
  if (/^(?:没有?修过|没修|没有|没|从没修?过?|第一次|no|none|never|not yet|first time|没有过)[呢啊 ]?$/.test(answer)) {
    return [fact(message, 'background.repairs', { count: 0, text: message.text.slice(at.start, at.end) }, at)]
  }
  if (evasive) return []
  const bare =
    /^([0-9]{1,2}|[一二两三四五六七八九十]{1,2}|once|twice|one|two|three|four|five)(?:次|回|趟| times?)?(?:了|吧)?$/.exec(
      answer,
    )
  const count =
    bare?.[1] === undefined
      ? /修过|换过|加过|修了|换了|repaired|fixed|replaced/.test(answer) && !/[、,]|都|and/.test(answer)
        ? 1
        : undefined
      : leastOf(bare[1])
  if (bare === null && !tellsOfRepair(message, answer)) return []
  return [
    fact(
      message,
      'background.repairs',
      {
        ...(count === undefined ? {} : bare ? { count } : { count, atLeast: true as const }),
        text: message.text.slice(at.start, at.end),
      },
      at,
    ),
  ]
}

const ofRepair =
  /修|换|检|查|保养|厂|店|去过|来过|弄|调|升级|清洗|喷|漆|处理|焊|拆|刷|加|补|装|做|整|次|回|趟|遍|没|无|不|[0-9一二两三四五六七八九十几多半]个?(?:月|天|周|年|星期)|(?<![a-z0-9])[0-9]{1,2}(?![a-z0-9])|repair|fix|replac|servic|shop|dealer|check|inspect|clean|adjust|updat|swap|work|reset|flash|chang|install|diagnos|warranty|\b(?:times?|once|twice|one|two|three|four|five|several|many|few|no|not|none|never|did|tried|done)\b|n't/
/** A car, a store, a telephone number, a plate or a person alone answers some other question. */
function tellsOfRepair(message: Message, answer: string): boolean {
  let rest = answer
  const drop = (words: string): void => {
    if (words !== '') rest = rest.replaceAll(words, ' ')
  }
  for (const { names } of message.context.stores) for (const name of names) drop(fold(name))
  for (const { name } of message.context.staff) drop(fold(name))
  for (const { evidence } of [...readPhone(message), ...readPlate(message)]) drop(fold(evidence))
  for (const hit of message.found.words('vehicleWord').slice(0, 8)) {
    const word = message.folded.slice(hit.start, hit.end)
    if (!ofRepair.test(word) || word.length === answer.length) drop(word)
  }
  return ofRepair.test(rest)
}

interface Told {
  value: Omit<PriorRepairs, 'text'>
  found: readonly Hit[]
}

function toldOf(message: Message, text: string, asked: boolean): Told | undefined {
  const visits = readVisits(text)
  const replaced = readReplacements(message, text).filter(each => visits || each.whole || (each.count ?? 2) >= 2)
  const count = countOf(visits, replaced)
  const stays = readStays(text, visits?.vague ? undefined : count)
  const found = [visits, stays, ...replaced].filter(each => each !== undefined)
  if (found.length === 0) return undefined
  const several = stays !== undefined && stays.visits > Math.max(1, count ?? 1) ? stays.visits : count
  const said =
    visits !== undefined &&
    several === visits.count &&
    isSaid(text, visits, asked) &&
    // "变速箱换过两次": so often replaced, repaired perhaps more often
    replaced.every(each => each.start >= visits.end || each.end <= visits.start)
  return { value: membersOf(several, said, stays, replaced), found }
}

/** Who had a part replaced twice was there twice at least. */
function countOf(visits: Visits | undefined, replaced: readonly Replacement[]): number | undefined {
  const replacements = Math.max(0, ...replaced.map(each => each.count ?? 0))
  if (visits !== undefined && visits.count === undefined) return replacements > 1 ? replacements : undefined
  const most = Math.max(visits?.count ?? 0, replacements)
  return most > 0 ? most : undefined
}

const more = /又|再|还(?!是)|另外|another/
const moreBehind = /^ (?:more|again)\b/
const inAll = /只|就|仅|才|共|不对|不是|错|其实|only|just|actually|altogether|in total|wrong/
/** "又修了两次" are more than those told of before; "上周修过一次" may be one of them, unless that is all. */
function isSaid(text: string, { start, end, count, vague }: Visits, asked: boolean): boolean {
  const from = Math.max(0, start - 12)
  if (vague || more.test(text.slice(from, end)) || moreBehind.test(text.slice(end, end + 8))) return false
  return count !== 1 || asked || inAll.test(text.slice(from, end + 8))
}

const membersOf = (
  count: number | undefined,
  said: boolean,
  stays: Stays | undefined,
  replaced: readonly Replacement[],
): Told['value'] => ({
  ...(count === undefined ? {} : said ? { count } : { count, atLeast: true as const }),
  ...(stays?.total === undefined ? {} : { daysInWorkshop: stays.total }),
  ...(stays?.longest === undefined ? {} : { longestVisitDays: stays.longest }),
  ...(replaced.length === 0 ? {} : { replaced: replaced.map(({ start: _, end: __, ...each }) => each) }),
})

/** The clauses that tell of it, together when they stand near each other, else those of the first. */
function evidenceOf(message: Message, found: readonly Hit[]): Hit {
  const start = Math.min(...found.map(each => each.start))
  const end = Math.max(...found.map(each => each.end))
  const all = clauseAround(message, { start, end }, longestEvidence)
  if (all.end - all.start <= longestEvidence) return all
  const first = found[0] ?? all
  return clauseAround(message, { start: first.start, end: first.end }, longestEvidence)
}
