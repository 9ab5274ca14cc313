import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digitalPack } from '@tremplin/ontology/digital';
import { capture, temporaryFolder, type Folder } from './run-in-folder.ts';

const REACT = 'urn:tremplin:digital:skill:react';
const LIST = [
  'label,aliases,hours,exactMatch,broadMatch,closeMatch',
  `React.js,ReactJS|React library,50,${REACT},,`,
  `Acme widgets,,8,,${REACT},`,
  'Python,,,,,rome:M1805',
  ',no label,,,,',
].join('\n');

const SKOS = {
  '@context': { skos: 'http://www.w3.org/2004/02/skos/core#' },
  '@graph': [
    {
      '@id': 'urn:acme:sewing',
      '@type': 'skos:Concept',
      'skos:prefLabel': [
        { '@value': 'sewing', '@language': 'en' },
        { '@value': 'couture', '@language': 'fr' },
      ],
      'skos:closeMatch': { '@id': REACT },
    },
  ],
};

interface OverlayDocument {
  readonly ontology: { readonly hash: string; readonly id: string };
  readonly files: readonly {
    readonly rows: number;
    readonly kept: number;
    readonly leftOut: number;
  }[];
  readonly places: Readonly<Record<string, string>>;
  readonly coverage: { readonly overall: { readonly share: number; readonly mapped: number } };
  readonly conflicts: readonly { readonly code: string }[];
  readonly dangling: readonly { readonly target: string }[];
  readonly issues: readonly object[];
}

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
  folder.write({ 'list.csv': LIST, 'our.jsonld': JSON.stringify(SKOS) });
});
afterEach(() => folder.remove());

const overlay = (...more: readonly string[]): readonly string[] => [
  'ontology',
  'import',
  'overlay',
  '--out',
  'our.pack',
  ...more,
];
const onDigital = overlay(
  '--file',
  'list.csv',
  '--base',
  'digital',
  '--label-language',
  'en',
  '--namespace',
  'urn:acme:',
  '--id',
  'acme',
);

describe('ontology import overlay', () => {
  it('lays a list over a pack and accounts for it', async () => {
    const { code, stdout, stderr } = await folder.run([
      ...onDigital,
      '--json',
      '--report',
      'r.json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout) as OverlayDocument;
    expect(Object.keys(document)).toEqual([
      'pack',
      'ontology',
      'languages',
      'bytes',
      'seconds',
      'files',
      'ignored',
      'concepts',
      'places',
      'coverage',
      'conflicts',
      'dangling',
      'issues',
    ]);
    expect(document.ontology.id).toBe('digital-acme');
    expect(document.files).toEqual([{ file: 'list.csv', rows: 4, kept: 3, leftOut: 1 }]);
    expect(document.places['urn:acme:react.js']).toBe(REACT);
    expect(document.coverage.overall).toMatchObject({ mapped: 2, share: 2 / 3 });
    expect(document.conflicts.map((conflict) => conflict.code)).toContain('label-collision');
    expect(document.dangling.map(({ target }) => target)).toEqual(['rome:M1805']);
    expect(document.issues).toMatchObject([{ line: 5, code: 'missing-value' }]);
    expect(JSON.parse(readFileSync(join(folder.path, 'r.json'), 'utf8'))).toEqual(document);

    const shown = await folder.run(['ontology', 'show', 'our.pack', '--json']);
    expect(JSON.parse(shown.stdout)).toMatchObject(document.ontology);
    const found = await folder.run([
      'ontology',
      'search',
      'Acme widgets',
      '--ontology',
      'our.pack',
      '--json',
    ]);
    expect(found.stdout).toContain('"urn:acme:acme-widgets"');
  });

  it.each([
    [
      'en',
      /any of them +1 +0 +1 +0 +0 +2 \/ 3 +66\.7/u,
      /1 concepts joined one of the base, 2 are/u,
    ],
    [
      'fr',
      /l’un d’eux +1 +0 +1 +0 +0 +2 \/ 3 +66,7/u,
      /1 concepts ont rejoint un concept de base, 2 sont/u,
    ],
  ])('prints its account (%s)', async (language, coverage, joined) => {
    const { stdout } = await folder.run([...onDigital, '--language', language]);
    expect(stdout).toMatch(/list\.csv +4 +3 +1/u);
    expect(stdout).toMatch(/list\.csv:5 no label/u);
    expect(stdout).toMatch(coverage);
    expect(stdout).toMatch(joined);
    expect(stdout).toMatch(/rome:M1805/u);
    const narrow = capture({ isTTY: true, columns: 80 });
    await folder.run([...onDigital, '--language', language], {
      stdout: narrow,
      env: { NO_COLOR: '1' },
    });
    expect(
      narrow
        .text()
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  it('reads SKOS, several files, and no base at all', async () => {
    const { code, stdout } = await folder.run([
      ...overlay('--file', 'our.jsonld', 'list.csv', '--label-language', 'en', '--json'),
    ]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as OverlayDocument;
    expect(document.files.map(({ rows, kept }) => [rows, kept])).toEqual([
      [1, 1],
      [4, 3],
    ]);
    expect(document.places).toHaveProperty('urn:acme:sewing', 'urn:acme:sewing');
    const reversed = await folder.run([
      ...overlay('--file', 'list.csv', 'our.jsonld', '--label-language', 'en', '--json'),
    ]);
    expect((JSON.parse(reversed.stdout) as OverlayDocument).ontology.hash).toBe(
      document.ontology.hash,
    );
  });

  it('says that ids without a namespace are nobody’s', async () => {
    const { stderr } = await folder.run([
      ...overlay('--file', 'list.csv', '--label-language', 'en'),
    ]);
    expect(stderr).toMatch(/ids start with urn:overlay:; give --namespace/u);
    expect((await folder.run([...overlay('--file', 'our.jsonld')])).stderr).toBe('');
  });

  it('takes the columns of the host', async () => {
    folder.write({ 'liste.csv': 'Compétence;Synonymes\nSouder;MMA|ARC\n' });
    const { code, stdout } = await folder.run([
      ...overlay(
        '--file',
        'liste.csv',
        '--label-language',
        'fr',
        '--namespace',
        'urn:a:',
        '--json',
      ),
      '--column',
      'label=Compétence',
      'aliases=Synonymes',
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as OverlayDocument).places).toEqual({
      'urn:a:souder': 'urn:a:souder',
    });
  });

  it.each<readonly [what: string, args: readonly string[], code: number, message: RegExp]>([
    ['no file', ['--file', 'no.csv'], 1, /no\.csv: no such file/u],
    [
      'an unknown kind of file',
      ['--file', 'list.xlsx'],
      1,
      /list\.xlsx: unknown kind of file; give \.csv/u,
    ],
    [
      'broken JSON',
      ['--file', 'broken.jsonld'],
      1,
      /broken\.jsonld: broken JSON at line 1, column 6/u,
    ],
    [
      'a context on the network',
      ['--file', 'remote.jsonld'],
      1,
      /remote\.jsonld: "@context" names https:\/\/a\.example\/c/u,
    ],
    ['no label column', ['--file', 'wrong.csv'], 1, /wrong\.csv: line 1: no column "label"/u],
    [
      'no language',
      ['--file', 'list.csv'],
      1,
      /list\.csv: line 1: the language of column "label" is not known/u,
    ],
    [
      'nothing to read',
      ['--file', 'empty.csv', '--label-language', 'en'],
      1,
      /empty\.csv:2: no label.*\n.*no concept can be read/u,
    ],
    ['a folder that is no pack', ['--file', 'folder'], 1, /folder: no meta\.csv/u],
    [
      'a missing base',
      ['--file', 'list.csv', '--label-language', 'en', '--base', 'no.pack'],
      1,
      /no\.pack: cannot read this pack/u,
    ],
    [
      'half a column',
      ['--file', 'list.csv', '--column', 'label'],
      2,
      /--column "label"; give our name, = and yours/u,
    ],
    ['an unknown choice', ['--file', 'list.csv', '--prefer', 'me'], 2, /'me' is invalid/u],
  ])('refuses %s', async (_, args, code, message) => {
    folder.write({
      'list.xlsx': 'x',
      'broken.jsonld': '{"a":}',
      'remote.jsonld': '{"@context":"https://a.example/c","@id":"urn:a:1"}',
      'wrong.csv': 'name\nx\n',
      'empty.csv': 'label,hours\n,1\n',
      folder: null,
    });
    const result = await folder.run(overlay(...args));
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/^\s+at .*\(/mu);
    expect(readdirSync(folder.path)).not.toContain('our.pack');
  });
});

describe('ontology export', () => {
  it('writes CSV files that make the same pack again', async () => {
    const { code, stdout } = await folder.run([
      'ontology',
      'export',
      'digital',
      '--to',
      'a/csv',
      '--json',
    ]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as {
      readonly files: readonly { readonly file: string; readonly bytes: number }[];
    };
    expect(readdirSync(join(folder.path, 'a/csv')).toSorted()).toEqual(
      document.files.map(({ file }) => file).toSorted(),
    );
    const [meta] = document.files;
    expect(readFileSync(join(folder.path, 'a/csv', meta!.file)).length).toBe(meta!.bytes);
    const imported = await folder.run([
      'ontology',
      'import',
      'csv',
      '--dir',
      'a/csv',
      '--out',
      'again.pack',
      '--json',
    ]);
    expect(JSON.parse(imported.stdout)).toMatchObject({
      ontology: { id: 'digital', hash: digitalPack().hash },
      issues: [],
    });
    // As an overlay of nothing it is the same pack again.
    const overlaid = await folder.run([...overlay('--file', 'a/csv', '--json')]);
    expect(JSON.parse(overlaid.stdout)).toMatchObject({ ontology: { hash: digitalPack().hash } });
  });

  it('writes SKOS, which comes back too', async () => {
    await folder.run(['ontology', 'export', 'digital', '--to', 'skos', '--format', 'skos']);
    expect(readdirSync(join(folder.path, 'skos'))).toEqual(['digital.jsonld']);
    const { stdout } = await folder.run([
      ...overlay(
        '--file',
        'skos/digital.jsonld',
        '--id',
        'digital',
        '--release',
        digitalPack().meta.version,
        '--json',
      ),
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ ontology: { hash: digitalPack().hash } });
  });

  it('replaces no file without being asked to', async () => {
    folder.write({ 'out/labels.csv': 'mine' });
    const args = ['ontology', 'export', 'digital', '--to', 'out'];
    const { code, stderr, stdout } = await folder.run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/labels\.csv: there is a file of this name already/u);
    expect(readdirSync(join(folder.path, 'out'))).toEqual(['labels.csv']);
    expect((await folder.run([...args, '--force'])).code).toBe(0);
    expect(readFileSync(join(folder.path, 'out/labels.csv'), 'utf8')).not.toBe('mine');
  });

  it.each<readonly [what: string, args: readonly string[], code: number, message: RegExp]>([
    ['a missing pack', ['no.pack', '--to', 'x'], 1, /no\.pack: cannot read this pack/u],
    [
      'a folder that is a file',
      ['digital', '--to', 'list.csv'],
      1,
      /list\.csv: this folder cannot be made/u,
    ],
    ['an unknown format', ['digital', '--to', 'x', '--format', 'xml'], 2, /'xml' is invalid/u],
    ['no folder', ['digital'], 2, /required option '--to <folder>'/u],
  ])('refuses %s', async (_, args, code, message) => {
    const result = await folder.run(['ontology', 'export', ...args]);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(message);
  });

  it.each(['export', 'import overlay', 'import csv'])(
    'help of ontology %s has examples and fits in 80 columns',
    async (name) => {
      const { code, stdout } = await folder.run(['ontology', ...name.split(' '), '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\n  tremplin ontology ${name}`, 'u'));
      const long = stdout.split('\n').filter((line) => line.length > 80);
      expect(long.filter((line) => !line.startsWith('  tremplin '))).toEqual([]);
    },
  );
});
