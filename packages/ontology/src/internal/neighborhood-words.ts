import type { Language } from '../concept.ts';
import type { LegendSymbol } from './layout-legend.ts';
import type { Role } from './neighborhood.ts';

/** Words of the picture; those of concepts come from the pack. */
export interface NeighborhoodWords {
  readonly headings: Readonly<Record<Role, string>>;
  readonly more: (count: number) => string;
  readonly title: (skill: string) => string;
  readonly legend: Readonly<Record<LegendSymbol, string>>;
}

const EN: NeighborhoodWords = {
  headings: {
    broader: 'part of',
    basis: 'builds on',
    building: 'opens the way to',
    narrower: 'special cases',
    related: 'related',
    occupation: 'occupations',
  },
  more: (count) => `+ ${count} more`,
  title: (skill) => `${skill} and what is around it`,
  legend: {
    skill: 'skill',
    group: 'group of skills',
    occupation: 'occupation',
    learn: 'learn first, then',
    broader: 'belongs to',
    related: 'each helps with the other',
    needed: 'essential there',
    useful: 'optional there',
  },
};

const FR: NeighborhoodWords = {
  headings: {
    broader: 'fait partie de',
    basis: 's’appuie sur',
    building: 'ouvre la voie à',
    narrower: 'cas particuliers',
    related: 'en lien',
    occupation: 'métiers',
  },
  more: (count) => (count === 1 ? '+ 1 autre' : `+ ${count} autres`),
  title: (skill) => `${skill} et ce qui l’entoure`,
  legend: {
    skill: 'compétence',
    group: 'groupe de compétences',
    occupation: 'métier',
    learn: 'à apprendre d’abord, puis',
    broader: 'appartient à',
    related: 'l’une aide pour l’autre',
    needed: 'essentielle au métier',
    useful: 'optionnelle',
  },
};

/** French for `fr`, else English. */
export function neighborhoodWords(language: Language): NeighborhoodWords {
  return language === 'fr' ? FR : EN;
}
