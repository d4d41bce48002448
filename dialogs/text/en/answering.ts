// English: answers that say little, or say two things at once.

import type { answering as mainland } from '../zh-CN/answering.ts'
import type { PartOf } from '../zh-CN.ts'

export const answering = {
  'inDanger.whereAmI': [
    'Not knowing is all right: share your location here, or open the map on your phone and send us the road by the blue dot. On a motorway, the kilometre marker at the roadside will do. If you see nothing, call {police}; they can locate you.',
    'That is all right, your phone can tell. A shared location is quickest; otherwise send any road sign, marker or shop name you can see, or call {police}, who can locate you.',
  ],
  'after.threatBack': [
    'That means a lot to us, thank you. Our {who} knows what you want done.',
    'We appreciate that. Your words are with our {who}, and so is your wish.',
    'Thank you for letting us see to it. Our {who} has what you ask for in your own words.',
    'Understood, and thank you for giving us the chance. What you want done is with our {who}.',
  ],
  'after.threat': [
    "That you feel you have to go that far tells us we haven't done enough yet, and we're sorry. Our {who} gets your words as you wrote them.",
    'We take that seriously. It goes to our {who} exactly as you said it, and the answer is ours to give.',
    'We can hear how disappointed you are, and we apologise. It has gone word for word to our {who}; putting your matter right comes first.',
    'Understood. What you intend is passed on to our {who}, who owes you an answer.',
  ],
  'about.eraseBack': [
    'All right, nothing will be deleted; our {who} knows, and your data stays as it is. If you change your mind, just say so.',
    'Understood. Your request to have your data deleted is taken back, and our {who} has been told. You can ask again at any time.',
  ],
  'shown.article': [
    "We have the article. The headline is somebody else's, though: what would you like to tell us yourself?",
    'Thank you for passing that on. Which part of it concerns you, and what happened in your own case?',
    'The page is here. What would you like to say with it, in your own words?',
  ],
  'shown.articleNoted': [
    'We have the article; our team will see it together with what you tell us.',
    'The page you passed on is kept, and our colleagues can see it.',
  ],
  'shown.articleKept': [
    'The article is here, and our {who} can see it. A line or two on what you mean by it would help.',
    'We have kept that page for our {who}. Please add in a few words what you want to say with it.',
  ],
  'shown.another': [
    'If there is something new, or another matter, just tell us what happened.',
    'Anything else that is not right? Write it here and we will see it.',
  ],
  'shown.mistaken': [
    'No harm done; nothing has been registered. Come back whenever you need us.',
    'That is quite all right. Nothing was written down, and nobody will bother you about it.',
    'Not a problem: nothing has been opened. If something does come up, we are here.',
  ],
  'shown.mistakenBeside': [
    'No harm done: that does not count, and everything stays as it was.',
    'That is all right. Nothing has changed.',
  ],
  'follow.indifferent': [
    "That's fine, no need to rate anything. Just one plain thing: is the problem gone, or is it still there?",
    "Fair enough. All we'd really like to know is whether it has been put right. Has it?",
    "You needn't say more than you want to. If anything is still not right, tell us and we carry on; is it all right now?",
    "All right, we won't ask how happy you are. What you wrote to us about: is it solved, or not?",
  ],
  'follow.handlingAsked': [
    "Glad it's sorted. Your question is with our {who}, who will answer you. And how did you find the way it was handled?",
    "That's good to hear. We have passed your question to our {who}. One more from us: how was the service along the way?",
    'Thank you for telling us. Our {who} has your question and will get back to you on it. Were you also happy with how it was dealt with?',
    "Good news. What you asked goes to our {who}, and you'll get an answer. How was it handled, in your view?",
  ],
} as const satisfies PartOf<typeof mainland>
