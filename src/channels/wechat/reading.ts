// What a push means for us, and what it allows us to send. A table in words: nothing is fetched, stored or answered. Pure.
import { trackToken } from '../../app/claims.ts'
import type { Place } from '../../app/ports.ts'
import { placeOf } from '../place.ts'
import type { Push, What } from './push.ts'
import { type Grant, grantOf } from './window.ts'

export interface Media {
  kind: 'image' | 'voice' | 'video'
  /** opens it for three days: fetch it now */
  mediaId: string
  /** `amr`, `speex`: of voices alone */
  format?: string
}

/** What became of a message sent outside the window. */
export interface Report {
  via: 'template' | 'subscription'
  messageId?: string
  outcome: 'received' | 'refused' | 'failed'
}

export type Meaning =
  /** `menuChoice`: the id of the item tapped, the text being its title. `voiced`: the words are WeChat's own transcript */
  | { kind: 'said'; text: string; menuChoice?: string; place?: Place; media?: Media; voiced?: true }
  /** somebody else's page, passed on: its title and address */
  | { kind: 'shared'; words: string }
  /** the customer has sent something of which nothing can be taken: say so kindly */
  | { kind: 'unreadable'; type: string }
  /** `scene`: of the code that led here, which may tell store or poster */
  | { kind: 'arrived'; scene?: string }
  /** can no longer be reached, and wants to be forgotten */
  | { kind: 'left' }
  /** an item of the account's own menu; `code`: what was scanned for it */
  | { kind: 'menuClicked'; key: string; code?: string }
  /** a person answers in WeChat's own desk: until they have left, what the customer writes goes to them and is not pushed */
  | { kind: 'agent'; present: boolean; account?: string }
  | { kind: 'delivery'; reports: Report[] }
  /** `granted`: one notification more may be sent; else none that was granted before */
  | { kind: 'subscription'; credits: { templateId: string; granted: boolean }[] }
  | { kind: 'ignored'; why: 'nothing-said' | 'not-asked-for' | 'message-follows' | 'bookkeeping' | 'unknown' }

export interface Reading {
  meaning: Meaning
  /** absent: nothing more may be sent than before */
  grant?: Grant
}

const ignored = (why: Extract<Meaning, { kind: 'ignored' }>['why']): Meaning => ({ kind: 'ignored', why })

function located({ latitude, longitude, label }: Extract<What, { kind: 'location' }>): Meaning {
  const place = placeOf([{ type: 'Place', name: label, geo: { latitude, longitude } }])
  return { kind: 'said', text: '', ...(place ? { place } : {}) }
}

function voiced({ mediaId, format, recognition }: Extract<What, { kind: 'voice' }>): Meaning {
  const media: Media = { kind: 'voice', mediaId, ...(format ? { format } : {}) }
  return recognition ? { kind: 'said', text: recognition, media, voiced: true } : { kind: 'said', text: '', media }
}

/** Our own progress page tells by its address which case is meant; of any other the words are not the customer's. */
function linked({ title, url }: Extract<What, { kind: 'link' }>): Meaning {
  if (trackToken({ text: url }) !== undefined) return { kind: 'said', text: url }
  return { kind: 'shared', words: title ? `${title}\n${url}` : url }
}

/** Statuses of TEMPLATESENDJOBFINISH: `success`, `failed:user block`, `failed: system failed`. */
function templateOutcome(status: string): Report['outcome'] {
  if (status === 'success') return 'received'
  return /user\s*block/i.test(status) ? 'refused' : 'failed'
}

/** 43101: the user has not subscribed, or no longer. */
const subscriptionOutcome = (code: string): Report['outcome'] =>
  code === '0' ? 'received' : code === '43101' ? 'refused' : 'failed'

/** An answer in a pop-up grants one when it is yes; a later change in the settings can only take away. */
function credits(answers: readonly { templateId: string; status: string }[], popUp: boolean): Meaning {
  const told = answers
    .map(({ templateId, status }) => ({ templateId, granted: status === 'accept' }))
    .filter(each => each.granted === popUp)
  return told.length > 0 ? { kind: 'subscription', credits: told } : ignored('bookkeeping')
}

function meaningOf(what: What): Meaning {
  switch (what.kind) {
    case 'text':
      if (what.menuId) return { kind: 'said', text: what.text, menuChoice: what.menuId }
      return what.text ? { kind: 'said', text: what.text } : ignored('nothing-said')
    case 'image':
    case 'video':
      return { kind: 'said', text: '', media: { kind: what.kind, mediaId: what.mediaId } }
    case 'voice':
      return voiced(what)
    case 'location':
      return located(what)
    case 'link':
      return linked(what)
    case 'unknownMessage':
      return { kind: 'unreadable', type: what.type }
    case 'followed':
    case 'scanned':
      return { kind: 'arrived', ...(what.scene ? { scene: what.scene } : {}) }
    case 'unfollowed':
      return { kind: 'left' }
    case 'clicked':
      return { kind: 'menuClicked', key: what.key }
    case 'codeScanned':
      return { kind: 'menuClicked', key: what.key, ...(what.code ? { code: what.code } : {}) }
    // the pictures, and the place, come as messages of their own
    case 'picturesChosen':
    case 'locationChosen':
      return ignored('message-follows')
    case 'positioned':
      return ignored('not-asked-for')
    case 'agentCame':
    case 'agentLeft':
      return { kind: 'agent', present: what.kind === 'agentCame', ...(what.account ? { account: what.account } : {}) }
    case 'templateSent': {
      const { messageId, status } = what
      const report: Report = { via: 'template', outcome: templateOutcome(status), ...(messageId ? { messageId } : {}) }
      return { kind: 'delivery', reports: [report] }
    }
    case 'subscriptionSent':
      return {
        kind: 'delivery',
        reports: what.sent.map(({ messageId, errorCode }) => ({
          via: 'subscription',
          messageId,
          outcome: subscriptionOutcome(errorCode),
        })),
      }
    case 'subscriptionAnswered':
      return credits(what.answers, true)
    case 'subscriptionChanged':
      return credits(what.answers, false)
    case 'massSent':
    case 'viewed':
      return ignored('bookkeeping')
    case 'unknownEvent':
      return ignored('unknown')
  }
}

export function readingOf(push: Push): Reading {
  const grant = grantOf(push)
  return { meaning: meaningOf(push.what), ...(grant ? { grant } : {}) }
}
