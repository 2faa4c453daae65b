// Adds to package-lock.json the optional packages of other platforms that the registry in use does not serve, and that
// `npm install` therefore left out: without them `npm ci` calls the lock out of date, and other platforms lack binaries.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const systems = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const processors = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');

/** missingPackages lists the optional dependencies in a lock that have no entry of their own, with what they depend on. */
export function missingPackages(lock) {
  return Object.values(lock.packages).flatMap((holder) =>
    Object.entries(holder.optionalDependencies ?? {})
      .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
      .map(([name, version]) => ({ name, version, dev: holder.dev })),
  );
}

function entryOf({ name, version, dev }) {
  const words = name.split('/').at(-1).split('-');
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return {
    version,
    cpu: processors.filter((processor) => words.includes(processor)),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    os: systems.filter((system) => words.includes(system)),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  for (const missing of missingPackages(lock))
    lock.packages[`node_modules/${missing.name}`] = entryOf(missing);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
