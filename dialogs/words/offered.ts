// What stands in an option and what customers call it: its gist, what was paid for before, and words that say how it is done.
import { wordsOf } from './wordsOf.ts'

/** "退还喷漆费": what the money was paid for is not what is offered. */
export const paidFor =
  /[^\s\d\p{P}退还還免返减減补補赔賠付](?:[^\s\d\p{P}退还還免返减減补補赔賠付])?(?=[费費])|\b[a-z-]+ (?=(?:fees?|costs?|charges?|bills?|price)\b)/giu
export const paid = /[费費]|\b(?:fees?|costs?|charges?|bills?|price)\b/i
/** In a proposal these say how, and not what: no option is chosen by them. */
export const saysHow = wordsOf(
  '',
  `^(?:免费|免費|全额|全額|全部|重新|再次|本次|这次|這次|提供|安排|进行|進行|负责|負責|处理|處理|解决|解決|为您|為您|给您|給您|帮您|幫您|您的|我们|我們|你们|你們|可以|一次|一下|尽快|盡快)+$`,
  `free|again|completely|arrange|provide|within|without|your|with|from|this|that|time|days?`,
)

/** What an option is about, in the words customers have for it. */
export const gists: readonly (readonly [said: RegExp, offered: RegExp])[] = [
  [
    /退钱|退錢|退款|退费|退費|退还|退還|退给我|退給我|\b(?:the |a |my )?(?:refund|money back|my money)\b/gi,
    /退|refund|reimburs/i,
  ],
  [
    /[更]?[换換](?:新的?|一?[副个個套根支条條只]|掉)?|\b(?:the |a )?(?:replacement|replace(?: (?:it|them))?|new ones?|new set)\b/gi,
    /换|換|replac|new /i,
  ],
  [/[维維]?修(?:一下|好|理)?|\b(?:the |a )?repair(?: it)?\b|\bfix(?: it)?\b/gi, /修|repair|fix/i],
  [/清洗|洗[车車]|\b(?:the )?clean(?:ing)?\b/gi, /洗|clean/i],
  [/保养|保養|\b(?:the )?(?:free )?service\b/gi, /保养|保養|\bservice/i],
  [/打折|折扣|折(?=\d)|[减減](?:钱|錢|免)|\b(?:the )?discount\b/gi, /折|减|減|discount/i],
  [/抛光|拋光|\b(?:the )?polish(?:ing)?\b/gi, /抛光|拋光|polish/i],
  [/重[喷噴]|[喷噴]漆|烤漆|\b(?:the )?(?:repaint|respray)\b/gi, /[喷噴]|烤漆|paint|spray/i],
  [/上门|上門|到府|\b(?:the )?home visit\b/gi, /上门|上門|到府|home/i],
  [/检查|檢查|检测|檢測|\b(?:the )?(?:check|inspection)\b/gi, /检|檢|check|inspect/i],
]

/** Around what an option offers they say nothing of their own: "第二个，减500块钱那个". */
export const filling = wordsOf(
  'g',
  `免费|免費|重新|全额|全額|再(?:做|给|給)?(?=\\p{Script=Han})|(?<=\\d)(?:块钱?|塊錢?|元|人民币|人民幣)|(?:一|这|這|那)(?:次|下|回|个|個|种|種)(?:的)?|的?(?:那|这|這)(?:一)?(?:个|個|种|種|项|項|条|條)(?:方案|选项|選項)?`,
  `free(?: of charge)?|again|just|only|off|back|yuan|rmb|cny|please|of|charge|the|a|an|it|me|my|one|option`,
)
