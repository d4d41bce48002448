// The people the double plays: who follows, what each has seen, what may still be sent to them.
import type { Allowance } from './allowance.ts'
import type { Seen, Shown } from './shown.ts'

export interface Person {
  openId: string
  follows: boolean
  /** has switched the account's template messages off */
  blocksTemplates: boolean
  allowance: Allowance
  /** epoch ms */
  actedAt: number
  /** epoch ms */
  typingUntil: number
  /** notifications accepted and not sent yet, by template */
  credits: Map<string, number>
  inbox: Seen[]
}

export type OnSeen = (openId: string, seen: Seen) => void

export interface People {
  /** follows from the first, until told otherwise */
  person(openId: string): Person
  /** undefined: an OpenID of nobody */
  known(openId: string): Person | undefined
  show(person: Person, by: Seen['by'], what: Shown, agent?: string): void
  onSeen(listener: OnSeen): void
  /** What is there already counts; `index`: its place in the inbox. Rejects after `ms`, saying what was seen instead. */
  waitFor(openId: string, fits: (seen: Seen, index: number) => boolean, ms: number): Promise<Seen>
}

const brief = ({ by, what }: Seen): string => `${by} ${JSON.stringify(what).slice(0, 200)}`

export function createPeople(now: () => number): People {
  const people = new Map<string, Person>()
  const listeners = new Set<OnSeen>()

  function person(openId: string): Person {
    const known = people.get(openId)
    if (known) return known
    const born: Person = {
      openId,
      follows: true,
      blocksTemplates: false,
      allowance: {},
      actedAt: Number.NEGATIVE_INFINITY,
      typingUntil: Number.NEGATIVE_INFINITY,
      credits: new Map(),
      inbox: [],
    }
    people.set(openId, born)
    return born
  }

  return {
    person,
    known: openId => people.get(openId),
    show({ openId, inbox }, by, what, agent) {
      const seen: Seen = { at: now(), by, what, ...(agent === undefined ? {} : { agent }) }
      inbox.push(seen)
      for (const listener of listeners) listener(openId, seen)
    },
    onSeen: listener => void listeners.add(listener),
    waitFor(openId, fits, ms) {
      const { inbox } = person(openId)
      const found = inbox.find(fits)
      if (found) return Promise.resolve(found)
      return new Promise((resolve, reject) => {
        function stop(): void {
          clearTimeout(timer)
          listeners.delete(listener)
        }
        const listener: OnSeen = (who, seen) => {
          if (who !== openId || !fits(seen, inbox.length - 1)) return
          stop()
          resolve(seen)
        }
        const timer = setTimeout(() => {
          stop()
          const instead = inbox.length > 0 ? inbox.map(brief).join('\n') : 'nothing'
          reject(new Error(`${openId} did not see it within ${ms} ms, but:\n${instead}`))
        }, ms)
        listeners.add(listener)
      })
    },
  }
}
