/** Libraries of any size, the same in every run: articles of running prose in English and Korean, a few passages from each. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PASSAGE_COLOURS, type Passage } from '../../src/core/library/passage.ts';
import { randomFrom, syntheticNames } from '../bench/names.ts';

const KOREAN =
  '정찰총국은 2016년 단둥의 무역회사를 통해 화물을 보냈다고 보고서는 밝혔다 청송연합 대표는 은행 계좌를 열었으며 선박은 남포항을 떠나 대련에 입항했다 조사단은 관련 서류를 확인하고 위원회에 제출했다 해운 대리점의 이름은 그 문장에 처음 나온다';
const SITES = 'reuters.com nknews.org yna.co.kr bbc.co.uk apnews.com 38north.org hani.co.kr lemonde.fr'.split(
  ' ',
);
const TAGS = 'dandong shipping banks agents follow-up 선박 court interview cite insurance'.split(' ');
const WORDS_A_PARAGRAPH = 70;
/** 200 articles a month, four passages from each. */
const A_MONTH = 800;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const MONTH = 30.44 * 86_400_000;

export function generatedPassages(count: number, seed = 3): Passage[] {
  const random = randomFrom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const pick = <T>(list: readonly T[]) => list[below(list.length)]!;
  // Few names are in many articles, most in few.
  const rarely = <T>(list: readonly T[]) => list[Math.floor(list.length * random() ** 3)]!;
  const prose = ownProse();
  const korean = KOREAN.split(' ');
  const names = syntheticNames(2_000, seed);
  const passages: Passage[] = [];
  while (passages.length < count) {
    const isKorean = random() < 0.2;
    const site = pick(SITES);
    const article = passages.length;
    const from = below(prose.length - 8);
    const title = isKorean
      ? Array.from({ length: 5 }, () => pick(korean)).join(' ')
      : prose.slice(from, from + 8).join(' ');
    const time = FIRST_DAY + (article / A_MONTH) * MONTH;
    for (let left = 1 + below(7); left > 0 && passages.length < count; left--) {
      const savedAt = new Date(time + below(86_400_000)).toISOString();
      const named = Array.from({ length: 1 + below(3) }, () => rarely(names));
      const begin = below(prose.length - WORDS_A_PARAGRAPH);
      const words = isKorean
        ? Array.from({ length: WORDS_A_PARAGRAPH / 2 }, () => pick(korean))
        : prose.slice(begin, begin + WORDS_A_PARAGRAPH);
      for (const name of named) words.splice(below(words.length), 0, name);
      const [start, end] = [Math.floor(words.length / 4), Math.floor(words.length * 0.7)];
      const exact = words.slice(start, end).join(' ');
      const prefix = words.slice(0, start).join(' ');
      passages.push({
        id: uuid(random),
        quote: {
          exact,
          prefix,
          suffix: words.slice(end).join(' '),
          start: prefix.length + 1,
          end: prefix.length + 1 + exact.length,
        },
        paragraph: words.join(' '),
        page: {
          url: `https://www.${site}/article/${article}`,
          cut: random() < 0.3 ? ['utm_source'] : [],
          title,
          site,
          author: '',
          published: savedAt.slice(0, 10),
          language: isKorean ? 'ko' : 'en',
        },
        entities: [...new Set(named)].map((name) => ({
          id: `made-${names.indexOf(name)}`,
          name,
          by: 'name',
          status: 'On no list that was checked.',
        })),
        note: random() < 0.2 ? prose.slice(begin + 3, begin + 15).join(' ') : '',
        tags: [...new Set(Array.from({ length: below(3) }, () => pick(TAGS)))],
        colour: pick(PASSAGE_COLOURS),
        savedAt,
        changedAt: savedAt,
        creator: '',
        archive: '',
        zotero: '',
        lexicon: '2026-11-21.0',
        sha256: '0'.repeat(64),
      });
    }
  }
  return passages;
}

function uuid(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

/** Words of the sample articles, in their order. */
function ownProse(): string[] {
  const folder = fileURLToPath(new URL('../pages/en/', import.meta.url));
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const texts = pages.map((file) =>
    readFileSync(`${folder}${file}`, 'utf8')
      .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>|&\w+;/g, ' ')
      .trim(),
  );
  return texts.join(' ').split(/\s+/);
}
