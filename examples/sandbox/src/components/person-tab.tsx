import type { MatchingPolicy } from '@tremplin/matching';
import type { VNode } from 'preact';
import { ENGINE } from '../connect-engine.ts';
import type { Document, JobReading } from '../engine/engine.ts';
import { EXAMPLES } from '../examples.ts';
import { useSpeech } from '../page-context.ts';
import { useEngineResult, type EngineResult } from '../use-engine-result.ts';
import { DocumentBox } from './document-box.tsx';
import { DroppedList } from './dropped-list.tsx';
import { MatchResult } from './match-result.tsx';
import { NotUsedList } from './not-used-list.tsx';
import { ProfileBox } from './profile-box.tsx';
import { ReadList } from './read-list.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { SwapPersonBox } from './swap-person-box.tsx';
import { SwapSkillBox } from './swap-skill-box.tsx';
import { Status } from './status.tsx';

interface PersonTabProps {
  readonly documents: readonly Document[];
  readonly jobText: string;
  readonly job: EngineResult<JobReading>;
  readonly policy: MatchingPolicy | null;
  readonly onDocuments: (documents: readonly Document[]) => void;
  readonly onJobText: (text: string) => void;
}

export function PersonTab({
  documents,
  jobText,
  job,
  policy,
  onDocuments,
  onJobText,
}: PersonTabProps): VNode {
  const { words, language } = useSpeech();
  const isGiven = documents.some(({ content }) => content.length > 0);
  const person = useEngineResult(isGiven ? () => ENGINE.readPerson(documents) : null, [documents]);
  const profile = person.value?.profile ?? null;
  const opening = job.value?.job ?? null;
  const match = useEngineResult(
    profile && opening && policy ? () => ENGINE.match(profile, opening, policy) : null,
    [profile, opening, policy],
  );
  const [first] = documents;
  const isText = documents.length === 1 && typeof first?.content === 'string';
  const onJobFile = ([file]: readonly Document[]): void => {
    if (file)
      onJobText(
        typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content),
      );
  };
  return (
    <>
      <div class="columns">
        <DocumentBox
          id="cv"
          heading={words.cv}
          hint={words.cvHint}
          choose={words.chooseFiles}
          accept=".pdf,.docx,.txt,.md,.json,.xml,.png,.svg,.zip"
          text={isText ? (first.content as string) : ''}
          files={isText ? [] : documents.map(({ name }) => name).filter(Boolean)}
          onText={(content) => onDocuments([{ name: '', content }])}
          onFiles={onDocuments}
          onExample={() => onDocuments([{ name: '', content: EXAMPLES[language].cv }])}
        />
        <DocumentBox
          id="job"
          heading={words.job}
          hint={words.jobHint}
          choose={words.chooseJobFile}
          accept=".txt,.md,.json"
          text={jobText}
          files={[]}
          onText={onJobText}
          onFiles={onJobFile}
          onExample={() => onJobText(EXAMPLES[language].job)}
        />
      </div>
      <Status results={[person, job, match]} />
      {person.value?.badges.map((badge) => (
        <p key={badge.name} class="note">
          {words.badgeLine(badge.name, badge.status, badge.skills)}
        </p>
      ))}
      {[...(person.value?.issues ?? []), ...(job.value?.issues ?? [])].map((issue) => (
        <p key={issue} class="note" lang="en">
          {issue}
        </p>
      ))}
      {match.value && opening && <MatchResult reading={match.value} title={opening.title} />}
      {person.value && (
        <>
          <div class="columns">
            <ReadList items={person.value.read} />
            <DroppedList items={person.value.dropped} />
          </div>
          {job.value && job.value.notUsed.length > 0 && <NotUsedList items={job.value.notUsed} />}
          {job.value && job.value.setAside.length > 0 && (
            <SetAsideList items={job.value.setAside} />
          )}
          <ProfileBox profile={person.value.profile} />
          <section aria-labelledby="try-heading">
            <h2 id="try-heading">{words.tryTitle}</h2>
            <div class="columns">
              <SwapPersonBox
                key={`person-${person.value.profile.id}`}
                documents={documents}
                job={opening}
              />
              {opening && policy && (
                <SwapSkillBox profile={person.value.profile} job={opening} policy={policy} />
              )}
            </div>
          </section>
        </>
      )}
    </>
  );
}
