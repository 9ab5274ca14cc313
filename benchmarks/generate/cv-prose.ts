import { conceptIds, labelsOf, type Ontology } from '@tremplin/ontology';
import type { SeededRandom } from '@tremplin/testkit/seeded-random';

/** `#` stands for a label. Half of the sentences name no skill, as in a real CV. */
const SENTENCES: Readonly<Record<'en' | 'fr', readonly string[]>> = {
  en: [
    'Two years of # and # in a team of six.',
    'I learnt # by myself, then used it every week for # and #.',
    'Responsible for # on three sites; # when a colleague was away.',
    '# (advanced), # (intermediate), notions of #.',
    'The family moved twice in that period, which explains the gap.',
    'References are available on request from the manager of the branch.',
    'Member of the village band since childhood, second cornet.',
    'Shifts from six in the morning to two in the afternoon, four days a week.',
  ],
  fr: [
    'Deux ans de # et de # dans une équipe de six personnes.',
    "J'ai appris seule : #, puis # et #, chaque semaine.",
    'Chargé de # sur trois sites ; # en remplacement.',
    '# (avancé), # (intermédiaire), notions de #.',
    'La famille a déménagé deux fois pendant cette période.',
    'Références disponibles auprès de la direction de l’agence.',
    'Membre de la fanfare du village depuis l’enfance, second cornet.',
    'Horaires de six heures à quatorze heures, quatre jours par semaine.',
  ],
};

/** Running text of about `characters` characters, English and French paragraphs in turn. */
export function generateCvProse(
  ontology: Ontology,
  characters: number,
  random: SeededRandom,
): string {
  const labels = { en: labelsIn(ontology, 'en'), fr: labelsIn(ontology, 'fr') };
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; length += paragraphs.at(-1)!.length + 2) {
    const language = paragraphs.length % 2 === 0 ? 'en' : 'fr';
    const sentences = Array.from({ length: 6 }, () =>
      random.pick(SENTENCES[language]).replaceAll('#', () => random.pick(labels[language])),
    );
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs.join('\n\n').slice(0, characters);
}

/** Every name of every skill in one language. */
export function labelsIn(ontology: Ontology, language: 'en' | 'fr'): readonly string[] {
  return conceptIds(ontology, 'skill').flatMap((id) => {
    const labels = labelsOf(ontology, id, language);
    return labels ? [labels.preferred, ...labels.alternatives] : [];
  });
}
