/** The picture: nothing lies upon anything else, all of it is inside, and the same names are laid out the same. */
import '../../same-seed.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  layOut,
  type PictureEdge,
  type PictureNode,
  type Placed,
} from '../../../src/core/relations/layout.ts';

const size = fc.record({
  width: fc.integer({ min: 20, max: 160 }),
  height: fc.integer({ min: 12, max: 90 }),
});
/** Any graph without a relation of a name to itself: circles, several lines between two, parts that do not hang together. */
const graph = fc
  .array(size, { minLength: 2, maxLength: 14 })
  .map((sizes) => sizes.map((one, at): PictureNode => ({ id: `n${at}`, ...one })))
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges: fc.array(
        fc.tuple(fc.nat(nodes.length - 1), fc.integer({ min: 1, max: nodes.length - 1 }), size).map(
          ([from, step, label]): PictureEdge => ({
            from: `n${from}`,
            to: `n${(from + step) % nodes.length}`,
            label,
          }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
    }),
  );

const overlap = (a: Placed, b: Placed) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

test('no box lies upon another, none under the words of a line, and all are inside', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges }) => {
      const picture = layOut(nodes, edges);
      expect(picture.nodes.map(({ width, height }) => ({ width, height }))).toEqual(
        nodes.map(({ width, height }) => ({ width, height })),
      );
      const boxes = [...picture.nodes, ...picture.edges.map(({ label }) => label)];
      boxes.forEach((box, at) => {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(picture.width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(picture.height + 0.01);
        for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
      });
    }),
  );
});

test('a line begins and ends at the boxes that it is about', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges }) => {
      const picture = layOut(nodes, edges);
      const boxOf = (id: string) => picture.nodes[nodes.findIndex((node) => node.id === id)]!;
      picture.edges.forEach(({ points }, at) => {
        const { from, to } = edges[at]!;
        for (const [id, point] of [
          [from, points[0]!],
          [to, points.at(-1)!],
        ] as const) {
          const { x, y, width, height } = boxOf(id);
          expect(point.x).toBeGreaterThanOrEqual(x - 0.01);
          expect(point.x).toBeLessThanOrEqual(x + width + 0.01);
          expect(point.y).toBeGreaterThanOrEqual(y - 0.01);
          expect(point.y).toBeLessThanOrEqual(y + height + 0.01);
        }
      });
    }),
  );
});

test('the same is laid out the same', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges }) => {
      expect(layOut(nodes, edges)).toEqual(layOut(nodes, edges));
    }),
  );
});

test('who stands left of whom', () => {
  const box = { width: 80, height: 30 };
  const nodes = ['bank', 'firm', 'agent'].map((id) => ({ id, ...box }));
  const edges = [
    { from: 'agent', to: 'firm', label: { width: 40, height: 14 } },
    { from: 'firm', to: 'bank', label: { width: 40, height: 14 } },
  ];
  const [bank, firm, agent] = layOut(nodes, edges).nodes;
  expect(agent!.x + 80 + 40).toBeLessThan(firm!.x);
  expect(firm!.x + 80 + 40).toBeLessThan(bank!.x);
});
