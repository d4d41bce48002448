// Bot Framework's packages take a fifth of a second and tens of megabytes to load: that waits until somebody needs them.
import type { PushChannel } from '../../app/channelPorts.ts'
import { type Route, route } from '../../http/route.ts'
import type { BotFramework, BotFrameworkParts } from './botFramework.ts'

export interface BotFrameworkOnDemand extends Omit<BotFramework, 'handle'> {
  routes: Route[]
}

/** As `createBotFramework`, loaded by the first request or delivery; with an app id at once, but after the start. */
export function createBotFrameworkOnDemand(parts: BotFrameworkParts): BotFrameworkOnDemand {
  let loading: Promise<BotFramework> | undefined
  const load = (): Promise<BotFramework> => {
    loading ??= import('./botFramework.ts').then(module => module.createBotFramework(parts))
    return loading
  }
  if (parts.credentials.appId) setTimeout(() => void load().catch(() => {}), 1_000).unref()
  const channel: PushChannel = {
    id: 'botFramework',
    send: async (...given: Parameters<PushChannel['send']>) => (await load()).channel.send(...given),
  }
  return {
    routes: [
      route({
        method: 'post',
        path: '/api/messages',
        summary: 'Bot Framework connector endpoint (Teams, Azure Bot channels, emulators).',
        raw: true,
        maxBytes: 256 * 1024,
        handle: async call => (await load()).handle(call),
      }),
    ],
    channel,
    close: () => void loading?.then(loaded => loaded.close()),
  }
}
