// The scripted customer: the same words to every bot. Ordinary trouble, nothing dangerous, from the story to the thanks.
export const script = [
  '你好，我要投诉，我的车空调不制冷，在你们店修了两次都没修好',
  '我叫王建国，电话13812345678',
  '滨江店',
  '沪A8K621，Urus，2023年5月买的，跑了18000公里',
  '希望免费修好，再给我一个解释',
  '上周三开始的，怠速的时候出热风，每天都这样，没有故障灯',
  '对的',
  '谢谢',
] as const

/** What the textbook bot asks: it starts asking after the first message, so it is one question short of the script. */
export const questions = [
  '很抱歉给您带来不便。请问怎么称呼您？请留一个方便联系的电话。',
  '请问是在我们哪家店？',
  '请告诉我车牌号、车型、购车时间和里程。',
  '您希望我们怎样处理？',
  '问题是什么时候开始的？什么情况下出现？',
  '请确认以上内容是否正确？',
  '还有其他要补充的吗？',
] as const
