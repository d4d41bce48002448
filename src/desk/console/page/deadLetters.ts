// Messages that never reached their customer: one quiet line while there are any, the list behind it on demand.
import type { DeadLetter, Me } from '../../schemas.ts'
import { loadDeadLetters, requeueChannel, requeueDeadLetter } from './api.ts'
import { longTime, shortTime } from './clockText.ts'
import { el, fill, toast } from './dom.ts'
import { troubleWords } from './letterTrouble.ts'
import { caseLink } from './list.ts'
import { zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'

const mostListed = 50

export interface DeadLettersParts {
  host: HTMLElement
  me: Me
  /** tells what went wrong */
  report(err: unknown): void
}
export interface DeadLetters {
  /** fetches them anew */
  refresh(): Promise<void>
  /** the same again, e.g. in another language */
  draw(): void
}

export function createDeadLetters({ host, me, report }: DeadLettersParts): DeadLetters {
  let letters: DeadLetter[] = []
  let asked = 0

  async function refresh(): Promise<void> {
    const turn = ++asked
    const { items } = await loadDeadLetters(mostListed)
    if (turn !== asked) return
    letters = items
    draw()
  }
  async function requeue(put: () => Promise<void>): Promise<void> {
    try {
      await put()
      toast(texts().undelivered.queued)
    } catch (err) {
      report(err)
    }
    await refresh().catch(report)
  }
  function tryAgain(text: string, key: string, put: () => Promise<void>): HTMLElement {
    const click = () => {
      button.disabled = true
      requeue(put).finally(() => {
        button.disabled = false
      })
    }
    const button = el('button', { type: 'button', class: 'button', 'data-key': `requeue-${key}`, click }, text)
    return button
  }
  /** After a channel was down, nobody taps through fifty lines. */
  function wholeChannels(): HTMLElement[] {
    const channels = [...new Set(letters.map(each => each.channel))]
    const crowded = channels.filter(channel => letters.filter(each => each.channel === channel).length > 1)
    return crowded.map(channel =>
      tryAgain(texts().undelivered.allAgain(nameOf('channel', channel)), channel, () => requeueChannel(channel)),
    )
  }
  function letterNode({ id, caseId, channel, at, attempts, error }: DeadLetter): HTMLElement {
    const { undelivered } = texts()
    const zone = zoneOf(me, { store: null })
    return el(
      'li',
      {},
      el(
        'div',
        { class: 'letter-what' },
        caseId
          ? el('a', { href: caseLink(caseId), 'data-key': `letter-${id}` }, caseId)
          : el('span', {}, undelivered.noCase),
        el('span', {}, nameOf('channel', channel)),
        el('time', { datetime: at, title: longTime(at, zone) }, shortTime(at, zone)),
        el('span', {}, undelivered.attempts(attempts)),
        error
          ? el('span', { class: 'letter-why', title: error }, `${undelivered.reason}${troubleWords(error) ?? error}`)
          : null,
      ),
      me.may.includes('requeue') ? tryAgain(texts().undelivered.again, String(id), () => requeueDeadLetter(id)) : null,
    )
  }
  function draw(): void {
    const open = host.querySelector('details')?.open ?? false
    const count = `${letters.length}${letters.length === mostListed ? '+' : ''}`
    host.hidden = letters.length === 0
    fill(
      host,
      letters.length
        ? el(
            'details',
            { open },
            el('summary', { 'data-key': 'undelivered' }, texts().undelivered.title(count)),
            me.may.includes('requeue') ? el('div', { class: 'row' }, ...wholeChannels()) : null,
            el('ul', {}, ...letters.map(letterNode)),
          )
        : null,
    )
  }
  return { refresh, draw }
}
