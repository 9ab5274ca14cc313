import { describe, expect, it } from 'vitest';
import { createLinker, LinkingError } from '@tremplin/linking';
import { miniOntology } from './mini-ontology.ts';

const linker = await createLinker(miniOntology());

/** `surface → name` of each mention. */
async function linked(text: string): Promise<readonly string[]> {
  return (await linker.link(text)).map(
    ({ start, end, concept }) => `${text.slice(start, end)} → ${concept.slice(9)}`,
  );
}

const EXACT: readonly (readonly [text: string, mentions: readonly string[]])[] = [
  ['I write Python and JavaScript.', ['Python → python', 'JavaScript → javascript']],
  ['I write python.', ['python → python']],
  ['PYTHON, JAVASCRIPT', ['PYTHON → python', 'JAVASCRIPT → javascript']],
  ['a platform, a pythoness, javascripting', []],
  ['Tform', ['Tform → tform']],
  [
    'Node.js, node js, NodeJS et node.JS',
    ['Node.js → nodejs', 'node js → nodejs', 'NodeJS → nodejs', 'node.JS → nodejs'],
  ],
  ['The node. JS too', ['JS → javascript']],
  ['C++, C#, .NET and ASP.NET', ['C++ → cpp', 'C# → csharp', '.NET → dotnet', 'ASP.NET → aspnet']],
  ['C++11 or C++/Python', ['C++ → cpp', 'C++ → cpp', 'Python → python']],
  ['Salaire net, asp', []],
  ['CI/CD on Kubernetes', ['CI/CD → ci', 'Kubernetes → kubernetes']],
  ['Dans le service R&D', ['R&D → rd']],
  ['Java (computer programming), Java', ['Java (computer programming) → java', 'Java → java']],
  ['Histoire de l’art', ['Histoire de l’art → art-history']],
  ["HISTOIRE DE L'ART", ["HISTOIRE DE L'ART → art-history"]],
  ['chirurgie du coeur', ['chirurgie du coeur → heart']],
  ['Chauffage, ventilation et climatisation', ['Chauffage, ventilation et climatisation → hvac']],
  ['écrire à moi@python.org ou www.react.dev', []],
  ['information skills', []],
];

const TITLES: readonly (readonly [text: string, mentions: readonly string[]])[] = [
  ['développeur web', ['développeur web → web-developer']],
  ['Développeuse web', ['Développeuse web → web-developer']],
  ['développeur·euse web', ['développeur·euse web → web-developer']],
  ['développeur.euse web', ['développeur.euse web → web-developer']],
  ['développeur-euse web', ['développeur-euse web → web-developer']],
  ['développeur(se) web (H/F)', ['développeur(se) web → web-developer']],
  ['développeur/euse web', ['développeur/euse web → web-developer']],
  ['développeurs·euses web', ['développeurs·euses web → web-developer']],
  ['développeur/développeuse web', ['développeur/développeuse web → web-developer']],
  ['Développeur H/F web', ['Développeur H/F web → web-developer']],
  [
    'directeur technique/directrice technique',
    ['directeur technique/directrice technique → technical-director'],
  ],
  ['directeur·rice technique', ['directeur·rice technique → technical-director']],
  ["Agente d'entretien (f/h/x)", ["Agente d'entretien → cleaner"]],
  ["agent(e) d'entretien", ["agent(e) d'entretien → cleaner"]],
  [
    'infirmier·ère, infirmier(ière), infirmières',
    ['infirmier·ère → nurse', 'infirmier(ière) → nurse', 'infirmières → nurse'],
  ],
  ['cheffe de projet F/H', ['cheffe de projet → project-lead']],
  ['technicienne de maintenance', ['technicienne de maintenance → technician']],
  ['technicien.ne.s de maintenance', ['technicien.ne.s de maintenance → technician']],
  ['Une technicienne. De maintenance', []],
];

const FOLDED: readonly (readonly [text: string, mentions: readonly string[]])[] = [
  ['I like managing projects', ['managing projects → project-management']],
  ['management of projects', ['management of projects → project-management']],
  ['J’ai su gérer des projets', ['gérer des projets → project-management']],
  ['relations avec clients', ['relations avec clients → customer-service']],
  ['des APIs', ['APIs → api']],
  ['python3 and Java8', ['python3 → python', 'Java8 → java']],
  ['a boat house', []],
  ['I train managers', []],
  ['training managers', ['training managers → training-manager']],
  ['in a pair, with scripts', []],
  ['des données de base', []],
  ['management, projects', []],
  ['management and projects', []],
  ['I clean windows, one window', []],
  ['The API runs on Windows', ['API → api', 'Windows → windows']],
];

const FUZZY: readonly (readonly [text: string, mentions: readonly string[]])[] = [
  ['Kubernets and PostgresSQL', ['Kubernets → kubernetes', 'PostgresSQL → postgresql']],
  ['custmer service', ['custmer service → customer-service']],
  ['projct managment', []],
  ['Pyhton, JavaScript', ['Pyhton → python', 'JavaScript → javascript']],
  ['Monsieur Pithon', []],
  ['I reach out', []],
  ['Reach, Python', ['Python → python']],
  ['Jaba, Python', ['Python → python']],
];

const CASES: readonly (readonly [text: string, mentions: readonly string[]])[] = [
  ['I go there and excel at it', []],
  ['We write Go services', ['Go → go']],
  ['Go to the office', []],
  ['Go, Python', ['Go → go', 'Python → python']],
  ['- Go\n- Python', ['Go → go', 'Python → python']],
  ['go, python', ['python → python']],
  ['Golang', ['Golang → go']],
  ['GO TO THE OFFICE AND EXCEL', []],
  ['EXPERT EXCEL, PYTHON ET REACT', ['PYTHON → python', 'REACT → react']],
  ['Bonne maîtrise d’Excel', ['Excel → excel']],
  ['Excel : avancé', ['Excel → excel']],
  ['The rust on the car', []],
  ['Rust. React to it. I react.', []],
  ['We use Rust', ['Rust → rust']],
  ['python, rust, go', ['python → python', 'rust → rust']],
  ['Python et Rust', ['Python → python', 'Rust → rust']],
  ['the law says', []],
  ['software engineer, law', ['software engineer → software-developer']],
  ['R, Python', ['R → r', 'Python → python']],
  ['langage C, R programming', ['C → c', 'R → r']],
  ['vitamine C', []],
  ['C’est R. Martin', []],
  ['r, python', ['python → python']],
  ['js', []],
];

describe('link', () => {
  it.each(EXACT)('finds labels in "%s"', async (text, mentions) =>
    expect(await linked(text)).toEqual(mentions),
  );
  it.each(TITLES)('finds every gender in "%s"', async (text, mentions) =>
    expect(await linked(text)).toEqual(mentions),
  );
  it.each(FOLDED)('finds other forms in "%s"', async (text, mentions) =>
    expect(await linked(text)).toEqual(mentions),
  );
  it.each(FUZZY)('finds misspellings in "%s"', async (text, mentions) =>
    expect(await linked(text)).toEqual(mentions),
  );
  it.each(CASES)('weighs ordinary words in "%s"', async (text, mentions) =>
    expect(await linked(text)).toEqual(mentions),
  );

  it('says how, and how surely', async () => {
    const methods = async (text: string) =>
      (await linker.link(text)).map(({ method, confidence }) => [method, confidence]);
    expect(await methods('PROJECT MANAGEMENT')).toEqual([['exact', 1]]);
    expect(await methods('software engineer')).toEqual([['exact', 0.97]]);
    expect(await methods('software engineers')).toEqual([['folded', 0.9]]);
    expect(await methods('managing projects')).toEqual([['folded', 0.82]]);
    expect(await methods('custmer service')).toEqual([['fuzzy', 0.78]]);
  });

  it('counts UTF-16 units of the text as given, composed or not', async () => {
    const text = '🎓 œuvre — développeuse web'.normalize('NFD');
    const [mention] = await linker.link(text);
    expect(text.slice(mention!.start, mention!.end)).toBe('développeuse web'.normalize('NFD'));
  });

  it('takes the longest label, and lists the other concepts of the same words', async () => {
    expect(await linked('art history law')).toEqual(['art history → art-history']);
    const [mention] = await linker.link('recrutement');
    expect(mention!.concept).toBe('urn:mini:hiring');
    expect(mention!.alternatives.map(({ concept }) => concept)).toEqual(['urn:mini:recruiting']);
  });

  it('prefers a language, without leaving out the others', async () => {
    expect((await linker.link('Python', { language: 'fr' }))[0]!.language).toBe('fr');
    expect((await linker.link('Python', { language: 'en' }))[0]!.language).toBe('en');
    expect(await linker.link('project management', { language: 'fr' })).toHaveLength(1);
  });

  it('looks for the kinds asked for, down to the confidence asked for', async () => {
    expect(await linker.link('information skills', { kinds: ['skillGroup'] })).toHaveLength(1);
    expect(await linker.link('Python', { kinds: ['occupation'] })).toEqual([]);
    expect(await linker.link('managing projects', { minimumConfidence: 0.9 })).toEqual([]);
  });

  it.each([
    [{ minimumConfidence: 0 }, 'invalid-option'],
    [{ minimumConfidence: Number.NaN }, 'invalid-option'],
    [{ minimumConfidence: 1.1 }, 'invalid-option'],
    [{ kinds: [] }, 'invalid-option'],
  ])('refuses %o', async (options, code) => {
    await expect(linker.link('x', options)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it('refuses a text that is too long, and a limit that is none', async () => {
    const short = await createLinker(miniOntology(), { maximumTextLength: 5 });
    expect(await short.link('12345')).toEqual([]);
    await expect(short.link('123456')).rejects.toThrow(
      expect.objectContaining({ code: 'text-too-long' }),
    );
    await expect(createLinker(miniOntology(), { maximumTextLength: 0.5 })).rejects.toThrow(
      LinkingError,
    );
  });
});
