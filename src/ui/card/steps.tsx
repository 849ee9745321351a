/** Back and forward among the entries opened in one card. */
import type { Key } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';

export interface StepsProps {
  /** What lies there; left out where nothing does. */
  back: string | undefined;
  forward: string | undefined;
  onStep: (by: 1 | -1) => void;
}

export function Steps({ back, forward, onStep }: StepsProps) {
  const { say } = useWords();
  return (
    <nav class="steps" aria-label={say('card.entriesOpened')}>
      <Step
        name="card.back"
        nameTo="card.backTo"
        to={back}
        path="M7.5 2l-4 4 4 4"
        onPress={() => onStep(-1)}
      />
      <Step
        name="card.forward"
        nameTo="card.forwardTo"
        to={forward}
        path="M4.5 2l4 4-4 4"
        onPress={() => onStep(1)}
      />
    </nav>
  );
}

interface StepProps {
  name: Key;
  nameTo: Key;
  to: string | undefined;
  path: string;
  onPress: () => void;
}

/** Never `disabled`: the focus would be lost at either end. */
function Step({ name, nameTo, to, path, onPress }: StepProps) {
  const { say } = useWords();
  const isEnd = to === undefined;
  return (
    <button
      type="button"
      aria-label={isEnd ? say(name) : say(nameTo, { name: to })}
      title={to}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onPress()}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
