/**
 * Words that thousands of people share: what they do, what country they are of, where they live. A name beside one of
 * these is nobody's in particular, so none of them alone, nor several of one kind, may support a person's name.
 * "Director", "North Korean official" and "Pyongyang" prove nothing; "ambassador in Berlin" and "Tanchon Bank" do.
 */
import { COUNTRY_WORDS } from '../text/country-words.ts';
import { foldLetters } from '../text/slow-fold.ts';

const POSTS = `admiral, adviser, advisor, agent, ambassador, analyst, attache, banker, boss, broker, businessman, businesswoman, captain,
  chair, chairman, chairperson, chairwoman, chief, colonel, commander, commissioner, consul, consultant, counsellor, counselor, dealer,
  defector, delegate, deputy, diplomat, director, economist, employee, engineer, entrepreneur, envoy, executive, expert, fixer, founder,
  general, governor, hacker, head, inspector, investor, lawmaker, lawyer, leader, lieutenant, major, manager, marshal, member, merchant,
  middleman, minister, negotiator, officer, official, operative, owner, partner, politician, premier, president, professor, programmer,
  representative, researcher, sailor, scientist, secretary, servant, shareholder, shipowner, smuggler, soldier, spokesman, spokesperson,
  spokeswoman, spy, staff, student, technician, trader, treasurer, worker,
  대표, 대사, 공사, 참사관, 서기관, 외교관, 관리, 당국자, 간부, 장관, 부장, 국장, 사장, 회장, 의장, 국회의원, 위원장, 장군,
  代表, 大使, 外交官, 官员, 官員, 部长, 部長, 局长, 局長, 主任, 董事, 经理, 經理,
  посол, дипломат, представитель, чиновник, директор, министр, генерал`;

/** What stands before a post and leaves it as common as it was. */
const BEFORE_POSTS = `acting, alleged, and, arms, army, assistant, bank, bureau, business, chief, civil, company, consular, defence, defense,
  embassy, ex, finance, financial, first, foreign, former, government, high, intelligence, junior, lead, local, managing, military,
  ministry, naval, navy, party, police, political, press, prime, ranking, regional, retired, sales, second, secret, security, senior, ship,
  state, third, top, trade, trading, vice`;

/** Bodies of which there are many. */
const BODIES = `agency, army, bank, bureau, committee, company, consulate, corporation, department, embassy, factory, government, group, military,
  ministry, navy, office, party, police, shipping company, trading company, university, 대사관, 은행, 외무성, 使馆, 使館, 大使馆, 银行, 銀行,
  посольство, банк`;

/** A country and what is said of whatever is of it. */
const COUNTRIES: Record<string, string> = {
  africa: 'african',
  asia: 'asian',
  europe: 'european',
  'middle east': 'middle eastern',
  'latin america': 'latin american',
  afghanistan: 'afghan',
  albania: 'albanian',
  algeria: 'algerian',
  angola: 'angolan',
  argentina: 'argentine',
  armenia: 'armenian',
  australia: 'australian',
  austria: 'austrian',
  azerbaijan: 'azerbaijani',
  bahrain: 'bahraini',
  bangladesh: 'bangladeshi',
  belarus: 'belarusian',
  belgium: 'belgian',
  benin: 'beninese',
  bolivia: 'bolivian',
  botswana: 'botswanan',
  brazil: 'brazilian',
  britain: 'british',
  bulgaria: 'bulgarian',
  'burkina faso': 'burkinabe',
  burma: 'burmese',
  burundi: 'burundian',
  cambodia: 'cambodian',
  cameroon: 'cameroonian',
  canada: 'canadian',
  'central african republic': 'central african',
  chad: 'chadian',
  chile: 'chilean',
  china: 'chinese',
  colombia: 'colombian',
  congo: 'congolese',
  'costa rica': 'costa rican',
  croatia: 'croatian',
  cuba: 'cuban',
  cyprus: 'cypriot',
  czechia: 'czech',
  'czech republic': 'czech',
  'democratic republic of the congo': 'congolese',
  denmark: 'danish',
  djibouti: 'djiboutian',
  drc: 'congolese',
  ecuador: 'ecuadorian',
  egypt: 'egyptian',
  england: 'english',
  'equatorial guinea': 'equatoguinean',
  eritrea: 'eritrean',
  estonia: 'estonian',
  eswatini: 'swazi',
  ethiopia: 'ethiopian',
  fiji: 'fijian',
  finland: 'finnish',
  france: 'french',
  gabon: 'gabonese',
  gambia: 'gambian',
  georgia: 'georgian',
  germany: 'german',
  ghana: 'ghanaian',
  greece: 'greek',
  guinea: 'guinean',
  'guinea bissau': 'bissau guinean',
  guyana: 'guyanese',
  haiti: 'haitian',
  'hong kong': 'hong kong',
  hungary: 'hungarian',
  iceland: 'icelandic',
  india: 'indian',
  indonesia: 'indonesian',
  iran: 'iranian',
  iraq: 'iraqi',
  ireland: 'irish',
  israel: 'israeli',
  italy: 'italian',
  'ivory coast': 'ivorian',
  japan: 'japanese',
  jordan: 'jordanian',
  kazakhstan: 'kazakh',
  kenya: 'kenyan',
  kiribati: 'kiribati',
  korea: 'korean',
  kuwait: 'kuwaiti',
  kyrgyzstan: 'kyrgyz',
  laos: 'laotian',
  latvia: 'latvian',
  lebanon: 'lebanese',
  liberia: 'liberian',
  libya: 'libyan',
  lithuania: 'lithuanian',
  luxembourg: 'luxembourgish',
  macau: 'macanese',
  macao: 'macanese',
  madagascar: 'malagasy',
  malawi: 'malawian',
  malaysia: 'malaysian',
  maldives: 'maldivian',
  mali: 'malian',
  malta: 'maltese',
  'marshall islands': 'marshallese',
  mauritania: 'mauritanian',
  mauritius: 'mauritian',
  mexico: 'mexican',
  moldova: 'moldovan',
  mongolia: 'mongolian',
  montenegro: 'montenegrin',
  morocco: 'moroccan',
  mozambique: 'mozambican',
  myanmar: 'burmese',
  namibia: 'namibian',
  nepal: 'nepali',
  netherlands: 'dutch',
  'new zealand': 'new zealand',
  nicaragua: 'nicaraguan',
  niger: 'nigerien',
  nigeria: 'nigerian',
  norway: 'norwegian',
  oman: 'omani',
  pakistan: 'pakistani',
  palau: 'palauan',
  palestine: 'palestinian',
  panama: 'panamanian',
  paraguay: 'paraguayan',
  peru: 'peruvian',
  philippines: 'filipino',
  poland: 'polish',
  portugal: 'portuguese',
  qatar: 'qatari',
  romania: 'romanian',
  russia: 'russian',
  rwanda: 'rwandan',
  'saudi arabia': 'saudi',
  senegal: 'senegalese',
  serbia: 'serbian',
  seychelles: 'seychellois',
  'sierra leone': 'sierra leonean',
  singapore: 'singaporean',
  slovakia: 'slovak',
  slovenia: 'slovenian',
  somalia: 'somali',
  'south africa': 'south african',
  'south korea': 'south korean',
  'south sudan': 'south sudanese',
  spain: 'spanish',
  'sri lanka': 'sri lankan',
  sudan: 'sudanese',
  sweden: 'swedish',
  switzerland: 'swiss',
  syria: 'syrian',
  taiwan: 'taiwanese',
  tajikistan: 'tajik',
  tanzania: 'tanzanian',
  thailand: 'thai',
  togo: 'togolese',
  tunisia: 'tunisian',
  turkey: 'turkish',
  turkiye: 'turkish',
  turkmenistan: 'turkmen',
  uae: 'emirati',
  uganda: 'ugandan',
  uk: 'uk',
  ukraine: 'ukrainian',
  'united arab emirates': 'emirati',
  'united kingdom': 'british',
  'united states': 'american',
  america: 'us',
  uruguay: 'uruguayan',
  usa: 'american',
  uzbekistan: 'uzbek',
  venezuela: 'venezuelan',
  vietnam: 'vietnamese',
  'viet nam': 'vietnamese',
  yemen: 'yemeni',
  zambia: 'zambian',
  zimbabwe: 'zimbabwean',
};

/** Cities, regions, and countries in other scripts. */
const PLACES = `abidjan, abu dhabi, abuja, accra, addis ababa, algiers, amman, amsterdam, ankara, antananarivo, athens, baghdad, baku, bangkok,
  beijing, beirut, belgrade, berlin, bern, brasilia, brazzaville, brussels, bucharest, budapest, buenos aires, busan, cairo, cape town,
  caracas, chongjin, colombo, dakar, dalian, damascus, dandong, dar es salaam, delhi, new delhi, dhaka, doha, dubai, frankfurt, gaborone,
  geneva, guangzhou, hamburg, hanoi, harare, havana, helsinki, ho chi minh city, hungnam, incheon, islamabad, istanbul, jakarta, jilin,
  johannesburg, kabul, kaesong, kampala, karachi, khartoum, kiev, kyiv, kinshasa, kuala lumpur, lahore, liaoning, lima, lisbon, london,
  los angeles, luanda, lusaka, madrid, manila, maputo, milan, minsk, monrovia, moscow, mumbai, munich, muscat, nairobi, nampo, new york,
  nicosia, osaka, oslo, ottawa, panama city, paris, phnom penh, prague, pretoria, primorsky krai, primorye, qingdao, rajin, rangoon,
  rason, riyadh, rome, saint petersburg, st petersburg, sanaa, santiago, seoul, shandong, shanghai, shenyang, shenzhen, sinuiju, sofia,
  stockholm, sydney, taipei, tashkent, tehran, the hague, tianjin, tokyo, toronto, tripoli, tunis, ulaanbaatar, ulan bator, valletta,
  vienna, vientiane, vladivostok, warsaw, washington, weihai, windhoek, wonsan, yangon, yanji, zhuhai, zurich,
  한국, 남한, 중국, 일본, 러시아, 미국, 영국, 독일, 앙골라, 나미비아, 방글라데시, 파키스탄, 시리아, 이란, 이집트, 베트남, 말레이시아, 싱가포르,
  서울, 베이징, 루안다, 다카, 카라치, 단둥, 선양, 런던, 베를린, 모스크바, 블라디보스토크,
  中国, 中國, 韩国, 韓國, 日本, 俄罗斯, 美国, 美國, 叙利亚, 伊朗, 北京, 上海, 丹东, 丹東, 沈阳, 瀋陽, 大连, 大連,
  россия, китай, сирия, иран, япония, москва, пекин, владивосток, сеул`;

const OWN_COUNTRY = COUNTRY_WORDS.map(fold);
const NATIONALITIES = Object.values(COUNTRIES);
const posts = wordsOf(POSTS);

const ONLY_PLACES = madeOf([...OWN_COUNTRY, ...Object.keys(COUNTRIES), ...NATIONALITIES, ...wordsOf(PLACES)]);
// A post in a foreign place leaves few people; a post of a country, or in North Korea itself, leaves anybody.
const BEFORE = [...posts, ...wordsOf(BEFORE_POSTS), ...OWN_COUNTRY, ...NATIONALITIES];
const ONLY_POST = new RegExp(
  `^(?:${oneOf(BEFORE)} )*${oneOf(posts)}s? (?:(?:in|of|from|for) ${oneOf(OWN_COUNTRY)} )?$`,
  'u',
);
const ONLY_BODIES = madeOf([...wordsOf(BODIES), ...OWN_COUNTRY, ...NATIONALITIES]);

/** `Pyongyang` -> "only names a country or a city"; undefined for what may support a person's name. */
export function whyBare(text: string): string | undefined {
  const folded = `${fold(text)} `;
  if (ONLY_PLACES.test(folded)) return 'only names a country or a city';
  if (ONLY_POST.test(folded)) return 'only says what thousands of people are';
  if (ONLY_BODIES.test(folded)) return 'only says what many bodies are';
  return undefined;
}

function wordsOf(table: string): string[] {
  return table.split(',').map(fold).filter(Boolean);
}

function fold(text: string): string {
  return foldLetters(text)
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Matches what consists of these phrases alone, each whole. */
function madeOf(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${oneOf(phrases)} )+$`, 'u');
}

function oneOf(phrases: readonly string[]): string {
  return `(?:${[...new Set(phrases)].join('|')})`;
}
