// Somebody in danger who does not know where they are: how it can be found out, and the question for the place stays open. Knows no wording.
import { numbersFor } from './emergencyNumbers.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import type { Heard } from './talk.ts'
import { drivesStill, isUnderRescue } from './underRescue.ts'

const longest = 40
const lost =
  /\bwhere (?:am i|are we)\b|\b(?:no idea|don't know|do not know|not sure|can't tell)\b[^.!?]{0,12}\bwhere (?:i am|we are|this is)\b|\bdo you know where (?:i am|we are)\b|(?:不知道|不晓得|不曉得|不清楚|搞不清)[^,，。!！?？]{0,6}(?:在哪|在(?:什么|什麼)地方|哪里|哪裡|是哪)|(?:我|我们|我們)(?:现在|現在|这是|這是|到底)?在(?:哪|什么地方|什麼地方)(?:里|裡|儿|兒)?(?:啊|呀|呢|[,，\s])*(?:你们|你們|你|您)?(?:知道|晓得|曉得|查得到|看得到|能看到|能查到)|(?:你们|你們|你|您)(?:能)?(?:知道|晓得|曉得|查得到|看得到|看到|查到)我(?:们|們)?(?:现在|現在)?在哪/i

export const isLost = (talk: Heard): boolean =>
  isUnderRescue(talk) &&
  !drivesStill(talk) &&
  talk.text.length <= longest &&
  talk.reading.danger.over === undefined &&
  (!talk.reading.danger.now || talk.reading.danger.kind === talk.state.danger) &&
  !talk.reading.facts.some(({ slot }) => slot === 'location') &&
  lost.test(talk.text.replaceAll('’', "'"))

export function runLost(talk: Heard) {
  // not known is no place refused
  const { reading } = talk
  talk.reading = { ...reading, intents: ['unclear'], intent: 'unclear' }
  record(talk, true)
  speak(talk, 'inDanger.whereAmI', numbersFor(talk), { asks: 'location' })
  talk.state.open = 'location'
}
