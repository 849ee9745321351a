/** The keys as they are in this browser; it alone can change them, but for the one that pages hear. */
import type { Command, CommandKeys } from '../../core/settings/command-keys.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { useWords } from '../use-words.tsx';
import { Check } from './choices.tsx';

export interface KeysSectionProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
  keys: CommandKeys;
  /** What pages hear for "switch this site"; undefined where the browser has a default of its own for it. */
  keyOfPages: string | undefined;
  onKeySettings: () => void;
}

export function KeysSection({ settings, onChange, keys, keyOfPages, onKeySettings }: KeysSectionProps) {
  const { say } = useWords();
  if (keys.size === 0) return null;
  const ofPages = keys.get('switch-site') === '' ? keyOfPages : undefined;
  const keyOf = (command: Command) =>
    keys.get(command) || (command === 'switch-site' && settings.switchKey && ofPages);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('settings.keys')}</h2>
      <p class="soft">{say('settings.keys.text')}</p>
      <dl class="rows keys">
        {[...keys.keys()].map((command) => (
          <div key={command}>
            <dt>{say(`settings.keys.${command}`)}</dt>
            <dd>{keyOf(command) ? <kbd>{keyOf(command)}</kbd> : say('settings.keys.none')}</dd>
          </div>
        ))}
      </dl>
      {ofPages && (
        <Check
          title={say('settings.switchKey', { key: ofPages })}
          text={say('settings.switchKey.text')}
          checked={settings.switchKey}
          onChange={(switchKey) => onChange({ switchKey })}
        />
      )}
      <p class="actions">
        <button type="button" onClick={onKeySettings}>
          {say('settings.keys.change')}
        </button>
      </p>
    </section>
  );
}
