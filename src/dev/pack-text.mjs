/**
 * Text that a page has to carry, made shorter: the commonest pair of signs becomes one sign that the text does not use, again and
 * again (byte-pair encoding). It unpacks itself in a few bytes of code.
 */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,/:;<>?@[]^_{|}';

/** @param {string} text @returns {string} an expression of JavaScript whose value is the text */
export function packText(text) {
  let packed = text;
  /** Each sign with the pair it stands for. */
  let pairs = '';
  for (const sign of SIGNS) {
    if (text.includes(sign)) continue;
    const pair = commonestPair(packed);
    if (pair === undefined) break;
    packed = packed.replaceAll(pair, sign);
    pairs = sign + pair + pairs;
  }
  const [from, by] = [packed, pairs].map((part) => JSON.stringify(part));
  return `(${by}.match(/.../g)??[]).reduce((text,[sign,...pair])=>text.replaceAll(sign,pair.join("")),${from})`;
}

/** @param {string} text */
function commonestPair(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  // A pair that is there only now and then saves nothing.
  return commonest && commonest[1] > 4 ? commonest[0] : undefined;
}
