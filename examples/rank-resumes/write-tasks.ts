import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NAME_PLACEHOLDER, type RankingTask } from './resumes-to-rank.ts';

/**
 * Writes `<out>/<slug>/job.txt` (the occupation as title, then the ad) and
 * `<out>/<slug>/profiles/r1.txt …`, with the same `name` in all of them, so that no name can make a difference.
 */
export async function writeTasks(
  tasks: readonly RankingTask[],
  { out, name }: { readonly out: string; readonly name: string },
): Promise<void> {
  for (const { occupation, slug, jobDescription, resumes } of tasks) {
    const profiles = join(out, slug, 'profiles');
    await mkdir(profiles, { recursive: true });
    await writeFile(join(out, slug, 'job.txt'), `${occupation}\n\n${jobDescription.trim()}\n`);
    for (const [i, text] of resumes.entries()) {
      const named = text.replaceAll(NAME_PLACEHOLDER, () => name).trim();
      await writeFile(join(profiles, `r${i + 1}.txt`), `${named}\n`);
    }
  }
}
