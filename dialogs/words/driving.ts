// Whether the car may be driven on, or moved to the side, and whether it is over now that the smoke is gone: asked, and not told. In both
// Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

/** What else is opened, switched on or set out in the same word. */
const drive =
  '(?:(?<![打拉推解掀撬离離走避让讓分公展撑撐])[开開](?![门門窗引机機前后後盖蓋灯燈双雙空冷暖锁鎖票发發单單始口玩会會])|上路|行[驶駛])'
const may =
  '(?:能不能|可不可以|可否|敢不敢|要不要|用不用|需不需要|需要|[该該]不[该該]|[应應]不[应應]?[该該]|是不是[应應该該可要])'
const fine =
  '(?:行不行|能?行[吗嗎么吧]|可以[吗嗎么吧]|可不可以|好[吗嗎]|好不好|[没沒](?:事|[问問][题題]|[关關][系係]|危[险險])[吧吗嗎]|安全[吗嗎]|危[险險][吗嗎]|[会會]不[会會](?:有事|有危[险險]|出事|危[险險])|[来來]得及[吗嗎])'
const asked = '(?:[吗嗎嘛么][,，。!！?？\\s]*|[?？]|不(?=[?？\\s]*$))'
const clause = '[^,，。!！?？\\n]'

/** "能开到你们店吗", "我慢慢开过去行吗", "can I keep going to your shop" */
export const mayDriveOn = wordsOf(
  '',
  `${may}${clause}{0,8}${drive}
  |(?:能|可以|敢)(?:${clause}(?!不|没|沒)){0,8}${drive}${clause}{0,16}${asked}
  |${drive}${clause}{0,14}[,，\\s]{0,2}${fine}
  |(?:[还還]能|[还還]可以|能)(?:再)?[开開](?:多[远遠]|多久|几公里|幾公里)
  |(?:能|可以)(?:慢慢|[继繼][续續])走[吗嗎么]`,
  `(?:can|may|should|could|shall|must) (?:i|we) (?:(?:still|safely|just|even|slowly|carefully|now|maybe|at least|possibly) )*(?:drive(?! (?:a|another|your|my (?:other|wife|husband)))|keep (?:going|driving|on)|carry on|go on(?! holiday)|continue|make it|limp|nurse it|get (?:it |there|home|(?:to|as far as) (?:your|the (?:shop|garage|dealer\\w*|workshop|next|nearest|services?|exit)))|reach (?:your|the (?:next|nearest|exit|services?|shop|workshop))|bring it (?:in|over|to)|take it (?:to|home))
  |(?:is|would) (?:it|this|that|the car|she)(?: still| be)* (?:safe|ok|okay|alright|all right|fine|dangerous|possible) (?:to|if (?:i|we)) (?:(?:still|just|slowly) )*(?:drive|keep (?:driving|going)|carry on|continue|go on)
  |(?:safe|ok|okay|fine|alright) to (?:drive|keep (?:driving|going)|carry on)
  |(?:will|would) (?:it|the car|she|we|i) (?:still )?(?:make it|get (?:me|us|there))(?=[^.!]*\\?|[^.!?]{0,30}$)
  |how far (?:can|could) (?:i|we) (?:still )?(?:drive|go)
  |(?:still|is it|is the car) (?:drivable|driveable|roadworthy)(?=[^.!]*\\?)
  |i(?:'ll| will| could| can)? (?:just )?(?:drive|keep driving|keep going|limp|carry on)\\b[^.?!]{0,40}\\b(?:ok|okay|alright|all right|is that ok\\w*)\\s*\\?`,
)

/** "那我慢慢开过去", "I'll drive slowly to your shop": no question, and the same answer. */
export const willDriveOn = wordsOf(
  '',
  `(?:那|我|我[们們]|咱[们們]?)(?:就|先|[还還]是|打算|准[备備]|準備|想|要|自己|慢慢|[继繼][续續]|[坚堅]持|把[车車]子?){1,4}(?:[开開])(?:[过過]去|回去|回家|到|去|[过過][来來]|走|上)(?![^,，。!！?？]{0,8}(?:[边邊]|路肩|急[车車]道|(?<!好)了[\\s!！。]*$))`,
  `(?:i|we)(?:'ll| will|'m going to| am going to|'re going to| are going to|'d rather| want to|'m gonna| need to) (?:(?:just|try to|try and|then|still|slowly|carefully) )*(?:drive|keep (?:going|driving)|carry on|limp)(?![^.?!]{0,16}(?:side|shoulder|lay-?by|verge))`,
)

/** Somebody else's car: "你们能开过来吗", "拖车能开进来吗" */
export const helpersDrive = new RegExp(
  `(?:你[们們](?!店|那|這|这|4s|修|[浦上]|展)|您[们們]?(?!店)|他[们們]?|救援|拖[车車吊]|[师師]傅|警察|消防|有人|救[护護][车車])${clause}{0,8}[开開]`,
  'iu',
)

const side =
  '(?:路[边邊肩]|[边邊]上|旁[边邊]|一[边邊]|[应應]急[车車]道|安全|[边邊]|服[务務][区區]|休息站|前面|外[侧側])'
/** "要不要先挪车", "車子可以先移到路肩嗎", "should I move the car first?" */
export const mayMoveIt = wordsOf(
  '',
  `${may}${clause}{0,8}(?:[挪移](?:一下|[动動]|一挪)?(?:[车車]|[开開]|走|到?${side}|$|[?？])|靠[边邊])
  |(?:能|可以)(?:${clause}(?!不|没|沒)){0,8}(?:[挪移]|靠[边邊])(?!${clause}{0,2}(?:他|她|人|[伤傷]))${clause}{0,10}${asked}
  |[车車]子?${clause}{0,10}[挪移]${clause}{0,10}(?:${asked}|${fine})
  |[挪移](?:一下|[动動])?(?:[车車]|到?${side})${clause}{0,6}[,，\\s]{0,2}(?:${asked}|${fine})`,
  `(?:can|may|should|could|shall|do|must) (?:i|we) (?:(?:have to|need to|try to|still|safely|just|first|at least|quickly) )*(?:move|shift|roll|pull|get|park|drive) (?:it|the car|my car|our car|the vehicle|over|onto|to the (?:side|shoulder|hard shoulder|verge))(?! (?:out of the contract|fixed|repaired|towed|him|her|them))
  |(?:is it |would it be )?(?:safe|ok|okay|alright) to (?:move|pull|roll|park) (?:it|the car|my car|over|onto|to the)`,
)
/** Only to the side: no drive. */
export const toTheSide = wordsOf(
  '',
  `[挪移]|靠[边邊]`,
  `move|shift|pull over|roll|onto|to the (?:side|shoulder|hard shoulder|verge)`,
)

/** "烟没了，应该没事了吧", "the smoke is gone, are we safe now?" */
export const soundsOver = wordsOf(
  '',
  `(?:烟|煙|火|味道?|[气氣汽]|火苗)[^,，。!！?？]{0,6}(?:[没沒]|[灭滅]|熄|散|停|不冒|小了|消失|退)[^。!！]{0,14}(?:[没沒]事|安全|好了|可以|回|不用|[还還]要|是不是|[没沒]危[险險]|不要[紧緊])[^。!！]{0,8}(?:[吧吗嗎么嘛]|[?？])
  |(?:烟|煙|火|味道?|[气氣汽])[^,，。!！?？]{0,6}(?:[没沒]|[灭滅]|熄|散|停|不冒|小了|消失|退)[^。!！]{0,6}(?:[应應][该該]|大概|可能|好像)[^。!！]{0,3}(?:[没沒]事|安全|好了|[没沒]危[险險])
  |(?:[应應][该該]|算|[这這][样樣]|是不是|那|[现現]在|就)[^,，。!！?？]{0,3}(?:[没沒]事|安全|[没沒]危[险險]|不要[紧緊]|不[会會]有事)了?[吧吗嗎]`,
  `(?:smoke|fire|flames?|smell|steam)\\b[^.?!]{0,20}\\b(?:gone|stopped|out|cleared|disappeared|died down|went away)\\b[^?!]{0,40}(?:\\?|(?:should be|probably|i (?:guess|think)|must be)(?: it'?s| we'?re| it is| we are)? (?:ok|okay|fine|safe|over|alright|all right))
  |(?:should|is|are|am) (?:it|that|this|we|i|things?)(?: be| all)? (?:safe|ok|okay|fine|over|alright|all right) now
  |(?:smoke|fire|flames?|steam)\\b[^.?!]{0,20}\\b(?:gone|stopped|out|cleared)\\b[^?!]{0,20}\\bright\\?`,
)
