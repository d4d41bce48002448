// Words by which a line written in a hurry protests, asks for something or changes its mind: more than one more piece of what is being told.
// Words only.
import { wordsOf } from './wordsOf.ts'

const protest = wordsOf(
  '',
  `[!！?？]|还(?:在你们|没|是要)|還(?:在你們|沒|是要)|(?:没|沒|不见|不見)了(?=$|[,，。])|改(?:了)?主意|(?:请|請|麻烦|麻煩|帮我|幫我|给我|給我)|(?:没|沒)(?:有)?人(?:理|管|接待)|到底|凭什么|憑什麼|欺|骗|騙|太过分|太過分`,
  `still|please|pls|reopen|re-open|changed my mind|instead|gone|missing|nobody|no one|why|ridiculous|unacceptable|joke`,
)

const whatNow =
  /^(?:那|所以|你们|你們|现在|現在|这|這|到底|究竟|[,，\s])*(?:怎么|怎麼|咋|如何)(?:办|辦|弄|处理|處理|解决|解決|说|說)(?:呢|啊|呀|吧|嘛|才好)*[?？!！。\s]*$|^(?:so |and |then |well )*(?:what (?:now|are you going to do|will you do|happens (?:now|next))|how (?:are|will) you (?:going to )?(?:fix|solve|handle|settle) (?:it|this))[\s?!.]*$/i

/** "那到底怎么办": of the matter at hand, and of no other. */
export const asksWhatNow = (text: string): boolean => whatNow.test(text.trim())

export const protestsIn = (text: string): boolean => protest.test(text)

/** It is one of us that is scolded, and not the house. */
export const namesColleague =
  /前台|顾问|顧問|师傅|師傅|经理|經理|销售|銷售|接待|客服|技师|技師|那个人|那個人|\b(?:advis[eo]r|manager|receptionist|mechanic|technician|salesman|he|she|staff|guy|man|woman)\b/i
