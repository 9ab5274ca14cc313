export interface BadInput {
  readonly name: string;
  readonly text: () => string;
  /** Concept of the digital pack that the good words beside the bad ones name, by its key. */
  readonly holds?: string;
  /** Nothing of it is a label: no mention is right. */
  readonly isEmpty?: true;
  /** Language of the text that is neither English nor French. */
  readonly foreign?: string;
}

const ZERO_WIDTH = '\u200d';

/** What is given to a linker by mistake or in malice. Long texts are made when asked for. */
export const BAD_INPUTS: readonly BadInput[] = [
  { name: 'empty', text: () => '', isEmpty: true },
  { name: 'blanks', text: () => ' \n\t\u00a0\r\n ', isEmpty: true },
  { name: 'emoji only', text: () => '🎓💼👩🏽‍💻🚀✨', isEmpty: true },
  { name: 'digits and signs', text: () => '0123 -- 456 %% 7/8 ### ((())) [[', isEmpty: true },
  { name: 'lone surrogates', text: () => '\ud800 \udc00 Python \ud83d', holds: 'python' },
  { name: 'control characters', text: () => '\u0000\u0007 Python \u001b[31m', holds: 'python' },
  {
    name: 'left-over HTML',
    text: () => '<li>&nbsp;<b>Python</b> &amp; <a href="x">SQL</a></li><br/>',
    holds: 'python',
  },
  {
    name: 'all capitals',
    text: () => 'GESTION DE PROJETS, POSTGRESQL, PYTHON ET LINUX',
    holds: 'python',
  },
  {
    name: 'decomposed',
    text: () => 'Développement en Python, conçu à Orléans'.normalize('NFD'),
    holds: 'python',
  },
  {
    name: 'zero-width joiners',
    text: () => `Experience with Py${ZERO_WIDTH}thon and Post${ZERO_WIDTH}greSQL`,
    holds: 'python',
  },
  {
    name: 'right-to-left marks',
    text: () => '\u202bWorks with Python every day\u202c',
    holds: 'python',
  },
  { name: 'one word 10,000 times', text: () => 'Python '.repeat(10_000), holds: 'python' },
  { name: 'one word without end', text: () => 'a'.repeat(500_000), isEmpty: true },
  { name: 'only brackets', text: () => '('.repeat(100_000), isEmpty: true },
  { name: 'only hyphens and apostrophes', text: () => "l'-".repeat(50_000), isEmpty: true },
  {
    name: 'no experience, 10,000 times',
    text: () => 'no experience in '.repeat(10_000) + 'Python',
  },
  { name: '5 MB', text: () => 'Python and SQL for everybody. '.repeat(175_000) },
  {
    name: 'Spanish',
    foreign: 'es',
    text: () =>
      'Desarrollador web con cinco años de experiencia en la gestión de proyectos y de equipos de software para clientes.',
  },
  {
    name: 'German',
    foreign: 'de',
    text: () =>
      'Erfahrener Entwickler mit fünf Jahren Erfahrung in der Leitung von Projekten und einem Team für unsere Kunden.',
  },
  {
    name: 'Arabic',
    foreign: 'ar',
    text: () => 'مطور ويب لديه خمس سنوات من الخبرة في إدارة المشاريع والعمل مع الفريق',
  },
  {
    name: 'Chinese',
    foreign: 'zh',
    text: () => '具有五年项目管理经验的网页开发人员，负责团队沟通和软件测试。',
  },
  {
    name: 'Polish',
    foreign: 'pl',
    text: () =>
      'Doświadczony programista z wieloletnim doświadczeniem w tworzeniu aplikacji oraz w pracy z klientem i zespołem.',
  },
  {
    name: 'Italian',
    foreign: 'it',
    text: () =>
      'Sviluppatrice web con cinque anni di esperienza nella gestione di progetti e nella formazione del team in azienda.',
  },
];
