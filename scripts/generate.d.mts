/** generate writes the generated files unless they are those of the present sources; it resolves to whether it wrote. */
export function generate(): Promise<boolean>;
