/** The keys as they are in this browser; it alone can change them. */
import type { CommandKeys } from '../../core/settings/command-keys.ts';
import { useWords } from '../use-words.tsx';

export interface KeysSectionProps {
  keys: CommandKeys;
  onKeySettings: () => void;
}

export function KeysSection({ keys, onKeySettings }: KeysSectionProps) {
  const { say } = useWords();
  if (keys.size === 0) return null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('settings.keys')}</h2>
      <p class="soft">{say('settings.keys.text')}</p>
      <dl class="rows keys">
        {[...keys].map(([command, key]) => (
          <div key={command}>
            <dt>{say(`settings.keys.${command}`)}</dt>
            <dd>{key === '' ? say('settings.keys.none') : <kbd>{key}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {keys.get('switch-site') === '' && <p class="soft">{say('settings.keys.noSwitch')}</p>}
      <p class="actions">
        <button type="button" onClick={onKeySettings}>
          {say('settings.keys.change')}
        </button>
      </p>
    </section>
  );
}
