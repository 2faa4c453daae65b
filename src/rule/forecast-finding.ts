import { block, type CompiledRule, type Point } from './compiled.ts';
import { type Finding, open, withoutValue } from './finding.ts';
import { type Forecasting, measureForecast } from './forecast.ts';
import { roundSignificant } from './significant.ts';
import { verdictCode } from './verdict.ts';

const { breach, ok } = verdictCode;

/** forecastFinding puts into words what a forecast says at a point. */
export function forecastFinding(compiled: CompiledRule, condition: Forecasting, point: Point): Finding {
  if (point.block !== block.clear) return withoutValue(compiled, point);
  const { aim, horizon } = condition;
  const found = measureForecast(compiled, condition, point);
  if (found.kind === 'unknown') return open(found.why);
  const { value } = point;
  const { holds } = found;
  const code = holds ? breach : ok;
  if (found.kind === 'reaches' && aim.kind === 'reaches') {
    const { bound, within } = aim;
    const at = horizon.axis.bounds[found.at]!;
    const expected = roundSignificant(found.expected);
    return { code, reason: { kind: 'forecast', value, bound, within, holds, expected, at } };
  }
  if (found.kind !== 'misses_target' || aim.kind !== 'misses_target') return open({ kind: 'no_data' });
  const { projected, target } = found;
  const attainment = projected / target;
  return {
    code,
    reason: {
      kind: 'projection',
      value,
      grain: aim.grain,
      holds,
      projected: roundSignificant(projected),
      target,
      ...(Number.isFinite(attainment) ? { attainment: roundSignificant(attainment) } : {}),
    },
  };
}
