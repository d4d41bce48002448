// Chinese family names in Latin letters, as written on the mainland, in Taiwan and in Hong Kong. Knows no given names.

const spellings =
  '赵趙:zhao,chao,chiu 钱錢:qian,chien 孙孫:sun,suen 李:li,lee 周:zhou,chou,chow 吴吳:wu,ng 郑鄭:zheng,cheng 王:wang,wong 冯馮:feng,fung 陈陳:chen,chan 褚:chu 卫衛:wei 蒋蔣:jiang,chiang 沈:shen,shum 韩韓:han,hon 杨楊:yang,yeung,young 朱:zhu,chu 秦:qin,chin 许許:xu,hsu,hui 何:he,ho 吕呂:lu,lv,lui 施:shi,shih 张張:zhang,chang,cheung 孔:kong,kung,hung 曹:cao,tsao 严嚴:yan,yen,yim 华華:hua,wah 金:jin,chin,kam 魏:wei,ngai 陶:tao,to 姜:jiang,chiang 谢謝:xie,hsieh,tse 邹鄒:zou,tsou 苏蘇:su,so 潘:pan,poon 葛:ge,ko 范範:fan 彭:peng,pang 鲁魯:lu 韦韋:wei,wai 马馬:ma 方:fang,fong 任:ren,jen,yam 袁:yuan,yuen 柳:liu 唐:tang,tong 薛:xue,hsueh,sit 雷:lei,lui 贺賀:he,ho 倪:ni,ngai 汤湯:tang,tong 罗羅:luo,lo,law 郝:hao 傅:fu 齐齊:qi 康:kang 伍:wu,ng 余:yu,yue 顾顧:gu,ku,koo 孟:meng,mang 黄黃:huang,hwang,wong 萧蕭肖:xiao,hsiao,siu 尹:yin,wan 姚:yao,yiu 邵:shao,siu 汪:wang 戴:dai,tai 宋:song,sung 庞龐:pang 熊:xiong,hsiung 纪紀:ji,chi 项項:xiang 董:dong,tung 梁:liang,leung 杜:du,tu,to 贾賈:jia 江:jiang,chiang,kong 颜顏:yan,yen 郭:guo,kuo,kwok 梅:mei 林:lin,lam 徐:xu,hsu,tsui 邱丘:qiu,chiu 高:gao,kao,ko 夏:xia,hsia 蔡:cai,tsai,choi 田:tian,tien,tin 樊:fan 胡:hu,wu 霍:huo,fok 卢盧:lu,lo 丁:ding,ting 邓鄧:deng,teng,tang 洪:hong,hung 崔:cui,tsui 龚龔:gong,kung 程:cheng,ching 邢:xing 裴:pei 陆陸:lu,luk 翁:weng,yung 翟:zhai 曾:zeng,tseng,tsang 段:duan,tuan 侯:hou,hau 詹:zhan,chan 龙龍:long,lung 叶葉:ye,yeh,yip 黎:li,lai 白:bai,pai,pak 赖賴:lai 谭譚:tan,tam 乔喬:qiao,chiao 廖:liao,liu 欧歐:ou,au 关關:guan,kwan 石:shi,shih,shek 文:wen,man 毛:mao,mo 钟鐘鍾:zhong,chung 尤:you,yu 温溫:wen,wan 万萬:wan 史:shi,shih 常:chang 武:wu 欧阳歐陽:ouyang'

const spellingsOf = new Map(
  spellings.split(' ').flatMap(entry => {
    const [names = '', latin = ''] = entry.split(':')
    const known = new Set(latin.split(','))
    const whole = names.length === 4 ? [names.slice(0, 2), names.slice(2)] : [...names]
    return whole.map(name => [name, known] as const)
  }),
)

const entryOf = (name: string) => spellingsOf.get(name.slice(0, 2)) ?? spellingsOf.get(name.slice(0, 1))
export const isSurname = (name: string): boolean => entryOf(name) !== undefined
/** The same family name, in whichever script. */
export const sameSurname = (one: string, other: string): boolean => isSurname(one) && entryOf(one) === entryOf(other)

/** Whether this word is how the family name of a Chinese name is written in letters. */
export const spellsSurnameOf = (word: string, name: string): boolean => entryOf(name)?.has(word) ?? false
