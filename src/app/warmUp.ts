// The engine compiles a pattern when it is first tried. The guard's thousand at the first text a colleague writes would hold everybody
// up for a third of a second; so they are tried a rule at a time, some seconds after the start, between other work.
import type { Wording } from '../case/policy/wordingRules.ts'

/** After the start, ms: whoever comes at once is served first. */
const restMs = 3_000
/** Between two rules, ms. */
const breathMs = 20

/** A Chinese text and a Latin one: the engine compiles for each. Twice: native code comes with the second try. */
const tries = ['见', '见', 'a', 'a']

type Later = (step: () => void, ms: number) => void
const withoutHolding: Later = (step, ms) => void setTimeout(step, ms).unref()

/** Finds nothing and keeps nobody waiting; a process that ends before it is through ends all the same. */
export function warmUp({ rules }: Pick<Wording, 'rules'>, later: Later = withoutHolding): void {
  const left = rules.map(each => each.any)
  const step = () => {
    const pattern = left.shift()
    if (!pattern) return
    for (const each of tries) pattern.test(each)
    later(step, breathMs)
  }
  later(step, restMs)
}
