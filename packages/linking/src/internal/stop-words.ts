/** Articles, prepositions and elisions, FR and EN: they hold a label together and name nothing. Folded. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "d' l' qu' s' n' j' m' t' c' 's d l " +
    // you're, we'll, I've, don't
    're ll ve don doesn isn aren won ' +
    'de du des la le les un une a au aux en et ou pour sur dans par avec sous vers chez entre ' +
    'ses son sa leur leurs ces cette ce ' +
    'of the an and in for to on with by at or from into as its their your our'
  ).split(' '),
);

/** What a label may lose at its beginning. */
export const ARTICLES: ReadonlySet<string> = new Set(
  "l' le la les un une des the a an to".split(' '),
);

/** Between two items of a list. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(['et', 'ou', 'and', 'or', 'puis']);

/**
 * Words of a title or keyword that say how long, how well or under what contract, never what:
 * they do not count against the part of a label that was recognised. Folded.
 */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'senior junior lead principal staff confirme confirmee experimente experimentee debutant debutante ' +
    'stagiaire stage alternance alternant alternante apprenti apprentie apprentissage trainee intern ' +
    'internship graduate apprentice freelance independant independante interim interimaire cdi cdd sr jr ' +
    'mid level niveau expert experte avance avancee advanced intermediate intermediaire beginner basic ' +
    'basics notions bases maitrise bonne connaissance connaissances excellent excellente good knowledge ' +
    'proficient fluent courant certified certifie certifiee ans an annee annees years year yrs experience ' +
    'temps plein partiel full part time ms microsoft'
  ).split(' '),
);
