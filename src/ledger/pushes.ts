// Pushes acknowledged before they are handled: each kept once, its content until then. Knows no channel's format.
import { createHmac } from 'node:crypto'
import type { PushBook, TakenPush } from '../app/channelPorts.ts'
import type { Clock } from '../app/ports.ts'
import { hourMs, minuteMs } from '../case/policy/durations.ts'
import { type Key, sealJson, Unreadable, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import { gather } from './gather.ts'

/** a key is known so long after its push was handled, ms: longer than any channel tries again, and than a signature is good */
const keysKeptMs = hourMs
const forgetEveryMs = 10 * minuteMs
/** what is marked late is handled once more by the next process, and harmless */
const markAfterMs = 20

type Push = Parameters<PushBook['take']>[0]

export function createPushes({ db }: Engine, clock: Clock, codes: Key, contents: Key): PushBook {
  let forgotAt = clock.now()

  const codeOf = ({ channel, key }: Push) => createHmac('sha256', codes).update(`${channel} ${key}`).digest('base64url')
  const placeOf = (code: string) => `push ${code}`

  async function write(pushes: readonly Push[]): Promise<(TakenPush | null)[]> {
    const coded = pushes.map(push => ({ push, code: codeOf(push) }))
    // the same key twice in one statement: the first is kept, both may not be told so
    const firsts = new Map(coded.toReversed().map(each => [each.code, each]))
    const rows = await db
      .insertInto('pushes')
      .values(
        coded
          .filter(each => firsts.get(each.code) === each)
          .map(({ push, code }) => ({
            channel: push.channel,
            conversation_id: push.conversationId,
            code,
            body: sealJson(contents, placeOf(code), push.body),
            at: push.at,
          })),
      )
      .onConflict(it => it.doNothing())
      .returning(['id', 'code'])
      .execute()
    const ids = new Map(rows.map(row => [row.code, row.id]))
    return coded.map(each => {
      const id = firsts.get(each.code) === each ? ids.get(each.code) : undefined
      const { conversationId, body } = each.push
      return id === undefined ? null : { id, conversationId, body }
    })
  }

  async function forgetOld(): Promise<void> {
    const now = clock.now()
    if (Math.abs(now - forgotAt) < forgetEveryMs) return
    forgotAt = now
    await db
      .deleteFrom('pushes')
      .where('handled_at', '<', now - keysKeptMs)
      .execute()
  }

  async function mark(ids: readonly number[]): Promise<undefined[]> {
    await db.updateTable('pushes').set({ body: null, handled_at: clock.now() }).where('id', 'in', ids).execute()
    await forgetOld()
    return ids.map(() => undefined)
  }

  return {
    take: gather(write),

    async waiting(channel) {
      const rows = await db
        .selectFrom('pushes')
        .select(['id', 'conversation_id', 'code', 'body'])
        .where('channel', '=', channel)
        .where('handled_at', 'is', null)
        .orderBy('id')
        .execute()
      return rows.flatMap(({ id, conversation_id, code, body }): TakenPush[] => {
        try {
          const content = body && unsealJson<unknown>(contents, placeOf(code), body)
          return content === null ? [] : [{ id, conversationId: conversation_id, body: content }]
        } catch (error) {
          // one damaged row must not keep the others from being handled
          if (error instanceof Unreadable) return []
          throw error
        }
      })
    },

    handled: gather(mark, markAfterMs),
  }
}
