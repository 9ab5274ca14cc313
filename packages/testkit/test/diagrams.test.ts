import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagramFiles } from '../diagrams/diagram-files.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import { drawDiagram } from '../diagrams/draw-diagram.ts';
import { packageGraph } from '../diagrams/package-graph.ts';
import { privacyGraph } from '../diagrams/privacy-graph.ts';
import { requireExports } from '../diagrams/require-exports.ts';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';

/** Pages that show a diagram. */
const PAGES = ['README.md', 'docs/privacy.md', 'docs/for-whom.md', 'CONTRIBUTING.md'] as const;

describe('the diagrams of the documentation', () => {
  const files = diagramFiles(REPOSITORY_ROOT);

  it.each([...files.keys()])('%s is what the packages say now', (path) => {
    // Run `pnpm diagrams` when it is not.
    expect(readFileSync(join(REPOSITORY_ROOT, path), 'utf8')).toBe(files.get(path));
  });

  it.each([...files.keys()])('%s is shown somewhere', (path) => {
    const name = path.replace('docs/', '');
    const texts = PAGES.map((page) => readFileSync(join(REPOSITORY_ROOT, page), 'utf8'));
    expect(texts.some((text) => text.includes(`${name})`))).toBe(true);
  });
});

describe('what is drawn', () => {
  it('is what package.json needs at run time', () => {
    const root = mkdtempSync(join(tmpdir(), 'tremplin-packages-'));
    const write = (name: string, manifest: object): void => {
      mkdirSync(join(root, 'packages', name), { recursive: true });
      writeFileSync(join(root, 'packages', name, 'package.json'), JSON.stringify(manifest));
    };
    write('b', {
      name: '@tremplin/b',
      dependencies: { '@tremplin/a': '*', zod: '*' },
      devDependencies: { '@tremplin/c': '*' },
    });
    write('a', { name: '@tremplin/a' });
    write('c', { name: '@tremplin/c', private: true, dependencies: { '@tremplin/a': '*' } });
    const { nodes, edges } = packageGraph(root);
    expect(nodes.map(({ id }) => id)).toEqual(['@tremplin/a', '@tremplin/b']);
    expect(edges).toEqual([{ from: '@tremplin/a', to: '@tremplin/b' }]);
    rmSync(root, { recursive: true });
  });

  it('names no function that is not exported', () => {
    expect(requireExports({ here: 1 }, 'matching', ['here'])).toEqual(['here']);
    expect(() => requireExports({ here: 1 }, 'matching', ['here', 'gone'])).toThrow(
      'a diagram names gone, which matching does not export',
    );
  });

  it('shows every field of a profile, and no edge from identity to matching', () => {
    const { nodes, edges } = privacyGraph();
    expect(nodes.find(({ id }) => id === 'profile')!.lines.slice(1)).toEqual([
      'schemaVersion, id',
      'ontology: id, version, hash',
      'skills[]: skill',
      'skills[].evidence[]: kind, basis, level, recency, duration, verified',
    ]);
    const reach = new Set(['vault', 'dropped', 'groups']);
    for (let size = 0; size < reach.size;) {
      size = reach.size;
      for (const { from, to } of edges) if (reach.has(from)) reach.add(to);
    }
    expect(reach.has('match')).toBe(false);
  });

  it('is an arrow from the right of one box to the left of the other', () => {
    const diagram: Diagram = {
      title: 'a < b',
      nodes: [
        { id: 'a', lines: ['a & co'], holder: 'host' },
        { id: 'b', lines: ['b'], holder: 'library' },
      ],
      edges: [{ from: 'a', to: 'b', isSealed: true }],
      legend: { host: 'yours' },
    };
    const svg = drawDiagram(diagram);
    const boxes = [...svg.matchAll(/class="box \w+" x="(\d+)" y="\d+" width="(\d+)"/gu)];
    const [a, b] = boxes.map(([, x, width]) => ({
      left: Number(x),
      right: Number(x) + Number(width),
    }));
    const [, from, to] = /class="sealed" d="M(\d+) .* (\d+) \d+" marker/u.exec(svg)!;
    expect(Math.abs(Number(from) - a!.right)).toBeLessThanOrEqual(1);
    expect(Math.abs(Number(to) - b!.left)).toBeLessThanOrEqual(1);
    expect(svg).toContain('aria-label="a &lt; b"');
    expect(svg).toContain('a &amp; co');
    expect(drawDiagram(diagram)).toBe(svg);
  });
});
