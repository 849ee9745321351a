/** The small parts of the lexicon: numbers, references, suggestions, notes. */
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/cli/markdown.ts';
import { hasValidCheckDigit } from '../../../src/core/lexicon/imo.ts';
import { nearest } from '../../../src/core/lexicon/nearest.ts';
import { type NoteInline, plainText } from '../../../src/core/lexicon/note-text.ts';
import { sourceId } from '../../../src/core/lexicon/source-ref.ts';
import { folderOf, GOOD_FIRM, smallLexicon } from '../../support/small-lexicon.ts';

describe('IMO numbers', () => {
  test.each([
    ['9074729', true], // the example of the resolution
    ['7937317', true],
    ['8914934', true],
    ['9074728', false],
    ['9000001', false],
    ['7937318', false],
    ['1234567', true],
    ['0000000', true],
    ['907472', false],
    ['90747290', false],
    ['90747a9', false],
    [' 9074729', false],
    ['', false],
  ])('%j: %s', (imo, expected) => {
    expect(hasValidCheckDigit(imo)).toBe(expected);
  });

  test('one digit wrong is always noticed where its weight shares nothing with ten', () => {
    // Weights 7 and 3 are coprime to 10: the first and the fifth digit.
    for (const place of [0, 4]) {
      for (let digit = 0; digit <= 9; digit++) {
        const wrong = `${'9074729'.slice(0, place)}${digit}${'9074729'.slice(place + 1)}`;
        expect(hasValidCheckDigit(wrong)).toBe(wrong === '9074729');
      }
    }
  });
});

test.each([
  ['ofk-post-11#18', 'ofk-post-11'],
  ['un-copy#a#b', 'un-copy'],
  ['un-copy', 'un-copy'],
])('the source of %s is %s', (ref, id) => {
  expect(sourceId(ref)).toBe(id);
});

test.each([
  ['gren-pine', ' Did you mean "green-pine"?'],
  ['GREEN-PINE', ' Did you mean "green-pine"?'],
  ['green-pien', ' Did you mean "green-pine"?'],
  ['comid', ' Did you mean "komid"?'],
  ['green', ' Did you mean "green-pine"?'],
  ['gre', ' Add it, or correct it.'],
  ['something-else', ' Add it, or correct it.'],
  ['', ' Add it, or correct it.'],
])('for %j:%s', (word, expected) => {
  expect(nearest(word, ['green-pine', 'komid', 'saengpil'])).toBe(expected);
});

describe('notes', () => {
  test('become a tree without any HTML', () => {
    expect(
      parseMarkdown(
        '# Heading\n\nOne\nline of **bold *and* more**, [Green](green-pine)\nand [web](https://example.org/).\n\n1. a\n2. b\n\n- c',
      ),
    ).toEqual([
      { heading: ['Heading'] },
      {
        paragraph: [
          'One line of ',
          { strong: ['bold ', { emphasis: ['and'] }, ' more'] },
          ', ',
          { entity: 'green-pine', text: 'Green' },
          ' and ',
          { href: 'https://example.org/', text: 'web' },
          '.',
        ],
      },
      { list: [['a'], ['b']], ordered: true },
      { list: [['c']], ordered: false },
    ]);
  });

  test.each([
    ['> quotation', 'blockquote', 1],
    ['text\n\n```\ncode\n```', 'code', 3],
    ['a `code` b', 'inlineCode', 1],
    ['![image](x.png)', 'image', 1],
    ['<script>alert(1)</script>', 'html', 1],
    ['text <b>bold</b>', 'html', 1],
    ['- a\n\n  - nested', 'list', 3],
    ['***', 'thematicBreak', 1],
    ['[**bold** link](x)', 'strong', 1],
  ])('%j is refused', (markdown, what, line) => {
    expect(() => parseMarkdown(markdown)).toThrow(
      expect.objectContaining({ line, message: expect.stringContaining(`a note cannot hold "${what}"`) }),
    );
  });

  test('plain text is what stands there', () => {
    const inlines: NoteInline[] = [
      'a ',
      { strong: ['b ', { emphasis: ['c'] }] },
      { entity: 'x', text: ' d' },
      { href: 'https://example.org/', text: ' e' },
    ];
    expect(plainText(inlines)).toBe('a b c d e');
  });
});

describe('a compiled lexicon', () => {
  const OTHER = GOOD_FIRM.replace('A summary', 'A second summary');
  const NOTE =
    '---\r\ntitle: A note\r\nentities: [b-firm]\r\nsources: [un-copy]\r\nupdated: 2026-11-21\r\n---\r\nPlain\r\nwords.\r\n';

  test('sorts what it holds, reads CRLF, and keeps the front matter', () => {
    const lexicon = smallLexicon({
      'z/b-firm.yaml': OTHER.replaceAll('\n', '\r\n'),
      'a-firm.yaml': GOOD_FIRM,
      'notes/n.md': NOTE,
    });
    expect(lexicon.entities.map(({ id, mark }) => [id, mark])).toEqual([
      ['a-firm', 'named'],
      ['b-firm', 'named'],
    ]);
    expect(lexicon.notes).toEqual([
      {
        id: 'n',
        title: 'A note',
        entities: ['b-firm'],
        sources: ['un-copy'],
        updated: '2026-11-21',
        blocks: [{ paragraph: ['Plain words.'] }],
      },
    ]);
  });

  test('has a version that names its newest day and changes with any word', () => {
    const version = (files: Record<string, string>) => smallLexicon(files).version;
    const files = { 'a-firm.yaml': GOOD_FIRM, 'b-firm.yaml': OTHER };
    expect(version(files)).toMatch(/^2026-02-27\.[0-9a-f]{8}$/);
    expect(version({ 'b-firm.yaml': OTHER, 'a-firm.yaml': GOOD_FIRM })).toBe(version(files));
    expect(version({ ...files, 'n.md': NOTE })).toMatch(/^2026-11-21\./);
    expect(version({ ...files, 'a-firm.yaml': GOOD_FIRM.replace('A summary', 'Another') })).not.toBe(
      version(files),
    );
  });

  test('leaves out what only editors need', () => {
    const [person] = smallLexicon({
      'p.yaml': `
kind: Person
role: Officer
name: Ann Example
distinctive: true
because: Nobody else is called so.
reviewed_by: somebody
names: [{text: Ann Example, type: name, strength: strong}]
summary: A summary.
sources: [un-copy]`,
    }).entities;
    expect(Object.keys(person!).sort()).toEqual(
      [
        'id',
        'kind',
        'role',
        'name',
        'distinctive',
        'cues',
        'names',
        'status',
        'searched',
        'summary',
        'sources',
        'claims',
        'relations',
        'mark',
      ].sort(),
    );
  });

  test('a byte order mark or odd spacing in YAML changes nothing', () => {
    const folder = folderOf({ 'a-firm.yaml': GOOD_FIRM });
    expect(folder.entities[0]!.file).toBe('seeds/a-firm.yaml');
    expect(smallLexicon({ 'a-firm.yaml': `\ufeff${GOOD_FIRM}` }).entities).toEqual(
      smallLexicon({ 'a-firm.yaml': GOOD_FIRM }).entities,
    );
  });
});
