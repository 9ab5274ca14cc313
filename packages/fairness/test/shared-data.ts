import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sharedData: string =
  process.env['TREMPLIN_DATA'] ??
  fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** The golden cases beside the checkout, or in the folder named by TREMPLIN_DATA; tests on them skip without. */
export const casesFile: string = `${sharedData}/audit/fairness_cases.json`;

export const hasCases: boolean = existsSync(casesFile);
