import { resolve } from 'node:path';
import { formatOfFile, type ReportFormat, reportExtensions } from '../app/render.ts';
import { UsageError } from './invocation.ts';

/** ReportFile is a file that a report is to be written to. */
export interface ReportFile {
  readonly path: string;
  readonly format: ReportFormat;
}

/** reportFiles reads `--report` options before any work is done; throws UsageError for an unknown ending. */
export function reportFiles(paths: readonly string[], cwd: string): ReportFile[] {
  return paths.map((path) => {
    const format = formatOfFile(path);
    if (!format) {
      throw new UsageError(
        `--report ${path}: the ending does not say which format`,
        `there are ${reportExtensions.join(', ')}`,
      );
    }
    return { path: resolve(cwd, path), format };
  });
}
