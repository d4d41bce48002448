// Is it alive, is it ready, how does it do: the routes for whoever watches the process.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Route } from './route.ts'
import { route } from './route.ts'

export interface Measures {
  routes: Route[]
  /** a turn or a command was done, or failed */
  turn(outcome: 'ok' | 'failed', seconds: number): void
  delivery(outcome: 'ok' | 'failed' | 'held'): void
}

/** What waits to be carried out to customers. `oldestSeconds`: how long the one has waited that waits longest; 0 when none does */
export interface OutboxNow {
  waiting: number
  /** not before their customer is heard of again */
  held: number
  dead: number
  oldestSeconds: number
}

function gaugeOutbox(registry: Registry, outbox: () => Promise<OutboxNow>): void {
  const registers = [registry]
  let looking: Promise<OutboxNow> | undefined
  /** One look for all of them: the registry collects them at the same moment. */
  const look = (): Promise<OutboxNow> => {
    looking ??= outbox().finally(() => {
      looking = undefined
    })
    return looking
  }
  const gauge = (name: keyof OutboxNow, metric: string, help: string) =>
    new Gauge({
      name: `huiyin_outbox_${metric}`,
      help,
      registers,
      async collect() {
        this.set((await look())[name])
      },
    })
  gauge('waiting', 'waiting', 'Messages not yet carried out to their customer')
  gauge('held', 'held', 'Messages that wait for their customer to be heard of again')
  gauge('dead', 'dead', 'Messages given up and not tried again since')
  gauge('oldestSeconds', 'oldest_seconds', 'Age of the message that has waited longest')
}

/** @param ready throws when a store can't be reached */
export function createMeasures(ready: () => Promise<void>, outbox: () => Promise<OutboxNow>): Measures {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'huiyin_' })
  gaugeOutbox(registry, outbox)
  const turns = new Histogram({
    name: 'huiyin_turn_seconds',
    help: 'Time from an inbound message to its committed answer',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
    registers: [registry],
  })
  const deliveries = new Counter({
    name: 'huiyin_deliveries_total',
    help: 'Attempts to carry a message to a push channel',
    labelNames: ['outcome'],
    registers: [registry],
  })
  return {
    turn: (outcome, seconds) => turns.observe({ outcome }, seconds),
    delivery: outcome => deliveries.inc({ outcome }),
    routes: [
      route({
        method: 'get',
        path: '/healthz',
        summary: 'Alive.',
        handle: () => ({ status: 200, json: { status: 'alive' } }),
      }),
      route({
        method: 'get',
        path: '/readyz',
        summary: 'Ready: the stores can be reached.',
        handle: async () => {
          try {
            await ready()
            return { status: 200, json: { status: 'ready' } }
          } catch {
            return { status: 503, json: { status: 'not ready' } }
          }
        },
      }),
      route({
        method: 'get',
        path: '/metrics',
        summary: 'Prometheus text.',
        reply: { status: 200, contentType: 'text/plain' },
        handle: async () => ({
          status: 200,
          content: await registry.metrics(),
          headers: { 'content-type': registry.contentType },
        }),
      }),
    ],
  }
}
