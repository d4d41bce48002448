// Reads an inbound message so that a turn never stops for it: a reader that fails leaves an empty reading.

import type { CaseState } from '../case/case.ts'
import type { Rules } from '../case/commands.ts'
import type { Fact } from '../case/facts.ts'
import { storeOf } from '../case/policy/directory.ts'
import type { Reading } from '../case/reading.ts'
import { type Language, type Slot, slots } from '../case/vocabulary.ts'
import { identifyingWords } from '../redaction.ts'
import type { Inbound, ReadContext, ToldBefore, Understanding } from './ports.ts'

export const nothingRead: Reading = {
  facts: [],
  signals: [],
  components: [],
  demands: [],
  claimType: 'grievance',
  emotion: { level: 'calm' },
  intent: 'unclear',
  intents: ['unclear'],
  danger: { now: false },
  reader: 'none',
}

type Names = Pick<ReadContext, 'stores' | 'staff' | 'timeZone'>
const namesOfRules = new WeakMap<Rules, Names>()

/** The dealership's names, worked out once. */
function namesOf(rules: Rules): Names {
  const known = namesOfRules.get(rules)
  if (known) return known
  const { stores, staff } = rules.directory
  const names = {
    stores: stores.map(store => ({
      id: store.id,
      names: [store.name, ...Object.values(store.names ?? {}), ...store.aliases],
    })),
    staff: staff.map(({ id, name }) => ({ id, name })),
    timeZone: storeOf(rules.directory, undefined).timeZone,
  }
  namesOfRules.set(rules, names)
  return names
}

interface Said {
  asked?: Slot | undefined
  rescue?: boolean | undefined
  justBefore?: string | undefined
  language?: Language | undefined
  /** facts told before */
  facts?: readonly Fact[] | undefined
  /** what the customer told in so many words */
  told?: readonly ToldBefore[] | undefined
}

/** Words put right since they were told: as they stood and as they should. */
interface Mended {
  was: string
  is: string
  /** the message that did */
  by: string
}

/** What a case was told, as it stands by now: the story, then answers that tell nothing without their question. */
export function toldIn(complaint: CaseState | undefined, mended: readonly Mended[] = []): ToldBefore[] {
  if (!complaint) return []
  const corrects = (messageId: string) => mended.findLast(each => each.by === messageId)
  const story = complaint.narrative.filter(each => !corrects(each.messageId)).map(({ text }) => text)
  const answers = Object.values(complaint.facts)
    .flat()
    .filter(({ evidence }) => evidence !== '' && !story.some(text => text.includes(evidence)))
  const asStands = (words: string): string => mended.reduce((text, { was, is }) => text.replace(was, () => is), words)
  return [
    ...story.map(text => ({ text: asStands(text) })),
    ...answers.flatMap(({ slot, evidence, messageId }) => {
      const asked = slots.find(each => each === slot)
      const words = asStands(corrects(messageId)?.is ?? evidence)
      // what was put right in the story stands there
      if (corrects(messageId) && story.some(text => asStands(text).includes(words))) return []
      return [{ text: words, ...(asked ? { asked } : {}) }]
    }),
  ]
}

export function readContextOf(
  rules: Rules,
  at: number,
  { asked, rescue, justBefore, language, facts = [], told = [] }: Said,
): ReadContext {
  const known = identifyingWords(facts)
  return {
    at,
    ...namesOf(rules),
    ...(language ? { language } : {}),
    ...(asked ? { asked } : {}),
    ...(rescue ? { rescue } : {}),
    ...(justBefore ? { justBefore } : {}),
    ...(known.length > 0 ? { known } : {}),
    ...(told.length > 0 ? { told } : {}),
  }
}

export async function readSafely(
  understanding: Understanding,
  inbound: Inbound,
  said: Said & { rules: Rules },
  onFailure: (err: unknown, what: string) => void,
): Promise<Reading> {
  if (inbound.text === '') return nothingRead
  try {
    return await understanding.read(inbound.text, readContextOf(said.rules, inbound.at, said))
  } catch (err) {
    onFailure(err, 'reading')
    return nothingRead
  }
}
