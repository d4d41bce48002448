// What is said instead while nobody in the house is on the rescue line: whoever has the case looks after it, and the number is the quickest way.
// Wording only.
export const noRescueLine = {
  'handOff.danger': [
    '您的情况已经转给{who}，会马上联系您。要拖车、要救援，请同时直接打救援专线 {rescue}，这样最快。编号 {caseId}。',
    '{who}已经接到，马上与您联系。救援专线是 {rescue}，请您现在就打，说明位置。编号 {caseId}。',
  ],
  'person.rescue': [
    '{who}已经接到，编号 {caseId}。要救援、要马上跟人说话，请直接打 {rescue}。',
    '最快的是直接拨救援专线 {rescue}；{who}也已收到，编号 {caseId}。',
  ],
  'live.danger': [
    '这条由自动助手发出，同事已经收到您的情况；要救援请直接打 {rescue}。',
    '这是自动助手的提醒，同事同时收到了；要救援，最快是直接拨 {rescue}。',
  ],
  'ask.phoneUrgent': [
    '哪个手机号现在能找到您？我们要马上打给您。',
    '打哪个号码能马上跟您通话？',
    '请留一个现在能打通的电话，我们马上联系您。',
  ],
  'danger.placed': [
    '位置改成：{place}，{who}看到的就是这个。',
    '收到，以{place}为准，已经改给{who}。打救援电话时也请这样说。',
  ],
  'danger.correctHow': [
    '没关系，是哪一处说错了？位置、电话还是情况，直接发对的。',
    '不要紧，您重说一遍对的内容，我们马上改过来。',
  ],
  'danger.movesAgain': [
    '能动就好。请慢慢开到最近的安全处停下，别再上快路；停好在这里说一声，{who}能看到。',
    '收到，{who}看得到。路上再不对劲就马上靠边、人到护栏外，打 {rescue}；到了安全的地方告诉我们。',
  ],
  'danger.passed': ['收到，{who}看得到。', '知道了，这一句也转给{who}了。', '已经补充给{who}。'],
  'danger.askSafe': [
    '先问一句要紧的：人都安全了吗，都离开车道和车了吗？',
    '别的都好说，先确认人：都没事、也不在路上了吗？没确认之前我们不会停下。',
  ],
  'danger.more': [
    '收到，这个情况已经转给负责人。请继续待在安全的地方，不要回到车旁边。',
    '已经转告负责人。人安全最要紧，请先别靠近车辆，车里的东西先别去拿。',
  ],
  'danger.stay': [
    '收到，已转给{who}。请先照顾好自己和家人，有任何变化就在这里说一声，我们一直在。',
    '谢谢，这些已经转给{who}。请待在安全的地方，保持电话畅通；情况有变化，随时告诉我们。',
  ],
  'rescue.over': ['平安就好，我们放心多了。这个情况会告诉{who}。', '太好了，人没事最要紧。我们把这个消息转告{who}。'],
  'rescue.coming': [
    '{who}已经接到；有没有派车、什么时候到，请打救援专线 {rescue} 问，还没打过的话现在就打。请留在安全处，电话保持畅通。',
    '要救援车，请您现在直接打 {rescue}，说明位置；{who}也在跟。等的时候请离车和车流远一些。',
  ],
  'danger.next': [
    '人离开车和车流之后，就在安全处等。要救援请直接打 {rescue}，{who}也已收到；情况变糟马上拨 {police} 或 {fire}。',
    '请先远离车辆和车流，然后打 {rescue} 叫救援。{who}已在跟；变严重就拨 {police} 或 {fire}。',
  ],
} as const
