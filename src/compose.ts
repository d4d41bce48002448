// The composition root: config → stores → use cases → dialogue → channels → listen. No logic; the only file that knows everything.
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createDialogue } from '../dialogs/index.ts'
import packageJson from '../package.json' with { type: 'json' }
import { createAlarm } from './app/alarm.ts'
import { createCaseNumbers } from './app/caseNumbers.ts'
import { createCaseStore } from './app/caseStore.ts'
import { createCaseTime } from './app/caseTime.ts'
import { withoutTokens } from './app/claims.ts'
import { adoptClockRules } from './app/clockRules.ts'
import { createConversationStore } from './app/conversations.ts'
import { createConverse } from './app/converse.ts'
import { createDeliveryRunner, type DeliveryRunner } from './app/delivery.ts'
import { createDeliveryNews } from './app/deliveryNews.ts'
import { createDuties } from './app/duties.ts'
import { createEnrichment } from './app/enrichment.ts'
import { createHandleCommand } from './app/handleCommand.ts'
import { createLeftChannel } from './app/leftChannel.ts'
import { loadRules } from './app/loadPolicy.ts'
import { createLookUp } from './app/lookUp.ts'
import { outboxNow } from './app/outboxNow.ts'
import type { Clock, Converse } from './app/ports.ts'
import { createProgressLinks } from './app/progressLinks.ts'
import { createProgressPage } from './app/progressPage.ts'
import { createDeskApp } from './app/queries.ts'
import { createRenewal } from './app/renewal.ts'
import { createReoffer } from './app/reoffer.ts'
import { createRepeats } from './app/repeats.ts'
import { saidOnce } from './app/saidOnce.ts'
import { createSayAtOnce } from './app/sayAtOnce.ts'
import { createStanding } from './app/standing.ts'
import { createStillAsks } from './app/stillAsks.ts'
import { warmUp } from './app/warmUp.ts'
import { createWorkload } from './app/workload.ts'
import { storeOf } from './case/policy/directory.ts'
import { webchat } from './channels/abilities.ts'
import { createAllowance, isWithin } from './channels/allowance.ts'
import { createBotFrameworkOnDemand } from './channels/botFramework/onDemand.ts'
import { createDirectLine } from './channels/directLine/directLine.ts'
import { aesKeyOf } from './channels/wechat/crypto.ts'
import { wechat as wechatId } from './channels/wechat/followers.ts'
import { createWeChat } from './channels/wechat/wechat.ts'
import type { Config } from './config.ts'
import { createBus, createTurnQueue } from './coordination/inProcess.ts'
import { createDesk } from './desk/desk.ts'
import { createMeasures } from './http/health.ts'
import { openapiRoute } from './http/openapi.ts'
import type { Route } from './http/route.ts'
import { createHttpServer } from './http/server.ts'
import { randomIds, secret } from './ids.ts'
import { openLedger } from './ledger/openLedger.ts'
import type { Log } from './log.ts'
import { createTrack } from './track/track.ts'
import { createAzureLanguage } from './understanding/azure/azureLanguage.ts'
import { createLocalUnderstanding } from './understanding/local.ts'

export interface Huiyin {
  /** who the first sign-in link is for: the first service manager of the roster, else its first member */
  firstOfDesk: string
  /** a one-time sign-in link to the desk; throws for somebody not on the roster */
  deskLink(staffId: string): Promise<string>
  close(): Promise<void>
}

/** of one sender, by number and four digits: more than anybody needs, too few to go through numbers */
const lookUpsAMinute = 20

/** Starts everything and listens. Throws PolicyError for broken policy files, and when the store or the port can't be had. */
export async function startHuiyin(config: Config, log: Log, clock: Clock): Promise<Huiyin> {
  const publicUrl = config.publicUrl ?? config.address
  const loaded = loadRules({ pack: config.policyPack, ...(config.storeFile ? { storeFile: config.storeFile } : {}) })
  const ids = randomIds
  const ledger = await openLedger({
    dataDir: config.dataDir,
    ...(config.dataKey ? { dataKey: config.dataKey } : {}),
    clock,
    ids,
  })
  const rules = await adoptClockRules(loaded, ledger, clock.now())
  const measures = createMeasures(
    () => ledger.ping(),
    () => outboxNow(ledger, clock),
  )
  const onFailure = (err: unknown, what: string) => log.error({ err }, `${what} failed`)
  const bus = createBus(err => onFailure(err, 'telling the news'))
  const isPush = (channel: string) => channel !== webchat

  const local = createLocalUnderstanding()
  const azure =
    config.azureLanguage &&
    createAzureLanguage({
      ...config.azureLanguage,
      local,
      now: () => clock.now(),
      onTrouble: trouble => log.warn(trouble, 'Azure Language'),
    })

  const shared = {
    ledger,
    bus,
    clock,
    ids,
    rules,
    isPush,
    onFailure,
    cases: createCaseStore(ledger),
    conversations: createConversationStore(ledger),
    numbers: createCaseNumbers(ledger, storeOf(rules.directory, undefined).timeZone),
    turns: createTurnQueue(),
    workload: createWorkload(ledger),
    time: createCaseTime(config.clockSpeed),
    understanding: azure?.understanding ?? local,
    dialogue: createDialogue(),
    onDeliveries: (...offered: Parameters<DeliveryRunner['offer']>) => delivery.offer(...offered),
    onRequeued: () => delivery.wake(),
  }
  const links = createProgressLinks({ ledger, clock, secret, publicUrl, linkDays: rules.pack.progress.linkDays })
  const lookUp = createLookUp(shared)
  const handle = createHandleCommand({
    ...shared,
    toSayAtOnce: createSayAtOnce(channel => channelOf(channel)),
  })
  const duties = createDuties({ ...shared, handle, links, lookEveryMs: config.clockSpeed > 1 ? 100 : 1_000 })
  const reoffer = createReoffer({ ...shared, handle, lookEveryMs: config.clockSpeed > 1 ? 100 : 1_000 })
  const renewal = createRenewal({ ...shared, everyMs: 20 })
  const repeats = createRepeats({ ...shared, handle })
  const enrichment = azure && createEnrichment({ ...shared, handle, enricher: azure.enricher })
  const lookUpAllowance = createAllowance(lookUpsAMinute, 'too-many-look-ups', 'Too many look-ups in a short time.')
  const mayLookUp = (sender: string) => isWithin(lookUpAllowance(sender))
  const converse = measured(
    createConverse({ ...shared, links, lookUp, mayLookUp, undelivered: ref => delivery.undelivered(ref) }),
    measures.turn,
  )
  const app = createDeskApp({
    ...shared,
    handle,
    links,
    windowOf: async ref => (await wechat?.windowOf(ref)) ?? null,
  })

  const directLine = createDirectLine({
    ledger,
    converse,
    bus,
    clock,
    ids,
    directory: rules.directory,
    cacheDir: join(config.dataDir, 'cache'),
    secureCookies: publicUrl.startsWith('https:'),
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
  })
  const standing = createStanding(shared)
  const botFramework = createBotFrameworkOnDemand({
    ledger,
    converse,
    clock,
    ids,
    log,
    credentials: config.botFramework,
    production: config.production,
    publicUrl: config.publicUrl,
    handoffOf: async caseId => (await app.detail(caseId))?.handoff ?? null,
    stillAsks: createStillAsks({ ledger, standing }),
    transcriptOf: async caseId =>
      saidOnce(await ledger.transcript(caseId)).map(message => ({ ...message, text: withoutTokens(message.text) })),
  })
  const news = createDeliveryNews({ ...shared, handle })
  const wechat =
    config.wechat &&
    createWeChat({
      settings: { ...config.wechat, keys: config.wechat.aesKeys.flatMap(key => aesKeyOf(key) ?? []) },
      ledger,
      converse,
      queue: createTurnQueue(),
      clock,
      ids,
      random: Math.random,
      site: publicUrl,
      timeZone: storeOf(rules.directory, undefined).timeZone,
      standing,
      release: ref => delivery.release(ref),
      onLeft: createLeftChannel({ ...shared, handle }),
      onUnheard: (caseId, messageId) => news.givenUp(caseId, messageId),
      alarms: createAlarm({ reader: local, rules, clock, log }),
      log,
    })
  const channelOf = (channel: string) => {
    if (!isPush(channel)) return undefined
    return channel === wechatId ? wechat?.channel : botFramework.channel
  }
  const delivery = createDeliveryRunner({
    ledger,
    clock,
    random: Math.random,
    sendDeadlineMs: 30_000,
    news,
    onFailure,
    onAttempt: measures.delivery,
    onNotSetUp: channel =>
      log.error({ channel }, 'this channel is not set up here: what is to be said there waits until it is'),
    channelOf,
  })
  const desk = createDesk({
    app,
    ledger,
    bus,
    secret,
    now: () => clock.now(),
    clockSpeed: config.clockSpeed,
    publicUrl,
    ...(config.deskApiToken ? { apiToken: config.deskApiToken } : {}),
  })

  const track = createTrack({
    page: createProgressPage({ ...shared, links }),
    lookUp,
    directory: rules.directory,
    now: () => clock.now(),
    allowance: lookUpAllowance,
    proxied: config.publicUrl !== undefined,
  })

  const routes: Route[] = [directLine, botFramework, ...(wechat ? [wechat] : []), desk, track, measures].flatMap(
    each => each.routes,
  )
  routes.push(openapiRoute(() => routes, { title: 'Huiyin 回音', version: packageJson.version }))
  const server = createHttpServer(routes, log)
  server.server.on('upgrade', (request, socket, head) => {
    if (!directLine.upgrade(request, socket, head)) socket.destroy()
  })
  bus.subscribe(news => {
    if (news.type === 'case.changed' && news.events.includes('personalData.erased')) delivery.forget(news.caseId)
  })
  await listening(server, config.port, config.host)
  duties.start()
  reoffer.start()
  delivery.start()
  await wechat?.start()
  renewal.start()
  repeats.start()
  warmUp(rules.wording)
  enrichment?.start()

  return {
    firstOfDesk:
      (rules.directory.staff.find(each => each.role === 'serviceManager') ?? rules.directory.staff[0])?.id ?? '',
    deskLink: staffId => desk.link(staffId),
    async close() {
      directLine.close()
      desk.close()
      botFramework.close()
      await closed(server.server)
      await wechat?.stop()
      await renewal.stop()
      await repeats.stop()
      await enrichment?.stop()
      await duties.stop()
      await reoffer.stop()
      await delivery.stop()
      await ledger.close()
    },
  }
}

const measured =
  (converse: Converse, turn: (outcome: 'ok' | 'failed', seconds: number) => void): Converse =>
  async inbound => {
    const from = performance.now()
    const result = await converse(inbound)
    turn(result.ok ? 'ok' : 'failed', (performance.now() - from) / 1_000)
    return result
  }

/** It passes on the errors of the net below it, and ends the process with those nobody listens to. */
const listening = (server: ReturnType<typeof createHttpServer>, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })

const closed = (server: Server) =>
  new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1_000).unref()
  })
