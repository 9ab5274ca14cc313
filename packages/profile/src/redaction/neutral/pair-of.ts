/** Feminine ending → masculine ending, the likeliest first. */
const ENDINGS: readonly (readonly [feminine: string, masculine: string])[] = [
  ['teuse', 'teur'],
  ['trice', 'teur'],
  ['ienne', 'ien'],
  ['éenne', 'éen'],
  ['aine', 'ain'],
  ['onne', 'on'],
  ['elle', 'el'],
  ['ette', 'et'],
  ['euse', 'eur'],
  ['eure', 'eur'],
  ['cheffe', 'chef'],
  ['esse', 'e'],
  ['ière', 'ier'],
  ['ère', 'er'],
  ['ive', 'if'],
  ['ée', 'é'],
  ['ante', 'ant'],
  ['ente', 'ent'],
  ['ande', 'and'],
  ['ine', 'in'],
  ['ane', 'an'],
  ['oise', 'ois'],
  ['aise', 'ais'],
  ['ète', 'et'],
  ['inte', 'int'],
  ['orte', 'ort'],
  ['erte', 'ert'],
  ['ate', 'at'],
  ['ite', 'it'],
  ['ue', 'u'],
  ['ie', 'i'],
  ['arde', 'ard'],
  ['ale', 'al'],
  ['ière', 'ier'],
  ['olle', 'ol'],
];

/** Feminine forms that the suffix rules give for a masculine one; not all of them are words. */
export function femininesOf(masculine: string): readonly string[] {
  const forms = new Set([`${masculine}e`]);
  if (masculine.endsWith('eux')) forms.add(`${masculine.slice(0, -1)}se`);
  for (const [feminine, ending] of ENDINGS) {
    if (masculine.endsWith(ending) && ending !== 'e')
      forms.add(masculine.slice(0, -ending.length) + feminine);
  }
  return [...forms];
}

/** The masculine forms that a word could be the feminine of, the likeliest first. */
export function masculineOf(word: string): readonly string[] {
  const forms: string[] = [];
  if (word.endsWith('euse')) forms.push(`${word.slice(0, -4)}eur`, `${word.slice(0, -4)}eux`);
  for (const [feminine, masculine] of ENDINGS) {
    if (word.endsWith(feminine)) forms.push(word.slice(0, -feminine.length) + masculine);
  }
  return forms;
}

/** `directeur` → `directeur·trice`; a word without a feminine of its own stays. */
export function neutralOf(masculine: string): string {
  if (masculine.endsWith('teur') && !IN_TEUSE.has(masculine)) return `${masculine}·trice`;
  if (masculine === 'chef') return 'chef·fe';
  if (masculine.endsWith('eur'))
    return IN_EURE.has(masculine) ? `${masculine}·e` : `${masculine}·euse`;
  if (masculine.endsWith('eux')) return `${masculine}·se`;
  if (/(?:er)$/u.test(masculine)) return `${masculine}·ère`;
  if (/(?:i|é)en$|on$|e[lt]$/u.test(masculine) && !IN_ETE.has(masculine)) {
    return `${masculine}·${masculine.at(-1)}e`;
  }
  if (IN_ETE.has(masculine)) return `${masculine}·ète`;
  if (masculine.endsWith('if')) return `${masculine}·ve`;
  if (masculine.endsWith('e')) return masculine;
  return `${masculine}·e`;
}

/** -teur with -teuse, and -eur with -eure. */
const IN_TEUSE: ReadonlySet<string> = new Set(
  'acheteur monteur porteur ajusteur testeur conteur chanteur prêteur transporteur toiletteur affûteur emboîteur exploiteur trompeteur monteur-câbleur sculpteur planteur'.split(
    ' ',
  ),
);
const IN_EURE: ReadonlySet<string> = new Set(
  'professeur ingénieur docteur auteur sculpteur entraîneur-adj gouverneur proviseur'.split(' '),
);
const IN_ETE: ReadonlySet<string> = new Set('discret inquiet complet secret'.split(' '));
