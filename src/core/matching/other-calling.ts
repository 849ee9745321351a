/**
 * A common name with a calling of its own beside it: "striker Kim Kyong Il", 김영철 기자. No list gives a listed person one of these, so
 * that the article speaks of the country makes nobody of them.
 */

const CALLINGS =
  'footballer striker midfielder winger goalkeeper goalie coach player athlete weightlifter lifter gymnast wrestler judoka boxer skater ' +
  'swimmer diver runner sprinter marathoner golfer archer pitcher singer rapper dancer actor actress comedian pianist violinist cellist ' +
  'conductor composer poet novelist writer author illustrator cartoonist photographer reporter journalist correspondent columnist ' +
  'editor filmmaker chef dentist surgeon nurse teacher student farmer refugee';

const KOREAN_CALLINGS =
  '기자 특파원 앵커 아나운서 배우 가수 감독 선수 코치 작가 시인 화가 소설가 변호사 의사 교사 공격수 수비수 미드필더 골키퍼 탤런트 개그맨 피디';

const anyOf = (words: string) => words.replaceAll(' ', '|');

const BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(CALLINGS)}|${anyOf(KOREAN_CALLINGS)})[ \\u00a0]$`, 'iu');
/** "Kim Kyong Il, a young goalkeeper". Without the comma and the article the next word may be anybody: "Kim told reporters". */
const AFTER = new RegExp(
  `^(?:, an? (?:[\\p{L}\\p{N}-]+ ){0,2}(?:${anyOf(CALLINGS)})(?!\\p{L})|[ \\u00a0](?:${anyOf(KOREAN_CALLINGS)}))`,
  'iu',
);

/** Whether right before or after [start, end) stands what this person is, and it is nothing that a listed one would be. */
export function hasOtherCalling(text: string, { start, end }: { start: number; end: number }): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 20), start)) || AFTER.test(text.slice(end, end + 60));
}
