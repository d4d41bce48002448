// How many questions customers are asked: plays the customers of a scenario file against the dialogue, prints each and the median.
// usage: npm run questions -- --scenarios FILE [--store FILE]
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { readOptions, showUsage } from '../../src/commandLine.ts'
import { askAll, median, scriptedCustomer } from '../conversations/scriptedCustomer.ts'

const usage = 'Usage: npm run questions -- --scenarios FILE [--store FILE]'
const { values } = readOptions({ options: { scenarios: { type: 'string' }, store: { type: 'string' } } }, usage)
if (!values.scenarios) showUsage(usage, 'Say where the customers are.')
const rules = loadRules({ pack: 'lamborghini-4s', ...(values.store ? { storeFile: values.store } : {}) })
const customers = z.array(scriptedCustomer).parse(parse(readFileSync(values.scenarios, 'utf8')))
const counts = customers.map(customer => {
  const { questions } = askAll(customer, rules)
  console.log(`${String(questions.length).padStart(2)}  ${customer.id}  ${questions.join(' ')}`)
  return questions.length
})
console.log(`median ${median(counts)} questions, at most ${Math.max(...counts)}, over ${counts.length} customers`)
