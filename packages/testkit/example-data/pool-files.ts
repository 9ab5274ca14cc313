import type { Ontology } from '@tremplin/ontology';
import { stringify } from 'csv-stringify/sync';
import { drawAds } from '../src/ads/draw-ads.ts';
import { AD_FORMATS, writeAd } from '../src/ads/write-ad.ts';
import { drawPeople } from '../src/people/draw-people.ts';
import type { Person } from '../src/people/person.ts';
import { writeCv, type CvFormat } from '../src/people/write-cv.ts';
import { dataCard } from './data-card.ts';

const SEED = 2026;
const CANDIDATES = 200;
const JOBS = 40;

/** Formats that are one file each, text twice as often as the others. */
const FORMATS: readonly Extract<CvFormat, keyof typeof EXTENSIONS>[] = [
  'text',
  'markdown',
  'jsonResume',
  'text',
  'europass',
];
const EXTENSIONS = { text: 'txt', markdown: 'md', jsonResume: 'json', europass: 'xml' } as const;

/** The generated part of the example data: path in `examples/data/pool` → content. */
export function poolFiles(ontology: Ontology): ReadonlyMap<string, string> {
  const people = drawPeople({ ontology, count: CANDIDATES, seed: SEED, population: 'asInLife' });
  const ads = drawAds({ ontology, count: JOBS, seed: SEED });
  const files = new Map<string, string>();
  people.forEach((person, index) => {
    const format = FORMATS[index % FORMATS.length]!;
    const { content } = writeCv(person, format);
    files.set(`candidates/${idOf(index)}.${EXTENSIONS[format]}`, asText(content));
  });
  ads.forEach((ad, index) => {
    const { format, content } = writeAd(ad, AD_FORMATS[index % AD_FORMATS.length]!);
    files.set(`jobs/j${numbered(index)}.${format === 'text' ? 'txt' : 'json'}`, asText(content));
  });
  files.set('groups.csv', groupsOf(people));
  files.set('README.md', dataCard({ ontology, people, ads, formats: FORMATS, seed: SEED }));
  return files;
}

/** What an audit would be given by people who chose to say it: never read by an importer. */
function groupsOf(people: readonly Person[]): string {
  return stringify(
    people.map(({ attributes }, index) => ({
      id: idOf(index),
      sex: attributes.sex === 'f' ? 'women' : 'men',
      age: Number(attributes.birthDate.slice(0, 4)) <= 2026 - 45 ? '45 and over' : 'under 45',
      area: attributes.neighbourhood === undefined ? 'other' : 'priority neighbourhood',
    })),
    { header: true },
  );
}

function asText(content: unknown): string {
  return typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`;
}

function idOf(index: number): string {
  return `p${numbered(index)}`;
}

function numbered(index: number): string {
  return String(index + 1).padStart(3, '0');
}
