export interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}
export declare function missingPackages(lock: Lock): { readonly name: string; readonly version: string }[];
