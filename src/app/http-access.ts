import { join, resolve } from 'node:path';
import { hasErrors } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { HttpAccess } from '../source/http/access.ts';
import { SourceFailure } from '../source/source-failure.ts';
import type { Ports } from './ports.ts';
import { makeSecretKeeper } from './secret.ts';

/** HttpPorts are the effects that reading an API needs. */
export type HttpPorts = Pick<Ports, 'env' | 'secretFile' | 'signal' | 'now' | 'sleep' | 'random'>;

/** cacheFolder is where a project keeps what it has read and may use again. */
export function cacheFolder(root: string): string {
  return join(root, '.kpi', 'cache');
}

/** makeHttpAccess gives sources of a project access to their APIs, with secrets that are expanded when they are used. */
export function makeHttpAccess(ports: HttpPorts, project: Project): HttpAccess {
  const file = (path: string) => ports.secretFile(resolve(project.root, path));
  const secrets = makeSecretKeeper({ env: ports.env, file });
  const { now, sleep, random, signal } = ports;
  return {
    async expand(secret) {
      const { value, diagnostics } = await secrets.expand(secret);
      if (value === undefined || hasErrors(diagnostics)) throw new SourceFailure(diagnostics);
      return value;
    },
    conceal: secrets.conceal,
    redact: secrets.redact,
    now,
    sleep,
    random,
    signal,
    cacheFolder: cacheFolder(project.root),
  };
}
