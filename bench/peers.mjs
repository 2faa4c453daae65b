import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = {
  malloy: ['@malloydata/malloy@0.0.431', '@malloydata/db-duckdb@0.0.431', 'antlr4ts@0.5.0-alpha.4'],
  cube: ['@cubejs-backend/schema-compiler@1.7.43', '@cubejs-backend/duckdb-driver@1.7.43'],
};

/** installPeer installs a peer for this run into a folder; false where that cannot be. */
export function installPeer(name, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages[name]];
  return spawnSync('npm', args, { cwd: folder, stdio: 'ignore' }).status === 0;
}

/** peerCommand is the command that asks an installed peer what a file says; both talk on standard error at every start. */
export function peerCommand(name, folder, file) {
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  return { command: [process.execPath, script, folder, file], stderr: 'ignore' };
}
