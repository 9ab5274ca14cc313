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
  reading: { candidates: 0, jobs: [], attributes: [], refused: [] },
  groups: {},
};

/** Files of a folder: `jobs/` holds jobs, `groups.csv` voluntary groups, everything else is somebody's CV. */
export async function readPool(
  documents: readonly Document[],
  reader: Reader,
  onProgress: Progress,
): Promise<Pool> {
  const files = documents.filter(({ name }) => !/(?:^|\/)(?:README|manifest|\.[^./])/u.test(name));
  const groupsFile = files.find(({ name }) => /(?:^|\/)groups\.csv$/u.test(name));
  const refused: { name: string; message: string }[] = [];
  const jobs: { name: string; job: Job }[] = [];
  const names = new Map<string, string>();
  const profiles: Profile[] = [];
  for (const [i, file] of files.entries()) {
    onProgress(i, files.length);
    if (file === groupsFile) continue;
    const stem = stemOf(file.name);
    try {
      if (/(?:^|\/)jobs\//u.test(file.name)) {
        jobs.push({ name: stem, job: (await readJob(textOf(file), reader, stem)).job });
      } else {
        const { profile } = await readCv(file, reader, file.name);
        profiles.push(profile);
        names.set(profile.id, stem);
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
    reading: { candidates: profiles.length, jobs, attributes: Object.keys(groups), refused },
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

function stemOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
}

function textOf({ content }: Document): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
