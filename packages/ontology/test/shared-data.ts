import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the public data sets, beside the checkout or named by TREMPLIN_DATA; tests on it skip without it. */
export const sharedData: string =
  process.env['TREMPLIN_DATA'] ??
  fileURLToPath(new URL('../../../../shared/data', import.meta.url));

export const hasSharedData: boolean = existsSync(`${sharedData}/esco`);
