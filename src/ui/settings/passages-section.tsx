/** How passages are saved. */
import type { Settings } from '../../core/settings/settings.ts';
import { useWords } from '../use-words.tsx';
import { Check } from './choices.tsx';

export interface PassagesSectionProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

export function PassagesSection({ settings, onChange }: PassagesSectionProps) {
  const { say } = useWords();
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{say('settings.passages')}</h2>
      <Check
        title={say('settings.selectionButton')}
        text={say('settings.selectionButton.text')}
        checked={settings.selectionButton}
        onChange={(selectionButton) => onChange({ selectionButton })}
      />
    </section>
  );
}
