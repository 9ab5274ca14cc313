import type { AuditLanguage } from '../audit-words.ts';

interface LeakWords {
  readonly title: string;
  readonly lead: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly adversary: Readonly<Record<'linear' | 'trees', string>>;
  readonly suspicious: (attribute: string, on: string) => string;
  readonly linkage: string;
  readonly linkageColumns: readonly string[];
  readonly plot: string;
  readonly chance: string;
  readonly limitsHeading: string;
  readonly limits: string;
}

const en: LeakWords = {
  title: 'Leak tests',
  lead: 'How well adversaries guess an attribute from rows that they have not seen. AUC .5 is guessing, 1 is knowing; "shuffled" is the same after shuffling the classes, and should hold .5.',
  caption: 'Attribute guessed',
  columns: ['Attribute', 'From', 'Adversary', 'AUC', '95 % interval', 'Shuffled', 'Rows'],
  adversary: { linear: 'logistic regression', trees: 'boosted trees' },
  suspicious: (attribute, on) =>
    `${attribute} from ${on}: with shuffled classes the interval does not hold .5, which one test in twenty does by chance; otherwise the test itself leaks.`,
  linkage: 'People found again',
  linkageColumns: ['From', 'People', 'First guess', '95 % interval', 'By chance', 'Distinct rows'],
  plot: 'AUC of each adversary with its interval; the dashed line is guessing.',
  chance: 'guessing',
  limitsHeading: 'What these numbers do not say',
  limits:
    'An adversary that finds nothing does not show that nothing is there: stronger ones exist. Read each number beside the one on the raw text. No verdict of compliance with any law.',
};

const fr: LeakWords = {
  title: 'Tests de fuite',
  lead: 'À quel point des adversaires devinent un attribut sur des lignes qu’ils n’ont pas vues. Une AUC de 0,5 est le hasard, 1 la certitude ; « mélangé » est le même test après mélange des classes, et doit contenir 0,5.',
  caption: 'Attribut deviné',
  columns: [
    'Attribut',
    'À partir de',
    'Adversaire',
    'AUC',
    'Intervalle à 95 %',
    'Mélangé',
    'Lignes',
  ],
  adversary: { linear: 'régression logistique', trees: 'arbres boostés' },
  suspicious: (attribute, on) =>
    `${attribute} à partir de ${on} : classes mélangées, l’intervalle ne contient pas 0,5, ce qui arrive par hasard à un test sur vingt ; sinon le test lui-même fuit.`,
  linkage: 'Personnes retrouvées',
  linkageColumns: [
    'À partir de',
    'Personnes',
    'Premier essai',
    'Intervalle à 95 %',
    'Par hasard',
    'Lignes distinctes',
  ],
  plot: 'AUC de chaque adversaire avec son intervalle ; la ligne en tirets est le hasard.',
  chance: 'hasard',
  limitsHeading: 'Ce que ces chiffres ne disent pas',
  limits:
    'Un adversaire qui ne trouve rien ne montre pas qu’il n’y a rien : il en existe de plus forts. Lire chaque nombre à côté de celui du texte brut. Ne vaut pas constat de conformité à une loi.',
};

export const leakWords: Readonly<Record<AuditLanguage, LeakWords>> = { en, fr };
