// The first file Node reads, in plain JavaScript: an old Node must say what is wrong instead of stumbling over TypeScript.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Huiyin needs Node 22.18 or newer (24 is best); this is ${process.versions.node}. "npm ci" brings one for npm start.`,
  )
  process.exit(1)
}
await import('./main.ts')
