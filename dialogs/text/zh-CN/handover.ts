// Handing over, people, additions afterwards, in mainland Chinese. Wording only.
export const handover = {
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

  'person.already': ['已经转给{who}了，会{when}联系您，请放心。', '您的事已经在{who}手上，会{when}与您联系。'],
  'person.meanwhile': ['等待的时候，如果方便：', '在同事联系您之前，方便的话：'],
  'person.done': [
    '谢谢，这些都交给{who}了，会{when}联系您。还有要说的，直接发在这里。',
    '好的，已经一并转给{who}，会{when}与您联系。想补充随时发过来。',
  ],
  'person.moved': [
    '谢谢您说明。这件事改由{who}负责，会{when}联系您。',
    '明白了，这件事现在由{who}来跟进，会{when}与您联系。',
  ],
  'person.movedOnly': ['谢谢您说明，这件事现在由{who}负责。', '明白了，现在由{who}接着处理您的事。'],

  'after.noted': ['已经补充给{who}了，谢谢您。', '这些都转给{who}了，会一起处理。', '记下了，{who}会看到。'],
  'after.another': [
    '这件事也让您费心了，很抱歉。已经一并记下，交给{who}，会{when}联系您。',
    '您说的这件事也一并记下了，给您添麻烦了；由{who}一起跟进，会{when}与您联系。',
  ],
  'after.thanks': ['不客气，有什么要补充的随时说。', '应该的，谢谢您的耐心。', '不用谢，我们一直在。'],
  'after.goodbye': ['好的，再见，祝您一切顺利。', '那先这样，有事随时找我们，再见。'],
  'after.hello': [
    '您好[，{name}]。{who}会{when}联系您；想补充什么，直接说就行。',
    '在的[，{name}]。您的事由{who}跟进，会{when}联系您。',
  ],
  'after.unclear': [
    '我们没太看明白。想补充情况请直接说，想了解进展发“查进度”，想找同事发“转人工”。',
    '抱歉，这条没读懂。您可以换个说法，或者发“查进度”“转人工”。',
  ],
  'after.unsafe': [
    '发生这样的事，您一定受惊了，很抱歉。检查清楚之前，请先把车停着不要开；已经优先转给{who}，会{when}联系您。',
    '听您这么说我们很担心，也很抱歉。车请先停好，别再开；{who}已经优先接到，会{when}与您联系。',
  ],
  'after.raised': [
    '给您添了这么大的麻烦，我们很抱歉。您说的已经优先交给{who}，会{when}联系您。',
    '我们明白这件事对您的影响，非常抱歉。现在由{who}优先处理，会{when}与您联系。',
  ],
} as const
