import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createOntology,
  drawNeighborhood,
  findConcept,
  OntologyError,
  type ConceptRecord,
  type DrawNeighborhoodOptions,
  type OntologyData,
  type SkillId,
} from '../src/index.ts';
import { digitalPack } from '../src/digital/index.ts';
import { layoutLegend } from '../src/internal/layout-legend.ts';
import { layoutNeighborhood } from '../src/internal/layout-neighborhood.ts';
import { readNeighborhood, ROLES, type Neighborhood } from '../src/internal/neighborhood.ts';
import { neighborhoodWords } from '../src/internal/neighborhood-words.ts';
import { FONT_SIZE, type Rectangle } from '../src/internal/place-group.ts';
import { textWidth, wrapLabel } from '../src/internal/wrap-label.ts';
import { kitchen } from './fixtures.ts';

const draw = (data: OntologyData, id: string, options: DrawNeighborhoodOptions = {}): string => {
  const ontology = createOntology(data);
  return drawNeighborhood(ontology, findConcept(ontology, id) as SkillId, options);
};

/** The texts between tags, in order, read back. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) =>
    text!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** Tags closed in order, attributes quoted and each once, no stray `<` or `&`. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/giu;
  let end = 0;
  for (const match of svg.matchAll(tag)) {
    const [whole, closes, name, attributes, empty] = match;
    expect(svg.slice(end, match.index)).toMatch(/^[^<>]*$/u);
    end = match.index + whole.length;
    const names = [...attributes!.matchAll(/\s([\w:-]+)=/gu)].map(([, key]) => key);
    expect(new Set(names).size).toBe(names.length);
    if (closes) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name!);
  }
  expect(svg.slice(end)).toBe('\n');
  expect(open).toEqual([]);
  expect(svg.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&');
}

describe('drawNeighborhood', () => {
  it('draws a skill with every kind of neighbour, to the byte', async () => {
    const svg = draw(kitchen, 'urn:test:sauce', { language: 'en', depth: 2 });
    expectWellFormed(svg);
    expect(textsOf(svg).slice(0, 13)).toEqual([
      'builds on',
      'related',
      'builds on',
      'occupations',
      'special cases',
      'sauce making',
      'stock making',
      'grilling',
      'knife work',
      'cook',
      'beurre blanc',
      'skill',
      'occupation',
    ]);
    await expect(svg).toMatchFileSnapshot('golden/neighborhood-sauce.svg');
  });

  it('says in words what the picture shows', () => {
    const svg = draw(kitchen, 'urn:test:stock', { language: 'en' });
    expect(svg).toContain('<title id="tremplin-title">stock making and what is around it</title>');
    expect(svg).toContain(
      '<desc id="tremplin-desc">part of: hot kitchen. builds on: knife work. opens the way to: sauce making.</desc>',
    );
  });

  it('speaks the language that is asked for, as far as the pack does', () => {
    const texts = textsOf(draw(kitchen, 'urn:test:stock', { language: 'fr' }));
    // The group has an English label only.
    expect(texts).toEqual(
      expect.arrayContaining(['fonds', 's’appuie sur', 'taille', 'hot kitchen']),
    );
    // A pack has its languages in alphabetical order.
    expect(textsOf(draw(kitchen, 'urn:test:stock'))).toContain('builds on');
  });

  it('does not depend on the order of the rows', () => {
    const turned: OntologyData = {
      ...kitchen,
      concepts: kitchen.concepts.toReversed(),
      occupationSkills: kitchen.occupationSkills.toReversed(),
      skillRelations: kitchen.skillRelations.toReversed(),
      broader: kitchen.broader.toReversed(),
    };
    for (const id of ['knife', 'stock', 'sauce', 'grill'])
      expect(draw(turned, `urn:test:${id}`)).toBe(draw(kitchen, `urn:test:${id}`));
  });

  it('escapes what labels, languages and sources hold', () => {
    const label = `<script>alert("a" & 'b')</script>`;
    const odd: ConceptRecord = {
      id: 'urn:test:odd',
      kind: 'skill',
      labels: { 'x"y': { preferred: `${label} \u0000\ud800 é 😀`, alternatives: [] } },
    };
    const meta = { ...kitchen.meta, languages: ['x"y'], attribution: '<&>' };
    const data = {
      ...kitchen,
      meta,
      concepts: [odd],
      occupationSkills: [],
      skillRelations: [],
      broader: [],
    };
    const svg = draw(data, 'urn:test:odd');
    expectWellFormed(svg);
    expect(svg).not.toMatch(/<script|\u0000/u);
    expect(textsOf(svg).join(' ')).toContain('<script>alert("a" & \'b\')');
    expect(svg).toContain('lang="x&quot;y"');
    expect(textsOf(svg)).toContain('kitchen 1. <&>');
  });

  it('draws a skill that has nothing around it', () => {
    const alone = { ...kitchen, occupationSkills: [], skillRelations: [], broader: [] };
    const svg = draw(alone, 'urn:test:knife', { language: 'en' });
    expectWellFormed(svg);
    expect(textsOf(svg)).toEqual(['knife work', 'skill', 'kitchen 1.']);
  });

  it('follows the setting of the reader, or not', () => {
    expect(draw(kitchen, 'urn:test:knife')).toContain('prefers-color-scheme: dark');
    const [light, dark] = (['light', 'dark'] as const).map((theme) =>
      draw(kitchen, 'urn:test:knife', { theme }),
    );
    expect(light).not.toContain('prefers-color-scheme');
    expect(dark).not.toContain('prefers-color-scheme');
    expect(light).not.toBe(dark);
  });

  it.each([
    [{ depth: 0 }, 'depth 0'],
    [{ depth: 4 }, 'depth 4'],
    [{ depth: 1.5 }, 'depth 1.5'],
    [{ maxNodes: -1 }, 'maxNodes -1'],
    [{ maxNodes: 501 }, 'maxNodes 501'],
    [{ maxNodes: Number.NaN }, 'maxNodes NaN'],
  ])('refuses %j', (options, said) => {
    expect(() => draw(kitchen, 'urn:test:knife', options)).toThrow(said);
    expect(() => draw(kitchen, 'urn:test:knife', options)).toThrow(OntologyError);
  });

  it('draws skills only', () => {
    expect(() => draw(kitchen, 'urn:test:cook')).toThrow('is of kind occupation; give a skill');
    const ontology = createOntology(kitchen);
    expect(() => drawNeighborhood(ontology, 'urn:test:none' as SkillId)).toThrow('no concept');
  });
});

describe('wrapLabel', () => {
  const options = { width: 100, fontSize: 10, lines: 3 };

  it.each([
    ['one', ['one']],
    ['', []],
    ['data base administrator', ['data base', 'administrator']],
    ['développeur/développeuse web', ['développeur/', 'développeuse web']],
    ['a / b', ['a / b']],
    ['Donaudampfschifffahrt', ['Donaudampfschiff', 'fahrt']],
    [
      'one two three four five six seven eight nine ten',
      ['one two three', 'four five six', 'seven eight nine…'],
    ],
  ])('breaks %j', (label, lines) => {
    expect(wrapLabel(label, options)).toEqual(lines);
  });

  it('loses nothing that it does not mark, and keeps to the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'm', 'W', 'é', ' ', '/', '長', '😀', '-'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 120 }), (label, width) => {
        const lines = wrapLabel(label, { width, fontSize: 10, lines: 4 });
        const bare = (part: string): string => part.replaceAll(/\s/gu, '');
        if (lines.at(-1)?.endsWith('…')) {
          expect(bare(label).startsWith(bare(lines.join('')).slice(0, -1))).toBe(true);
        } else expect(bare(lines.join(''))).toBe(bare(label));
        // The widest letter and an ellipsis fit into 21 pixels.
        for (const line of lines)
          expect(textWidth(line, 10)).toBeLessThanOrEqual(Math.max(width, 21));
      }),
    );
  });
});

/** Hub with up to so many neighbours in each role, with labels of any length. */
const around = fc
  .record({
    counts: fc.tuple(...ROLES.map(() => fc.nat(9))),
    labels: fc.array(
      fc.string({
        unit: fc.constantFrom('w', 'i', 'M', 'é', ' ', '/'),
        minLength: 1,
        maxLength: 90,
      }),
      { minLength: 1, maxLength: 8 },
    ),
    chain: fc.boolean(),
  })
  .map(({ counts: [broader, basis, building, narrower, related, occupations], labels, chain }) => {
    const concepts: ConceptRecord[] = [];
    const add = (id: string, kind: ConceptRecord['kind']): string => {
      const label = `${id} ${labels[concepts.length % labels.length]!}`;
      concepts.push({ id, kind, labels: { en: { preferred: label, alternatives: [] } } });
      return id;
    };
    const many = (
      count: number | undefined,
      name: string,
      kind: ConceptRecord['kind'],
    ): readonly string[] => Array.from({ length: count ?? 0 }, (_, i) => add(`${name}${i}`, kind));
    add('hub', 'skill');
    const first = many(basis, 'basis', 'skill');
    const next = many(building, 'building', 'skill');
    const data: OntologyData = {
      meta: { ...kitchen.meta, languages: ['en'] },
      concepts,
      broader: [
        ...many(broader, 'broader', 'skillGroup').map((id) => ({ concept: 'hub', broader: id })),
        ...many(narrower, 'narrower', 'skill').map((id) => ({ concept: id, broader: 'hub' })),
      ],
      skillRelations: [
        ...first.map((id) => ({
          skill: 'hub',
          relatedSkill: id,
          relationType: 'essential' as const,
        })),
        ...next.map((id) => ({
          skill: id,
          relatedSkill: 'hub',
          relationType: 'essential' as const,
        })),
        ...many(related, 'related', 'skill').map((id) => ({
          skill: 'hub',
          relatedSkill: id,
          relationType: 'optional' as const,
        })),
        // Each leads to the one before, and the first of them in a ring.
        ...(chain ? [...first.slice(1), ...first.slice(0, 1)] : [])
          .map((id, i) => ({
            skill: first[i]!,
            relatedSkill: id,
            relationType: 'essential' as const,
          }))
          .filter(({ skill, relatedSkill }) => skill !== relatedSkill),
      ],
      occupationSkills: many(occupations, 'occupation', 'occupation').map((id, i) => ({
        occupation: id,
        skill: 'hub',
        relationType: i % 2 === 0 ? 'essential' : 'optional',
      })),
    };
    return data;
  });

const read = (data: OntologyData, maxNodes: number): Neighborhood => {
  const ontology = createOntology(data);
  const ids = data.concepts.map(({ id }) => id).toSorted();
  return readNeighborhood(ontology, ids.indexOf('hub'), { language: 'en', depth: 2, maxNodes });
};

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function expectApart(rectangles: readonly Rectangle[]): void {
  rectangles.forEach((a, i) => {
    for (const b of rectangles.slice(i + 1)) expect(overlap(a, b) && [a, b]).toBe(false);
  });
}

describe('the layout', () => {
  const words = neighborhoodWords('en');

  it('lays nothing on anything else, and texts inside their boxes', () => {
    fc.assert(
      fc.property(around, fc.integer({ min: 0, max: 60 }), (data, maxNodes) => {
        const { boxes, headings } = layoutNeighborhood(read(data, maxNodes), words);
        expectApart([...boxes, ...headings]);
        for (const box of boxes.filter(({ shape }) => shape !== 'focus'))
          for (const line of box.lines)
            expect(textWidth(line, FONT_SIZE)).toBeLessThanOrEqual(box.width);
      }),
      { numRuns: 60 },
    );
  });

  it('ties every line to the sides of two boxes', () => {
    fc.assert(
      fc.property(around, (data) => {
        const { boxes, edges } = layoutNeighborhood(read(data, 60), words);
        const neighbors = boxes.filter(({ shape }) => shape !== 'more' && shape !== 'focus');
        expect(edges.length).toBeGreaterThanOrEqual(neighbors.length);
        for (const { from, to } of edges)
          for (const end of [from, to])
            expect(
              boxes.some(
                ({ x, y, width, height }) =>
                  end.x >= x &&
                  end.x <= x + width &&
                  end.y >= y &&
                  end.y <= y + height &&
                  (end.x === x || end.x === x + width || end.y === y || end.y === y + height),
              ),
            ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('shows as many as asked for, and counts the others', () => {
    fc.assert(
      fc.property(around, fc.integer({ min: 0, max: 60 }), (data, maxNodes) => {
        const groups = ROLES.map((role) => read(data, maxNodes).groups[role]);
        const shown = groups.reduce((sum, group) => sum + group.shown.length, 0);
        const hidden = groups.reduce((sum, group) => sum + group.hidden, 0);
        expect(shown + hidden).toBe(data.concepts.length - 1);
        expect(shown).toBe(Math.min(maxNodes, data.concepts.length - 1));
        // Each role has its share before any has more.
        const most = Math.max(...groups.map((group) => group.shown.length));
        for (const group of groups)
          if (group.hidden > 0) expect(group.shown.length).toBeGreaterThanOrEqual(most - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the legend in its width', () => {
    const all = new Set([
      'skill',
      'group',
      'occupation',
      'learn',
      'broader',
      'related',
      'needed',
      'useful',
    ] as const);
    for (const language of ['en', 'fr']) {
      const items = layoutLegend(all, neighborhoodWords(language), 420);
      expect(items).toHaveLength(all.size);
      expectApart(items);
      for (const { x, width } of items) expect(x + width).toBeLessThanOrEqual(420);
    }
  });

  it('holds for every skill of the digital pack', () => {
    const ontology = digitalPack();
    const kinds = ontology.tables.kinds;
    for (let row = 0; row < ontology.size; row += 9) {
      if (kinds[row] !== 0) continue;
      const neighborhood = readNeighborhood(ontology, row, {
        language: 'fr',
        depth: 3,
        maxNodes: 30,
      });
      const { boxes, headings } = layoutNeighborhood(neighborhood, neighborhoodWords('fr'));
      expectApart([...boxes, ...headings]);
    }
  });
});
