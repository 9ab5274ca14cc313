import { verifyBadge, type BadgeVerification, type VerifyBadgeOptions } from '@tremplin/profile';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { BADGE_MESSAGES } from '../internal/badge-messages.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import type { OutputOptions } from '../internal/options.ts';
import { BADGE_FILES, readInputFile } from '../internal/read-input-file.ts';
import { readJsonObject } from '../internal/read-json-object.ts';

export interface RunBadgeVerifyOptions extends OutputOptions {
  readonly trust?: readonly string[];
  readonly identities?: string;
  readonly documents?: string;
}

interface CheckedFile extends BadgeVerification {
  readonly file: string;
}

/** Badges → what each is worth. */
export async function runBadgeVerify(
  paths: readonly string[],
  options: RunBadgeVerifyOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  const verifyOptions = await verifyOptionsOf(options, io);
  const checked: CheckedFile[] = [];
  for (const file of paths) {
    const { content, text } = await readInputFile(file, { cwd: io.cwd, formats: BADGE_FILES });
    const badge = content.format === 'binary' ? content.bytes : text.trim();
    checked.push({ file, ...(await verifyBadge(badge, verifyOptions)) });
  }
  if (options.json) screen.json(checked);
  else printBadges(checked, screen);
  const others = checked.filter(({ status }) => status !== 'verified').length;
  if (others > 0) {
    throw new CliError('check-failed', `${others} of ${checked.length} badges are not verified`);
  }
}

async function verifyOptionsOf(
  { trust, identities, documents }: RunBadgeVerifyOptions,
  { cwd, now }: CliIo,
): Promise<VerifyBadgeOptions> {
  const who =
    identities === undefined
      ? undefined
      : (await readInputFile(identities, { cwd, formats: { '.txt': 'text' } })).text;
  return {
    now,
    // Loaded here, so that it is a dependency of the program and not only a peer of the library.
    jsonld: await import('jsonld'),
    ...(trust && { trustedIssuers: trust }),
    ...(who !== undefined && { identities: linesOf(who) }),
    ...(documents !== undefined && { documents: await readJsonObject(documents, cwd) }),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/u).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function printBadges(checked: readonly CheckedFile[], screen: Screen): void {
  const words = BADGE_MESSAGES[screen.language];
  screen.table(
    [
      { heading: words.file },
      { heading: words.format },
      { heading: words.status },
      { heading: words.reason },
    ],
    checked.map(({ file, format, status, reasons }) => [
      file,
      format,
      words.statuses[status],
      reasons.map((reason) => ({ text: words.reasons[reason] })),
    ]),
    [3],
  );
}
