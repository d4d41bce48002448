// Two matters looked after as one, and what becomes of it for the one who told the other, in English. Wording only.

import type { joining as mainland } from '../zh-CN/joining.ts'
import type { PartOf } from '../zh-CN.ts'

export const joining = {
  'joined.merged': [
    'What you told us and another report are about the same thing, so we now look after both together as case {caseId}. Our {who} has it[ and will be in touch {when}]. Nothing you said is lost.',
    'A quick note: your matter goes on together with case {caseId}, since both are about the same thing. Our {who} is in charge[ and will contact you {when}]; there is no need to explain anything twice.',
    'Another report is about the same matter, so yours goes on together with it as case {caseId}, with our {who}[, who will be in touch {when}]. Everything you told us has come along.',
  ],
  'joined.apart': [
    'The two matters are looked after separately again. Yours is case {caseId}, with our {who}[, who will be in touch {when}], and all you told us is still there.',
    'From here on your matter has its own number again: {caseId}. Our {who} looks after it[ and will contact you {when}], with everything you have said so far.',
  ],
  'joined.goesOn': [
    'There is movement on your matter, case {caseId}; our {who} is on it[ and will be in touch {when}]. Ask us anything here.',
    'Just so you know, case {caseId} is moving along with our {who}[, who will contact you {when}].',
  ],
  'joined.objects': [
    'You do not agree, and our {who} has just been told so in your own words. They will be in touch {when}; nobody agrees on your behalf.',
    'Understood, this is not acceptable to you. Our {who} looks after case {caseId}, has your words and will contact you {when}.',
  ],
  'joined.resolved': [
    'Our {who} reports that case {caseId} has been dealt with. If anything is still open on your side, tell us and we carry on.',
    'Your matter, case {caseId}, has been taken care of. Should something still be wrong, a word here and our {who} picks it up again.',
  ],
} as const satisfies PartOf<typeof mainland>
