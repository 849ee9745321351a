/** The buttons that change where Sidelight may read: what is done before it is said what came of it, and what is said. */
import { expect, test, vi } from 'vitest';
import type { AccessMode } from '../../src/platform/access.ts';
import { createAccessChoices } from '../../src/ui/access-choices.ts';

type Press = 'onAllSites' | 'onSomeSites' | 'onClickOnly' | 'onAllowSite' | 'onStopSite';

/** @param answer what the browser does with what is asked of it */
async function press(button: Press, answer: { granted?: boolean; inForce: AccessMode; chosen?: boolean }) {
  const done: string[] = [];
  const ask = (what: string) => async () => void done.push(what);
  let drawn = 0;
  const access = createAccessChoices(
    { access: 'some sites', site: 'neither' },
    {
      read: async () => ({ access: answer.inForce, site: answer.chosen ? 'chosen' : 'can be chosen' }),
      async askForAllSites() {
        done.push('ask for all');
        return answer.granted ?? false;
      },
      giveBackAllSites: ask('give back all'),
      giveBackAccess: ask('give back everything'),
      async askForSite() {
        done.push('ask for site');
        return answer.granted ?? false;
      },
      giveBackSite: ask('give back site'),
      onGranted: ask('read'),
      onGivenBack: ask('leave'),
      onChanged: () => void drawn++,
    },
  );
  access[button]();
  // Once for what is in force, once for what came of it.
  await vi.waitFor(() => expect(drawn).toBe(2));
  return { done, mode: access.access, outcome: access.outcome };
}

test.each<[Press, Parameters<typeof press>[1], string[], string | undefined]>([
  ['onAllSites', { granted: true, inForce: 'all sites' }, ['ask for all', 'read'], 'done'],
  ['onAllSites', { granted: false, inForce: 'some sites' }, ['ask for all'], 'not changed'],
  ['onSomeSites', { inForce: 'on click' }, ['give back all', 'leave'], 'no site yet'],
  ['onSomeSites', { inForce: 'all sites' }, ['give back all', 'leave'], 'not changed'],
  ['onClickOnly', { inForce: 'on click' }, ['give back everything', 'leave'], 'done'],
  [
    'onAllowSite',
    { granted: true, inForce: 'some sites', chosen: true },
    ['ask for site', 'read'],
    undefined,
  ],
  ['onAllowSite', { granted: false, inForce: 'some sites' }, ['ask for site'], 'not changed'],
  ['onStopSite', { inForce: 'on click' }, ['give back site', 'leave'], undefined],
  ['onStopSite', { inForce: 'some sites', chosen: true }, ['give back site', 'leave'], 'not changed'],
])('%s, answered with %o', async (button, answer, done, outcome) => {
  expect(await press(button, answer)).toMatchObject({ done, mode: answer.inForce, outcome });
});
