/** runtimeVersions tells the versions of what the program runs on, by name. */
export async function runtimeVersions(): Promise<Record<string, string>> {
  const { duckdb } = await import('../engine/duckdb/native.ts');
  return {
    node: process.versions.node,
    duckdb: duckdb.library_version().replace(/^v/, ''),
    platform: `${process.platform}-${process.arch}`,
  };
}
