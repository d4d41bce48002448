// The customers' side over Huiyin's own Direct Line: post, then read until the answer is there.
import { must, pause } from './call.ts'
import { type Line, patienceMs, quietMs } from './talk.ts'

interface DirectLineSet {
  activities: { type: string; text?: string; from: { id: string } }[]
  watermark: string
}

/** Every conversation begins from an address of its own where the system allows: 16 customers are not one. */
const addressOf = (count: number): string | undefined =>
  process.platform === 'linux' ? `127.1.${Math.floor(count / 250) % 250}.${1 + (count % 250)}` : undefined

/** Over the server's own Direct Line: post, then read until the answer is there. */
export function directLine(url: string): Line {
  const base = `${url}/v3/directline`
  let count = 0
  return {
    async open() {
      const from = addressOf(count++)
      const { token, conversationId } = JSON.parse(await must('POST', `${base}/tokens/generate`, {}, {}, from)) as {
        token: string
        conversationId: string
      }
      const headers = { authorization: `Bearer ${token}` }
      const begun = JSON.parse(await must('POST', `${base}/conversations`, {}, headers)) as {
        conversationId?: string
        token?: string
      }
      const place = `${base}/conversations/${begun.conversationId ?? conversationId}/activities`
      let watermark = ''
      let turn = 0
      const read = async () => {
        const set = JSON.parse(
          await must('GET', `${place}${watermark ? `?watermark=${watermark}` : ''}`, undefined, headers),
        ) as DirectLineSet
        watermark = set.watermark || watermark
        return set.activities.filter(
          each => each.type === 'message' && each.from.id !== 'customer' && !each.from.id.startsWith('dl_'),
        )
      }
      return {
        async say(text, answers) {
          turn++
          const start = performance.now()
          const body = {
            type: 'message',
            from: { id: 'customer' },
            locale: 'zh-CN',
            text,
            channelData: { clientActivityID: `t${turn}` },
          }
          await must('POST', place, body, headers)
          const heard: string[] = []
          for (;;) {
            const got = await read()
            heard.push(...got.map(each => each.text ?? ''))
            if (answers === 'quiet' ? got.length === 0 && heard.length > 0 : heard.length >= answers) return heard
            if (performance.now() - start > patienceMs) return heard
            if (got.length === 0) await pause(answers === 'quiet' ? quietMs : 5)
          }
        },
      }
    },
  }
}
