// What is said instead while nobody in the house is on the rescue line: whoever has the case looks after it, and the number is the quickest way.
// Wording only.
export const noRescueLine = {
  'handOff.danger': [
    'Our {who} has your report and will contact you right away. For a tow or rescue please ring {rescue} yourself as well, that is quickest. Your case number is {caseId}.',
    'Your report is with our {who}, who calls you at once. The rescue line is {rescue}: please ring it now and say where you are. Your case number is {caseId}.',
  ],
  'person.rescue': [
    'Our {who} has this, case {caseId}. For rescue, or to talk to somebody now, please call {rescue}.',
    'The quickest way is the rescue line, {rescue}; our {who} has your report too, case {caseId}.',
  ],
  'live.danger': [
    'This comes from the automated assistant. Our colleagues have been alerted; if you need rescue, call {rescue}.',
    'Sent by the automated assistant: your message has gone to our colleagues. For rescue, ringing {rescue} yourself is fastest.',
  ],
  'ask.phoneUrgent': [
    'Which number can we call you on right now?',
    'What phone number are you on at this moment? We want to ring you at once.',
    'Your phone number, please, so that we can reach you straight away.',
  ],
  'danger.placed': [
    'Changed to {place}; that is what our {who} sees now.',
    'Got it, {place} is the one that counts, and our {who} has it. Please say the same when you ring the rescue line.',
  ],
  'danger.correctHow': [
    'No problem, which part was wrong: the place, the phone number or what happened? Just send the right one.',
    'That is fine. Tell us the correct part and we change it straight away.',
  ],
  'danger.movesAgain': [
    'Good that it moves. Please go slowly to the nearest safe place and stop there, no fast roads; write one word once you are parked. Our {who} sees this.',
    'Noted for our {who}. If it acts up again, pull over, get behind the barrier and ring {rescue}; tell us when you are somewhere safe.',
  ],
  'danger.passed': [
    'Understood; our {who} can see this.',
    'That has gone to our {who} as well.',
    'Added for our {who}.',
  ],
  'danger.askSafe': [
    'One thing first: is everybody safe, out of the car and out of the traffic?',
    'The people come first: is everybody all right and off the road? We stay on this until you say so.',
  ],
  'danger.more': [
    'Understood, whoever has your case knows. Please stay where it is safe and do not go back to the car.',
    'We have passed that on to whoever has your case. Please stay somewhere safe, away from the car; whatever is in it can wait.',
  ],
  'danger.stay': [
    'Our {who} has this now. Please stay where it is safe and keep your phone on; tell us at once if anything changes.',
    'It is passed on to our {who}. Look after yourself and your family; we are right here if anything changes.',
  ],
  'rescue.over': [
    'We are so glad you are safe. We will let our {who} know.',
    'That is a relief, you being safe is what counts. We pass it on to our {who}.',
  ],
  'rescue.coming': [
    'Our {who} has your report. Whether a vehicle is coming, and when, the rescue line knows: please ring {rescue} now if you have not done so. Stay somewhere safe meanwhile.',
    'For a rescue vehicle please call {rescue} now and say where you are. Our {who} is following this too; keep well away from the car and the traffic.',
  ],
  'danger.next': [
    'Once you are clear of the car and the traffic, wait somewhere safe. For rescue ring {rescue}; our {who} has your report. If it gets worse call {police} or {fire}.',
    'Get clear of the car and the traffic first, then ring {rescue} for rescue. Our {who} is on it; if it gets worse call {police} or {fire}.',
  ],
} as const
