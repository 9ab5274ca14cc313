import type { ImportOptions } from '../../import-options.ts';
import { describeValue } from '../../internal/describe-value.ts';
import { identify } from '../../internal/import-session.ts';
import { ProfileError } from '../../profile-error.ts';

/** The root of a parsed document; options are checked first, as in all importers. */
export function objectRoot(
  input: unknown,
  options: ImportOptions,
  { importer, expected }: { readonly importer: string; readonly expected: string },
): Readonly<Record<string, unknown>> {
  identify(options);
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    return input as Readonly<Record<string, unknown>>;
  }
  throw new ProfileError(
    'invalid-input',
    `${importer}: got ${describeValue(input)}; give ${expected}`,
  );
}
