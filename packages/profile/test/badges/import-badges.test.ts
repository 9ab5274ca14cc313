import { createLinker } from '@tremplin/linking';
import {
  conceptIds,
  mappingsOf,
  skillsOf as requiredBy,
  type OccupationId,
} from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addEvidence,
  importBadges,
  importText,
  verifyBadge,
  type BadgeInput,
  type ImportBadgesOptions,
  type ImportedBadge,
} from '../../src/index.ts';
import {
  badgeOf,
  HOLDER,
  SCHOOL,
  SCHOOL_DOCUMENT,
  schoolKey,
  signDataIntegrity,
} from './sign-badges.ts';

const ontology = digitalPack();
const now = new Date('2026-11-22');
let options: ImportBadgesOptions;
beforeAll(async () => {
  options = {
    linker: await createLinker(ontology),
    now,
    documents: { [SCHOOL]: SCHOOL_DOCUMENT },
    trustedIssuers: [SCHOOL],
    identities: [HOLDER],
  };
});

const named = (name: string) => `urn:tremplin:digital:skill:${name}`;
const aligned = (targetUrl: string, more: object = {}) => ({
  name: 'A badge',
  alignment: [{ type: ['Alignment'], targetName: 'x', targetUrl, ...more }],
});
const skillsOf = (badges: readonly ImportedBadge[]) =>
  badges.flatMap(({ findings }) => findings.map(({ skill }) => skill));

describe('importBadges', () => {
  it.each<[string, object, string]>([
    ['a code of the pack', aligned(named('typescript')), named('typescript')],
    [
      'a code of ESCO',
      aligned('http://data.europa.eu/esco/skill/609a8ac1-9d29-4237-9886-596dbbe7ca8a'),
      named('public-speaking'),
    ],
    [
      'the name of a target',
      {
        name: 'A badge',
        alignment: [
          { type: ['Alignment'], targetName: 'TypeScript', targetUrl: 'https://x.example/1' },
        ],
      },
      named('typescript'),
    ],
    ['its own name', { name: 'TypeScript' }, named('typescript')],
    ['a tag', { name: 'A badge', tag: ['TypeScript'] }, named('typescript')],
    [
      'its criteria',
      { name: 'A badge', criteria: { narrative: 'Wrote a program in TypeScript.' } },
      named('typescript'),
    ],
  ])('finds the skill by %s', async (_, achievement, skill) => {
    const badges = await importBadges([await signDataIntegrity(badgeOf(achievement))], options);
    expect(skillsOf(badges)).toContain(skill);
    expect(badges[0]!.findings[0]!.evidence).toEqual({
      kind: 'badge',
      basis: 'stated',
      level: null,
      recency: 'current',
      duration: 'unknown',
      verified: true,
    });
  });

  it('takes a code for surer than a name', async () => {
    const badge = badgeOf({ ...aligned(named('sql')), name: 'TypeScript' });
    expect(skillsOf(await importBadges([badge], options))).toEqual([named('sql')]);
  });

  it('reads a ROME code as the essential skills that all its occupations share', async () => {
    const essential = (id: OccupationId): readonly string[] =>
      requiredBy(ontology, id)
        .filter(({ relationType }) => relationType === 'essential')
        .map(({ skill }) => skill);
    const byCode = new Map<string, OccupationId[]>();
    for (const id of conceptIds(ontology) as readonly OccupationId[]) {
      for (const { target } of mappingsOf(ontology, id)) {
        if (target.startsWith('rome:')) byCode.set(target, [...(byCode.get(target) ?? []), id]);
      }
    }
    const several = [...byCode]
      .map(([code, [first, ...others]]) => ({
        code,
        count: others.length + 1,
        shared: essential(first!).filter((skill) =>
          others.every((id) => essential(id).includes(skill)),
        ),
      }))
      .find(({ count, shared }) => count > 1 && shared.length > 1)!;
    const targetCode = several.code.slice('rome:'.length);
    const [read] = await importBadges(
      [badgeOf(aligned('https://x.example', { targetCode }))],
      options,
    );
    expect(read!.findings.map(({ skill }) => skill)).toEqual(several.shared);
    for (const { via, evidence } of read!.findings) {
      expect([via, evidence.basis]).toEqual(['occupation', 'inferred']);
    }
  });

  it('gives the level that the host knows for an achievement', async () => {
    const levels = { 'https://school.example/achievements/ts': 3 } as const;
    const [badge] = await importBadges([badgeOf()], { ...options, levels });
    expect(badge!.findings[0]!.evidence).toMatchObject({ level: 3, verified: false });
  });

  it('keeps the good beside the bad, and gives no evidence of a forged one', async () => {
    const good = await signDataIntegrity(badgeOf());
    const forged = { ...good, name: 'x' };
    const badges = await importBadges(
      [forged, 'nonsense', null as never, badgeOf(), good],
      options,
    );
    expect(
      badges.map(({ pointer, status, findings }) => [pointer, status, findings.length]),
    ).toEqual([
      ['/0', 'rejected', 0],
      ['/1', 'rejected', 0],
      ['/2', 'rejected', 0],
      ['/3', 'self-asserted', 1],
      ['/4', 'verified', 1],
    ]);
    await expect(importBadges({} as never, options)).rejects.toThrow('importBadges: got object');
  });

  it('takes a record apart: each badge by its own proof, else by that of the record', async () => {
    const inner = badgeOf({ name: 'SQL' }, { id: 'urn:x:inner' });
    const foreign = badgeOf(
      { name: 'Python' },
      { id: 'urn:x:foreign', issuer: 'https://other.example' },
    );
    const signed = await signDataIntegrity(badgeOf());
    const record = await signDataIntegrity({
      ...badgeOf(),
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: {
        id: HOLDER,
        type: ['ClrSubject'],
        verifiableCredential: [inner, foreign, signed],
      },
    });
    const badges = await importBadges([record], options);
    expect(
      badges.map(({ format, status, pointer }) => [format, status, pointer.split('/').at(-1)]),
    ).toEqual([
      ['clr-2', 'verified', '0'],
      ['open-badges-3', 'verified', '0'],
      ['open-badges-3', 'self-asserted', '1'],
      ['open-badges-3', 'verified', '2'],
    ]);
    const cut = { ...record, name: 'changed' };
    expect((await importBadges([cut], options))[1]!.status).toBe('self-asserted');
  });

  it('says nothing of holder and issuer: another of each gives the same bytes', async () => {
    const other = 'did:example:somebody-else';
    const subject = (id: string) => ({
      credentialSubject: {
        ...(badgeOf()['credentialSubject'] as object),
        id,
        identifier: [
          {
            type: 'IdentityObject',
            hashed: false,
            identityHash: 'Jeanne Morvan',
            identityType: 'name',
          },
        ],
      },
    });
    const first = await importBadges(
      [await signDataIntegrity(badgeOf({}, subject(HOLDER)))],
      options,
    );
    const did = `did:key:${schoolKey.multibase}`;
    const second = await importBadges(
      [
        await signDataIntegrity(
          badgeOf(
            {},
            { ...subject(other), issuer: { id: did, type: ['Profile'], name: 'Atelier Nord' } },
          ),
          { method: `${did}#${schoolKey.multibase}` },
        ),
      ],
      { ...options, identities: [other], trustedIssuers: [did] },
    );
    expect(first[0]!.status).toBe('verified');
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    expect(JSON.stringify(first)).not.toMatch(/Morvan|Exemple|did:|school|holder/i);
    const { profile } = await importText('', {
      ...options,
      subjectId: 'row-1',
      key: 'a key of sixteen bytes or more',
    });
    const merged = addEvidence(profile, first[0]!.findings, ontology);
    expect(merged.skills).toHaveLength(1);
  });
});

describe('hostile badges', () => {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    verificationMethod: `${SCHOOL}#key-1`,
    proofValue: `z${'1'.repeat(64)}`,
  };
  const ring = (size: number) =>
    Array.from({ length: size }, (_, i) => ({
      id: `_:b${i}`,
      type: ['Related'],
      related: Array.from({ length: size }, (__, j) => ({ id: `_:b${j}` })),
    }));
  it.each<[string, () => BadgeInput]>([
    ['a thousand levels of JSON', () => `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`],
    ['five megabytes in one line', () => `{"type":"${'x'.repeat(5_000_000)}"}`],
    ['nine megabytes', () => new Uint8Array(9_000_000)],
    [
      'a cycle',
      () => {
        const a: Record<string, unknown> = {};
        a['a'] = a;
        return a;
      },
    ],
    ['blank nodes that all look alike', () => ({ ...badgeOf({ related: ring(24) }), proof })],
    ['a million quotes', () => '"'.repeat(1_000_000)],
    [
      'a prototype',
      () =>
        JSON.parse(
          '{"__proto__": {"type": ["VerifiableCredential", "OpenBadgeCredential"]}, "constructor": 1}',
        ) as object,
    ],
    [
      'entities of its own',
      () =>
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion>&b;</openbadges:assertion></svg>',
    ],
    [
      'two badges in one picture',
      () =>
        '<svg xmlns:o="http://openbadges.org"><o:assertion verify="a.b.c"/><o:assertion verify="a.b.c"/></svg>',
    ],
    ['invalid UTF-8', () => Uint8Array.from([0x7b, 0xff, 0xfe])],
  ])('%s', async (_, make) => {
    expect(await verifyBadge(make(), options)).toMatchObject({ status: 'rejected' });
  });
});
