import type { DropCategory, Treatment } from '../drop-category.ts';
import type { DroppedItem, Source } from '../import-result.ts';

interface DropPolicy {
  readonly treatment: Exclude<Treatment, 'competence'>;
  readonly criterion?: number;
  readonly reason: string;
}

/** One row per category: what is done, for which criterion of L1132-1, and the one sentence that says so. */
export const DROP_POLICIES: Readonly<Record<DropCategory, DropPolicy>> = {
  identity: vault('Says who the person is; a matcher never needs it.', 20),
  sex: drop('Tells a sex or a gender; kept from people and features alike.', 2),
  contact: vault('Leads to the person; the host uses it once a person has decided.', 20),
  address: vault(
    'Tells where the person lives; the host computes a commute, the score never sees it.',
    21,
  ),
  birth: drop('Tells an age or a birthplace.', 6),
  photo: drop('Shows what the person looks like.', 19),
  nationality: vault(
    'Tells an origin; the right to work is a matter between the host and the person.',
    1,
  ),
  family: drop('Tells a family situation.', 7),
  pregnancy: drop('Tells of a pregnancy or a parental leave.', 8),
  health: vault('Tells of health or disability; the host may need it to adapt the post.', 23),
  union: drop('Tells of a union activity.', 15),
  politics: drop('Tells of political opinions.', 14),
  mandate: drop('Tells of an elective mandate.', 17),
  religion: drop('Tells of religious convictions.', 18),
  economic: drop('Tells of an economic situation.', 10),
  bank: drop('Tells where the person banks.', 22),
  school: vault('The name of a school says less about skill than about origin.', 1),
  diploma: vault('A diploma is read for the skills that it names; its title stays behind.', 1),
  employer: vault('The name of an employer can identify a person; what was done there counts.', 1),
  date: generalize('Only bands of how long and how long ago enter the profile.', 6),
  title: generalize(
    'Only the occupation that a title names is read; the words can carry a gender.',
    2,
  ),
  freeText: generalize(
    'Only the codes of skills that a text names enter the profile; the words stay behind.',
  ),
  unlinked: vault(
    'No skill of the pack carries this name; add the label to the pack if it should count.',
  ),
  hobby: drop('Leisure says little of skill and much of the person.', 3),
  language: vault('Languages stand for origin; a job that requires one asks for it.', 26),
  reference: vault('Names other people.', 20),
  award: vault('Awards identify a person, and access to them differs between groups.', 20),
  publication: vault('Publications carry the name of their author.', 20),
  link: vault('A link leads to the person.', 20),
  preference: vault('What a person looks for is no evidence; the host compares it with the job.'),
  licence: vault(
    'An authorisation is read for a requirement of the law and for nothing else; ask for it there.',
  ),
  membership: drop('A membership tells of unions, beliefs or origin.', 15),
  metadata: drop('Describes the document, not a skill.'),
  unknownKey: vault('Not a field of the format: nothing unknown enters a profile.'),
};

/** The report of one dropped part. */
export function droppedItem(category: DropCategory, source: Source): DroppedItem {
  const { treatment, criterion, reason } = DROP_POLICIES[category];
  return {
    source,
    category,
    treatment,
    ...(criterion !== undefined && { criterion }),
    reason,
  };
}

function vault(reason: string, criterion?: number): DropPolicy {
  return policy('vault', reason, criterion);
}

function drop(reason: string, criterion?: number): DropPolicy {
  return policy('drop', reason, criterion);
}

function generalize(reason: string, criterion?: number): DropPolicy {
  return policy('generalize', reason, criterion);
}

function policy(
  treatment: DropPolicy['treatment'],
  reason: string,
  criterion: number | undefined,
): DropPolicy {
  return { treatment, reason, ...(criterion !== undefined && { criterion }) };
}
