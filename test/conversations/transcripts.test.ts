// Every transcript of this folder, played: texts by key, the open question, events, what the case holds. Wording is never asserted.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { lineOfCommand } from '../../dialogs/lineNames.ts'
import { textTables } from '../../dialogs/speak.ts'
import type { TextKey } from '../../dialogs/text/zh-CN.ts'
import type { Say } from '../../src/app/dialoguePort.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Card } from '../../src/app/messages.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import type { FactSlot } from '../../src/case/facts.ts'
import { categoryOf } from '../../src/case/matter.ts'
import { checkWording, nothingDecided } from '../../src/case/policy/wording.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { slot } from '../../src/case/vocabulary.ts'
import { type Play, startPlay } from './play.ts'

const step = z.strictObject({
  /** exactly one of these happens */
  opens: z.literal(true).optional(),
  customer: z.string().optional(),
  /** the customer goes on in another conversation, or back in `here`, the first; stays so */
  from: z
    .strictObject({ conversation: z.string(), channel: z.string().optional(), user: z.string().optional() })
    .optional(),
  /** brings the progress link of a case: of the last one, or of the first, second … */
  claims: z.union([z.literal(true), z.number().int()]).optional(),
  silent: z.literal(true).optional(),
  /** `on`: the first case, the second …; the last when not given */
  staff: z
    .strictObject({
      by: z.string(),
      on: z.number().int().optional(),
      does: z.looseObject({ type: z.string() }),
      /** for a promise: the time told */
      dueInHours: z.number().optional(),
    })
    .optional(),
  /** in which conversation the bot's words are read */
  heardIn: z.string().optional(),
  /** what `case` is about: the first case, the second …; the conversation's own when not given */
  of: z.number().int().optional(),
  /** hours pass, then what is due happens */
  hoursLater: z.number().optional(),
  /** so many seconds after what was said last: in a hurry, where somebody reads the answer first when not given */
  after: z.number().optional(),
  /** hours pass and nothing else */
  away: z.number().optional(),
  /** file names; the ending tells photo, film and voice apart */
  attach: z.array(z.string()).optional(),
  /** a shared position */
  place: z
    .strictObject({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().exactOptional(),
      address: z.string().exactOptional(),
    })
    .optional(),
  /** how the customer's message is kept */
  heard: z.string().optional(),
  /** the lines of the card, in order */
  lines: z.array(z.string()).optional(),
  /** the whole message is repeated so often: for very long ones */
  times: z.number().int().optional(),
  locale: z.string().optional(),
  /** keys of the texts, in order */
  bot: z.array(z.string()).optional(),
  asks: z.union([slot, z.literal('nothing')]).optional(),
  events: z.array(z.string()).optional(),
  says: z.array(z.string()).optional(),
  saysNot: z.array(z.string()).optional(),
  /** names and quoted words may stay as they are written */
  speaks: z.enum(['en', 'zh']).optional(),
  /** how many uploads are to be deleted */
  deleted: z.number().int().optional(),
  case: z.union([z.literal('none'), z.record(z.string(), z.unknown())]).optional(),
})
const transcript = z.strictObject({
  story: z.string(),
  store: z.enum(['one', 'two', 'abroad', 'taiwan']).default('one'),
  at: z.string().optional(),
  locale: z.string().optional(),
  steps: z.array(step).min(1),
})
type Step = z.infer<typeof step>

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const rules = {
  one: loadRules({ pack: 'lamborghini-4s', storeFile: here('./stores/one.yaml') }),
  two: loadRules({ pack: 'lamborghini-4s', storeFile: here('./stores/two.yaml') }),
  abroad: loadRules({ pack: 'lamborghini-4s', storeFile: here('./stores/abroad.yaml') }),
  taiwan: loadRules({ pack: 'lamborghini-4s', storeFile: here('./stores/taiwan.yaml') }),
}
const hour = 3_600_000

function act(
  play: Play,
  { opens, customer, from, claims, silent, staff, hoursLater, after, away, attach, place, times, locale }: Step,
): Say[] {
  const brought = claims === undefined ? undefined : play.cases().at(claims === true ? -1 : claims - 1)?.id
  if (away !== undefined) play.wait(away * hour)
  if (from) play.from(from)
  if (opens) return play.open(locale, brought)
  if (customer !== undefined) {
    const text = customer.repeat(times ?? 1)
    return play.customer(text, {
      ...(attach ? { attach } : {}),
      ...(place ? { place } : {}),
      ...(locale ? { locale } : {}),
      ...(brought ? { claims: brought } : {}),
      ...(after === undefined ? {} : { after }),
    })
  }
  if (silent) return play.silent()
  if (staff) {
    const { by, on, does, dueInHours } = staff
    const command = {
      ...does,
      ...(dueInHours === undefined ? {} : { dueAt: play.now() + dueInHours * hour }),
    } as Command
    return play.staff(by, command, on === undefined ? undefined : play.cases()[on - 1]?.id)
  }
  if (hoursLater === undefined) return []
  play.wait(hoursLater * hour)
  return play.clock()
}

/** What a transcript may ask a case about; anything else is a fact by its slot. */
function held(play: Play, complaint: CaseState, key: string, story: string): unknown {
  const facts = (name: FactSlot) => complaint.facts[name]?.map(fact => fact.value) ?? []
  switch (key) {
    case 'severity':
      return complaint.severity.level
    case 'signals':
      return complaint.severity.reasons.map(reason => reason.signal)
    case 'category':
      return categoryOf(complaint)
    case 'owner':
      return complaint.routing?.owner.role
    case 'assistants':
      return complaint.routing?.assistants.map(each => each.role)
    case 'ownerName':
      return complaint.routing?.owner.name
    case 'status':
      return complaint.status
    case 'number':
      return complaint.id
    case 'conversation':
      return complaint.channel.conversationId === story ? 'here' : complaint.channel.conversationId
    case 'channel':
      return complaint.channel.id
    case 'revision':
      return complaint.revision
    case 'staffSees':
      return timelineOf(play.eventsOf(complaint.id), complaint).flatMap(each =>
        each.type === 'statement.recorded' ? (each.reason?.split('; ') ?? []) : [],
      )
    case 'cycle':
      return complaint.cycle
    case 'language':
      return complaint.language
    case 'danger':
      return complaint.danger.now
    case 'declined':
      return complaint.declined
    case 'handedOff':
      return complaint.handedOff?.cause ?? 'no'
    case 'missing':
      return play.events().flatMap(({ body }) => (body.type === 'case.handedOff' ? body.missing : []))
    case 'attachments':
      return complaint.attachments.map(each => each.consent)
    case 'satisfied':
      return play.events().flatMap(({ body }) => (body.type === 'followUp.answered' ? [body.satisfied] : []))
    case 'solution':
      return complaint.solution?.answer
    case 'chosen':
      return complaint.solution?.answer === 'agreed' ? complaint.solution.optionId : undefined
    case 'reason':
      return complaint.solution?.reason
    case 'askedBack':
      return play.events().flatMap(({ body }) => (body.type === 'solution.questioned' ? [body.text] : []))
    case 'handling':
      return complaint.followUp?.handling?.handling
    case 'checked':
      return complaint.jointCheck?.ok
    case 'live':
      return complaint.live?.staffId
    case 'inTouch':
      return complaint.inTouch
    case 'lastNarrative':
      return complaint.narrative.at(-1)?.text
    case 'runs':
      return Object.values(complaint.clocks).flatMap(clock => (clock.endedAt === undefined ? [clock.name] : []))
    case 'paused':
      return Object.values(complaint.clocks).flatMap(clock => (clock.state === 'paused' ? [clock.name] : []))
    case 'narratives':
      return complaint.narrative.length
    case 'cases':
      return play.cases().length
    case 'demands':
      return facts('demand').map(value => (value as { kind: string }).kind)
    case 'components':
      return facts('symptom').map(value => (value as { component: string }).component)
    case 'staffNamed':
      return facts('background.staff').map(value => (value as { name: string }).name)
    default:
      return facts(key as FactSlot).at(-1)
  }
}

function spokenIn(says: Say[]): 'en' | 'zh' {
  const text = says.map(say => say.text).join('\n')
  const latin = text.match(/[a-z]{2,}/gi)?.length ?? 0
  return latin > (text.match(/\p{Script=Han}/gu)?.length ?? 0) ? 'en' : 'zh'
}

/** What the card says stands in the text, in the same order, and nothing else. */
function matches(say: Say, { title, lines, closing, actions }: Card) {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const words = [
    title,
    ...lines.map(({ label, value }) => `${label}${/[a-z]/i.test(title) ? ': ' : '：'}${value}`),
    closing,
  ]
  expect(plain(say.text).replaceAll(': ', '：')).toBe(plain(words.join('\n')).replaceAll(': ', '：'))
  expect(actions).toEqual(say.choices)
  for (const { slot, edit } of lines) expect(edit && lineOfCommand(edit.value)).toBe(slot)
}

function check(play: Play, says: Say[], wanted: Step, story: string) {
  const asked = says.flatMap(say => (say.asks ? [say.asks] : []))
  expect(new Set(asked).size, 'one question at a time').toBeLessThanOrEqual(1)
  if (wanted.bot) expect(says.map(say => say.textKey)).toEqual(wanted.bot)
  if (wanted.asks) expect(asked.at(-1) ?? 'nothing').toBe(wanted.asks)
  if (wanted.events) expect(says.flatMap(say => (say.event ? [say.event] : []))).toEqual(wanted.events)
  for (const words of wanted.says ?? []) expect(says.map(say => say.text).join('\n')).toContain(words)
  for (const words of wanted.saysNot ?? []) expect(says.map(say => say.text).join('\n')).not.toContain(words)
  if (wanted.speaks) expect(spokenIn(says), 'the language').toBe(wanted.speaks)
  if (wanted.heard !== undefined) expect(play.lastOutcome()?.heardAs).toBe(wanted.heard)
  for (const say of says) if (say.card) matches(say, say.card)
  if (wanted.lines) expect(says.findLast(say => say.card)?.card?.lines.map(line => line.slot)).toEqual(wanted.lines)
  if (wanted.heardIn !== undefined) {
    expect(says.length, 'something said').toBeGreaterThan(0)
    expect(play.said.at(-1)?.conversationId).toBe(wanted.heardIn === 'here' ? story : wanted.heardIn)
  }
  if (wanted.deleted !== undefined) expect(play.lastOutcome()?.dropFiles ?? []).toHaveLength(wanted.deleted)
  if (wanted.case === 'none') return expect(play.cases()).toEqual([])
  for (const [key, value] of Object.entries(wanted.case ?? {})) {
    const complaint = wanted.of === undefined ? play.current() : play.cases()[wanted.of - 1]
    expect(complaint, 'a case').toBeDefined()
    const have = complaint && held(play, complaint, key, story)
    if (Array.isArray(value) && Array.isArray(have) && value.length > 0)
      expect(have, key).toEqual(expect.arrayContaining(value))
    else expect(have ?? 'unknown', key).toEqual(value)
  }
}

for (const file of readdirSync(here('.')).filter(name => name.endsWith('.yaml'))) {
  describe(file.replace('.yaml', ''), () => {
    for (const { story, store, at, locale, steps } of z
      .array(transcript)
      .parse(parse(readFileSync(here(file), 'utf8')))) {
      test(story, () => {
        const start = at ? { at: Date.parse(at) } : {}
        const play = startPlay({ rules: rules[store], conversationId: story, ...start, ...(locale ? { locale } : {}) })
        for (const each of steps) {
          try {
            check(play, act(play, each), each, story)
          } catch (error) {
            const talk = play.said.map(
              ({ who, text, say }) =>
                `${who === 'bot' ? `  < [${say?.textKey}${say?.asks ? ` ?${say.asks}` : ''}]` : '  >'} ${text.slice(0, 200)}`,
            )
            throw new Error(`${(error as Error).message}\n${talk.join('\n')}`, { cause: error })
          }
        }
        neverTwiceInARow(play)
        saysNothingOfWhatIsNeverSaid(play)
      })
    }
  })
}

function neverTwiceInARow(play: Play) {
  for (const where of new Set(play.said.map(each => each.conversationId))) {
    const bot = play.said.filter(each => each.who === 'bot' && each.conversationId === where).map(each => each.text)
    bot.forEach((text, index) => {
      if (index > 0) expect(text).not.toBe(bot[index - 1])
    })
  }
  expect(play.said.filter(each => each.say?.event === 'handoff').length).toBeLessThanOrEqual(
    Math.max(1, play.cases().length),
  )
}

/**
 * Texts that repeat what the customer or staff wrote: those words are theirs, and staff's were held against the rules when given. The
 * bot's own words around them are checked key by key in test/dialogs/texts.test.ts.
 */
const repeatsOthers = (say: Say | undefined): boolean =>
  say?.from === 'staff' ||
  Object.values(textTables).some(({ says }) =>
    says[say?.textKey as TextKey]?.some(wording => /\{(text|what|lines|place)\}/.test(wording)),
  )

function saysNothingOfWhatIsNeverSaid(play: Play) {
  const found = play.said.flatMap(({ who, text, say }) => {
    if (who !== 'bot' || repeatsOthers(say)) return []
    // The times it names are those of running clocks: being in touch by then is a duty.
    return checkWording(text, { rules: play.rules.wording, decided: nothingDecided }).flatMap(
      ({ rule, about, evidence }) => (about === 'contact' ? [] : [`${say?.textKey}: ${rule} “${evidence}” in ${text}`]),
    )
  })
  expect(found).toEqual([])
}
