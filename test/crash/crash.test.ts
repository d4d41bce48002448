// SIGKILL at any moment of an intake: the conversation goes on, no case is doubled, nothing acknowledged is missing.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type Customer, openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'

const intake = [
  '你好',
  '空调修了又不制冷了,上周才在你们店修过',
  '我叫王芳',
  '13912345687',
  '轩逸,苏E7731Q',
  '5万8千公里',
  '加过一次氟,没管几天',
  '希望这次彻底修好',
]

let server: TestServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** Says it until the server has taken it; a repetition carries the same client id. */
async function sayUntilTaken(customer: Customer, text: string, clientId: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await customer.say(text, clientId)
    } catch {
      await sleep(50)
    }
  }
  throw new Error(`never taken: ${text}`)
}

describe('a server killed in the middle of an intake', () => {
  // The moments are spread over the intake: before, while and after a message is committed.
  it.each([0, 3, 7, 13, 29])(
    'comes back after %i ms into a message with everything it acknowledged',
    async delay => {
      server = await startServer()
      const mine = server
      const customer = await openCustomer(mine.base)
      const acknowledged: { id: string; text: string }[] = []
      for (const [index, text] of intake.entries()) {
        const taken = sayUntilTaken(customer, text, `client-${index}`)
        if (index % 2 === 1) {
          await sleep(delay)
          await mine.kill()
          await mine.restart()
        }
        acknowledged.push({ id: await taken, text })
      }
      // The same messages once more: a client that never saw the answer asks again.
      for (const [index, text] of intake.entries()) {
        const id = await customer.say(text, `client-${index}`)
        expect(id).toBe(acknowledged[index]?.id)
      }
      const mineSaid = (await customer.all()).filter(each => !each.channelData?.huiyin)
      expect(mineSaid.map(each => each.text)).toEqual(intake)
      const staff = staffAt(mine.base, 'songtao')
      const cases = await staff.cases()
      expect(cases).toHaveLength(1)
      const { handoff, transcript } = await staff.open(cases[0]?.id as string)
      expect(handoff.customer).toMatchObject({ name: '王芳', phone: '+8613912345687' })
      expect(transcript.filter(each => each.from === 'customer').map(each => each.text)).toEqual(intake)
    },
    120_000,
  )
})
