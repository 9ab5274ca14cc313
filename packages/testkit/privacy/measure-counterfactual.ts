import type { Linker } from '@tremplin/linking';
import type { Ontology } from '@tremplin/ontology';
import { changeCriterion, CRITERIA } from '../src/people/change-criterion.ts';
import { changeSkill } from '../src/people/change-skill.ts';
import { drawPeople } from '../src/people/draw-people.ts';
import type { Person } from '../src/people/person.ts';
import { CV_FORMATS, writeCv, type CvFormat, type RawCv } from '../src/people/write-cv.ts';
import { seedOf } from '../src/seeded-random.ts';
import { importRawCv } from './import-raw-cv.ts';

export interface CounterfactualOptions {
  readonly linker: Linker;
  /** Of the first person. @defaultValue 0 */
  readonly from?: number;
  /** People; each gives one pair per criterion, in a format in which the criterion shows. */
  readonly count: number;
  readonly seed: number;
}

export interface CriterionResult {
  readonly criterion: string;
  /** Pairs of which the raw documents differ: others would show nothing. */
  readonly pairs: number;
  /** Pairs of which the bytes of the profiles differ, for whoever looks for the cause. */
  readonly differing: readonly { readonly person: string; readonly format: CvFormat }[];
}

/** The row of the control, in which a skill is swapped: there the profiles must differ. */
export const CONTROL = 'a skill (control)';

type Change = readonly [name: string, change: (person: Person) => Person];

/**
 * Pairs of CVs of one person that differ in one criterion of L1132-1 and in nothing else, imported from the raw
 * document. The last row is the control.
 */
export async function measureCounterfactual({
  linker,
  from = 0,
  count,
  seed,
}: CounterfactualOptions): Promise<readonly CriterionResult[]> {
  const { ontology } = linker;
  const changes = changesOf(ontology, seed);
  const results = changes.map(([criterion]) => ({
    criterion,
    pairs: 0,
    differing: [] as { person: string; format: CvFormat }[],
  }));
  for (const [i, person] of drawPeople({
    ontology,
    count,
    from,
    seed,
    tellInSummaries: true,
  }).entries()) {
    const profileOf = profilesOf(person, linker);
    for (const [c, [, change]] of changes.entries()) {
      // From one criterion to the next another format, so that each criterion meets all of them.
      const pair = visiblePair(person, change(person), from + i + c);
      if (!pair) continue;
      results[c]!.pairs += 1;
      const [before, after] = pair;
      const changed = await importRawCv(after, { linker, subjectId: person.id });
      if (JSON.stringify(changed.profile) !== (await profileOf(before))) {
        results[c]!.differing.push({ person: person.id, format: before.format });
      }
    }
  }
  return results;
}

function changesOf(ontology: Ontology, seed: number): readonly Change[] {
  const own = seedOf(seed, 'change');
  return [
    ...CRITERIA.map((criterion): Change => [
      criterion,
      (person) => changeCriterion(person, criterion, own),
    ]),
    [CONTROL, (person) => changeSkill(person, ontology, seed)],
  ];
}

/** Both CVs, in the next format in which they differ. */
function visiblePair(
  person: Person,
  changed: Person,
  turn: number,
): readonly [RawCv, RawCv] | undefined {
  for (let i = 0; i < CV_FORMATS.length; i++) {
    const format = CV_FORMATS[(turn + i) % CV_FORMATS.length]!;
    const pair = [writeCv(person, format), writeCv(changed, format)] as const;
    if (bytesOf(pair[0]) !== bytesOf(pair[1])) return pair;
  }
  return undefined;
}

function bytesOf({ content }: RawCv): string {
  return content instanceof Uint8Array
    ? Buffer.from(content).toString('latin1')
    : JSON.stringify(content);
}

/** The bytes of the profile of the unchanged person; a format is imported once. */
function profilesOf(person: Person, linker: Linker): (cv: RawCv) => Promise<string> {
  const known = new Map<CvFormat, string>();
  return async (cv) => {
    const earlier = known.get(cv.format);
    if (earlier !== undefined) return earlier;
    const { profile } = await importRawCv(cv, { linker, subjectId: person.id });
    const bytes = JSON.stringify(profile);
    known.set(cv.format, bytes);
    return bytes;
  };
}
