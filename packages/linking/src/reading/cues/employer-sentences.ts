/** Whoever advertises, as a subject. */
const EMPLOYER_NOUN =
  '(?:company|client|firm|business|trust|charity|group|agency|organisation|organization|foundation|practice|department|team|head office|council|school|hospital|university|college|library|museum|hotel|restaurant|factory|farm|clinic|nursery|theatre|entreprise|societe|groupe|association|agence|commune|communaute|ville|mairie|departement|region|metropole|collectivite|cooperative|fondation|structure|etablissement|direction|service|equipe|pole|cabinet|maison|marque|plateforme|mediatheque|bibliotheque|musee|hopital|ecole|lycee|universite|hotel|restaurant|magasin|usine|ferme|residence|clinique|creche|ehpad|ministere|syndicat|theatre|residence)';
const EMPLOYER = `(?:(?:the |our |my |l'|la |le |notre |mon )(?:[a-z-]+ )?${EMPLOYER_NOUN}(?![a-z]))`;
/** What is told of an organisation and of no task: when it began, how many it is, what it provides. */
const OF_ORGANISATION =
  "(?:the |la |le |l'|les )(?!poste |role |job |post |mission |candidat|titulaire |successful)[a-z' -]{3,60}? (?:a ouvert|a ete (?:creee?|fondee?|certifiee?)|est nee?|compte|emploie|regroupe|reunit|rassemble|fabrique|commercialise|vend|exporte|edite|manufactures|sells|exports|was (?:founded|established|created|set up)|opened|employs|has declared|have declared)(?![a-z])";
/** Who is looked for, and what one works with, is no employer: "our ideal candidate", "notre stack". */
const NOT_OF_PEOPLE =
  '(?! (?:[a-z-]+ )?(?:stack|tech|tools?|technolog[a-z]*|environ[a-z]*|outils?|ideale?|perfect|next|new|futur[a-z]*|prochaine?|nouve[a-z]*|candidate?[a-z]*|successful|langages?|languages?)(?![a-z]))';
const FIRST_PERSON = `(?:we|we've|we're|we'll|nous|on)(?![a-z])|(?:our|notre|nos)${NOT_OF_PEOPLE}(?![a-z])`;
/** "With 40 years of experience, we …" */
const OPENING = '(?:[^.;:()]{1,80}, )?';
const KIND_OF_EMPLOYER =
  '(?:company|firm|chain|charity|retailer|manufacturer|agency|consultancy|start-?up|scale-?up|software|platform|app|group|provider|leader|specialist|recruiter|business|organisation|organization|home|school|hospital|brand|name|publisher|operator|bank|insurer|entreprise|societe|groupe|esn|editeur|editrice|appli(?:cation)?|plateforme|association|cooperative|agence|cabinet|fabricant|specialiste|acteur|pme|eti|reseau|etablissement|residence|marque|enseigne|scop|scic|filiale|collectivite)';

/** "Kestrel helps …": a name, and what firms do. */
const NAME_DOES =
  "(?!(?:the|a|an|le|la|les|l'|un|une|il|elle|he|she|this|ce|cette|who|qui|and|et) )[a-z0-9'&-]{3,}(?: [a-z0-9'&-]+){0,3} (?:helps|makes|builds|sells|supports|provides|designs|develops|runs|operates|delivers|stores|produces|fabrique|vend|aide|concoit|edite|propose|developpe|accompagne|commercialise|produit|exploite)(?![a-z])";
/** A sentence whose subject is the employer, as it tells of itself. */
const OF_EMPLOYER = new RegExp(
  `^[^a-z0-9]*${OPENING}(?:${EMPLOYER}|${FIRST_PERSON}|${OF_ORGANISATION}|${NAME_DOES})|^[^a-z0-9]*${OPENING}[a-z][^.,;:!?]{1,50}?,? (?:is|are|c'est|est|sommes) (?!looking|hiring|required|essential)[^.;:]{0,60}?(?<![a-z])${KIND_OF_EMPLOYER}s?(?![a-z])`,
  'u',
);
const PRONOUN = new RegExp(
  `^[^a-z0-9]*${OPENING}(?:they|it|its|their|there (?:are|is)|il y a|(?:our )?(?:customers|clients|users|members|patients)|(?:nos |les )?(?:clients|utilisateurs|adherents|usagers)|elle|il|elles|ils|son|sa|ses|leurs?|chaque|each|every|depuis|since|plus de|more than|certifiee?)(?![a-z])`,
  'u',
);
/** What is looked for, or used at work, may be the employer's sentence and asks all the same. */
const SEEKS =
  /(?<![a-z])(?:look(?:ing)? for|seek[a-z]*|in search|(?<=we )(?:need|want)|(?:needs?|wants?) (?:an?|someone|somebody|people|colleagues?)|expect[a-z]*|hiring|hires?|recruit(?:s|ing)?|requires?|welcome|cherch[a-z]*|recherch[a-z]*|recrute[a-z]*|besoin|attend(?:ons|ent)?|souhait[a-z]*|demand(?:e|ent|ons)|exig[a-z]*|embauch[a-z]*|appreci[a-z]*|valu(?:e|es)|use|uses|work (?:with|in|on)|works (?:with|in)|utilis[a-z]*|travaill(?:ons|e) (?:avec|en|sous|sur)|bosse [a-z]+)(?![a-z])/u;
const READER =
  /(?<![a-z])(?:you|you're|you'll|your|yourself|vous|votre|vos|tu|ton|ta|tes|toi|t'|candidate?s?)(?![a-z])/u;
/** The reader at work: "you will build", not "you will get". */
const READER_WORKS = new RegExp(
  `^[^a-z0-9]*${OPENING}(?:you(?:'ll| will| would| must| should| can)?|vous|tu) (?:(?:also|then|aussi|egalement|devez|devrez|saurez|allez|vas) ){0,2}(?!(?:get|have access|enjoy|receive|be (?:paid|offered|welcomed|joining|part)|join(?:ing)?|find|discover|love|see|rejoin[a-z]*|integr(?:ez|es|erez)|trouv[a-z]*|benefici[a-z]*|decouvr[a-z]*|profit[a-z]*|(?:offr|propos)[a-z]*|accompagn(?:ons|e)|aid(?:ons|e)|aim[a-z]*)(?![a-z]))[a-z]`,
  'u',
);
/** "The post-holder will …", "Le titulaire assure …": the reader, in the third person. */
const HOLDER =
  /^[^a-z0-9]*(?:[^.;:()]{1,80}, )?(?:the |le |la |l')?(?:post.?holder|job.?holder|officer|successful (?:candidate|applicant)|incumbent|(?:le |la )?titulaire|candidate?|personne (?:recrutee|retenue|choisie)|agent)(?:\(e\))?(?: du poste)? (?:will|is|should|must|assure|aura|sera|devra|est|participe|realise|gere|a pour)(?![a-z])/u;
/** "We are looking for somebody who …", among what the employer tells of itself. */
const LOOKS_FOR =
  /(?<![a-z])(?:(?:are|is|we're) (?:looking for|seeking|hiring|recruiting)|(?:nous|on|et) (?:re)?cherch(?:ons|e)|(?:nous |on )?recrut(?:ons|e))(?![a-z])/u;

/** First word of a sentence behind its article. */
const SUBJECT = /^[^a-z0-9]*(?:the |la |le |l'|les )?([a-z-]{4,})/u;
const SEEKER =
  /(?:^|[\n.!?] ?)[^a-z0-9]{0,8}(?:the |la |le |l'|les )?([a-z-]{4,})[^.!?:;\n]{0,60}? (?:cherche|recherche|recrute|is (?:looking for|hiring|recruiting|seeking)|seeks)(?![a-z])/u;

/** What an ad calls its employer, as the subject of its search: "La médiathèque … cherche". Folded. */
export function employerNameIn(text: string): string | undefined {
  return SEEKER.exec(text)?.[1];
}

/** What is known before a sentence is read. */
interface Before {
  /** Whether the sentence before it told of the employer. */
  readonly isOfEmployer: boolean;
  /** What the ad calls its employer, folded. */
  readonly employer: string | undefined;
}

/** Whether a sentence of an ad tells of the employer. Folded. */
export function tellsOfEmployer(sentence: string, { isOfEmployer, employer }: Before): boolean {
  if (READER.test(sentence) || SEEKS.test(sentence)) return false;
  if (OF_EMPLOYER.test(sentence) || (isOfEmployer && PRONOUN.test(sentence))) return true;
  return employer !== undefined && SUBJECT.exec(sentence)?.[1] === employer;
}

/** Whether a sentence says what the reader does at work or who is looked for, wherever it stands. Folded. */
export function tellsOfWork(sentence: string): boolean {
  return [READER_WORKS, HOLDER, LOOKS_FOR].some((cue) => cue.test(sentence));
}
