import type { PlanNode } from '../plan/node.ts';
import { rowsIn } from '../plan/stretches.ts';
import type { CompiledStatement } from '../sql/statement.ts';
import { densityOf, type KnownSources } from './compute-known.ts';

/** LightRows is how many rows are read by statements that one thread is enough for, both bounds included. */
export interface LightRows {
  readonly from: number;
  readonly to: number;
}

/**
 * usualLightRows is where one thread is faster: what is held of so many rows may be held twice, and of more DuckDB itself
 * reads parts on several cores. What reads fewer is done before another connection is there.
 */
export const usualLightRows: LightRows = { from: 10_000, to: 300_000 };

/**
 * isLight tells whether a statement reads so few rows that one thread is enough, and another may run beside it. One that
 * looks up other sources, or remembers entities, holds more than its rows.
 */
export function isLight(
  { node, parts = [], pushdown }: CompiledStatement,
  known: KnownSources,
  light: LightRows = usualLightRows,
): boolean {
  if (!holdsRowsAlone(node) || pushdown !== undefined || parts.length > 1) return false;
  if (known.schemas.get(node.scope.source)?.joins !== undefined) return false;
  const density = densityOf(known, node);
  if (density === undefined) return false;
  const rows = rowsIn(density, node.scope);
  return rows >= light.from && rows <= light.to;
}

function holdsRowsAlone(node: PlanNode): boolean {
  switch (node.kind) {
    case 'preaggregate':
    case 'flags':
    case 'earlier':
      return true;
    case 'aggregate':
      return node.states === undefined;
    default:
      return false;
  }
}

/**
 * stagesOf cuts statements into stages, which run one after the other. The statements of a stage may run beside each other:
 * they read few rows, as `isLight` tells, and need nothing that another of their stage finds or makes.
 */
export function stagesOf(
  statements: readonly CompiledStatement[],
  isLight: (statement: CompiledStatement) => boolean,
): CompiledStatement[][] {
  const stages: CompiledStatement[][] = [];
  let isOpen = false;
  for (const statement of statements) {
    const isAlone = statement.node.kind === 'preaggregate' || !isLight(statement);
    const stage = stages.at(-1);
    if (stage === undefined || !isOpen || isAlone || needsLevels(statement, stage)) stages.push([statement]);
    else stage.push(statement);
    isOpen = !isAlone;
  }
  return stages;
}

/** Whether a statement is run, or how, depends on the segments that others find. */
function needsLevels({ node }: CompiledStatement, stage: readonly CompiledStatement[]): boolean {
  const asks = node.kind === 'earlier' || (node.kind === 'flags' && node.spread !== undefined);
  return asks && stage.some((other) => other.node.kind !== 'earlier' && other.node.kind !== 'flags');
}
