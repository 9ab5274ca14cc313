/**
 * `pnpm study [--full] [--seed n] [--out folder] [--command "a matcher of yours"]`
 *
 * Reproduces the bias table, draws its figures, and audits a matcher written in another language.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseForeignMatcher } from './src/choose-foreign-matcher.ts';
import { runStudy } from './src/run-study.ts';
import { FULL, SMALL } from './src/study-size.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(HERE, 'dist') },
    command: { type: 'string' },
  },
});
if (!/^\d{1,9}$/u.test(values.seed)) {
  throw new Error(`--seed ${values.seed}: give a whole number from 0 to 999999999`);
}

const foreign = values.command
  ? { name: values.command, command: values.command, remark: 'named on the command line' }
  : chooseForeignMatcher();
const files = await runStudy({
  size: values.full ? FULL : SMALL,
  seed: Number(values.seed),
  foreign,
  onProgress: (message) => console.error(message),
});
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
for (const [name, content] of files) writeFileSync(join(out, name), content);
console.log(files.get('study.md'));
console.error(`Written to ${out}: ${[...files.keys()].join(', ')}`);
