/** Mentions of which nobody doubts whom they mean, and that are marked for it. */
import type { Mention } from './mention.ts';

export type SureMention = Mention & { id: string };

export function surelyMeant(mentions: readonly Mention[]): SureMention[] {
  return mentions.filter(
    (mention): mention is SureMention =>
      mention.id !== null && (mention.mark === 'listed' || mention.mark === 'named'),
  );
}
