import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagram } from './diagram.ts';

const SCOPE = '@tremplin/';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The published packages, and which of ours each needs at run time, from their `package.json`. */
export function packageGraph(root: string): Diagram {
  const folder = join(root, 'packages');
  const manifests = readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as Manifest)
    .filter((manifest) => manifest.private !== true);
  return {
    title: 'Which package needs which: an arrow goes from what is needed to what needs it',
    nodes: manifests.map(({ name }) => ({
      id: name,
      lines: [name.slice(SCOPE.length)],
      holder: 'library',
    })),
    edges: manifests.flatMap(({ name, dependencies = {} }) =>
      Object.keys(dependencies)
        .filter((needed) => needed.startsWith(SCOPE))
        .map((needed) => ({ from: needed, to: name })),
    ),
    legend: {},
  };
}
