/** The search field: words, phrases and operators, which are completed as they are typed. */
import { useRef, useState } from 'preact/hooks';
import { type Completion, completionsAt, type Newest } from '../../core/library/complete.ts';
import { OPERATORS, type Operator } from '../../core/library/query.ts';
import type { Values } from '../../core/library/values.ts';
import { useWords } from '../use-words.tsx';
import { toldName } from './told-name.ts';

const EXAMPLES: Record<Operator, string> = {
  site: 'site:bbc.com',
  entity: 'entity:"Green Pine"',
  tag: 'tag:dandong',
  article: 'article:"Ship in Panama"',
  after: 'after:2026-06-01, after:2026-06, after:2026',
  before: 'before:2026-06-01, before:2026-06, before:2026',
  'published-after': 'published-after:2026-06-01, published-after:2026-06, published-after:2026',
  'published-before': 'published-before:2026-06-01, published-before:2026-06, published-before:2026',
};

export interface SearchFieldProps {
  query: string;
  values: Values | undefined;
  newest: Newest;
  onQuery: (query: string) => void;
  /** Down from the field, with nothing to choose from: into what was found. */
  onDown: () => void;
}

export function SearchField({ query, values, newest, onQuery, onDown }: SearchFieldProps) {
  const words = useWords();
  const { say } = words;
  const field = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number>();
  const [at, setAt] = useState(-1);
  const completions = caret === undefined || !values ? [] : completionsAt(query, caret, values, newest);
  const isOpen = completions.length > 0;

  /** `Haedong Agents (yours), also “HDA”` */
  function nameOf({ of, key, name, also, count = 0, inDoubt = 0 }: Completion): string {
    const told = of === 'entity' ? toldName(key, name, words, { inDoubt, count }) : name;
    return also === undefined ? told : say('library.completion.also', { name: told, also });
  }

  function take({ text, caret: to }: Completion): void {
    onQuery(text);
    setCaret(undefined);
    setAt(-1);
    // The new text is in the field once it has been drawn.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(to, to);
    });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && isOpen)
      setAt((at + step + completions.length + (at < 0 && step < 0 ? 1 : 0)) % completions.length);
    else if (event.key === 'ArrowDown') onDown();
    else if ((event.key === 'Enter' || event.key === 'Tab') && isOpen && at >= 0) take(completions[at]!);
    else if (event.key === 'Enter') {
      setCaret(undefined);
      onDown();
    } else if (event.key === 'Escape') {
      if (isOpen) setCaret(undefined);
      else onQuery('');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function insert(operator: string): void {
    const text = `${query.trimEnd()}${query.trim() ? ' ' : ''}${operator}:`;
    onQuery(text);
    setCaret(text.length);
    setAt(-1);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(text.length, text.length);
    });
  }

  return (
    <search>
      <label for="search">{say('library.search')}</label>
      <div class="search">
        <input
          type="search"
          id="search"
          list={undefined}
          ref={field}
          value={query}
          // biome-ignore lint/a11y/noRedundantRoles: without a list of its own it is a mere search field
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls="completions"
          aria-activedescendant={isOpen && at >= 0 ? `completion-${at}` : undefined}
          aria-describedby="operators"
          onInput={(event) => {
            setCaret(event.currentTarget.selectionStart ?? undefined);
            setAt(-1);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={onKey}
          onBlur={() => setCaret(undefined)}
        />
        <div id="completions" role="listbox" aria-label={say('library.completions')} hidden={!isOpen}>
          {completions.map((completion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys come from the field
            <div
              key={completion.key}
              id={`completion-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(completion)}
            >
              <span>{nameOf(completion)}</span>
              {completion.count !== undefined && <span class="number">{completion.count}</span>}
            </div>
          ))}
        </div>
      </div>
      <p class="fine operators" id="operators">
        {say('library.operators')}{' '}
        {OPERATORS.map((operator) => (
          <button
            key={operator}
            type="button"
            class="operator"
            title={say(`library.operator.${operator}`, { example: EXAMPLES[operator] })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(operator)}
          >
            {operator}:
          </button>
        ))}
      </p>
    </search>
  );
}
