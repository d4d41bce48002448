// POST /api/messages, the Bot Framework connector endpoint: door → shape → CloudAdapter → converse. Answers as soon as the turn is
// durable and never sends inside it: what the bot says goes through the outbox to push.ts.
import { CloudAdapter } from 'botbuilder'
import type { AuthenticateRequestResult } from 'botframework-connector'
import type { Activity, InvokeResponse } from 'botframework-schema'
import { ZodError } from 'zod'
import type { PushChannel } from '../../app/channelPorts.ts'
import type { Ledger } from '../../app/ledgerPort.ts'
import type { Message } from '../../app/messages.ts'
import type { Clock, Converse, Ids, TurnResult } from '../../app/ports.ts'
import type { StillAsks } from '../../app/stillAsks.ts'
import { parseJson } from '../../http/body.ts'
import { Problem } from '../../http/problem.ts'
import type { Call, Reply } from '../../http/route.ts'
import { createMessageAllowance } from '../allowance.ts'
import { forSdk, type InboundActivity, parseActivity } from './activity.ts'
import { storeAttachments, unheardOf, wantedFiles } from './attachments.ts'
import { CachedAuthentication, type Credentials } from './authentication.ts'
import { admit, checkServiceUrl, type DoorRules, knock } from './door.ts'
import { channelOf, inboundOf } from './inbound.ts'
import { createPush } from './push.ts'

export interface BotFrameworkParts {
  converse: Converse
  ledger: Pick<Ledger, 'inbound' | 'commit' | 'idempotent' | 'saveFile'>
  clock: Clock
  ids: Ids
  log: { warn(details: object, message: string): void; error(details: object, message: string): void }
  credentials: Credentials
  /** NODE_ENV is production */
  production: boolean
  /** PUBLIC_URL, when set */
  publicUrl?: string | undefined
  /** one attempt at the connector, and one check of a token; ms */
  sendDeadlineMs?: number
  /** one attachment, ms: the channel itself waits about 15 s for the turn */
  fetchDeadlineMs?: number
  /** of one conversation, when not the usual */
  messagesPerMinute?: number
  /** the structured handoff of a case; null when it is gone */
  handoffOf: (caseId: string) => Promise<unknown>
  transcriptOf: (caseId: string) => Promise<readonly Message[]>
  stillAsks: StillAsks
}
export interface BotFramework {
  /** one posted activity, raw; mounted by onDemand.ts */
  handle(call: Call): Promise<Reply>
  /** serves every conversation that is not on one of our own channels */
  channel: PushChannel
  close(): void
}

class Adapter extends CloudAdapter {
  /** As `process`, without its handling of HTTP, which answers errors with their raw text. */
  turn(
    caller: AuthenticateRequestResult,
    activity: Activity,
    logic: () => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(caller, activity, logic)
  }
}

function checked(json: unknown): InboundActivity {
  try {
    return parseActivity(json)
  } catch (thrown) {
    if (!(thrown instanceof ZodError)) throw thrown
    const issues = thrown.issues.slice(0, 20).map(issue => ({ path: issue.path.join('.'), message: issue.message }))
    throw new Problem(422, 'not-valid', issues.map(issue => `${issue.path || '(body)'}: ${issue.message}`).join('; '), {
      issues,
    })
  }
}

const tryAgain = () =>
  new Problem(503, 'unavailable', 'The message was not taken. Please send it again.', {}, { 'retry-after': '2' })

export function createBotFramework(parts: BotFrameworkParts): BotFramework {
  const deadlineMs = parts.sendDeadlineMs ?? 5_000
  // given up while the channel still works on it, a message is said twice
  const sayDeadlineMs = parts.sendDeadlineMs ?? 12_000
  const withCredentials = parts.credentials.appId !== ''
  const rules: DoorRules = { withCredentials, open: parts.production || Boolean(parts.publicUrl) }
  const authentication = new CachedAuthentication(parts.credentials)
  const adapter = new Adapter(authentication)
  const stopping = new AbortController()
  const mayStillSay = createMessageAllowance(parts.messagesPerMinute)

  const fileRules = {
    ...parts,
    withCredentials,
    deadlineMs: parts.fetchDeadlineMs ?? 8_000,
    token: (serviceUrl: string) => authentication.token(serviceUrl),
  }

  async function take(posted: InboundActivity): Promise<TurnResult | null> {
    const inbound = inboundOf(posted, parts.clock.now())
    if (!inbound) return null
    const files = posted.kind === 'message' ? wantedFiles(posted.activity) : []
    // a replayed message must not store its files twice
    if (files.length > 0 && !(await parts.ledger.inbound(inbound, inbound.inboundId))) {
      const { serviceUrl, channelId } = posted.activity
      inbound.attachments = await storeAttachments(files, { ...inbound, serviceUrl, channelId }, fileRules)
    }
    const unheard = posted.kind === 'message' ? unheardOf(posted.activity, inbound) : undefined
    return parts.converse(unheard === undefined ? inbound : { ...inbound, unheard })
  }

  adapter.onTurnError = async (_context, err) => parts.log.error({ where: 'post /api/messages', err }, 'turn failed')

  async function handle(call: Call): Promise<Reply> {
    knock(call, rules)
    const posted = checked(parseJson(call.bytes))
    checkServiceUrl(posted.activity.serviceUrl, rules)
    const activity = forSdk(posted)
    const caller = await admit(authentication, activity, call.headers.authorization ?? '', deadlineMs)
    // Counted behind the door only: nobody can use up another's allowance.
    if (posted.kind === 'message') {
      const { channelId, conversation, text } = posted.activity
      await mayStillSay(`${channelOf(channelId)} ${conversation.id}`, text?.length ?? 0)
    }

    let outcome: TurnResult | null | undefined
    const answer = await adapter.turn(caller, activity, async () => {
      // not from the turn context: it is revoked when the turn ends, the stored reference lives on
      outcome = await take(posted)
    })
    if (outcome === undefined || outcome?.ok === false) throw tryAgain()
    if (posted.kind === 'invoke')
      return { status: answer?.status ?? 501, ...(answer?.body ? { json: answer.body } : {}) }
    return { status: 200, json: {} }
  }

  return {
    handle,
    channel: createPush({ ...parts, authentication, deadlineMs: sayDeadlineMs, stopping: stopping.signal }),
    close: () => stopping.abort(),
  }
}
