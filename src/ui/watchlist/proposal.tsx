/** An entry as a proposal to the editors: to be copied or saved. Nothing is sent. */
import { CopyText } from '../copy-text.tsx';
import { useWords } from '../use-words.tsx';

export interface ProposalProps {
  name: string;
  /** Where an editor would put it. */
  path: string;
  text: string;
  onSaveFile: () => void;
  onClose: () => void;
}

export function Proposal({ name, path, text, onSaveFile, onClose }: ProposalProps) {
  const { say } = useWords();
  return (
    <section class="proposal" aria-labelledby="proposal">
      <h3 id="proposal" tabIndex={-1} ref={focusOnce}>
        {say('watch.proposal', { name })}
      </h3>
      <p>{say('watch.proposal.what', { path })}</p>
      <textarea
        class="text"
        lang="en"
        rows={12}
        readOnly
        wrap="off"
        aria-label={say('watch.proposal.text')}
        value={text}
      />
      <div class="actions">
        <CopyText
          kind="proposal"
          label={say('watch.proposal.copy')}
          text={text}
          copied={say('watch.proposal.copied')}
          toCopy={say('watch.proposal.toCopy')}
          field={say('watch.proposal.text')}
        />
        <button type="button" onClick={onSaveFile}>
          {say('watch.proposal.save')}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {say('watch.proposal.close')}
        </button>
      </div>
    </section>
  );
}

function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}
