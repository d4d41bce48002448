// The first file Node reads, in plain JavaScript: an old Node must say what is wrong instead of stumbling over TypeScript.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Huiyin needs Node 22.18 or newer (24 is best); this is ${process.versions.node}. "npm ci" brings one for npm start.`,
  )
  process.exit(1)
}
// Compiled once and kept: the next start neither strips types nor compiles again, which saves time and tens of megabytes.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))
await import('./main.ts')
