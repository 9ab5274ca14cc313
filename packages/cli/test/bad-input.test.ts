import { describe, expect, it } from 'vitest';
import { BAD_BATCHES } from './bad-batches.ts';
import { BAD_DOCUMENTS } from './bad-documents.ts';
import { BAD_PACKS } from './bad-packs.ts';
import { PRIVATE } from './documents.ts';
import { temporaryFolder } from './run-in-folder.ts';

describe('bad input', () => {
  it.each([...BAD_DOCUMENTS, ...BAD_BATCHES, ...BAD_PACKS])(
    '$name: exit $code',
    async ({ files = {}, args, code, stderr, stdout }) => {
      const own = temporaryFolder();
      try {
        own.write(files);
        const result = await own.run(args);
        expect(result).toMatchObject({ code });
        if (stderr) expect(result.stderr).toMatch(stderr);
        if (stdout) expect(result.stdout).toMatch(stdout);
        if (code !== 0 && !args.includes('--strict')) expect(result.stdout).toBe('');
        const all = result.stdout + result.stderr;
        expect(all).not.toMatch(/^\s+at .*\(/mu);
        expect(all).not.toMatch(/unexpected (?!RangeError)\w+;/u);
        // oxlint-disable-next-line no-control-regex -- escape codes are what must not be there
        expect(all).not.toMatch(/[\u001b\u0007]/u);
        for (const words of PRIVATE) expect(all).not.toContain(words);
        expect('polluted' in {}).toBe(false);
      } finally {
        own.remove();
      }
    },
  );
});
