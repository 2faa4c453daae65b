/** cycleLimit is how many cycles are looked for; in a knot of references there may be very many. */
export const cycleLimit = 100;

/**
 * findCycles gives all simple cycles of a graph, each once, beginning with its alphabetically first node, at most
 * `cycleLimit` of them. A cycle is found from its first node by walking through later nodes only.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  for (const start of [...graph.keys()].sort()) {
    const reaching = nodesReaching(graph, start);
    if (reaching.size > 0) walk(graph, { start, reaching, cycles }, [start], new Set([start]));
    if (cycles.length >= cycleLimit) break;
  }
  return cycles;
}

interface Search {
  readonly start: string;
  /** The nodes from which the start can be reached: no other is worth a step. */
  readonly reaching: ReadonlySet<string>;
  readonly cycles: string[][];
}

function walk(
  graph: ReadonlyMap<string, readonly string[]>,
  search: Search,
  path: string[],
  onPath: Set<string>,
): void {
  for (const next of new Set(graph.get(path.at(-1)!) ?? [])) {
    if (search.cycles.length >= cycleLimit) return;
    if (next === search.start) search.cycles.push([...path]);
    else if (search.reaching.has(next) && !onPath.has(next)) {
      path.push(next);
      onPath.add(next);
      walk(graph, search, path, onPath);
      path.pop();
      onPath.delete(next);
    }
  }
}

/** nodesReaching is the nodes, in order after `start`, on some way from it back to it. */
function nodesReaching(graph: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const ahead = reachable(start, (node) => (graph.get(node) ?? []).filter((n) => n >= start));
  const before = new Map<string, string[]>();
  for (const node of ahead) {
    for (const next of graph.get(node) ?? []) before.set(next, [...(before.get(next) ?? []), node]);
  }
  return reachable(start, (node) => (before.get(node) ?? []).filter((n) => n >= start));
}

/** reachable is the nodes that are one or more steps from the start. */
function reachable(start: string, steps: (node: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of steps(node)) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
