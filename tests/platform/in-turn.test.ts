import { expect, test } from 'vitest';
import { takeTurns } from '../../src/platform/in-turn.ts';

test('each begins when those before it have ended, one that failed too', async () => {
  const said: string[] = [];
  const inTurn = takeTurns();
  const workOf = (name: string, fails = false) =>
    inTurn(async () => {
      said.push(`${name} begins`);
      await Promise.resolve();
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const [granted, lost] = [workOf('granted', true), workOf('lost')];
  void granted();
  void lost();
  await granted();
  const once = (name: string) => [`${name} begins`, `${name} ends`];
  expect(said).toEqual([...once('granted'), ...once('lost'), ...once('granted')]);
});
