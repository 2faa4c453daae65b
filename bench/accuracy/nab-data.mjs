import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from './data.mjs';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** readNab reads the benchmark's files: times, values, labelled windows, and the patterns that times of day and week make. */
export function readNab(folder) {
  const windows = JSON.parse(readFileSync(join(folder, 'labels/combined_windows.json'), 'utf8'));
  return Object.entries(windows).map(([name, spans]) => {
    const rows = readRows(join(folder, 'data', name));
    const times = rows.map(([time]) => time);
    const values = Float64Array.from(rows, ([, value]) => Number(value));
    const instants = times.map((time) => Date.parse(`${time.replace(' ', 'T')}Z`));
    const spansOf = spans.map((span) => span.map((time) => time.slice(0, 19)));
    return { name, times, values, instants, windows: spansOf, ...patternsOf(instants) };
  });
}

/** patternsOf gives the time of day, as finely as the values lie, and the hour of the week; and the values in a day. */
function patternsOf(instants) {
  const gaps = instants.slice(1).map((at, i) => at - instants[i]);
  const gap = gaps.sort((a, b) => a - b)[gaps.length >> 1];
  const perDay = Math.max(1, Math.min(288, Math.round(dayMs / gap)));
  const season = (length, of) => ({ name: 'cycle', length, phase: Int32Array.from(instants, of) });
  return {
    perDay,
    seasons: [
      season(perDay, (at) => Math.min(perDay - 1, Math.floor(((at % dayMs) / dayMs) * perDay))),
      season(168, (at) => Math.floor((at / hourMs) % 168)),
    ],
  };
}

/** holidayEffects are the public holidays of the United States among instants, each an event of its day. */
export function holidayEffects(instants, holidays) {
  const names = [];
  const event = instants.map((at) => {
    const name = holidays.get(new Date(at).toISOString().slice(0, 10));
    if (name === undefined) return -1;
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  });
  return { names, event: Int32Array.from(event), offset: new Int32Array(instants.length) };
}
