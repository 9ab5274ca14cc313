import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type {
  CounterfactualCandidate,
  CounterfactualJob,
  CounterfactualTexts,
} from '@tremplin/fairness';
import { CliError } from '../cli-error.ts';
import { findJsonError } from './find-json-error.ts';

/**
 * Reads `--texts`: `{ "candidates": [{ id, text, language, skills? }], "jobs": [{ id, text, skills?, language? }] }`.
 *
 * @throws CliError `bad-input`, naming the first place that does not hold.
 */
export async function readAuditTexts(path: string, cwd: string): Promise<CounterfactualTexts> {
  const root = await readJson(path, cwd);
  const { candidates, jobs } = isRecord(root) ? root : {};
  return {
    candidates: listOf(candidates, `${path}: candidates`).map(candidateOf),
    jobs: listOf(jobs, `${path}: jobs`).map(jobOf),
  };
}

interface Placed {
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: string;
}

async function readJson(path: string, cwd: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'no such file; check the path' : `cannot be read (${code})`;
    throw new CliError('bad-input', `${path}: ${why}`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, problem } = findJsonError(text) ?? { line: 1, column: 1, problem: '' };
    throw new CliError(
      'bad-input',
      `${path}: broken JSON at line ${line}, column ${column}: ${problem}`,
    );
  }
}

function listOf(value: unknown, place: string): readonly Placed[] {
  if (!Array.isArray(value) || value.length === 0) throw wrong(place, 'a list that is not empty');
  return value.map((item: unknown, i) => {
    if (!isRecord(item)) throw wrong(`${place}[${i}]`, 'an object');
    return { value: item, place: `${place}[${i}]` };
  });
}

function candidateOf(item: Placed): CounterfactualCandidate {
  const language = languageOf(item);
  if (language === undefined) throw wrong(`${item.place}.language`, '"en" or "fr"');
  return { id: textOf(item, 'id'), text: textOf(item, 'text'), language, skills: skillsOf(item) };
}

function jobOf(item: Placed): CounterfactualJob {
  const language = languageOf(item);
  return {
    id: textOf(item, 'id'),
    text: textOf(item, 'text'),
    skills: skillsOf(item),
    ...(language && { language }),
  };
}

function textOf({ value, place }: Placed, key: string): string {
  const text = value[key];
  if (typeof text === 'string' && text.trim() !== '') return text;
  throw wrong(`${place}.${key}`, 'a text');
}

function languageOf({ value, place }: Placed): 'en' | 'fr' | undefined {
  const { language } = value;
  if (language === undefined || language === 'en' || language === 'fr') return language;
  throw wrong(`${place}.language`, '"en" or "fr"');
}

function skillsOf({ value, place }: Placed): readonly string[] {
  const { skills = [] } = value;
  if (Array.isArray(skills) && skills.every((skill) => typeof skill === 'string' && skill !== '')) {
    return skills as readonly string[];
  }
  throw wrong(`${place}.skills`, 'a list of texts');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(place: string, expected: string): CliError {
  return new CliError('bad-input', `${place}: expected ${expected}`);
}
