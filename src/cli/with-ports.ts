import type { Ports } from '../app/ports.ts';
import { openSystem } from '../app/system.ts';
import type { Invocation } from './invocation.ts';

/**
 * withPorts runs a use case with the system's ports and frees what they opened; an interrupt stops the engine. With
 * `usesEngine` the engine starts at once, while the definitions are read.
 */
export async function withPorts<T>(
  { io }: Invocation,
  options: { readonly usesEngine: boolean },
  task: (ports: Ports) => Promise<T>,
): Promise<T> {
  const outside = { env: (name: string) => io.env[name], now: io.now, signal: io.interrupt };
  const system = openSystem(outside, options);
  try {
    return await task(system.ports);
  } finally {
    await system.close();
  }
}
