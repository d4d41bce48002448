// The web chat does what every channel must, as a Direct Line client sees it.
import { channelContract } from '../../contracts/channel.ts'
import { type Customer, openCustomer } from '../../support/customer.ts'
import { startServer } from '../../support/server.ts'

channelContract(
  'Direct Line',
  async () => {
    const server = await startServer()
    return {
      server,
      close: () => server.close(),
      async somebody() {
        let customer: Customer | undefined
        let count = 0
        let last = async () => {}
        const there = () => {
          if (!customer) throw new Error('not connected')
          return customer
        }
        async function sent(deed: () => Promise<unknown>): Promise<void> {
          last = async () => void (await deed())
          await last()
        }
        const ours = async () =>
          (await there().all()).filter(each => each.channelData?.huiyin && each.type === 'message')
        const offers = async () => (await ours()).at(-1)?.suggestedActions?.actions ?? []
        const say = (text: string) => {
          count += 1
          const id = `client-${count}`
          return sent(() => there().say(text, id))
        }
        const attach = (name: string, type: string, bytes: Uint8Array) => {
          count += 1
          const id = `client-${count}`
          return sent(() => there().attach('', name, type, bytes, id))
        }
        return {
          async connect() {
            customer = await openCustomer(server.base)
          },
          say,
          sendImage: bytes => attach('photo.png', 'image/png', bytes),
          again: () => last(),
          sendUnknown: () =>
            attach('tool.exe', 'application/octet-stream', Buffer.from('MZ no picture at all')).then(
              () => undefined,
              (refused: Error) => refused.message,
            ),
          offered: async () => (await offers()).map(({ title }) => title),
          tap: async index => say((await offers())[index]?.value ?? ''),
          heard: async () => (customer ? (await ours()).map(({ text }) => text ?? '') : []),
        }
      },
    }
  },
  { numbers: false },
)
