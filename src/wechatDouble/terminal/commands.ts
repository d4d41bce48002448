// What can be typed in the terminal, one row each; a line that does not begin with / is said as it is.
import type { Delivered, SentPush } from '../delivery.ts'
import type { Seen, Shown } from '../shown.ts'
import type { User } from '../user.ts'

export interface Stage {
  user: User
  inbox(): readonly Seen[]
  /** rejects when there is no such file */
  read(file: string): Promise<Buffer>
  /** moves the platform's clock on */
  skip(hours: number): void
  wait(seconds: number): Promise<void>
  resend(push: SentPush): Promise<Delivered>
  last(): SentPush | undefined
}

/** Words: what is wrong with the line, or worth knowing. */
type Played = Delivered | string | undefined
interface Row {
  usage: string
  tells: string
  play(rest: string, stage: Stage): Promise<Played>
}
const row = (usage: string, tells: string, play: Row['play']): Row => ({ usage, tells, play })

/** The header of an AMR file, and one frame of silence. */
const silence = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(13, 0x7c)])
const contentTypeTable: Readonly<Record<string, string>> = { png: 'image/png', gif: 'image/gif', jpg: 'image/jpeg' }
const contentTypeOf = (file: string) => contentTypeTable[file.toLowerCase().split('.').at(-1) ?? ''] ?? 'image/jpeg'

async function withFile(file: string, { read }: Stage, send: (bytes: Buffer) => Promise<Delivered>): Promise<Played> {
  const bytes = await read(file).catch(() => undefined)
  return bytes ? send(bytes) : `cannot read ${file}`
}

const numberOf = (rest: string): number | undefined => {
  const number = Number(rest)
  return rest !== '' && Number.isFinite(number) && number > 0 ? number : undefined
}

const commandTable: Readonly<Record<string, Row>> = {
  image: row('/image FILE', 'send a picture', (rest, stage) =>
    withFile(rest, stage, bytes => stage.user.sendsImage(bytes, contentTypeOf(rest))),
  ),
  voice: row('/voice [FILE]', 'send a voice message (silence unless told)', (rest, stage) =>
    rest === '' ? stage.user.sendsVoice(silence) : withFile(rest, stage, bytes => stage.user.sendsVoice(bytes)),
  ),
  video: row('/video FILE', 'send a film', (rest, stage) =>
    withFile(rest, stage, bytes => stage.user.sendsVideo(bytes)),
  ),
  location: row('/location LAT,LON [LABEL]', 'send a place', async (rest, { user }) => {
    const found = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)(?:\s+(.*))?$/.exec(rest)
    if (!found) return 'e.g. /location 31.2304,121.4737 上海市人民广场'
    return user.sendsLocation({ latitude: Number(found[1]), longitude: Number(found[2]), label: found[3] ?? '' })
  }),
  tap: row('/tap N', 'tap the Nth item of the last menu', async (rest, { user, inbox }) => {
    const menu = inbox()
      .map(({ what }) => what)
      .findLast((what): what is Extract<Shown, { kind: 'menu' }> => what.kind === 'menu')
    const item = menu?.items[(numberOf(rest) ?? 0) - 1]
    return item ? user.taps(item.id) : `no menu with an item ${rest}`
  }),
  follow: row('/follow [SCENE]', 'follow the account, by a code of that scene', (rest, { user }) =>
    rest === '' ? user.follows() : user.follows(rest),
  ),
  unfollow: row('/unfollow', 'stop following', (_, { user }) => user.unfollows()),
  scan: row('/scan SCENE', "scan one of the account's codes", async (rest, { user }) =>
    rest === '' ? 'of which scene?' : user.scans(rest),
  ),
  menu: row('/menu KEY', "tap an entry of the account's own menu", async (rest, { user }) =>
    rest === '' ? 'of which key?' : user.clicks(rest),
  ),
  accept: row('/accept TEMPLATE', 'accept one notification', async (rest, { user }) =>
    rest === '' ? 'by which template?' : user.acceptsSubscription(rest),
  ),
  again: row('/again', 'WeChat sends the last push once more, as it was', async (_, { last, resend }) => {
    const push = last()
    return push ? resend(push) : 'nothing was sent yet'
  }),
  hours: row('/hours N', "move the platform's clock: windows, tokens and media age", async (rest, { skip }) => {
    const hours = numberOf(rest)
    if (hours === undefined) return 'how many?'
    skip(hours)
    return `${hours} h later for WeChat; the server keeps its own clock`
  }),
  wait: row('/wait SECONDS', 'only read for a while (of use when lines come from a file)', async (rest, { wait }) => {
    const seconds = numberOf(rest)
    if (seconds === undefined) return 'how many?'
    await wait(seconds)
    return undefined
  }),
}

export const helpLines: readonly string[] = [
  'whatever else is typed is said',
  ...Object.values(commandTable).map(({ usage, tells }) => `${usage.padEnd(28)}${tells}`),
  `${'/quit'.padEnd(28)}end`,
]

export async function play(line: string, stage: Stage): Promise<Played> {
  const command = /^\/([a-z]+)(?:\s+(.*))?$/.exec(line.trim())
  if (!command) return stage.user.says(line)
  const found = Object.hasOwn(commandTable, command[1] ?? '') ? commandTable[command[1] ?? ''] : undefined
  return found ? found.play(command[2]?.trim() ?? '', stage) : helpLines.join('\n')
}
