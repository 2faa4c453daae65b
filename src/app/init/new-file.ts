/** NewFile is a file of a new project; its path is relative to the project's root, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Left alone, instead of refused, where the file exists already. */
  readonly optional?: boolean;
}
