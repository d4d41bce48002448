// Two matters looked after as one, and what another of those concerned has decided, in mainland Chinese. Wording only.
export const joining = {
  'joined.merged': [
    '您说的这件事，和另一件记下来的是同一回事，我们合到一起跟进了，编号 {caseId}，{who}负责，会{when}联系您。之前说过的都在，不用重讲。',
    '跟您说一声：您的事和编号 {caseId} 是同一件，往后合在一起办，由{who}跟进，会{when}跟您联系。您讲过的一句不落。',
    '为了不让您两头跑，这件事并到编号 {caseId} 一起处理，找{who}就行，会{when}与您联系。前面说的都跟着过来了。',
  ],
  'joined.apart': [
    '两件事又分开办了：您的还是编号 {caseId}，{who}跟进，之前说过的都在。',
    '您的事从今往后单独跟进，编号 {caseId}，由{who}负责；说过的都留着，不用再讲。',
  ],
  'joined.agreed': [
    '同一件事里的另一位已经选定了方案[：{what}]。接下来就照这个办，您有别的想法随时说。',
    '跟您说一声，方案已由另一位当事人定下[：{what}]。您要是不这么想，告诉我们，有人会听。',
  ],
  'joined.declined': [
    '同一件事里的另一位没有接受这个方案，{who}会再想办法，有进展马上告诉您。',
    '方案没有定下来，另一位当事人不同意。{who}接着谈，您有想法也请说。',
  ],
  'joined.satisfied': [
    '同一件事里的另一位说处理得可以，这次就不再问您了；您要是不这么看，直接说。',
    '另一位当事人表示满意，回访就到这里。您那边还有哪里不对，随时告诉我们。',
  ],
  'joined.notSatisfied': [
    '同一件事里的另一位觉得还没处理好，{who}重新跟进了，会{when}联系。',
    '另一位当事人说问题还在，这件事又回到{who}手里，会{when}有人联系。',
  ],
  'joined.withdrawn': [
    '同一件事里的另一位不再追究，编号 {caseId} 就停在这里。您还想继续的话，跟我们说一声就接着办。',
    '另一位当事人撤回了编号 {caseId}。您要接着办，回一句就行。',
  ],
} as const
