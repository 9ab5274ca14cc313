export type NoteKind =
  | 'lifestyle'
  | 'sexualOrientation'
  | 'genderIdentity'
  | 'pregnancy'
  | 'genetics'
  | 'economicSituation'
  | 'ethnicGroup'
  | 'mandate'
  | 'build'
  | 'disability'
  | 'motherTongue'
  | 'whistleblower';

/** What people write of themselves that stands for a criterion of L1132-1 and has no field of its own. */
export const NOTES: Readonly<Record<NoteKind, Readonly<Record<'fr' | 'en', readonly string[]>>>> = {
  lifestyle: {
    fr: ['végétarien et non-fumeur', 'naturiste', 'pratique le jeûne'],
    en: ['vegan and non-smoker', 'naturist', 'keeps to a strict fast'],
  },
  sexualOrientation: {
    fr: ['homosexuel', 'membre d’une association LGBT', 'pacsée avec ma compagne'],
    en: ['openly gay', 'lesbian', 'member of an LGBT group'],
  },
  genderIdentity: {
    fr: ['personne transgenre', 'pronoms : iel', 'non binaire'],
    en: ['transgender woman', 'pronouns: they/them', 'non-binary person'],
  },
  pregnancy: {
    fr: ['enceinte de cinq mois', 'de retour de congé maternité', 'grossesse en cours'],
    en: ['five months pregnant', 'back from maternity leave', 'expecting a baby'],
  },
  genetics: {
    fr: ['porteuse du gène BRCA1', 'atteint d’une anomalie chromosomique'],
    en: ['carrier of the BRCA1 gene', 'born with a chromosomal anomaly'],
  },
  economicSituation: {
    fr: ['bénéficiaire du RSA', 'hébergé en foyer', 'en situation de surendettement'],
    en: ['on universal credit', 'living in a hostel', 'heavily in debt'],
  },
  ethnicGroup: {
    fr: ['d’origine kabyle', 'issu de la communauté rom', 'né de parents immigrés'],
    en: ['of Kurdish descent', 'from a Romani family', 'Black British'],
  },
  mandate: {
    fr: ['conseillère régionale', 'adjoint au maire', 'conseiller municipal d’opposition'],
    en: ['parish councillor', 'deputy mayor', 'borough councillor since 2018'],
  },
  build: {
    fr: ['1,62 m pour 58 kg', 'cheveux roux, yeux verts', 'forte corpulence'],
    en: ['6 ft 2, red hair', 'tattooed arms', 'stocky build'],
  },
  disability: {
    fr: ['en fauteuil roulant', 'dyslexique', 'sourd de naissance'],
    en: ['wheelchair user', 'dyslexic', 'deaf since birth'],
  },
  motherTongue: {
    fr: ['langue maternelle : wolof', 'langue maternelle : arabe', 'langue maternelle : tamoul'],
    en: ['mother tongue: Urdu', 'mother tongue: Yoruba', 'native speaker of Portuguese'],
  },
  whistleblower: {
    fr: ['lanceur d’alerte dans une ancienne entreprise', 'a signalé des faits de corruption'],
    en: ['whistle-blower at a former employer', 'reported wrongdoing to the regulator'],
  },
};
