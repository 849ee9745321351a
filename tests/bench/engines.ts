/** The engine and its peers behind one shape: names in, a function that counts hits in a text out. */
import { AhoCorasick } from '@monyone/aho-corasick';
import { buildIndex } from '../../src/core/matching/build-index.ts';
import { openIndex } from '../../src/core/matching/open-index.ts';
import { scan } from '../../src/core/matching/scan.ts';

export interface Engine {
  name: string;
  /** Whether it wants a text that was folded beforehand; that cost is not counted against it. */
  wantsFolded: boolean;
  prepare(names: readonly string[]): (text: string) => number;
}

export const sidelight: Engine = {
  name: 'sidelight',
  wantsFolded: false,
  prepare(names) {
    const index = openIndex(buildIndex(names.map((text, record) => ({ text, record }))));
    return (text) => scan(index, text).length;
  },
};

export const oneRegExp: Engine = {
  name: 'one RegExp',
  wantsFolded: true,
  prepare(names) {
    const sorted = names.map(foldPlainly).sort((a, b) => b.length - a.length);
    return countMatches(
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.map(quoted).join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    );
  },
};

export const trieRegExp: Engine = {
  name: 'trie RegExp',
  wantsFolded: true,
  prepare(names) {
    return countMatches(
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${trieSource(names.map(foldPlainly))})(?![\\p{L}\\p{N}])`, 'gu'),
    );
  },
};

export const ahoCorasick: Engine = {
  name: '@monyone/aho-corasick',
  wantsFolded: true,
  prepare(names) {
    const automaton = new AhoCorasick(names.map(foldPlainly));
    return (text) => automaton.matchInText(text).length;
  },
};

/** What the peers get: their own folding would cost them more. */
export function foldPlainly(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u00ad/gu, '')
    .toLowerCase()
    .replace(/[\s\-‐‑–’']+/gu, ' ');
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

function countMatches(pattern: RegExp): (text: string) => number {
  return (text) => {
    pattern.lastIndex = 0;
    let count = 0;
    while (pattern.exec(text)) count++;
    return count;
  };
}

interface Branch {
  next: Map<string, Branch>;
  ends: boolean;
}

/** Names as one pattern that shares their beginnings. */
function trieSource(names: readonly string[]): string {
  const root: Branch = { next: new Map(), ends: false };
  for (const name of names) {
    let branch = root;
    for (const char of name) {
      let child = branch.next.get(char);
      if (!child) {
        child = { next: new Map(), ends: false };
        branch.next.set(char, child);
      }
      branch = child;
    }
    branch.ends = true;
  }
  const toSource = (branch: Branch): string => {
    const choices = [...branch.next].map(([char, child]) => quoted(char) + toSource(child));
    if (choices.length === 0) return '';
    const source = choices.length === 1 ? choices[0]! : `(?:${choices.join('|')})`;
    return branch.ends ? `(?:${source})?` : source;
  };
  return toSource(root);
}
