import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * dataFolder finds a folder of public data that is not part of the repository: under KPI_BENCH_DATA, else in shared/data
 * beside the checkout or beside a folder above it. Undefined when there is none, after a line that says so.
 */
export function dataFolder(name) {
  const given = process.env.KPI_BENCH_DATA;
  const places = given === undefined ? besideCheckout() : [resolve(given)];
  const found = places.map((place) => join(place, name)).find((folder) => existsSync(folder));
  if (found === undefined) {
    console.log(
      `${name}: skipped, its data is not here; set KPI_BENCH_DATA to the folder that holds ${name}/`,
    );
  }
  return found;
}

function besideCheckout() {
  const places = [];
  for (let folder = resolve(root); folder !== dirname(folder); folder = dirname(folder)) {
    places.push(join(dirname(folder), 'shared/data'));
  }
  return places;
}

/** readRows reads a CSV file without line breaks in its cells: its rows after the header, as text. */
export function readRows(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
}
