/** The colour in which a passage is shown on its page. */
import { PASSAGE_COLOURS, type PassageColour } from '../../core/library/passage.ts';
import { useWords } from '../use-words.tsx';

interface ColourChoiceProps {
  /** Undefined where many are recoloured. */
  chosen: PassageColour | undefined;
  onChoose: (colour: PassageColour) => void;
}

export function ColourChoice({ chosen, onChoose }: ColourChoiceProps) {
  const { say } = useWords();
  return (
    <fieldset class="colours">
      <legend class="unseen">{say('library.colour')}</legend>
      {PASSAGE_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`colour ${colour}`}
          aria-pressed={colour === chosen}
          aria-label={say(`exchange.colour.${colour}`)}
          title={say(`exchange.colour.${colour}`)}
          onClick={() => onChoose(colour)}
        />
      ))}
    </fieldset>
  );
}
