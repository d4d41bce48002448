// Whatever WeChat refuses at whatever point, and whatever is said meanwhile: nothing is lost, nothing doubled, the order kept, and the
// question that is open stands last. Through recap and speaking, as the outbox has them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DeliveryError, Held } from '../../../src/app/channelPorts.ts'
import type { StoredMessage } from '../../../src/app/messages.ts'
import { WeChatSilence } from '../../../src/channels/wechat/apiErrors.ts'
import type { Profile } from '../../../src/channels/wechat/profile.ts'
import { createRecap } from '../../../src/channels/wechat/recap.ts'
import { conversation, hour, now, open, refusal, says } from './speakingStage.ts'

const signal = new AbortController().signal
const standing = {
  asked: async () => 'background.store' as const,
  caseOf: async (_: unknown, caseId: string) => ({ goesOnIn: caseId }),
}
const again = { message: { messages: 5, until: now + 48 * hour } }
const choices = [
  { title: '滨江店', value: 'binjiang' },
  { title: '嘉定店', value: 'jiading' },
]
const bare = (text: string) => text.replace(/\s/g, '')

/** What is left after one attempt, as the outbox would have it. */
async function attempt(left: readonly StoredMessage[], outcomes: (Error | undefined)[], state: Partial<Profile>) {
  const { speaking, said, profile } = open(outcomes, state)
  const recap = createRecap(speaking, { standing, now: () => now, timeZone: 'Asia/Shanghai', onLeftOut: () => {} })
  const error = await recap.send(conversation, left as [StoredMessage], signal).then(
    () => undefined,
    (thrown: unknown) => {
      if (thrown instanceof Held || thrown instanceof DeliveryError) return thrown
      throw thrown
    },
  )
  const ids = left.map(each => each.id)
  const waits = error ? (error.order ?? ids).slice(error.carried) : []
  return { said, profile: profile(), left: left.filter(each => waits.includes(each.id)) }
}

const lengths = (most: number) => fc.array(fc.integer({ min: 1, max: 1_500 }), { maxLength: most })
const trouble = fc.constantFrom('said', 'said', 45015, 45047, 'not reached')
const outcomeOf = (each: string | number) => {
  if (each === 'said') return undefined
  return typeof each === 'number' ? refusal(each) : new WeChatSilence('ECONNREFUSED', false)
}

it('nothing is lost or doubled, and the question comes last', async () => {
  await fc.assert(
    fc.asyncProperty(
      lengths(4),
      fc.integer({ min: 1, max: 2_500 }),
      lengths(3),
      fc.array(trouble, { maxLength: 8 }),
      async (before, long, after, troubles) => {
        const saying = (mark: string) => (length: number, index: number) =>
          says(`【${mark}${index}】${'话'.repeat(length)}`)
        const first = before.map(saying('先'))
        const question = says(`【问】${'话'.repeat(long)}\n\n哪家店？`, { asks: 'background.store', choices })
        const later = after.map(saying('后'))
        const outcomes = troubles.map(outcomeOf)

        let left: readonly StoredMessage[] = [...first, question]
        let state: Partial<Profile> = again
        let waited = false
        let joined = false
        const all: string[] = []
        for (let times = 0; (left.length > 0 || !joined) && times < 40; times++) {
          if (left.length > 0) {
            const done = await attempt(left, outcomes, state)
            all.push(...done.said)
            left = done.left
            // they have written
            state = { ...done.profile, ...again }
          }
          if (!joined) {
            waited = left.includes(question)
            left = [...left, ...later]
            joined = true
          }
        }
        expect(left).toEqual([])
        const words = bare(all.join(''))
        const ending = '哪家店？1.滨江店2.嘉定店'
        const texts = later.map(each => each.text)
        const withoutLater = texts.reduce((rest, text) => rest.replace(text, ''), words)
        expect(withoutLater).toBe(`${first.map(each => each.text).join('')}【问】${'话'.repeat(long)}${ending}`)
        const places = texts.map(text => words.indexOf(text))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        if (!waited) return
        expect(words.endsWith(ending)).toBe(true)
        // and a number names one of its answers
        expect(state).toMatchObject({ menuOpen: true, menus: [{ choices }] })
      },
    ),
    { numRuns: 300 },
  )
})
