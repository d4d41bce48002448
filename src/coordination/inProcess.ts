// Coordination inside one process: one turn at a time per conversation, and news for whoever listens.
import type { Bus, News, TurnQueue } from '../app/ports.ts'

/** First come, first served per key; different keys do not wait for each other. */
export function createTurnQueue(): TurnQueue {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run(key, task) {
      const before = tails.get(key)
      // The one before may fail: that is its caller's affair, the next still has its turn.
      const mine = before ? before.then(task, task) : task()
      tails.set(key, mine)
      const leave = () => {
        if (tails.get(key) === mine) tails.delete(key)
      }
      mine.then(leave, leave)
      return mine
    },
  }
}

/** @param onFailure a listener that throws: what happened has happened, the others still hear of it */
export function createBus(onFailure: (err: unknown) => void): Bus {
  const handlers = new Set<(news: News) => void>()
  return {
    publish(news) {
      for (const handler of handlers)
        try {
          handler(news)
        } catch (err) {
          onFailure(err)
        }
    },
    subscribe(handler) {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
  }
}
