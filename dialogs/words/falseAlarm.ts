// The words of somebody who finds that nothing was wrong after all: their own mistake, or another's car. In both Chinese scripts and in
// English. Words only: what follows from them is in falseAlarm.ts.
import { wordsOf } from './wordsOf.ts'

export const nothingWrong = wordsOf(
  '',
  `(?:^|[,，。;；!！\\s]|(?<![给給把帮幫])我(?:们|們)?|原来|原來|其实|其實|结果|結果|好像|不好意思|抱歉)(?:是|我|自己|可能|应该|應該)*(?:搞|弄|看|听|聽|认|認|记|記)[错錯]了|误会一场|誤會一場|(?:我|是我)(?:误会|誤會)了?|虚惊|虛驚
  |(?:原来|原來|其实|其實|结果|結果)?是(?:旁边|旁邊|隔壁|别人|別人|邻居|鄰居|另外?一辆|另外?一輛|人家)[^,，。.!！?？]{0,6}(?:车|車|的)`,
  `false alarm|(?:it was |that was )?my (?:own )?mistake|i (?:was|must have been) (?:mistaken|wrong)|i got (?:it|that) wrong|it(?:'s| is| was) (?:the|my|a) (?:neighbou?r|car next)\\w*(?:'s)?|it(?:'s| is| was) (?:somebody|someone) else's`,
)
/** It is they who are said to be mistaken, or it is still there. */
export const stillWrong = wordsOf(
  '',
  `(?:你们|你們|您们|您們|师傅|師傅|师父|師父|技师|技師|店里|店裡|单子|單子|他们|他們|修理工)[^,，。.!！?？]{0,8}(?:搞|弄|看|听|聽|认|認|记|記)[错錯]|(?:还|還)(?:是|在|有)(?:[^,，。.!！?？]{0,6})(?:漏|响|響|抖|坏|壞|问题|問題|亮|异|異)|但|不过|不過|可是`,
  `but|you (?:got|have|were)|still`,
)
