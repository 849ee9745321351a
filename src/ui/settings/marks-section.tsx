/** What is marked, and how it looks: with a sample that follows each choice. */
import { KIND_GROUPS } from '../../core/settings/kind-groups.ts';
import { COLOUR_VALUES, MARK_COLOURS, type MarkColour } from '../../core/settings/mark-colours.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { Say, useWords } from '../use-words.tsx';
import { Check, Choices } from './choices.tsx';

export interface MarksSectionProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

export function MarksSection({ settings, onChange }: MarksSectionProps) {
  const { say } = useWords();
  const { unmarkedKinds } = settings;
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{say('settings.marks')}</h2>
      <Sample colour={settings.colour} onlyListed={settings.onlyListed} />
      <fieldset class="colours">
        <legend>{say('settings.colour')}</legend>
        {MARK_COLOURS.map((colour) => (
          <label key={colour}>
            <input
              type="radio"
              name="colour"
              value={colour}
              checked={colour === settings.colour}
              onChange={() => onChange({ colour })}
            />
            <Line colour={colour} />
            {say(`settings.colour.${colour}`)}
          </label>
        ))}
      </fieldset>
      <p class="soft">{say('settings.colour.text')}</p>
      <fieldset class="kinds">
        <legend>{say('settings.kinds')}</legend>
        {KIND_GROUPS.map((group) => (
          <label key={group}>
            <input
              type="checkbox"
              checked={!unmarkedKinds.includes(group)}
              onChange={(event) =>
                onChange({
                  unmarkedKinds: event.currentTarget.checked
                    ? unmarkedKinds.filter((one) => one !== group)
                    : [...unmarkedKinds, group],
                })
              }
            />
            {say(`settings.kinds.${group}`)}
          </label>
        ))}
      </fieldset>
      <p class="soft">{say('settings.kinds.text')}</p>
      <Check
        title={say('settings.onlyListed')}
        text={say('settings.onlyListed.text')}
        checked={settings.onlyListed}
        onChange={(onlyListed) => onChange({ onlyListed })}
      />
      <Check
        title={say('settings.shortForms')}
        text={say('settings.shortForms.text')}
        checked={settings.shortForms}
        onChange={(shortForms) => onChange({ shortForms })}
      />
      <Choices
        legend={say('settings.background')}
        chosen={settings.background}
        onChoose={(background) => onChange({ background })}
        choices={(['beside-listed', 'always', 'never'] as const).map((value) => ({
          value,
          title: say(`settings.background.${value}`),
          text: say(`settings.background.${value}.text`),
        }))}
      />
      <Choices
        legend={say('settings.painter')}
        chosen={settings.marks}
        onChoose={(marks) => onChange({ marks })}
        choices={(['highlights', 'elements'] as const).map((value) => ({
          value,
          title: say(`settings.painter.${value}`),
          text: say(`settings.painter.${value}.text`),
        }))}
      />
    </section>
  );
}

function Line({ colour }: { colour: MarkColour }) {
  return (
    <svg class="line" viewBox="0 0 24 4" aria-hidden="true">
      <path d="M0 2h24" stroke={COLOUR_VALUES[colour]} />
    </svg>
  );
}

/** Of the lexicon, as on the welcome page. */
const SAMPLES = {
  listed: 'Ocean Maritime Management',
  named: 'Executive Order 13722',
  uncertain: 'Kim Chol',
};

function Sample({ colour, onlyListed }: { colour: MarkColour; onlyListed: boolean }) {
  const name = (mark: 'listed' | 'named' | 'uncertain') => (
    <span
      class={onlyListed && mark !== 'listed' ? '' : mark}
      style={{ textDecorationColor: COLOUR_VALUES[colour] }}
    >
      {SAMPLES[mark]}
    </span>
  );
  return (
    <p class="sample">
      <Say
        what="settings.sample"
        values={{ listed: name('listed'), named: name('named'), uncertain: name('uncertain') }}
      />
    </p>
  );
}
