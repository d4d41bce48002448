// Where a message names parts of the car, and how: ill, well, only showing something, only saying when. Which of them the complaint is
// about is decided in components.ts.
import { type Component, components } from '../case/vocabulary.ts'
import { lowerBound } from './elements.ts'
import type { Message } from './message.ts'
import type { Hit, Match } from './rules.ts'
import { scopeOf } from './scope.ts'

export interface ComponentFound extends Hit {
  component: Component
}
export interface Mention extends ComponentFound {
  clause: number
  /** the part is said to be ill, not merely named */
  faulty: boolean
  /** the part is said to be well, or only shows, hosts or accompanies what is told */
  aside: boolean
  /** "when braking": ill only when the clause names no other part that is */
  circumstance: boolean
  /** "后桥差速器": says only where the part named next is */
  host: boolean
  /** changed or taken apart, perhaps for another part's sake */
  exchanged: boolean
  weight: number
}
type Grade = 'named' | 'hard' | 'weak'
interface Named {
  component: Component
  match: Match
  grade: Grade
}

const grades: readonly [string, Grade][] = [
  ['', 'named'],
  ['/strong', 'named'],
  ['/hard', 'hard'],
  ['/weak', 'weak'],
]
const weightOf: Readonly<Record<Grade, number>> = { named: 1, hard: 1.3, weak: 0.9 }
const mostMentions = 400
/** Parts in text order; a shorter name inside a longer one of another part ("刹车" in "刹车灯") is dropped. */
export function findMentions(message: Message): Mention[] {
  const raw = namedIn(message)
  const kept: Named[] = []
  let furthest = 0
  for (const each of raw) {
    const { match, component } = each
    const before = kept.at(-1)
    const isAgain =
      before?.component === component && before.match.start === match.start && before.match.end === match.end
    const covered =
      isAgain ||
      match.end < furthest ||
      (match.end === furthest &&
        kept.some(
          other => other.component !== component && other.match.end === match.end && other.match.start < match.start,
        ))
    furthest = Math.max(furthest, match.end)
    if (!covered) kept.push(each)
  }
  const partsOf = new Map<number, Set<Component>>()
  for (const { component, match, grade } of kept) {
    if (grade === 'weak') continue
    const parts = partsOf.get(match.clause) ?? new Set()
    partsOf.set(match.clause, parts.add(component))
  }
  const mentions = kept
    .filter(({ component, match, grade }) => grade !== 'weak' || standsAlone(component, partsOf.get(match.clause)))
    .map(each => mentionOf(message, each))
  shareFaults(message, mentions)
  // "后桥差速器漏油": the last of two names side by side is the part, the first says where it is
  for (const [i, mention] of mentions.entries()) {
    const next = mentions[i + 1]
    if (next !== undefined && next.component !== mention.component && isBeside(message, mention, next)) {
      mention.weight *= 0.6
      mention.host = true
    }
  }
  return mentions
}

const isBeside = (message: Message, mention: Mention, next: Mention): boolean =>
  next.clause === mention.clause &&
  next.start >= mention.end &&
  next.start - mention.end <= 1 &&
  !/[和与及跟]/.test(message.folded.charAt(mention.end))

const joined = /^(?:[ ,.;/]|和|与|及|以及|还有|跟|系统|总成|部分|左|右|前|后)*$/

/** "发动机,变速箱,转向都生锈": of parts told in one breath the fault of the last is everyone's. */
function shareFaults(message: Message, mentions: Mention[]): void {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const [mention, next] = [mentions[i], mentions[i + 1]]
    if (mention === undefined || next === undefined || mention.faulty || mention.aside) continue
    if (!next.faulty || next.start - mention.end > 8) continue
    if (!joined.test(message.folded.slice(mention.end, Math.max(mention.end, next.start)))) continue
    mention.faulty = true
    mention.weight = next.weight
  }
}

/** Rust on the chassis is the body's as well. */
const standsAlone = (component: Component, others: ReadonlySet<Component> | undefined): boolean =>
  others === undefined ||
  [...others].every(other => other === component || (component === 'body' && other === 'suspension'))

type Key = Component | 'battery' | 'power' | 'start'
/** Put together once: a name made anew for every message costs more than finding its matches. */
const rulesOf = (key: Key) => grades.map(([suffix, grade]) => ({ rule: `components/${key}${suffix}`, grade }))
const rules = Object.fromEntries(
  [...components, 'battery', 'power', 'start'].map(key => [key, rulesOf(key as Key)]),
) as Record<Key, ReturnType<typeof rulesOf>>

function namedIn(message: Message): Named[] {
  const raw: Named[] = []
  const collect = (key: Key, componentOf: (match: Match) => Component): void => {
    for (const { rule, grade } of rules[key]) {
      for (const match of message.found.of(rule))
        if (raw.length < mostMentions) raw.push({ component: componentOf(match), match: narrowed(match), grade })
    }
  }
  for (const component of components) collect(component, () => component)
  collect('battery', match => batteryOf(message, match))
  const electric = isElectric(message)
  collect('power', () => (electric ? 'driveMotor' : 'engine'))
  collect('start', () => (electric ? 'tractionBattery' : 'engine'))
  return raw.sort(
    (a, b) => a.match.start - b.match.start || b.match.end - a.match.end || weightOf[b.grade] - weightOf[a.grade],
  )
}

/** "方向盘,天窗异响": a phrase of several words stands where its first word stands, so that it hides no other part. */
const narrowed = (match: Match): Match => {
  const [first] = match.parts
  return first === undefined || match.parts.length === 1 ? match : { ...match, start: first.start, end: first.end }
}

/** A car without an engine loses its power elsewhere. */
export const isElectric = (message: Message): boolean =>
  message.found.words('electricCar').length >= 2 && message.found.words('combustion').length === 0

/** "电池" alone: the traction battery where the text speaks of an electric car, else the starter battery. */
function batteryOf(message: Message, match: Match): Component {
  const hints = message.found.words('electricCar').length
  const isPlain = message.folded.slice(match.start, match.end) === '电池'
  return hints >= (isPlain ? 1 : 3) ? 'tractionBattery' : 'electrical'
}

function mentionOf(message: Message, { component, match, grade }: Named): Mention {
  const [from, to] = message.clauses.spans[match.clause] ?? [match.start, match.end]
  const fault = grade === 'named' ? nearestFault(message, match, from, to) : match
  const isPhrase = grade !== 'named' || !match.rule.startsWith('<')
  const both: Match =
    fault === undefined || fault === match
      ? match
      : {
          ...match,
          start: Math.min(match.start, fault.start),
          end: Math.max(match.end, fault.end),
          parts: [match, fault],
        }
  const scope = scopeOf(message, both)
  const after = message.folded.slice(match.end, match.end + 5)
  const isLoose = fault === undefined && startsAt(message, 'looseName', match)
  const aside = scope === 'negated' || isLoose || isTelling(message, component, match) || isService(message, match)
  const exchanged = endsBefore(message, 'exchanged', match)
  const ill = (fault !== undefined || isPhrase) && (scope === 'meant' || scope === 'solved')
  const before = message.folded.slice(Math.max(0, match.start - 3), match.start)
  const circumstance = grade === 'named' && (circumstances.test(after) || switchedOn.test(before))
  return {
    component,
    start: match.start,
    end: match.end,
    clause: match.clause,
    aside,
    circumstance,
    host: false,
    exchanged,
    // "预约保养,顺便换雨刷": to be changed is not ill
    faulty: (ill || (exchanged && message.found.of('intents/book').length === 0)) && !aside,
    weight: (ill ? weightOf[grade] : 0.3) * (circumstance ? 0.6 : 1),
  }
}

const circumstances =
  /^(?:时|的?时候|的?过程中|途中|期间|状态下|情况下|瞬间|介入|之?后|以后|的?同时|处|附近|旁边|下方|上方|下面|上面|后面|周围|位置|区域)/
/** "一开空调水温就掉" */
const switchedOn = /(?:一开|开着|打开|开启|不开|没开)$/
const displays: ReadonlySet<Component> = new Set(['electrical', 'infotainment'])
const display =
  /^(?:仪表|仪表盘|液晶仪表|仪表屏|车机|中控屏?|中控屏幕|屏幕|大屏|app|车机系统|行车电脑|中控大屏|显示屏)$/
const tells =
  /^(?:上|里|也|一直|就|又|经常|总是|突然|会|多次|频繁|开始|直接|不停地?|自己){0,2}(?:显示|提示|提醒|报|弹|跳出|出现|亮|告警|警告|上亮)/

/** "仪表盘提示刹车片报警": the display is not what is ill. */
function isTelling(message: Message, component: Component, match: Match): boolean {
  if (!displays.has(component)) return false
  const { folded } = message
  return display.test(folded.slice(match.start, match.end)) && tells.test(folded.slice(match.end, match.end + 8))
}

/** "保养换了机油": what the service includes is not ill. */
function isService(message: Message, match: Match): boolean {
  if (!startsAt(message, 'serviceItem', match)) return false
  return message.found.words('service').some(word => message.clauses.clauseOf[word.start] === match.clause)
}

const startsAt = (message: Message, list: string, at: Hit): boolean =>
  message.found.words(list).some(word => word.start === at.start && word.end >= at.end)

function endsBefore(message: Message, list: string, at: Hit): boolean {
  return message.found.words(list).some(word => word.end <= at.start && word.end >= at.start - 1)
}

function nearestFault(message: Message, at: Hit, from: number, to: number): Hit | undefined {
  const faults = message.found.words('fault')
  let best: Hit | undefined
  let bestDistance = 61
  // only faults around the part are looked at: lists of thousands stay cheap
  const low = lowerBound(faults, Math.max(from, at.start - 40))
  for (let i = low; i < faults.length && i < low + 40; i++) {
    const fault = faults[i]
    if (fault === undefined || fault.start >= Math.min(to, at.end + 60)) break
    const distance =
      fault.start >= at.end ? fault.start - at.end : at.start >= fault.end ? (at.start - fault.end) * 2 : 0
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && fault.end > best.end)) {
      best = fault
      bestDistance = distance
    }
  }
  const reach = /[a-z]/.test(message.folded.charAt(at.start)) ? 60 : 18
  return best !== undefined && bestDistance <= reach ? best : undefined
}
