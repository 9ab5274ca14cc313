import type { Linker } from '@tremplin/linking';
import { changeCriterion, CRITERIA } from '../src/people/change-criterion.ts';
import { changeSkill } from '../src/people/change-skill.ts';
import { drawPeople } from '../src/people/draw-people.ts';
import type { Person } from '../src/people/person.ts';
import { CV_FORMATS, writeCv, type CvFormat } from '../src/people/write-cv.ts';
import { seedOf } from '../src/seeded-random.ts';
import { importRawCv } from './import-raw-cv.ts';

export interface CounterfactualOptions {
  readonly linker: Linker;
  /** Pairs per criterion; each in one format, in turn. */
  readonly pairs: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface CriterionResult {
  readonly criterion: string;
  readonly pairs: number;
  /** Pairs of which the raw documents differ: the others show nothing. */
  readonly rawDiffers: number;
  /** Pairs of which the bytes of the profiles differ. */
  readonly profileDiffers: number;
  /** Which, for whoever looks for the cause. */
  readonly differing: readonly { readonly person: string; readonly format: CvFormat }[];
}

/**
 * Pairs of CVs of one person that differ in one criterion of L1132-1 and in nothing else, imported from the raw
 * document. The last row is the control: a skill is swapped, and there the profiles must differ.
 */
export async function measureCounterfactual(
  options: CounterfactualOptions,
): Promise<readonly CriterionResult[]> {
  const { linker, pairs, seed, onProgress } = options;
  const people = drawPeople({ ontology: linker.ontology, count: pairs, seed });
  const changes: readonly (readonly [string, (person: Person) => Person])[] = [
    ...CRITERIA.map(
      (criterion) =>
        [
          criterion,
          (person: Person) => changeCriterion(person, criterion, seedOf(seed, 'change')),
        ] as const,
    ),
    ['a skill (control)', (person) => changeSkill(person, linker.ontology, seed)],
  ];
  const results: CriterionResult[] = [];
  for (const [criterion, change] of changes) {
    results.push(await measureChange(people, { criterion, change, linker }));
    onProgress?.(results.length, changes.length);
  }
  return results;
}

async function measureChange(
  people: readonly Person[],
  {
    criterion,
    change,
    linker,
  }: {
    readonly criterion: string;
    readonly change: (person: Person) => Person;
    readonly linker: Linker;
  },
): Promise<CriterionResult> {
  const differing: { person: string; format: CvFormat }[] = [];
  let rawDiffers = 0;
  for (const [i, person] of people.entries()) {
    const format = CV_FORMATS[i % CV_FORMATS.length]!;
    const changed = change(person);
    const raws = [person, changed].map((one) => writeCv(one, format));
    if (JSON.stringify(raws[0]) !== JSON.stringify(raws[1])) rawDiffers += 1;
    const profiles: string[] = [];
    for (const raw of raws) {
      const { profile } = await importRawCv(raw, { linker, subjectId: person.id });
      profiles.push(JSON.stringify(profile));
    }
    if (profiles[0] !== profiles[1]) differing.push({ person: person.id, format });
  }
  const profileDiffers = differing.length;
  return { criterion, pairs: people.length, rawDiffers, profileDiffers, differing };
}
