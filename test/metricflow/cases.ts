import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { QueryRequest } from '../../src/api/index.ts';

/** Case is one query of MetricFlow's integration tests: as we ask it, with a statement to hold it against, or left out. */
export interface Case {
  /** File and name in MetricFlow's repository. */
  readonly case: string;
  readonly query?: QueryRequest & { readonly over?: 'all'; readonly segments?: true };
  readonly check?: string;
  readonly note?: string;
  readonly left_out?: string;
}

interface CaseFile {
  readonly as_of: string;
  readonly notes: Readonly<Record<string, string>>;
  readonly left_out_because: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

/** caseFile is `cases.yaml`; its dates stay as they are written. */
export const caseFile: CaseFile = parse(readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8'));
