import { EngineError } from '../engine.ts';

interface ErrorFacts {
  readonly exception_type?: string;
  readonly exception_message?: string;
  readonly position?: string;
}

/**
 * toEngineError turns what the driver threw into an EngineError with the driver's words and, where DuckDB knows it,
 * the offset in UTF-16 code units into the SQL. It expects the setting `errors_as_json`.
 */
export function toEngineError(thrown: unknown, sql: string): EngineError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const facts = readFacts(text);
  if (!facts?.exception_message) return new EngineError(text.trim(), sql);
  const kind = facts.exception_type;
  const message = `${kind ? `${kind} Error: ` : ''}${facts.exception_message}`.trim();
  const position = facts.position === undefined ? undefined : Number(facts.position);
  if (position === undefined || !Number.isInteger(position)) return new EngineError(message, sql);
  return new EngineError(
    message,
    sql,
    kind === 'Parser' ? unitOfPoint(sql, position) : unitOfByte(sql, position),
  );
}

function readFacts(text: string): ErrorFacts | undefined {
  const start = text.indexOf('{"exception_type"');
  if (start < 0) return undefined;
  try {
    return JSON.parse(text.slice(start)) as ErrorFacts;
  } catch {
    return undefined;
  }
}

/** DuckDB's parser counts code points, while its binder counts bytes of UTF-8. */
function unitOfPoint(sql: string, points: number): number {
  let unit = 0;
  for (let seen = 0; seen < points && unit < sql.length; seen++) {
    unit += sql.codePointAt(unit)! > 0xffff ? 2 : 1;
  }
  return unit;
}

function unitOfByte(sql: string, bytes: number): number {
  return Buffer.from(sql, 'utf8').subarray(0, bytes).toString('utf8').length;
}
