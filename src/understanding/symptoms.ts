// The symptoms of the parts that are ill: the customer's words about each, since when, how often, when, which lamps, drivable or not.
import type { ReadFact } from '../case/facts.ts'
import { namesOf } from './answers.ts'
import type { ComponentFound } from './components.ts'
import { clauseAround, fact, type Message } from './message.ts'
import type { Hit } from './rules.ts'

const mostSymptoms = 8

export function readSymptoms(message: Message, ill: readonly ComponentFound[]): ReadFact[] {
  const common = details(message)
  return ill.slice(0, mostSymptoms).map(part => {
    const at = clauseAround(message, part, 160)
    const value = {
      component: part.component,
      description: message.text.slice(at.start, at.end),
      warningLamps: lampsIn(message, at),
      ...common,
    }
    return fact(message, 'symptom', value, at)
  })
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
