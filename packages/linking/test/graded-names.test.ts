import { expect, it } from 'vitest';
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';

const linker = createLinker(digitalPack(), { embedder: 'none' });

const skillsOf = async (text: string): Promise<readonly string[]> =>
  (await (await linker).link(text, { kinds: ['skill'] })).map(({ concept }) =>
    concept.replace(/^.*:/u, ''),
  );

it.each<[string, readonly string[]]>([
  ['Excel avancé exigé.', ['excel']],
  ['Excel avancé (macros complémentaires)', ['excel']],
  ['Excel confirmé souhaité', ['excel']],
  ['Excel intermédiaire requis', ['excel']],
  ['Excel basique suffit', ['excel']],
  ['Access avancé demandé', ['access-db']],
  ['Maîtrise d’Excel avancé', ['excel']],
  ['Power Query exigé', ['power-query']],
  ['Advanced Excel and Power Query.', ['excel', 'power-query']],
  ['Excel in front of customers', []],
  ['Excel at explaining', []],
  ['Spring advanced the date', []],
  ['Go advanced in your career', []],
  ['Le niveau avancé', []],
])(
  'a level behind a name shows that it is one: %s',
  async (text, skills) => {
    expect(await skillsOf(text)).toEqual(skills);
  },
  60_000,
);

it.each<[string, readonly string[]]>([
  ['Bénévolat', []],
  ['Bénévolat à la mosquée', []],
  ['Bénévolat au parti depuis 2019', []],
  ['Engagement associatif', []],
  ['Community volunteering at church', []],
  ['Coordination de bénévoles au club', ['volunteer-coordination']],
  ['Encadrement de bénévoles', ['volunteer-coordination']],
  ['Volunteer management for a shelter', ['volunteer-coordination']],
])(
  'to be a volunteer is not to coordinate volunteers: %s',
  async (text, skills) => {
    expect(await skillsOf(text)).toEqual(skills);
  },
  60_000,
);

it.each<[string, readonly string[]]>([
  ['Maîtrise de Microsoft 365', ['office-suite']],
  ['Office 365 and LibreOffice', ['office-suite', 'office-suite']],
  ['Microsoft 365 Copilot', ['office-copilots']],
  ['Administration Microsoft 365', ['microsoft-365-admin']],
  ['Office 365 administration', ['microsoft-365-admin']],
])(
  'the office suite by its present name: %s',
  async (text, skills) => {
    expect(await skillsOf(text)).toEqual(skills);
  },
  60_000,
);
