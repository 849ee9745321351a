/** Back and forward among the entries opened in one card. */

export interface StepsProps {
  /** What lies there; left out where nothing does. */
  back: string | undefined;
  forward: string | undefined;
  onStep: (by: 1 | -1) => void;
}

export function Steps({ back, forward, onStep }: StepsProps) {
  return (
    <nav class="steps" aria-label="Entries opened here">
      <Step label="Back" to={back} path="M7.5 2l-4 4 4 4" onPress={() => onStep(-1)} />
      <Step label="Forward" to={forward} path="M4.5 2l4 4-4 4" onPress={() => onStep(1)} />
    </nav>
  );
}

interface StepProps {
  label: string;
  to: string | undefined;
  path: string;
  onPress: () => void;
}

/** Never `disabled`: the focus would be lost at either end. */
function Step({ label, to, path, onPress }: StepProps) {
  const isEnd = to === undefined;
  return (
    <button
      type="button"
      aria-label={isEnd ? label : `${label} to ${to}`}
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
