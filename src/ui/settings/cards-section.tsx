/** When a card opens. */
import type { Settings } from '../../core/settings/settings.ts';
import { useWords } from '../use-words.tsx';
import { Choices } from './choices.tsx';

export interface CardsSectionProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

export function CardsSection({ settings, onChange }: CardsSectionProps) {
  const { say } = useWords();
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{say('settings.cards')}</h2>
      <Choices
        legend={say('settings.opens')}
        chosen={settings.cards}
        onChoose={(cards) => onChange({ cards })}
        choices={(['hover', 'click'] as const).map((value) => ({
          value,
          title: say(`settings.opens.${value}`),
          text: say(`settings.opens.${value}.text`),
        }))}
      />
      {settings.cards === 'hover' && (
        <Choices
          legend={say('settings.links')}
          chosen={settings.links}
          onChoose={(links) => onChange({ links })}
          choices={(['hover', 'modifier'] as const).map((value) => ({
            value,
            title: say(`settings.links.${value}`),
            text: say(`settings.links.${value}.text`),
          }))}
        />
      )}
    </section>
  );
}
