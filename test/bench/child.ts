// One server in its own process, so that its processor time and memory are its own; watched from outside.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Child {
  url: string
  /** user and system time so far, ms */
  cpuMs(): number
  rssMb(): number
  stop(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const ready = (url: string) =>
  new Promise<boolean>(resolve => {
    const call = request(`${url}/readyz`, response => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    call.once('error', () => resolve(false))
    call.end()
  })

const onLinux = process.platform === 'linux'
/** Of /proc/<pid>/stat; Linux answers in hundredths of a second on every machine in use. */
const tickMs = 10

function cpuOf(pid: number): number {
  if (onLinux) {
    // the command's name may hold spaces: count from behind it
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  }
  const [minutes = '0', seconds = '0'] = execFileSync('ps', ['-o', 'time=', '-p', `${pid}`], { encoding: 'utf8' })
    .trim()
    .split(':')
    .slice(-2)
  return (Number(minutes) * 60 + Number(seconds)) * 1_000
}

const rssOf = (pid: number): number =>
  onLinux
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
    : Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1_024

/** how exactly a start is measured */
const askEveryMs = 5

/** Throws with what the server said last when it does not get ready. */
export async function startChild(args: readonly string[], env: Record<string, string> = {}): Promise<Child> {
  const dir = mkdtempSync(join(tmpdir(), 'huiyin-bench-'))
  const log = join(dir, 'output.log')
  const out = openSync(log, 'w')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', out, out],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      DATA_DIR: join(dir, 'data'),
      ...env,
    },
  })
  let ended = false
  const end = new Promise<void>(resolve =>
    child.once('exit', () => {
      ended = true
      resolve()
    }),
  )
  const stop = async () => {
    if (!ended) child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await end
    clearTimeout(hard)
    rmSync(dir, { recursive: true, force: true })
  }
  const begun = performance.now()
  while (!(await ready(url))) {
    if (ended || performance.now() - begun > 30_000) {
      const said = readFileSync(log, 'utf8').slice(-2_000)
      await stop()
      throw new Error(`${args.at(-1)} did not get ready: ${said}`)
    }
    await new Promise(resolve => setTimeout(resolve, askEveryMs))
  }
  const pid = child.pid as number
  return { url, cpuMs: () => cpuOf(pid), rssMb: () => rssOf(pid), stop }
}
