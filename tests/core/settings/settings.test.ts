/** Stored settings -> settings that every part can rely on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsOf } from '../../../src/core/settings/settings.ts';

test.each<[string, unknown, object]>([
  ['nothing', undefined, {}],
  ['no object', 'off', {}],
  ['null', null, {}],
  ['what was changed only', { marks: 'elements' }, { marks: 'elements' }],
  ['a setting of another version', { colour: 'red', shortForms: false }, { shortForms: false }],
  ['a word that is none', { marks: 'glitter', links: 'modifier' }, { links: 'modifier' }],
  ['no list', { offSites: 'news.example' }, {}],
  ['a list with a hole', { offSites: ['news.example', 7, null] }, { offSites: ['news.example'] }],
  ['a pause that is no time', { pausedUntil: '12:30' }, {}],
  ['a pause without end', { pausedUntil: Number.POSITIVE_INFINITY }, {}],
  ['a name of the prototype', { constructor: 1, __proto__: { marks: 'elements' } }, {}],
])('%s', (_what, stored, changed) => {
  expect(settingsOf(stored)).toEqual({ ...DEFAULT_SETTINGS, ...changed });
});

test('whatever is stored, every setting is there and of its kind', () => {
  const key = fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.string());
  fc.assert(
    fc.property(fc.dictionary(key, fc.anything()), (stored) => {
      const settings = settingsOf(stored);
      expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
        expect(typeof settings[name as keyof typeof settings]).toBe(typeof value);
      for (const site of [...settings.offSites, ...settings.onSites]) expect(typeof site).toBe('string');
    }),
  );
});
