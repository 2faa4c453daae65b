import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** readNab reads all series of NAB with their labelled windows, in the order of their names. */
export function readNab(folder) {
  const windows = JSON.parse(readFileSync(join(folder, 'labels', 'combined_windows.json'), 'utf8'));
  const groups = readdirSync(join(folder, 'data'), { withFileTypes: true }).filter((e) => e.isDirectory());
  return groups.flatMap(({ name: group }) =>
    readdirSync(join(folder, 'data', group))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => readSeries(folder, `${group}/${file}`, windows)),
  );
}

function readSeries(folder, name, windows) {
  const lines = readFileSync(join(folder, 'data', name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const cells = lines.map((line) => line.split(','));
  return {
    name,
    times: cells.map(([time]) => Date.parse(`${time.slice(0, 19).replace(' ', 'T')}Z`)),
    values: Float64Array.from(cells, ([, value]) => Number(value)),
    windows: windows[name].map((ends) =>
      ends.map((time) => Date.parse(`${time.slice(0, 19).replace(' ', 'T')}Z`)),
    ),
  };
}
