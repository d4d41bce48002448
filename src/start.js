// The first file Node reads, in plain JavaScript: sees to a Node that is new enough, then runs the script it was given (the server
// when none). The machine's own Node may be older; `npm ci` brings one along as a package, which npm 10 does not always link.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const startedBy = 'HUIYIN_STARTED_BY'
const root = fileURLToPath(new URL('..', import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 18)

function broughtAlong() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const folder = resolve(root, 'node_modules', `node-${system}-${process.arch}`, 'bin')
  return [resolve(folder, 'node'), resolve(folder, 'node.exe')].find(existsSync)
}

async function runHere([script = resolve(root, 'src/main.ts'), ...rest]) {
  const file = resolve(script)
  process.argv.splice(1, process.argv.length, file, ...rest)
  // Node calls type stripping experimental on every start; any other warning is shown.
  process.removeAllListeners('warning')
  process.on('warning', warning => {
    if (warning.name !== 'ExperimentalWarning') console.error(`${warning.name}: ${warning.message}`)
  })
  endWithParent()
  // Compiled once and kept: the next start neither strips types nor compiles again.
  module.enableCompileCache?.(resolve(root, 'node_modules/.cache/node'))
  await import(pathToFileURL(file).href)
}

/** Whoever kills the process that was started, and not this one it passes on to, means this one too. */
function endWithParent() {
  const parent = Number(process.env[startedBy])
  delete process.env[startedBy]
  if (parent) setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1_000).unref()
}

function runIn(node, args) {
  const env = { ...process.env, [startedBy]: String(process.pid) }
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

const newer = isNewEnough ? undefined : broughtAlong()
if (isNewEnough) await runHere(process.argv.slice(2))
else if (newer) runIn(newer, process.argv.slice(2))
else {
  console.error(
    `Huiyin needs Node 22.18 or newer (24 is best); this is ${process.versions.node}, and npm ci found none for this machine.`,
  )
  process.exit(1)
}
