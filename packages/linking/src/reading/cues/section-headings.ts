import type { SectionKind } from '../read-sections.ts';

/** What a heading opens in a CV and in an ad; absent where it is none there. */
export interface HeadingMeaning {
  readonly cv?: SectionKind;
  readonly ad?: SectionKind;
}

type Row = readonly [cv: SectionKind | '', ad: SectionKind | '', headings: string];

/** Folded, without a possessive in front ("vos missions", "our team"). */
const ROWS: readonly Row[] = [
  [
    'experience',
    'requirements',
    'experience|experiences|experience requise|required experience|experience required|experience souhaitee',
  ],
  [
    'experience',
    '',
    'work experience|professional experience|employment|employment history|work history|career history|career|relevant experience|professional background|experience professionnelle|experiences professionnelles|parcours|parcours professionnel|emplois|stages|experiences et stages|internships|emplois precedents|postes occupes',
  ],
  [
    'education',
    'requirements',
    'education|formation|formations|diplomes|diplome|qualifications|niveau de formation|etudes|studies|education and experience|formation et experience|diplome requis',
  ],
  [
    'education',
    '',
    'education and training|academic background|academic history|formation initiale|formations et diplomes|diplomes et formations|formation et diplomes|etudes et formations|cursus|parcours scolaire|scolarite',
  ],
  [
    'training',
    '',
    'training|certifications|certification|certificates|courses|formation continue|formations continues|certificats|habilitations|licences and certifications|licenses and certifications|formations complementaires',
  ],
  [
    'skills',
    'requirements',
    'skills|technical skills|core skills|key skills|hard skills|soft skills|competencies|core competencies|technologies|tools|expertise|stack|tech stack|technical stack|skills & tools|skills and tools|competences|competences techniques|competences cles|competences professionnelles|competences informatiques|savoir-faire|savoir-etre|outils|informatique|domaines de competences|stack technique|environnement technique|technical environment|logiciels|software|bureautique|aptitudes|atouts personnels|competences et outils',
  ],
  [
    'languages',
    'requirements',
    'languages|language skills|langues|langues etrangeres|competences linguistiques|langues parlees',
  ],
  [
    'interests',
    '',
    "hobbies|interests|hobbies and interests|interests and hobbies|leisure|personal interests|loisirs|centres d'interet|centre d'interet|centres d'interets|interets|passions|activites extra-professionnelles|activites extraprofessionnelles|loisirs et centres d'interet|sports|sport|sports et loisirs|voyages|divers",
  ],
  ['identity', 'process', 'contact|contact details|contact information|coordonnees|contacts'],
  [
    'identity',
    '',
    'personal details|personal information|personal data|informations personnelles|etat civil|donnees personnelles|infos personnelles|a propos du candidat',
  ],
  ['summary', 'requirements', 'profil|profile'],
  ['summary', 'company', 'about|a propos|presentation'],
  [
    'summary',
    '',
    'summary|professional summary|about me|a propos de moi|qui suis-je|resume|objective|career objective|objectif|objectifs|objectif professionnel|projet professionnel|personal statement|accroche|mon projet',
  ],
  [
    'volunteering',
    '',
    'volunteering|volunteer work|volunteer experience|volunteer|community work|voluntary work|benevolat|engagement|engagements|engagement associatif|engagements associatifs|experience benevole|experiences benevoles|vie associative|associatif|volontariat|activites associatives|community involvement',
  ],
  [
    'projects',
    '',
    'projects|personal projects|side projects|selected projects|open source|projets|projets personnels|projets realises|realisations|portfolio|publications|travaux|projets academiques|academic projects',
  ],
  [
    '',
    'requirements',
    "requirements|job requirements|what we are looking for|what we're looking for|who you are|who are you|what you bring|what you'll bring|what you will bring|what you need|you have|you are|must have|must haves|must-have|must-haves|essential|essential criteria|essential skills|required skills|required qualifications|minimum qualifications|basic qualifications|person specification|ideal candidate|candidate profile|about you|profil recherche|profil souhaite|profil attendu|profil du candidat|profil ideal|qui etes-vous|ce que nous recherchons|ce que nous attendons|competences requises|competences attendues|competences recherchees|prerequis|pre-requis|exigences|vous etes|vous avez|criteres|qualites requises|qualites|le candidat|la candidate|le profil|description du profil|on attend de vous|attentes|savoir-faire attendus|qualifications requises|conditions requises|permis|ton profil|about your profile|exige|exigee|exiges|exigees|requis|requise|requises|must|musts|competences attendues|required competencies|indispensable|indispensables|obligatoire|imperatif|required|mandatory",
  ],
  [
    '',
    'niceToHave',
    'nice|nice to have|nice to haves|nice-to-have|nice-to-haves|bonus|bonus points|bonus points for|pluses|a plus|plus|preferred|preferred skills|preferred qualifications|preferred experience|desirable|desirable skills|desirable criteria|good to have|ideally|optional|extra points|assets|advantages for candidates|un plus|les plus|le petit plus|les petits plus|serait un plus|seraient un plus|ce serait un plus|idealement|souhaite|souhaites|souhaitable|apprecie|apprecies|atouts|atout|competences souhaitees|competences appreciees|le plus|des plus|les bonus|facultatif|would be a plus|would be nice',
  ],
  [
    '',
    'tasks',
    "tasks|duties|responsibilities|key responsibilities|main responsibilities|job description|role|the role|the job|the position|position|about the role|about the job|what you will do|what you'll do|what you'll be doing|day to day|your day|in this role|day-to-day|mission|missions|missions principales|missions et responsabilites|responsabilites|taches|taches principales|description du poste|le poste|poste|activites|activites principales|descriptif du poste|descriptif|au quotidien|quotidien|role et missions|votre role|votre quotidien|scope of work|scope|terms of reference|job summary|position summary|main duties|contexte et missions|contexte|objet du poste|your mission|your role|principales activites",
  ],
  [
    '',
    'company',
    "about us|who we are|company|the company|about the company|company description|team|the team|client|the client|le client|notre client|employeur|secteur|secteur d'activite|sector|industry|background|le cabinet|l'agence|our story|our values|values|our mission|why us|qui sommes-nous|qui nous sommes|entreprise|l'entreprise|la societe|societe|a propos de nous|presentation de l'entreprise|equipe|l'equipe|histoire|valeurs|nos valeurs|description de l'entreprise|l'employeur|l'association|association|the organisation|organisation|about the team|mot de l'employeur|rejoignez-nous|join us|nos engagements|notre engagement|our commitments|our commitment|notre mission|notre ambition|notre raison d'etre|notre vision|our vision|our purpose|our culture|notre culture|notre adn|nos metiers|nos activites|nos chiffres|chiffres cles",
  ],
  [
    '',
    'benefits',
    "benefits|perks|perks and benefits|benefits and perks|what we offer|we offer|what you get|what's in it for you|compensation|salary|salary and benefits|pay|package|why join us|avantages|avantages sociaux|nous offrons|nous proposons|nous vous offrons|nous vous proposons|ce que nous offrons|ce que nous proposons|on vous propose|remuneration|salaire|salaire et avantages|conditions|conditions de travail|remuneration et avantages|pourquoi nous rejoindre|working conditions|type de contrat|contrat|horaires|hours|working hours|lieu de travail|lieu|location|localisation|contract|teletravail|remote|tjm|duree|duration|grade|categorie|reference|start date|date de debut|disponibilite",
  ],
  [
    '',
    'process',
    'process|hiring process|recruitment process|interview process|selection process|how to apply|apply|application|application process|next steps|processus de recrutement|process de recrutement|recrutement|deroulement du recrutement|comment postuler|postuler|candidature|modalites de candidature|pour postuler|etapes du recrutement|les etapes|equal opportunities|equal opportunity|diversity|egalite des chances|inclusion',
  ],
  [
    'other',
    '',
    'references|referees|recommandations|awards|honors|honours|prix|distinctions|patents|brevets|informations complementaires|additional information',
  ],
];

const POSSESSIVE =
  /^(?:vos|votre|ton|tes|ta|notre|nos|mes|mon|ma|my|your|our|the|les|le|la|l'|quelles sont (?:vos|tes)|quelles seront vos) ?/u;

const HEADINGS: ReadonlyMap<string, HeadingMeaning> = collect();

/** The meaning of the folded words of a heading, without its marks. */
export function headingMeaning(words: string): HeadingMeaning | undefined {
  return HEADINGS.get(words) ?? HEADINGS.get(words.replace(POSSESSIVE, ''));
}

function collect(): ReadonlyMap<string, HeadingMeaning> {
  const table = new Map<string, HeadingMeaning>();
  for (const [cv, ad, headings] of ROWS) {
    for (const heading of headings.split('|')) {
      const before = table.get(heading);
      const meaning = { ...(cv && { cv }), ...(ad && { ad }) };
      table.set(heading, { ...meaning, ...before });
    }
  }
  return table;
}
