// A position as channels send it: the `Place` and `GeoCoordinates` entities of Bot Framework activities. Pure.
import { z } from 'zod'
import type { Place } from '../app/ports.ts'

const words = z
  .string()
  .transform(text => text.replace(/\s+/g, ' ').trim().slice(0, 120))
  .optional()
  .catch(undefined)
const point = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: words,
})
const spot = z.object({ type: z.literal('Place'), name: words, address: words, geo: point })
const coordinates = point.extend({ type: z.literal('GeoCoordinates') })
/** A position by itself is a place without an address. */
const shared = z.union([spot, coordinates.transform(geo => ({ name: geo.name, address: undefined, geo }))])

/** undefined: none among the entities that could be one. The first counts. */
export function placeOf(entities: readonly unknown[] | null | undefined): Place | undefined {
  for (const entity of (entities ?? []).slice(0, 50)) {
    const found = shared.safeParse(entity).data
    if (!found) continue
    const { latitude, longitude } = found.geo
    const name = found.name || found.geo.name
    return { latitude, longitude, ...(name ? { name } : {}), ...(found.address ? { address: found.address } : {}) }
  }
  return undefined
}
