// "The horn has sound again", after the work was done: what was missing is there. In its words it may as well be a noise, so that it is read
// beside what was complained of. Says nothing.
import type { CaseState } from '../src/case/case.ts'
import type { Reading } from '../src/case/reading.ts'
import { caseOf, type Heard } from './talk.ts'
import { lostAndBack, noise, notForGood, onceMore, saidByOthers, worksAgain } from './words/backAtWork.ts'
import { isQuestion, relapse } from './words/outcome.ts'

const longest = 40

const complainedOf = ({ narrative, facts }: CaseState): string =>
  [...narrative.map(each => each.text), ...(facts.symptom ?? []).map(each => each.evidence)].join('\n')

/** What had failed does its work, and nothing else is told. */
export function isBackAtWork(talk: Heard): boolean {
  const complaint = caseOf(talk)
  const text = talk.text.trim()
  if (!complaint?.resolution || text.length > longest || isQuestion(text)) return false
  if (talk.reading.danger.now || talk.reading.signals.some(each => each.strength === 'hard')) return false
  if (noise.gone.test(text) && !onceMore.test(text) && isOfNoise(complaint)) return true
  if (notForGood.test(text)) return false
  if (worksAgain.test(text)) return true
  return lacks(complaint).some(each => each.back.test(text) && isGood(each, complaint, text))
}

type LostAndBack = (typeof lostAndBack)[number]

/** "又响了", "灯亮了": of what had failed and no other thing, where the words may as well tell of a noise or a warning lamp. */
function isGood({ lost, opposite, thing }: LostAndBack, complaint: CaseState, text: string): boolean {
  const mayBeBad = opposite?.test(complainedOf(complaint)) || (opposite !== undefined && relapse.test(text))
  if (!mayBeBad) return true
  const named = thing?.exec(text)?.[0].toLowerCase()
  return named !== undefined && clausesOf(complaint).some(each => lost.test(each) && each.toLowerCase().includes(named))
}

/** As far as its customer told it of themselves: "the workshop heard no sound" is nothing they lost. */
const clausesOf = (complaint: CaseState): string[] =>
  complainedOf(complaint)
    .split(/[,，。.;；!！?？\n]/)
    .filter(each => !saidByOthers.test(each))

const lacks = (complaint: CaseState) =>
  lostAndBack.filter(({ lost }) => clausesOf(complaint).some(each => lost.test(each)))
const isOfNoise = (complaint: CaseState): boolean =>
  noise.told.test(complainedOf(complaint)) && lacks(complaint).length === 0

/** "又没声音了", where it had none; "又有声音了", where it had one too many. */
export function isLostAgain({ text, ...talk }: Heard): boolean {
  const complaint = caseOf(talk)
  if (!complaint?.resolution || text.length > longest || isQuestion(text)) return false
  if (isOfNoise(complaint)) return noise.back.test(text)
  return onceMore.test(text) && lacks(complaint).some(({ lost }) => lost.test(text))
}

/** Read without the case it sounds like a fault. */
export function withoutWhatIsBack(talk: Heard): Reading {
  const { reading } = talk
  if (!isBackAtWork(talk)) return reading
  const { category: _, correction: __, ...rest } = reading
  return {
    ...rest,
    facts: reading.facts.filter(({ slot }) => slot !== 'symptom' && slot !== 'demand'),
    signals: [],
    components: [],
    intents: ['yes', 'thanks'],
    intent: 'yes',
  }
}
