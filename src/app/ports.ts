import type { Engine } from '../engine/engine.ts';
import type { PackReader } from '../project/load.ts';

/** GitRevision is the commit the definitions stand at; dirty when the working tree differs from it. */
export interface GitRevision {
  readonly revision: string;
  readonly dirty: boolean;
}

/** Workspace is the engine of one command with a private temporary folder; `close` frees both and may be called twice. */
export interface Workspace {
  readonly engine: Engine;
  readonly tempDirectory: string;
  /** defer has something freed when the workspace is closed. */
  defer(free: () => void): void;
  close(): void;
}

/** OnProgress is told before each part of the work how many parts are done, and of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Ports are the effects a use case may have; everything else in `app/` follows from its arguments. */
export interface Ports {
  /** Now, in epoch milliseconds. */
  readonly now: () => number;
  readonly env: (name: string) => string | undefined;
  readonly packs: PackReader;
  /** The Git revision of a folder, null outside a repository. */
  readonly git: (root: string) => Promise<GitRevision | null>;
  readonly openWorkspace: () => Promise<Workspace>;
  /** A random text that is unique among runs. */
  readonly uniqueId: () => string;
  readonly onProgress?: OnProgress;
  /** Aborted when the process is told to stop. */
  readonly signal?: AbortSignal;
  /** Waits for some milliseconds, or until the process is told to stop. */
  readonly sleep: (ms: number) => Promise<void>;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** The text of the file that a `${file:…}` names, by its absolute path; rejects when it cannot be read. */
  readonly secretFile: (path: string) => Promise<string>;
}
