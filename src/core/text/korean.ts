/**
 * Korean writes particles and titles onto the name: 김정은이, 김정은의, 김정은위원장은. Only those listed here may follow a name; any
 * other syllable means another word (통일부 in 통일부터).
 */

const PARTICLES =
  '이 가 은 는 을 를 의 에 에게 에게서 에서 에서는 에는 에도 와 과 도 만 만이 만의 로 으로 로부터 으로부터 로서 으로서 로써 으로써 부터 까지 ' +
  '보다 처럼 같이 마다 조차 마저 이나 나 이며 며 이고 고 이란 란 이라 라 이라고 라고 이라는 라는 이라며 라며 인 이다 였다 이었다 이자 께 께서 께서는 한테 ' +
  '하고 랑 이랑 측 측은 측이 측의 들 들은 들이 들의 에선 에겐 와의 과의 와는 과는 로의 으로의 로는 으로는 에서의 에서도 에게는 에게도 뿐 씨 씨는 씨가 씨의 씨를';

const TITLES =
  '위원장 국무위원장 총비서 국방위원장 부위원장 대사 공사 서기관 참사관 총국장 국장 부장 부부장 상 장관 차관 대장 차수 원수 상장 중장 소장 ' +
  '동지 의원 대표 사장 회장 은행 회사 무역 상사 정권 체제 일가';

const particles = new Set(PARTICLES.split(' '));
const titles = TITLES.split(' ').sort((a, b) => b.length - a.length);

/** A syllable, or a piece of one (NFD). */
export function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff);
}

/** Whether the Hangul from `position` on, up to the next other sign, is a particle, or a title and perhaps a particle. */
export function endsLikeKorean(text: string, position: number): boolean {
  let end = position;
  while (end < text.length && isHangul(text.charCodeAt(end))) end++;
  const rest = text.slice(position, end).normalize('NFC');
  if (isParticle(rest)) return true;
  return titles.some(
    (title) => rest.startsWith(title) && (rest === title || isParticle(rest.slice(title.length))),
  );
}

/** One particle, with the little words that may follow it: 보다, 보다는, 보다는요. */
function isParticle(word: string): boolean {
  if (particles.has(word)) return true;
  const bare = word.replace(/요$/, '').replace(/[는도만]$/, '');
  return bare !== word && particles.has(bare);
}
