// The customers' side: one conversation, says a line, waits for the whole answer. Here over the Bot Framework connector.
import { type ConnectorDouble, openConnector } from '../channels/botFramework/connectorDouble.ts'
import { must } from './call.ts'

/** `quiet`: nobody knows yet how many messages the answer has; wait until no more come. */
export type Awaited = number | 'quiet'
export interface Talk {
  /** what the bot answered; fewer than `answers` when no more came in time */
  say(text: string, answers: Awaited): Promise<string[]>
}
/** One bot that can be talked to, under a name. */
export interface Line {
  open(id: string): Promise<Talk>
}

export const quietMs = 400
export const patienceMs = 5_000

/** Over POST /api/messages; answers arrive at a connector shared by all lines. */
export async function openSwitchboard(): Promise<{ line(url: string): Line; close(): Promise<void> }> {
  const connector: ConnectorDouble = await openConnector()
  const mailboxes = new Map<string, (text: string) => void>()
  connector.onActivity = ({ conversationId, activity }) => {
    connector.received.length = 0
    if (activity.type === 'message') mailboxes.get(conversationId)?.(activity.text ?? '')
  }
  const line = (url: string): Line => ({
    async open(id) {
      let turn = 0
      let heard: string[] = []
      let wake = () => {}
      mailboxes.set(id, text => {
        heard.push(text)
        wake()
      })
      const until = async (answers: Awaited) => {
        const start = performance.now()
        while (answers === 'quiet' || heard.length < answers) {
          const before = heard.length
          const ms = answers === 'quiet' ? quietMs : patienceMs
          let timer: NodeJS.Timeout | undefined
          await new Promise<void>(resolve => {
            wake = resolve
            timer = setTimeout(resolve, ms)
          })
          clearTimeout(timer)
          if (heard.length > before) continue
          if (answers === 'quiet' && (heard.length > 0 || performance.now() - start > patienceMs)) return
          if (answers !== 'quiet')
            throw new Error(`conversation ${id}, line ${turn}: ${heard.length} answers of ${answers}`)
        }
      }
      return {
        async say(text, answers) {
          heard = []
          turn++
          const posted = must('POST', `${url}/api/messages`, {
            type: 'message',
            id: `${id}-${turn}`,
            channelId: 'test',
            serviceUrl: connector.serviceUrl,
            conversation: { id },
            from: { id: `user-${id}`, name: '王先生' },
            recipient: { id: 'bot', name: 'bot' },
            locale: 'zh-CN',
            timestamp: new Date().toISOString(),
            text,
          })
          await Promise.all([posted, until(answers)])
          return heard
        },
      }
    },
  })
  return { line, close: () => connector.close() }
}
