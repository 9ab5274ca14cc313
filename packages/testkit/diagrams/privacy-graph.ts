import * as fairness from '@tremplin/fairness';
import * as matching from '@tremplin/matching';
import * as profile from '@tremplin/profile';
import type { Diagram } from './diagram.ts';
import { requireExports } from './require-exports.ts';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** What crosses into matching, which is what the schema of a profile has fields for, and what stays with the host. */
export function privacyGraph(): Diagram {
  const fields = fieldsOf(profile.profileJsonSchema());
  const call = requireExports;
  return {
    title:
      'What of a person reaches matching, and what stays with the host: identity, originals and groups never cross',
    nodes: [
      { id: 'cv', lines: ['CV, badges', 'everything that they say'], holder: 'outside' },
      {
        id: 'import',
        lines: ['profile', ...call(profile, 'profile', ['importProfile'])],
        holder: 'library',
      },
      { id: 'profile', lines: ['Profile: all of its fields', ...fields], holder: 'library' },
      {
        id: 'match',
        lines: ['matching', ...call(matching, 'matching', ['rankProfiles'])],
        holder: 'library',
      },
      {
        id: 'vault',
        lines: ['vault', ...call(profile, 'profile', ['createVault']), 'under your key'],
        holder: 'host',
      },
      {
        id: 'dropped',
        lines: ['dropped', 'what, and why:', 'shown to the person'],
        holder: 'host',
      },
      { id: 'groups', lines: ['groups', 'stated by choice'], holder: 'host' },
      {
        id: 'audit',
        lines: ['fairness', ...call(fairness, 'fairness', ['createAudit'])],
        holder: 'library',
      },
    ],
    edges: [
      { from: 'cv', to: 'import' },
      { from: 'import', to: 'profile' },
      { from: 'import', to: 'vault', isSealed: true },
      { from: 'import', to: 'dropped', isSealed: true },
      { from: 'profile', to: 'match' },
      { from: 'groups', to: 'audit', isSealed: true },
      { from: 'match', to: 'audit' },
    ],
    legend: { outside: 'what comes in', library: 'Tremplin', host: 'yours, kept apart' },
  };
}

/** `skills[].evidence[]: kind, basis…`, a line per object of the schema. */
function fieldsOf(schema: Shape, path = ''): readonly string[] {
  const properties = Object.entries(schema.properties ?? {});
  const isPlain = ([, { properties: inner, items }]: (typeof properties)[number]): boolean =>
    inner === undefined && items?.properties === undefined;
  const plain = properties.filter(isPlain).map(([name]) => name);
  return [
    ...(plain.length > 0 ? [`${path && `${path}: `}${plain.join(', ')}`] : []),
    ...properties
      .filter((each) => !isPlain(each))
      .flatMap(([name, { properties: inner, items }]) =>
        fieldsOf(
          inner ? { properties: inner } : (items ?? {}),
          `${path && `${path}.`}${name}${inner ? '' : '[]'}`,
        ),
      ),
  ];
}
