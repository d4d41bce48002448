// POST /cgi-bin/message/template/send and /message/subscribe/bizsend: what may be sent when no window is open.
import { minuteMs } from '../durations.ts'
import { done } from '../errors.ts'
import { misfit, valuesOf } from '../notices.ts'
import type { Platform } from '../platform.ts'
import { subscriptionSentContent, templateSentContent } from '../pushXml.ts'
import { addressed, type Endpoint } from './endpoint.ts'

/** How long a `client_msg_id` is remembered. */
const sameMessageFor = 10 * minuteMs

const linkOf = (url: unknown) => (typeof url === 'string' && url !== '' ? { url } : {})
const ofThose = (templates: readonly string[], id: unknown): string | undefined => templates.find(each => each === id)

export function createTemplateSend(): Endpoint {
  const sent = new Map<string, { messageId: number; at: number }>()

  /** The number it was sent under, if it was sent a short while ago. */
  function sentBefore(key: string | undefined, { now }: Platform): number | undefined {
    const before = key === undefined ? undefined : sent.get(key)
    return before && now() - before.at < sameMessageFor ? before.messageId : undefined
  }

  return {
    method: 'POST',
    needsToken: true,
    handle(call, platform) {
      const { abilities, people, now } = platform
      if (abilities.templates === false) return { code: 48001 }
      const to = addressed(call, platform)
      if ('code' in to) return to
      const { person, body } = to
      const templateId = ofThose(abilities.templates, body.template_id)
      if (templateId === undefined) return { code: 40037 }
      if (!person.follows) return { code: 43004 }
      const data = valuesOf(body.data)
      if (!data) return { code: 47003 }

      const key = typeof body.client_msg_id === 'string' ? `${person.openId}|${body.client_msg_id}` : undefined
      const before = sentBefore(key, platform)
      if (before !== undefined) return { json: { ...done, msgid: before } }
      const messageId = platform.nextNumber()
      if (key !== undefined) sent.set(key, { messageId, at: now() })
      if (!person.blocksTemplates)
        people.show(person, 'template', { kind: 'notice', templateId, data, ...linkOf(body.url) })
      const status = person.blocksTemplates ? 'failed:user block' : 'success'
      platform.report(person.openId, templateSentContent(messageId, status))
      return { json: { ...done, msgid: messageId } }
    },
  }
}

export const subscribeSend: Endpoint = {
  method: 'POST',
  needsToken: true,
  handle(call, platform) {
    const { abilities, people } = platform
    if (abilities.subscriptions === false) return { code: 48001 }
    const to = addressed(call, platform)
    if ('code' in to) return to
    const { person, body } = to
    const templateId = ofThose(abilities.subscriptions, body.template_id)
    if (templateId === undefined) return { code: 40037 }
    const data = valuesOf(body.data)
    if (!data || misfit(data) !== undefined) return { code: 47003 }
    const credits = person.credits.get(templateId) ?? 0
    if (credits === 0) return { code: 43101 }

    person.credits.set(templateId, credits - 1)
    people.show(person, 'subscription', { kind: 'notice', templateId, data, ...linkOf(body.page) })
    platform.report(person.openId, subscriptionSentContent(templateId, platform.nextNumber()))
    return { code: 0 }
  },
}
