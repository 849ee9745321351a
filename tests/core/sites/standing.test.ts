/** Which sites are read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OFF_LIST } from '../../../src/core/sites/off-list.ts';
import { isOfPattern, toPattern } from '../../../src/core/sites/site-pattern.ts';
import {
  chooseSite,
  lastingStandingOf,
  type SiteChoices,
  standingOf,
} from '../../../src/core/sites/standing.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const none: SiteChoices = { offSites: [], onSites: [], pausedUntil: 0 };

/** `on`, `paused`, `own news.example` or `mail`. */
function inWords(choices: Partial<SiteChoices>, host: string): string {
  const standing = standingOf({ ...none, ...choices }, host, NOW);
  if (standing.reads) return 'on';
  if (standing.why === 'own') return `own ${standing.pattern}`;
  return standing.why === 'paused' ? 'paused' : standing.group.id;
}

describe('the built-in list', () => {
  test.each([
    ['www.nytimes.com', 'on'],
    ['news.yahoo.com', 'on'],
    ['www.dailymail.co.uk', 'on'],
    ['mailonline.example', 'on'],
    ['www.bankingnews.example', 'on'],
    ['www.health.com', 'on'],
    ['paypal.com', 'banking'],
    ['www.paypal.com', 'banking'],
    ['notpaypal.com', 'on'],
    ['paypal.com.evil.example', 'on'],
    ['first.bank', 'banking'],
    ['ebanking.somewhere.example', 'banking'],
    ['mail.google.com', 'mail'],
    ['mail.google.com.', 'mail'],
    ['webmail.university.example', 'mail'],
    ['outlook.office.com', 'mail'],
    ['news.mail.ru', 'on'],
    ['mychart.hospital.example', 'health'],
    ['www.doctolib.de', 'health'],
    ['printer.local', 'intranets'],
    ['wiki.company.internal', 'intranets'],
    ['router.home.arpa', 'intranets'],
    ['wiki', 'intranets'],
    ['10.1.2.3', 'intranets'],
    ['192.168.0.1', 'intranets'],
    ['172.15.0.1', 'on'],
    ['172.16.0.1', 'intranets'],
    ['172.31.255.1', 'intranets'],
    ['172.32.0.1', 'on'],
    ['100.64.0.1', 'intranets'],
    ['100.128.0.1', 'on'],
    ['169.254.1.1', 'intranets'],
    ['11.0.0.1', 'on'],
    ['[fd00::1]', 'intranets'],
    ['[fe80::1]', 'intranets'],
    ['[2001:db8::1]', 'on'],
    // Developers' own pages, and a file, which has no host.
    ['localhost', 'on'],
    ['app.localhost', 'on'],
    ['127.0.0.1', 'on'],
    ['[::1]', 'on'],
    ['', 'on'],
  ])('%s: %s', (host, expected) => {
    expect(inWords({}, host)).toBe(expected);
  });

  test('no site stands there twice', () => {
    const all = OFF_LIST.flatMap(({ sites }) => sites);
    expect(all.filter((site, index) => all.indexOf(site) !== index)).toEqual([]);
    for (const { sites } of OFF_LIST) {
      for (const site of sites) expect(site).toMatch(/^(?:[a-z0-9-]+\.)*[a-z0-9-]+$|^[a-z0-9-]+\.\*$/);
    }
  });
});

describe("the reader's word", () => {
  test.each<[Partial<SiteChoices>, string, string]>([
    [{ offSites: ['news.example'] }, 'news.example', 'own news.example'],
    [{ offSites: ['news.example'] }, 'www.news.example', 'own news.example'],
    [{ offSites: ['www.news.example'] }, 'news.example', 'on'],
    [{ offSites: ['news.example'] }, 'fakenews.example', 'on'],
    [{ onSites: ['mail.google.com'] }, 'mail.google.com', 'on'],
    [{ onSites: ['mail.google.com'] }, 'mail.yahoo.com', 'mail'],
    [{ onSites: ['mail.*'] }, 'mail.yahoo.com', 'on'],
    [{ onSites: ['192.168.0.1'] }, '192.168.0.1', 'on'],
    [{ offSites: ['news.example'], onSites: ['www.news.example'] }, 'www.news.example', 'on'],
    [{ offSites: ['news.example'], onSites: ['www.news.example'] }, 'm.news.example', 'own news.example'],
    [
      { offSites: ['www.news.example'], onSites: ['news.example'] },
      'www.news.example',
      'own www.news.example',
    ],
    // Storage that says both: what reads less.
    [{ offSites: ['news.example'], onSites: ['news.example'] }, 'news.example', 'own news.example'],
    [{ offSites: ['paypal.com'] }, 'www.paypal.com', 'own paypal.com'],
    [{ pausedUntil: NOW + 1 }, 'news.example', 'paused'],
    [{ pausedUntil: NOW + 1, offSites: ['news.example'] }, 'news.example', 'paused'],
    [{ pausedUntil: NOW }, 'news.example', 'on'],
    [{ pausedUntil: NOW - 1 }, 'mail.google.com', 'mail'],
  ])('%j, %s: %s', (choices, host, expected) => {
    expect(inWords(choices, host)).toBe(expected);
  });

  const host = fc.constantFrom(
    'news.example',
    'www.news.example',
    'mail.google.com',
    'paypal.com',
    'wiki',
    '10.0.0.1',
  );
  const sites = fc.uniqueArray(fc.oneof(host, fc.constantFrom('google.com', 'mail.*', 'example')), {
    maxLength: 4,
  });

  test('switching a site does so, whatever was said before, and twice is once', () => {
    fc.assert(
      fc.property(sites, sites, host, fc.boolean(), (offSites, onSites, site, on) => {
        const chosen = chooseSite({ offSites, onSites }, site, on);
        expect(lastingStandingOf(chosen, site).reads).toBe(on);
        expect(chooseSite(chosen, site, on)).toEqual(chosen);
      }),
    );
  });

  test('switching off and on again leaves nothing behind', () => {
    const off = chooseSite(none, 'news.example', false);
    expect(off).toEqual({ ...none, offSites: ['news.example'] });
    expect(chooseSite(off, 'news.example', true)).toEqual(none);
    const on = chooseSite(none, 'mail.google.com', true);
    expect(on).toEqual({ ...none, onSites: ['mail.google.com'] });
    expect(chooseSite(on, 'mail.google.com', false)).toEqual(none);
  });
});

describe('what a reader types', () => {
  test.each([
    ['news.example', 'news.example'],
    [' News.Example ', 'news.example'],
    ['https://www.news.example/a?b=c', 'www.news.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['*.news.example', 'news.example'],
    ['mail.*', 'mail.*'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['뉴스.한국', 'xn--vg1b002a.xn--3e0b707e'],
    ['[fd00::1]', '[fd00::1]'],
    ['wiki', 'wiki'],
    ['news.example.', 'news.example'],
    ['', undefined],
    ['two words', undefined],
    ['*', undefined],
    ['*.*', undefined],
    ['a.*.b', undefined],
    ['file:///etc/passwd', undefined],
    ['about:blank', undefined],
  ])('%j: %s', (typed, expected) => {
    expect(toPattern(typed)).toBe(expected);
  });

  test('is a pattern of the very host', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(isOfPattern(toPattern(domain)!, domain)).toBe(true);
      }),
    );
  });
});
