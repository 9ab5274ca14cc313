/** Verbs of somebody who does not do the thing yet; "keep", "deepen", "share" are those of somebody who does. */
const START_FR =
  "(?:d['’]|de\\s|à\\s)?(?:apprendre|découvrir|devenir|me\\s(?:former|lancer|spécialiser|tourner|diriger|reconvertir|mettre\\sà)|m['’](?:orienter|initier)|évoluer|intégrer|rejoindre|travailler|trouver|acquérir|débuter|commencer|essayer|tester|un\\s|une\\s)";
const START_EN =
  '(?:learn|discover|try|become|move\\s(?:in)?to|get\\sinto|break\\sinto|train\\s(?:as|in)|retrain|work|find|join|start|begin|study|pick\\sup|explore|switch|be)';
/** "pas seulement React": the word that turns a denial into its opposite. */
const NOT_ONLY =
  "(?!\\s(?:seulement|uniquement|que|qu['’]|simplement|only|just|merely|autre\\schose|anything\\s(?:but|else)))";
const POST =
  '(?:premier\\s|première\\s|nouveau\\s|nouvel\\s|new\\s|first\\s|junior\\s)?(?:poste|emploi|stage|contrat|mission|cdi|cdd|alternance|formation|role|job|post|position|opportunity)';

/** What a clause begins with that tells a wish, English and French. `\s` is one blank or line end. */
export const WISH_CUES: readonly string[] = [
  `(?:je\\s|j['’])(?:souhaite|souhaiterais|veux|voudrais|aimerais|espère|compte|rêve|désire)(?:\\s(?:aussi|également|maintenant|désormais|vraiment|bien))?\\s${START_FR}`,
  `(?:souhait(?:e|ant)|désireu(?:x|se)|envie|rêve|ambition|projet|but)\\s(?:de\\s|d['’])?${START_FR}`,
  "je\\s(?:re)?cherche\\s(?:actuellement\\s|activement\\s|aujourd['’]hui\\s|maintenant\\s|désormais\\s)?(?:un|une|mon|à)",
  "(?:en|à\\sla)\\s(?:re)?cherche\\s(?:active\\s|actuelle\\s)?(?:d['’]|de)",
  '(?:en\\sreconversion(?:\\sprofessionnelle)?|me\\sreconverti(?:s|r)|reconversion)\\s?(?::|–|—|vers|dans|en|comme|pour\\sdevenir)',
  'objectif(?:\\sprofessionnel)?\\s?:\\s?(?:un|une|devenir|trouver|intégrer|évoluer|obtenir|rejoindre)',
  `objective\\s?:\\s?(?:to\\s|a\\s|an\\s)(?:become|obtain|find|join|secure|${POST})?`,
  `i(?:['’]d|\\swould)?\\s(?:also\\s|really\\s|now\\s|would\\s)?(?:want|wish|hope|plan|like|love|intend|aim)\\sto\\s${START_EN}`,
  `i(?:['’]m|\\sam)\\s(?:currently\\s|now\\s|actively\\s|also\\s)?(?:(?:looking|searching)\\sfor|seeking|(?:looking|hoping|planning|aiming)\\sto\\s${START_EN}|retraining)`,
  `(?:looking\\sfor|seeking)\\s(?:a|an|my)\\s(?:\\p{L}{1,20}\\s){0,4}${POST}`,
  '(?:eager|keen|willing|ready|excited|motivated|curious)\\sto\\slearn',
  'interested\\sin\\slearning',
  '(?:hop(?:e|ing)|aspir(?:e|ing)|wish(?:ing)?)\\sto\\sbecome',
];

/** The same, but only where a sentence begins: "by looking for bugs" is work. */
export const SENTENCE_CUES: readonly string[] = [
  '(?:currently\\s|now\\s|actively\\s)?(?:looking\\sfor|seeking|searching\\sfor)\\s',
  `(?:re)?cherche\\s(?:un\\s|une\\s)?${POST}`,
];

/** Cues of a headline only; in a sentence these words are ordinary. */
export const HEADLINE_CUES: readonly string[] = [
  '(?:moving|transitioning|changing|retraining|career\\schange)\\s(?:in)?to',
  '(?:aspiring|future?|towards|vers\\sune?|would-be|wannabe)(?=\\s)',
  '(?:évolution|transition)\\s(?:vers|dans)',
  '(?:seeking|looking\\sfor|recherche|cherche|souhaite|objectif|objective)',
];

/** What a clause begins with that denies. */
export const DENIAL_CUES: readonly string[] = [
  `(?:jamais|pas\\sencore)\\s(?:utilisé|pratiqué|touché|fait|travaillé|appris|programmé|manipulé)e?s?${NOT_ONLY}`,
  `(?:pas|sans|aucune|ni)\\s(?:encore\\s)?(?:d['’]|de\\s)?(?:expérience|connaissances?|notions?|compétences?|pratique)\\s(?:en|avec|de|du|d['’]|sur|dans)`,
  `ne\\s(?:connais|maîtrise|sais|pratique|parle)\\spas(?:\\sencore)?${NOT_ONLY}`,
  `n['’]utilise\\spas(?:\\sencore)?${NOT_ONLY}`,
  '(?:no|without|zero)\\s(?:prior\\s|previous\\s|professional\\s|practical\\s|real\\s)?(?:experience|knowledge|practice)\\s(?:in|with|of|using)',
  `never\\s(?:used|worked\\swith|touched|tried|learn(?:ed|t)|programmed|done)${NOT_ONLY}`,
  `(?:do\\snot|don['’]t|have\\snot|haven['’]t|cannot)\\s(?:yet\\s)?(?:know|use|used|master|learned|worked\\swith)${NOT_ONLY}(?:\\syet)?`,
];

/** Said after a thing, in its item: `Docker (never used)`, `Rust: to learn`. */
export const ITEM_CUES: readonly string[] = [
  '(?:jamais|pas\\sencore)(?:\\s(?:utilisé|pratiqué|touché|fait|appris)e?s?)?',
  '(?:à\\s(?:apprendre|découvrir)|en\\sprojet|aucune?(?:\\s(?:expérience|notion|pratique)s?)?|néant)',
  '(?:never(?:\\s(?:used|tried|touched|learned))?|not\\syet|no\\s(?:experience|knowledge)|none)',
  '(?:want|would\\slike|hope|plan)?\\s?to\\slearn',
];
