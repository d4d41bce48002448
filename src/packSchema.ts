// npm run pack:schema: writes the JSON Schema of a policy pack, which the YAML files name for editors.
import { writeFileSync } from 'node:fs'
import { packJsonSchema } from './case/policy/pack/jsonSchema.ts'

const file = new URL('./packs/pack.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(packJsonSchema(), null, 2)}\n`)
