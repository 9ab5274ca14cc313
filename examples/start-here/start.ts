/** `npx tsx examples/start-here/start.ts`: the twenty lines of the README. Change the ad and the CV, and run it again. */
import { createLinker } from '@tremplin/linking';
import { importJob, rankProfiles } from '@tremplin/matching';
import { preferredLabel } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { importText } from '@tremplin/profile';

const ontology = digitalPack();
const linker = await createLinker(ontology);
const ad = 'Développeur front-end\nExigé : HTML, CSS, React. Formation de 4 mois.';
const cv = 'Ana Bell, née le 3 mai 1984\nCompétences : HTML, CSS, JavaScript (avancé)';
const who = { subjectId: 'subject-42', key: 'a secret of at least 16 bytes' };

const { job } = await importJob(ad, { linker, id: 'job-1' });
const { profile, dropped } = await importText(cv, { linker, ...who, now: new Date('2026-01-01') });
const match = rankProfiles(job, [profile], { ontology }).matches[0]!;

console.log(`Score ${match.score.toFixed(3)}, the sum of these:`);
console.table(
  match.verdicts.map(({ skill, verdict, contribution }) => ({
    skill: preferredLabel(ontology, skill, 'en'),
    verdict,
    contribution: Number(contribution.toFixed(3)),
  })),
);
console.log(`Stayed behind: ${dropped.map(({ category }) => category).join(', ')}`);
