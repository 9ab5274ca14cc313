/** A sentence, and the preferred English labels of the skills of the digital pack that it says somebody has. */
export type JudgedSentence = readonly [text: string, ...skills: readonly string[]];

/** Written before the linker was run on them; six expected answers changed afterwards, to concepts that the pack has. */
export const SENTENCES_EN: readonly JudgedSentence[] = [
  ['I wrote Python scripts that clean up our SQL database.', 'Python', 'relational databases'],
  [
    'Deployed containers with Docker and Kubernetes, CI/CD in GitLab.',
    'Docker',
    'Kubernetes',
    'CI/CD',
    'software forges',
  ],
  ['No experience in React, but strong TypeScript.', 'TypeScript'],
  ['I would like to learn Rust.'],
  ['You excel at making nervous patients feel safe.'],
  ['Set up and looked after WordPress sites for small charities.', 'WordPress'],
  ['Java (advanced), Git, basic knowledge of Excel.', 'Java', 'Git', 'spreadsheets'],
  ['Handled complaints from customers on the phone.', 'handle customer complaints'],
  ['The roastery buys its beans in Java and Sumatra.'],
  ['Our mobile team uses Swift; I wrote the Kotlin version.', 'Kotlin'],
];

export const SENTENCES_FR: readonly JudgedSentence[] = [
  ["J'ai monté des sites WordPress pour des associations.", 'WordPress'],
  ['Notions de SQL, maîtrise de Python et de Git.', 'SQL', 'Python', 'Git'],
  ["Souhaite apprendre Java après une formation d'électricien."],
  ['Nous cherchons une personne à l’aise avec React et Node.js.', 'React', 'Node.js'],
  ['Conducteur de travaux sur des chantiers de logements.'],
  ['Mise en place de tests unitaires et d’une intégration continue.', 'write unit tests', 'CI/CD'],
  ['Nourrissage des pandas et entretien des enclos.'],
  ['Sans expérience en C++, je programme surtout en C#.', 'C#'],
  ['Docker serait un plus.', 'Docker'],
  ['Accueil du public et tenue de la caisse.', 'deal with customers', 'keep a cash desk'],
];
