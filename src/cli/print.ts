import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { renderDiagnostics } from '../diagnostic/render.ts';
import type { Invocation } from './invocation.ts';
import { type Stream, usesColor } from './io.ts';

/** Findings is what a command has to say besides its result. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly exitCode: number;
}

/** colored tells whether a stream of the invocation is written in colours. */
export function colored({ io, flags }: Invocation, stream: Stream): boolean {
  return usesColor(stream, io.env, !flags.color);
}

/** printResult writes a result to standard output; nothing once the command was interrupted. */
export function printResult({ io }: Invocation, text: string): void {
  if (!io.interrupt.aborted) io.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

/** printPieces writes a result that comes in pieces to standard output; nothing more once the command was interrupted. */
export function printPieces({ io }: Invocation, pieces: Iterable<string>): void {
  let last = '';
  for (const piece of pieces) {
    if (io.interrupt.aborted) return;
    if (piece === '') continue;
    io.stdout.write(piece);
    last = piece;
  }
  if (last !== '' && !last.endsWith('\n')) io.stdout.write('\n');
}

/** printJson writes a document to standard output, indented for a person who looks at it. */
export function printJson(invocation: Invocation, document: object): void {
  printResult(invocation, `${JSON.stringify(document, null, 2)}\n`);
}

/** printDiagnostics shows diagnostics to a person on standard error. */
export function printDiagnostics(
  invocation: Invocation,
  { diagnostics, texts }: Pick<Findings, 'diagnostics' | 'texts'>,
): void {
  const { io } = invocation;
  if (diagnostics.length === 0 || io.interrupt.aborted) return;
  const color = colored(invocation, io.stderr);
  io.stderr.write(renderDiagnostics(diagnostics, texts, { color, width: io.stderr.columns }));
}

/** printFailure says why a command has no result: on standard error, or as a document where JSON was asked for. */
export function printFailure(invocation: Invocation, findings: Findings, asJson: boolean): number {
  if (asJson) printJson(invocation, failureDocument(findings));
  else printDiagnostics(invocation, findings);
  return findings.exitCode;
}

/** failureDocument is what JSON output holds when a command could not do its work. */
export function failureDocument({ diagnostics, exitCode }: Findings): object {
  return { schema: 'kpi.diagnostics/1', diagnostics, exitCode };
}
