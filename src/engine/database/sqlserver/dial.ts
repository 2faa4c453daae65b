import { connect, type Socket } from 'node:net';

/** Line is how a connection of the driver comes about, and how it is given up. */
export interface Line {
  /** dial connects with an address; the driver may name another one, where the server told it to. */
  dial(elsewhere?: { readonly host?: string; readonly port?: number }): Promise<Socket>;
  /** hangUp gives up what is being connected, or is. */
  hangUp(): void;
}

/**
 * lineTo is a line to a server. Where it must be encrypted, it breaks before the driver logs in to a server that does not
 * encrypt: the driver itself would send the password all the same.
 */
export function lineTo(address: { readonly host: string; readonly port: number }, needsTls: boolean): Line {
  let socket: Socket | undefined;
  return {
    dial: (elsewhere) => {
      const { host = address.host, port = address.port } = elsewhere ?? {};
      const dialed = connect({ host, port });
      socket = dialed;
      return new Promise((resolve, reject) => {
        dialed.once('error', reject);
        dialed.once('connect', () => {
          dialed.off('error', reject);
          if (needsTls)
            dialed.once('data', (bytes: Buffer) => {
              if (!offersTls(bytes)) dialed.destroy(new Error('the server offers no encryption'));
            });
          resolve(dialed);
        });
      });
    },
    hangUp: () => void socket?.destroy(new Error('told to stop')),
  };
}

const headerLength = 8;
const optionLength = 5;
const encryptionOption = 1;
const lastOption = 0xff;
// ENCRYPT_ON and ENCRYPT_REQ
const encrypted = [1, 3];

/**
 * offersTls tells whether a server's answer to PRELOGIN says that it encrypts; an answer that does not come whole does not.
 * https://learn.microsoft.com/openspecs/windows_protocols/ms-tds/60f56408-0188-4cd5-8b90-25c6f2423868
 */
export function offersTls(bytes: Buffer): boolean {
  for (let at = headerLength; at + optionLength <= bytes.length; at += optionLength) {
    if (bytes[at] === lastOption) return false;
    if (bytes[at] !== encryptionOption) continue;
    return encrypted.includes(bytes[headerLength + bytes.readUInt16BE(at + 1)] ?? 0);
  }
  return false;
}
