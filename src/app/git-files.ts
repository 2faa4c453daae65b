import type { DefinitionFile } from '../project/read.ts';

/** GitFiles is the definition files of a folder at a revision, or why they cannot be read. */
export type GitFiles = { readonly files: readonly DefinitionFile[] } | { readonly problem: string };

/**
 * readFilesAt reads the definition files of a folder as they stood at a revision of its repository: the *.yaml and *.yml
 * files that a project would be read from. Nothing is checked out.
 */
export async function readFilesAt(root: string, revision: string): Promise<GitFiles> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', '--end-of-options', revision, '.']);
  if ('problem' in listed) return listed;
  const paths = definitionPaths(
    listed.output
      .toString('utf8')
      .split('\0')
      .filter((path) => path !== ''),
  );
  const asked = paths.map((path) => `${revision}:./${path}\n`).join('');
  const read = await git(root, ['cat-file', '--batch'], asked);
  return 'problem' in read ? read : { files: split(read.output, paths) };
}

/** definitionPaths leaves out what is no definition file of this project: hidden folders, packages, other projects. */
function definitionPaths(paths: readonly string[]): string[] {
  const others = paths.flatMap((path) => /^(.+\/)kpi\.yaml$/.exec(path)?.[1] ?? []);
  return paths
    .filter((path) => /\.ya?ml$/.test(path) && !/(^|\/)(\.[^/]*|node_modules|dist)\//.test(path))
    .filter((path) => !others.some((folder) => path.startsWith(folder)))
    .sort();
}

/** split takes the answer of `git cat-file --batch` apart: a line with the size, the bytes, a line end. */
function split(output: Buffer, paths: readonly string[]): DefinitionFile[] {
  const files: DefinitionFile[] = [];
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1] ?? Number.NaN);
    if (!Number.isFinite(size)) break;
    files.push({ path, text: output.toString('utf8', end + 1, end + 1 + size) });
    at = end + size + 2;
  }
  return files;
}

async function git(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<{ readonly output: Buffer } | { readonly problem: string }> {
  const { spawn } = await import('node:child_process');
  return new Promise((settle) => {
    const child = spawn('git', ['--no-optional-locks', ...args], { cwd: folder });
    const output: Buffer[] = [];
    let words = '';
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => {
      words += part.toString('utf8');
    });
    child.on('error', (error) => settle({ problem: `Git cannot be run: ${error.message}` }));
    child.on('close', (code) =>
      settle(
        code === 0
          ? { output: Buffer.concat(output) }
          : { problem: words.trim() || `Git ended with ${code}` },
      ),
    );
    // A Git that ends early closes its input; what it said counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
