// What the customer's side of the conversation does to a case: register, tell, attach, hand off.
import type { CaseState } from '../case.ts'
import type { Statement } from '../caseParts.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import type { EventBody } from '../events.ts'
import { categoryOf, isOfPerson, storeIdOf } from '../matter.ts'
import { waitsForIn } from '../policy/waitingWords.ts'
import { missingOf } from '../views/known.ts'
import type { Source } from '../vocabulary.ts'
import { assess } from './assess.ts'
import { draftOf, refuse } from './draft.ts'
import { happened } from './occurred.ts'
import { heedWishedContact } from './wishedContact.ts'

/** So much of a text shows what it is about. */
const evidenceLength = 60

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function register(command: Of<'register'>, state: CaseState | undefined, context: DecideContext): Decision {
  if (state) return refuse('already-registered', 'This case exists.')
  const { caseId, source, language, channel, storeId, follows } = command
  const statement = saidBySource(happened(command.statement, storeId, context), source, context)
  const draft = draftOf(undefined, context)
  draft.add(
    {
      type: 'case.registered',
      caseId,
      source,
      language,
      channel,
      ...(storeId ? { storeId } : {}),
      ...(follows ? { follows } : {}),
    },
    told(statement, context),
  )
  assess(draft)
  heedWishedContact(draft, statement)
  return draft.done()
}

/** What is told in public, or by an authority that acts already, says so whatever its words; they are the evidence. */
function saidBySource(statement: Statement, source: Source, { rules: { pack } }: DecideContext): Statement {
  const signal = pack.severity.sources[source]
  const { messageId, signals, text } = statement
  if (!signal || signals.some(each => each.signal === signal && each.strength === 'hard')) return statement
  const evidence = text.trim().slice(0, evidenceLength) || source
  return { ...statement, signals: [...signals, { signal, strength: 'hard', evidence, messageId }] }
}

export function recordStatement(command: Of<'recordStatement'>, state: CaseState, context: DecideContext): Decision {
  const statement = happened(command.statement, storeIdOf(state), context)
  const draft = draftOf(state, context)
  if (state.merged) {
    if (!isAboutThemselves(statement))
      return refuse('case-merged', 'This case goes on in another one.', { into: state.merged.into })
    draft.add(told(statement, context))
    return draft.done()
  }
  draft.add(told(statement, context))
  assess(draft)
  heedWishedContact(draft, statement)
  return draft.done()
}

function told(statement: Statement, { rules }: DecideContext): EventBody {
  const waits = waitsForIn(statement, rules.wording.keeping)
  return { type: 'statement.recorded', statement, ...(waits ? { waitsFor: waits } : {}) }
}

/** Who they are and how they are reached: it changes nothing of the matter. */
const isAboutThemselves = ({ facts, signals, danger, narrative }: Statement): boolean =>
  facts.every(each => isOfPerson(each.slot)) && signals.length === 0 && !danger.now && !narrative

export function changeLanguage(command: Of<'changeLanguage'>, state: CaseState, context: DecideContext): Decision {
  if (command.language === state.language) return { ok: true, events: [] }
  const draft = draftOf(state, context)
  draft.add({ type: 'language.changed', language: command.language })
  return draft.done()
}

export function addAttachment(command: Of<'addAttachment'>, state: CaseState, context: DecideContext): Decision {
  if (state.attachments.some(each => each.id === command.attachment.id)) return { ok: true, events: [] }
  const draft = draftOf(state, context)
  draft.add({ type: 'attachment.added', attachment: command.attachment })
  return draft.done()
}

export function consentToAttachments(
  command: Of<'consentToAttachments'>,
  state: CaseState,
  context: DecideContext,
): Decision {
  if (!state.attachments.some(each => each.consent === 'pending')) return { ok: true, events: [] }
  const draft = draftOf(state, context)
  draft.add({ type: 'attachment.consented', given: command.given })
  return draft.done()
}

/** The customer goes on elsewhere: in another conversation or on another channel. */
export function moveChannel(command: Of<'moveChannel'>, state: CaseState, context: DecideContext): Decision {
  const { id, conversationId } = state.channel
  if (command.channel.id === id && command.channel.conversationId === conversationId) return { ok: true, events: [] }
  const draft = draftOf(state, context)
  draft.add({ type: 'channel.moved', channel: command.channel })
  return draft.done()
}

/** Once per case: said again it changes nothing. */
export function handOff(command: Of<'handOff'>, state: CaseState, context: DecideContext): Decision {
  if (state.handedOff) return { ok: true, events: [] }
  const draft = draftOf(state, context)
  const missing = missingOf(state, categoryOf(state), context.rules.directory.stores.length > 1)
  draft.add({ type: 'case.handedOff', cause: command.cause, missing })
  return draft.done()
}
