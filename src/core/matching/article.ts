/**
 * What a text says beside names: its blocks, and the cues that stand in it.
 */
import type { Evidence } from './mention.ts';
import { type Bounds, createPlaces, distance, lastAtMost, type Places } from './places.ts';
import type { Hit } from './scan.ts';

export interface Article {
  text: string;
  /** Number of the block (line) that an offset lies in. */
  blockOf(offset: number): number;
  /** Where the block of an offset begins and ends. */
  boundsOf(offset: number): Bounds;
  /** The nearest of these cues in the same block, else in the article. */
  findCue(
    cues: readonly number[],
    near: Hit,
    within: 'block' | 'article',
    kind: Evidence['kind'],
  ): Evidence | undefined;
  /** The cue that stands right before a name, with nothing but a space or an opening quotation mark between. */
  cueBefore(cues: readonly number[], name: Hit, kind: Evidence['kind']): Evidence | undefined;
}

/** How far back a cue right before a name is looked for, in UTF-16 units. */
const REACH = 40;

/** @param cueHits all hits of the cue index in the text, in order */
export function readArticle(text: string, cueHits: readonly Hit[]): Article {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const blockOf = (offset: number) => lastAtMost(starts, offset);

  const byCue = new Map<number, Places<Hit>>();
  for (const hit of cueHits) {
    for (const cue of hit.records) {
      const known = byCue.get(cue);
      if (known) known.add(hit);
      else byCue.set(cue, createPlaces<Hit>().add(hit));
    }
  }

  const article: Article = {
    text,
    blockOf,
    boundsOf(offset) {
      const block = blockOf(offset);
      return { from: starts[block] ?? 0, to: starts[block + 1] ?? Number.POSITIVE_INFINITY };
    },
    findCue(cues, near, within, kind) {
      // A word inside the name itself says nothing new.
      const isOutside = (hit: Hit) => hit.end <= near.start || near.end <= hit.start;
      const nearestOf = (bounds?: Bounds) => {
        let best: Hit | undefined;
        for (const cue of cues) {
          const hit = byCue.get(cue)?.nearest(near.start, isOutside, bounds);
          if (hit && (!best || distance(hit, near) < distance(best, near))) best = hit;
        }
        return best;
      };
      const beside = nearestOf(article.boundsOf(near.start));
      if (beside) return evidence(beside, kind, 'paragraph');
      const elsewhere = within === 'article' ? nearestOf() : undefined;
      return elsewhere && evidence(elsewhere, kind, 'article');
    },
    cueBefore(cues, name, kind) {
      for (const cue of cues) {
        const hit = byCue.get(cue)?.nearest(name.start, ({ end }) => end <= name.start);
        if (!hit || hit.end < name.start - REACH) continue;
        if (/^[\s"“‘'«(]*$/u.test(text.slice(hit.end, name.start))) return evidence(hit, kind, 'paragraph');
      }
      return undefined;
    },
  };
  return article;

  function evidence(hit: Hit, kind: Evidence['kind'], where: Evidence['where']): Evidence {
    return { kind, text: text.slice(hit.start, hit.end), start: hit.start, end: hit.end, where };
  }
}
