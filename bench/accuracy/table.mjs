/** printTable prints a title and rows of cells under their columns, the first to the left, the others to the right. */
export function printTable(title, columns, rows) {
  const all = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, k) => Math.max(...all.map((row) => row[k].length)));
  const line = (row) => row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k])));
  console.log(`\n${title}\n${all.map((row) => line(row).join('  ').trimEnd()).join('\n')}`);
}
