import { conceptIds, skillsOf, type Ontology } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { readPackFile } from '@tremplin/ontology/node';
import type { Profile, ProfileId } from '@tremplin/profile';
import { createPasserelles, rankJobs, type Job, type JobId } from '../../src/index.ts';
import { random } from '../paths/random-problem.ts';

/** Occupations matched one by one: all of them would take minutes. */
const NAIVE = 100;
const REPEATS = 5;

/** All occupations for one person, beside `rankJobs` with one job each, in one run. */
export async function measurePasserelles(
  seed: number,
  write: (line: string) => void,
  pack: string | undefined,
): Promise<void> {
  const ontology = pack === undefined ? digitalPack() : await readPackFile(pack);
  const profile = someone(ontology, seed);
  const [finder, compileMs] = timed(() => createPasserelles(ontology));
  const queries = Array.from({ length: REPEATS }, () => timed(() => finder.from(profile))[1]);
  const queryMs = queries.toSorted((a, b) => a - b)[Math.floor(REPEATS / 2)]!;
  const occupations = conceptIds(ontology, 'occupation').filter(
    (id) => essential(ontology, id).length > 0,
  );
  const sample = occupations.filter((_, i) => i % Math.ceil(occupations.length / NAIVE) === 0);
  const jobs = sample.map((id) => jobOf(ontology, id));
  const [, naiveMs] = timed(() => rankJobs(profile, jobs, { ontology, invalid: 'report' }));
  const naiveAll = (naiveMs / sample.length) * occupations.length;
  write(
    'occupations | skills of the person | compile once | one person, all occupations | rankJobs, scaled from a sample | ratio\n',
  );
  write(
    `${occupations.length} | ${profile.skills.length} | ${compileMs.toFixed(0)} ms | ${queryMs.toFixed(0)} ms | ${naiveAll.toFixed(0)} ms (${sample.length} matched) | ${(naiveAll / queryMs).toFixed(0)} ×\n`,
  );
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const essential = (ontology: Ontology, id: Parameters<typeof skillsOf>[1]) =>
  skillsOf(ontology, id).filter(({ relationType }) => relationType === 'essential');

/** Somebody with half of the essential skills of two occupations. */
function someone(ontology: Ontology, seed: number): Profile {
  const next = random(seed);
  const occupations = conceptIds(ontology, 'occupation');
  const skills = new Set(
    [1, 2].flatMap(() =>
      essential(ontology, occupations[Math.floor(next() * occupations.length)]!)
        .filter(() => next() < 0.5)
        .map(({ skill }) => skill),
    ),
  );
  const evidence = [
    {
      kind: 'experience',
      basis: 'stated',
      level: 3,
      recency: 'current',
      duration: 'years',
      verified: false,
    } as const,
  ];
  return {
    schemaVersion: 1,
    id: 'p-1' as ProfileId,
    ontology: referenceOf(ontology),
    skills: [...skills].toSorted().map((skill) => ({ skill, evidence })),
  };
}

function jobOf(ontology: Ontology, occupation: Parameters<typeof skillsOf>[1]): Job {
  return {
    schemaVersion: 1,
    id: occupation as string as JobId,
    title: '',
    ontology: referenceOf(ontology),
    occupation,
    requirements: essential(ontology, occupation).map(({ skill }) => ({
      skill,
      relationType: 'essential',
      minimumLevel: 2,
      importance: 3,
      basis: 'inferred',
    })),
    rampUp: { months: 6, hoursPerWeek: 10 },
  };
}

const referenceOf = ({ meta: { id, version }, hash }: Ontology) => ({ id, version, hash });
