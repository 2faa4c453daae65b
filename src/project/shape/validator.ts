/** Violation is one disagreement of a value with its schema, as the compiled validators report it. */
export interface Violation {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that holds the keyword, with our notes (`x-expects` and the like). */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  /** The key that was tested, when the test was of a key's name. */
  readonly propertyName?: string;
}

/** Validator tests a value and leaves what it found in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}
