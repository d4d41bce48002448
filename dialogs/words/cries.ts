// Cries for help, and nothing beside them. In both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

const calls =
  '(?:救命|[喂啊呀]|快[点點些]?|[赶趕][紧緊快]|立刻|立[马馬]|[马馬]上|求|[请請]|拜托|拜託|你[们們]?|您|[能可]不[能可]以?|有[没沒]有人)*'
/** Somebody is to come: said like this only by whoever cannot wait. */
export const callsSomebody = wordsOf(
  '',
  `^[\\s,，!！]*${calls}(?:[来來派](?:个|個|[点點])?人(?:[来來](?:救|帮|幫)?(?:我|我们|我們|一下)*|[啊呀哪呐吧]|救[命我]|[帮幫][我忙])*|[来來]救(?:我|人|我们|我們)|救救?(?:我|人|我们|我們|命))[啊呀哪呐吧啦呢\\s,，!！.。~～]*$`,
  `^\\W*(?:(?:please|pls|plz|oh god|omg|god|help|hey|no)[\\s,!.]+)*(?:(?:someone|somebody|anyone|anybody)(?: please)? (?:come|help)(?: (?:me|us|here|now|quick|quickly|fast|over))*|(?:come|come and help)(?: (?:me|us|now|quick|quickly|fast|here))+|please come(?: (?:quick|quickly|fast|now|here))+|send help(?: (?:now|please|quick|quickly|fast|here))*)(?:[\\s,!.]+(?:please|help|now))*\\W*$`,
)

/** The bare word: whoever looks for their way about a page says it too, so that it counts where something grave was told. */
export const criesHelp = wordsOf(
  '',
  `^[\\s,，!！]*(?:[帮幫](?:我|忙|帮我|幫我|[帮幫]忙)|需要(?:[帮幫]助|[帮幫]忙)|求助|救助)[啊呀吧啦呢\\s,，!！.。?？~～]*$`,
  `^\\W*(?:(?:please|pls|plz|my|me|oh|i|we|need|will|would|can|could|can you|could you|you|god|some|any|urgent(?:ly)?|sos|now|quick(?:ly)?|us|someone|somebody)[\\s,!.]+)*help(?:[\\s,!.]+(?:me|us|please|pls|plz|now|here|quick(?:ly)?|help|my|needed))*\\W*$`,
)
