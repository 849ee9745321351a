/** Words of a listing that support a common name: employers and titles. */
import { whyBare } from '../lexicon/bare-words.ts';
import { firstSentence, shortPost } from './in-words.ts';
import type { ListedEntry } from './listed-entry.ts';
import { bodiesIn, type NamedBody } from './named-bodies.ts';
import { TOO_BROAD, tiesOf } from './relations.ts';

/** Employers and titles from the listing. Never a country, which proves nothing of a person, and no body too broad. */
export function cuesOf(entry: ListedEntry, own: string, bodies: readonly NamedBody[]): string[] {
  const cues = new Set<string>();
  const tied = new Set(tiesOf(entry, own, bodies).map(({ target }) => target));
  const stated = [...entry.posts, ...entry.links];
  // What a comment merely mentions supports nobody, unless there is nothing else.
  const texts = stated.length > 0 || tied.size > 0 ? stated : [firstSentence(entry.comments)];
  for (const { id, names } of bodies) if (tied.has(id) && names[0] && isTelling(names[0])) cues.add(names[0]);
  for (const text of texts) {
    for (const { id, name } of bodiesIn(text, bodies)) {
      if (id === own || TOO_BROAD.has(id)) continue;
      const { names } = bodies.find((body) => body.id === id)!;
      const known = names.find((one) => /^[A-Z]{5,}$/.test(one));
      for (const cue of [names[0], name, known]) if (cue && isTelling(cue)) cues.add(cue);
    }
  }
  for (const post of entry.posts) {
    const title = TITLE.exec(
      shortPost(post)
        .replace(/^(?:Former|Served as) /, '')
        .replace(/^North Korean /, ''),
    )?.[0];
    const length = title?.split(' ').length ?? 0;
    if (title && length > 1 && length <= 7) cues.add(title.replace(/,.*$/, '').trim());
  }
  return [...cues].filter((cue) => !whyBare(cue)).slice(0, 6);
}

/** An acronym of three letters, or a name of one word, stands for many things. */
function isTelling(cue: string): boolean {
  return (/\s/.test(cue) && !cue.includes('#')) || /^[A-Z]{5,}$/.test(cue);
}

const TITLE = /^(?:ambassador to|minister (?:of|for)|governor of|vice chairman of the)\b[^;(]*/i;
