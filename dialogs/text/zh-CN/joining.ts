// Two matters looked after as one, and what becomes of it for the one who told the other, in mainland Chinese. Wording only.
export const joining = {
  'joined.merged': [
    '您说的这件事，和另一件记下来的是同一回事，我们合到一起跟进了，编号 {caseId}，{who}负责[，会{when}联系您]。之前说过的都在，不用重讲。',
    '跟您说一声：您的事和编号 {caseId} 是同一件，往后合在一起办，由{who}跟进[，会{when}跟您联系]。您讲过的一句不落。',
    '同一件事还有一份记录，您的就并到编号 {caseId} 一起处理，找{who}就行[，会{when}与您联系]。前面说的都跟着过来了。',
  ],
  'joined.apart': [
    '两件事又分开办了：您的还是编号 {caseId}，{who}跟进[，会{when}联系您]，之前说过的都在。',
    '您的事从今往后单独跟进，编号 {caseId}，由{who}负责[，会{when}跟您联系]；说过的都留着，不用再讲。',
  ],
  'joined.goesOn': [
    '您的事（编号 {caseId}）有新的动静，{who}在跟进[，会{when}联系您]。有想问的，直接说。',
    '跟您说一声，编号 {caseId} 还在往前办，找{who}就行[，会{when}与您联系]。',
  ],
  'joined.objects': [
    '您不同意，我们记下了，原话转给了{who}，会{when}联系您。您的想法由您自己说了算，没人替您答应。',
    '明白，这样您不接受。编号 {caseId} 由{who}负责，您的话已经带到，会{when}跟您谈。',
  ],
  'joined.resolved': [
    '{who}那边说，编号 {caseId} 已经处理好了。您这边要是还有没解决的，告诉我们，接着给您办。',
    '您的事（编号 {caseId}）已经处理完。哪里还不对，说一声，{who}接着跟。',
  ],
} as const
