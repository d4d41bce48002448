// The real server as a child process on a free loopback port with its own empty data folder; ended by its own pid.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const deskToken = 'a-token-for-tests-only-0123456789'

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

export interface TestServer {
  base: string
  dataDir: string
  /** what it wrote to standard error so far: its log */
  log(): string
  /** SIGKILL: no chance to finish anything */
  kill(): Promise<void>
  /** starts it again on the same data; `change`: its settings that are others from now on */
  restart(change?: Record<string, string>): Promise<void>
  /** SIGTERM, waits, removes the data folder */
  close(): Promise<void>
}

export async function startServer(env: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let log = ''
  let settings = env

  async function start(): Promise<void> {
    const mine = spawn(process.execPath, ['src/start.js'], {
      env: {
        PATH: process.env.PATH ?? '',
        PORT: String(port),
        DATA_DIR: dataDir,
        DESK_API_TOKEN: deskToken,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = mine
    for (const stream of [mine.stdout, mine.stderr])
      stream?.on('data', (part: Buffer) => {
        log += part.toString()
      })
    for (let tries = 0; tries < 300; tries++) {
      if (mine.exitCode !== null) throw new Error(`the server ended at start:\n${log}`)
      const ready = await fetch(`${base}/readyz`).then(
        reply => reply.ok,
        () => false,
      )
      if (ready) return
      await new Promise(done => setTimeout(done, 50))
    }
    throw new Error(`the server was not ready:\n${log}`)
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const mine = child
    if (!mine || mine.exitCode !== null || mine.signalCode !== null) return
    const gone = once(mine, 'exit')
    mine.kill(signal)
    await gone
  }

  await start()
  return {
    base,
    dataDir,
    log: () => log,
    kill: () => end('SIGKILL'),
    restart(change = {}) {
      settings = { ...settings, ...change }
      return start()
    },
    async close() {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
