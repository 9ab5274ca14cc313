/** `{title}`, `{employer}`, `{town}`, `{skill}`, `{months}`, `{hours}` are filled in. */
export interface AdWords {
  readonly titles: readonly string[];
  readonly contracts: readonly string[];
  readonly about: readonly string[];
  readonly headings: {
    readonly tasks: readonly string[];
    readonly profile: readonly string[];
    readonly optional: readonly string[];
    readonly offer: readonly string[];
  };
  /** By the least level asked. */
  readonly levels: Readonly<Record<1 | 2 | 3, readonly string[]>>;
  readonly credentials: readonly string[];
  readonly rampUp: readonly string[];
  readonly benefits: readonly string[];
  readonly apply: string;
}

export const AD_WORDS: Readonly<Record<'fr' | 'en', AdWords>> = {
  fr: {
    titles: ['{m} / {f} (H/F)', '{m} ou {f}', '{m}/{f} F/H'],
    contracts: ['CDI, 35 h', 'CDD de 12 mois, renouvelable', 'CDI, temps partiel possible'],
    about: [
      '{employer} est une maison de quarante personnes à {town}, qui tient à ce que chacun y apprenne.',
      'À {town}, {employer} sert des associations et des petites entreprises depuis vingt ans.',
      "{employer} ouvre un poste à {town}. L'équipe est petite, accueillante et reçoit bien les débutants.",
    ],
    headings: {
      tasks: ['Vos missions', 'MISSIONS', 'Ce que vous ferez'],
      profile: ['Votre profil', 'PROFIL RECHERCHÉ', 'Compétences attendues'],
      optional: ['Serait un plus', 'Les plus', 'Atouts appréciés'],
      offer: ['Nous offrons', 'Avantages', 'Ce que nous proposons'],
    },
    levels: {
      1: ['notions de {skill}', 'premières bases : {skill}'],
      2: ['{skill}', 'bonne pratique : {skill}'],
      3: ['maîtrise : {skill}', 'très bonne connaissance : {skill}'],
    },
    credentials: [
      'Diplôme : bac+3 minimum.',
      'Deux ans sur un poste similaire.',
      'Issu·e d’une grande école, trois ans d’expérience exigés.',
    ],
    rampUp: [
      'Formation assurée pendant {months} mois, à raison de {hours} heures par semaine.',
      'Nous formons pendant {months} mois, {hours} heures par semaine, avec une personne de l’équipe.',
    ],
    benefits: [
      'Chèques déjeuner, mutuelle, deux jours de télétravail.',
      'Horaires aménageables, locaux accessibles, transports remboursés.',
      'Trente jours de congés et une cantine.',
    ],
    apply: 'Candidature à emploi@recrutement.example.org',
  },
  en: {
    titles: ['{m}', '{m} (all genders)', 'We are hiring: {m}'],
    contracts: ['Permanent, full time', 'Fixed term, 12 months', 'Permanent, part time possible'],
    about: [
      '{employer} is a house of forty people in {town} who want everybody to keep learning.',
      'From {town}, {employer} has served charities and small firms for twenty years.',
      '{employer} has an opening in {town}. The team is small, friendly and good with beginners.',
    ],
    headings: {
      tasks: ['What you will do', 'RESPONSIBILITIES', 'The job'],
      profile: ['What we ask', 'REQUIREMENTS', 'Required skills'],
      optional: ['Nice to have', 'A plus', 'Bonus points'],
      offer: ['What we offer', 'Benefits', 'In return'],
    },
    levels: {
      1: ['basics of {skill}', 'first experience: {skill}'],
      2: ['{skill}', 'good working knowledge: {skill}'],
      3: ['advanced: {skill}', 'very good knowledge: {skill}'],
    },
    credentials: [
      'A bachelor degree or higher.',
      'Two years in a similar position.',
      'Degree from a leading university and three years of experience required.',
    ],
    rampUp: [
      'We train you for {months} months, {hours} hours a week.',
      'Training is provided for {months} months, {hours} hours a week, with somebody of the team.',
    ],
    benefits: [
      'Pension, 28 days of leave, two days from home.',
      'Flexible hours, step-free offices, travel paid.',
      'Thirty days of leave and a canteen.',
    ],
    apply: 'Apply to jobs@hiring.example.org',
  },
};
