/**
 * A post of another state: "South Korea's embassy in Dhaka", "the Vietnamese Chief of the General Staff". Whoever holds that may well have
 * the name of the North Korean whose post is called the same.
 */

const STATES =
  'South Korea|S. Korea|ROK|China|PLA|Taiwan|Japan|Mongolia|Vietnam|Laos|Cambodia|Thailand|Myanmar|Malaysia|Singapore|Indonesia|' +
  'Philippines|India|Pakistan|Bangladesh|Nepal|Iran|Iraq|Syria|Turkey|Egypt|Angola|Namibia|Guinea|Nigeria|Ethiopia|South Africa|' +
  'Russia|Soviet Union|USSR|Ukraine|Belarus|Poland|Germany|East Germany|GDR|France|Italy|Spain|Sweden|Switzerland|Britain|UK|U.K.|' +
  'United States|US|U.S.|Canada|Mexico|Cuba|Brazil|Venezuela|Australia|' +
  'Seoul|Beijing|Tokyo|Hanoi|Vientiane|Moscow|Kremlin|Kyiv|Havana|Washington';

const OF_STATES =
  'South Korean|S. Korean|Chinese|Taiwanese|Japanese|Mongolian|Vietnamese|Lao|Laotian|Cambodian|Thai|Burmese|Malaysian|Singaporean|' +
  'Indonesian|Philippine|Filipino|Indian|Pakistani|Bangladeshi|Nepali|Iranian|Iraqi|Syrian|Turkish|Egyptian|Angolan|Namibian|Guinean|' +
  'Nigerian|Ethiopian|South African|Russian|Soviet|Ukrainian|Belarusian|Polish|German|East German|French|Italian|Spanish|Swedish|Swiss|' +
  'British|American|Canadian|Mexican|Cuban|Brazilian|Venezuelan|Australian';

/** "Korea's embassy" alone is the South's in most English papers, and in no case surely the North's. */
const BARE_KOREA = "(?<!(?:[Nn]orth|N\\.|People['’]s Republic of)[\\s-]?)(?:Korean|Korea['’]s)";

/** What may stand between a state and the post. Any other word begins something new: "Chinese media say ...". */
const BETWEEN =
  "former|then|current|new|next|outgoing|late|deputy|vice|acting|first|second|third|senior|army|navy|military|government|national|People['’]s|Liberation|Army";

const literal = (words: string) => words.replaceAll('.', '\\.');
const anyState = literal(STATES);
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${literal(OF_STATES)}|(?:${anyState})(?:['’]s?)?|${BARE_KOREA})\\s(?:(?:${BETWEEN})(?:['’]s?)?\\s){0,4}$`,
  'u',
);
const AFTER = new RegExp(`^\\s(?:of|for|from)\\s(?:the\\s)?(?:${anyState}|Republic of Korea)(?!\\p{L})`, 'u');

/** Whether the words right before or after [start, end) say that it is another state's. */
export function isOfOtherState(text: string, { start, end }: { start: number; end: number }): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 80), start)) || AFTER.test(text.slice(end, end + 40));
}
