// Under which number somebody is reached now: the store's while it is open, with the time from which it is answered while it is closed;
// in danger the rescue line and the emergency numbers. Decides nothing.
import { isOpen, nextOpening } from '../src/case/policy/calendar.ts'
import { isUnreached } from '../src/case/views/endangered.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { label } from './speak.ts'
import { caseStore, openCaseOf, type Talk } from './talk.ts'
import { momentWords } from './when.ts'

type Reached = Pick<ReturnType<typeof caseStore>, 'phone' | 'hours' | 'timeZone' | 'region' | 'holidays'>

/** What stands for {phone} in every text: no number is given as answered that nobody answers. */
export function whomToRing(talk: Talk): string {
  const complaint = openCaseOf(talk)
  const inDanger = talk.state.danger !== undefined || (complaint !== undefined && isUnreached(complaint))
  if (!inDanger) return storesPhone(talk, caseStore(talk))
  const { police, fire, ambulance } = numbersFor(talk)
  const { language } = talk.state
  const numbers = [...new Set([police, fire, ambulance])].join(language === 'en' ? ', ' : '、')
  return label(language, 'phone.danger', { rescue: caseStore(talk).rescueLine, numbers })
}

export function storesPhone({ now, state: { language } }: Pick<Talk, 'now' | 'state'>, store: Reached): string {
  if (isOpen(now, store)) return store.phone
  const opens = nextOpening(now, store)
  // one that never opens by its hours says nothing of them
  if (opens <= now) return store.phone
  return label(language, 'phone.closed', {
    phone: store.phone,
    when: momentWords(opens, now, store.timeZone, language),
  })
}
