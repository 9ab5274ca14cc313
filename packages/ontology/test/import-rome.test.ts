import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRome, importRomeStream, type TableSource } from '../src/import/index.ts';
import {
  conceptIds,
  createOntology,
  findConcept,
  kindOf,
  labelsOf,
  mappingsOf,
  skillsOf,
  type OccupationId,
} from '../src/index.ts';
import { importRomeDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

const file = (name: string, version: number, ...lines: readonly string[]): TableSource => ({
  name: `unix_${name}_v${version}_utf8.csv`,
  text: `${lines.join('\n')}\n`,
});

const domains = (version: number): readonly TableSource[] => [
  file('grand_domaine', version, 'code_grand_domaine,libelle_grand_domaine', 'X,Mer'),
  file(
    'domaine_professionnel',
    version,
    'code_domaine_professionnel,libelle_domaine_professionnel',
    'X11,Filets',
  ),
];

const rome4: readonly TableSource[] = [
  ...domains(999),
  file(
    'referentiel_code_rome',
    999,
    'code_rome,libelle_rome,code_rome_parent',
    'X1101,Ramendeur / Ramendeuse,X1100',
  ),
  file(
    'referentiel_appellation',
    999,
    'code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,code_rome_parent',
    '1,Ramendeur / Ramendeuse de filets,Ramendeur / Ramendeuse,X1101,X1100',
    '2,Voilier / Voilière,Voilier,X9999,X9999',
  ),
  file(
    'referentiel_competence',
    999,
    'code_ogr,nature,libelle_competence,definition,code_ogr_macro_comp,cat_comp,sous_cat_comp',
    '10,Compétence,Réparer un filet,,11,Savoir-faire,Technique expert',
    '11,Macro-compétence,Entretenir du matériel,,11,Savoir-faire,Transverse',
    "12,Compétence,Être à l'écoute,Écouter.,,Savoir-être professionnel,Transverse",
  ),
  file(
    'referentiel_savoir',
    999,
    'code_ogr_savoir,libelle_savoir,categorie_savoir,sous_categorie_savoir',
    '20,Nœuds marins,Techniques,Cordage',
  ),
  file('referentiel_contexte_travail', 999, 'code_ogr,libelle_cont_travail', '30,Travail à quai'),
  file(
    'coherence_item',
    999,
    'code_rome,code_ogr,coeur_metier',
    'X1101,10,Principale',
    'X1101,20,',
  ),
  file(
    'liens_rome_referentiels',
    999,
    'code_rome,code_compo_bloc,code_rubrique,code_ogr',
    'X1101,1,,999',
    'X1101,2,,1',
    'X1101,5,1,10',
    'X1101,5,3,20',
    'X1101,6,,30',
    'X1101,5,1,777',
  ),
  file(
    'texte',
    999,
    'code_rome,libelle_type_texte,libelle_texte',
    'X1101,definition,Répare des filets.',
    'X1101,acces_metier,Avec un CAP.',
  ),
  file(
    'arborescence_secteur_activite',
    999,
    'code_rome,code_sect_activite,libelle_sect_activite,code_ss_sect_activite,libelle_ss_sect_activite',
    'X1101,7,Pêche,,',
    'X1101,7,Pêche,71,Pêche côtière',
  ),
  file('rubrique_mobilite', 999, 'code_rome,code_rome_cible,numero_ordre', 'X1101,X1102,1'),
];

describe('importRome, version 4', () => {
  const { data, report } = importRome(rome4);
  const ontology = createOntology(data);
  const id = (code: string): OccupationId => findConcept(ontology, `rome:${code}`) as OccupationId;

  it('reads occupations with their titles, competences and where they come from', () => {
    expect(data.meta).toMatchObject({ id: 'rome', version: 'v999', languages: ['fr'] });
    expect(labelsOf(ontology, id('X1101'), 'fr')).toEqual({
      preferred: 'Ramendeur / Ramendeuse',
      alternatives: ['Ramendeur / Ramendeuse de filets'],
    });
    expect(mappingsOf(ontology, id('X1101'))).toEqual([
      { relation: 'broadMatch', target: 'rome3:X1100' },
    ]);
    expect(skillsOf(ontology, id('X1101'))).toEqual([
      { skill: 'rome:10', relationType: 'essential' },
      { skill: 'rome:20', relationType: 'optional' },
    ]);
    expect(kindOf(ontology, id('1'))).toBe('jobTitle');
    expect(data.occupationContexts).toEqual([{ occupation: 'rome:X1101', workContext: 'rome:30' }]);
    expect(data.broader).toEqual(
      expect.arrayContaining([
        { concept: 'rome:10', broader: 'rome:11' },
        { concept: 'rome:X1101', broader: 'rome:X11' },
        { concept: 'rome:secteur:71', broader: 'rome:secteur:7' },
        { concept: 'rome:X1101', broader: 'rome:secteur:71' },
      ]),
    );
  });

  it('lists what it leaves out, and never reads mobilities', () => {
    expect(
      report.issues.map(({ code, file: name, line }) => [code, name.split('_v')[0], line]),
    ).toEqual([
      ['unknown-concept', 'unix_referentiel_appellation', 3],
      ['unknown-concept', 'unix_liens_rome_referentiels', 7],
      ['not-carried', 'unix_texte', 3],
    ]);
    expect(report.ignored).toEqual(['unix_rubrique_mobilite_v999_utf8.csv']);
  });

  it('reads the same from pieces, competences before the macro-competence they lie in', async () => {
    async function* pieces(text: string): AsyncGenerator<string> {
      for (let at = 0; at < text.length; at += 50) yield text.slice(at, at + 50);
    }
    const streams = rome4.map(({ name, text }) => ({ name, chunks: pieces(text) }));
    expect(await importRomeStream(streams)).toEqual(importRome(rome4));
    expect(data.broader).toContainEqual({ concept: 'rome:10', broader: 'rome:11' });
  });

  it('refuses a folder without occupations or with two versions', () => {
    expect(() => importRome(domains(999))).toThrow(/no unix_referentiel_code_rome/u);
    const other = file('referentiel_code_rome', 111, 'code_rome,libelle_rome', 'A1101,x');
    expect(() => importRome([...rome4, other])).toThrow(/several versions/u);
  });
});

describe('importRome, version 3', () => {
  const { data, report } = importRome([
    ...domains(111),
    file('referentiel_code_rome', 111, 'code_rome,libelle_rome', 'X1100,Filets'),
    file('cr_gd_dp', 111, 'code_rome,libelle_rome', 'X1100,Filets', "X1102,Voile d''étai"),
    file('referentiel_competence', 111, 'code_ogr,libelle_competence', '20,Nœuds marins'),
    file('referentiel_env_travail', 111, 'code_ogr,libelle_env_travail', '30,À quai'),
    file(
      'item',
      111,
      'code_ogr,libelle,code_type_referentiel',
      '20,Nœuds marins,1',
      '40,Réparer un filet,2',
      '30,À quai,5',
    ),
    file(
      'liens_rome_referentiels',
      111,
      'code_rome,code_ogr,code_compo_bloc',
      'X1100,40,8',
      'X1100,20,9',
      'X1100,30,7',
      'X1100,9,2',
      'X1100,8,9',
    ),
  ]);
  const ontology = createOntology(data);

  it('reads basic activities as essential and specific ones as optional', () => {
    expect(skillsOf(ontology, findConcept(ontology, 'rome:X1100') as OccupationId)).toEqual([
      { skill: 'rome:20', relationType: 'optional' },
      { skill: 'rome:40', relationType: 'essential' },
    ]);
    expect(labelsOf(ontology, findConcept(ontology, 'rome:X1102')!, 'fr')?.preferred).toBe(
      "Voile d'étai",
    );
    expect(data.occupationContexts).toEqual([{ occupation: 'rome:X1100', workContext: 'rome:30' }]);
    expect(report.issues).toMatchObject([{ code: 'unknown-concept', line: 6 }]);
  });
});

describe.skipIf(!hasSharedData)('the real files (skipped without the public data)', () => {
  it('give every occupation of ROME 4', async () => {
    const { data, report } = await importRomeDirectory(join(sharedData, 'rome4'));
    expect(report.concepts).toMatchObject({
      occupation: 1_584,
      jobTitle: 13_120,
      skill: 33_671,
      workContext: 179,
    });
    expect(report.files.find(({ file: name }) => name.includes('liens'))).toMatchObject({
      rows: 118_923,
      kept: 118_923,
    });
    expect(conceptIds(createOntology(data), 'occupation').length).toBe(1_584);
  });

  it('give every occupation of ROME 3', async () => {
    const { report } = await importRomeDirectory(join(sharedData, 'rome3'));
    expect(report.concepts).toMatchObject({ occupation: 532, jobTitle: 11_118 });
    // 30 links point to codes that have no label in any file.
    expect(report.files.find(({ file: name }) => name.includes('liens'))).toMatchObject({
      rows: 42_228,
      kept: 42_198,
    });
  });
});
