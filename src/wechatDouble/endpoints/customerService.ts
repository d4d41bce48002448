// POST /cgi-bin/message/custom/send and /custom/typing: what may be said inside the window.
import { refusalOf, spend } from '../allowance.ts'
import { judge } from '../customerMessage.ts'
import { addressed, type Endpoint } from './endpoint.ts'

const recently = 30_000
/** Nowhere written; phones show it about as long. */
const typingLasts = 15_000

export const customSend: Endpoint = {
  method: 'POST',
  needsToken: true,
  handle(call, platform) {
    const { abilities, people, media, now } = platform
    if (!abilities.customerService) return { code: 48001 }
    const to = addressed(call, platform)
    if ('code' in to) return to
    const { person, body } = to
    const judged = judge(body, media)
    if (!judged.ok) return { code: judged.code }
    const refusal = refusalOf(person.allowance, now())
    if (refusal !== undefined) return { code: refusal }
    spend(person.allowance, now())
    person.typingUntil = Number.NEGATIVE_INFINITY
    const { kf_account: agent } = (body.customservice ?? {}) as { kf_account?: unknown }
    people.show(person, 'customerService', judged.what, typeof agent === 'string' ? agent : undefined)
    return { code: 0 }
  },
}

export const customTyping: Endpoint = {
  method: 'POST',
  needsToken: true,
  handle(call, platform) {
    const { abilities, now } = platform
    if (!abilities.customerService) return { code: 48001 }
    const to = addressed(call, platform)
    if ('code' in to) return to
    const { person, body } = to
    if (body.command !== 'Typing' && body.command !== 'CancelTyping') return { code: 45072 }
    if (now() - person.actedAt > recently) return { code: 45080 }
    const isTyping = body.command === 'Typing'
    if (isTyping && now() < person.typingUntil) return { code: 45081 }
    person.typingUntil = isTyping ? now() + typingLasts : Number.NEGATIVE_INFINITY
    return { code: 0 }
  },
}
