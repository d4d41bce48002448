// What was proposed, promised and agreed in a case, and who talks to the customer, as shown: times ISO 8601, people with names.
import type { CaseState } from '../case/case.ts'
import type { PromiseMade, Solution } from '../case/caseParts.ts'
import type { Rules } from '../case/commands.ts'
import { wordsOf } from '../case/decisions/promises.ts'
import type { Directory } from '../case/policy/directory.ts'
import { promisesCall } from '../case/policy/promisedCall.ts'
import type { Agreement } from './caseShapes.ts'
import { iso, staffShown } from './shown.ts'

const proposalShown = (solution: Solution, directory: Directory) => ({
  ...solution,
  options: [...solution.options],
  at: iso(solution.at),
  by: staffShown(solution.by, directory),
})

const shownPromise = (promise: PromiseMade, { keeping }: Rules['wording']): Agreement['promises'][number] => {
  const { id, text, madeAt, dueAt, keptAt, letGo, said } = promise
  return {
    id,
    text,
    madeAt: iso(madeAt),
    dueAt: iso(dueAt),
    keptAt: keptAt === undefined ? null : iso(keptAt),
    ...(letGo ? { letGo } : {}),
    ...(said ? { said } : {}),
    ...(promisesCall(wordsOf(promise), keeping) ? { byCall: true } : {}),
  }
}

export function agreementOf(state: CaseState, { directory, wording }: Rules): Agreement {
  const { solution, agreed, agreedBefore, workStartedAt, jointCheck, withdrawn, live } = state
  return {
    proposal: solution ? proposalShown(solution, directory) : null,
    agreed: agreed ? proposalShown(agreed, directory) : null,
    ...(agreedBefore ? { agreedBefore: proposalShown(agreedBefore, directory) } : {}),
    workStartedAt: workStartedAt === undefined ? null : iso(workStartedAt),
    promises: state.promises.map(each => shownPromise(each, wording)),
    jointCheck: jointCheck ? { ...jointCheck, at: iso(jointCheck.at) } : null,
    withdrawn: withdrawn ? { ...withdrawn, at: iso(withdrawn.at) } : null,
    live: live ? { ...staffShown(live.staffId, directory), since: iso(live.since) } : null,
  }
}
