// What a customer in the terminal reads: the account's messages, and what may still be sent. Pure.

import type { Remaining } from '../allowance.ts'
import type { Answer } from '../answer.ts'
import { minuteMs } from '../durations.ts'
import type { Seen, Shown } from '../shown.ts'

function inside(what: Shown): string[] {
  switch (what.kind) {
    case 'text':
      return what.text.split('\n')
    case 'image':
    case 'voice':
    case 'video':
      return [`[${what.kind}] ${what.title ?? what.mediaId.slice(0, 12)}`]
    case 'news':
      return [`[${what.title}]`, what.description, what.url].filter(line => line !== '')
    case 'menu': {
      const items = what.items.map(({ content }, index) => `(tap ${index + 1}) ${content}`)
      return [...what.head.split('\n'), ...items, ...what.tail.split('\n')].filter(line => line !== '')
    }
    case 'notice':
      return [`[${what.templateId}]`, ...Object.entries(what.data).map(pair => pair.join(': ')), what.url ?? ''].filter(
        line => line !== '',
      )
    case 'transfer':
      return [`[people of WeChat's own desk take over${what.account ? `: ${what.account}` : ''}]`]
    case 'outOfService':
      return ['该公众号暂时无法提供服务，请稍后再试', `(${what.why})`]
  }
}

const byTable: Readonly<Record<Seen['by'], string>> = {
  passiveReply: 'reply',
  customerService: 'account',
  template: 'template',
  subscription: 'notification',
  platform: 'WeChat',
}

export function seenLines({ by, what, agent }: Seen): string[] {
  const name = agent ?? byTable[by]
  return inside(what).map((line, index) => `${index === 0 ? `${name} ▸ ` : '  '}${line}`)
}

/** @param at epoch ms, on the same clock */
export function remainingLine({ messages, until }: Remaining, at: number): string {
  if (until === undefined) return 'window closed: the account can send no message'
  const minutes = (until - at) / minuteMs
  const time = minutes >= 60 ? `${Math.floor(minutes / 60)} h` : `${Math.ceil(minutes * 60)} s`
  return `${messages} message${messages === 1 ? '' : 's'} left, for ${time}`
}

/** What went wrong with a push; a reply is shown as what it says, and success says nothing. */
export function answerLine(answer: Answer): string | undefined {
  if (answer.kind === 'broken') return `the answer cannot be read: ${answer.why}`
  return answer.kind === 'none' ? 'no answer from the server' : undefined
}
