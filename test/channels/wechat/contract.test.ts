// WeChat does what every channel must, through the platform's double.
import type { SentPush } from '../../../src/wechatDouble/delivery.ts'
import { channelContract } from '../../contracts/channel.ts'
import { openWeChat, wordsSeen } from '../../support/wechat.ts'

channelContract(
  'WeChat',
  async () => {
    const { server, double, close } = await openWeChat()
    let people = 0
    return {
      server,
      close,
      async somebody() {
        people += 1
        const openId = `oHuiyinContract${String(people).padStart(12, '0')}`
        const user = double.user(openId)
        let last: SentPush | undefined
        const menu = () => {
          const what = double.inbox(openId).at(-1)?.what
          return what?.kind === 'menu' ? what.items : []
        }
        const sent = async (act: Promise<{ push: SentPush }>) => {
          last = (await act).push
        }
        return {
          connect: () => sent(user.follows()),
          say: text => sent(user.says(text)),
          sendImage: bytes => sent(user.sendsImage(Buffer.from(bytes), 'image/png')),
          async again() {
            if (last) await double.resend(last)
          },
          async sendUnknown() {
            await sent(user.sendsUnknown('finder_feed'))
            return undefined
          },
          offered: async () => menu().map(({ content }) => content),
          tap: index => sent(user.taps(menu()[index]?.id ?? '')),
          tapComplaint: () => sent(user.clicks('complaint')),
          heard: async () => wordsSeen(double, openId),
        }
      },
    }
  },
  { numbers: true },
)
