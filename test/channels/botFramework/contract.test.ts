// The Bot Framework endpoint does what every channel must, through a connector on loopback.
import { channelContract } from '../../contracts/channel.ts'
import { startServer } from '../../support/server.ts'
import { openConnector } from './connectorDouble.ts'

channelContract(
  'Bot Framework',
  async () => {
    const connector = await openConnector()
    const server = await startServer()
    let people = 0
    return {
      server,
      async close() {
        await server.close()
        await connector.close()
      },
      async somebody() {
        people += 1
        const id = `talk-${people}`
        const user = { id: `user-${people}` }
        const bot = { id: 'bot' }
        let count = 0
        let last: Record<string, unknown> = {}

        async function post(): Promise<void> {
          const reply = await fetch(`${server.base}/api/messages`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(last),
          })
          const text = await reply.text()
          if (!reply.ok) throw new Error(`${reply.status} ${text}`)
        }
        function send(activity: Record<string, unknown>): Promise<void> {
          count += 1
          last = {
            type: 'message',
            id: `${id}-${count}`,
            channelId: 'emulator',
            serviceUrl: connector.serviceUrl,
            conversation: { id },
            from: user,
            recipient: bot,
            locale: 'zh-CN',
            ...activity,
          }
          return post()
        }
        const ours = () =>
          connector.received.flatMap(({ conversationId, activity }) =>
            conversationId === id && activity.type === 'message' ? [activity] : [],
          )
        const offers = () => ours().at(-1)?.suggestedActions?.actions ?? []
        return {
          connect: () => send({ type: 'conversationUpdate', membersAdded: [user, bot] }),
          say: text => send({ text }),
          sendImage(bytes) {
            connector.files.set('/files/photo.png', { contentType: 'image/png', content: bytes })
            const contentUrl = `${connector.serviceUrl}/files/photo.png`
            return send({ attachments: [{ contentType: 'image/png', contentUrl, name: 'photo.png' }] })
          },
          again: post,
          async sendUnknown() {
            connector.files.set('/files/tool.exe', {
              contentType: 'application/octet-stream',
              content: Buffer.from('MZ'),
            })
            const contentUrl = `${connector.serviceUrl}/files/tool.exe`
            await send({ attachments: [{ contentType: 'application/octet-stream', contentUrl, name: 'tool.exe' }] })
            return undefined
          },
          offered: async () => offers().map(({ title }) => title),
          tap: index => send({ text: offers()[index]?.value ?? '' }),
          heard: async () => ours().map(({ text }) => text ?? ''),
        }
      },
    }
  },
  { numbers: false },
)
