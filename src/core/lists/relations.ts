/** Ties to other entries that a list states. */
import type { RELATION_TYPES } from '../lexicon/terms.ts';
import { shortPost } from './in-words.ts';
import type { ListedEntry } from './listed-entry.ts';
import { bodiesIn, type NamedBody, spaced } from './named-bodies.ts';

export interface Tie {
  type: (typeof RELATION_TYPES)[number];
  target: string;
  /** Set where the list only says "linked to". */
  alleged?: true;
}

/** Bodies that half of all articles on the country name: they support nobody. */
export const TOO_BROAD = new Set([
  'workers-party-of-korea',
  'korean-peoples-army',
  'state-security-department',
  'ministry-of-peoples-security',
]);

/** What a tie was, of somebody who has died. */
const PAST: Partial<Record<Tie['type'], Tie['type']>> = {
  heads: 'headed',
  represents: 'worked for',
  'works for': 'worked for',
  'member of': 'worked for',
};

export function tiesOf(entry: ListedEntry, own: string, bodies: readonly NamedBody[]): Tie[] {
  const ties = new Map<string, Tie>();
  const isDead = entry.kind === 'Person' && /\bdied on\b/i.test(entry.comments);
  const add = (tie: Tie) => {
    if (tie.target === own || ties.has(tie.target)) return;
    ties.set(tie.target, isDead ? { ...tie, type: PAST[tie.type] ?? tie.type } : tie);
  };
  if (entry.kind === 'Person') {
    for (const post of entry.posts) {
      for (const { id, before, after } of bodiesIn(shortPost(post), bodies)) {
        const type = postType(before, after);
        if (type && !TOO_BROAD.has(id)) add({ type, target: id });
      }
    }
  }
  for (const sentence of entry.comments.split(/(?<=[.;])\s+/u)) {
    const earlier = new Set<string>();
    for (const { id, before, after } of bodiesIn(sentence, bodies)) {
      if (id === own) continue;
      // After another body's name the sentence may go on about that one.
      const isClear = [...earlier].every((other) => other === id) || / and (?:the )?$/.test(before);
      earlier.add(id);
      const type =
        entry.kind === 'Person' ? personSentence(before, after, entry) : bodySentence(before, after);
      if (type && isClear && !TOO_BROAD.has(id)) add({ type, target: id });
    }
  }
  for (const link of entry.links) {
    const [linked] = bodiesIn(link, bodies);
    if (!linked || TOO_BROAD.has(linked.id)) continue;
    add({ type: entry.kind === 'Vessel' ? 'ships of' : 'dealt with', target: linked.id, alleged: true });
  }
  return [...ties.values()];
}

/** `Director of X` heads it; `Deputy Representative of X` represents it. */
function postType(before: string, after: string): Tie['type'] | undefined {
  const isPast = /\bformer\b/.test(before) || /^ served as\b/.test(before);
  const isSecond = /\b(?:vice|deputy|first)\b/.test(before);
  const title = `${before} ${after.slice(0, 40)}`;
  if (/\b(?:representative|agent)\b/.test(title)) return isPast ? 'worked for' : 'represents';
  if (
    !isSecond &&
    /\b(?:president|chairman|director|head|general manager|minister|chief)(?: general)? (?:of|for)(?: the)? $/.test(
      before,
    )
  ) {
    // `Director of X, in charge of Y` is one director of several.
    if (/^ .{0,80}\bin charge of\b|^ (?:branch|office)\b/.test(after))
      return isPast ? 'worked for' : 'works for';
    return isPast ? 'headed' : 'heads';
  }
  if (/\bmember of(?: the)? $/.test(before)) return isPast ? 'worked for' : 'member of';
  return isPast ? 'worked for' : 'works for';
}

/** A sentence of the reasons counts only where the person is its subject: the next one is often about the employer. */
function personSentence(before: string, after: string, { names }: ListedEntry): Tie['type'] | undefined {
  const own = names.some(({ text }) => before.startsWith(spaced(text).replace(/\s$/, '')));
  if (!own && !/^ (?:he|she|in his capacity|in her capacity|served|representative|official)\b/.test(before))
    return undefined;
  if (/^ between \d{4} and \d{4}/.test(after)) return undefined;
  if (/\bformer\b[^.]*$/.test(before)) return undefined;
  if (/(?:representative|agent|contact person) (?:of|for)(?: the)?(?: dprk company)? $/.test(before))
    return 'represents';
  if (/^ (?:deputy |chief )*representative/.test(after)) return 'represents';
  if (/\b(?:president|director|general manager) of(?: the)? $/.test(before)) return 'heads';
  if (/^ (?:official|facilitator)/.test(after)) return 'works for';
  if (
    /\b(?:works on behalf of|acting on behalf of|supporting|support to|operating|employed by|worker for)(?: the)? $/.test(
      before,
    )
  ) {
    return 'works for';
  }
  return undefined;
}

const BODY_PATTERNS: [RegExp, 'before' | 'after', Tie['type']][] = [
  [/^ is the parent company/, 'after', 'part of'],
  [
    /\b(?:subsidiary|agency) of(?: the)? $|subordinate(?: company)? (?:to|of)(?: the)?(?: dprks)? $|\bparent is(?: the)? $/,
    'before',
    'part of',
  ],
  [
    /\bact(?:s|ing) or purport(?:s|ing) to act for or on behalf of(?: directly or indirectly)?(?: the)? $/,
    'before',
    'works for',
  ],
  [
    /\bowned (?:and|or) controlled by(?: the)? $|\bcontrolled by(?: and works on behalf of)?(?: the)? $/,
    'before',
    'controlled by',
  ],
  [/\bowned by(?: the)? $/, 'before', 'owned by'],
  [/\bfront company (?:for|of)(?: the)?(?: un designated)? $/, 'before', 'front for'],
  [/\balias (?:by|of)(?: the)? $/, 'before', 'alias of'],
  [/\b(?:used by|acted on behalf of)(?: the)? $/, 'before', 'works for'],
  [/\bon behalf of(?: the)? $/, 'before', 'dealt with'],
];

function bodySentence(before: string, after: string): Tie['type'] | undefined {
  return BODY_PATTERNS.find(([pattern, side]) =>
    pattern.test(side === 'before' ? before : after.slice(0, 60)),
  )?.[2];
}
