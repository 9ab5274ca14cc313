import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTitle } from '../../src/reading/read-title.ts';
import { TITLE_PAIRS } from '../traps/title-pairs.ts';

const sharedData =
  process.env['TREMPLIN_DATA'] ??
  fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const appellations = join(sharedData, 'rome4', 'unix_referentiel_appellation_v460_utf8.csv');

const MARKS: readonly (readonly [title: string, readings: readonly string[]])[] = [
  ['Boulanger (h/f)', ['Boulanger']],
  ['Boulanger (F/H/X)', ['Boulanger']],
  ['Boulanger (homme/femme)', ['Boulanger']],
  ['Boulanger H/F - Lyon', ['Boulanger - Lyon']],
  ['Boulanger - H/F', ['Boulanger']],
  ['Boulanger F / H', ['Boulanger']],
  ['Baker (m/f/d)', ['Baker']],
  ['Baker [all genders]', ['Baker']],
  ['Softwareentwickler m/w/d', ['Softwareentwickler']],
  ['développeur·euse web', ['développeur web']],
  ['développeur.euse web', ['développeur web']],
  ['développeur-euse web', ['développeur web']],
  ['développeur(se) web', ['développeur web']],
  ['développeur/se web', ['développeur web']],
  ['DÉVELOPPEUR(EUSE) WEB', ['DÉVELOPPEUR WEB']],
  ['infirmier(ère)', ['infirmier']],
  ['infirmier·ère·s', ['infirmier']],
  ['infirmier.ière', ['infirmier']],
  ['instituteur/trice', ['instituteur']],
  ['directeur·rice adjoint·e', ['directeur adjoint']],
  ['un·e chef·fe de projet', ['un chef de projet']],
  ['chargé.e de mission', ['chargé de mission']],
  ['Chargé(e) de mission', ['Chargé de mission']],
  ['employé(e)s polyvalent(e)s', ['employé polyvalent']],
  ['technicien-ne de maintenance', ['technicien de maintenance']],
  ['technicien(ne)', ['technicien']],
  ['agent-e d’accueil', ['agent d’accueil']],
  ['boulanger / boulangère', ['boulanger', 'boulangère']],
  ['Agent / Agente d’accueil', ['Agent d’accueil', 'Agente d’accueil']],
  // Near misses.
  ['Chef de chantier (BTP)', ['Chef de chantier (BTP)']],
  ['Professeur (lycée)', ['Professeur (lycée)']],
  ['Aide-soignant', ['Aide-soignant']],
  ['Sous-chef', ['Sous-chef']],
  ['Peintre-décoratrice', ['Peintre-décoratrice']],
  ['Node.js developer', ['Node.js developer']],
  ['ASP.NET developer', ['ASP.NET developer']],
  ['Vue.js / React', ['Vue.js', 'React']],
  ['Front-end developer', ['Front-end developer']],
  ['Cadre A/B', ['Cadre A', 'Cadre B']],
  ['Technicien SAV (itinérant)', ['Technicien SAV (itinérant)']],
  ['H/F', ['H/F']],
  ['', ['']],
];

describe('readTitle', () => {
  it.each(MARKS)('%s', (title, readings) => {
    const plural = (text: string) => text.replaceAll(/s(?= |$)/gu, '');
    for (const variant of [title, title.normalize('NFD')]) {
      const read = readTitle(variant, 'fr').readings;
      expect(read.map((each) => plural(each.normalize('NFC')))).toEqual(readings.map(plural));
    }
  });

  it.each(TITLE_PAIRS)('$masculine, $feminine', ({ masculine, feminine, language }) => {
    const { neutral } = readTitle(masculine, language);
    for (const written of [
      feminine,
      `${feminine} (H/F)`,
      feminine.toUpperCase(),
      feminine.normalize('NFD'),
      `${masculine} / ${feminine}`,
    ]) {
      expect(readTitle(written, language).neutral).toBe(neutral);
    }
  });

  it('keeps jobs apart that only look alike', () => {
    const neutral = (title: string) => readTitle(title, 'fr').neutral;
    for (const [a, b] of [
      ['agent de propreté', 'agent de prêt'],
      ['médecin', 'technicien'],
      ['conducteur de bus', 'conducteur de travaux'],
      ['secrétaire', 'secrétaire médicale'],
      ['cuisinier', 'cuisiniste'],
    ] as const) {
      expect(neutral(a)).not.toBe(neutral(b));
    }
  });

  it('leaves English words alone', () => {
    for (const title of [
      'sales executive',
      'retail store assistant',
      'nurse',
      'creative director',
    ]) {
      expect(readTitle(title, 'en').neutral).toBe(title);
      expect(readTitle(title).neutral).toBe(title);
    }
  });

  it('ends where it began: the neutral form of a neutral form is itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...TITLE_PAIRS.map(({ feminine }) => feminine)),
          fc.string({ unit: 'grapheme' }),
        ),
        fc.constantFrom('en', 'fr', undefined),
        (title, language) => {
          const { readings, neutral } = readTitle(title, language);
          expect(readings.length).toBeGreaterThan(0);
          expect(new Set(readings).size).toBe(readings.length);
          if (/^[a-z ]*$/u.test(neutral))
            expect(readTitle(neutral, language).neutral).toBe(neutral);
        },
      ),
    );
  });

  it('reads no more of a long text than a title', () => {
    const { neutral, readings } = readTitle('(h/'.repeat(100_000));
    expect(neutral.length).toBeLessThanOrEqual(500);
    expect(readings.length).toBeLessThanOrEqual(8);
  });

  it.skipIf(!existsSync(appellations))(
    'gives one form to both genders of the titles of ROME',
    () => {
      const titles = readFileSync(appellations, 'utf8')
        .split('\n')
        .map((row) => row.split('","')[1] ?? '')
        .filter((title) => title.includes(' / '));
      const pairs = titles
        .map((title) => readTitle(title, 'fr').readings)
        .filter(({ length }) => length === 2);
      const apart = pairs.filter(
        ([a, b]) => readTitle(a!, 'fr').neutral !== readTitle(b!, 'fr').neutral,
      );
      expect(pairs.length).toBeGreaterThan(10_000);
      // Two jobs in one row, and slips of the source ("Conducteur dérouleur / Conductrice dérouleuses").
      expect(apart.length / pairs.length).toBeLessThan(0.002);
    },
  );
});
