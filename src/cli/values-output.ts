import { promises as fs } from 'node:fs';
import { extname, resolve } from 'node:path';
import { exportParquet } from '../app/export-parquet.ts';
import { exportXlsx } from '../app/export-xlsx.ts';
import type { QueryResult } from '../app/query.ts';
import { drawValues, type QueryFormat, renderValues } from '../app/render.ts';
import { type Invocation, UsageError } from './invocation.ts';
import { printResult } from './print.ts';
import { withPorts } from './with-ports.ts';
import { writeWhole } from './write-file.ts';

/** FileFormat is a form in which values can be written to a file: text, or one that a terminal cannot show. */
export type FileFormat = QueryFormat | BinaryFormat;

type BinaryFormat = 'parquet' | 'xlsx';

/** ValuesFlags are the options of `kpi query` that say what becomes of the values. */
export interface ValuesFlags {
  readonly chart?: boolean;
  readonly format?: FileFormat;
  readonly output?: string;
}

/** ValuesTarget is where values go and in which form; to standard output without a path. */
export interface ValuesTarget {
  readonly form: FileFormat | 'chart';
  /** Absolute. */
  readonly path?: string;
}

const formats: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.parquet': 'parquet',
  '.txt': 'table',
  '.xlsx': 'xlsx',
};

const chartWidth = 80;

/** valuesTarget reads the options before any work is done; throws UsageError where they contradict each other. */
export function valuesTarget({ io, flags }: Invocation<ValuesFlags>): ValuesTarget {
  const { chart = false, output } = flags;
  const given = flags.json ? 'json' : flags.format;
  if (chart && given !== undefined) throw new UsageError(`--chart is a form of its own, not ${given}`);
  const known = output === undefined ? undefined : formats[extname(output).toLowerCase()];
  const form = chart ? 'chart' : (given ?? (output === undefined ? 'table' : known));
  if (form === undefined) {
    throw new UsageError(
      `--output ${output}: the ending does not say which format`,
      `there are ${Object.keys(formats).join(', ')}; or name it with --format`,
    );
  }
  if (isBinary(form) && output === undefined)
    throw new UsageError(`--format ${form} needs a file`, `name it with --output values.${form}`);
  return { form, ...(output === undefined ? {} : { path: resolve(io.cwd, output) }) };
}

function isBinary(form: ValuesTarget['form']): form is BinaryFormat {
  return form === 'parquet' || form === 'xlsx';
}

/** deliverValues prints values or writes them to their file; resolves to 3 when the file could not be written, else 0. */
export async function deliverValues(
  invocation: Invocation,
  result: QueryResult,
  { form, path }: ValuesTarget,
): Promise<number> {
  const { io } = invocation;
  if (io.interrupt.aborted) return 0;
  const columns = Math.min(io.stdout.columns ?? chartWidth, chartWidth);
  const textOf = (text: QueryFormat | 'chart') =>
    text === 'chart' ? drawValues(result, columns) : renderValues(result, text);
  if (path === undefined) {
    if (!isBinary(form)) printResult(invocation, textOf(form));
    return 0;
  }
  // The workspace that was opened ahead served the query and is closed.
  const anew = { ...invocation, io: { ...io, workspace: undefined } };
  try {
    await writeWhole(path, async (draft) => {
      if (form === 'parquet') await withPorts(anew, (ports) => exportParquet(ports, result, draft));
      else await fs.writeFile(draft, form === 'xlsx' ? await exportXlsx(result) : textOf(form));
    });
    return 0;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    io.stderr.write(`error: the values could not be written to ${path} (${code ?? message})\n`);
    return 3;
  }
}
