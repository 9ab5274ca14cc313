import type { Ontology } from '@tremplin/ontology';
import type * as z from 'zod';
import { createProfileSchema } from './create-profile-schema.ts';
import { describeValue } from './internal/describe-value.ts';
import type { Profile } from './profile.ts';

/** One thing wrong with a profile. Holds places, types and lengths, never a value. */
export interface ProfileIssue {
  /** Keys and indices from the root to the place. */
  readonly path: readonly (string | number)[];
  /** `missing`, `type`, `value` (not a member of the vocabulary, or a wrong form), `unknown-key`, or `membership` (order, duplicates, pack). */
  readonly code: 'missing' | 'type' | 'value' | 'unknown-key' | 'membership';
  readonly message: string;
}

export type SafeParseProfileResult =
  | { readonly success: true; readonly profile: Profile }
  | { readonly success: false; readonly issues: readonly ProfileIssue[] };

/**
 * Reads a profile from an untrusted source and checks it against the pack whose codes it uses.
 * Never throws for a bad profile.
 *
 * @example
 * ```ts
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { safeParseProfile } from '@tremplin/profile';
 *
 * const result = safeParseProfile({ schemaVersion: 1 }, digitalPack());
 * result.success; // false
 * ```
 */
export function safeParseProfile(input: unknown, ontology: Ontology): SafeParseProfileResult {
  const result = createProfileSchema(ontology).safeParse(input);
  return result.success
    ? { success: true, profile: result.data }
    : { success: false, issues: result.error.issues.map((issue) => toIssue(issue, input)) };
}

function toIssue(issue: z.core.$ZodIssue, input: unknown): ProfileIssue {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = path.reduce<unknown>(member, input);
  const got = describeValue(value);
  const code = codeOf(issue, value);
  return { path, code, message: MESSAGES[code](got, issue) };
}

function member(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): ProfileIssue['code'] {
  if (issue.code === 'custom') return 'membership';
  if (issue.code === 'unrecognized_keys') return 'unknown-key';
  if (value === undefined) return 'missing';
  return issue.code === 'invalid_type' ? 'type' : 'value';
}

/** Written here and not by zod, whose messages repeat unknown keys. */
const MESSAGES: Readonly<
  Record<ProfileIssue['code'], (got: string, issue: z.core.$ZodIssue) => string>
> = {
  missing: () => 'required, got nothing',
  type: (got, issue) =>
    `expected ${issue.code === 'invalid_type' ? issue.expected : 'another type'}, got ${got}`,
  value: (got) => `got ${got}, which is outside the closed vocabulary; see profileJsonSchema()`,
  'unknown-key': (_, issue) =>
    `${issue.code === 'unrecognized_keys' ? issue.keys.length : 1} key(s) that a profile does not have; remove them`,
  membership: (got, issue) => `${issue.message} (got ${got}); import the source again`,
};
