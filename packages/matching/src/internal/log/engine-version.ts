import packageJson from '../../../package.json' with { type: 'json' };

/** Written beside each decision: which code made it. */
export const ENGINE_VERSION: string = `${packageJson.name} ${packageJson.version}`;
