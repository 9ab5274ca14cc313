import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const skill = (i: number): string => `http://data.europa.eu/esco/skill/${i}`;
const OCCUPATION = 'http://data.europa.eu/esco/occupation/1';

/** A few invented rows in the layout of the official files, with a comma and a line break in quotes. */
export async function writeTinyEsco(folder: string): Promise<void> {
  const concepts = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels';
  const skills = Array.from(
    { length: 12 },
    (_, i) =>
      `KnowledgeSkillCompetence,${skill(i)},knowledge,cross-sector,"sewing, part ${i}","stitching ${i}\nmending ${i}"`,
  );
  const files = {
    'skills_en.csv': [concepts, ...skills],
    'skills_fr.csv': [concepts, ...skills.map((row) => row.replace('sewing', 'couture'))],
    'occupations_en.csv': [
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels',
      `Occupation,${OCCUPATION},7531,tailor,dressmaker`,
    ],
    'occupationSkillRelations.csv': [
      'occupationUri,relationType,skillType,skillUri',
      ...[0, 1, 2].map((i) => `${OCCUPATION},essential,knowledge,${skill(i)}`),
    ],
    'skillSkillRelations.csv': [
      'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
      `${skill(0)},knowledge,optional,knowledge,${skill(1)}`,
    ],
  };
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, name), `${rows.join('\n')}\n`);
}
