/** What a list's fields say, in neutral words of our own: the role and the summary of an entry that rests on a list alone. */
import { dateInWords } from '../lexicon/date-in-words.ts';
import type { ListedEntry } from './listed-entry.ts';
import { tidy } from './printed-name.ts';

/** The lexicon's kind for an entry. */
export function kindOf({
  kind,
  names,
}: ListedEntry): 'Person' | 'Vessel' | 'PublicBody' | 'Organization' | 'Company' {
  if (kind === 'Person' || kind === 'Vessel') return kind;
  const name = names[0]?.text ?? '';
  if (BUSINESS.test(name)) return 'Company';
  return PUBLIC.test(name) ? 'PublicBody' : 'Organization';
}

/** Words that only a business has in its name. Of what has none of these no list says that it is one. */
const BUSINESS =
  /\b(?:trading|trade|shipping|shpg|ship management|company|companies|corporation|corp|co|ltd|limited|bank|banking|llc|pte|plc|cc|jv|jvc|joint venture|electronics|industries|industrial group|systems|insurance|international holdings|trdg|construction$)\b|^air koryo$/i;

const PUBLIC =
  /\b(?:ministry|department|commission|committee|bureau|academy|force|forces|command|army|office \d+|administration|cent(?:er|re)\b.*\bresearch|research cent(?:er|re)|security)\b/i;

/** `Diplomat, on the UN list`. At most 70 signs. */
export function roleOf(entry: ListedEntry, list: string): string {
  return `${what(entry)}, on the ${list}`;
}

function what(entry: ListedEntry): string {
  if (entry.kind === 'Vessel') return shipWord(entry);
  if (entry.kind === 'Person') return personWord(entry);
  // The main name alone: an alias may joke ("Cyber Army Team").
  const name = entry.names[0]?.text ?? '';
  const word =
    BODIES.find(([pattern]) => pattern.test(name))?.[1] ??
    (kindOf(entry) === 'Company' ? 'Company' : 'Organization');
  const [country] = entry.countries;
  const known = entry.countries.length === 1 && country ? inCountry(country) : '';
  return word.startsWith('North Korean') ? word : `${word}${known}`;
}

const BODIES: [RegExp, string][] = [
  [/\b(?:bank|banking|unhaeng)\b/i, 'Bank'],
  [/\binsurance\b/i, 'Insurance company'],
  [
    /\b(?:shipping|shpg|ship management|maritime ltd|marine management|freight|bunkering)\b/i,
    'Shipping company',
  ],
  [/\bministry\b/i, 'North Korean ministry'],
  [/\b(?:army|rocket force|command)\b/i, 'North Korean military body'],
  [/\bcommission\b/i, 'North Korean state or party commission'],
  [/\bcommittee\b/i, 'North Korean state committee'],
  [/\b(?:academy|research cent(?:er|re))\b/i, 'North Korean research body'],
  [/\bdepartment\b/i, 'North Korean party department'],
  [/\b(?:bureau|administration)\b/i, 'North Korean state office'],
  [/\b(?:construction)\b/i, 'Construction company'],
  [/\b(?:trading|trade|trdg)\b/i, 'Trading company'],
];

function inCountry(country: string): string {
  if (/^(?:democratic people|korea, north|dprk)/i.test(country)) return ' in North Korea';
  const short = country.replace(/\s*\(.*\)$/, '').replace(/^Viet Nam$/, 'Vietnam');
  return short.length <= 20 ? ` in ${short}` : '';
}

function shipWord({ shipType, comments }: ListedEntry): string {
  const text = `${shipType ?? ''} ${comments}`;
  if (/tanker/i.test(text)) return 'Tanker';
  if (/general cargo|cargo (?:ship|vessel)|bulk carrier/i.test(text)) return 'Cargo ship';
  return 'Ship';
}

const PERSONS: [RegExp, string][] = [
  [/\bambassador\b/i, 'Ambassador'],
  [
    /\b(?:diplomat|consul|counsellor|secretary at (?:the )?(?:dprk|north korean) embassy|embassy)\b/i,
    'Diplomat',
  ],
  [/\bgovernor\b/i, 'Governor'],
  [/\bvice[- ]minister\b/i, 'Vice minister'],
  [/\bminister (?:of|for)\b/i, 'Minister'],
  [
    /\b(?:(?<!director[- ])general (?:of|in)|colonel general|lieutenant general|admiral|marshal|four star general|chief of (?:the )?(?:general )?staff|commander)\b/i,
    'Military officer',
  ],
  [
    /\bbank(?:ing)?\b.*\b(?:representative|official|treasurer)|\b(?:representative|official|treasurer)\b.*\bbank(?:ing)?\b/i,
    'Bank representative',
  ],
  [/\brepresentative\b/i, 'Company representative'],
  [/\b(?:ministry|ministry of state security) .*official|counselor\b/i, 'Ministry official'],
  [
    /\b(?:president|director|general manager|chairman|owner|founder|chief executive|managing)\b.*\b(?:trading|corporation|company|ltd|llc|co\.|bank|group|systems|glocom)/i,
    'Company head',
  ],
  [
    /\b(?:propaganda|organization and guidance|munitions industry|workers|central committee|political bureau)\b/i,
    'Party official',
  ],
  [/\b(?:director|chairman|chief|official|vice|member|head|president|manager|officer)\b/i, 'Official'],
];

function personWord(entry: ListedEntry): string {
  const text = [...entry.posts, firstSentence(entry.comments)].join(' ');
  const found = PERSONS.find(([pattern]) => pattern.test(text))?.[1] ?? 'Person';
  const isFormer = /^\s*(?:former\b|served as\b)/i.test(entry.posts[0] ?? firstSentence(entry.comments));
  return isFormer && found !== 'Person'
    ? `Former ${found.slice(0, 1).toLowerCase()}${found.slice(1)}`
    : found;
}

export function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s/u)[0] ?? '';
}

/** The day of the copy, the reference, and what its fields say. One or two sentences, none of them the list's. */
export function summaryOf(entry: ListedEntry, list: string, copyDate: string, sinceDate?: string): string {
  const since = sinceDate ? ` since ${dateInWords(sinceDate)}` : '';
  const subject = entry.kind === 'Person' ? 'Person' : what(entry);
  const parts: string[] = [
    `${subject} on the ${list}${since}, entry ${entry.reference} in the copy of ${copyDate}.`,
  ];
  const details = [postWords(entry), birthWords(entry), flagWords(entry)].filter((detail) => detail !== '');
  if (details.length > 0) parts.push(`The list gives ${details.join(', and ')}.`);
  if (entry.kind === 'Vessel' && entry.repeats?.date) {
    parts.push(`The annex repeats a UN measure of ${dateInWords(entry.repeats.date)}.`);
  }
  const died = /\bdied on (?:\d+ \w+ )?(\d{4})/i.exec(entry.comments);
  if (died) parts.push(`By the list, the person died in ${died[1]}.`);
  return parts.join(' ');
}

function postWords({ kind, posts }: ListedEntry): string {
  const [first] = posts;
  if (kind !== 'Person' || !first) return '';
  return `the post “${shortPost(first)}”`;
}

/** A post without the explanation that follows it. */
export function shortPost(post: string): string {
  const plain = tidy(post)
    .replace(/^[A-Z][\p{L}' -]+? is (?:an? )?/u, '')
    .replace(/\b(of|in) (?:the )?DPRK\b/g, '$1 North Korea')
    .replace(/\b(?:the )?DPRK's\b/g, "North Korea's")
    .replace(/\bDPRK\b/g, 'North Korean')
    .replace(/\b(?:the )?Democratic People's Republic of Korea\b|\bKorea, North\b/g, 'North Korea');
  const cut = plain
    .split(
      /,? (?:which|who|that|specializes|responsible|oversees|continues|promoted)\b|,? \(?an? (?:entity|institution|company|front company|UN[- ]designated|office)\b| \(entity|[;.](?:\s|$)/u,
    )[0]!
    .replace(/[\s,]+$/u, '');
  return cut.length > 110 ? `${cut.slice(0, 107).replace(/[,\s]+\S*$/u, '')} …` : cut;
}

function birthWords({ kind, born }: ListedEntry): string {
  if (kind !== 'Person' || born.length === 0) return '';
  return `${born.join(' or ')} as year of birth`;
}

function flagWords({ kind, imo, countries }: ListedEntry): string {
  if (kind !== 'Vessel') return '';
  const [flag] = countries;
  const parts = [
    imo ? `the number ${imo}` : 'no IMO number',
    flag ? `the flag of ${inCountry(flag).replace(/^ in /, '') || flag}` : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}
