import { join, resolve } from 'node:path';
import { hasErrors } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { HttpAccess } from '../source/http/access.ts';
import { SourceFailure } from '../source/source-failure.ts';
import type { Ports } from './ports.ts';
import { makeSecretKeeper } from './secret.ts';

/** HttpPorts are the effects that reading an API needs. */
export type HttpPorts = Pick<Ports, 'env' | 'secretFile' | 'signal' | 'now' | 'sleep' | 'random'>;

/** OpenHttp is the access of one command to the APIs of a project; `redact` takes its secrets out of texts. */
export interface OpenHttp extends HttpAccess {
  redact(text: string): string;
}

/** makeHttpAccess gives sources of a project access to their APIs, with secrets that are expanded when they are used. */
export function makeHttpAccess(ports: HttpPorts, project: Project): OpenHttp {
  const file = (path: string) => ports.secretFile(resolve(project.root, path));
  const secrets = makeSecretKeeper({ env: ports.env, file });
  const { now, sleep, random, signal } = ports;
  return {
    async expand(secret) {
      const { value, diagnostics } = await secrets.expand(secret);
      if (value === undefined || hasErrors(diagnostics)) throw new SourceFailure(diagnostics);
      return value;
    },
    redact: secrets.redact,
    now,
    sleep,
    random,
    signal,
    cacheFolder: join(project.root, '.kpi', 'cache'),
  };
}
