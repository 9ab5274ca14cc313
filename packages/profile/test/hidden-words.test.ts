import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { beforeAll, describe, expect, it } from 'vitest';
import { importText, type ImportOptions } from '../src/index.ts';

let options: ImportOptions;
beforeAll(async () => {
  options = {
    linker: await createLinker(digitalPack()),
    subjectId: 'row-1',
    key: 'a key for the tests only',
    now: new Date('2026-11-22'),
  };
});

const profileOf = async (line: string): Promise<string> =>
  JSON.stringify((await importText(`COMPÉTENCES\n- HTML. ${line}`, options)).profile);

/** What is reported as dropped must not lend its full stop, or its words, to the reading of what stays. */
describe('words that say who somebody is are not read around skills', () => {
  it.each([
    ['Contact : M. Lenoir, sur rendez-vous', 'Contact : Mme Lenoir, sur rendez-vous'],
    ['Reporting to Mr. Bell, by appointment', 'Reporting to Ms Bell, by appointment'],
    ['Bénévolat à la CGT', 'Bénévolat à la CFDT'],
    ['Animation, parti socialiste', 'Animation, parti communiste'],
    ['Animation, mosquée', 'Animation, paroisse'],
  ])('%s / %s', async (first, second) => {
    expect(await profileOf(first)).toBe(await profileOf(second));
  });
});
