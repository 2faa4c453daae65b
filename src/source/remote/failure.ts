/** RemoteFailure is why a file could not be fetched. */
export class RemoteFailure extends Error {
  override readonly name = 'RemoteFailure';
  constructor(
    message: string,
    readonly more: {
      /** Whether there is no such file. */
      readonly isMissing?: boolean;
      /** Whether it may go better when it is tried again. */
      readonly isTransient?: boolean;
      /** After how many milliseconds the server asks for it to be tried again. */
      readonly waitMs?: number;
    } = {},
  ) {
    super(message);
  }
}

const causes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known: is this machine online?',
  EAI_AGAIN: 'its host could not be looked up: is this machine online?',
  ENETUNREACH: 'its network cannot be reached: is this machine online?',
  EHOSTUNREACH: 'its host cannot be reached: is this machine online?',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  EPIPE: 'the connection was broken off',
  ETIMEDOUT: 'no connection in time',
};

const distrust = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

/** describeError says what an error of a connection means; whose certificate is not trusted will not be trusted later. */
export function describeError(error: NodeJS.ErrnoException): RemoteFailure {
  const code = error.code ?? '';
  if (distrust.test(code)) {
    return new RemoteFailure(
      `its certificate is not trusted (${error.message}); NODE_EXTRA_CA_CERTS may name the file of an authority`,
    );
  }
  const isTransient = error.code !== 'ERR_INVALID_CHAR';
  return new RemoteFailure(causes[code] ?? `the request failed (${error.message})`, { isTransient });
}
