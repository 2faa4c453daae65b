// Tabulates the time zones that Node knows in src/time/generated: asking it at run time takes as long as starting it.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/time/generated/zones.ts');
const radix = 36;

// Names that Node takes but does not list; any other one it takes works too, only slower.
const otherNames = `
  Africa/Asmara America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/Cordoba
  America/Argentina/Jujuy America/Argentina/Mendoza America/Atikokan America/Indiana/Indianapolis
  America/Kentucky/Louisville America/Nuuk Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Atlantic/Faroe
  Europe/Kyiv Pacific/Chuuk Pacific/Kanton Pacific/Pohnpei
  Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Kashgar Asia/Macao Asia/Tel_Aviv Australia/ACT Australia/Canberra
  Australia/NSW Brazil/East Canada/Atlantic Canada/Central Canada/Eastern Canada/Mountain Canada/Newfoundland
  Canada/Pacific CET CST6CDT EET EST EST5EDT Egypt Eire GB HST Hongkong Iran Israel Jamaica Japan MET MST MST7MDT
  Mexico/General NZ PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey US/Alaska US/Arizona US/Central US/Eastern
  US/Hawaii US/Mountain US/Pacific W-SU WET Zulu UCT Universal Greenwich Etc/UCT Etc/Zulu Etc/Universal Etc/Greenwich
`;
const fixedNames = Array.from({ length: 27 }, (_, i) => `Etc/GMT${i < 14 ? '' : '+'}${i - 14}`);

/** generateZones writes the table unless it is that of the present Node and code; it resolves to whether it wrote. */
export async function generateZones() {
  const stamp = await inputHash();
  if (await isCurrent(stamp)) return false;
  const { zoneSteps, zoneLines } = tabulate(await loadProbe());
  await mkdir(dirname(target), { recursive: true });
  const scratch = `${target}.${process.pid}`;
  const text = [
    `// ${stamp}`,
    '/** zoneSteps is the times from one change of a clock to the next, in seconds. */',
    `export const zoneSteps = ${JSON.stringify(zoneSteps)};`,
    '/** zoneLines is a line per set of zones whose clocks agree: names, offsets in seconds, changes. */',
    `export const zoneLines =\n  ${JSON.stringify(zoneLines)};`,
  ];
  await writeFile(scratch, `${text.join('\n')}\n`);
  await rename(scratch, target);
  return true;
}

async function inputHash() {
  const hash = createHash('sha256').update(`${process.versions.tz} ${process.versions.icu}`);
  for (const path of ['src/time/zone-block.ts', 'scripts/generate-zones.mjs']) {
    hash.update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

async function isCurrent(stamp) {
  try {
    return (await readFile(target, 'utf8')).startsWith(`// ${stamp}\n`);
  } catch {
    return false;
  }
}

async function loadProbe() {
  const { build } = await import('esbuild');
  const bundle = await build({
    entryPoints: [join(root, 'src/time/zone-block.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const text = bundle.outputFiles[0].text;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

function tabulate(probe) {
  const zones = Intl.supportedValuesOf('timeZone').concat(otherNames.trim().split(/\s+/), fixedNames);
  const clocks = new Map();
  const known = new Map();
  for (const name of new Set(zones)) {
    const format = probe.zoneFormat(name);
    const { timeZone } = format.resolvedOptions();
    const clock = known.get(timeZone) ?? clockOf(probe, format);
    known.set(timeZone, clock);
    const key = JSON.stringify(clock);
    if (!clocks.has(key)) clocks.set(key, { ...clock, names: [] });
    clocks.get(key).names.push(name);
  }
  const all = [...clocks.values()];
  const steps = [...new Set(all.flatMap(({ changes }) => changes.map(({ step }) => step)))];
  if (steps.length > radix ** 2) throw new Error('two digits are too few to number the steps');
  return {
    zoneSteps: steps.map(digits).join(','),
    zoneLines: all.map((clock) => `${line(clock, steps)}\n`).join(''),
  };
}

/** clockOf is the offset just before the epoch and, for each change, the new offset and the time since the change before, in s. */
function clockOf({ probeBlock, tabulatedBlocks }, format) {
  const blocks = Array.from({ length: tabulatedBlocks }, (_, index) => probeBlock(format, index));
  let last = 0;
  const changes = [];
  for (const change of blocks.flatMap((block) => block.changes)) {
    changes.push({ step: (change.at - last) / 1000, offset: change.offset / 1000 });
    last = change.at;
  }
  return { offset: blocks[0].offset / 1000, changes };
}

function line({ names, offset, changes }, steps) {
  const offsets = [...new Set([offset, ...changes.map((change) => change.offset)])];
  if (offsets.length > radix) throw new Error(`one digit is too few to number the offsets of ${names[0]}`);
  const codes = changes.map(
    (change) => digits(steps.indexOf(change.step)).padStart(2, '0') + digits(offsets.indexOf(change.offset)),
  );
  return `${names.join(',')}|${offsets.map(digits).join(',')}|${codes.join('')}`;
}

function digits(number) {
  return number.toString(radix);
}
