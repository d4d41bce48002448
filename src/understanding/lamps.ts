// Warning lamps that are on, by name and colour; an empty list when none is, in answer to that question.
import type { ReadFact } from '../case/facts.ts'
import { everyMatch } from './everyMatch.ts'
import { fact, type Message, trimmed, whole } from './message.ts'
import type { Hit } from './rules.ts'

/** Lamps of the instruments whatever the lexicon lists; lights of the car's outside only as a fault ("刹车灯故障"). */
const chinese =
  /(?:发动机|引擎|安全气囊|气囊|胎压(?:监测)?|abs|esp|epc|eps|机油(?:压力)?|水温|电瓶|蓄电池|变速箱|变速器|转向|助力|排放|尿素|dpf|gpf|高压电池|动力电池|电池|电机|动力系统|安全带|防侧滑|车身稳定|冷却液|燃油|乌龟|龟速|限功率|四驱|悬挂|悬架)(?:系统|压力)?(?:故障|警告|警示|报警|指示|提示)?灯|(?:刹车|制动|手刹|驻车|充电|保养)(?:系统)?(?:故障|警告|警示|报警|指示|提示)灯/g
const english =
  /\b(?:check engine|engine|air ?bag|srs|abs|esp|esc|traction(?: control)?|stability(?: control)?|oil(?: pressure)?|battery|parking brake|brake|tire pressure|tyre pressure|tpms|coolant|temperature|transmission|power steering|eps|epc|seat ?belt|hybrid|charging|dpf|service|maintenance|master|reduced power|low fuel|malfunction) (?:system )?(?:warning |indicator )?(?:light|lamp|indicator|symbol)s?\b/g
const notAWarning = /^brake (?:light|lamp)s?$/
const colour = '红|黄|橙|橘|琥珀|绿|蓝|白'
const colourBefore = new RegExp(`(?:(?:${colour})色?的?|(?:red|yellow|amber|orange|green|blue) )$`)
const colourAfter = new RegExp(
  `^(?:亮|是|变|闪|显示)?(?:了|着|的)?(?:是|成)?,?(?:亮)?(?:的)?(?:是)?(${colour})(?:色|的|灯|了)|^(?: is| was| came| turned| lit up| glows?| on){0,3}(?: in)?,? (red|yellow|amber|orange|green|blue)\\b`,
)
const offBefore =
  /(?:没有?|没亮|无|未亮?|不是|并没有|\bno|\bnot|\bwithout|n't)(?:任何|什么|出现|亮|any|the|a|see| ){0,3}$/
const offAfter =
  /^(?:一个|都|也|全|一直|从来){0,2}(?:没有?亮|不亮|没有(?!人)|没亮|灭了|熄灭了|已经灭)|^ (?:is|was|are|were|did)(?:n't| not)(?: come)?(?: on)?\b|^ (?:is|are|went) off\b/
const mostLamps = 12

interface Lamp extends Hit {
  name: string
}

/** Every lamp said to be on, once, by its longest name, with its colour when told. */
function lampsOf(message: Message, from: number, to: number): Lamp[] {
  const text = message.folded
  const part = text.slice(from, Math.min(to, from + 4000))
  const hits: Hit[] = message.found
    .words('lampWord')
    .filter(hit => hit.start >= from && hit.end <= to)
    .slice(0, mostLamps)
  if (/灯|light|lamp|indicator|symbol/.test(part))
    for (const pattern of [chinese, english])
      for (const match of everyMatch(part, pattern)) {
        const hit = { start: from + match.index, end: from + match.index + match[0].length }
        if (hits.length < mostLamps * 2 && !notAWarning.test(match[0])) hits.push(hit)
      }
  const lamps = hits
    .filter(
      hit =>
        !hits.some(
          other =>
            other !== hit &&
            other.start <= hit.start &&
            other.end >= hit.end &&
            other.end - other.start > hit.end - hit.start,
        ),
    )
    .filter(
      hit =>
        !offBefore.test(text.slice(Math.max(0, hit.start - 12), hit.start)) &&
        !offAfter.test(text.slice(hit.end, hit.end + 16)),
    )
    .map(hit => coloured(message, hit))
  return lamps
    .filter((lamp, i) => lamps.findIndex(other => other.name === lamp.name) === i)
    .sort((a, b) => a.start - b.start)
}

function coloured(message: Message, hit: Hit): Lamp {
  const before = colourBefore.exec(message.folded.slice(Math.max(0, hit.start - 8), hit.start))
  const start = before === null ? hit.start : hit.start - before[0].length
  const name = message.text.slice(start, hit.end)
  if (before !== null) return { start, end: hit.end, name }
  const after = colourAfter.exec(message.folded.slice(hit.end, hit.end + 24))
  const told = after?.[1] ?? after?.[2]
  if (after === null || told === undefined || name.includes(told)) return { ...hit, name }
  const at = hit.end + after[0].lastIndexOf(told)
  const word = message.text.slice(at, at + told.length)
  return {
    start: hit.start,
    end: at + told.length,
    name: after[1] === undefined ? `${word} ${name}` : `${word}色${name}`,
  }
}

/** Lamps named within a stretch of the message. */
export const lampsIn = (message: Message, at: Hit): string[] =>
  lampsOf(message, at.start, at.end).map(lamp => lamp.name)

export function readLamps(message: Message, evasive: boolean): ReadFact[] {
  const lamps = lampsOf(message, 0, message.folded.length)
  const first = lamps[0]
  if (first !== undefined)
    return [
      fact(
        message,
        'symptom.warningLamps',
        lamps.map(lamp => lamp.name),
        { start: first.start, end: first.end },
      ),
    ]
  if (message.context.asked !== 'symptom.warningLamps') return []
  const all = trimmed(message, whole(message))
  const said = message.folded.slice(all.start, all.end)
  if (
    /^(?:没有?(?:亮)?灯?|都?没亮|没有?(?:故障灯|报警|亮)|无|no|none|no lights?|no warning lights?)[了的啊 ]*$/.test(
      said,
    )
  )
    return [fact(message, 'symptom.warningLamps', [], all)]
  return !evasive && said.length <= 60 && /灯|light|lamp|abs|esp|报警|标/.test(said)
    ? [fact(message, 'symptom.warningLamps', [message.text.slice(all.start, all.end)], all)]
    : []
}
