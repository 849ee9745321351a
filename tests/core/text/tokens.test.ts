/** Cutting a text: every token with its place and the gap before it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP_HARD, GAP_NONE, GAP_POINT, GAP_SOFT, gapBefore, startOf } from '../../../src/core/text/gaps.ts';
import { slowPieceEnd } from '../../../src/core/text/slow-piece.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

const SIGN: Record<number, string> = {
  [GAP_NONE]: '',
  [GAP_SOFT]: ' ',
  [GAP_POINT]: ',',
  [GAP_HARD]: '|',
};

/** `|Kim| Jong| un`: each token behind the sign of its gap. */
function cut(text: string): string[] {
  const tokens = tokenise(text);
  return Array.from(
    { length: tokens.count },
    (_, at) => `${SIGN[gapBefore(text, tokens, at)]}${text.slice(startOf(text, tokens, at), tokens.end[at])}`,
  );
}

describe('tokens and the gaps before them', () => {
  test.each([
    ['', []],
    [' \n.,“”', []],
    ['Kim Jong-un’s', ['|Kim', ' Jong', ' un', ' s']],
    ['Kim, Jong', ['|Kim', ',Jong']],
    ['Kim (Jong)', ['|Kim', ',Jong']],
    ['Kim\nJong', ['|Kim', '|Jong']],
    ['“Kim” Jong', ['|Kim', '|Jong']],
    ['AT&T', ['|AT', '&', 'T']],
    ['김정은', ['|김', '정', '은']],
    ['金正恩到了', ['|金', '正', '恩', '到', '了']],
    ['KOMID는', ['|KOMID', '는']],
    ['แบงค์ AB', ['|แ', 'บ', 'ง', 'ค', ' AB']],
    ['بنك كوريا', ['|بنك', ' كوريا']],
    ['soft\u00adhyphen', ['|soft\u00adhyphen']],
    ['zero\u200bwidth', ['|zero\u200bwidth']],
    ['a\ud800b', ['|a', '|b']],
    ['a😀b', ['|a', '|b']],
    ['word² next', ['|word', '|next']],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('full stops', () => {
  test.each([
    // joined into one word
    ['U.N.', ['|U.N.']],
    ['the U.N. Panel', ['|the', ' U.N.', ' Panel']],
    ['U.N.-designated', ['|U.N.', ' designated']],
    ['the U.N.’s list', ['|the', ' U.N.', ' s', ' list']],
    ['31 U.S.C. 5318A(b)(2)', ['|31', ' U.S.C.', ' 5318A', ',b', ',2']],
    ['H.R. 757', ['|H.R.', ' 757']],
    // an abbreviation goes on
    ['N. Korea', ['|N', ' Korea']],
    ['Co., Ltd.', ['|Co', ',Ltd']],
    ['Trading Co. Ltd. said', ['|Trading', ' Co', ' Ltd', ' said']],
    ['No. 39 office', ['|No', ' 39', ' office']],
    ['Gen. Kim', ['|Gen', ' Kim']],
    ['St. Petersburg', ['|St', ' Petersburg']],
    // a sentence ends
    ['met Kim. Jong Un said', ['|met', ' Kim', ',Jong', ' Un', ' said']],
    ['in 2016. Green Pine', ['|in', ' 2016', ',Green', ' Pine']],
    ['United States.It', ['|United', ' States', ',It']],
    ['Resolution 7. Korea', ['|Resolution', ' 7', ',Korea']],
    ['Internet.org', ['|Internet', ',org']],
    ['wait... Kim', ['|wait', ',Kim']],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('whatever the text holds', () => {
  const anyUnits = fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0xd800, max: 0xdfff }),
        fc.integer({ min: 0x1100, max: 0x11ff }),
        fc.constantFrom(...[..." -’'.,\u00ad\u0301&Aaßﬁ김金ا"].map((char) => char.charCodeAt(0))),
      ),
      { maxLength: 60 },
    )
    .map((units) => String.fromCharCode(...units));

  test('tokens lie in order inside the text, none is empty, and what is between them holds no plain letter', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const tokens = tokenise(text);
        let before = 0;
        for (let at = 0; at < tokens.count; at++) {
          const start = startOf(text, tokens, at);
          const end = tokens.end[at]!;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(before, start)).not.toMatch(/[A-Za-z0-9\uac00-\ud7a3\u4e00-\u9fff]/);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
        expect(text.slice(before)).not.toMatch(/[A-Za-z0-9\uac00-\ud7a3\u4e00-\u9fff]/);
      }),
      { numRuns: 500 },
    );
  });

  test('a piece that is folded slowly always gets on', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        for (let position = 0; position < text.length; position++) {
          const end = slowPieceEnd(text, position);
          expect(end).toBeGreaterThan(position);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test.each([
    ['one word of a million letters', 'a'.repeat(1_000_000), 1],
    ['a million combining marks', `a${'\u0301'.repeat(1_000_000)}b`, 1],
    ['a million lone surrogates', '\udc00'.repeat(1_000_000), 0],
    ['a million dotted letters', 'a.'.repeat(500_000), 1],
  ])('%s', (_what, text, count) => {
    expect(tokenise(text).count).toBe(count);
  });
});
