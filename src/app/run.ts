import { join } from 'node:path';
import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import { type CheckOptions, type CheckResult, checkDefinitions } from './check.ts';
import { exitCode } from './exit-code.ts';
import { type Definitions, loadDefinitions } from './load-definitions.ts';
import { acquireLock } from './lock.ts';
import { openSenders, planNotifications, type Senders, sendNotifications, wouldSend } from './notify.ts';
import type { Ports } from './ports.ts';

/** RunOptions is what a run is asked for. */
export interface RunOptions extends CheckOptions {
  /** Name of the environment; `dev` when absent. */
  readonly environment?: string;
  /** Show what would be sent, and send nothing. */
  readonly dryRun: boolean;
}

/** run checks and then acts, once at a time for a project, in an environment that allows it. */
export async function run(ports: Ports, options: RunOptions): Promise<CheckResult> {
  const startedAt = ports.now();
  const definitions = await loadDefinitions(ports, options);
  const { texts } = definitions;
  if (definitions.project === undefined) {
    return { diagnostics: definitions.diagnostics, texts, exitCode: exitCode(definitions) };
  }
  const { environment = 'dev', dryRun } = options;
  const refused = checkEnvironment(definitions.project, environment, dryRun);
  if (refused !== undefined)
    return { diagnostics: [refused], texts, exitCode: exitCode({ diagnostics: [refused] }) };
  if (dryRun) return rehearse(ports, definitions, options, startedAt);
  return underLock(ports, definitions, (senders) => act(ports, definitions, options, { startedAt, senders }));
}

function checkEnvironment(project: Project, name: string, dryRun: boolean): Diagnostic | undefined {
  const environment = project.environments.get(name);
  const known = [...project.environments.keys()];
  if (environment === undefined) {
    const nearest = suggest(name, known);
    return errorAt('unknown-environment', `the project has no environment "${name}"`, undefined, {
      help: nearest ? `did you mean "${nearest}"?` : `it has: ${known.join(', ')}`,
    });
  }
  if (environment.act || dryRun) return undefined;
  const acting = [...project.environments.values()].find((e) => e.act)?.name;
  const how = acting === undefined ? 'declare one with `act: true`' : `name one that does: --env ${acting}`;
  return errorAt('environment-does-not-act', `environment "${name}" does not act`, environment.span, {
    help: `${how}; or look at what would be sent with --dry-run`,
  });
}

async function rehearse(
  ports: Ports,
  definitions: Definitions,
  options: RunOptions,
  startedAt: number,
): Promise<CheckResult> {
  const checked = await checkDefinitions(ports, definitions, options, startedAt);
  const routed = planNotifications(checked.whole, options.environment ?? 'dev');
  return finish(checked.report, options, definitions, {
    deliveries: wouldSend(routed.notifications),
    diagnostics: routed.diagnostics,
  });
}

async function underLock(
  ports: Ports,
  { project, texts }: Definitions,
  body: (senders: Senders) => Promise<CheckResult>,
): Promise<CheckResult> {
  const stop = (diagnostics: readonly Diagnostic[]) => ({
    diagnostics,
    texts,
    exitCode: exitCode({ diagnostics }),
  });
  const taken = acquireLock(join(project.root, '.kpi', 'run.lock'), ports.now());
  if ('diagnostic' in taken) return stop([taken.diagnostic]);
  try {
    const senders = await openSenders(ports, project);
    return hasErrors(senders.diagnostics) ? stop(senders.diagnostics) : await body(senders);
  } finally {
    taken.lock.release();
  }
}

async function act(
  ports: Ports,
  definitions: Definitions,
  options: RunOptions,
  { startedAt, senders }: { startedAt: number; senders: Senders },
): Promise<CheckResult> {
  const { report, whole } = await checkDefinitions(ports, definitions, options, startedAt);
  const { environment = 'dev' } = options;
  const { notifications, diagnostics } = planNotifications(whole, environment);
  const sent = await sendNotifications(ports, senders, report, { environment, notifications });
  return finish(report, options, definitions, {
    deliveries: sent.deliveries,
    diagnostics: [...diagnostics, ...sent.diagnostics],
  });
}

function finish(
  checked: Report,
  options: RunOptions,
  { texts }: Definitions,
  { deliveries, diagnostics: found }: Pick<Report, 'deliveries' | 'diagnostics'>,
): CheckResult {
  const diagnostics = [...checked.diagnostics, ...found];
  const code = exitCode({ ...options, diagnostics, alerts: checked.alerts });
  const report = { ...checked, deliveries, diagnostics, exitCode: code };
  return { report, diagnostics, texts, exitCode: code };
}
