import type { Command } from 'commander';
import type { CommandContext } from '../internal/create-program.ts';
import { addOutputOptions } from '../internal/options.ts';
import type { RunBadgeVerifyOptions } from './run-badge-verify.ts';

/** `tremplin badge verify <files>` */
export function addBadgeCommand(program: Command, { io }: CommandContext): void {
  const badge = program.command('badge').summary('check badges that people hand in');
  const verify = badge
    .command('verify')
    .summary('say of badges whether they hold, without the network')
    .description(
      'Checks Open Badges 2.0 and 3.0 and CLR 2.0: signature, issuer, recipient, dates, revocation. ' +
        'Nothing is fetched: what would be needed from the network is given with --documents, or the badge stays ' +
        'unverifiable. Neither the person nor the issuer is shown.',
    )
    .argument('<files...>', 'badges: .json, .jsonld, .jwt, .jws, .txt, or baked .png and .svg')
    .option('--trust <id...>', 'issuer whose word counts, as in the badge (a URL or DID)')
    .option('--identities <file>', 'what the person is known by, one a line: e-mail, DID, URL')
    .option('--documents <file>', 'JSON: address to document that you fetched yourself');
  addOutputOptions(verify, io)
    .addHelpText(
      'after',
      `
Examples:
  tremplin badge verify diploma.png
  tremplin badge verify *.jsonld --trust did:web:school.example --identities who.txt --documents fetched.json

Exit code: 0 all are verified, 3 some are not, 1 a file could not be read.`,
    )
    .action(async (files: readonly string[], options: RunBadgeVerifyOptions) => {
      const { runBadgeVerify } = await import('./run-badge-verify.ts');
      await runBadgeVerify(files, options, io);
    });
}
