// How a complaint begins: typed in by staff at once, or told in pieces and then confirmed, or left lying.
import { sources } from '../../src/case/vocabulary.ts'
import { bot, customer, minuteMs, staff } from './acts.ts'
import type { Clerk } from './clerk.ts'
import type { Life, Sight } from './life.ts'
import { firstWords, moreWords } from './tales.ts'
import type { TurnParts } from './turns.ts'

type IntakeParts = Omit<TurnParts, 'sightOf'> & { clerk: Clerk; sightOf(life: Life | undefined): Sight }

const chats: readonly string[] = ['webchat', 'wechat', 'teams']

const closed = ({ lives }: Clerk) => [...lives.values()].findLast(each => each.state.status === 'closed')

/** Registers a case with that number of the year; undefined: refused. */
export function createIntake({ clerk, sightOf, moment, later }: IntakeParts): (number: number) => Life | undefined {
  /** `left`: pieces the customer still has to tell */
  function listen(life: Life, left: number): void {
    const { random, rules } = sightOf(life)
    if (life.state.danger.now && !life.state.handedOff) clerk.give({ type: 'handOff', cause: 'danger' }, bot, life)
    else if (left === 0 || random.chance(0.08)) {
      const idleMs = left > 0 ? rules.pack.intake.idleMinutes * minuteMs : minuteMs
      const cause = left > 0 ? 'idle' : 'confirmed'
      later(moment() + idleMs, () => clerk.give({ type: 'handOff', cause }, bot, life))
    } else
      later(moment() + random.between(10, 200) * 1_000, () => {
        clerk.give({ type: 'recordStatement', statement: moreWords(sightOf(life)) }, customer, life)
        listen(life, left - 1)
      })
  }

  return number => {
    const sight = sightOf(undefined)
    const { random, rules, staff: members, newId } = sight
    const source = random.chance(0.55) ? 'webchat' : random.pick(sources)
    const isTyped = !chats.includes(source)
    const caseId = `Y-${String(number).padStart(5, '0')}`
    const follows = random.chance(0.02) ? closed(clerk) : undefined
    const teller = isTyped ? staff(random.pick(members).id) : customer
    const life = clerk.give(
      {
        type: 'register',
        caseId,
        source,
        language: random.pick(['zh-CN', 'zh-CN', 'zh-TW', 'en'] as const),
        channel: isTyped
          ? { id: 'none', conversationId: caseId, userId: '' }
          : { id: source, conversationId: newId('c'), userId: newId('u') },
        ...(random.chance(0.9) ? { storeId: random.pick(rules.directory.stores).id } : {}),
        ...(follows ? { follows: follows.id } : {}),
        statement: firstWords(sight),
      },
      teller,
      undefined,
    )
    if (!life) return undefined
    if (isTyped) clerk.give({ type: 'handOff', cause: 'staff' }, teller, life)
    else listen(life, random.between(0, 4))
    return life
  }
}
