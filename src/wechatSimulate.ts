// npm run wechat:simulate -- [--server URL] [--port N] [--user OPENID] [--plain]: WeChat's platform on this machine, and a
// customer in the terminal who writes to a running server. More options, for a server set up otherwise: --app-id --secret
// --token --key --account; --template ID and --subscription ID, several times, for what the account may send.
// npm run wechat:simulate -- --scenarios FILE [--only ID,...] [--base URL] [--answers tap|number|text] [--show]: customers written
// in a file instead of one in the terminal, each judged by what the desk holds afterwards. Reads it over the desk API, with
// --desk-token (or DESK_API_TOKEN) in the name of --staff.

import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { readOptions, showUsage } from './commandLine.ts'
import { readConfig } from './config.ts'
import { createWeChatDouble } from './wechatDouble/createWeChatDouble.ts'
import { playFile } from './wechatDouble/customers/fromFile.ts'
import type { SentPush } from './wechatDouble/delivery.ts'
import { hourMs } from './wechatDouble/durations.ts'
import { helpLines, play } from './wechatDouble/terminal/commands.ts'
import { serverAddress } from './wechatDouble/terminal/serverAddress.ts'
import { answerLine, remainingLine, seenLines } from './wechatDouble/terminal/words.ts'

const usage = `Usage: npm run wechat:simulate -- [--server http://127.0.0.1:3978] [--port 3979] [--user OPENID]
       [--plain | --key THE_43_CHARACTERS] [--template ID]... [--subscription ID]...
       [--scenarios FILE [--only ID,...] [--base URL] [--desk-token TOKEN] [--staff ID] [--answers tap] [--show]]`

// the account does not exist: its secrets open nothing but this double
const { values: options } = readOptions(
  {
    options: {
      base: { type: 'string', default: 'http://127.0.0.1:3978' },
      server: { type: 'string' },
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
      scenarios: { type: 'string' },
      only: { type: 'string' },
      answers: { type: 'string', default: 'tap' },
      staff: { type: 'string', default: 'liming' },
      'desk-token': { type: 'string' },
      show: { type: 'boolean', default: false },
    },
  },
  usage,
)
const port = Number(options.port)
const serverUrl = serverAddress(options.server ?? `${options.base.replace(/\/$/, '')}/wechat`)
if (serverUrl === undefined || !Number.isInteger(port) || !/^[A-Za-z0-9+/]{43}$/.test(options.key)) {
  showUsage(usage, 'The server is an address, the port a number, the key 43 letters and digits.')
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
  serverUrl,
  port,
  abilities: { templates: options.template, subscriptions: options.subscription },
}).catch((error: Error) => {
  console.error(`${error.message}: choose another with --port`)
  process.exit(1)
})

const address = await double.checkAddress().catch(() => undefined)
if (options.scenarios !== undefined && address) {
  const deskToken = options['desk-token'] ?? readConfig().deskApiToken
  if (deskToken === undefined) console.error('The desk is read with --desk-token, or DESK_API_TOKEN: neither is set')
  const { scenarios: file, only, base, staff: staffId, answers, show } = options
  const allHeld =
    deskToken !== undefined &&
    (await playFile(double, {
      file,
      ...(only === undefined ? {} : { only }),
      base,
      deskToken,
      staffId,
      answers,
      show,
      print: line => console.log(line),
    }).catch((error: Error) => console.error(error.message)))
  await double.close()
  process.exit(allHeld ? 0 : 1)
}

console.log(`WeChat is played on ${double.url}; its pushes go to ${serverUrl}. The server needs these settings:\n`)
console.log(`WECHAT_APP_ID=${options['app-id']}`)
console.log(`WECHAT_APP_SECRET=${options.secret}`)
console.log(`WECHAT_TOKEN=${options.token}`)
console.log(`WECHAT_ENCODING_AES_KEY=${options.plain ? '' : options.key}`)
console.log(`WECHAT_API_BASE=${double.url}\n`)
console.log(helpLines.join('\n'))

if (address === undefined) console.log(`\nNobody answers at ${serverUrl} yet.`)
else console.log(address ? '\nThe server has proved that it knows the token.' : '\nThe server refuses the token.')
if (options.scenarios !== undefined) {
  await double.close()
  process.exit(1)
}

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
    skippedMs += hours * hourMs
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
