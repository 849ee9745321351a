/** Words that judge. In quotation marks, with who says so beside them, they are somebody's; without, they would be ours. */
import type { NoteBlock, NoteInline } from './note-text.ts';

const LOADED = `apologists?, axis of evil, bloodthirsty, brainwash\\w*, brutal\\w*, cron(?:y|ies), crooks?, cronyism, despot\\w*,
  dictator\\w*, enablers?, evil, fraudsters?, gangsters?, goons?, henchm[ae]n, hermit kingdom, infamous, kingpins?, kleptocra\\w*, lackeys?,
  masterminds?, minions?, mobsters?, murderous, notorious\\w*, puppets?, regimes?, rogue, ruthless\\w*, shady, sinister, slush funds?, stooges?,
  thugs?, thuggish, tyran\\w*, villains?, warlords?`;

const pattern = LOADED.split(',').map((word) => word.trim().replaceAll(' ', '[\\s-]+'));
// A regime of rules is none of persons.
const WORD = new RegExp(
  `(?<!(?:control|inspection|legal|sanctions|tax|visa) )(?<![\\p{L}\\p{N}])(?:${pattern.join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’/gu;

/** The first such word that stands outside quotation marks; undefined where there is none. */
export function loadedWord(text: string): string | undefined {
  return WORD.exec(text.replace(QUOTED, ' '))?.[0];
}

/** In a note. What is in bold is a term that the note explains. */
export function loadedWordIn(blocks: readonly NoteBlock[]): string | undefined {
  const texts = blocks.flatMap((block) => {
    if ('list' in block) return block.list.map(withoutBold);
    return [withoutBold('paragraph' in block ? block.paragraph : block.heading)];
  });
  return texts.map(loadedWord).find(Boolean);
}

export function whyLoaded(word: string): string {
  return `"${word}" judges. Say who does what, or put it in quotation marks and name who says so.`;
}

function withoutBold(inlines: readonly NoteInline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('text' in inline) return inline.text;
      return 'strong' in inline ? ' ' : withoutBold(inline.emphasis);
    })
    .join('');
}
