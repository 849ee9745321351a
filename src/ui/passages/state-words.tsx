/** Where a passage was found, or why not; and what of its words has changed. */
import type { Found } from '../../core/anchoring/find-quote.ts';
import type { Key } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';

export function StateWords({ found }: { found: Found }) {
  const { say } = useWords();
  const state = found.state === 'not found' ? `not found.${found.reason}` : found.state;
  return (
    <>
      <p class="state">{say(`passages.state.${state}` as Key)}</p>
      {found.state === 'changed' && (
        <p class="difference">
          {found.difference.map(({ kind, text }, index) => {
            if (kind === 'same') return text;
            return kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
          })}
        </p>
      )}
    </>
  );
}
