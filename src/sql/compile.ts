import { partOf } from '../plan/divide.ts';
import type { PlanNode } from '../plan/node.ts';
import type { CompileContext, CompiledStatement } from './statement.ts';
import { StatementCompiler } from './statement-compiler.ts';

/**
 * compile turns a node into one statement. Its first line names the metrics it serves. Rows are bucketed and filtered
 * inside, aggregated at all grouping sets at once, and the measures are put together from the aggregates outside.
 */
export function compile(node: PlanNode, context: CompileContext): CompiledStatement {
  const whole = compileWhole(node, context);
  const stretches = 'stretches' in node ? (node.stretches ?? []) : [];
  if (stretches.length < 2) return whole;
  const parts = stretches.map((stretch) => {
    return compileWhole(partOf(node, stretch), context).sql;
  });
  return { ...whole, parts };
}

function compileWhole(node: PlanNode, context: CompileContext): CompiledStatement {
  const compiler = new StatementCompiler(node, context);
  switch (node.kind) {
    case 'preaggregate':
      return compiler.preaggregate(node);
    case 'flags':
      return compiler.flags(node);
    case 'sketch':
      return compiler.sketch(node);
    case 'aggregate':
      return compiler.aggregate(node);
    case 'window':
      return compiler.window(node);
    case 'earlier':
      return compiler.earlier(node);
    case 'conversion':
      return compiler.conversion(node);
    case 'comparable':
      return compiler.comparable(node);
  }
}
