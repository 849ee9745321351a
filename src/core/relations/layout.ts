/** Where the boxes and lines of a picture stand, whatever they say. */
import { type EdgeLabel, Graph, layout } from '@dagrejs/dagre';

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A box by its upper left corner. */
export type Placed = Point & Size;

export interface PictureNode extends Size {
  id: string;
}

export interface PictureEdge {
  from: string;
  to: string;
  label: Size;
}

export interface Layout extends Size {
  /** In the order in which they were given. */
  nodes: Placed[];
  /** The same; a line goes through its points, from the border of a box to that of another. */
  edges: { points: Point[]; label: Placed }[];
}

/** Between boxes, and around it all. */
const GAP = 14;
const MARGIN = 6;

/** From left to right: a side panel is narrow, and names beneath each other are read like a list. */
export function layOut(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: GAP,
    edgesep: GAP / 2,
    ranksep: GAP,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  edges.forEach(({ from, to, label }, at) => {
    graph.setEdge(from, to, { ...label, labelpos: 'c' }, String(at));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => corner(graph.node(id))),
    edges: edges.map(({ from, to, label }, at) => {
      const edge: EdgeLabel = graph.edge(from, to, String(at));
      const points = (edge.points ?? []).map(({ x, y }) => ({ x, y }));
      return { points, label: corner({ ...edge, ...label }) };
    }),
  };
}

/** dagre places things by their middle. */
function corner({ x = 0, y = 0, width, height }: Partial<Point> & Size): Placed {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
