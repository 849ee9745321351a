/** Where a sentence begins and ends, in a line of text. */

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
/** The rules of Unicode end a sentence there: https://unicode.org/reports/tr29/#Sentence_Boundary_Rules */
const NO_END =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Adm|Sen|Rep|Gov|St|No|Co|Ltd|Inc|Corp|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u;

/** Where the sentence begins and ends that holds [start, end). */
export function sentenceBounds(text: string, start: number, end: number): [first: number, last: number] {
  let first = 0;
  let last = 0;
  for (const { index, segment } of sentences.segment(text)) {
    last = index + segment.length;
    const isEnd = !NO_END.test(segment);
    if (last <= start && isEnd) first = last;
    if (last >= end && isEnd) break;
  }
  return [first, last];
}
