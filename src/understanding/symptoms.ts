// Which part of the car is ill and in which words: one symptom per component, with its clause. Severity is not decided here.
import { type Component, components, type ReadFact } from '../case/facts.ts'
import { namesOf } from './answers.ts'
import { clauseAround, fact, type Message } from './message.ts'
import type { Hit, Match } from './rules.ts'
import { scopeOf } from './scope.ts'

export interface ComponentFound extends Hit {
  component: Component
  /** the part is said to be ill, not merely named */
  faulty: boolean
  /** the part is said to be well */
  fine: boolean
}

const direct: readonly Component[] = [
  'engine',
  'transmission',
  'brakes',
  'driverAssistance',
  'electrical',
  'interior',
  'fuel',
]
const mostSymptoms = 8

/** Parts in text order; a shorter name inside a longer one of another part ("刹车" in "刹车灯") is dropped. */
export function findComponents(message: Message): ComponentFound[] {
  const raw: { component: Component; match: Match }[] = []
  for (const component of components) {
    for (const match of message.found.of(`components/${component}`))
      if (raw.length < 400) raw.push({ component, match })
  }
  raw.sort((a, b) => a.match.start - b.match.start || b.match.end - a.match.end)
  const found: ComponentFound[] = []
  let furthest = 0
  for (const { component, match } of raw) {
    const covered =
      match.end < furthest ||
      (match.end === furthest &&
        found.some(other => other.component !== component && other.end === match.end && other.start < match.start))
    furthest = Math.max(furthest, match.end)
    if (covered) continue
    found.push({ component, start: match.start, end: match.end, ...stateOf(message, component, match) })
  }
  return found
}

/** "车坏了": no part is named, but the car is ill. */
export function findUnnamed(message: Message): ComponentFound[] {
  const match = message.found.of('components/unnamed').find(candidate => scopeOf(message, candidate) === 'meant')
  return match === undefined
    ? []
    : [{ component: 'other', start: match.start, end: match.end, faulty: true, fine: false }]
}

function stateOf(message: Message, component: Component, match: Match): { faulty: boolean; fine: boolean } {
  const [from, to] = message.clauses.spans[match.clause] ?? [match.start, match.end]
  const fault = nearestFault(message, message.found.words('fault'), match, from, to)
  const isDirect = direct.includes(component) && !match.rule.startsWith('<')
  const both: Match =
    fault === undefined
      ? match
      : {
          ...match,
          start: Math.min(match.start, fault.start),
          end: Math.max(match.end, fault.end),
          parts: [match, fault],
        }
  const scope = scopeOf(message, both)
  return {
    faulty: (fault !== undefined || isDirect) && (scope === 'meant' || scope === 'solved'),
    fine: scope === 'negated',
  }
}

function nearestFault(message: Message, faults: readonly Hit[], at: Hit, from: number, to: number): Hit | undefined {
  const text = message.folded
  let best: Hit | undefined
  let bestDistance = 61
  // only faults around the part are looked at: lists of thousands stay cheap
  let low = 0
  let high = faults.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((faults[middle]?.start ?? 0) < Math.max(from, at.start - 40)) low = middle + 1
    else high = middle
  }
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
  return best !== undefined && bestDistance <= (/[a-z]/.test(text.charAt(at.start)) ? 60 : 18) ? best : undefined
}

export function readSymptoms(message: Message, found: readonly ComponentFound[]): ReadFact[] {
  const facts: ReadFact[] = []
  const seen = new Set<Component>()
  for (const part of found) {
    if (!part.faulty || seen.has(part.component) || facts.length >= mostSymptoms) continue
    seen.add(part.component)
    const at = clauseAround(message, part, 160)
    const lamps = lampsIn(message, at)
    facts.push(
      fact(
        message,
        'symptom',
        {
          component: part.component,
          description: message.text.slice(at.start, at.end),
          warningLamps: lamps,
          ...details(message),
        },
        at,
      ),
    )
  }
  return facts
}

const since =
  /(?:从|自|打)[^,.;!?]{1,14}(?:开始|起|以来)|(?:一直|since|for the past|ever since)[^,.;!?]{0,40}|提车(?:当天|第[一二三]天|就)|新车就/
const frequency =
  /有时候?|偶尔|经常|每次|总是|老是|一直|时不时|间歇性?|频繁|天天|每天|时好时坏|偶发|几乎每次|sometimes|occasionally|always|every time|often|intermittent(?:ly)?|now and then|constantly|all the time|most of the time|randomly/
const conditions =
  /冷车|热车|冷启动|早上启动|下雨天?|大雨|雨天|高速时?|低速|怠速时?|起步时?|加速时?|刹车时|踩刹车时|转弯时|倒车时|过减速带时?|颠簸路面|颠簸路段|开空调时?|充电时|行驶中|上坡时?|堵车时|时速[0-9]+[^,.;!?]{0,4}|夏天|冬天|天冷|天热|cold start|when it rains|in the rain|when braking|when turning|at high speed|at low speed|at idle|on the highway|when accelerating|while charging|when reversing|over bumps|in cold weather|in hot weather|when i brake|when i turn|when driving/

function details(message: Message): { since?: string; frequency?: string; conditions?: string } {
  const text = message.folded.slice(0, 2000)
  const cut = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(text)
    return match === null ? undefined : message.text.slice(match.index, match.index + match[0].length).trim()
  }
  const [a, b, c] = [cut(since), cut(frequency), cut(conditions)]
  return {
    ...(a === undefined ? {} : { since: a }),
    ...(b === undefined ? {} : { frequency: b }),
    ...(c === undefined ? {} : { conditions: c }),
  }
}

function lampsIn(message: Message, at: Hit): string[] {
  const lamps = message.found.words('lampWord').filter(hit => hit.start >= at.start && hit.end <= at.end)
  return namesOf(message, lamps)
}
