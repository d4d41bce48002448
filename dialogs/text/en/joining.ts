// Two matters looked after as one, and what another of those concerned has decided, in English. Wording only.

import type { joining as mainland } from '../zh-CN/joining.ts'
import type { PartOf } from '../zh-CN.ts'

export const joining = {
  'joined.merged': [
    'What you told us and another report are about the same thing, so we now look after both together as case {caseId}. Our {who} has it and will be in touch {when}. Nothing you said is lost.',
    'A quick note: your matter goes on together with case {caseId}, since both are about the same thing. Our {who} is in charge and will contact you {when}; there is no need to explain anything twice.',
    'To spare you two separate threads, this now runs under case {caseId} with our {who}, who will be in touch {when}. Everything you told us has come along.',
  ],
  'joined.apart': [
    'The two matters are looked after separately again. Yours is case {caseId}, with our {who}, and all you told us is still there.',
    'From here on your matter has its own number again: {caseId}. Our {who} looks after it, with everything you have said so far.',
  ],
  'joined.agreed': [
    'The other person in this matter has chosen a solution[: {what}]. That is what happens next; if you see it differently, tell us here.',
    'For your information, the other person concerned has settled on a solution[: {what}]. Should you have something else in mind, just say so.',
  ],
  'joined.declined': [
    'The other person in this matter did not accept the proposal. Our {who} is working on another way and will let you know.',
    'The proposal is off the table: the other person concerned said no. Our {who} carries on from there, and your view is welcome too.',
  ],
  'joined.satisfied': [
    'The other person in this matter is happy with the result, so we leave it at that. If you are not, please tell us.',
    'We have heard from the other person concerned that all is well, and will not ask you again. Anything still wrong on your side? Write to us any time.',
  ],
  'joined.notSatisfied': [
    'The other person in this matter says that it is not right yet. It is back with our {who}, who will be in touch {when}.',
    'It is not over: the other person concerned still sees the problem. Our {who} has taken it up again and will get in touch {when}.',
  ],
  'joined.withdrawn': [
    'The other person in this matter does not want to pursue case {caseId} any further, so it rests. If you would like to go on with it, tell us and we will.',
    'Case {caseId} was withdrawn by the other person concerned. A word from you, and we take it up again.',
  ],
} as const satisfies PartOf<typeof mainland>
