/** What may be done with all passages that are chosen. */
import { useWords } from '../use-words.tsx';
import { ColourChoice } from './colour-choice.tsx';
import type { LibraryEdits } from './edits.ts';
import { TagField } from './tag-editor.tsx';

export interface ChosenBarProps extends Pick<LibraryEdits, 'tagMany' | 'recolourMany' | 'binMany'> {
  chosen: readonly string[];
  knownTags: readonly string[];
  onExport: () => void;
  onClear: () => void;
}

export function ChosenBar({ chosen, knownTags, onExport, onClear, ...edits }: ChosenBarProps) {
  const { say } = useWords();
  return (
    <section class="chosen-bar" aria-label={say('library.chosen.bar')}>
      <strong role="status">{say('library.chosen', { count: chosen.length })}</strong>
      <TagField known={knownTags} onAdd={(tags) => edits.tagMany(chosen, tags)} />
      <ColourChoice chosen={undefined} onChoose={(colour) => edits.recolourMany(chosen, colour)} />
      <button type="button" onClick={onExport}>
        {say('library.export')}
      </button>
      <button type="button" onClick={() => edits.binMany(chosen)}>
        {say('library.delete')}
      </button>
      <button type="button" class="plain" onClick={onClear}>
        {say('library.chosen.clear')}
      </button>
    </section>
  );
}
