import { detect, redact } from '@tremplin/profile';
import { digitalPack } from '@tremplin/ontology/digital';
import { labelsIn } from '../generate/cv-prose.ts';
import { createSeededRandom } from '@tremplin/testkit/seeded-random';
import { alternate, type Way } from '../measure/alternate.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { createTable } from '../measure/table.ts';

/** About what a CV of two pages holds. */
const CV_CHARACTERS = 4_000;
const OURS = 'detect';

/** `#` stands for a skill. A fifth of the sentences hold personal data, as in a CV with its head. */
const SENTENCES: readonly string[] = [
  'Deux ans de # et de # dans une équipe de six personnes.',
  'J’ai appris seule : #, puis # et #, chaque semaine.',
  'Chargée de # sur trois sites ; # en remplacement.',
  '# (avancé), # (intermédiaire), notions de #.',
  'Mise en place d’un suivi des stocks, formation des nouveaux arrivants et accueil des clients.',
  'Rédaction des documents de la mission et animation des réunions de chaque lundi.',
  'Horaires de six heures à quatorze heures, quatre jours par semaine.',
  'Encadrée par Mme Claire Delmas, de 2015 à 2019, à Bordeaux.',
  'Tél. 06 12 34 56 78, claire.delmas@exemple.fr, 12 rue des Lilas, 33000 Bordeaux.',
];

export const redactText: Question = {
  asks: 'How fast is personal data found in the French prose of CVs, one thread?',
  run: redactTextQuestion,
};

async function redactTextQuestion(options: QuestionOptions): Promise<Answer> {
  const texts = generateTexts(options);
  const ways: Way[] = [
    { name: OURS, run: () => texts.reduce((sum, text) => sum + detect(text).length, 0) },
    { name: 'detect, redact', run: () => texts.map((text) => redact(text, detect(text))) },
    ...(await peers(texts, options)),
  ];
  const samples = await alternate(ways, {
    rounds: options.rounds,
    warmups: options.warmups,
    onRound: (round, total) =>
      options.onProgress?.(`${texts.length} CVs: round ${round + 1} of ${total}`),
  });
  const bytesOf = (name: string): number => {
    const sample = name in PEER_SHARE ? texts.slice(0, sampleSize(texts, name)) : texts;
    return sample.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  };
  const perSecond = [...samples].map(
    ([way, times]) => [way, times.map((ms) => bytesOf(way) / 1_000 / ms)] as const,
  );
  return {
    sizes: { texts: texts.length, bytes: bytesOf(OURS) },
    tables: [
      createTable(`${texts.length} CVs`, new Map(perSecond), { unit: 'MB/s', reference: OURS }),
    ],
    notes: [
      'Each as it comes, on the same texts (peers on a part of them, as they take long); what each finds differs: see `tremplin bench pii`. redact-pii without its cloud half.',
    ],
  };
}

/** How much of the texts a peer is given. */
const PEER_SHARE: Readonly<Record<string, number>> = {
  compromise: 0.04,
  openredaction: 0.1,
  'redact-pii': 0.2,
};

function sampleSize(texts: readonly string[], name: string): number {
  return Math.max(1, Math.round(texts.length * PEER_SHARE[name]!));
}

async function peers(
  texts: readonly string[],
  { onProgress }: QuestionOptions,
): Promise<readonly Way[]> {
  onProgress?.('loading peers');
  const { default: compromise } = await import('compromise');
  const { OpenRedaction } = await import('@openredaction/core');
  const { SyncCompositeRedactor } = await import('redact-pii/lib/SyncCompositeRedactor.js');
  const open = new OpenRedaction({});
  const plain = new SyncCompositeRedactor();
  const part = (name: string): readonly string[] => texts.slice(0, sampleSize(texts, name));
  return [
    {
      name: 'compromise',
      run: () => {
        for (const text of part('compromise')) {
          const read = compromise(text);
          read.people().out('offset');
          read.places().out('offset');
          read.organizations().out('offset');
        }
      },
    },
    {
      name: 'openredaction',
      run: async () => {
        for (const text of part('openredaction')) await open.detect(text);
      },
    },
    {
      name: 'redact-pii',
      run: () => {
        for (const text of part('redact-pii')) plain.redact(text);
      },
    },
  ];
}

function generateTexts({ scale, seed }: QuestionOptions): readonly string[] {
  const random = createSeededRandom(seed);
  const labels = labelsIn(digitalPack(), 'fr');
  return Array.from({ length: scale === 'tiny' ? 3 : 250 }, () => {
    const lines: string[] = [];
    for (let length = 0; length < CV_CHARACTERS; length += lines.at(-1)!.length + 1) {
      lines.push(random.pick(SENTENCES).replaceAll('#', () => random.pick(labels)));
    }
    return lines.join('\n');
  });
}
