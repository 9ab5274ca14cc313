import type { CodeMigration, ConceptChange, ConceptHit, ConceptKind } from '@tremplin/ontology';
import type { UiLanguage } from './ui-language.ts';

/** Words of the `ontology` commands. */
export interface OntologyMessages {
  readonly kinds: Readonly<Record<ConceptKind, string>>;
  readonly concepts: string;
  readonly total: string;
  readonly labels: (language: string) => string;
  readonly withoutLabel: (language: string) => string;
  readonly relations: (occupationSkills: string, skillRelations: string, broader: string) => string;
  readonly ignored: (files: string) => string;
  readonly issues: (count: string) => string;
  readonly rest: (count: string) => string;
  readonly allIn: (file: string) => string;
  readonly byLetters: string;
  readonly answers: string;
  readonly matches: Readonly<Record<ConceptHit['match'], string>>;
  readonly asLabel: string;
  readonly inText: string;
  readonly nothing: string;
  readonly kept: (count: string) => string;
  readonly change: string;
  readonly changes: Readonly<Record<ConceptChange['change'], string>>;
  readonly code: string;
  readonly becomes: string;
  readonly successors: string;
  readonly statuses: Readonly<Record<CodeMigration['status'], string>>;
}

export const ONTOLOGY_MESSAGES: Readonly<Record<UiLanguage, OntologyMessages>> = {
  en: {
    kinds: {
      skill: 'skill',
      occupation: 'occupation',
      skillGroup: 'skill group',
      occupationGroup: 'occupation group',
      jobTitle: 'job title',
      workContext: 'work context',
    },
    concepts: 'concepts',
    total: 'all files',
    labels: (language) => `labels (${language})`,
    withoutLabel: (language) => `without ${language} label`,
    relations: (occupationSkills, skillRelations, broader) =>
      `${occupationSkills} occupation–skill links, ${skillRelations} skill–skill links, ${broader} links to broader concepts`,
    ignored: (files) => `Not part of the classification proper, not read: ${files}`,
    issues: (count) => `${count} rows or files with an issue:`,
    rest: (count) => `  … and ${count} more: --report <file> lists every one`,
    allIn: (file) => `  all of them are in ${file}`,
    byLetters: 'As it is typed',
    answers: 'found',
    matches: {
      exact: 'exactly',
      normalized: 'in other letters',
      prefix: 'at the start',
      words: 'by its words',
    },
    asLabel: 'As one label',
    inText: 'As a text',
    nothing: 'nothing sure enough',
    kept: (count) => `${count} concepts are in both`,
    change: 'change',
    changes: {
      added: 'added',
      retired: 'retired',
      replaced: 'replaced',
      split: 'split',
      merged: 'merged',
      moved: 'moved',
      relabelled: 'relabelled',
    },
    code: 'stored code',
    becomes: 'is',
    successors: 'now',
    statuses: {
      kept: 'kept',
      replaced: 'replaced',
      ambiguous: 'ambiguous',
      retired: 'retired',
      unknown: 'unknown',
    },
  },
  fr: {
    kinds: {
      skill: 'compétence',
      occupation: 'métier',
      skillGroup: 'groupe de compétences',
      occupationGroup: 'groupe de métiers',
      jobTitle: 'appellation',
      workContext: 'contexte de travail',
    },
    concepts: 'concepts',
    total: 'tous les fichiers',
    labels: (language) => `libellés (${language})`,
    withoutLabel: (language) => `sans libellé ${language}`,
    relations: (occupationSkills, skillRelations, broader) =>
      `${occupationSkills} liens métier–compétence, ${skillRelations} liens entre compétences, ${broader} liens vers un concept plus large`,
    ignored: (files) => `Hors de la classification elle-même, non lus : ${files}`,
    issues: (count) => `${count} lignes ou fichiers avec une remarque :`,
    rest: (count) => `  … et ${count} autres : --report <fichier> les donne toutes`,
    allIn: (file) => `  elles sont toutes dans ${file}`,
    byLetters: 'Comme on le tape',
    answers: 'trouvé',
    matches: {
      exact: 'exactement',
      normalized: 'en d’autres lettres',
      prefix: 'au début',
      words: 'par ses mots',
    },
    asLabel: 'Comme un libellé',
    inText: 'Comme un texte',
    nothing: 'rien d’assez sûr',
    kept: (count) => `${count} concepts sont dans les deux`,
    change: 'changement',
    changes: {
      added: 'ajouté',
      retired: 'supprimé',
      replaced: 'remplacé',
      split: 'scindé',
      merged: 'fusionné',
      moved: 'déplacé',
      relabelled: 'renommé',
    },
    code: 'code stocké',
    becomes: 'est',
    successors: 'désormais',
    statuses: {
      kept: 'inchangé',
      replaced: 'remplacé',
      ambiguous: 'ambigu',
      retired: 'supprimé',
      unknown: 'inconnu',
    },
  },
};
