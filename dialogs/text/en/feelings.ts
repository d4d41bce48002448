// Soothing, and care for somebody in despair or rage, in English. Wording only.

import type { feelings as mainland } from '../zh-CN/feelings.ts'
import type { PartOf } from '../zh-CN.ts'

export const feelings = {
  'soothe.safety': [
    'That must have been frightening, and we are very sorry you had to go through it. We have recorded it and are giving it priority. Please leave the car parked until it has been checked.',
    'Your safety comes first, and we are sorry for what you have been through. This is on record and has priority. Please do not drive the car until somebody has looked at it.',
  ],
  'soothe.accident': [
    'We are so sorry to hear this, and we hope everybody is all right. It is on record and goes to the person in charge with priority.',
    'That is awful, and what matters most is that you are safe. We have recorded it and are passing it on with priority.',
  ],
  'soothe.angry': [
    'You have every reason to be upset, and we are truly sorry for all this trouble. Thank you for telling us; it is on record now.',
    'We are very sorry this has made you so angry. We are taking it seriously, have recorded it, and will pass on what you say exactly as you said it.',
    'We hear you, and we are sorry for the trouble this has caused you. It is on record and on its way to somebody who can deal with it.',
  ],
  'soothe.repeated': [
    'Coming back again and again for the same problem is exhausting, and we are sorry. Thank you for telling us; it is on record.',
    'We understand how tiring it is to have this return, and we are sorry for the trouble. We have recorded it, together with what was done before.',
  ],
  'soothe.attitude': [
    'We are sorry you were made to feel that way. Thank you for speaking up; we take this seriously and have put it on record.',
    'A visit to us should not leave you feeling like that, and we are sorry. It is on record for the person in charge.',
  ],
  'soothe.waiting': [
    'We are sorry you have had to wait so long, and for everything it has held up. It is on record and we are following it.',
    'Waiting without a clear answer is frustrating, and we are sorry. We have recorded it for somebody who can give you one.',
  ],
  'soothe.price': [
    'We are sorry the bill has left you with doubts. Thank you for raising it; it is on record and will be gone through item by item.',
    'You should know what you are paying for, and we are sorry that is not clear. We have recorded your concern.',
  ],
  'soothe.sales': [
    'Buying a car should be a pleasure, and we are sorry this has spoilt it. Thank you for telling us; it is on record.',
    'We understand how disappointing this is, and we are sorry. We have recorded what you told us.',
  ],
  'soothe.mild': [
    'Thank you for letting us know, and sorry for the bother. We have made a note so that somebody can look into it.',
    'Thanks for the feedback, and sorry you had to raise it. It is noted.',
  ],
  'soothe.general': [
    'We are sorry you are having this trouble. Thank you for telling us; it is on record now.',
    'That is frustrating, and we are sorry for the inconvenience. We have recorded it and will follow it up.',
    'We are sorry to hear that. It is on record, and somebody will look after it.',
  ],
  'soothe.again': [
    'We can hear how upsetting this is, and we are sorry.',
    'We are sorry this is making things worse. We will only ask what really matters.',
  ],
  'soothe.leaveParked': [
    'Your safety comes first, so please leave the car parked until it has been checked.',
    'Please do not drive the car until somebody has looked at it.',
  ],

  'care.selfHarm': [
    'We are very worried to hear you say that. You do not have to carry this alone; please be with somebody you trust right now.\nIf you are in danger, call {ambulance} or {police} straight away. Somebody will come and help you.',
    'That sounds incredibly hard, and thank you for telling us. You matter more than anything about a car; please ask a friend or relative to be with you.\nIf it is urgent, call {ambulance} or {police} now. There is always somebody there.',
  ],
  'care.violence': [
    'We can tell how far this has pushed you, and we are sorry it has come to this. So that everybody stays safe, we are asking the person in charge to talk to you directly.',
    'This has clearly gone too far for you, and we are sorry. Please give us a moment: somebody who can decide will speak with you directly.',
  ],
  'care.stay': [
    'We are still here, and you matter to us. When it gets too hard, {ambulance} and {police} answer at any hour; our {who} will be in touch {when}.',
    'You are not alone with this, and we are not going away. Please let somebody be with you, call {ambulance} or {police} if it gets urgent, and our {who} will call you {when}.',
    'Say as much or as little as you like, we are listening. {ambulance} and {police} are there day and night, and our {who} will be in touch {when}.',
  ],
  'care.calm': [
    'We have heard every word, and we take this seriously. Our {who} will contact you directly {when}; until then please look after yourself and those around you.',
    'We are listening, and we understand why you are this angry. Our {who} will talk it through with you {when}; please take a breather until then.',
  ],
} as const satisfies PartOf<typeof mainland>
