import manifest from '../../package.json' with { type: 'json' };

/** version is the version of this package. */
export const version: string = manifest.version;
