// What a message asks about the store, the talk or prices, and the clause that asks. A statement with the same words asks nothing.
// What is answered, it must not know.
import type { Reading } from '../case/reading.ts'
import { topics } from '../case/vocabulary.ts'
import { clauseAround, type Message } from './message.ts'
import type { Match } from './rules.ts'

/** A clause that asks, in Chinese (folded) or English. */
const asking =
  /[吗么嘛呢]|什么|怎么|如何|哪|几|多少|多久|谁|请问|想问|问一下|问下|告诉我|是否|是不是|有没有|^(?:and |so |but |ok |hi |hello )?(?:what|where|when|how|which|who|could|can|do|does|is|are|will|would|tell me)\b/

export function readTopics(message: Message): NonNullable<Reading['topics']> {
  return topics.flatMap(topic => {
    const sure = message.found.of(`topics/${topic}`)[0]
    const match = sure ?? message.found.of(`topics/${topic}IfAsked`).find(each => asks(message, each))
    if (match === undefined) return []
    const { start, end } = clauseAround(message, match)
    return [{ topic, evidence: message.text.slice(start, end), span: [start, end] as [number, number] }]
  })
}

function asks(message: Message, match: Match): boolean {
  const { start, end } = clauseAround(message, match)
  return /^[ ~]*\?/.test(message.folded.slice(end)) || asking.test(message.folded.slice(start, end))
}
