// Pushes acknowledged before they are handled: each kept once, its content until then. Knows no channel's format.
// Those that come at the same moment share one write, and so one wait for the disk.
import { createHmac } from 'node:crypto'
import type { PushBook, TakenPush } from '../app/channelPorts.ts'
import type { Clock } from '../app/ports.ts'
import { type Key, sealJson, Unreadable, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'

/** a key is known so long after its push was handled, ms: longer than any channel tries again, and than a signature is good */
const keysKeptMs = 60 * 60_000
const forgetEveryMs = 10 * 60_000
const mostAtOnce = 100

type Push = Parameters<PushBook['take']>[0]
interface Asked {
  push: Push
  code: string
  resolve(taken: TakenPush | null): void
  reject(error: unknown): void
}

export function createPushes({ db }: Engine, clock: Clock, codes: Key, contents: Key): PushBook {
  const asked: Asked[] = []
  let writing = false
  let forgotAt = clock.now()

  const codeOf = (channel: string, key: string) =>
    createHmac('sha256', codes).update(`${channel} ${key}`).digest('base64url')
  const placeOf = (code: string) => `push ${code}`

  async function write(group: readonly Asked[]): Promise<void> {
    // the same key twice in one statement: the first is kept, both may not be told so
    const firsts = [...new Map(group.toReversed().map(each => [each.code, each])).values()].toReversed()
    try {
      const rows = await db
        .insertInto('pushes')
        .values(
          firsts.map(({ push, code }) => ({
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
      for (const each of group) {
        const id = firsts.includes(each) ? ids.get(each.code) : undefined
        const { conversationId, body } = each.push
        each.resolve(id === undefined ? null : { id, conversationId, body })
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async function drain(): Promise<void> {
    while (asked.length > 0) {
      await write(asked.splice(0, mostAtOnce))
      // requests that arrived during the write are read before the next one
      await new Promise(resolve => setImmediate(resolve))
    }
    writing = false
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

  return {
    take: push =>
      new Promise((resolve, reject) => {
        asked.push({ push, code: codeOf(push.channel, push.key), resolve, reject })
        if (writing) return
        writing = true
        setImmediate(drain)
      }),

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

    async handled(id) {
      await db.updateTable('pushes').set({ body: null, handled_at: clock.now() }).where('id', '=', id).execute()
      await forgetOld()
    },
  }
}
