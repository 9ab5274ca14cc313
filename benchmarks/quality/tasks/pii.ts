import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  CliError,
  type BenchContext,
  type BenchMetrics,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import { detect, type FindingKind } from '@tremplin/profile';
import { isFolder, locate } from '../data/locate.ts';
import { bootstrapInterval } from '../metrics/bootstrap-interval.ts';
import type { MarkedText } from '../pii/marked-text.ts';
import { readEds } from '../pii/read-eds.ts';
import { readPresidio } from '../pii/read-presidio.ts';
import { readRgpdDocuments, readRgpdSentences } from '../pii/read-rgpd.ts';
import { scoreSpans, type SpanCounts } from '../pii/score-spans.ts';
import { withoutSlips } from '../pii/without-slips.ts';

/** The labels of EDS that a résumé can hold. */
const RESUME_LABELS = [
  'NOM',
  'PRENOM',
  'TEL',
  'MAIL',
  'SECU',
  'ADRESSE',
  'ZIP',
  'VILLE',
  'DATE_NAISSANCE',
];

/** Who, where, which organisation: what a set of names, places and organisations marks. */
const ENTITIES: readonly FindingKind[] = [
  'name',
  'place',
  'organization',
  'school',
  'neighborhood',
  'sportsClub',
];
/** What EDS marks besides. */
const IDENTIFIERS: readonly FindingKind[] = [
  ...ENTITIES,
  'email',
  'phone',
  'streetAddress',
  'postalCode',
  'nationalNumber',
  'cardNumber',
  'bankAccount',
  'identifier',
  'birth',
  'date',
];
/** presidio-research has titles, links, ages and nationalities too. */
const ALL_IDENTIFIERS: readonly FindingKind[] = [
  ...IDENTIFIERS,
  'title',
  'link',
  'handle',
  'ip',
  'age',
  'nationality',
];

interface PiiSet {
  readonly set: string;
  readonly language: 'en' | 'fr';
  readonly texts: readonly MarkedText[];
  /** Findings of other kinds are of what the set does not mark, and are left out. */
  readonly kinds: readonly FindingKind[];
  /** Marked spans that count for recall. @defaultValue all */
  readonly labels?: readonly string[];
  /** The set does not mark everything. */
  readonly isRecallOnly?: boolean;
}

/** Personal data in texts of others. */
export const pii: BenchTask = {
  name: 'pii',
  summary: 'personal data found in marked texts, French and English',
  requires: undefined,
  data: 'required',
  run: (context) => Promise.resolve(run(context)),
};

function run(context: BenchContext): BenchRun {
  const sets = readSets(context);
  if (sets.length === 0) {
    throw new CliError(
      'bad-input',
      'no pii/fr-eds-pseudo, pii/fr-rgpd or pii/presidio-research in --data; check the path',
    );
  }
  return {
    results: sets.map((set) => measure(set, context)),
    embedder: null,
    remarks: [
      'recall: marked spans wholly under findings, blind to the type. precision: findings that touch a marked span of any label; findings of kinds that the set does not mark (e-mails in rgpd, family in all) are left out. Under groups: recall per label; of a kind of finding (found:…) how many there were and its precision. rgpd-whole: rgpd without the marks that cut a word, reach over a comma or hold a word in small letters as a name.',
    ],
  };
}

function readSets({ dataPath = '', note }: BenchContext): readonly PiiSet[] {
  const eds = place(dataPath, 'fr-eds-pseudo', 'templates.txt');
  const rgpd = place(dataPath, 'fr-rgpd', 'annotations');
  const sentences = place(dataPath, 'fr-rgpd', 'dataset_1.csv');
  const presidio = place(dataPath, 'presidio-research', 'synth_dataset_v2.json');
  const documents = rgpd ? readRgpdDocuments(rgpd, note) : [];
  const sets: PiiSet[] = [];
  if (eds) {
    const texts = readEds(join(eds, 'templates.txt'));
    sets.push({ set: 'eds', language: 'fr', texts, kinds: IDENTIFIERS, labels: RESUME_LABELS });
  } else note('eds left out: no pii/fr-eds-pseudo/templates.txt');
  if (documents.length > 0) {
    const set = { language: 'fr', texts: documents, kinds: ENTITIES } as const;
    sets.push(
      { set: 'rgpd', ...set },
      { set: 'rgpd-whole', ...set, texts: documents.map(withoutSlips), isRecallOnly: true },
      { set: 'rgpd-person', ...set, kinds: ['name'], labels: ['PERSON'] },
    );
  } else note('rgpd left out: no pii/fr-rgpd/annotations with documents');
  if (sentences) {
    const texts = readRgpdSentences(join(sentences, 'dataset_1.csv'));
    sets.push({
      set: 'rgpd-sentences',
      language: 'fr',
      texts,
      kinds: ENTITIES,
      isRecallOnly: true,
    });
  } else note('rgpd-sentences left out: no pii/fr-rgpd/dataset_1.csv');
  if (presidio) {
    const texts = readPresidio(join(presidio, 'synth_dataset_v2.json'));
    sets.push({ set: 'presidio', language: 'en', texts, kinds: ALL_IDENTIFIERS });
  } else note('presidio left out: no pii/presidio-research/synth_dataset_v2.json');
  return sets;
}

/** The folder of a set, below `pii` or where `--data` says. */
function place(dataPath: string, folder: string, file: string): string | undefined {
  return locate(dataPath, {
    path: ['pii', folder],
    isIt: (path) =>
      isFolder(path) && (existsSync(join(path, file)) || existsSync(join(path, `${file}.gz`))),
  });
}

function measure(
  { set, language, texts, kinds, labels, isRecallOnly = false }: PiiSet,
  { seed, progress }: BenchContext,
): BenchResult {
  const started = performance.now();
  const counts: SpanCounts[] = [];
  const perLabel = new Map<string, { gold: number; covered: number }>();
  const perKind = new Map<string, { found: number; right: number }>();
  for (const [i, { text, spans }] of texts.entries()) {
    progress(i, texts.length, set);
    const found = detect(text, { language, kinds });
    counts.push(scoreSpans(text, { spans, found, ...(labels && { labels }) }));
    for (const kind of new Set(found.map((finding) => finding.kind))) {
      const ofKind = found.filter((finding) => finding.kind === kind);
      const { right } = scoreSpans(text, { spans, found: ofKind });
      const sum = perKind.get(kind) ?? { found: 0, right: 0 };
      perKind.set(kind, { found: sum.found + ofKind.length, right: sum.right + right });
    }
    for (const label of new Set(spans.map((span) => span.label))) {
      const { gold, covered } = scoreSpans(text, { spans, found, labels: [label] });
      const sum = perLabel.get(label) ?? { gold: 0, covered: 0 };
      perLabel.set(label, { gold: sum.gold + gold, covered: sum.covered + covered });
    }
  }
  const seconds = (performance.now() - started) / 1_000;
  return {
    set,
    n: sumOf(counts, 'gold'),
    ...metricsOf(counts, { seed, isRecallOnly }),
    groups: {
      ...inOrder(perLabel, ({ gold, covered }) => ({ n: gold, recall: covered / gold })),
      ...(!isRecallOnly &&
        inOrder(perKind, ({ found, right }) => ({ n: found, precision: right / found }), 'found:')),
    },
    seconds,
  };
}

/** Rows by name. */
function inOrder<Counts>(
  counts: ReadonlyMap<string, Counts>,
  row: (counts: Counts) => BenchMetrics,
  prefix = '',
): Readonly<Record<string, BenchMetrics>> {
  return Object.fromEntries(
    [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => [prefix + name, row(count)]),
  );
}

function metricsOf(
  counts: readonly SpanCounts[],
  { seed, isRecallOnly }: { readonly seed: number; readonly isRecallOnly: boolean },
): Required<Pick<BenchResult, 'metrics' | 'interval'>> {
  const values = (key: keyof SpanCounts): number[] => counts.map((count) => count[key]);
  const recall = sumOf(counts, 'covered') / sumOf(counts, 'gold');
  const recallInterval = bootstrapInterval(values('covered'), { seed, per: values('gold') });
  const found = sumOf(counts, 'found');
  if (isRecallOnly || found === 0) {
    return { metrics: { recall }, interval: { recall: recallInterval } };
  }
  const precision = sumOf(counts, 'right') / found;
  return {
    metrics: { recall, precision, f2: (5 * precision * recall) / (4 * precision + recall) },
    interval: {
      recall: recallInterval,
      precision: bootstrapInterval(values('right'), { seed, per: values('found') }),
    },
  };
}

function sumOf(counts: readonly SpanCounts[], key: keyof SpanCounts): number {
  return counts.reduce((sum, count) => sum + count[key], 0);
}
