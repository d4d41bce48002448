// The levels of handling of a pack (front line, heads of department, senior management) and who stands on which.
import type { Role } from '../vocabulary.ts'
import { downFromTop } from './ladders.ts'
import type { Pack } from './pack.ts'

/**
 * 1 for the lowest; undefined for a role that stands on none (the manufacturer's supervisor). Without levels of its own every rung of
 * a pack's ladders is one.
 */
export function levelOf(pack: Pack, role: Role): number | undefined {
  const levels = pack.levels ?? (pack.ladders.some(ladder => ladder.includes(role)) ? rungs(pack, role) : [])
  const at = levels.findIndex(roles => roles.includes(role))
  return at < 0 ? undefined : at + 1
}

const rungs = (pack: Pack, role: Role): Role[][] =>
  downFromTop(role, pack)
    .reverse()
    .map(each => [each])

/** How many levels the pack has at most. */
export const levelCount = (pack: Pack): number =>
  pack.levels?.length ?? Math.max(...pack.ladders.map(ladder => ladder.length))
