import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import type { SecretText } from '../../model/project.ts';
import type { Source } from '../../model/source.ts';

/** checkSensitive reports sensitive columns that could not be kept from sight. */
export function checkSensitive(source: Source, hashKey: SecretText | undefined): Diagnostic[] {
  const { name, time, times, http, database, remote, sensitive = [] } = source;
  const hidden = sensitive.filter(({ treatment }) => treatment !== 'show');
  const found: Diagnostic[] = [];
  for (const column of hidden) {
    if (column.treatment === 'hash' && hashKey === undefined) {
      const message = `column ${column.name} of source ${name} is hashed, and kpi.yaml has no "hash_key"`;
      const help =
        'without a key, who knows what values there are can undo a hash: hash_key: "$' +
        '{env:KPI_HASH_KEY}"';
      found.push(errorAt('missing-key', message, column.span, { help }));
    }
    const isTime = [time, ...times].some((one) => one?.column.toLowerCase() === column.name.toLowerCase());
    if (!isTime) continue;
    const message = `column ${column.name} is a time of source ${name}, which reports show`;
    found.push(errorAt('bad-value', message, column.span, { help: 'leave it out of "time" and "times"' }));
  }
  const isIncremental = (http?.incremental ?? database?.incremental) !== undefined;
  const isCached = (http?.cache ?? remote?.cache) !== undefined;
  const kept = isCached ? 'cache' : isIncremental ? 'incremental' : undefined;
  if (kept !== undefined && hidden.length > 0) {
    const message = `source ${name} has sensitive columns, and "${kept}" would keep its rows in a file`;
    found.push(errorAt('bad-value', message, hidden[0]!.span, { help: `leave out "${kept}"` }));
  }
  return found;
}
