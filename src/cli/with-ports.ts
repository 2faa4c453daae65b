import type { OnProgress, Ports } from '../app/ports.ts';
import { openSystem } from '../app/system.ts';
import type { Invocation } from './invocation.ts';

/** withPorts runs a use case with the system's ports and frees what they opened; an interrupt stops the engine. */
export async function withPorts<T>(
  { io }: Invocation,
  task: (ports: Ports) => Promise<T>,
  onProgress?: OnProgress,
): Promise<T> {
  const outside = { env: (name: string) => io.env[name], now: io.now, signal: io.interrupt };
  const system = openSystem(outside, { ahead: io.database });
  try {
    return await task({ ...system.ports, ...(onProgress === undefined ? {} : { onProgress }) });
  } finally {
    system.close();
  }
}
