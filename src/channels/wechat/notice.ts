// When nothing may be said: a notice by template, or by a subscription the customer granted, that there is something to hear.
// One for what waits, not one for each message of it.
import type { StoredMessage } from '../../app/messages.ts'
import { dayMs, minuteMs } from '../../case/policy/durations.ts'
import type { Language } from '../../case/vocabulary.ts'
import { WeChatRefusal } from './apiErrors.ts'
import type { NoticeCall, WeChatClient } from './client.ts'
import type { Follower } from './followers.ts'
import { isNudge, isOfClocks } from './nudges.ts'
import type { Notice, Profile } from './profile.ts'
import { wordsTable } from './words.ts'

/** A template of the account's, and which of its fields take what. */
export interface NoticeTemplate {
  id: string
  /** names of fields in the template, as WeChat shows them: `thing1`, `keyword2` … */
  fields: { case?: string; about?: string; time?: string }
}
export interface NoticeRules {
  template?: NoticeTemplate
  subscription?: NoticeTemplate
  timeZone: string
}

/** News that comes while an earlier notice is unanswered waits with it; after so long it may be told once more, ms. */
const againAfterMs = dayMs
/** what the account itself may not do is tried so often, ms */
const restMs = 10 * minuteMs
/** characters WeChat takes in a field of the kind `thing` */
const mostInField = 20

function timeWords(at: number, timeZone: string): string {
  // 2026-11-28 15:20: what the field kind `time` takes
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at)
}

function callOf(
  template: NoticeTemplate,
  about: readonly StoredMessage[],
  language: Language,
  timeZone: string,
): NoticeCall {
  const last = about.at(-1)
  const values = {
    case: last?.caseId ?? '-',
    about: wordsTable[language][about.every(isOfClocks) ? 'word' : 'news'].slice(0, mostInField),
    time: timeWords(last?.at ?? 0, timeZone),
  }
  const data: Record<string, { value: string }> = {}
  for (const name of ['case', 'about', 'time'] as const) {
    const field = template.fields[name]
    if (field !== undefined) data[field] = { value: values[name] }
  }
  return { templateId: template.id, data, ...(last ? { key: last.id } : {}) }
}

/** What the customer is to hear of: an answer in the middle of a talk is worth no notice, nor is what was said into their own silence. */
const isNews = (message: StoredMessage): boolean =>
  message.event !== undefined && message.caseId !== undefined && !isNudge(message)

/** Until they write they need not know that one more time of ours ran out: only what somebody said is told once more. */
const isToldAgain = (about: readonly StoredMessage[], { at }: Notice): boolean =>
  about.some(each => each.at > at && !isOfClocks(each))

export interface Noticed {
  /** the customer knows that there is something to hear */
  noticed: boolean
  change?: (profile: Profile) => Profile
}

/** @param log one line, without whom it concerns */
export function createNotifier(
  { template, subscription, timeZone }: NoticeRules,
  client: Pick<WeChatClient, 'sendTemplate' | 'sendSubscription'>,
  { now, log }: { now: () => number; log: (details: object, message: string) => void },
) {
  /** of a kind of notice the account may not send, or that is set up wrong: epoch ms until which it is not tried */
  const restsUntil = new Map<Notice['via'], number>()
  const rests = (via: Notice['via']) => now() < (restsUntil.get(via) ?? 0)
  const mostCredits = ({ credits }: Profile): number => (subscription ? (credits[subscription.id] ?? 0) : 0)
  function failed(via: Notice['via'], what: string, thrown: unknown): WeChatRefusal | undefined {
    const refusal = thrown instanceof WeChatRefusal ? thrown : undefined
    log({ code: refusal?.code }, `${what}: ${(thrown as Error).message}`)
    const isOurs =
      refusal?.remedy === 'not-permitted' || refusal?.remedy === 'operator' || refusal?.remedy === 'day-quota'
    if (isOurs) restsUntil.set(via, now() + restMs)
    return refusal
  }

  return async function notify(
    { openId, profile }: Follower,
    messages: readonly StoredMessage[],
    signal: AbortSignal,
  ): Promise<Noticed> {
    const about = messages.filter(isNews)
    if (openId === null) return { noticed: false }
    const { notice } = profile
    const mayNotify = (template !== undefined && !profile.noTemplates) || mostCredits(profile) > 0
    if (about.length === 0) return { noticed: mayNotify && messages.some(isNudge) }
    if (notice && now() >= notice.at && (now() - notice.at < againAfterMs || !isToldAgain(about, notice)))
      return { noticed: true }
    const language = about.at(-1)?.language ?? profile.language ?? 'zh-CN'
    const noted = (via: Notice['via'], messageId: string | undefined): Notice => ({
      via,
      ...(messageId === undefined ? {} : { messageId }),
      at: now(),
      about: about.map(({ caseId = '', id }) => ({ caseId, messageId: id })),
    })

    if (template && !profile.noTemplates && !rests('template')) {
      try {
        const id = await client.sendTemplate(openId, callOf(template, about, language, timeZone), signal)
        return { noticed: true, change: kept => ({ ...kept, notice: noted('template', id) }) }
      } catch (thrown) {
        failed('template', 'template message', thrown)
      }
    }
    const credits = mostCredits(profile)
    if (!subscription || credits === 0 || rests('subscription')) return { noticed: false }
    const left = (count: number) => (kept: Profile) => ({
      ...kept,
      credits: { ...kept.credits, [subscription.id]: Math.max(0, count) },
    })
    try {
      const id = await client.sendSubscription(openId, callOf(subscription, about, language, timeZone), signal)
      return { noticed: true, change: kept => ({ ...left(credits - 1)(kept), notice: noted('subscription', id) }) }
    } catch (thrown) {
      const refusal = failed('subscription', 'subscription notification', thrown)
      return { noticed: false, ...(refusal?.remedy === 'not-subscribed' ? { change: left(0) } : {}) }
    }
  }
}
