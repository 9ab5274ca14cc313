import type { UiLanguage } from './ui-language.ts';

interface DoctorMessages {
  readonly part: string;
  readonly state: string;
  readonly detail: string;
  readonly states: Readonly<Record<'works' | 'absent' | 'broken', string>>;
  readonly engine: string;
  readonly kernel: string;
  readonly none: string;
  readonly key: string;
  readonly noKey: string;
}

export const DOCTOR_MESSAGES: Readonly<Record<UiLanguage, DoctorMessages>> = {
  en: {
    part: 'part',
    state: 'state',
    detail: 'what it is, or would add',
    states: { works: 'works', absent: 'absent', broken: 'BROKEN' },
    engine: 'ontology, model, linking',
    kernel: 'vector kernel',
    none: 'defaults in use; tremplin init writes one',
    key: 'set: pseudonyms are your own',
    noKey: 'a public demonstration key is in use; tremplin init --new-key <file> writes one',
  },
  fr: {
    part: 'élément',
    state: 'état',
    detail: "ce que c'est, ou apporterait",
    states: { works: 'marche', absent: 'absent', broken: 'EN PANNE' },
    engine: 'ontologie, modèle, repérage',
    kernel: 'noyau vectoriel',
    none: 'valeurs par défaut ; tremplin init en écrit un',
    key: 'présente : les pseudonymes sont les vôtres',
    noKey: 'clé de démonstration publique ; tremplin init --new-key <fichier> en écrit une',
  },
};
