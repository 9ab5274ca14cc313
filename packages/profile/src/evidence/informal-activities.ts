/** An unpaid activity, the words for it, and the skills that it takes. */
export interface InformalActivity {
  readonly id: string;
  /** Folded beginnings of words, in French and English: all words of one of these phrases must occur. */
  readonly phrases: readonly string[];
  /** Names of skills in the `digital` pack (after `urn:tremplin:digital:skill:`). */
  readonly skills: readonly string[];
  /** Their ESCO codes (after `http://data.europa.eu/esco/skill/`), for packs that have those. */
  readonly esco: readonly string[];
  /** Why: one sentence. */
  readonly reason: string;
}

const LISTEN = 'a17286c5-238d-4f0b-bc24-29e9121345de';
const EMPATHY = '77b636e8-fab3-41a8-8022-1e0a354059dc';
const STRESS = '7a147904-22b3-498a-b4d9-7bceeb86b45d';
const TIME = 'd9013e0e-e937-43d5-ab71-0e917ee882b8';
const MOTIVATE = 'e2d44a9b-f28c-489e-9861-b654b5ded507';
const LEAD = '75d8e5d9-bef3-418b-9011-01bff9f27207';
const INSTRUCT = '699e7c26-6502-4e78-a823-3656ff5a5b8b';
const BUDGET = '21c5790c-0930-4d74-b3b0-84caf5af12ea';
const VOLUNTEERS = '232f854a-f5b9-4d8a-8499-23f59852273c';
const EVENTS = '2111dff8-f830-46ad-80ce-7885893b3134';
const TEAM = '60c78287-22eb-4103-9c8c-28deaa460da0';
const NEGOTIATE = '7954861c-86d4-4529-afbb-2c23dab9ac74';
const CONFLICTS = '96de2e86-e287-41f2-88ab-15a2343afc6f';
const HOMEWORK = '63b9a087-a5db-424e-96ef-3212c8b5311e';
const FIRST_AID = '1d21f6ad-340f-45da-a0a3-4e83867f47a6';
const FUNDS = '526a0eaa-2bee-4e80-989f-cb36f9fbee47';
const SPEAK = '609a8ac1-9d29-4237-9886-596dbbe7ca8a';
const PRECISION = '9c0f93f7-2592-4d4d-9673-fd640502345f';
const SOLVE = 'adc6dc11-3376-467b-96c5-9b0a21edc869';
const INTERPRET = '8b5962d7-b195-4459-addb-d15a48cc4b64';

/**
 * What care, associations and sport teach. Only skills come out, and never the one whose name would tell the
 * activity apart: care for a relative gives planning and empathy, not "family caregiving", which says something
 * of a family (criterion 7) and of health (criterion 23). A choice of this project, kept small: none of these
 * skills is a matter of course in the activity for everybody, so the evidence is inferred and has no level.
 */
export const INFORMAL_ACTIVITIES: readonly InformalActivity[] = [
  {
    id: 'care-for-a-relative',
    phrases: [
      'aidant',
      'proche dependant',
      'parent dependant',
      'family care',
      'caregiver',
      'carer',
      'caring relative',
      'looking after relative',
      'cared for relative',
      'soin proche',
      'occup parent malade',
    ],
    skills: ['empathy', 'time-management', 'handle-stress', 'admin-files'],
    esco: [EMPATHY, TIME, STRESS],
    reason: 'Looking after somebody takes planning, calm, paperwork and understanding.',
  },
  {
    id: 'raising-children',
    phrases: [
      'parent foyer',
      'mere foyer',
      'pere foyer',
      'stay home parent',
      'stay home mother',
      'stay home father',
      'elev enfant',
      'raising child',
      'raised child',
    ],
    skills: ['time-management', 'decide-prioritise', 'handle-stress'],
    esco: [TIME, STRESS],
    reason: 'Running a household takes planning, priorities and calm.',
  },
  {
    id: 'childminding',
    phrases: [
      'babysit',
      'baby sitting',
      'baby-sitting',
      'garde enfant',
      'child minding',
      'childmind',
    ],
    skills: ['care-for-children', 'autonomy'],
    esco: ['f8d4a24c-fb62-444e-9525-7aa5662f440d'],
    reason: 'Minding children takes attention and independence.',
  },
  {
    id: 'homework-help',
    phrases: [
      'aide devoir',
      'aide aux devoirs',
      'soutien scolaire',
      'accompagnement scolaire',
      'homework',
      'tutor',
      'tutorat',
    ],
    skills: ['help-with-homework', 'teach-explain'],
    esco: [HOMEWORK, INSTRUCT],
    reason: 'Helping pupils takes explaining, step by step.',
  },
  {
    id: 'sport-coaching',
    phrases: [
      'entrain',
      'coach sport',
      'coach football',
      'coach basket',
      'coach handball',
      'coach equipe',
      'coaching team',
      'coached team',
      'coaching sport',
      'sports coach',
      'encadr equipe sport',
      'educat sport',
    ],
    skills: ['motivate-groups', 'teach-a-movement', 'plan-training-progression'],
    esco: [MOTIVATE, INSTRUCT],
    reason: 'Coaching takes motivating a group, showing and planning progress.',
  },
  {
    id: 'refereeing',
    phrases: ['arbitr', 'referee', 'umpir'],
    skills: ['decide-prioritise', 'handle-stress', 'conflict-mediation'],
    esco: [STRESS, CONFLICTS],
    reason: 'Refereeing takes quick decisions and calming disputes.',
  },
  {
    id: 'team-captaincy',
    phrases: ['capitaine equipe', 'team captain', 'captain team'],
    skills: ['team-leadership', 'teamwork'],
    esco: [LEAD, TEAM],
    reason: 'Leading a team on the field takes leading and working together.',
  },
  {
    id: 'association-treasury',
    phrases: ['tresor', 'treasur', 'comptes association'],
    skills: ['association-admin', 'manage-budget'],
    esco: [BUDGET],
    reason: 'Keeping the accounts of an association takes handling a budget.',
  },
  {
    id: 'association-board',
    phrases: [
      'president association',
      'secretaire association',
      'bureau association',
      'conseil administration association',
      'chair association',
      'chair charity',
      'association secretary',
      'trustee',
      'board charity',
      'board association',
    ],
    skills: ['association-admin', 'run-association-meetings', 'team-leadership'],
    esco: [LEAD],
    reason: 'Running an association takes meetings, paperwork and leading.',
  },
  {
    id: 'volunteer-coordination',
    phrases: [
      'coordin benevol',
      'encadr benevol',
      'respons benevol',
      'coordinat volunteer',
      'lead volunteer',
      'manag volunteer',
    ],
    skills: ['volunteer-coordination', 'plan-schedules'],
    esco: [VOLUNTEERS],
    reason: 'Coordinating volunteers takes planning and leading without orders.',
  },
  {
    id: 'event-organisation',
    phrases: [
      'organis tournoi',
      'organis fete',
      'organis festival',
      'organis evenement',
      'organis concert',
      'organis event',
      'organiz event',
      'organis tournament',
      'organis vide-grenier',
      'organis brocante',
    ],
    skills: ['event-organisation'],
    esco: [EVENTS],
    reason: 'Setting up an event takes planning it to a date.',
  },
  {
    id: 'food-aid',
    phrases: [
      'banque alimentaire',
      'distribution alimentaire',
      'distribution repas',
      'maraude',
      'food bank',
      'soup kitchen',
      'food distribution',
    ],
    skills: ['teamwork', 'active-listening', 'customer-relations'],
    esco: [TEAM, LISTEN],
    reason: 'Handing out food takes working together and listening.',
  },
  {
    id: 'listening-line',
    phrases: [
      'ecoute telephonique',
      'ligne ecoute',
      'helpline',
      'crisis line',
      'visite malade',
      'visite personne agee',
      'befriending',
    ],
    skills: ['active-listening', 'empathy', 'confidentiality'],
    esco: [LISTEN, EMPATHY],
    reason: 'Being there for people takes listening and discretion.',
  },
  {
    id: 'first-aid',
    phrases: [
      'secouris',
      'premiers secours',
      'first aider',
      'first aid',
      'pompier volontaire',
      'volunteer firefighter',
    ],
    skills: ['first-aid', 'handle-emergencies', 'follow-protocols'],
    esco: [FIRST_AID],
    reason: 'Giving first aid takes acting by protocol under pressure.',
  },
  {
    id: 'fundraising',
    phrases: ['collect fonds', 'collecte dons', 'fundrais', 'fund rais', 'recherche sponsor'],
    skills: ['raise-funds'],
    esco: [FUNDS],
    reason: 'Raising funds takes convincing people.',
  },
  {
    id: 'representation',
    phrases: [
      'delegu personnel',
      'delegu eleve',
      'delegu class',
      'represent personnel',
      'represent parent',
      'staff representative',
      'class representative',
      'parent representative',
      'delegu syndic',
      'union representative',
      'elu cse',
      'elue cse',
    ],
    skills: ['negotiation', 'active-listening', 'public-speaking'],
    esco: [NEGOTIATE, LISTEN, SPEAK],
    reason: 'Speaking for others takes listening, speaking up and negotiating.',
  },
  {
    id: 'community-interpreting',
    phrases: [
      'interpret benevol',
      'traduct benevol',
      'traduis voisin',
      'community interpret',
      'interpret volunteer',
      'interpreting for',
      'traduct association',
    ],
    skills: ['interpret-for-others', 'work-across-cultures'],
    esco: [INTERPRET],
    reason: 'Interpreting takes following two people at once.',
  },
  {
    id: 'repair-workshop',
    phrases: [
      'repair cafe',
      'atelier reparation',
      'atelier velo',
      'bike workshop',
      'bricol benevol',
      'repar velo',
      'community repair',
    ],
    skills: ['manual-dexterity', 'problem-solving', 'teach-explain'],
    esco: [PRECISION, SOLVE, INSTRUCT],
    reason: 'Repairing with others takes hands, causes and explaining.',
  },
];
