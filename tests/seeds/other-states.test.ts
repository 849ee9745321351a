/**
 * Offices that several states have, each in a sentence about another state than the lexicon's: none may get a solid mark, not even
 * where bodies in the background are always shown.
 */
import { expect, test } from 'vitest';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import { matcherOf, readLexicon } from '../support/seeds.ts';

const matcher = matcherOf(readLexicon());
const marksIn = (text: string) =>
  findMentions(matcher, text, { background: 'always' })
    .filter(({ mark }) => mark !== 'background')
    .map(({ text: words, mark }) => `${words}: ${mark}`);
const solidIn = (text: string) => marksIn(text).filter((line) => /: (listed|named)$/.test(line));

test.each([
  // Russia and the Soviet Union
  '러시아 군 정보기관인 정찰총국(GRU)이 선거에 개입했다.\n정찰총국은 이를 부인했다.',
  '러시아군 정찰총국과 북한의 해커는 서로 모른다고 한다.\n정찰총국은 언급을 거부했다.',
  '총정찰국으로도 옮기는 러시아 정찰총국은 평양에도 사람을 두었다. 정찰총국 요원 한 명은 북한에서 돌아왔다.',
  '구소련의 국가안전보위부와 총정치국, 인민무력부에 관한 문서가 공개됐다.',
  '러시아 중앙은행은 금리를 올렸고 국방부와 내각은 말이 없었다.',
  "Russia's Reconnaissance General Bureau, as a few papers call the GRU, moved house.",
  'The Russian Academy of Natural Sciences and the Ministry of Atomic Energy Industry of the USSR shared a canteen.',
  "Russia's Strategic Rocket Forces, its Strategic Forces and its Ministry of Defence held a drill near North Korea.",
  "Russia's Treasury Department and the Federal Treasury Department paid the pensions of North Korean loggers.",
  'The General Political Bureau of the Soviet army answered to the Central Military Commission.',
  'Министерство обороны России, Министерство государственной безопасности СССР и Главное разведывательное управление молчат о КНДР.',
  // China
  "China's Central Military Commission (CMC) removed two generals who had been to Pyongyang. The CMC gave no reason.",
  "China's Propaganda Department, its Organization Department and its United Front Department met North Korean guests.",
  "China's Ministry of State Security warned tourists at the North Korean border.\nThe Ministry of State Security runs a channel.",
  "China's National Defense Commission of 1954 and the State Planning Commission sent aid to North Korea.",
  "China's State Forestry Administration counts tigers on the border with North Korea.",
  "China's Machine Industry Department and its Munitions Industry Department were merged before the North Korean visit.",
  '中国共产党中央军事委员会、中央宣传部和中国国家安全部没有谈到朝鲜。',
  '中国人民武装部、国防科学院和中央银行的代表访问平壤。',
  '日本の国家安全保障局と中国の中央軍事委員会は北朝鮮について話した。',
  '중국 중앙군사위원회와 국가안전부, 인민무장부는 북한을 언급하지 않았다.',
  '중국 국방과학원과 군수공업부, 무역은행 관계자가 평양을 찾았다.',
  // Vietnam and Laos
  "Vietnam's Ministry of Public Security and its Central Military Commission congratulated North Korea.",
  "Vietnam's General Political Department and the Foreign Trade Bank of Vietnam sent flowers to Pyongyang.",
  "The Workers' Party of Vietnam had a State Planning Commission before North Korea's envoy came.",
  '베트남 인민군 총정치국과 국방과학원, 중앙은행은 북한과 거래가 없다.',
  '라오스 인민군 정찰총국과 인민무력부는 북한 대표단을 맞았다.',
  "Laos' Ministry of People's Security and the Lao Central Military Commission met in Vientiane.",
  // South Korea
  "South Korea's Military Security Command and its Ministry of National Defense listen to North Korea.",
  "South Korea's Ministry of Labor counts defectors from North Korea.",
  "Seoul's Central Intelligence Agency kidnapped a politician in 1973, and so Korea's Central Intelligence Agency became known.",
  '한국 국방과학연구소와 한국은행, 방첩사령부는 북한의 시험을 지켜봤다.',
  "Chun Doo-hwan's Military Security Command seized the South Korean Workers' Party's papers.",
  // Cuba, and others
  "Cuba's Central Military Commission and its Ministry of State Security sent delegates to Pyongyang.",
  '쿠바 정찰총국과 국가안전보위부는 북한에 대표를 보냈다.',
  "Lithuania's State Security Department warned of North Korean workers.",
  'The East German Ministry of State Security kept files on North Korea.',
  '옛 동독의 국가안전보위부(슈타지)가 평양에 보낸 편지가 나왔다.',
  '스페인 국가정보원(CNI)은 북한 대사관 습격을 조사했다.',
  "Australia's Department of the Treasury and the Philippine Department of the Treasury heard of North Korea.",
  // Posts
  'North Korea was not invited. Son Young-nam, first secretary of the South Korean embassy in Dhaka, spoke.',
  "South Korea's ambassador to Egypt, Pak Chun Il, spoke of North Korea.",
  "South Korea's consul general in Shenyang, Ku Sung Sop, met refugees from North Korea.",
  'The Chinese Minister of State Security Kim Won-hong is a figure in a novel about North Korea.',
  "Vietnam's Minister of Labor, Jong Yong Su, is another one.",
  'Kim Jong-gak of the General Political Department of the PLA is a third.',
])('%s', (text) => {
  expect(solidIn(text)).toEqual([]);
});

test.each([
  ['북한 정찰총국이 은행을 공격했다.', ['북한 정찰총국: listed']],
  ['러시아와 북한 정찰총국이 만났다.', ['북한 정찰총국: listed']],
  ['조선인민군 총참모부 정찰총국은 2009년에 생겼다.', ['조선인민군 총참모부 정찰총국: listed']],
  ['노동당 부장이 된 김 씨는 정찰총국을 이끌었다.', ['정찰총국: uncertain']],
  [
    '러시아 정찰총국과 북한 정찰총국이 만났다.\n정찰총국은 말이 없다.',
    ['북한 정찰총국: listed', '정찰총국: uncertain'],
  ],
  ['모스크바의 정찰총국(GRU)은 혐의를 부인했다. 정찰총국은 크다.', []],
  ['북한 국가안전보위부가 탈북민을 조사했다.', ['국가안전보위부: uncertain']],
  ["Son Young-nam of North Korea's embassy in Dhaka carried gold.", ['Son Young-nam: listed']],
])('and the lexicon’s own: %s', (text, marks) => {
  expect(marksIn(text)).toEqual(marks);
});
