import type { OccupationId } from '@tremplin/ontology';
import { areaCode } from './internal/read-shortage-rows.ts';
import type { OccupationMapping } from './import-occupation-mapping.ts';
import {
  GRANULARITIES,
  type OccupationShortage,
  type SearchArea,
  type ShortageByOccupation,
  type ShortageFigure,
} from './shortage.ts';

/**
 * What public figures say of each occupation in an area: those of the smallest area that has one, and of these the latest.
 * A figure keeps its source, year and area, to be shown beside what it says.
 *
 * @example
 * ```ts
 * import { importBmo, importOccupationMapping, shortageByOccupation } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const developer = 'urn:tremplin:digital:occupation:front-end-developer';
 * const { mapping } = importOccupationMapping(`family,occupation\nM2Z90,${developer}\n`, { ontology: digitalPack() });
 * const { figures } = importBmo('annee,FAP,Dept,met,xmet\n2025,M2Z90,35,100,90\n2025,M2Z90,29,100,10\n');
 * const known = shortageByOccupation(figures, mapping, { departement: '35' });
 * [...known.values()].map(({ level }) => level); // [5]
 * ```
 */
export function shortageByOccupation(
  figures: readonly ShortageFigure[],
  mapping: OccupationMapping,
  area: SearchArea = {},
): ShortageByOccupation {
  const found = new Map<OccupationId, ShortageFigure[]>();
  for (const figure of figures) {
    if (!covers(figure, area)) continue;
    for (const occupation of mapping.get(figure.family) ?? [])
      found.set(occupation, [...(found.get(occupation) ?? []), figure]);
  }
  return new Map(
    [...found]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([occupation, all]) => [occupation, shortageOf(all)]),
  );
}

function covers({ area: { granularity, code } }: ShortageFigure, area: SearchArea): boolean {
  if (granularity === 'national') return true;
  const asked = area[granularity];
  return asked !== undefined && areaCode(asked) === code;
}

function shortageOf(all: readonly ShortageFigure[]): OccupationShortage {
  const rank = ({ area }: ShortageFigure): number => GRANULARITIES.indexOf(area.granularity);
  const smallest = Math.min(...all.map(rank));
  const near = all.filter((figure) => rank(figure) === smallest);
  const latest = Math.max(...near.map(({ year }) => year));
  const figures = near
    .filter(({ year }) => year === latest)
    .toSorted((a, b) => (`${a.source} ${a.family}` < `${b.source} ${b.family}` ? -1 : 1));
  const level = Math.max(...figures.map((figure) => figure.level)) as OccupationShortage['level'];
  return { level, figures };
}
