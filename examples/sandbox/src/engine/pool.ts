import { parse } from 'csv-parse/browser/esm/sync';
import { createAudit, formatAuditHtml, type GroupColumn } from '@tremplin/fairness';
import { rankProfiles, type Job, type MatchingPolicy } from '@tremplin/matching';
import type { Profile } from '@tremplin/profile';
import type {
  AuditRequest,
  Document,
  PoolAudit,
  PoolReading,
  PoolRow,
  Progress,
} from './engine.ts';
import { readJob } from './read-job.ts';
import { readCv, type Reader } from './read-person.ts';

/** Many people, with the jobs and the voluntary groups that came with them. */
export interface Pool {
  readonly names: ReadonlyMap<string, string>;
  readonly profiles: readonly Profile[];
  readonly reading: PoolReading;
  /** By attribute, then by candidate. Beside the profiles, never in them. */
  readonly groups: Readonly<Record<string, ReadonlyMap<string, string>>>;
}

export const EMPTY_POOL: Pool = {
  names: new Map(),
  profiles: [],
  reading: { candidates: 0, jobs: [], attributes: [], refused: [], passedOver: [] },
  groups: {},
};

/** Files of a folder: `jobs/` holds jobs, `groups.csv` voluntary groups, everything else is somebody's CV. */
export async function readPool(
  documents: readonly Document[],
  reader: Reader,
  onProgress: Progress,
): Promise<Pool> {
  const files = documents.filter(({ name }) => !isPassedOver(name));
  const groupsFile = files.find(({ name }) => /(?:^|\/)groups\.csv$/u.test(name));
  const refused: { name: string; message: string }[] = [];
  const jobs: { name: string; job: Job }[] = [];
  const names = new Map<string, string>();
  const profiles: Profile[] = [];
  const cvs = files.filter((file) => file !== groupsFile && !isJob(file.name));
  const nameOf = shortNames(cvs.map(({ name }) => name));
  const jobNameOf = shortNames(files.flatMap(({ name }) => (isJob(name) ? [name] : [])));
  for (const [i, file] of files.entries()) {
    onProgress(i, files.length);
    if (file === groupsFile) continue;
    try {
      if (isJob(file.name)) {
        const name = jobNameOf.get(file.name)!;
        jobs.push({ name, job: (await readJob(adOf(file), reader, name)).job });
      } else {
        const { profile } = await readCv(file, reader, file.name);
        profiles.push(profile);
        names.set(profile.id, nameOf.get(file.name)!);
      }
    } catch (error) {
      refused.push({ name: file.name, message: messageOf(error) });
    }
  }
  const groups = groupsFile ? readGroups(textOf(groupsFile), refused) : {};
  return {
    names,
    profiles,
    groups,
    reading: {
      candidates: profiles.length,
      jobs,
      attributes: Object.keys(groups),
      refused,
      passedOver: documents.flatMap(({ name }) => (isPassedOver(name) ? [name] : [])),
    },
  };
}

export function rankPool(
  { profiles, names }: Pool,
  job: Job,
  {
    policy,
    ontology,
  }: { readonly policy: MatchingPolicy; readonly ontology: Reader['linker']['ontology'] },
): readonly PoolRow[] {
  return rankProfiles(job, profiles, { ontology, policy }).matches.map((match) => ({
    candidate: names.get(match.profile) ?? match.profile,
    match,
  }));
}

/** Every candidate for every job; then, and only then, who said to be of which group. */
export function auditPool(
  pool: Pool,
  { policy, top, ontology }: AuditRequest & { readonly ontology: Reader['linker']['ontology'] },
  onProgress: Progress,
): PoolAudit {
  const { jobs } = pool.reading;
  const rows = jobs.flatMap(({ name, job }, i) => {
    onProgress(i, jobs.length);
    return rankPool(pool, job, { policy, ontology }).map(({ candidate }, rank) => ({
      candidate,
      job: name,
      rank: rank + 1,
    }));
  });
  const columns = Object.entries(pool.groups).map(([attribute, groups]): [string, GroupColumn] => [
    attribute,
    rows.map(({ candidate }) => groups.get(candidate) ?? null),
  ]);
  const report = createAudit(
    {
      ranks: rows.map(({ rank }) => rank),
      attributes: Object.fromEntries(columns),
      jobs: rows.map(({ job }) => job),
    },
    { top, intersections: false },
  );
  const provenance = { source: `${pool.reading.candidates} × ${jobs.length}` };
  return {
    report,
    html: {
      en: formatAuditHtml(report, { language: 'en', provenance }),
      fr: formatAuditHtml(report, { language: 'fr', provenance }),
    },
  };
}

function readGroups(
  text: string,
  refused: { name: string; message: string }[],
): Readonly<Record<string, ReadonlyMap<string, string>>> {
  try {
    const rows = parse(text, { columns: true, bom: true, trim: true }) as Record<string, string>[];
    const [first] = rows;
    if (first?.['id'] === undefined)
      throw new Error('no column id; name one id, by file name without its ending');
    const attributes = Object.keys(first)
      .filter((name) => name !== 'id')
      .slice(0, 6);
    return Object.fromEntries(
      attributes.map((name) => [
        name,
        new Map(rows.flatMap((row) => (row[name] ? [[row['id']!, row[name]] as const] : []))),
      ]),
    );
  } catch (error) {
    refused.push({ name: 'groups.csv', message: messageOf(error) });
    return {};
  }
}

function isPassedOver(path: string): boolean {
  return /(?:^|\/)(?:README|manifest|\.[^./])/u.test(path);
}

function isJob(path: string): boolean {
  return /(?:^|\/)jobs\//u.test(path);
}

/** By path, a name without folder and ending; the path where two have the same (`ada/cv.pdf`, `joe/cv.pdf`). */
function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const stems = paths.map((path) => path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, ''));
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map(paths.map((path, i) => [path, counts.get(stems[i]!) === 1 ? stems[i]! : path]));
}

/** Ads are texts: the bytes of another kind of file would be read as words. */
function adOf(file: Document): string {
  const text = textOf(file);
  if (!text.includes('\0') && !text.startsWith('%PDF-')) return text;
  throw new Error('a job ad is a text or JSON, and this is neither; save it as .txt');
}

function textOf({ content }: Document): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
