// Chinese family names, as sources of regular expressions. Knows no sentences.

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲封储靳邴糜松井段富巫乌焦巴弓牧山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶司黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越隆师巩厍聂晁勾敖融冷辛阚那简饶曾沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公佟肖岳代付闫'
const compound =
  '欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|皇甫|宗政|濮阳|公冶|慕容|司徒|令狐|宇文|长孙|司空'
const single =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华魏陶姜谢邹苏潘葛范彭鲁马苗方俞袁柳唐薛雷贺倪汤罗毕郝邬傅齐康伍余顾孟黄萧尹姚邵汪戴宋庞熊纪项董梁杜贾江颜郭梅林徐邱高夏蔡田樊胡霍卢丁邓洪崔龚程陆翁段侯武刘龙叶白赖谭冉温庄柴阎廖曾关]'
/** Any family name: only where a name is announced, since many are ordinary words too. */
export const surname = `(?:${compound}|[${surnames}])`
/** Those that are hardly anything else. */
export const commonSurname = `(?:${compound}|${single})`

/** The same in Latin letters, as written on the mainland, in Taiwan and in Hong Kong; those that are English words are left out. */
export const pinyinSurnames: ReadonlySet<string> = new Set(
  (
    'zhao,qian,li,lee,zhou,chou,wu,zheng,cheng,wang,wong,feng,chen,chan,chin,wei,jiang,chiang,shen,yang,yeung,zhu,chu,qin,xu,hsu,shi,zhang,chang,cheung,kong,cao,yan,hua,' +
    'jin,tao,xie,hsieh,zou,su,pan,fan,peng,lu,luo,lo,ma,fang,ren,yuan,liu,lau,tang,xue,lei,he,ho,ni,teng,hao,wen,fu,qi,kang,yu,gu,meng,huang,hwang,xiao,yin,yao,' +
    'shao,dai,song,pang,xiong,ji,shu,xiang,dong,tung,liang,leung,du,ruan,jia,jiang,guo,kuo,mei,lin,lam,qiu,chiu,gao,kao,xia,cai,tsai,tian,hu,huo,wan,ke,deng,ding,hong,hung,cui,gong,' +
    'ge,xing,pei,rong,weng,zhai,zeng,tseng,duan,hou,zhan,long,ye,yeh,li,bai,pai,lai,tan,qiao,liao,ou,guan,kwan,ng,nguyen,kim,park,tanaka,suzuki,sato'
  ).split(','),
)
