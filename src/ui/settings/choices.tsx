/** A setting that is one of several, and one that is on or off; each says what it does. */
import { useId } from 'preact/hooks';

export interface ChoicesProps<V extends string> {
  legend: string;
  chosen: V;
  onChoose: (value: V) => void;
  choices: readonly { value: V; title: string; text: string }[];
}

export function Choices<V extends string>({ legend, chosen, onChoose, choices }: ChoicesProps<V>) {
  const id = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, title, text }) => (
        <div class="choice" key={value}>
          <input
            type="radio"
            name={id}
            id={`${id}-${value}`}
            aria-describedby={`${id}-${value}-text`}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <label for={`${id}-${value}`}>{title}</label>
          <p id={`${id}-${value}-text`}>{text}</p>
        </div>
      ))}
    </fieldset>
  );
}

export interface CheckProps {
  title: string;
  text: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ title, text, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        aria-describedby={`${id}-text`}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{title}</label>
      <p id={`${id}-text`}>{text}</p>
    </div>
  );
}
