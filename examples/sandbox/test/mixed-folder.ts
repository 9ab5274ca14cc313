import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { docxOf, pdfOf } from './documents.ts';

const SKILLS = ['HTML', 'CSS', 'JavaScript', 'SQL', 'Python', 'Linux', 'React', 'TypeScript'];

/** A folder on disk, and how to be rid of it. */
export interface MixedFolder {
  readonly path: string;
  readonly people: number;
  readonly refused: readonly string[];
  remove(): void;
}

/** Two hundred CVs in four formats, in folders; two people whose files have one name; and what cannot be read. */
export function writeMixedFolder(): MixedFolder {
  const path = mkdtempSync(join(tmpdir(), 'tremplin-folder-'));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  for (let i = 0; i < 194; i++) {
    const own = SKILLS.filter((_, s) => (i + s) % 3 !== 0).join(', ');
    write(`candidates/p${i}.txt`, `Skills\n${own}\n`);
  }
  write('candidates/paper.pdf', pdfOf('Skills\n- HTML\n- CSS\n'));
  write('candidates/word.docx', docxOf('Skills\n- HTML\n- SQL\n'));
  write('candidates/resume.json', '{"skills":[{"name":"Python"}]}');
  write('ada/cv.txt', 'Skills\nHTML, React\n');
  write('joe/cv.txt', 'Skills\nLinux\n');
  write('joe/deep/er/last.md', '# Skills\n\n- CSS\n');
  write('jobs/front-end.txt', 'Front-end developer\nYou must know HTML, CSS and React.\n');
  write('groups.csv', 'id,team\np0,a\np1,b\n');
  write('README.md', 'Of nobody.\n');
  const bad: Readonly<Record<string, string | Uint8Array>> = {
    'candidates/broken.json': '{"skills": ',
    'candidates/photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1),
    'jobs/ad.pdf': pdfOf('Back-end developer'),
  };
  for (const [name, content] of Object.entries(bad)) write(name, content);
  return {
    path,
    people: 200,
    refused: Object.keys(bad),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
