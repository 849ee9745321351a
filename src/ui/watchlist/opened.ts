/** What is open on the page of her list: a form, what a file would do, or a proposal, never two of them; and what becomes of it. */
import type { WatchEntry } from '../../core/watch/entry.ts';
import { planNames } from '../../core/watch/import.ts';
import { proposalText, toSeedProposal } from '../../core/watch/proposal.ts';
import type { Words } from '../../core/words/words.ts';
import type { LastDone } from '../last-done.ts';
import { type EntryDraft, makeEntry } from './draft.ts';
import type { KeptList } from './kept-list.ts';
import { readNamesFile } from './names-file.ts';
import { faultWords, twinHints } from './say-faults.ts';
import type { SpokenChanges } from './spoken-changes.ts';
import type { WatchlistPageProps } from './watchlist.tsx';

type Shown = Pick<WatchlistPageProps, 'form' | 'plan' | 'proposal' | 'wanted'>;

export interface Opened extends Readonly<Shown> {
  /** To the entry of this id; undefined to none. */
  comeTo(id: string | undefined): void;
  /** Opens the form, unless something is typed in one already. @param entry undefined for a new one */
  edit(entry: WatchEntry | undefined): void;
  /** Whether what stands in the form is something else than what is kept. */
  touched(isTouched: boolean): void;
  /** What is worth knowing of what was typed. */
  hintsFor(draft: EntryDraft): string[];
  save(draft: EntryDraft): Promise<void>;
  closeForm(): void;
  remove(entry: WatchEntry): Promise<void>;
  read(file: File): Promise<void>;
  takeIn(): Promise<void>;
  closePlan(): void;
  /** @param entry undefined to close it */
  propose(entry: WatchEntry | undefined): void;
}

export interface OpenedOptions {
  kept: KeptList;
  changes: SpokenChanges;
  last: Pick<LastDone<unknown>, 'refuse' | 'forgetTrouble'>;
  words: () => Words;
  /** Where the focus goes when a form, a proposal or an entry is gone. */
  focus: {
    toItsButton(id: string | undefined): void;
    toItsProposal(id: string): void;
    toSearch(): void;
  };
  onChanged: () => void;
}

export function createOpened({ kept, changes, last, words, focus, onChanged }: OpenedOptions): Opened {
  let form: (NonNullable<Shown['form']> & { id: string | undefined; isTouched: boolean }) | undefined;
  let plan: Shown['plan'];
  let proposal: Shown['proposal'];
  let wanted: Shown['wanted'];
  let forms = 0;

  /** Whether what was typed would be lost by opening something else; if so, its form says that. */
  function isLost(): boolean {
    if (!form?.isTouched) return false;
    form = { ...form, asked: form.asked + 1 };
    return true;
  }

  function close(): void {
    form = undefined;
    plan = undefined;
    proposal = undefined;
  }

  return {
    get form() {
      return form;
    },
    get plan() {
      return plan;
    },
    get proposal() {
      return proposal;
    },
    get wanted() {
      return wanted;
    },
    comeTo(id) {
      wanted = id === undefined ? undefined : { id };
      onChanged();
    },
    edit(entry) {
      if (!isLost()) {
        close();
        form = { entry, id: entry?.id, faults: new Map(), key: ++forms, isTouched: false, asked: 0 };
      }
      onChanged();
    },
    touched(isTouched) {
      if (form) form = { ...form, isTouched };
    },
    hintsFor(draft) {
      const { entry } = makeEntry(draft, form?.id, kept.entries);
      return twinHints(entry, kept.findTwins([entry]), kept.entries, words());
    },
    async save(draft) {
      if (!form) return;
      const { entry: before, id, key } = form;
      const { entry: after, faults } = makeEntry(draft, id, kept.entries);
      if (faults.length > 0) form = { ...form, faults: faultWords(faults, words()) };
      else if (await changes.save(before, after)) {
        // Another may stand there meanwhile.
        if (form?.key === key) close();
        wanted = { id: after.id };
      } else if (form?.key === key) {
        // What was typed stays; the next try is made upon what is kept now.
        form = { ...form, entry: kept.entries.find((one) => one.id === id), faults: new Map() };
      }
      onChanged();
    },
    closeForm() {
      const id = form?.id;
      close();
      onChanged();
      focus.toItsButton(id);
    },
    async remove(entry) {
      if (form?.id === entry.id) {
        if (isLost()) {
          onChanged();
          return;
        }
        close();
      }
      const whenWritten = changes.remove(entry);
      // Its own button goes with it.
      focus.toSearch();
      await whenWritten;
    },
    async read(file) {
      if (isLost()) {
        onChanged();
        return;
      }
      close();
      const read = await readNamesFile(file, words());
      // A form was opened meanwhile, and something typed in it.
      if (isLost()) {
        onChanged();
        return;
      }
      close();
      if ('fault' in read) {
        last.refuse(read.fault);
        return;
      }
      const made = planNames(kept.entries, { file: file.name, text: read.text });
      const incoming = 'plan' in made ? made.plan.changes.flatMap(({ after }) => after ?? []) : [];
      plan = { file: file.name, ...made, twins: kept.findTwins(incoming) };
      last.forgetTrouble();
    },
    async takeIn() {
      if (!plan || !('plan' in plan)) return;
      const planned = plan.plan.changes;
      close();
      await changes.takeIn(planned);
    },
    closePlan() {
      close();
      onChanged();
    },
    propose(entry) {
      const before = proposal?.id;
      proposal = entry && {
        id: entry.id,
        path: toSeedProposal(entry).file,
        text: proposalText(
          entry,
          kept.twins.filter((twin) => twin.entry === entry.id),
        ),
      };
      onChanged();
      if (!entry && before !== undefined) focus.toItsProposal(before);
    },
  };
}
