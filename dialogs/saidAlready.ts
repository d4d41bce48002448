// "还要我说几遍", "I told you already": what stands in the message is taken, what was asked is not asked again, and we are sorry once.
// Knows no slots.
import { consentDue } from './ask.ts'
import { goOn } from './intake.ts'
import { phrase } from './speak.ts'
import { isMatter, record } from './statement.ts'
import { type Heard, inIntake, openCaseOf } from './talk.ts'

const longest = 40
const told =
  /要(?:我|俺)?(?:再)?(?:说|說|讲|講|重复|重複)(?:几|幾|多少)(?:遍|次|回)|(?:说|說|讲|講)(?:了|过|過)(?:几|幾|多少|好几|好幾|无数|無數|八百)(?:遍|次|回)|(?:都|已经|已經|刚|剛|刚才|剛才|前面|上面|早就|不是)?(?:说|說|讲|講)(?:过|過)了(?=$|[啊呀嘛吗嗎吧啦的\s,，。!！?？])|\bhow many times (?:do|must|should|have) i\b|\bi(?:'ve| have)? (?:already|just) (?:told you|said)\b|\b(?:already )?told you (?:already|that|twice|before)\b/i

export function saysItAgain(talk: Heard): boolean {
  const { state, text, reading } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || !inIntake(complaint) || state.editing || state.confirming) return false
  if (state.open === undefined || ['confirm', 'consent', 'story', 'case'].includes(state.open)) return false
  return text.length <= longest && told.test(text) && !reading.signals.some(({ strength }) => strength === 'hard')
}

export function takeWhatWasSaid(talk: Heard) {
  const { state, text, reading } = talk
  const { open } = state
  const rest = text.replace(told, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (open !== undefined && open !== 'demand' && reading.intent !== 'refuse')
    talk.reading = { ...reading, intent: 'refuse', intents: ['refuse', ...reading.intents] }
  record(talk, isMatter(talk) || rest >= 4)
  state.unclear = 0
  const lead = phrase(talk, (state.said['repair.saidAlready'] ?? 0) > 0 ? 'ack.plain' : 'repair.saidAlready', {})
  state.said['repair.saidAlready'] = (state.said['repair.saidAlready'] ?? 0) + 1
  if (consentDue(talk)) state.parked = open
  goOn(talk, lead)
}
