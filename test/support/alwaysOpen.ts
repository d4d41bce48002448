// The demo's dealership, open day and night: for what is told only to who is there.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const always = Object.fromEntries(days.map(day => [day, ['00:00-24:00']]))

/** @returns the path of a store file */
export function alwaysOpen(): string {
  const demo = parse(readFileSync(new URL('../../src/packs/demo-store.yaml', import.meta.url), 'utf8'))
  const stores = (demo.stores as object[]).map(store => ({ ...store, hours: always }))
  const staff = (demo.staff as object[]).map(person => ({ ...person, shifts: always, leave: [] }))
  const file = join(mkdtempSync(join(tmpdir(), 'huiyin-store-')), 'store.yaml')
  writeFileSync(file, stringify({ ...demo, stores, staff }))
  return file
}
