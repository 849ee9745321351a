/** Which bodies a text names. */

/** A body that posts and comments may name. */
export interface NamedBody {
  id: string;
  /** Full names and known acronyms. */
  names: readonly string[];
}

/** Words in small letters with one space around each, so that a name is found whole. */
export const spaced = (text: string) =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’‘'.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

interface BodyName {
  id: string;
  name: string;
  wanted: string;
}

/** Names by their first word, made once for each set of bodies: a whole list names thousands. */
const byFirstWord = new WeakMap<readonly NamedBody[], Map<string, BodyName[]>>();

function namesByFirstWord(bodies: readonly NamedBody[]): Map<string, BodyName[]> {
  const made = byFirstWord.get(bodies);
  if (made) return made;
  const map = new Map<string, BodyName[]>();
  for (const { id, names } of bodies) {
    for (const name of names) {
      const wanted = spaced(name);
      if (wanted.trim().length < 3) continue;
      const first = wanted.slice(1, wanted.indexOf(' ', 1));
      const known = map.get(first);
      if (known) known.push({ id, name, wanted });
      else map.set(first, [{ id, name, wanted }]);
    }
  }
  byFirstWord.set(bodies, map);
  return map;
}

interface NamedIn {
  id: string;
  name: string;
  before: string;
  after: string;
}

/** The bodies a text names, each with the words before and after it. A name inside a longer one does not count. */
export function bodiesIn(text: string, bodies: readonly NamedBody[]): NamedIn[] {
  const plain = spaced(text);
  const index = namesByFirstWord(bodies);
  const hits: { id: string; name: string; start: number; end: number }[] = [];
  for (let at = 0; at !== -1 && at < plain.length - 1; at = plain.indexOf(' ', at + 1)) {
    const first = plain.slice(at + 1, plain.indexOf(' ', at + 1));
    for (const { id, name, wanted } of index.get(first) ?? []) {
      if (plain.startsWith(wanted, at)) hits.push({ id, name, start: at, end: at + wanted.length });
    }
  }
  return hits
    .filter(
      ({ start, end }) =>
        !hits.some(
          (other) => other.start <= start && end <= other.end && other.end - other.start > end - start,
        ),
    )
    .map(({ id, name, start, end }) => ({
      id,
      name,
      before: plain.slice(0, start + 1),
      after: plain.slice(end - 1),
    }));
}
