/** How it goes, in figures that can be handed on: without addresses, names or anything that a page says. */
import { useState } from 'preact/hooks';
import { CopyText } from '../copy-text.tsx';
import { useWords } from '../use-words.tsx';

export interface DiagnosticsProps {
  onDiagnose: () => Promise<string>;
}

export function Diagnostics({ onDiagnose }: DiagnosticsProps) {
  const { say } = useWords();
  const [text, setText] = useState<string>();
  return (
    <section aria-labelledby="diagnostics">
      <h2 id="diagnostics">{say('settings.diagnostics')}</h2>
      <p>{say('settings.diagnostics.text')}</p>
      <p class="actions">
        <button type="button" onClick={() => void onDiagnose().then(setText)}>
          {say(text === undefined ? 'settings.diagnostics.show' : 'settings.diagnostics.again')}
        </button>
      </p>
      {text !== undefined && (
        <>
          <pre lang="en">{text}</pre>
          <CopyText
            kind="diagnosis"
            label={say('settings.diagnostics.copy')}
            text={text}
            copied={say('settings.diagnostics.copied')}
            toCopy={say('settings.diagnostics.toCopy')}
            field={say('settings.diagnostics')}
          />
        </>
      )}
    </section>
  );
}
