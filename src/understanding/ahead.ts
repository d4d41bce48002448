// Whether a day that is named lies ahead: of a plan, or of a time something is wished by. A day of the week alone is read as the last one,
// so the words around it decide. Knows not how dates are read.

/** A day with what stands before and behind it in its clause, folded. */
export interface DayInClause {
  before: string
  inside: string
  after: string
}

const willBe =
  /\b(?:i'll|we'll|i will|we will|(?:i'm|we're|i am|we are) (?:flying|coming|going|leaving|travell?ing|moving|getting|driving|bringing|picking|expecting|off|away|back|home)|(?:i|we) (?:fly|leave|travel)|going to|see you|need (?:it|the car|my car|this|a car|her|him)|want (?:it|the car|my car|this|her|him)|needs? to be|has to be|have to|must be|should be|ha(?:s|ve) until|book(?:ed)? (?:in|me in|it in|a)|appointment|will be|no later than|deadline|will (?:it|you|they|the car|my car)|(?:can|could) (?:it|you|they|i|we|the car|my car)|(?:my|our|the|a) (?:flight|trip|journey|holiday|wedding|train|exam) is|(?:i|we)(?:'ve| have)(?: got)? (?:a|an|my|our) (?:[a-z]+ )?(?:flight|trip|journey|holiday|wedding|appointment|meeting|train|exam))\b(?![^.;!?]*\b(?:happened|broke|failed|was|were|had|did|since|got|came|took|left|told|said|died|stopped|started)\b)[^.;!?]*$/
const doneBy =
  /\b(?:fixed|repaired|sorted|done|back|ready|replaced|resolved|returned|delivered|answer(?:ed)?|finished|solved)(?: (?:before|by|until|no later than|on))* ?$/
/** "On Friday I have to drive to Hangzhou" */
const thenWill =
  /^,? ?(?:i|we)(?:'ll|'m going| will| have to| must| need| am| are|'m|'re| fly| leave| travel|'ve got to)\b(?![^.;!?]*\b(?:when it|broke|failed|was|were|noticed|told|stopped)\b)/
/** "next" and "coming" are of days to come whatever else is told. */
const nextOne = /\b(?:next|(?:this )?coming) $/

function liesAheadInEnglish({ before, inside, after }: DayInClause): boolean {
  if (/\b(?:last|ago|yesterday|past)\b/.test(inside)) return false
  if (nextOne.test(before) || willBe.test(before) || thenWill.test(after)) return true
  const due = /^(?:before|by)\b/.test(inside) || /\b(?:before|by|until)(?: the)? $/.test(before)
  return due && doneBy.test(before) && !/\b(?:was|were|got|had|been) [a-z ]{0,12}$/.test(before.replace(doneBy, ''))
}

const ofPast = /^(?:上|昨|前|去年|当)/
/** "下周五" */
const following = /下下?个?$/
/** What was found, or had come to nothing by then, is told of a day that has passed. */
const happenedThen =
  /[了过](?!$|[吗嘛么吧啊呀])|没(?!问题|有?车|法)|发现|结果|居然|竟然|却|被|的时候|(?:^|[^小])时$|才发|又[^要]|说(?!好)|告诉|通知/
/** "周三要出差", "周五要用车", "周四的飞机", "周五有个会". */
const plans =
  /^[^,.;!?]{0,8}?(?:要|得|需要?|必须|想|打算|准备|计划|急着)(?:[自开坐和跟带陪]|家人|[^,.;!?]{0,6}?)(?:出差|出门|出远门|远行|出国|出发|用车|开车|开会|坐车|接|送|赶|飞|去|回|走|上班|旅[行游]|自驾|跑|结婚|搬家|考试|面试|年检|体检|上高速|来|到|取|提车|拿车)|^(?:早上|上午|中午|下午|晚上|一早)?(?:的|有)(?:[个场趟班]|一[个场趟班])?[^,.;!?]{0,4}(?:飞机|航班|高铁|火车|动车|机票|车票|会(?:议)?(?![员儿])|婚礼|考试|面试|行程)|^(?:早上|上午|中午|下午|晚上|一早)?(?:出差|出发|用车|去外地|出国)(?![^,.;!?]*(?:回来|的时候))/
/** "周三之前能修好吗", "周五前给我": a time something is to be done by. */
const byThen =
  /^(?:之前|以前|前|那天|内|晚上|上午|下午|中午)*(?:你们|店里|车子?|我)?(?:能不能|可不可以|能否|可否|是否|是不是|[能可会]|可以|必须|务必|一定|最好|就?要|得|来得及|赶得[上及]|有没有可能|有希望|给我|帮我|请)[^,.;!?]{0,8}?(?:修|弄|搞|换|好|取|提车|提到|拿|解决|处理|到货|到位|到店|完|出来|交|给|用|答复|回复|联系|来得及|赶得|$)/
/** "最晚周四", "赶在周三". */
const atLatest =
  /(?:最晚|最迟|赶在|赶得及|争取|务必在|一定在|不要晚于|不能晚于|不超过|等得到|只能等到|最多等到)[到在于]?$/

function liesAheadInChinese({ before, inside, after }: DayInClause): boolean {
  if (ofPast.test(inside)) return false
  if (following.test(before)) return true
  if (happenedThen.test(after) || promisedFor.test(before)) return false
  return plans.test(after) || byThen.test(after) || atLatest.test(before)
}
/** What they said of it is told elsewhere. */
const promisedFor = /(?:说|答应|承诺|通知|告诉|约|保证)[^,.;!?]{0,4}$/

/** "I'll come on Saturday", "need the car before Christmas", "周三之前能修好吗": still to come. */
export const liesAhead = (day: DayInClause): boolean =>
  /[a-z]/.test(day.inside) ? liesAheadInEnglish(day) : liesAheadInChinese(day)
