// The JSON Schema of a pack, made from the zod shapes: editors complete and check a YAML with it.
import { z } from 'zod'
import { packSchema } from '../pack.ts'
import { lengthUnits } from './lengths.ts'

/** What zod checks in code is said again where JSON Schema can: a length is in exactly one unit. */
export const packJsonSchema = (): object =>
  z.toJSONSchema(packSchema, {
    io: 'input',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      const names = Object.keys(jsonSchema.properties ?? {})
      if (lengthUnits.every(unit => names.includes(unit)))
        jsonSchema.oneOf = lengthUnits.map(unit => ({ required: [unit] }))
    },
  })
