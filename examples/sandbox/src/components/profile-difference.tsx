import type { Profile, SkillAssertion } from '@tremplin/profile';
import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';
import { EvidenceLine } from './evidence-line.tsx';

interface ProfileDifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** The skills whose evidence is not the same in two profiles. */
export function ProfileDifference(props: ProfileDifferenceProps): VNode {
  const { words, label } = useSpeech();
  const before = skillsOf(props.before);
  const after = skillsOf(props.after);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (skill) => JSON.stringify(before.get(skill)) !== JSON.stringify(after.get(skill)),
  );
  const side = (
    skills: readonly SkillAssertion['evidence'][number][] | undefined,
  ): VNode | VNode[] =>
    skills === undefined ? (
      <span>{words.nothing}</span>
    ) : (
      skills.map((item, i) => <EvidenceLine key={i} evidence={item} />)
    );
  return (
    <ul class="list">
      {changed.map((skill) => (
        <li key={skill}>
          <strong>{label(skill)}</strong>: {side(before.get(skill))} → {side(after.get(skill))}
        </li>
      ))}
    </ul>
  );
}

function skillsOf(profile: string): ReadonlyMap<string, SkillAssertion['evidence']> {
  const { skills } = JSON.parse(profile) as Profile;
  return new Map(skills.map(({ skill, evidence }) => [skill, evidence]));
}
