import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createOntology,
  findConcept,
  findConcepts,
  normalizeLabel,
  OntologyError,
  type ConceptHit,
  type ConceptKind,
  type ConceptRecord,
  type FindConceptsOptions,
  type Ontology,
  type OntologyData,
} from '../src/index.ts';
import { digitalPack } from '../src/digital/index.ts';
import { importEscoDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

type Row = readonly [id: string, kind: ConceptKind, labels: ConceptRecord['labels']];

function pack(rows: readonly Row[], languages: readonly string[] = ['en', 'fr']): Ontology {
  const data: OntologyData = {
    meta: { id: 'test', version: '1', title: 't', languages, licence: 'CC0-1.0', attribution: '' },
    concepts: rows.map(([id, kind, labels]) => ({ id, kind, labels })),
    occupationSkills: [],
    skillRelations: [],
    broader: [],
  };
  return createOntology(data);
}

const en = (preferred: string, ...alternatives: string[]): ConceptRecord['labels'] => ({
  en: { preferred, alternatives },
});
const fr = (preferred: string, ...alternatives: string[]): ConceptRecord['labels'] => ({
  fr: { preferred, alternatives },
});

const shelf = pack([
  ['c', 'skill', en('C')],
  ['c++', 'skill', en('C++')],
  ['c#', 'skill', en('C#')],
  ['r', 'skill', en('R', 'R language')],
  ['.net', 'skill', en('.NET')],
  ['asp', 'skill', en('ASP.NET')],
  ['nets', 'skill', en('mend nets')],
  ['node', 'skill', en('Node.js')],
  ['sql', 'skill', en('SQL')],
  ['sqlserver', 'skill', en('SQL Server')],
  ['java', 'skill', en('Java (computer programming)')],
  ['javascript', 'skill', en('JavaScript', 'Java Script')],
  ['commerce', 'skill', en('e-commerce systems')],
  ['dba', 'occupation', en('database administrator', 'DBA')],
  [
    'webdev',
    'occupation',
    { ...en('web developer'), ...fr('développeur web/développeuse web', 'créatrice de sites') },
  ],
  ['chef', 'occupation', fr('Chef / Cheffe de projet digital')],
  ['mill', 'skill', fr('fraiseuse')],
  ['miller', 'occupation', fr('fraiseur/fraiseuse')],
  ['stock', 'skill', fr("gestion d'un stock")],
]);

const ids = (text: string, options: FindConceptsOptions = {}): readonly string[] =>
  findConcepts(shelf, text, options).map(({ concept }) => concept);
const matches = (text: string, options: FindConceptsOptions = {}): readonly string[] =>
  findConcepts(shelf, text, options).map(({ concept, match }) => `${concept} ${match}`);

describe('findConcepts', () => {
  it('offers what is typed before what starts so, and that before what holds it', () => {
    expect(matches('SQL')).toEqual(['sql exact', 'sqlserver prefix']);
    expect(matches('sql')).toEqual(['sql normalized', 'sqlserver prefix']);
    expect(matches('server')).toEqual(['sqlserver words']);
    expect(matches('java')).toEqual(['java normalized', 'javascript prefix']);
  });

  it('gives the label that answers, with its language, kind and standing', () => {
    const [hit] = findConcepts(shelf, 'Creatrice de site');
    expect(hit).toEqual({
      concept: findConcept(shelf, 'webdev')!,
      kind: 'occupation',
      label: 'créatrice de sites',
      language: 'fr',
      preferred: false,
      match: 'normalized',
    } satisfies ConceptHit);
  });

  it('puts preferred labels first, then shorter ones, then those of lower id', () => {
    const tied = pack([
      ['b', 'skill', en('art one')],
      ['a', 'skill', en('art two')],
      ['c', 'skill', en('art')],
      ['d', 'skill', en('zoo', 'art')],
      ['e', 'skill', en('yak', 'arts')],
    ]);
    const order = (text: string): readonly string[] =>
      findConcepts(tied, text).map(({ concept }) => concept);
    expect(order('art')).toEqual(['c', 'd', 'e', 'a', 'b']);
    expect(order('ar')).toEqual(['c', 'a', 'b', 'd', 'e']);
  });

  it.each([
    ['c', ['c normalized', 'c# prefix', 'c++ prefix']],
    ['C', ['c exact', 'c# prefix', 'c++ prefix']],
    ['c+', ['c++ prefix']],
    ['c++', ['c++ normalized']],
    ['C#', ['c# exact']],
    ['R', ['r exact']],
    ['.net', ['.net normalized', 'asp words']],
    ['.n', ['.net prefix', 'asp words']],
    ['net', ['.net words', 'asp words', 'nets words']],
    ['asp net', ['asp normalized']],
    ['aspnet', ['asp normalized']],
    ['nodej', ['node prefix']],
    ['node j', ['node prefix']],
    ['NODEJS', ['node normalized']],
    ['e comm', ['commerce prefix']],
    ['ecomm', ['commerce prefix']],
    ['e-comm', ['commerce prefix']],
    ['systems comm', ['commerce words']],
    ['data base administrators', ['dba normalized']],
    ['admin data', ['dba words']],
  ])('%j', (text, expected) => {
    expect(matches(text, { language: 'en', limit: 3 })).toEqual(expected);
  });

  it.each([
    'développeur web',
    'développeuse web',
    'Développeuses Web',
    'développeur·euse web',
    'développeur(se) web (H/F)',
    'développeur / développeuse web',
    'developpeur web/developpeuse',
    'développeuse w',
    'web develop',
    'web développeuses',
    'dév web',
  ])('finds the occupation by %j', (text) => {
    expect(ids(text, { language: 'fr' })[0]).toBe('webdev');
  });

  it.each([
    'cheffe de pro',
    'chef de projet d',
    'Chef / Ch',
    'cheffe digital',
    'chef·fe de projet digital',
  ])('finds a double title by %j', (text) => {
    expect(ids(text)).toEqual(['chef']);
  });

  it('brings genders together in titles, and nowhere else', () => {
    expect(matches('fraiseuses')).toEqual(['mill normalized', 'miller normalized']);
    expect(matches('fraiseur')).toEqual(['miller normalized', 'mill words']);
  });

  it('finds a complete word in another form, elided or not', () => {
    expect(ids('gestion des stocks')).toEqual([]);
    expect(ids('gestions stocks')).toEqual(['stock']);
    expect(ids('l’gestion d’un sto')).toEqual(['stock']);
  });

  it('finds nothing where nothing answers', () => {
    for (const text of ['', '   ', '!!!', 'zzz', 'sql zzz', 'ASP+']) expect(ids(text)).toEqual([]);
  });

  it('finds a label without a word by its letters only', () => {
    const odd = pack([
      ['a', 'skill', en('!!!')],
      ['b', 'skill', en('???')],
    ]);
    expect(findConcepts(odd, '!!!').map(({ concept, match }) => [concept, match])).toEqual([
      ['a', 'exact'],
      ['b', 'normalized'],
    ]);
  });

  it('keeps to a language, to kinds and to a limit', () => {
    expect(ids('web', { language: 'fr' })).toEqual(['webdev']);
    expect(ids('web', { language: 'de' })).toEqual([]);
    expect(ids('d', { kinds: ['skill'] })).toEqual([]);
    expect(ids('d', { kinds: ['occupation'] })).toEqual(['dba', 'webdev', 'chef']);
    expect(ids('d', { kinds: [] })).toEqual([]);
    expect(ids('c', { limit: 1 })).toEqual(['c']);
  });

  it.each([
    [{ limit: 0 }, 'limit 0'],
    [{ limit: 1.5 }, 'limit 1.5'],
    [{ limit: Number.NaN }, 'limit NaN'],
    [{ kinds: ['skills' as ConceptKind] }, 'kind "skills"'],
  ])('refuses %j', (options, said) => {
    const find = (): unknown => findConcepts(shelf, 'c', options);
    expect(find).toThrow(OntologyError);
    expect(find).toThrow(said);
  });

  it('reads a text of any length', () => {
    for (const unit of ['a', 'de ', "l'", '(e)', '·e', ' (h/f', '&a', '- ', '.n', '/a', 'c++'])
      expect(findConcepts(shelf, unit.repeat(20_000))).toBeInstanceOf(Array);
  });
});

/** What the documentation of `findConcepts` says, label by label, with nothing built beforehand. */
function bruteForce(
  rows: readonly Row[],
  text: string,
  { limit = 10, kinds }: FindConceptsOptions,
): readonly string[] {
  const words = text.toLowerCase().split(/[ -]+/u).filter(Boolean);
  const joined = text.toLowerCase().replaceAll('-', '').split(/ +/u).filter(Boolean);
  const key = (of: string): string => normalizeLabel(of, { language: 'en' });
  const tier = (label: string): number => {
    if (label === text.trim()) return 0;
    if (key(label) === key(text)) return 1;
    const forms = [
      label.toLowerCase().replaceAll('-', ' '),
      label.toLowerCase().replaceAll('-', ''),
    ];
    const typed = [words, joined].filter((list) => list.length > 0);
    if (forms.some((form) => typed.some((list) => form.startsWith(list.join(' '))))) return 2;
    const inLabel = forms.flatMap((form) => form.split(' '));
    const answers = (word: string): boolean =>
      inLabel.some((other) => other.startsWith(word) || key(other) === key(word));
    return typed.some((list) => list.every(answers)) ? 3 : 4;
  };
  const found = rows
    .filter(([, kind]) => !kinds || kinds.includes(kind))
    .map(([id, , labels]) => {
      const { preferred, alternatives } = labels['en']!;
      const ranked = [preferred, ...alternatives].map((label, i) => [
        tier(label),
        Math.min(i, 1),
        label.length,
      ]);
      return { id, merit: ranked.toSorted(compareLists)[0]! };
    })
    .filter(({ merit }) => merit[0]! < 4);
  return found
    .toSorted((a, b) => compareLists(a.merit, b.merit) || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

const word = fc.constantFrom(
  'web',
  'webs',
  'we',
  'data',
  'database',
  'base',
  'bases',
  'dev',
  'e',
  'x',
);
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '-')), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts
      .map(([part, gap]) => part + gap)
      .join('')
      .replace(/[ -]$/u, ''),
  );
const rowsOf = fc
  .array(
    fc.tuple(
      fc.constantFrom<ConceptKind>('skill', 'occupation'),
      fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(([kind, [first, ...others]], i): Row => [`id${i}`, kind, en(first!, ...others)]),
  );

describe('findConcepts, on any pack', () => {
  it('gives what comparing every label gives', () => {
    const options = fc.record(
      {
        limit: fc.integer({ min: 1, max: 6 }),
        kinds: fc.constantFrom<readonly ConceptKind[]>(
          ['skill'],
          ['occupation'],
          ['skill', 'occupation'],
        ),
      },
      { requiredKeys: [] },
    );
    const text = fc
      .tuple(phrase, fc.nat(4))
      .map(([full, cut]) => full.slice(0, Math.max(1, full.length - cut)));
    fc.assert(
      fc.property(rowsOf, text, options, (rows, typed, chosen) => {
        const hits = findConcepts(pack(rows), typed, chosen);
        expect(hits.map(({ concept }) => concept)).toEqual(bruteForce(rows, typed, chosen));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of concepts and of alternative labels', () => {
    fc.assert(
      fc.property(rowsOf, phrase, (rows, text) => {
        const turned = rows.toReversed().map(([id, kind, labels]): Row => {
          const { preferred, alternatives } = labels['en']!;
          return [id, kind, en(preferred, ...alternatives.toReversed())];
        });
        expect(findConcepts(pack(turned), text)).toEqual(findConcepts(pack(rows), text));
      }),
    );
  });

  it('shows the same of two labels that answer alike, whichever comes first in the pack', () => {
    for (const others of [
      ['art one', 'art two'],
      ['art two', 'art one'],
    ]) {
      const [hit] = findConcepts(pack([['a', 'skill', en('zoo', ...others)]]), 'art');
      expect(hit?.label).toBe('art one');
    }
  });

  it('takes letters for the same however the pack encodes their accents', () => {
    const [hit] = findConcepts(pack([['a', 'skill', fr('thé'.normalize('NFD'))]]), 'thé');
    expect(hit?.match).toBe('exact');
  });

  it('gives the first of a longer list for a lower limit', () => {
    fc.assert(
      fc.property(rowsOf, phrase, fc.integer({ min: 1, max: 11 }), (rows, text, limit) => {
        const ontology = pack(rows);
        const all = findConcepts(ontology, text, { limit: 100 });
        expect(findConcepts(ontology, text, { limit })).toEqual(all.slice(0, limit));
      }),
    );
  });
});

/** Types labels letter by letter: the whole label must find its concept, in its very letters. */
function typeLabels(ontology: Ontology, step: number): number {
  let typed = 0;
  for (const language of ontology.meta.languages) {
    const labels = labelsOfAll(ontology, language);
    for (let i = 0; i < labels.length; i += step) {
      const { concept, label } = labels[i]!;
      // Several concepts may have this label; all of them are there.
      const hits = findConcepts(ontology, label, { language, limit: 200 });
      expect(hits.find((hit) => hit.concept === concept)).toMatchObject({ match: 'exact', label });
      for (const same of [label.normalize('NFD'), label.toUpperCase(), ` ${label} `]) {
        const found = findConcepts(ontology, same, { language, limit: 200 });
        expect(found.find((hit) => hit.concept === concept)?.match).toMatch(
          /^(?:exact|normalized)$/u,
        );
      }
      typed++;
    }
  }
  return typed;
}

function labelsOfAll(
  { tables }: Ontology,
  language: string,
): readonly { readonly concept: string; readonly label: string }[] {
  const decoder = new TextDecoder();
  const at = ({ bytes, offsets }: Ontology['tables']['ids'], i: number): string =>
    decoder.decode(bytes.subarray(offsets[i], offsets[i + 1]));
  const { offsets, strings } = tables.labels[language]!;
  return Array.from({ length: offsets.length - 1 }, (_, row) =>
    Array.from({ length: offsets[row + 1]! - offsets[row]! }, (__, i) => ({
      concept: at(tables.ids, row),
      label: at(strings, offsets[row]! + i).trim(),
    })),
  ).flat();
}

describe('findConcepts, on the digital pack', () => {
  it('finds each label by its letters, in any case and encoding', () => {
    expect(typeLabels(digitalPack(), 7)).toBeGreaterThan(1_000);
  });

  it.each([
    ['reac', 'en', 'skill', 'react'],
    ['Java', 'en', 'skill', 'java'],
    ['c#', 'fr', 'skill', 'csharp'],
    ['developpeuse front', 'fr', 'occupation', 'front-end-developer'],
  ] as const)('offers %j (%s) first as %s %s', (text, language, kind, code) => {
    const [hit] = findConcepts(digitalPack(), text, { language, kinds: [kind] });
    expect(hit?.concept).toBe(`urn:tremplin:digital:${kind}:${code}`);
  });
});

describe.skipIf(!hasSharedData)('findConcepts, on ESCO in French and English', () => {
  it(
    'finds each label by its letters, in any case and encoding',
    { timeout: 120_000 },
    async () => {
      const { data } = await importEscoDirectory(`${sharedData}/esco`);
      const esco = createOntology(data);
      expect(typeLabels(esco, 97)).toBeGreaterThan(1_500);
      expect(findConcepts(esco, 'java', { limit: 1 })[0]?.label).toBe(
        'Java (computer programming)',
      );
    },
  );
});
