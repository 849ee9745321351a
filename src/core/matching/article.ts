/**
 * What a text says beside names: its blocks, and the cues that stand in it. Cues are looked for only when a name
 * asks for support, which most pages never do.
 */
import type { Evidence } from './mention.ts';
import type { Index } from './open-index.ts';
import { type Hit, scan } from './scan.ts';

export interface Article {
  text: string;
  /** Number of the block (line) that an offset lies in. */
  blockOf(offset: number): number;
  /** First of these cues in the article, the same block first. */
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

export function readArticle(text: string, cueIndex: Index): Article {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const blockOf = (offset: number) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  };

  let byCue: Map<number, Hit[]> | undefined;
  const cueHits = () => {
    if (byCue) return byCue;
    byCue = new Map();
    for (const hit of scan(cueIndex, text)) {
      for (const cue of hit.records) {
        const known = byCue.get(cue);
        if (known) known.push(hit);
        else byCue.set(cue, [hit]);
      }
    }
    return byCue;
  };

  return {
    text,
    blockOf,
    findCue(cues, near, within, kind) {
      const block = blockOf(near.start);
      let elsewhere: Hit | undefined;
      for (const cue of cues) {
        for (const hit of cueHits().get(cue) ?? []) {
          // A word inside the name itself says nothing new.
          if (hit.start < near.end && near.start < hit.end) continue;
          if (blockOf(hit.start) === block) return evidence(hit, kind, 'paragraph');
          if (!elsewhere || Math.abs(hit.start - near.start) < Math.abs(elsewhere.start - near.start))
            elsewhere = hit;
        }
      }
      return elsewhere && within === 'article' ? evidence(elsewhere, kind, 'article') : undefined;
    },
    cueBefore(cues, name, kind) {
      for (const cue of cues) {
        for (const hit of cueHits().get(cue) ?? []) {
          if (hit.end > name.start || hit.end < name.start - REACH) continue;
          if (/^[\s"“‘'«(]*$/u.test(text.slice(hit.end, name.start))) return evidence(hit, kind, 'paragraph');
        }
      }
      return undefined;
    },
  };

  function evidence(hit: Hit, kind: Evidence['kind'], where: Evidence['where']): Evidence {
    return { kind, text: text.slice(hit.start, hit.end), start: hit.start, end: hit.end, where };
  }
}
