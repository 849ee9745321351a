import type { Mention } from '../../src/core/matching/mention.ts';

/** Of a name of one line, with no entry behind it. */
export const mentionOf = (text: string, start: number, more: Partial<Mention> = {}): Mention => ({
  start,
  end: start + text.length,
  text,
  id: 'x',
  name: text,
  kind: 'Company',
  via: 'name',
  mark: 'listed',
  reason: { via: 'name', name: text },
  evidence: [],
  ...more,
});
