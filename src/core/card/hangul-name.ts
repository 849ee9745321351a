/** What readers of Korean know an entry by, where the lexicon has it. */
import type { Entity } from '../lexicon/lexicon.ts';

const IN_HANGUL = /^[\p{Script=Hangul}\p{Nd}\s·]*\p{Script=Hangul}[\p{Script=Hangul}\p{Nd}\s·]*$/u;

export function hangulName({ names }: Pick<Entity, 'names'>): string | undefined {
  const written = names.filter(({ text }) => IN_HANGUL.test(text));
  return (written.find(({ type }) => type === 'name') ?? written.find(({ type }) => type === 'alias'))?.text;
}
