import { createLinker, type Linker } from '@tremplin/linking';
import { preferredLabel } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { beforeAll, describe, expect, it } from 'vitest';
import { importJsonResume, importText } from '../src/index.ts';
import { options } from './mini-ontology.ts';

const ontology = digitalPack();
let linker: Linker;
beforeAll(async () => {
  linker = await createLinker(ontology);
}, 60_000);

async function inText(sentence: string): Promise<readonly string[]> {
  const text = `Ada Martin\n\nProfil\n${sentence}`;
  const { profile } = await importText(text, { ...options, linker });
  return profile.skills.map(({ skill }) => preferredLabel(ontology, skill, 'en'));
}

async function inResume(sentence: string): Promise<readonly string[]> {
  const resume = { basics: { summary: sentence } };
  const { profile } = await importJsonResume(resume, { ...options, linker });
  return profile.skills.map(({ skill }) => preferredLabel(ontology, skill, 'en'));
}

const PEOPLE: readonly (readonly [sentence: string, ...skills: readonly string[]])[] = [
  ['Ruby a travaillé avec nous pendant deux ans.'],
  ['Merci à Ruby pour son aide.'],
  ['Merci à Ruby pour sa grande patience.'],
  ['Merci à Julia, qui m’a encadrée.'],
  ['Foad gère les plannings de son équipe.'],
  ['Dao a encadré trois stagiaires.'],
  ['Swift et Julia ont encadré le stage.'],
  ['Ma tutrice Julia et moi avons ouvert un atelier.'],
  ['Pascal et moi tenions la caisse.'],
  ['Ruby, ma responsable, me confiait les commandes.'],
  ['Ada était ma tutrice.'],
  ['Ruby worked with us for two years.'],
  ['Thanks to Ruby for her help.'],
  ['My manager Ruby let me run the shop.'],
  ['Julia mentored me.'],
  ['Ruby leads a small team of volunteers.'],
  ['Ruby and I ran the workshop.'],
  ['Ruby a encadré mon travail en Python.', 'Python'],
  ['Please ask for Ruby.'],
  ['René-Claude joined the team in 2019.'],
  ['Atelier avec René-Claude le jeudi'],
  ['Marie-Julia a rejoint l’équipe en 2019.'],
  ['Ask for Julia at the desk.'],
  ['Call Ruby on Mondays.'],
  ['For a reference, please contact Ruby'],
  ['Merci de demander Ruby.'],
  ['Demandez Ruby à l’accueil.'],
  ['Pour un avis, veuillez joindre Ruby.'],
];

const TECHNIQUES: readonly (readonly [sentence: string, ...skills: readonly string[]])[] = [
  ['Développement avec Ruby et Python', 'Python', 'Ruby'],
  ['Merci à Docker, les déploiements sont rapides.', 'Docker'],
  ['Thanks to Python, reports run nightly.', 'Python'],
  ['Python a remplacé Ruby.', 'Python', 'Ruby'],
  ['Passage à Swift en 2020.', 'Swift'],
  ['Docker gère les conteneurs de l’équipe.', 'Docker'],
  ['Python, Ruby, Swift', 'Python', 'Ruby', 'Swift'],
  ['Mon collègue et moi écrivons du Ruby.', 'Ruby'],
  ['Clients ask for Ruby.', 'Ruby'],
  ['Applications Ruby-Docker', 'Docker', 'Ruby'],
  ['Many jobs ask for Ruby and Python', 'Python', 'Ruby'],
  ['- Call Ruby from C code', 'Ruby'],
  ['Please ask for Docker.', 'Docker'],
  ['Les clients peuvent demander Ruby.', 'Ruby'],
];

describe.each([
  ['a text', inText],
  ['a resume', inResume],
])('in %s', (_, read) => {
  it.each(PEOPLE)('somebody, no skill: %s', async (sentence, ...skills) => {
    expect(await read(sentence)).toEqual(skills);
  });
  it.each(TECHNIQUES)('a skill, nobody: %s', async (sentence, ...skills) => {
    expect([...(await read(sentence))].toSorted()).toEqual(expect.arrayContaining(skills));
  });
});
