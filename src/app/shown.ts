// Times and people as every part of a case is shown with them: their zod shapes and how they are made.
import { z } from 'zod'
import type { Person } from '../case/caseParts.ts'
import { type Directory, staffOf } from '../case/policy/directory.ts'
import { role } from '../case/vocabulary.ts'

export const isoTime = z.string().describe('ISO 8601 instant')
/** A member of staff; without a name when the roster no longer knows them. */
export const staffShape = z.object({ staffId: z.string(), name: z.string().exactOptional() })
/** Somebody of a role, by name where that is known. */
export const personShape = z.object({ role, staffId: z.string().exactOptional(), name: z.string().exactOptional() })

export const personShown = ({ role, staffId, name }: Person): z.infer<typeof personShape> => ({
  role,
  ...(staffId ? { staffId } : {}),
  ...(name ? { name } : {}),
})

/** @param at epoch ms */
export const iso = (at: number): string => new Date(at).toISOString()

export const staffShown = (staffId: string, directory: Directory): z.infer<typeof staffShape> => {
  const name = staffOf(directory, staffId)?.name
  return { staffId, ...(name ? { name } : {}) }
}
