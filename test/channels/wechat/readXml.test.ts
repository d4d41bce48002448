// The XML of pushes and answers: read as it was meant, refused when it is anything else, written so that nothing breaks it.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mostBytes, readXml } from '../../../src/channels/wechat/readXml.ts'
import { type Element, writeXml } from '../../../src/channels/wechat/writeXml.ts'
import { brokenOnes, pushes, vectors } from './facts.ts'

/** Empty is absent, at any depth. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inside]) => inside !== '')
      .map(([name, inside]) => [name, withoutEmpty(inside)]),
  )
}
const fieldsOf = (xml: string) => {
  const read = readXml(xml)
  if (!read.ok) throw new Error(read.code)
  return read.fields
}

describe('every push seen in the wild', () => {
  it('is there', () => expect(pushes).toHaveLength(50))
  test.each(pushes)('$shows', ({ xml, fields }) => expect(fieldsOf(xml)).toEqual(withoutEmpty(fields)))
})

test.each(vectors.filter(each => each.expectFields))('what was decrypted: $id', ({ plaintext, expectFields }) => {
  expect(fieldsOf(plaintext)).toMatchObject(expectFields ?? {})
})

describe('reads', () => {
  test.each([
    ['an id beyond 2^53 as it stands', '<MsgId>6054768590064713728</MsgId>', { MsgId: '6054768590064713728' }],
    ['zeros in front', '<Content><![CDATA[007]]></Content>', { Content: '007' }],
    ['blanks around CDATA', '<A> \n <![CDATA[b]]>\t</A>', { A: 'b' }],
    ['several sections as one', '<A><![CDATA[a]]]]><![CDATA[>b]]></A>', { A: 'a]]>b' }],
    ['markup in a section as words', '<A><![CDATA[<!DOCTYPE x> & <b>]]></A>', { A: '<!DOCTYPE x> & <b>' }],
    ['the five names and numbers', '<A>&lt;&amp;&#20320;&#x597D;&gt;</A>', { A: '<&你好>' }],
    ['an empty element as none', '<A></A><B/><C><![CDATA[]]></C><D> </D><E>1</E>', { E: '1' }],
    ['elements that are all empty as none', '<A><B/><C></C></A>', {}],
    ['one as one', '<List><A>1</A></List>', { List: { A: '1' } }],
    ['two of a name as a list', '<List><A>1</A></List><List><A>2</A></List>', { List: [{ A: '1' }, { A: '2' }] }],
    ['three, and words among them', '<A>1</A><A><B>2</B></A><A>3</A>', { A: ['1', { B: '2' }, '3'] }],
    ['a name that objects have already', '<__proto__><x>1</x></__proto__><constructor>2</constructor>', null],
  ])('%s', (_, inside, fields) => {
    const read = fieldsOf(`<xml>${inside}</xml>`)
    if (fields) expect(read).toEqual(fields)
    else {
      expect(Object.keys(read)).toEqual(['__proto__', 'constructor'])
      expect(({} as { x?: string }).x).toBeUndefined()
    }
  })

  it('a mark and a declaration in front', () => {
    expect(fieldsOf('\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<xml><A>1</A></xml>\n')).toEqual({ A: '1' })
  })
})

describe('refuses', () => {
  const nested = (levels: number) => `${'<a>'.repeat(levels)}1${'</a>'.repeat(levels)}`
  test.each([
    ['a document type with an entity', brokenOnes.find(each => each.id.startsWith('N7'))?.body ?? '', 'document-type'],
    ['a document type after the declaration', '<?xml version="1.0"?><!doctype xml><xml/>', 'document-type'],
    ['an entity inside', '<xml><!ENTITY a "b"></xml>', 'document-type'],
    ['a name only a document type could explain', '<xml><A>&xxe;</A></xml>', 'document-type'],
    ['a name objects have', '<xml><A>&constructor;</A></xml>', 'document-type'],
    ['too many levels', `<xml>${nested(8)}</xml>`, 'too-deep'],
    ['levels without end', '<xml>'.repeat(10_000), 'too-deep'],
    ['64 KiB and one byte', `<xml><A>${'x'.repeat(mostBytes - 17)}</A></xml>`, 'too-large'],
    ['the same in Chinese', `<xml><A>${'字'.repeat(mostBytes / 3)}</A></xml>`, 'too-large'],
    ['nothing', '', 'malformed'],
    ['JSON', '{"xml":{}}', 'malformed'],
    ['another root', '<html><A>1</A></html>', 'malformed'],
    ['words only', '<xml>hello</xml>', 'malformed'],
    ['words beside an element', '<xml><A>1</A>hello</xml>', 'malformed'],
    ['words beside an empty element', '<xml><A>x<B/></A></xml>', 'malformed'],
    ['words after the end', '<xml><A>1</A></xml>x', 'malformed'],
    ['a second document', '<xml><A>1</A></xml><xml/>', 'malformed'],
    ['an end that is missing', '<xml><A>1</A>', 'malformed'],
    ['ends that are crossed', '<xml><A><B>1</A></B></xml>', 'malformed'],
    ['an end of another case', '<xml><A>1</a></xml>', 'malformed'],
    ['a section that is not closed', '<xml><A><![CDATA[1</A></xml>', 'malformed'],
    ['the end of a section without one', '<xml><A>1]]></A></xml>', 'malformed'],
    ['an attribute', '<xml><A b="1">1</A></xml>', 'malformed'],
    ['a remark', '<xml><!-- a --><A>1</A></xml>', 'malformed'],
    ['an instruction', '<xml><?php 1 ?></xml>', 'malformed'],
    ['a lone &', '<xml><A>a & b</A></xml>', 'malformed'],
    ['half a sign', '<xml><A>&#xD800;</A></xml>', 'malformed'],
    ['a number beyond all signs', `<xml><A>&#${'9'.repeat(400)};</A></xml>`, 'malformed'],
    ['the number none', '<xml><A>&#0;</A></xml>', 'malformed'],
  ])('%s', (_, xml, code) => expect(readXml(xml)).toEqual({ ok: false, code }))

  it('nothing at the limits', () => {
    expect(readXml(`<xml><A>${'x'.repeat(mostBytes - 18)}</A></xml>`).ok).toBe(true)
    expect(readXml(`<xml>${nested(7)}</xml>`).ok).toBe(true)
  })
})

describe('whatever comes', () => {
  const pieces = [
    '<xml>',
    '</xml>',
    '<A>',
    '</A>',
    '<A/>',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE',
    '&amp;',
    '&#1;',
    '&',
    '<',
    '>',
    'x',
  ]
  it('is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => typeof readXml(text).ok === 'boolean'))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), parts => {
        expect(typeof readXml(`<xml>${parts.join('')}</xml>`).ok).toBe('boolean')
      }),
    )
  })
})

describe('writes', () => {
  it('words in sections, numbers bare, elements inside one another', () => {
    const elements: Element[] = [
      ['MsgType', 'news'],
      ['ArticleCount', 1],
      ['Articles', [['item', [['Title', '好']]]]],
    ]
    expect(writeXml(elements)).toBe(
      '<xml><MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Articles><item><Title><![CDATA[好]]></Title></item></Articles></xml>',
    )
  })

  it.each([
    ['the end of a section', 'a]]>b', 'a]]>b'],
    ['two of them', ']]>]]>', ']]>]]>'],
    ['brackets before one', ']]]]>', ']]]]>'],
    ['signs XML has not', 'a\u0000\u0008\u001F\uFFFEb', 'ab'],
    ['half a sign', 'a\uD83Db', 'a\uFFFDb'],
    ['line breaks and tabs', 'a\n\tb', 'a\n\tb'],
  ])('%s so that it can be read', (_, text, expected) => {
    expect(fieldsOf(writeXml([['A', text]]))).toEqual({ A: expected })
  })

  it('any words so that they are read as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', ']]>', '<![CDATA[', '&amp;'),
        (words, trouble) => {
          const text = `a${words}${trouble}${words}z`
          expect(fieldsOf(writeXml([['A', text]])).A).toBe(text)
        },
      ),
    )
  })
})
