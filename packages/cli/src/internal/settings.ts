import { z } from 'zod';
import { UI_LANGUAGES, type UiLanguage } from './ui-language.ts';

export const SETTINGS_FILE = 'tremplin.config.json';

/** What `tremplin.config.json` may hold; each is the option of the same name. */
export interface Settings {
  readonly $schema?: string | undefined;
  readonly ontology?: string | undefined;
  readonly language?: UiLanguage | undefined;
  readonly keyFile?: string | undefined;
  readonly top?: number | undefined;
  readonly explain?: number | undefined;
  readonly strict?: true | undefined;
}

const settings: z.ZodType<Settings> = z
  .strictObject({
    $schema: z.string().optional(),
    ontology: z
      .string()
      .min(1)
      .describe('Pack file, from the folder of this file; "digital" for the bundled pack.')
      .optional(),
    language: z.enum(UI_LANGUAGES).describe('Language of labels and headings.').optional(),
    keyFile: z
      .string()
      .min(1)
      .describe('Key of the pseudonyms, from the folder of this file.')
      .optional(),
    top: z.int().min(0).max(999_999_999).describe('Show only the first so many.').optional(),
    explain: z
      .int()
      .min(0)
      .max(999_999_999)
      .describe('Give the verdicts of the first so many.')
      .optional(),
    strict: z.literal(true).describe('Exit with 1 when any file had an issue.').optional(),
  })
  .meta({
    title: 'Settings of tremplin',
    description:
      'What a command would otherwise be told by its options, which go before this file.',
  });

export function settingsJsonSchema(): object {
  return z.toJSONSchema(settings);
}

/** The settings, or what is wrong with them, by place. */
export function parseSettings(
  value: unknown,
): { readonly settings: Settings } | { readonly problems: readonly string[] } {
  const parsed = settings.safeParse(value);
  if (parsed.success) return { settings: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    ),
  };
}
