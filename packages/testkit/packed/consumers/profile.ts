import { equal, ok, throws } from 'node:assert/strict';
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import {
  importEuropass,
  importJsonResume,
  importProfile,
  importProfilesCsv,
  parseProfile,
  ProfileError,
  safeParseProfile,
  type Profile,
} from '@tremplin/profile';

export async function run(): Promise<string> {
  const ontology = digitalPack();
  const options = {
    linker: await createLinker(ontology),
    key: 'a secret of 16 bytes or more',
    now: new Date('2026-01-01'),
  };
  const xml =
    '<Candidate><CandidateProfile><ExecutiveSummary>Git</ExecutiveSummary></CandidateProfile></Candidate>';
  equal((await importEuropass(xml, { ...options, subjectId: '1' })).profile.skills.length, 1);
  equal((await importProfile(xml, { ...options, subjectId: '1' })).format, 'europass');
  const columns = { id: 'subjectId', skills: 'skills' } as const;
  equal((await importProfilesCsv('id,skills\n1,Git\n', { ...options, columns })).rows.length, 1);
  const { profile, dropped } = await importJsonResume(
    {
      basics: { name: 'Ada Swift', email: 'ada@example.org' },
      skills: [{ name: 'TypeScript', level: 'advanced' }, { name: 'Git' }],
    },
    { ...options, subjectId: 'row-42' },
  );
  const read: Profile = parseProfile(JSON.parse(JSON.stringify(profile)), ontology);
  equal(read.skills.length, 2);
  ok(!JSON.stringify(read).includes('Ada'));
  ok(dropped.some(({ category }) => category === 'identity'));
  equal(safeParseProfile({ ...profile, name: 'Ada' }, ontology).success, false);
  throws(() => parseProfile({ ...profile, name: 'Ada' }, ontology), ProfileError);
  return `${read.skills.length} skills, ${dropped.length} fields left out`;
}
