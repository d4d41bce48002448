// One written customer, played through WeChat against a running server: follows, writes, answers, and is judged by the desk's view.
import { setTimeout as sleep } from 'node:timers/promises'
import type { WeChatDouble } from '../createWeChatDouble.ts'
import type { Seen } from '../shown.ts'
import { type CaseSeen, type DeskSight, openQuestions } from './deskSight.ts'
import { type Judged, judgeExpectations } from './expectations.ts'
import { deedOf, type Way } from './hand.ts'
import { isIn, sentencesOf } from './language.ts'
import { createMind, type Said } from './mind.ts'
import type { Scenario } from './scenario.ts'
import { faultsOf } from './usualDemands.ts'

export interface Theatre {
  double: Pick<WeChatDouble, 'user' | 'inbox'>
  desk: DeskSight
  /** how menus are answered */
  way: Way
  /** ms without anything new: whatever was to be said has been said */
  quietMs: number
  /** ms: so long the first word of a reply is waited for */
  patienceMs: number
  onDeed?(words: string): void
}

export interface Played {
  expectations: Judged[]
  /** what else was not as it should be */
  faults: string[]
  caseId?: string
}

const mostTurns = 40
/** one red pixel */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

const wordsIn = ({ what }: Seen): string => {
  if (what.kind === 'text') return what.text
  return what.kind === 'menu' ? [what.head, ...what.items.map(each => each.content), what.tail].join('\n') : ''
}

export async function playCustomer(scenario: Scenario, openId: string, theatre: Theatre): Promise<Played> {
  const { double, desk, way, quietMs, patienceMs } = theatre
  const user = double.user(openId)
  const inbox = () => double.inbox(openId)
  const mind = createMind(scenario)
  const faults: string[] = []
  const known = new Set(await desk.caseIds())
  let expectsLanguage = scenario.startLanguage === undefined
  let caseId: string | undefined

  /** What they see of it, once nothing more comes. */
  async function reply(words: string, deed: () => Promise<unknown>): Promise<string> {
    theatre.onDeed?.(words)
    const before = inbox().length
    await deed()
    for (let waited = 0, quiet = 0, count = before; waited < patienceMs || count > before; waited += 50) {
      await sleep(50)
      quiet = inbox().length > count ? 0 : quiet + 50
      count = inbox().length
      if (count > before && quiet >= quietMs) break
    }
    const seen = inbox().slice(before)
    for (const each of seen) if (each.what.kind === 'outOfService') faults.push(`out of service: ${each.what.why}`)
    const sentences = seen.map(({ what }) => sentencesOf(what))
    const foreign = expectsLanguage ? sentences.filter(each => !isIn(scenario.language, each)) : []
    faults.push(...foreign.map(each => `not in ${scenario.language}: ${each.slice(0, 40)}`))
    return seen.map(wordsIn).join('\n')
  }

  /** Undefined until something has been registered. */
  async function look(): Promise<CaseSeen | undefined> {
    if (caseId !== undefined) return desk.open(caseId)
    for (const id of await desk.caseIds()) {
      if (known.has(id)) continue
      const found = await desk.open(id)
      if (found.transcript.some(({ from, text }) => from === 'customer' && text === scenario.opening)) {
        caseId = id
        return found
      }
      known.add(id)
    }
    return undefined
  }

  async function say({ words, replyMatches, switches }: Said): Promise<void> {
    if (switches) expectsLanguage = true
    const deed = deedOf(words, inbox().at(-1), way)
    const heard = await reply(deed.kind === 'taps' ? `(taps) ${words}` : deed.text, () =>
      deed.kind === 'taps' ? user.taps(deed.itemId) : user.says(deed.text),
    )
    if (replyMatches !== undefined && !new RegExp(replyMatches).test(heard)) faults.push(`no answer to: ${words}`)
  }

  async function talk(): Promise<void> {
    for (let turns = 0; turns < mostTurns; turns++) {
      const seen = await look()
      const questions = seen ? openQuestions(seen) : []
      if (new Set(questions).size > 1) faults.push(`several questions at once: ${questions.join(', ')}`)
      const said = mind.answer(questions.at(-1), seen?.case.handedOffAt != null)
      if (!said) return
      await say(said)
    }
  }

  const switchedOn = expectsLanguage
  // nobody knows their language before they have written
  expectsLanguage = false
  await reply('(follows)', () => user.follows())
  expectsLanguage = switchedOn
  const first = await reply(scenario.opening, () => user.says(scenario.opening))
  for (const mention of scenario.firstReplyMentions) {
    const alternatives = [mention].flat()
    if (!alternatives.some(each => first.includes(each)))
      faults.push(`the first reply mentions no ${alternatives.join(' / ')}`)
  }
  if (scenario.attach !== undefined) await reply('(a picture)', () => user.sendsImage(picture, 'image/png'))
  // what no case is made of has no questions the desk could show
  if (!(await look()) && scenario.otherwise !== undefined) await say({ words: scenario.otherwise })
  await talk()

  const seen = await look()
  return {
    expectations: judgeExpectations(seen?.handoff, scenario.expect),
    faults: [...faults, ...mind.complaints(), ...faultsOf(scenario, seen, mind.confirmed())],
    ...(caseId === undefined ? {} : { caseId }),
  }
}
