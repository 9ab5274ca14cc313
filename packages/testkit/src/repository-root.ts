import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const REPOSITORY_ROOT: string = fileURLToPath(new URL('../../../', import.meta.url));
