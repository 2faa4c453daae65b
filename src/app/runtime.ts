/** runtimeVersions tells the versions of what the program runs on, by name. */
export async function runtimeVersions(): Promise<Record<string, string>> {
  const { default: duckdb } = await import('@duckdb/node-bindings');
  return {
    node: process.versions.node,
    duckdb: duckdb.library_version().replace(/^v/, ''),
    platform: `${process.platform}-${process.arch}`,
  };
}
