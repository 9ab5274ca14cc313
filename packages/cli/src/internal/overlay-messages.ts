import type { MappingRelation, OverlayConflict } from '@tremplin/ontology';
import type { UiLanguage } from './ui-language.ts';

/** Words of `ontology import overlay` and `ontology export`. */
export interface OverlayMessages {
  readonly mappedTo: string;
  readonly allPacks: string;
  /** Short: six columns stand side by side. */
  readonly relations: Readonly<Record<MappingRelation, string>>;
  readonly mapped: string;
  readonly conflicts: string;
  readonly codes: Readonly<Record<OverlayConflict['code'], string>>;
  readonly dangling: (count: string) => string;
  readonly unmapped: (count: string) => string;
  readonly joined: (joined: string, own: string) => string;
  readonly written: (folder: string, pack: string) => string;
}

export const OVERLAY_MESSAGES: Readonly<Record<UiLanguage, OverlayMessages>> = {
  en: {
    mappedTo: 'mapped to',
    allPacks: 'any of them',
    relations: {
      exactMatch: 'exact',
      closeMatch: 'close',
      broadMatch: 'broad',
      narrowMatch: 'narrow',
      relatedMatch: 'related',
    },
    mapped: 'mapped',
    conflicts: 'to look at',
    codes: {
      'label-collision': 'two concepts have one label',
      'differing-value': 'values differ',
      'several-exact-matches': 'several exact matches',
      'kind-mismatch': 'kinds differ',
      'broader-cycle': 'broader than itself',
      'self-link': 'linked to itself',
    },
    dangling: (count) => `${count} mappings or links lead to no concept of these packs:`,
    unmapped: (count) => `${count} concepts are mapped to none of these packs:`,
    joined: (joined, own) =>
      `${joined} concepts joined one of the base, ${own} are concepts of their own`,
    written: (folder, pack) => `${folder}: ${pack}`,
  },
  fr: {
    mappedTo: 'relié à',
    allPacks: 'l’un d’eux',
    relations: {
      exactMatch: 'exact',
      closeMatch: 'proche',
      broadMatch: 'plus large',
      narrowMatch: 'plus étroit',
      relatedMatch: 'associé',
    },
    mapped: 'reliés',
    conflicts: 'à regarder',
    codes: {
      'label-collision': 'un libellé pour deux concepts',
      'differing-value': 'valeurs différentes',
      'several-exact-matches': 'plusieurs équivalents exacts',
      'kind-mismatch': 'natures différentes',
      'broader-cycle': 'plus large que lui-même',
      'self-link': 'lié à lui-même',
    },
    dangling: (count) => `${count} liens ne mènent à aucun concept de ces référentiels :`,
    unmapped: (count) => `${count} concepts ne sont reliés à aucun de ces référentiels :`,
    joined: (joined, own) =>
      `${joined} concepts ont rejoint un concept de base, ${own} sont des concepts à part`,
    written: (folder, pack) => `${folder} : ${pack}`,
  },
};
