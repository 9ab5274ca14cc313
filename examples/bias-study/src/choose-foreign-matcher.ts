import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A matcher that is a program: lines of JSON in, lines of JSON out. */
export interface ForeignMatcher {
  readonly name: string;
  /** For a shell. */
  readonly command: string;
  /** Why this one. */
  readonly remark: string;
}

const MATCHERS = new URL('../matchers/', import.meta.url);
const PYTHONS = ['python3', 'python'] as const;

/** The one in Python; where there is no Python 3.7, the same in POSIX awk. */
export function chooseForeignMatcher(
  answers: (program: string) => boolean = answersAsPython,
): ForeignMatcher {
  const python = PYTHONS.find(answers);
  if (python !== undefined) {
    return {
      name: 'words.py',
      command: `${python} ${quote('words.py')}`,
      remark: `${python} answers here`,
    };
  }
  return {
    name: 'words.sh',
    command: `sh ${quote('words.sh')}`,
    remark: 'no Python 3.7 or newer answers here, so the same matcher in awk was audited',
  };
}

function answersAsPython(program: string): boolean {
  const check = 'import sys; sys.exit(sys.version_info < (3, 7))';
  return spawnSync(program, ['-c', check], { stdio: 'ignore' }).status === 0;
}

/** A path may hold spaces. */
function quote(file: string): string {
  return `'${fileURLToPath(new URL(file, MATCHERS)).replaceAll("'", String.raw`'\''`)}'`;
}
