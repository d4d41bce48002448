// What is kept of a follower: how much may still be sent, what was offered to choose from, what notices they allow. Pure.
import type { Choice, StoredMessage } from '../../app/messages.ts'
import { minuteMs } from '../../case/policy/durations.ts'
import type { Language } from '../../case/vocabulary.ts'
import type { Push } from './push.ts'
import { type Grant, grantOf } from './window.ts'

export interface Menu {
  no: number
  choices: readonly Choice[]
  /** so many of the first can be typed as a number; all of them when not given */
  typed?: number
}

/** A notice sent in the place of what could not be said. */
export interface Notice {
  via: 'template' | 'subscription'
  /** WeChat's number for it: its report names it */
  messageId?: string
  at: number
  /** what it stood for */
  about: readonly { caseId: string; messageId: string }[]
}

export interface Profile {
  /** the official account, `gh_…` */
  account: string
  /** for what they wrote; counts down together with the other, they never add up */
  message?: Grant
  /** for a click, a follow, a scan */
  click?: Grant
  /** when they last did anything, epoch ms */
  actedAt: number
  /** newest first */
  menus: readonly Menu[]
  /** numbers typed mean the newest menu: nothing else was said since */
  menuOpen: boolean
  /** of texts in several parts, those that have gone out */
  begun?: readonly { messageId: string; parts: number }[]
  /** an attempt of which nobody knows whether it arrived */
  unsure?: { messageId: string; times: number }
  /** by template: how many subscription notifications may be sent */
  credits: Readonly<Record<string, number>>
  notice?: Notice
  language?: Language
  /** people of WeChat's own desk talk to them, epoch ms */
  agentSince?: number
  /** their last answer told what to do in danger: what they write next is answered with its push too */
  inDanger?: true
  /** template messages came back refused */
  noTemplates?: true
  left?: true
}

/** of how many menus the items can still be tapped */
const menusKept = 5

export const freshProfile = (account: string, at: number): Profile => ({
  account,
  actedAt: at,
  menus: [],
  menuOpen: false,
  credits: {},
})

const openGrants = ({ message, click }: Profile, now: number): Grant[] =>
  [message, click].filter(each => each !== undefined).filter(({ until }) => now < until)

export interface Remaining {
  messages: number
  /** epoch ms; absent: the window is closed */
  until?: number
}
/** What may still be sent, as far as we know: WeChat's own count always wins. */
export function remainingOf(profile: Profile, now: number): Remaining {
  const open = openGrants(profile, now)
  if (open.length === 0) return { messages: 0 }
  const usable = open.filter(({ messages }) => messages > 0)
  const counted = usable.length > 0 ? usable : open
  return {
    messages: Math.max(...counted.map(({ messages }) => messages)),
    until: Math.max(...counted.map(({ until }) => until)),
  }
}

/** They did something that lets us speak. A new grant takes the place of the one of its kind. */
export function granted(profile: Profile, push: Push): Profile {
  const grant = grantOf(push)
  if (!grant) return profile
  const isClick = grant.until - push.at <= minuteMs
  // whoever does something is there
  const { notice: _, unsure: __, left: ___, ...heard } = profile
  return {
    ...heard,
    ...(isClick ? { click: grant } : { message: grant }),
    actedAt: Math.max(profile.actedAt, push.at),
  }
}

/**
 * @param answers what their message was answered with
 * @param live a colleague talks to them: what they write next is not answered with its push
 */
export function answered(profile: Profile, answers: readonly Pick<StoredMessage, 'urgent'>[], live = false): Profile {
  if (answers.length === 0 && !live) return profile
  const { inDanger, ...rest } = profile
  const isNow = answers.some(each => each.urgent)
  if (isNow === (inDanger === true)) return profile
  return isNow ? { ...profile, inDanger: true } : rest
}

const less = (grant: Grant): Grant => ({ ...grant, messages: Math.max(0, grant.messages - 1) })

export const spent = (profile: Profile): Profile => ({
  ...profile,
  ...(profile.message ? { message: less(profile.message) } : {}),
  ...(profile.click ? { click: less(profile.click) } : {}),
})

/** WeChat said so (45015): nothing before they act again. */
export function closed(profile: Profile): Profile {
  const { message: _, click: __, ...rest } = profile
  return rest
}

/** WeChat said so (45047). */
export const usedUp = (profile: Profile): Profile => ({
  ...profile,
  ...(profile.message ? { message: { ...profile.message, messages: 0 } } : {}),
  ...(profile.click ? { click: { ...profile.click, messages: 0 } } : {}),
})

/** @param typed so many of the first stand with their numbers, where not all of them do */
export function offered(profile: Profile, choices: readonly Choice[], typed?: number): Profile {
  if (choices.length === 0) return { ...profile, menuOpen: false }
  const menu: Menu = { no: nextMenu(profile), choices, ...(typed === undefined ? {} : { typed }) }
  return { ...profile, menus: [menu, ...profile.menus].slice(0, menusKept), menuOpen: true }
}
export const nextMenu = ({ menus }: Profile): number => (menus[0]?.no ?? 0) + 1

export const itemId = (menu: number, index: number): string => `${menu}-${index + 1}`

/** What an item tapped stands for; undefined: of a menu long gone, its words alone are left. */
export function tapped({ menus }: Profile, id: string): string | undefined {
  const [, no, place] = /^(\d{1,9})-(\d{1,3})$/.exec(id) ?? []
  return menus.find(menu => menu.no === Number(no))?.choices[Number(place) - 1]?.value
}
