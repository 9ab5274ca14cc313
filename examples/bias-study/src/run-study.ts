import { auditForeignMatcher } from './audit-foreign-matcher.ts';
import type { ForeignMatcher } from './choose-foreign-matcher.ts';
import { drawEstimates } from './draw-estimates.ts';
import { formatStudy } from './format-study.ts';
import { measureBias } from './measure-bias.ts';
import { redrawPlanted } from './redraw-planted.ts';
import { studyFigures, type StudyMeasures } from './study-figures.ts';
import type { StudySize } from './study-size.ts';

export interface StudyOptions {
  readonly size: StudySize;
  readonly seed: number;
  readonly foreign: ForeignMatcher;
  readonly onProgress: (message: string) => void;
  /** Where the measures of the matchers come from. @defaultValue `tremplin bench bias` */
  readonly measure?: typeof measureBias;
}

/** @returns the files of the study, by name. The same options give the same bytes. */
export async function runStudy(options: StudyOptions): Promise<ReadonlyMap<string, string>> {
  const { size, seed, foreign, onProgress, measure = measureBias } = options;
  onProgress('1 of 4: matchers side by side (tremplin bench bias)…');
  const bias = await measure(size, seed);
  onProgress(`2 of 4: ${size.redraws} other draws of the planted bias…`);
  const spreads = redrawPlanted({ rows: size.rows, seed, redraws: size.redraws });
  onProgress(`3 of 4: ${foreign.name} through the line protocol (tremplin audit --command)…`);
  const audit = await auditForeignMatcher(foreign, { pairs: size.pairs, seed });
  onProgress('4 of 4: tables and figures…');
  const measures: StudyMeasures = {
    bias,
    spreads,
    foreign: audit,
    perturbations: size.perturbations,
  };
  const data = { size, seed, ...measures, spreads: Object.fromEntries(spreads) };
  return new Map([
    ['study.md', formatStudy({ measures, foreign, size, seed })],
    ...Array.from(
      studyFigures(measures),
      ([file, plot]) => [file, drawEstimates(plot)] as [string, string],
    ),
    ['study.json', `${JSON.stringify(data, null, 2)}\n`],
  ]);
}
