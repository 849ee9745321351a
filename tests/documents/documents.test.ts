/** What a reader hands over -> text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, isText } from '../../src/documents/decode-text.ts';
import { linesOf, type PdfPiece, paragraphsOfLines } from '../../src/documents/pdf-lines.ts';
import { paragraphsOf } from '../../src/documents/plain-text.ts';

const bytesOf = (latin1: string) => Uint8Array.from(Buffer.from(latin1, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('encodings', () => {
  test.each<[string, Uint8Array, boolean, string]>([
    ['UTF-8 without a word', utf8('김정은 né'), false, '김정은 né'],
    ['UTF-8 with its mark', utf8('\ufeff김'), false, '김'],
    ['UTF-16, small end first', Uint8Array.from(Buffer.from('\ufeff김a', 'utf16le')), false, '김a'],
    ['UTF-16, big end first', Uint8Array.from(Buffer.from('\ufeff김a', 'utf16le').swap16()), false, '김a'],
    ['a meta element', bytesOf('<meta charset=iso-8859-1>n\xe9'), true, '<meta charset=iso-8859-1>né'],
    ['EUC-KR', bytesOf('<meta charset="euc-kr">\xb1\xe8'), true, '<meta charset="euc-kr">김'],
    [
      'the old form',
      bytesOf('<META http-equiv="Content-Type" content="text/html; charset=shift_jis">\x8b\xe0'),
      true,
      '<META http-equiv="Content-Type" content="text/html; charset=shift_jis">金',
    ],
    [
      'XHTML',
      bytesOf('<?xml version="1.0" encoding="windows-1252"?>n\xe9'),
      true,
      '<?xml version="1.0" encoding="windows-1252"?>né',
    ],
    ['one that cannot be', utf8('<meta charset=utf-16>é'), true, '<meta charset=utf-16>é'],
    ['one that nobody knows', utf8('<meta charset=klingon>é'), true, '<meta charset=klingon>é'],
    ['the mark before the word', utf8('\ufeff<meta charset=euc-kr>é'), true, '<meta charset=euc-kr>é'],
    ['a text about encodings', utf8('<meta charset=euc-kr>é'), false, '<meta charset=euc-kr>é'],
  ])('%s', (_what, bytes, isHtml, text) => {
    expect(decodeText(bytes, { isHtml })).toBe(text);
  });

  test('other files are told from text', () => {
    expect(isText(utf8('plain'))).toBe(true);
    expect(isText(Uint8Array.from(Buffer.from('\ufeffab', 'utf16le')))).toBe(true);
    expect(isText(bytesOf('PK\x03\x04\x14\x00\x00\x00'))).toBe(false);
  });

  test('every text comes back from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isHtml) => {
        fc.pre(!/charset|encoding|^\ufeff/.test(text));
        expect(decodeText(utf8(text), { isHtml })).toBe(text);
      }),
    );
  });
});

test.each<[string, string, string[][]]>([
  ['nothing', ' \n\n ', []],
  ['paragraphs', 'One.\n\nTwo.\r\n\r\n\r\nThree.', [['One.'], ['Two.'], ['Three.']]],
  [
    'a log that never pauses',
    'x\n'.repeat(120),
    [Array(50).fill('x'), Array(50).fill('x'), Array(20).fill('x')],
  ],
  ['short lines', 'Kim Chol\nJang Song-thaek', [['Kim Chol', 'Jang Song-thaek']]],
  [
    'wrapped lines',
    'The panel met representatives of Ocean Maritime Management\nCompany in Pyongyang.\nSigned, the panel',
    [
      [
        'The panel met representatives of Ocean Maritime Management Company in Pyongyang.',
        'Signed, the panel',
      ],
    ],
  ],
])('plain text: %s', (_what, text, expected) => {
  expect(paragraphsOf(text)).toEqual(expected);
});

describe('lines of a PDF', () => {
  /** Lines as [text, x, y, height]. */
  const paragraphs = (...lines: [string, number, number, number?][]) =>
    paragraphsOfLines(lines.map(([text, x, y, height = 10]) => ({ text, x, y, height })));

  test('pieces become lines; what is empty is none', () => {
    const piece = (str: string, hasEOL: boolean, y: number, height = 10): PdfPiece => ({
      str,
      hasEOL,
      height,
      transform: [height, 0, 0, height, 72, y],
    });
    expect(
      linesOf([
        piece('Ocean', false, 700),
        piece(' ', false, 700, 0),
        piece('Maritime', true, 700),
        piece('', true, 690, 0),
        piece('Management', false, 680),
      ]),
    ).toEqual([
      { text: 'Ocean Maritime', x: 72, y: 700, height: 10 },
      { text: 'Management', x: 72, y: 680, height: 10 },
    ]);
  });

  test.each<[string, [string, number, number, number?][], string[]]>([
    [
      'lines of one paragraph',
      [
        ['The panel', 72, 700],
        ['met him.', 72, 688],
      ],
      ['The panel met him.'],
    ],
    [
      'a name over two lines',
      [
        ['met Green', 72, 700],
        ['Pine there', 72, 688],
      ],
      ['met Green Pine there'],
    ],
    [
      'a word parted',
      [
        ['desig-', 72, 700],
        ['nated', 72, 688],
      ],
      ['designated'],
    ],
    [
      'a name with a hyphen',
      [
        ['Kim Jong-', 72, 700],
        ['Un', 72, 688],
      ],
      ['Kim Jong-Un'],
    ],
    [
      'a heading',
      [
        ['Findings', 72, 700, 16],
        ['The panel', 72, 680, 10],
      ],
      ['Findings', 'The panel'],
    ],
    [
      'a wider distance',
      [
        ['One', 72, 700],
        ['two.', 72, 688],
        ['Three', 72, 676],
        ['four.', 72, 650],
      ],
      ['One two. Three', 'four.'],
    ],
    [
      'a first line set in',
      [
        ['It ended.', 72, 700],
        ['Then', 90, 688],
        ['more', 72, 676],
      ],
      ['It ended.', 'Then more'],
    ],
    [
      'the next column',
      [
        ['the end.', 72, 100],
        ['Another', 300, 700],
        ['one', 300, 688],
      ],
      ['the end.', 'Another one'],
    ],
    [
      'a sentence over columns',
      [
        ['of the', 72, 112],
        ['old', 72, 100],
        ['ship that', 300, 700],
      ],
      ['of the old ship that'],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(paragraphs(...lines)).toEqual(expected);
  });

  test('no letter is lost, but for hyphens', () => {
    const line = fc.record({
      text: fc.stringMatching(/^[A-Za-z.-]{1,12}$/),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 800 }),
      height: fc.integer({ min: 0, max: 30 }),
    });
    const letters = (texts: readonly string[]) => texts.join('').replace(/[- ]/g, '');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(letters(paragraphsOfLines(lines))).toBe(letters(lines.map(({ text }) => text)));
      }),
    );
  });
});
