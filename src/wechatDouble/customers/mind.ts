// What a written customer says next, given what they are asked; and what about the questions was not as it should be. Pure.
import type { Scenario } from './scenario.ts'

export interface Mind {
  /**
   * @param asks the slot of the question that is open; undefined: none is known of
   * @returns undefined: they have nothing to say any more
   */
  answer(asks: string | undefined, handedOver: boolean): Said | undefined
  /** what was wrong with how they were asked, once they have done */
  complaints(): string[]
  /** the summary was read back */
  confirmed(): boolean
}

export interface Said {
  words: string
  /** an expression the reply must fit */
  replyMatches?: string
  switches?: boolean
}

/** Neither asks for a fact. */
const formal: ReadonlySet<string> = new Set(['consent', 'confirm'])
/** Whoever has been handed over need not answer these. */
const optional: ReadonlySet<string> = new Set(['evidence', 'satisfaction'])

const usualTable = {
  'zh-CN': { consent: '同意', confirm: '对的', nothing: '不知道' },
  'zh-TW': { consent: '同意', confirm: '對的', nothing: '不知道' },
  en: { consent: 'I agree', confirm: 'yes', nothing: "I don't know" },
} as const

export function createMind(scenario: Scenario): Mind {
  const { facts, otherwise, leavesAfter, maxQuestions, maxRepeatOfSameQuestion: mostRepeats } = scenario
  const usual = usualTable[scenario.language]
  const unsaid = [...scenario.says]
  const times = new Map<string, number>()
  const ever = new Set<string>()
  const complaints: string[] = []
  let questions = 0
  let answers = 0
  let confirmed = false

  function asked(slot: string): void {
    ever.add(slot)
    if (!formal.has(slot)) {
      questions += 1
      times.set(slot, (times.get(slot) ?? 0) + 1)
    }
    if (scenario.neverAsk.includes(slot)) complaints.push(`asked for ${slot}, which was told already`)
  }

  const isDue = ({ after }: Scenario['says'][number], slot: string): boolean =>
    after === 'any' || slot === 'confirm' || (ever.has(after) && slot !== after)

  function answerTo(slot: string): string {
    const known = facts[slot]
    if (known !== undefined) return known
    if (slot === 'consent' || slot === 'confirm') return usual[slot]
    return otherwise ?? usual.nothing
  }

  return {
    answer(asks, handedOver) {
      if (asks === undefined) return undefined
      asked(asks)
      const repeats = (times.get(asks) ?? 0) - 1
      if (mostRepeats !== undefined && repeats > mostRepeats) {
        complaints.push(`asked for ${asks} ${repeats + 1} times`)
        return undefined
      }
      if (handedOver && optional.has(asks)) return undefined
      if (leavesAfter !== undefined && answers >= leavesAfter) return undefined
      const due = unsaid.findIndex(each => isDue(each, asks))
      const [unasked] = due < 0 ? [] : unsaid.splice(due, 1)
      if (unasked) {
        // it is right to ask again after something else was said
        times.delete(asks)
        const { say, replyMatches, switches } = unasked
        return {
          words: say,
          ...(replyMatches === undefined ? {} : { replyMatches }),
          ...(switches ? { switches } : {}),
        }
      }
      if (asks === 'confirm') confirmed = true
      answers += 1
      return { words: answerTo(asks) }
    },
    confirmed: () => confirmed,
    complaints() {
      const left = leavesAfter === undefined ? unsaid : []
      return [
        ...complaints,
        ...left.map(({ say }) => `never came to say: ${say}`),
        ...(maxQuestions !== undefined && questions > maxQuestions
          ? [`${questions} questions were asked, at most ${maxQuestions} wanted`]
          : []),
      ]
    },
  }
}
