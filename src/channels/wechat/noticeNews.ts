// What WeChat tells of notices: which were not received, and how many more a follower allows.
import { type Followers, wechat } from './followers.ts'
import type { Profile } from './profile.ts'
import type { Meaning } from './reading.ts'

export interface NoticeNewsParts {
  followers: Pick<Followers, 'change'>
  /** a notice in the place of these messages was not received after all */
  onUnheard(caseId: string, messageId: string): Promise<void>
  /** the account's template for subscription notifications */
  subscription?: string
  log: { warn(details: object, message: string): void }
}
type MeaningOf<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>

export function createNoticeNews({ followers, onUnheard, subscription, log }: NoticeNewsParts) {
  return {
    /**
     * A notice that was not received: the case is told that its news has not been heard, unless they allow another kind of notice.
     * @returns true: that one is to be tried
     */
    async reported({ reports }: MeaningOf<'delivery'>, conversationId: string): Promise<boolean> {
      const failed = reports.filter(each => each.outcome !== 'received')
      if (failed.length === 0) return false
      let unheard: NonNullable<Profile['notice']>['about'] = []
      let mayTry = false
      await followers.change(conversationId, kept => {
        const { notice, ...rest } = kept
        const isOurs = failed.some(each => each.via === notice?.via && each.messageId === notice?.messageId)
        if (!notice || !isOurs) return kept
        unheard = notice.about
        const refused = failed.some(each => each.via === 'template' && each.outcome === 'refused')
        mayTry = refused && subscription !== undefined && (kept.credits[subscription] ?? 0) > 0
        return { ...rest, ...(refused ? { noTemplates: true as const } : {}) }
      })
      log.warn({ channel: wechat, outcome: failed[0]?.outcome }, 'a notice was not received')
      if (!mayTry) for (const { caseId, messageId } of unheard) await onUnheard(caseId, messageId)
      return mayTry
    },

    /** Each acceptance is good for one notice; a refusal takes back those that are left. */
    async allowed({ credits: changes }: MeaningOf<'subscription'>, conversationId: string): Promise<void> {
      await followers.change(conversationId, kept => {
        const credits = { ...kept.credits }
        for (const { templateId, granted } of changes)
          credits[templateId] = granted ? (credits[templateId] ?? 0) + 1 : 0
        return { ...kept, credits }
      })
    },
  }
}
