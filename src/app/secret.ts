import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { SecretText } from '../model/project.ts';

/** SecretSources is where secrets come from: the environment, and files by path relative to the project's root. */
export interface SecretSources {
  readonly env: (name: string) => string | undefined;
  /** Text of a file; rejects when it cannot be read. */
  readonly file: (path: string) => Promise<string>;
}

/** SecretKeeper expands secrets at the moment of use, and takes what it expanded out of texts that people read. */
export interface SecretKeeper {
  expand(
    secret: SecretText,
  ): Promise<{ readonly value?: string; readonly diagnostics: readonly Diagnostic[] }>;
  /** conceal has `redact` take out what was made of secrets as well: a token that they were given for, a header. */
  conceal(made: string): void;
  redact(text: string): string;
}

const reference = /\$\{([A-Za-z_]+):([^}]*)\}/g;

/**
 * makeSecretKeeper makes a keeper. `${env:NAME}` is an environment variable, `${env:NAME:-default}` has a default for
 * when it is unset or empty, `${file:path}` is a file's text without its last line break. What is missing is a
 * diagnostic at the value's place; the value is absent then.
 */
export function makeSecretKeeper(sources: SecretSources): SecretKeeper {
  const known = new Set<string>();
  return {
    async expand(secret) {
      const diagnostics: Diagnostic[] = [];
      const pieces: string[] = [];
      let end = 0;
      for (const match of secret.template.matchAll(reference)) {
        const [whole, scheme = '', argument = ''] = match;
        const found = await lookUp(scheme, argument, sources);
        if ('problem' in found) diagnostics.push(explain(found.problem, whole, secret));
        else {
          if (found.isSecret) remember(found.value, known);
          pieces.push(secret.template.slice(end, match.index), found.value);
        }
        end = match.index + whole.length;
      }
      if (diagnostics.length > 0) return { diagnostics };
      return { value: pieces.join('') + secret.template.slice(end), diagnostics };
    },
    conceal: (made) => remember(made, known),
    redact: (text) => redact(text, known),
  };
}

type Found = { readonly value: string; readonly isSecret: boolean } | { readonly problem: Problem };

interface Problem {
  readonly message: string;
  readonly help: string;
  readonly note?: string;
}

async function lookUp(scheme: string, argument: string, sources: SecretSources): Promise<Found> {
  if (scheme === 'env') {
    const at = argument.indexOf(':-');
    const name = at < 0 ? argument : argument.slice(0, at);
    const value = sources.env(name);
    if (at >= 0 && (value === undefined || value === '')) {
      return { value: argument.slice(at + 2), isSecret: false };
    }
    if (value !== undefined) return { value, isSecret: true };
    return {
      problem: { message: `the environment variable ${name} is not set`, help: `set ${name} where kpi runs` },
    };
  }
  if (scheme === 'file') {
    try {
      return { value: (await sources.file(argument)).replace(/\r?\n$/, ''), isSecret: true };
    } catch (error) {
      const help = 'the path is relative to the folder of kpi.yaml';
      return { problem: { message: `the file ${argument} cannot be read`, help, note: String(error) } };
    }
  }
  return { problem: { message: `"${scheme}:" is not a place for values`, help: 'there are env: and file:' } };
}

function explain(problem: Problem, whole: string, secret: SecretText): Diagnostic {
  const { message, help, note } = problem;
  return errorAt('missing-secret', `${whole}: ${message}`, secret.span, { help, note });
}

// A shorter value would black out ordinary words and digits, and is no secret worth the name.
const shortest = 4;

function remember(value: string, known: Set<string>): void {
  // A webhook URL is one secret, but errors quote its parts: path and query carry what is secret in it.
  const parts = [value, ...urlParts(value), ...value.split(/\r?\n/)];
  for (const part of parts) {
    if (part.length < shortest) continue;
    for (const form of [part, encodeURIComponent(part), JSON.stringify(part).slice(1, -1)]) known.add(form);
  }
}

// A stretch of a path that is as long as a token may be one; shorter ones are words such as "services".
const shortestToken = 12;

function urlParts(value: string): string[] {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || !URL.canParse(value)) return [];
  const url = new URL(value);
  const tokens = url.pathname.split('/').filter((part) => part.length >= shortestToken);
  const parts = [
    url.pathname + url.search,
    url.pathname,
    ...tokens,
    ...url.searchParams.values(),
    url.password,
    ...credentialsOf(url),
  ];
  return parts.filter((part) => part !== '/');
}

/** The password as a server reads it, and the two as HTTP sends them. */
function credentialsOf({ username, password }: URL): string[] {
  if (password === '') return [];
  const [name, word] = [username, password].map(decodeURIComponent) as [string, string];
  return [word, Buffer.from(`${name}:${word}`).toString('base64')];
}

function redact(text: string, known: ReadonlySet<string>): string {
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((clean, value) => clean.replaceAll(value, '***'), text);
}
