// What the customer hears once their matter is dealt with: what was done, and when they are asked how they find it.
import type { CaseState } from '../src/case/case.ts'
import { speak, withoutStop } from './speak.ts'
import type { Talk } from './talk.ts'

const onTheCar =
  /[更换換修装裝喷噴洗调調检檢测測清补補]|保养|保養|升级|升級|\b(?:replac|repair|fit|install|paint|spray|clean|polish|adjust|check|inspect|test|updat|refill|chang|fix|mend|tighten|servic)\w*/i
/** A refund, an apology, an explanation: there is no car to collect and look over. */
const onlySettled = ({ facts, categories: [kind] }: CaseState, summary: string): boolean =>
  !onTheCar.test(summary) &&
  (/[退赔賠]|道歉|致歉|赔礼|賠禮|解释|解釋|说明|說明|减免|減免|打折|\b(?:refund|reimburs|apolog|compensat|explain|credit|voucher|discount|paid)\w*/i.test(
    summary,
  ) ||
    kind === 'serviceAttitude' ||
    kind === 'price' ||
    facts.symptom === undefined)

export function tellResolved(talk: Talk, complaint: CaseState, { summary, who }: { summary: string; who: string }) {
  const { afterHours, endsAfterHours } = talk.rules.pack.followUp
  speak(talk, onlySettled(complaint, summary) ? 'news.settled' : 'news.resolved', {
    who,
    caseId: complaint.id,
    what: withoutStop(summary),
    from: String(afterHours),
    to: String(endsAfterHours),
  })
}
