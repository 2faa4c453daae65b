// Wraps data/almanac.txt in a module of its own, which is loaded only where a calendar asks for it.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/time/generated/almanac.ts');

/** generateAlmanac writes the module unless it is that of the present table; it resolves to whether it wrote. */
export async function generateAlmanac() {
  const table = await readFile(join(root, 'data/almanac.txt'), 'utf8');
  const text = `/** almanac is the table of holidays and festivals, a line each. */\nexport const almanac =\n  ${JSON.stringify(table)};\n`;
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present === text) return false;
  await mkdir(dirname(target), { recursive: true });
  const scratch = `${target}.${process.pid}`;
  await writeFile(scratch, text);
  await rename(scratch, target);
  return true;
}
