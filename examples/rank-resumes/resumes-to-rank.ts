/** One occupation of the file: an ad and the texts to rank for it. */
export interface RankingTask {
  readonly occupation: string;
  /** Name of its folder: lower-case letters, digits and hyphens. */
  readonly slug: string;
  readonly jobDescription: string;
  /** Texts in which {@link NAME_PLACEHOLDER} stands for the name. */
  readonly resumes: readonly string[];
}

export const NAME_PLACEHOLDER = '{name}';

/** A sentence for the person who runs the script: what was got, where, and what to do. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
}

/**
 * Reads the layout of `resumes_to_rank.json`:
 * `{ "<occupation>": { "resumes": ["… {name} …"], "jd": "<job description>" } }`.
 *
 * @throws LayoutError naming the first place that does not hold.
 */
export function parseResumesToRank(json: string): readonly RankingTask[] {
  const root = parseJson(json);
  if (!isRecord(root) || Object.keys(root).length === 0) {
    throw new LayoutError(`got ${describe(root)} at the top; give an object of occupations`);
  }
  const tasks = Object.entries(root).map(([occupation, value]) => taskOf(occupation, value));
  const slugs = new Set(tasks.map(({ slug }) => slug));
  if (slugs.size < tasks.length) {
    throw new LayoutError('two occupations give the same folder name; rename one of them');
  }
  return tasks;
}

function taskOf(occupation: string, value: unknown): RankingTask {
  const place = `"${occupation.slice(0, 60)}"`;
  const slug = slugOf(occupation);
  if (slug === '') throw new LayoutError(`${place} gives no folder name; use letters or digits`);
  if (!isRecord(value)) throw new LayoutError(`${place} is ${describe(value)}; give an object`);
  const { resumes, jd } = value;
  if (typeof jd !== 'string' || jd.trim() === '') {
    throw new LayoutError(
      `${place}: "jd" is ${describe(jd)}; give the text of the job description`,
    );
  }
  if (!Array.isArray(resumes) || resumes.length === 0) {
    throw new LayoutError(`${place}: "resumes" is ${describe(resumes)}; give a list of texts`);
  }
  const texts = resumes.map((text: unknown, i) => {
    if (typeof text === 'string' && text.includes(NAME_PLACEHOLDER)) return text;
    const got = typeof text === 'string' ? 'a text without it' : describe(text);
    throw new LayoutError(
      `${place}: resume ${i + 1} is ${got}; give a text with ${NAME_PLACEHOLDER}`,
    );
  });
  return { occupation, slug, jobDescription: jd, resumes: texts };
}

function slugOf(occupation: string): string {
  const ascii = occupation.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return ascii.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new LayoutError('this is not JSON; give resumes_to_rank.json as published');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return 'a text';
  return isRecord(value) ? 'an object' : `a ${typeof value}`;
}
