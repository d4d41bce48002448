// People of the dealership told by their post alone, or by a Chinese name in Latin letters. Knows no roster.
import { everyMatch } from './everyMatch.ts'
import { isDenied } from './staffBlame.ts'
import { pinyinSurnames } from './surnames.ts'

/** Somebody known by a post of which there is hardly more than one: "your service manager", "你们服务经理". */
const post =
  /(?:你们|你们店|店里|贵店|你们家)(?:的|那个)?(总经理|服务经理|售后经理|销售经理|前台主管)|\b(?:your|the)(?: \w+)? ?(general manager|service manager|sales manager|front desk supervisor)\b/

export function readPost(text: string, found: (start: number, role: string) => void): void {
  const match = post.exec(text)
  const role = match?.[1] ?? match?.[2]
  if (match && role) found(match.index + match[0].lastIndexOf(role), role)
}

/** One of several who do the same work: "服务顾问", "the service advisor". 销售公司 and 客服电话 are nobody. */
const roleOfSeveral =
  /(?<![经做搞])(?:(?:服务|售后|维修|销售|接待)?顾问|服务专员|(?:服务|前台)?接待(?:员|人员)?(?!我|客|室|区)|前台(?:人员|主管)?(?!电话)|客服(?:专员|人员|小姐)?(?!电话|热线|中心|部|公司|系统|微信)|销售(?:人员|员|经理|小姐)?(?!公司|商|部|方|过程|价|时|额|合同|政策|渠道|店|热线|电话|服务|中心)|(?:服务|售后)经理|总经理)|\b(?:(?:service|sales) (?:advis[eo]r|consultant|rep(?:resentative)?)|(?:the|your|my|an?|that|this|one of (?:the|your)) advis[eo]r|service writer|sales(?:man|woman|person| guy| lady)|receptionist|front desk(?: (?:supervisor|staff|person|lady|guy|girl|clerk|woman|man))?|(?:service|sales|general) manager|customer (?:care|service) (?:rep(?:resentative)?|agent|advis[eo]r))s?\b/g
/** How somebody treats a customer, told right behind who it was: "服务顾问的态度很差", "the advisor was really rude". */
const manner =
  /^(?:的|那个|那位|小姑娘|小伙子|先生|女士|小姐|人员|们|人|当时|今天|昨天|一直|对我|对客户|对人|跟我|说话|讲话|服务|这么|那么|就|很|真的?|太|特别|非常|十分|极其|总是|老是|居然|竟然|还|都|也|直接|故意|当众|不停地|是){0,6}(?:态度(?!(?:也|都|还|就|真|其实|是)?(?:很|挺|非常|特别|蛮|比较|超|真)?(?:好|不错|可以|诚恳|端正|友好|热情|认真|耐心|亲切|一流|没[得话的]说|周到|棒|赞|到位))|骂|吼|凶|怼|瞪|嘲[笑讽]|讽刺|翻白眼|白眼|白了我|敷衍|推[诿脱]|甩锅|爱理不理|爱答不理|爱搭不理|不理[我人睬]|不耐烦|嚣张|恶劣|恶语|出言不逊|难听|没素质|没礼貌|无礼|不礼貌|粗鲁|粗暴|傲慢|冷漠|冷淡|冷言冷语|臭脸|甩脸|脸色|阴阳怪气|骗|忽悠|糊弄|撒谎|说谎|羞辱|侮辱|辱骂|骚扰|歧视|欺负|威胁|挂了?我|看不起)|^(?:'s)?(?: (?!(?:but|told|said|says|that|if|not|never|nothing|hardly|[a-z]+n't)\b)[a-z']+){0,5}? (?:(?:very |so |extremely |really )?rude(?:ly|ness)?|impolite|disrespectful|unfriendly|hostile|aggressive|arrogan\w*|condescend\w*|patroni[sz]\w*|dismissive|unprofessional\w*|insult\w*|offensive|yell\w*|shout\w*|scream\w*|swore|cursed|laughed|mock\w*|sneer\w*|ignored|lied|liar|hung up|roll(?:ed|ing|s) (?:his|her|their) eyes|snapped at|talked down|belittl\w*|humiliat\w*|threaten\w*|bull(?:y|ied)|harass\w*|(?:poor|bad|terrible|awful|horrible|nasty|attitude) (?:attitude|manner|behaviou?r|to|towards|with|was|is)|like (?:dirt|trash|garbage|rubbish|an idiot))\b/
/** "态度很差的服务顾问", "the attitude of your service advisor" */
const mannerBefore =
  /(?:态度(?:很|太|极其?|非常|特别|超级?)?(?:差劲?|恶劣|不好|糟糕)|没礼貌|没素质|不耐烦|粗鲁|傲慢|敷衍)的(?:那个|那位|一个)?$|\b(?:rude|arrogant|unprofessional|dishonest|(?:attitude|rudeness|behaviou?r|manners?) (?:of|from)|(?:treated|insulted|yelled at|shouted at|laughed at|lied to|ignored|humiliated|threatened)(?: [a-z]+){0,2} by)(?: (?:the|your|a|an|one of your|one of the|that|this))? $/
/** "我要投诉服务顾问", "a complaint about your receptionist" */
const accusedBefore =
  /(?:投诉|举报)(?:一下)?(?:你们|你们店|店里|贵店)?(?:的|那个|那位|这个|一个){0,2}$|\b(?:complain(?:t|ing)? about|report(?:ing)?)(?: (?:the|your|a|an|one of your|one of the|that|this))? $/
const endured = /被(?:你们|你们店|店里)?(?:的|那个)?$/
const mannerEndured = /^[^,.;!?]{0,4}(?:骂|吼|凶|怼|嘲[笑讽]|讽刺|敷衍|骗|忽悠|糊弄|羞辱|侮辱|辱骂|威胁|欺负|骚扰|歧视)/
/** The work that hardly more than one does: who it was is told with it. */
const ofOne = /经理|主管|manager|supervisor/

export type RoleFound = (start: number, role: string, ofSeveral: boolean) => void

/** Who is complained about for how they behaved, and is known by their work alone. */
export function readRole(text: string, found: RoleFound): void {
  for (const match of everyMatch(text, roleOfSeveral)) {
    const role = match[0].replace(/^(?:one of (?:the|your)|the|your|my|an?|that|this) /, '')
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 44), end - role.length)
    const after = (text.slice(end, end + 80).split(/[,.;!?\n]/)[0] ?? '').trimEnd()
    const accused = accusedBefore.exec(before)
    if (
      manner.test(after) ||
      mannerBefore.test(before) ||
      (accused && !isDenied(before.slice(0, accused.index))) ||
      (endured.test(before) && mannerEndured.test(after))
    )
      found(end - role.length, role, !ofOne.test(role))
  }
}

/** "He Tao lied to me", "Lin Fang was rude": a Chinese name in letters, and what its bearer did. */
const spelt =
  /(?<![A-Za-z])([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,6}(?:[- ]?[A-Z]?[a-z]{2,5})??)(?= (?:was|is|has|told|said|lied|refused|shouted|yelled|screamed|insulted|ignored|never|laughed|swore|hung|promised|charged|treated|threatened|did|made|kept|keeps|cheated|from|at)\b)/g
export function readSpelt(original: string, notNames: RegExp, add: (start: number, length: number) => void): void {
  for (const match of everyMatch(original, spelt)) {
    const [name, first = '', second = ''] = match
    if (!pinyinSurnames.has(first.toLowerCase()) && !pinyinSurnames.has(second.toLowerCase())) continue
    if (notNames.test(second) || /^(?:Told|Said|Was|Never)$/.test(second)) continue
    add(match.index, name.length)
  }
}
