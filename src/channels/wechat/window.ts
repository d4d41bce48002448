// How much WeChat lets an account send for what its user did. Figures only; who keeps count is not here. Pure.
// https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html, in force since 2023-06-12
import { minuteMs } from '../../case/policy/durations.ts'
import type { Push } from './push.ts'

export interface Grant {
  messages: number
  /** epoch ms */
  until: number
}

/** of a window's five: progress alone must leave so many for the result and for what goes wrong */
export const keptBack = 2

const minute = minuteMs
const hour = 60 * minute

/** `at`: when the user wrote, epoch ms. */
const messageGrant = (at: number): Grant => ({ messages: 5, until: at + 48 * hour })
/** For a click in the account's menu or in a message, a follow, a scan. */
const clickGrant = (at: number): Grant => ({ messages: 3, until: at + minute })

/** undefined: nothing more than before. Grants do not add up: the better one counts. */
export function grantOf({ at, what }: Push): Grant | undefined {
  switch (what.kind) {
    case 'text':
      // tapping a menu in a message counts as a click, however much it looks like an answer
      return what.menuId ? clickGrant(at) : messageGrant(at)
    case 'image':
    case 'voice':
    case 'video':
    case 'location':
    case 'link':
    case 'unknownMessage':
      return messageGrant(at)
    case 'followed':
    case 'scanned':
    case 'clicked':
    case 'codeScanned':
      return clickGrant(at)
    case 'unfollowed':
    case 'positioned':
    case 'viewed':
    case 'picturesChosen':
    case 'locationChosen':
    case 'templateSent':
    case 'massSent':
    case 'subscriptionAnswered':
    case 'subscriptionChanged':
    case 'subscriptionSent':
    case 'agentCame':
    case 'agentLeft':
    case 'unknownEvent':
      return undefined
  }
}
