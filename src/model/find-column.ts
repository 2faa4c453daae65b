/** findColumn finds a column by name as SQL does, without regard to case. */
export function findColumn<T extends { readonly name: string }>(
  columns: readonly T[],
  name: string,
): T | undefined {
  const wanted = name.toLowerCase();
  return (
    columns.find((column) => column.name === name) ?? columns.find((c) => c.name.toLowerCase() === wanted)
  );
}
