import { type ForecastOptions, forecast } from '../../app/forecast.ts';
import { drawForecastIn, type ForecastFormat, renderForecasted } from '../../app/render.ts';
import { type Command, UsageError } from '../invocation.ts';
import { printDiagnostics, printFailure, printResult } from '../print.ts';
import { withProgress } from '../progress.ts';
import { projectRoot } from '../project-root.ts';
import { withPorts } from '../with-ports.ts';

/** ForecastFlags are the options of `kpi forecast`. */
export interface ForecastFlags
  extends Partial<
    Pick<ForecastOptions, 'by' | 'grain' | 'where' | 'asOf' | 'horizon' | 'level' | 'audience'>
  > {
  readonly calendar?: readonly string[];
  readonly chart?: boolean;
  readonly format?: ForecastFormat;
}

const chartWidth = 80;

/** runForecast prints what is expected of a metric's next periods. */
export const runForecast: Command<ForecastFlags> = async (invocation) => {
  const { io, names, flags } = invocation;
  const { by = [], grain, where, asOf, horizon, level, audience, calendar = [], chart = false } = flags;
  const format = flags.json ? 'json' : flags.format;
  if (chart && format !== undefined) throw new UsageError(`--chart is a form of its own, not ${format}`);
  const root = await projectRoot(invocation);
  const asked = { root, by, grain, where, asOf, horizon, level, audience };
  const options = { ...asked, metric: names[0]!, calendars: calendar };
  const outcome = await withProgress(io.stderr, 'computing', () =>
    withPorts(invocation, (ports) => forecast(ports, options)),
  );
  if (!outcome.forecast) return printFailure(invocation, outcome, flags.json ?? false);
  printDiagnostics(invocation, outcome);
  const columns = Math.min(io.stdout.columns ?? chartWidth, chartWidth);
  printResult(
    invocation,
    chart ? drawForecastIn(outcome.forecast, columns) : renderForecasted(outcome.forecast, format ?? 'table'),
  );
  return outcome.exitCode;
};
