import type { DropCategory, DroppedItem } from '@tremplin/profile';
import type { UiLanguage } from './ui-language.ts';

/** Words of `tremplin profile`. */
export interface ProfileMessages {
  readonly title: (id: string) => string;
  readonly subtitle: (skills: number, ontology: string) => string;
  readonly noSkills: string;
  readonly pseudonym: string;
  readonly skills: string;
  readonly dropped: (count: number) => string;
  readonly legend: string;
  readonly categories: Readonly<Record<DropCategory, string>>;
  readonly treatments: Readonly<Record<DroppedItem['treatment'], string>>;
}

const EN: ProfileMessages = {
  title: (id) => `Profile ${id}`,
  subtitle: (skills, ontology) =>
    `${skills} ${skills === 1 ? 'skill' : 'skills'} of the pack ${ontology}. This is all that a matcher gets to see.`,
  noSkills: 'No skill of this pack was found.',
  pseudonym: 'pseudonym',
  skills: 'skills',
  dropped: (count) => `What stayed behind (${count})`,
  legend:
    '* inferred from an occupation. L1132-1: row of the criteria of that article of the French labour code for which the item could stand.',
  categories: {
    identity: 'identity',
    sex: 'sex',
    contact: 'contact',
    address: 'address',
    birth: 'birth, age',
    photo: 'photo',
    nationality: 'nationality, origin',
    family: 'family',
    pregnancy: 'pregnancy',
    health: 'health',
    union: 'union',
    politics: 'politics',
    mandate: 'elected mandate',
    religion: 'religion',
    economic: 'economic situation',
    bank: 'bank',
    school: 'school, issuer',
    diploma: 'diploma, mark',
    employer: 'employer',
    date: 'date',
    title: 'job title',
    freeText: 'free text',
    unlinked: 'linked to no skill',
    hobby: 'hobby',
    language: 'language',
    reference: 'reference',
    award: 'award',
    publication: 'publication',
    link: 'link',
    preference: 'wish',
    licence: 'licence',
    membership: 'membership',
    metadata: 'metadata',
    unknownKey: 'unknown key',
  },
  treatments: {
    generalize: 'only a band or a code enters',
    vault: 'to the vault',
    drop: 'to the vault, no use in recruitment',
  },
};

const FR: ProfileMessages = {
  title: (id) => `Profil ${id}`,
  subtitle: (skills, ontology) =>
    `${skills} ${skills < 2 ? 'compétence' : 'compétences'} du référentiel ${ontology}. C’est tout ce que voit un moteur d’appariement.`,
  noSkills: 'Aucune compétence de ce référentiel n’a été trouvée.',
  pseudonym: 'pseudonyme',
  skills: 'compétences',
  dropped: (count) => `Ce qui est resté dehors (${count})`,
  legend:
    '* déduit d’un métier. L1132-1 : rang du critère de cet article du Code du travail que l’élément pourrait trahir.',
  categories: {
    identity: 'identité',
    sex: 'sexe',
    contact: 'coordonnées',
    address: 'adresse',
    birth: 'naissance, âge',
    photo: 'photo',
    nationality: 'nationalité, origine',
    family: 'famille',
    pregnancy: 'grossesse',
    health: 'santé',
    union: 'syndicat',
    politics: 'politique',
    mandate: 'mandat électif',
    religion: 'religion',
    economic: 'situation économique',
    bank: 'banque',
    school: 'école, organisme',
    diploma: 'diplôme, note',
    employer: 'employeur',
    date: 'date',
    title: 'intitulé de poste',
    freeText: 'texte libre',
    unlinked: 'rattaché à aucune compétence',
    hobby: 'loisir',
    language: 'langue',
    reference: 'référence',
    award: 'distinction',
    publication: 'publication',
    link: 'lien',
    preference: 'souhait',
    licence: 'permis, habilitation',
    membership: 'adhésion',
    metadata: 'métadonnée',
    unknownKey: 'clé inconnue',
  },
  treatments: {
    generalize: 'seule une tranche ou un code entre',
    vault: 'au coffre',
    drop: 'au coffre, sans usage en recrutement',
  },
};

export const PROFILE_MESSAGES: Readonly<Record<UiLanguage, ProfileMessages>> = { en: EN, fr: FR };
