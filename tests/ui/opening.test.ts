/** The order in which the library is opened, and what does not hold it up. */
import { expect, test } from 'vitest';
import { type OpeningSteps, openInOrder } from '../../src/ui/library/opening.ts';

async function opened({ passages = 1, ...steps }: Partial<OpeningSteps> & { passages?: number }) {
  const done: string[] = [];
  const step = (name: string) => async () => {
    await Promise.resolve();
    done.push(name);
  };
  await openInOrder({
    readOwnNames: step('own names'),
    async readPassages() {
      await step('passages')();
      return passages;
    },
    keepStorage: () => void done.push('keep'),
    openBackups: step('backups'),
    arrive: () => void done.push('arrive'),
    readLexicon: step('lexicon'),
    ...steps,
  });
  return done;
}
const fails = () => Promise.reject(new Error('not now'));

test.each<[string, Parameters<typeof opened>[0], string]>([
  ['one after the other', {}, 'own names, passages, keep, backups, arrive, lexicon'],
  ['for nothing the browser is not asked', { passages: 0 }, 'own names, passages, backups, arrive, lexicon'],
  ['without a backup', { openBackups: fails }, 'own names, passages, keep, arrive, lexicon'],
  ['without the lexicon', { readLexicon: fails }, 'own names, passages, keep, backups, arrive'],
])('opened: %s', async (_what, given, order) => {
  expect((await opened(given)).join(', ')).toBe(order);
});
