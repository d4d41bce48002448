// npm run wechat:simulate -- [--server URL] [--port N] [--user OPENID] [--plain]: WeChat's platform on this machine, and a
// customer in the terminal who writes to a running server. More options, for a server set up otherwise: --app-id --secret
// --token --key --account; --template ID and --subscription ID, several times, for what the account may send.
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createWeChatDouble } from './wechatDouble/createWeChatDouble.ts'
import type { SentPush } from './wechatDouble/delivery.ts'
import { helpLines, play } from './wechatDouble/terminal/commands.ts'
import { answerLine, remainingLine, seenLines } from './wechatDouble/terminal/words.ts'

// the account does not exist: its secrets open nothing but this double
const { values: options } = parseArgs({
  options: {
    server: { type: 'string', default: 'http://127.0.0.1:3978/wechat' },
    port: { type: 'string', default: '3979' },
    user: { type: 'string', default: 'oHuiyinSimulatedCustomer0001' },
    plain: { type: 'boolean', default: false },
    'app-id': { type: 'string', default: 'wx0123456789abcdef' },
    secret: { type: 'string', default: 'simulated-secret-of-no-account-0' },
    token: { type: 'string', default: 'huiyinSimulated' },
    key: { type: 'string', default: 'HuiyinSimulatedAccountKeyOpensNothingAtAll0' },
    account: { type: 'string', default: 'gh_0123456789ab' },
    template: { type: 'string', multiple: true, default: [] },
    subscription: { type: 'string', multiple: true, default: [] },
  },
})
const port = Number(options.port)
if (!URL.canParse(options.server) || !Number.isInteger(port) || !/^[A-Za-z0-9+/]{43}$/.test(options.key)) {
  console.error(
    'Usage: npm run wechat:simulate -- [--server http://127.0.0.1:3978/wechat] [--port 3979] [--user OPENID]',
  )
  console.error('       [--plain | --key THE_43_CHARACTERS] [--template ID]... [--subscription ID]...')
  process.exit(1)
}

let skippedMs = 0
const now = () => Date.now() + skippedMs
const double = await createWeChatDouble({
  appId: options['app-id'],
  secret: options.secret,
  account: options.account,
  token: options.token,
  ...(options.plain ? {} : { encodingAesKey: options.key }),
  now,
  pushClock: () => Date.now(),
  serverUrl: options.server,
  port,
  abilities: { templates: options.template, subscriptions: options.subscription },
}).catch((error: Error) => {
  console.error(`${error.message}: choose another with --port`)
  process.exit(1)
})

console.log(`WeChat is played on ${double.url}; its pushes go to ${options.server}. The server needs these settings:\n`)
console.log(`WECHAT_APP_ID=${options['app-id']}`)
console.log(`WECHAT_APP_SECRET=${options.secret}`)
console.log(`WECHAT_TOKEN=${options.token}`)
console.log(`WECHAT_ENCODING_AES_KEY=${options.plain ? '' : options.key}`)
console.log(`WECHAT_API_BASE=${double.url}\n`)
console.log(helpLines.join('\n'))

const address = await double.checkAddress().catch(() => undefined)
if (address === undefined) console.log(`\nNobody answers at ${options.server} yet.`)
else console.log(address ? '\nThe server has proved that it knows the token.' : '\nThe server refuses the token.')

const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY })
const user = double.user(options.user)
let last: SentPush | undefined
let isTyping = process.stdin.isTTY
terminal.once('close', () => {
  isTyping = false
})
const prompt = () => isTyping && terminal.prompt(true)

function tell(lines: readonly string[]): void {
  if (isTyping) process.stdout.write('\r\u001b[K')
  for (const line of lines) console.log(line)
  prompt()
}
double.onSeen((_, seen) => tell([...seenLines(seen), `  (${remainingLine(double.remaining(user.openId), now())})`]))

const stage = {
  user,
  inbox: () => double.inbox(user.openId),
  read: (file: string) => readFile(file),
  skip(hours: number) {
    skippedMs += hours * 3_600_000
  },
  wait: (seconds: number) => new Promise<void>(done => setTimeout(done, seconds * 1000)),
  resend: double.resend,
  last: () => last,
}

prompt()
for await (const line of terminal) {
  if (line.trim() === '/quit') break
  if (line.trim() !== '') {
    const played = await play(line, stage)
    if (typeof played === 'string') tell([played, remainingLine(double.remaining(user.openId), now())])
    else if (played) {
      last = played.push
      const trouble = answerLine(played.answer)
      if (trouble !== undefined) tell([trouble])
    }
  }
  prompt()
}
terminal.close()
await double.close()
