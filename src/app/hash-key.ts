import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Project } from '../model/project.ts';
import { hashSetup } from '../sql/conceal.ts';
import type { Ports } from './ports.ts';
import { makeSecretKeeper } from './secret.ts';

const blockBytes = 64;

/** readyHash gives the engine the hash that stands for sensitive values, by the key of the project; what is missing is a diagnostic. */
export async function readyHash(
  ports: Pick<Ports, 'env' | 'secretFile'>,
  engine: Engine,
  project: Project,
): Promise<readonly Diagnostic[]> {
  const file = (path: string) => ports.secretFile(resolve(project.root, path));
  const secrets = makeSecretKeeper({ env: ports.env, file });
  const { value, diagnostics } = await secrets.expand(project.hashKey!);
  if (value === undefined) return diagnostics;
  for (const statement of hashSetup(padsOf(value))) await engine.execute(statement);
  return [];
}

/** padsOf is a key mixed with the two pads of HMAC (RFC 2104), hexadecimal; a key longer than a block is hashed first. */
export function padsOf(key: string): { readonly inner: string; readonly outer: string } {
  const bytes = Buffer.from(key, 'utf8');
  const short = bytes.length > blockBytes ? createHash('sha256').update(bytes).digest() : bytes;
  const block = Buffer.alloc(blockBytes);
  short.copy(block);
  const mixed = (pad: number) => Buffer.from(block.map((byte) => byte ^ pad)).toString('hex');
  return { inner: mixed(0x36), outer: mixed(0x5c) };
}
