// Everything the bot says in mainland Chinese, and the type the other languages must satisfy. Wording only: no conditions, no logic.
// `{name}` is a parameter; a part in [brackets] is left out when one of its parameters is not known.
const says = {
  'greeting.hello': [
    '您好，这里是{store}，为您应答的是自动助手。您在这里说的内容只用于处理您的事情，由{controller}保管（{retention}），您随时可以查看、更正或要求删除，详见 {link}。想直接找同事，任何时候发“转人工”就行。',
    '您好，欢迎联系{store}。现在和您对话的是自动助手，想找同事随时发“转人工”。您提供的信息由{controller}保管（{retention}），只用来处理您的事情，可以随时查看、更正或要求删除：{link}。',
  ],
  'greeting.ask': [
    '请告诉我们发生了什么，想到哪里说到哪里就好。',
    '遇到什么事了？您慢慢说，我们先听您讲。',
    '您直接说就行，是哪件事让您不顺心了？',
  ],
  'greeting.notice': [
    '说明一下：和您对话的是{store}的自动助手，随时发“转人工”可以找同事；您的信息只用于处理这件事，隐私说明见 {link}。',
    '顺便告诉您：这里是{store}的自动助手，您提供的信息只用来处理这件事（隐私说明 {link}），想找同事随时发“转人工”。',
  ],
  'greeting.back': [
    '您好，我们在的。请说说遇到了什么事，车的问题、服务的问题都可以。',
    '您好！有什么我们可以帮上忙的，直接说就好。',
    '在的，您请讲，我们听着。',
  ],

  'soothe.safety': [
    '开车遇到这种情况，一定让您受惊了，给您带来这么大的不便，非常抱歉。您的事已经记下，我们会优先转给负责人。查清楚之前，请先不要再开这台车。',
    '这关系到您和家人的安全，我们非常重视，也很抱歉让您经历这些。已经为您登记并优先处理；在检查清楚之前，这台车请先别开。',
  ],
  'soothe.accident': [
    '听到这个消息我们很揪心，人平安最要紧。非常抱歉让您遇到这样的事，我们已经登记，马上优先转给负责人。',
    '发生这样的事，您一定很不好受，希望您和车上的人都平安。我们已经记下，会优先请负责人跟进。',
  ],
  'soothe.angry': [
    '您的心情我们完全理解，换作谁都会生气。给您添了这么多麻烦，真的很抱歉。谢谢您愿意告诉我们，这件事已经登记下来了。',
    '非常抱歉让您这么生气，这件事我们会认真对待，已经为您登记。您说的每一句我们都会如实转达。',
    '让您窝了一肚子火，实在抱歉。您的事我们已经记下，一定好好转给能处理的人。',
  ],
  'soothe.repeated': [
    '反复为同一个问题奔波，确实很耽误您，非常抱歉。谢谢您告诉我们，这件事已经登记。',
    '一次次跑来还没个结果，您的着急我们理解，给您添麻烦了，很抱歉。我们已经登记，会连同之前的情况一起转给负责人。',
  ],
  'soothe.attitude': [
    '让您在店里受了委屈，我们很抱歉。谢谢您说出来，这件事我们会认真对待，已经登记。',
    '来店里却有了不愉快的经历，真的很抱歉。您的感受我们记下了，会请负责人认真了解。',
  ],
  'soothe.waiting': [
    '让您等了这么久，实在抱歉，耽误您用车了。这件事已经登记，我们来帮您盯着。',
    '一直等着没有准信，换谁都着急，很抱歉给您带来不便。我们已经登记，会转给能给您答复的人。',
  ],
  'soothe.price': [
    '费用让您觉得不明白、不舒服，我们很抱歉。谢谢您提出来，已经登记，会转给负责人逐项核对。',
    '花钱就该花得明明白白，让您有疑问我们很抱歉。这件事已经记下了。',
  ],
  'soothe.sales': [
    '买车本该是件高兴事，让您遇到这些，很抱歉。谢谢您告诉我们，已经登记。',
    '您的期待和实际不一样，这种失望我们理解，给您添麻烦了，很抱歉。我们已经记下这件事。',
  ],
  'soothe.mild': [
    '谢谢您告诉我们，给您带来不便，抱歉了。我们已经记下，会请同事帮您看看。',
    '您的感受我们记下了，谢谢反馈，也抱歉让您费心了。',
  ],
  'soothe.general': [
    '遇到这样的事，您一定很着急，给您带来不便，我们很抱歉。谢谢您告诉我们，已经登记下来了。',
    '很抱歉让您遇到这样的问题，耽误您用车了。我们已经登记，会认真跟进。',
    '给您添麻烦了，非常抱歉。您说的情况我们已经记下，会有专人跟进。',
  ],
  'soothe.again': ['您的着急我们听得出来，真的很抱歉。', '让您更生气了，实在抱歉，我们尽量只问最要紧的。'],

  'ask.story': [
    '请说说发生了什么，越具体越好，慢慢来。',
    '能告诉我们是怎么一回事吗？几句话就行。',
    '方便的话，讲一讲事情的经过，我们一并转过去。',
  ],
  'ask.symptom': [
    '具体是哪里不对，什么样的表现？比如声音、气味、抖动或者哪个灯亮了。',
    '能再说具体一点吗：车的哪个部位，看到、听到或闻到了什么？',
  ],
  'ask.phone': [
    '请留一个方便的手机号，负责人好直接联系您。',
    '哪个电话最容易找到您？只用来联系您处理这件事。',
    '方便留个联系电话吗？这样同事能第一时间找到您。',
  ],
  'ask.name': ['请问怎么称呼您？', '该怎么称呼您比较好？', '方便告诉我们您贵姓吗？'],
  'ask.vehicle': ['您的车是什么车型？报车牌也可以。', '请问是哪款车？车型或者车牌告诉我们一个就行。'],
  'ask.mileage': ['现在大概跑了多少公里？', '里程表上差不多是多少公里了？'],
  'ask.purchasedOn': ['车是什么时候买的？说个大概年月就行。', '请问大约哪年哪月提的车？这关系到适用哪些规定。'],
  'ask.drivable': ['现在车还能开吗？', '请问车目前是还能开，还是已经开不了了？'],
  'ask.staff': [
    '当时接待您的是哪位同事？记得姓名或者岗位都行。',
    '您说的是哪位工作人员？想不起名字也没关系，说说岗位或样子。',
  ],
  'ask.store': [
    '是在我们哪家店发生的，或者平时在哪家店保养？',
    '请问这件事和我们哪家店有关？这样好直接交给那边的负责人。',
  ],
  'ask.visit': [
    '手边有工单号、订单号吗？没有的话，说说是哪天来的也行。',
    '请问是哪一次进店的事？工单号或者日期都可以。',
  ],
  'ask.repairs': ['之前为这个问题修过几次，都做了什么？', '这个毛病以前处理过吗？大概几次、换过什么？'],
  'ask.demand': [
    '这件事，您最希望我们怎么做？',
    '您心里希望怎么解决？直接说，我们原话转达。',
    '对处理结果您有什么想法？我们照您的原话记下来。',
  ],
  'ask.location': [
    '您现在在哪里？路名、方向、公里牌或附近的标志都行，也可以发定位。',
    '请告诉我们您的位置：哪条路、往哪个方向、附近有什么。',
  ],
  'ask.phoneUrgent': ['请留一个现在能打通的电话，救援马上联系您。', '哪个手机号现在能找到您？救援人员要打给您。'],
  'ask.consent': [
    '您发来的照片、语音或位置属于个人信息，我们想保存下来只供处理这件事的同事查看，可以吗？不同意也不影响处理。',
    '想跟您确认一下：同意我们保存您发来的照片、语音或位置，只用于处理这件事吗？不同意也照样受理。',
  ],

  'ack.plain': ['好的，记下了。', '收到。', '谢谢，记下了。', '明白了。'],
  'ack.name': ['谢谢{name}。', '{name}，您好，记下了。', '好的，{name}。'],
  'ack.matter': ['谢谢您补充，这些我们都记下了。', '明白，您说的这些已经记上了。', '好的，这一点也记下了。'],
  'ack.declined': ['没关系，这个先不填。', '好的，这一项先跳过。', '不要紧，我们继续。'],
  'ack.corrected': ['好的，已经更正：{what}。', '谢谢提醒，改过来了：{what}。'],
  'ack.superior': [
    '明白，您想和负责人当面谈，我们会转达给{who}。',
    '好的，您要求由负责人来谈，这一点已经记下，会交给{who}。',
  ],

  'summary.read': [
    '我们跟您核对一下：\n{lines}\n这样对吗？哪里不对直接告诉我们。',
    '请您看看我们记得准不准：\n{lines}\n没问题的话回复“对的”，要改的直接说。',
  ],
  'summary.updated': ['改好了，现在是这样：\n{lines}\n这样对吗？', '已经按您说的更新：\n{lines}\n您看现在对不对？'],
  'summary.whatToChange': ['好的，哪里需要改？直接告诉我们正确的内容就行。', '请说说哪一项不对，应该是什么。'],
  'summary.notClear': [
    '上面记的内容对吗？回复“对的”我们就转给负责人，要改的请直接说。',
    '我们再确认一下：按上面的内容转给负责人，可以吗？有不对的请告诉我们。',
  ],

  'handOff.confirmed': [
    '好的[，{name}]，已经转给{who}，会{when}联系您。编号 {caseId}，随时发“查进度”就能看到进展；有照片或补充，也可以直接发在这里。',
    '谢谢您[，{name}]。这件事现在由{who}负责，会{when}与您联系。您的编号是 {caseId}，想了解进展发“查进度”即可。',
  ],
  'handOff.stopped': [
    '好的，不再多问了。您说的情况已经转给{who}，会{when}联系您。编号 {caseId}，想补充随时发过来。',
    '明白，先记到这里。{who}会{when}与您联系，编号 {caseId}；还有什么想说的，发在这里就行。',
  ],
  'handOff.human': [
    '好的，已经转给{who}，会{when}联系您。编号 {caseId}。',
    '没问题，马上转给同事：{who}会{when}与您联系，编号 {caseId}。',
  ],
  'handOff.danger': [
    '您的情况已经转给救援专线（{rescue}）和{who}，会马上联系您，也可以直接拨打 {rescue}。编号 {caseId}。',
    '救援专线（{rescue}）和{who}已收到您的情况，会马上与您联系；随时可以直接拨 {rescue}。编号 {caseId}。',
  ],
  'handOff.threat': [
    '已经请{who}亲自来跟进，会{when}联系您。编号 {caseId}。',
    '我们马上请{who}直接和您谈，会{when}联系您。编号 {caseId}。',
  ],
  'handOff.idle': [
    '您先忙，已经说的我们都记下了，并转给{who}，会{when}联系您。编号 {caseId}，想补充随时发在这里。',
    '没关系，不用一次说完。现有的内容已经转给{who}，会{when}与您联系，编号 {caseId}。',
  ],

  'danger.fire': [
    '请马上靠边停车、熄火，所有人下车，带上孩子撤离到车后方远处；在高速上请站到护栏外面。\n不要打开引擎盖，人到安全处后马上报警：火警 {fire}，交警 {police}[，高速救援 {motorway}]。',
    '请立刻靠边停车、熄火，车上所有人马上撤离，远离车辆；高速上一律到护栏外等候。\n别掀引擎盖，安全后立即拨 {fire} 报火警，或 {police}[、高速救援 {motorway}]。',
  ],
  'danger.batteryFire': [
    '请所有人马上离开车，远离到安全距离；正在充电的，只有确定安全才断电，不要自己用水去浇。\n在车库里请提醒旁边的人一起撤离，马上拨火警 {fire}。',
    '请立刻撤离，离车越远越好，不要自己泼水，也不要靠近拔枪，除非确定安全。\n提醒周围的人一起远离，马上拨打 {fire}，说明是新能源车电池。',
  ],
  'danger.noBrakes': [
    '松开油门、打开双闪，逐级降到低挡，一点一点轻拉手刹（电子手刹一直按住），尽量往上坡或靠护栏的一侧减速。\n先专心开车，停稳后再回复我们；停下后人撤离到安全处，有危险马上拨 {police}。',
    '请马上松油门、开双闪，用低挡或动能回收减速，手刹一点点用力；找上坡或贴着护栏让车慢下来。\n停稳之前不用看手机；停下后全员下车到安全处，报警 {police}。',
  ],
  'danger.stalledInTraffic': [
    '请打开双闪，所有人从安全的一侧下车，撤离到护栏外面，不要留在车里或车道上。\n能安全放置时，在车后 150 米外放三角警示牌；马上报警 {police}[，高速救援 {motorway}]。',
    '车靠边、开双闪；人马上从远离车流的一侧下车，到护栏外等候。\n三角牌放到车后 150 米以外（确保安全再去放），立即拨 {police}[或高速救援 {motorway}]。',
  ],
  'danger.lockedIn': [
    '请用座椅头枕的金属杆或安全锤敲碎侧窗的四个角，从窗户出来；里面是孩子的话，敲离孩子最远的那扇窗。\n同时马上拨 {police} 或 {fire}，出来后请远离车辆。',
    '别等，请敲碎侧窗一角（头枕杆、安全锤都行），选离人最远的那扇，尽快离开车。\n马上拨打 {fire} 或 {police} 求助，离开后到远离车辆的地方等候。',
  ],
  'danger.injured': [
    '请马上拨打急救 {ambulance}，先不要移动伤者，除非车辆起火等情况必须撤离。\n开双闪，其他人远离车流到护栏外，同时报警 {police}。',
    '先打急救电话 {ambulance}，尽量让伤者保持不动；没受伤的人撤离到护栏外等安全的地方。\n随后报警 {police}，按接线员的指引做。',
  ],
  'danger.other': [
    '先保证人的安全：能靠边就靠边停车，人撤离到远离车辆和车流的地方，高速上请到护栏外。\n有危险马上报警 {police}，火警 {fire}，急救 {ambulance}[，高速救援 {motorway}]。',
    '请先顾人：车靠边、人下车，远离车辆，在高速上站到护栏外面。\n需要帮助立即拨 {police}，起火拨 {fire}，有人受伤拨 {ambulance}[，高速救援 {motorway}]。',
  ],
  'danger.more': [
    '收到，这个情况已经同步给救援。请继续待在安全的地方，不要回到车旁边。',
    '已经转告救援和负责人。人安全最要紧，请先别靠近车辆。',
  ],
  'danger.stay': [
    '谢谢，这些已经同步给救援和{who}。请待在安全的地方，保持电话畅通；情况有变化，随时告诉我们。',
    '收到，已转给救援和{who}。请先照顾好自己和家人，有任何变化就在这里说一声，我们一直在。',
  ],

  'care.selfHarm': [
    '听您这么说，我们非常担心您。再难的事也可以一起想办法，请先不要一个人扛着，找身边信任的人陪陪您。\n如果您现在有危险，请马上拨打 {ambulance} 或 {police}，会有人来帮您。',
    '您现在一定很难受，谢谢您愿意说出来。您的平安比什么都重要，请让家人或朋友陪在身边。\n情况紧急时请马上拨 {ambulance} 或 {police}，那边随时有人。',
  ],
  'care.violence': [
    '听得出来您气到了极点，我们很抱歉让事情走到这一步。为了您和大家都平安，我们请负责人直接跟您谈。',
    '这件事让您忍无可忍，我们很抱歉。请先消消气，我们马上找能做主的人直接和您谈。',
  ],

  'person.already': ['已经转给{who}了，会{when}联系您，请放心。', '您的事已经在{who}手上，会{when}与您联系。'],
  'person.meanwhile': ['等待的时候，如果方便：', '在同事联系您之前，方便的话：'],
  'person.done': [
    '谢谢，这些都交给{who}了，会{when}联系您。还有要说的，直接发在这里。',
    '好的，已经一并转给{who}，会{when}与您联系。想补充随时发过来。',
  ],
  'person.moved': [
    '谢谢您说明。这件事改由{who}亲自负责，会{when}联系您。',
    '明白了，这件事现在由{who}来跟进，会{when}与您联系。',
  ],

  'status.intake': [
    '您的事已经登记，编号 {caseId}，我们正在记录情况，记好就转给{who}。',
    '编号 {caseId} 已经登记，还在补充情况，随后交给{who}。',
  ],
  'status.assigned': [
    '编号 {caseId}：已经转给{who}，会{when}联系您。',
    '查到了，编号 {caseId} 现在由{who}负责，下一步是{when}与您联系。',
  ],
  'status.accepted': [
    '编号 {caseId}：{who}已经接手，会{when}联系您。',
    '{who}已经接手您的事（编号 {caseId}），会{when}与您联系。',
  ],
  'status.contacted': [
    '编号 {caseId}：{who}正在跟进，会{when}向您通报进展。',
    '您的事（编号 {caseId}）由{who}在处理，会{when}给您新的消息。',
  ],
  'status.resolved': [
    '编号 {caseId} 已经处理：{what}。之后我们会再问问您是否满意。',
    '您的事（编号 {caseId}）处理情况：{what}。随后我们会回访您。',
  ],
  'status.settled': [
    '编号 {caseId}：您已确认满意，我们正在做最后的整理。谢谢您。',
    '您的事（编号 {caseId}）已经办妥，只差我们内部收尾，不需要您再做什么。',
  ],
  'status.closed': [
    '编号 {caseId} 已经办结。如果又有问题，直接告诉我们，会重新为您跟进。',
    '您的事（编号 {caseId}）已经结束。有新的情况，随时在这里说。',
  ],
  'status.none': [
    '这里还没有您的登记记录。想反映什么事，直接告诉我们就行。',
    '目前没有查到您在这个对话里登记过的事。遇到了什么问题，您可以现在说。',
  ],

  'after.noted': ['收到，已补充给{who}。', '谢谢您，这些已经转给{who}，会一起处理。', '记下了，{who}会看到。'],
  'after.thanks': ['不客气，有需要随时找我们。', '应该的，谢谢您的耐心。', '不用谢，我们一直在。'],
  'after.goodbye': ['好的，再见，祝您一切顺利。', '那先这样，有事随时找我们，再见。'],
  'after.hello': [
    '您好[，{name}]。{who}会{when}联系您；想补充什么，直接说就行。',
    '在的[，{name}]。您的事由{who}跟进，会{when}联系您。',
  ],
  'after.unclear': [
    '我们没太看明白。想补充情况请直接说，想了解进展发“查进度”，想找同事发“转人工”。',
    '抱歉，这条没读懂。您可以换个说法，或者发“查进度”“转人工”。',
  ],

  'comeBack.recap': [
    '欢迎回来[，{name}]。您之前说的都还在，编号 {caseId}，我们接着来。',
    '又见面了[，{name}]，编号 {caseId} 的记录都保留着，不用重新说。',
  ],
  'comeBack.afresh': [
    '您好[，{name}]，您之前登记的事（编号 {caseId}）都还在，我们接着处理。',
    '您登记的事（编号 {caseId}）记录完整，不用重新说，我们继续。',
  ],

  'follow.ask': [
    '[{name}，]您好，想听听您的意见：这次的处理您满意吗？',
    '您好[，{name}]。回访一下：之前的问题解决了吗，您对处理满意吗？',
  ],
  'follow.clarify': [
    '谢谢您。为了记录准确，想确认一下：这次的处理，您是满意，还是问题还没解决？',
    '明白。您看选哪个合适：满意，还是还没解决？',
  ],
  'follow.bareThanks': ['不客气。方便的话告诉我们一声，这次的处理您满意吗？', '应该的。还想请您说一句：问题解决了吗？'],
  'follow.thanks': [
    '谢谢您[，{name}]，您满意我们就放心了。以后用车有任何事，随时找我们。',
    '太好了，谢谢您的反馈[，{name}]。祝您用车顺利，有事随时说。',
  ],
  'follow.sorry': [
    '很抱歉还没有让您满意，谢谢您如实告诉我们。已经交回{who}重新跟进，会{when}联系您。',
    '抱歉让您失望了。您说的我们原样转给{who}，会{when}与您联系，重新处理。',
  ],

  'photo.whatAbout': ['谢谢，收到了。请告诉我们是怎么一回事？', '收到您发来的内容了，能说说发生了什么吗？'],
  'photo.kept': ['谢谢，已经保存好，只有处理这件事的同事能看到。', '好的，已附在您的记录里，只用于处理这件事。'],
  'photo.refused': ['好的，尊重您的决定，发来的内容不会使用，其他一切照常。', '没问题，不保存。这不影响我们为您处理。'],
  'photo.left': ['您发来的内容先放在一边，等您同意了再使用。', '那发来的内容暂时不使用，您想好了告诉我们就行。'],
  'photo.added': ['收到，新发的内容也附上了。', '谢谢，这份也加进去了。'],
  'photo.notKept': [
    '按您之前的意思，这次发来的我们也不会使用。',
    '您之前选择不保存，所以这次的也不会使用；改主意了可以和同事说。',
  ],

  'talk.book': [
    '预约很方便，打电话给门店就能定时间：\n{places}\n如果是哪里没让您满意，也可以直接在这里说。',
    '可以直接致电门店约时间：\n{places}\n另外，用车或服务上有不顺心的，随时告诉我们。',
    '约时间请联系：\n{places}\n报上车牌和想来的时间，店里的同事会帮您安排。',
  ],
  'talk.ask': [
    '这个问题门店的同事最清楚，可以直接问：\n{places}\n如果是遇到了不愉快的事，在这里告诉我们就行。',
    '您可以联系门店，同事会详细告诉您：\n{places}\n若是车或服务出了问题，请直接在这里说。',
    '这方面请门店的同事为您解答：\n{places}',
  ],
  'talk.praise': [
    '谢谢您的肯定，我们会转达给同事，听到这个大家一定很高兴。',
    '太感谢了！您的鼓励我们收下了，以后也请多指教。',
  ],
  'talk.thanks': ['不客气，有需要随时找我们。', '应该的，祝您用车愉快。', '您客气了，随时联系我们。'],
  'talk.goodbye': ['再见，祝您一路平安。', '好的，再见，有事随时来找我们。'],
  'talk.spam': [
    '这里是处理车主反馈的窗口。如果您在用车或服务上遇到问题，请直接告诉我们。',
    '这个窗口只处理用车和服务上的反馈，有这方面的事请直接说。',
  ],
  'talk.unclear': [
    '我们没太看明白，能用一两句话说说遇到了什么事吗？',
    '抱歉，这条没读懂。您想反映什么事，简单说说就行。',
    '不好意思，没太理解您的意思，换个说法试试？',
  ],
  'talk.choices': [
    '还是没读明白，您想办的是下面哪一件？',
    '也许选一个更方便，您想做什么？',
    '要不这样，点一个最接近的：',
  ],
  'talk.noted': ['谢谢，记下了。那么，是遇到什么事了？', '好的，已经记下。请说说发生了什么。'],
  'talk.cancelled': ['好的，不打扰您了，有需要随时来找我们。', '明白，那就先到这里，想说的时候再来。'],
  'talk.tell': ['好的，请说说发生了什么，我们听着。', '请讲，是什么事让您不满意？'],

  'repair.language': ['好的，我们用中文继续。', '没问题，接下来说中文。'],
  'repair.unclear': ['抱歉，没太看明白。', '不好意思，这条没读懂。'],
  'repair.repeat': ['再说一遍：', '刚才想问的是：'],
  'repair.goBack': ['好的，回到上一个问题。', '没问题，我们回到前面。'],
  'repair.startOver': ['好的，我们从头来，之前说的也都保留着。', '没问题，重新说一遍，您之前的话也不会丢。'],
  'repair.correctHow': ['好的，请直接说正确的内容，我们来改。', '没问题，告诉我们应该是什么，马上更正。'],
  'repair.nothingOpen': ['我们这边暂时没有要问您的了，您想说什么直接说。', '现在没有待回答的问题，有什么想说的请讲。'],
  'why.phone': [
    '留电话是为了让负责人直接联系您，只用于这件事，不留也会受理。',
    '电话只用来处理这件事时联系您，不想留也没关系。',
  ],
  'why.name': ['知道怎么称呼您，负责人联系您时更方便，不说也行。', '只是为了好称呼您，可以不说。'],
  'why.vehicle': [
    '这些能帮技师提前查这台车的记录，少让您跑一趟；不说也可以。',
    '有了车的信息，我们可以先查维修保养记录，省您的时间。',
  ],
  'why.location': ['知道位置，救援才能尽快找到您，只用于救援。', '位置只用来安排救援，不做别的用途。'],
  'why.consent': [
    '照片、语音、位置会涉及个人信息，所以要先征得您的同意；不同意也照样受理。',
    '这类内容要您点头我们才保存，这是对您的尊重；不同意也没关系。',
  ],
  'why.other': ['这能帮负责人更快弄清情况，不方便说可以跳过。', '有了它，负责人联系您之前就能先做准备；可以不回答。'],

  'news.accepted': [
    '{who}已经接手您的事（编号 {caseId}），会{when}联系您。',
    '跟您说一声：{who}已经接手（编号 {caseId}），会{when}与您联系。',
  ],
  'news.acceptedOnly': [
    '{who}已经接手您的事（编号 {caseId}），正在跟进。',
    '跟您说一声：编号 {caseId} 由{who}接手跟进了。',
  ],
  'news.noAnswer': [
    '{who}刚才给您打电话没有接通。方便接听的时间请告诉我们，也可以回拨 {phone}。',
    '刚才{who}打您的电话没打通。您可以回拨 {phone}，或者说个方便的时间，我们再打给您。',
  ],
  'news.wrongNumber': [
    '{who}刚才联系您，留下的号码好像有误。请把正确的手机号发给我们，好吗？',
    '刚才按您留的号码没有找到您，能再核对一下手机号发给我们吗？',
  ],
  'news.update': ['{who}：{text}', '{who}给您的消息：{text}'],
  'news.resolved': [
    '{who}告诉我们，您的事（编号 {caseId}）已经处理：{what}。{from}–{to} 小时内我们会再问问您是否满意。',
    '您的事（编号 {caseId}）处理好了：{what}。接下来 {from}–{to} 小时内，我们会回访您。',
  ],
  'news.closed': [
    '您的事（编号 {caseId}）已经办结，谢谢您给我们改进的机会。以后有任何问题，随时找我们。',
    '编号 {caseId} 已经结束，谢谢您一路的耐心和配合，祝您用车顺利。',
  ],
  'news.reopened': [
    '很抱歉之前的处理没有让您满意。您的事（编号 {caseId}）已经交回{who}重新跟进，会{when}联系您。',
    '抱歉让您还得再费心。编号 {caseId} 已由{who}重新跟进，会{when}与您联系。',
  ],

  'apology.turn': [
    '抱歉，我们这边刚出了点小状况。您的消息没有丢，已经请同事查看，会尽快回复您。',
    '不好意思，系统刚才没处理好这条消息。内容已经保留，同事会来查看，不用重发。',
  ],
} as const

const labels = {
  'choice.yes': '对的',
  'choice.change': '要修改',
  'choice.agree': '同意',
  'choice.disagree': '不同意',
  'choice.satisfied': '满意',
  'choice.unsolved': '还没解决',
  'choice.drivable': '还能开',
  'choice.notDrivable': '不能开了',
  'choice.complain': '反映问题',
  'choice.book': '预约保养',
  'choice.status': '查进度',
  'choice.human': '转人工',

  'role.customerCareAgent': '客服专员',
  'role.serviceAdvisor': '服务顾问',
  'role.frontDeskSupervisor': '前台主管',
  'role.serviceManager': '服务经理',
  'role.generalManager': '总经理',
  'role.salesConsultant': '销售顾问',
  'role.salesManager': '销售经理',
  'role.manufacturerSupervisor': '厂家服务督导',
  'role.rescueLine': '救援专线',
  'role.salesStaff': '销售同事',
  'who.named': '{role}{person}',

  'line.one': '{label}：{value}',
  'line.list': '{a}、{b}',
  'line.sentence': '{a}；{b}',
  'line.name': '称呼',
  'line.phone': '电话',
  'line.contact': '联系方式偏好',
  'line.vehicle': '车辆',
  'line.plate': '车牌',
  'line.vin': '车架号',
  'line.mileage': '里程',
  'line.purchasedOn': '购车时间',
  'line.story': '发生的事',
  'line.symptom': '现象',
  'line.occurredOn': '时间',
  'line.place': '地点',
  'line.store': '门店',
  'line.visit': '工单／到店',
  'line.staff': '涉及人员',
  'line.repairs': '之前的维修',
  'line.losses': '损失',
  'line.drivable': '能否行驶',
  'line.demand': '您的期望',
  'line.location': '位置',
  'line.km': '{km} 公里',
  'line.canDrive': '还能开',
  'line.cannotDrive': '不能开',

  'demand.repair': '维修',
  'demand.explanation': '说明原因',
  'demand.apology': '道歉',
  'demand.discount': '费用减免',
  'demand.compensation': '赔偿',
  'demand.substituteCar': '代步车',
  'demand.partsReplacement': '更换配件',
  'demand.replacement': '换车',
  'demand.refund': '退车',
  'demand.recall': '召回',
  'demand.other': '其他',

  'time.today': '在今天{clock}前',
  'time.tomorrow': '在明天{clock}前',
  'time.dayAfter': '在后天{clock}前',
  'time.date': '在{date}{clock}前',
  'time.soon': '尽快',
  'time.night': '凌晨 {h24} ',
  'time.morning': '上午 {h24} ',
  'time.afternoon': ' {h24} ',
  'time.evening': ' {h24} ',

  'hours.place': '{store}：{phone}（{hours}），{address}',
  'hours.range': '{from}至{to} {times}',
  'hours.single': '{from} {times}',
  'hours.allDay': '24 小时',
  'hours.join': '，',
} as const

export const zhCN = { says, labels }

type Says = typeof says
export type TextKey = keyof Says
export type LabelKey = keyof typeof labels
/** At least two wordings for every key, so that nobody hears the same sentence twice in a row. */
export interface Texts {
  says: { readonly [K in TextKey]: readonly [string, string, ...string[]] }
  labels: { readonly [K in LabelKey]: string }
}

type Names<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Names<Rest> : never
type Bare<S> = S extends `${infer A}[${string}]${infer Rest}` ? `${A}${Bare<Rest>}` : S
type Needed<S> = S extends string ? Names<Bare<S>> : never
/** What a text needs, by its mainland wording; `name` and optional parts are filled in when known. */
export type Params<K extends TextKey> = { readonly [P in Exclude<Needed<Says[K][number]>, 'name'>]: string } & {
  readonly [P in Exclude<Names<Says[K][number]>, Needed<Says[K][number]>>]?: string | undefined
}
