import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeLabel, type NormalizeLabelOptions } from '../src/index.ts';

type Pair = readonly [one: string, other: string];

const ENGLISH: NormalizeLabelOptions = { language: 'en' };
const FRENCH: NormalizeLabelOptions = { language: 'fr' };
const FRENCH_TITLES: NormalizeLabelOptions = { language: 'fr', genders: 'together' };

/** In every language and in none. */
const SAME: readonly Pair[] = [
  ['Développeur', 'developpeur'],
  ['SQL', 'sql'],
  ['œuvre', 'oeuvre'],
  ['Cæsium', 'caesium'],
  ['Straße', 'STRASSE'],
  ['Łódź', 'lodz'],
  ['naïveté', 'nai\u0308vete\u0301'],
  ['e-commerce', 'ecommerce'],
  ['e-commerce', 'e commerce'],
  ['E‑Commerce', 'e–commerce'],
  ['front-end', 'frontend'],
  ['front-end', 'front end'],
  ['full stack', 'full-stack'],
  ['Node.js', 'NodeJS'],
  ['Node.js', 'node js'],
  ['Java Script', 'JavaScript'],
  ['Type Script', 'TypeScript'],
  ['Power-Point', 'PowerPoint'],
  ['ISO 9001', 'ISO9001'],
  ['IPv 6', 'IPv6'],
  ['3 D', '3D'],
  ['CI/CD', 'CI CD'],
  ['TCP/IP', 'TCP-IP'],
  ['C ++', 'C++'],
  ['c #', 'C#'],
  ['C♯', 'C#'],
  ['R & D', 'R&D'],
  ['Q & A', 'Q&A'],
  ['ASP.NET', 'asp net'],
  ['VB .NET', 'VB.NET'],
  ['.NET Core', '.net core'],
  ['Photoshop®', 'Photoshop'],
  ['m²', 'm2'],
  ['ﬁnance', 'finance'],
  ['Ｊａｖａ', 'Java'],
  ['soft\u00adware', 'software'],
  ['analyse(s)', 'analyse'],
  ['développeur (H/F)', 'développeur'],
  ['développeur - h/f', 'développeur'],
  ['Entwickler (m/w/d)', 'Entwickler'],
  ['nurse (f/m/x)', 'nurse'],
  ['  data   science\t', 'data science'],
  ['Data Science!', 'data science'],
];

const SAME_ENGLISH: readonly Pair[] = [
  ['databases', 'database'],
  ['APIs', 'API'],
  ['technologies', 'technology'],
  ['cookies', 'cookie'],
  ['batches', 'batch'],
  ['caches', 'cache'],
  ['boxes', 'box'],
  ['processes', 'process'],
  ['classes', 'class'],
  ['buses', 'bus'],
  ['viruses', 'virus'],
  ['lenses', 'lens'],
  ['houses', 'house'],
  ['nurses', 'nurse'],
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['knives', 'knife'],
  ['archives', 'archive'],
  ['potatoes', 'potato'],
  ['shoes', 'shoe'],
  ['photos', 'photo'],
  ['cameras', 'camera'],
  ['menus', 'menu'],
  ['children', 'child'],
  ['fishermen', 'fisherman'],
  ['women', 'woman'],
  ['criteria', 'criterion'],
  ['topics', 'topic'],
  ['PCs', 'PC'],
  ["driver's licence", 'drivers licence'],
  ['driver’s licence', 'driver licence'],
  ["drivers' licences", "driver's licence"],
  ['food & beverage', 'food and beverage'],
  ['web developers', 'web developer'],
  ['skill(s)', 'skill'],
];

const SAME_FRENCH: readonly Pair[] = [
  ['bases de données', 'base de donnée'],
  ['analyses', 'analyse'],
  ['réseaux', 'réseau'],
  ['journaux', 'journal'],
  ['travaux', 'travail'],
  ['vitraux', 'vitrail'],
  ['matériaux', 'matériau'],
  ['tuyaux', 'tuyau'],
  ['jeux', 'jeu'],
  ['enjeux', 'enjeu'],
  ['bijoux', 'bijou'],
  ['contenus', 'contenu'],
  ['menus', 'menu'],
  ['tissus', 'tissu'],
  ['l’analyse', 'analyse'],
  ["l'analyse", 'L´analyse'],
  ["gestion d'équipe", 'gestion équipe'],
  ["chef-d'œuvre", 'chef oeuvre'],
  ['lorsqu’il', 'il'],
  ['aujourd’hui', 'aujourdhui'],
  ['prud’hommes', "prud'homme"],
  ['l’e-commerce', 'ecommerce'],
  ['recherche & développement', 'recherche et développement'],
  ['étudiant·e·s', 'étudiant'],
  ['employé(e)s', 'employés'],
  ['étudiante·s', 'étudiante'],
  ['salarié.e.s', 'salarié'],
];

const SAME_TITLE: readonly Pair[] = [
  ['développeuse', 'développeur'],
  ['développeur / développeuse', 'développeur'],
  ['développeur/développeuse web', 'développeur web'],
  ['développeur web/développeuse web', 'développeuse web'],
  ['développeur·euse', 'développeuse'],
  ['développeur•euse', 'développeur'],
  ['développeur(se)', 'développeur'],
  ['développeur (euse)', 'développeur'],
  ['développeur / euse', 'développeur'],
  ['développeurs·ses', 'développeur'],
  ['technicien/technicienne', 'technicien'],
  ['technicien(ne)', 'technicienne'],
  ['technicien/ne', 'technicien'],
  ['technicien-ne', 'technicien'],
  ['directeur/directrice', 'directrice'],
  ['directeur.rice', 'directeur'],
  ['chef/cheffe', 'chef'],
  ['chef·fe de projet', 'cheffe de projet'],
  ['Chef / Cheffe de projet Web (H/F)', 'chef de projet web'],
  ['infirmier/ère', 'infirmière'],
  ['boulangère', 'boulanger'],
  ['professeure', 'professeur'],
  ['avocate', 'avocat'],
  ['agent/agente d’entretien', "agente d'entretien"],
  ['consultante', 'consultant'],
  ['adjointe', 'adjoint'],
  ['experte', 'expert'],
  ['chargée de mission', 'chargé de mission'],
  ['attachée commerciale', 'attaché commercial'],
  ['sportive', 'sportif'],
  ['patronne', 'patron'],
  ['maîtresse', 'maître'],
  ['hôtesse', 'hôte'],
  ['femme de chambre', 'homme/femme de chambre'],
  ['Metteur en page / Metteuse en page texte', 'metteuse en page texte'],
  ['Secrétaires médicales/médicaux', 'secrétaire médical'],
  ['Poissonnier-traiteur / Poissonnière-traiteuse', 'poissonnier traiteur'],
  ['administratrices', 'administrateur'],
  ['vendeuses', 'vendeur'],
];

const APART: readonly Pair[] = [
  ['C', 'C++'],
  ['C', 'C#'],
  ['C++', 'C#'],
  ['F#', 'F'],
  ['R', 'R&D'],
  ['R&D', 'RD'],
  ['Q&A', 'QA'],
  ['.NET', 'net'],
  ['Java', 'JavaScript'],
  ['1 2', '12'],
  ['Python 3.1', 'Python 31'],
  ['Windows 10 2', 'Windows 102'],
  ['SQL', 'SQL Server'],
  ['Notepad', 'Notepad++'],
  ['Objective-C', 'Objective C++'],
  ['H', 'H/F'],
];

const APART_ENGLISH: readonly Pair[] = [
  ['css', 'cs'],
  ['aws', 'aw'],
  ['js', 'j'],
  ['express', 'expres'],
  ['bus', 'bu'],
  ['business', 'busines'],
  ['access', 'acces'],
  ['Windows', 'window'],
  ['Rails', 'rail'],
  ['customs', 'custom'],
  ['goods', 'good'],
  ['glasses', 'glass'],
  ['securities', 'security'],
  ['mechanics', 'mechanic'],
  ['news', 'new'],
  ['arms', 'arm'],
  ['series', 'sery'],
  ['SaaS', 'saa'],
  ['Kubernetes', 'kubernete'],
  ['therapist', 'therapy'],
  ['manager', 'management'],
  ['actor', 'actress'],
  ['cement', 'ceman'],
  ["t'ai chi", 'ai chi'],
];

const APART_FRENCH: readonly Pair[] = [
  ['cours', 'cour'],
  ['parcours', 'parcour'],
  ['fonds', 'fond'],
  ['fils', 'fil'],
  ['vers', 'ver'],
  ['mois', 'moi'],
  ['maïs', 'mai'],
  ['Paris', 'pari'],
  ['taux', 'tal'],
  ['chaux', 'chal'],
  ['bus', 'bu'],
  ['corps', 'corp'],
  ['accès', 'acce'],
  ['prix', 'pri'],
  ['vente', 'vent'],
  ['fraiseuse', 'fraiseur'],
  ['pelleteuse', 'pelleteur'],
  ['code', 'codage'],
];

/** Even where genders are together. */
const APART_TITLES: readonly Pair[] = [
  ['médecin', 'médecine'],
  ['marin', 'marine'],
  ['officier de l’armée', 'officier de l’arme'],
  ['conseiller en carrière', 'conseiller en carrier'],
  ['musicien', 'musique'],
  ['pharmacien', 'pharmacie'],
  ['pâtissier', 'pâtisserie'],
  ['couturier', 'couture'],
  ['vente', 'vent'],
  ['chef de rang', 'chef de projet'],
  ['chef/sommelier', 'chef'],
  ['technicien', 'technique'],
  ['plan', 'plane'],
];

describe('normalizeLabel', () => {
  const key = normalizeLabel;

  it.each(SAME)('%j is %j, whatever the language', (one, other) => {
    for (const options of [{}, { language: 'de' }, ENGLISH, FRENCH, FRENCH_TITLES]) {
      expect(key(one, options)).toBe(key(other, options));
      expect(key(one, options)).not.toBe('');
    }
  });

  it.each(SAME_ENGLISH)('%j is %j in English', (one, other) => {
    expect(key(one, ENGLISH)).toBe(key(other, ENGLISH));
  });

  it.each(SAME_FRENCH)('%j is %j in French', (one, other) => {
    expect(key(one, FRENCH)).toBe(key(other, FRENCH));
    expect(key(one, FRENCH_TITLES)).toBe(key(other, FRENCH_TITLES));
  });

  it.each(SAME_TITLE)('%j is %j among French titles', (one, other) => {
    expect(key(one, FRENCH_TITLES)).toBe(key(other, FRENCH_TITLES));
  });

  it.each(APART)('%j is not %j, whatever the language', (one, other) => {
    for (const options of [{}, ENGLISH, FRENCH, FRENCH_TITLES])
      expect(key(one, options)).not.toBe(key(other, options));
  });

  it.each(APART_ENGLISH)('%j is not %j in English', (one, other) => {
    expect(key(one, ENGLISH)).not.toBe(key(other, ENGLISH));
  });

  it.each(APART_FRENCH)('%j is not %j in French', (one, other) => {
    expect(key(one, FRENCH)).not.toBe(key(other, FRENCH));
  });

  it.each(APART_TITLES)('%j is not %j among French titles', (one, other) => {
    expect(key(one, FRENCH_TITLES)).not.toBe(key(other, FRENCH_TITLES));
  });

  it('keeps the letters of scripts that have no case and no accents', () => {
    expect(key('かがく')).not.toBe(key('かかく'));
    expect(key('हिन्दी')).not.toBe(key('हन्द'));
    expect(key('данные')).toBe(key('ДАННЫЕ'));
    expect(key('ΛΟΓΟΣ')).toBe(key('λόγος'));
  });

  it('is empty where there is no word', () => {
    for (const text of ['', ' ', '!!!', '…', '+', '()', "'"]) expect(key(text, FRENCH)).toBe('');
  });

  it('does not depend on case, nor on how accents are encoded', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("abcdeéèêëàçñöœæAZÉÈÇÖŒ019 -.'’&/+#()·")),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom(ENGLISH, FRENCH, FRENCH_TITLES), (text, options) => {
        const expected = key(text, options);
        expect(key(text.toUpperCase(), options)).toBe(expected);
        expect(key(text.toLowerCase(), options)).toBe(expected);
        expect(key(text.normalize('NFD'), options)).toBe(expected);
        expect(key(`  ${text} `, options)).toBe(expected);
      }),
    );
  });
});
