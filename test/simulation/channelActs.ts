// What the channels report by themselves in the simulated year: a message could not be delivered, and then one arrives again.
import type { Act } from './acts.ts'
import { open } from './moments.ts'

export const channelActs: readonly Act[] = [
  {
    name: 'gives a message up',
    weight: 3,
    fits: life => open(life) && life.state.channel.id !== 'none',
    command: (_, { random, newId }) => ({
      type: 'recordUndeliverable',
      ...(random.chance(0.9) ? { messageId: newId('m') } : {}),
      ...(random.chance(0.3) ? { why: 'left' } : {}),
    }),
  },
  {
    name: 'delivers again',
    weight: 8,
    fits: ({ state }) => state.undelivered !== undefined,
    command: () => ({ type: 'recordArrival' }),
  },
]
