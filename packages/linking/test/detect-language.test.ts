import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '@tremplin/linking';

const TEXTS: readonly (readonly [expected: 'en' | 'fr' | 'und', text: string])[] = [
  ['fr', 'Développeuse web depuis six ans, je conçois des applications pour des associations.'],
  ['fr', 'Gestion de projet, Python, SQL, Docker, Excel, anglais courant'],
  [
    'fr',
    'Développement web, JavaScript, React, Node.js, PostgreSQL, Git, Docker, méthodes agiles, gestion de données',
  ],
  ['fr', 'Aide-soignante en EHPAD : soins d’hygiène, aide à la toilette'],
  ['fr', 'CHEF DE PROJET INFORMATIQUE, MAÎTRISE DE JAVA ET DE SPRING BOOT'],
  ['fr', 'developpeur web avec cinq ans d experience en entreprise'],
  ['fr', 'J’ai travaillé chez un grossiste, où je préparais les commandes.'],
  ['fr', 'Conducteur de bus, permis D'],
  [
    'fr',
    'Permis B, Machine Learning, Deep Learning, TensorFlow : maîtrise du français et de l’anglais',
  ],
  [
    'fr',
    'Fleuriste (h/f/x), plafonneur (h/f/x), technologue en imagerie médicale (h/f/x), puéricultrice',
  ],
  ['en', 'Web developer with six years of experience in charities.'],
  ['en', 'Project management, Python, SQL, stakeholder communication'],
  ['en', 'Care assistant: helping people wash, dress and eat'],
  ['en', 'SENIOR SOFTWARE ENGINEER, LOOKING FOR A NEW ROLE IN PARIS'],
  ['en', 'Managed a team of five in a restaurant, fluent in French and Spanish.'],
  ['en', 'Forklift driver, stock control, night shifts'],
  ['en', 'Operations Managers, Facilities Managers, Financial Examiners, Logisticians, Surveyors'],
  ['und', 'Doświadczony programista z wieloletnim doświadczeniem w tworzeniu aplikacji'],
  ['und', 'Desarrollador web con cinco años de experiencia en la gestión de proyectos de software'],
  ['und', 'Desenvolupador web amb cinc anys d’experiència en aplicacions i gestió de projectes'],
  ['und', 'Treballo en una empresa de la ciutat i he portat la gestió de les vendes'],
  ['und', 'Sviluppatore web con cinque anni di esperienza nella gestione di progetti'],
  ['und', 'Desenvolvedor web com cinco anos de experiência em gestão de projetos'],
  ['und', 'Webontwikkelaar met vijf jaar ervaring in het bouwen van software voor klanten'],
  ['und', 'Softwareentwickler mit fünf Jahren Erfahrung in Java und SQL im Team'],
  ['und', 'Erfaren utvikler med fem års erfaring, som er god til å lede et team'],
  ['und', 'Dezvoltator web cu cinci ani de experiență în gestionarea proiectelor'],
  ['und', 'مطور ويب لديه خمس سنوات من الخبرة في إدارة المشاريع'],
  ['und', 'Веб-разработчик с пятилетним опытом управления проектами'],
  ['und', '具有五年项目管理经验的网页开发人员'],
  ['und', 'asdf qwer zxcv uiop hjkl vbnm'],
  ['und', 'lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod'],
  ['und', 'Python, SQL, Docker, Kubernetes, React'],
  ['und', 'Web developer'],
  ['und', 'gestion projet'],
  ['und', '12 34 56, 78 — 90'],
  ['und', ''],
];

describe('detectLanguage', () => {
  it.each(TEXTS)('is %s for "%s"', (expected, text) => {
    expect(detectLanguage(text).language).toBe(expected);
    expect(detectLanguage(text.normalize('NFD')).language).toBe(expected);
  });

  it('keeps a French CV French among English tool names', () => {
    const tools =
      'Python, Machine Learning, Power BI, Spring Boot, Visual Studio Code, Google Analytics. ';
    const text = `${tools}Je gère une équipe de six personnes et j’ai conçu la formation. ${tools}`;
    expect(detectLanguage(text).language).toBe('fr');
  });

  it('is surer with more text', () => {
    const short = detectLanguage('Je cherche un poste');
    const long = detectLanguage(
      'Je cherche un poste de comptable dans une entreprise qui forme ses équipes',
    );
    expect(long.confidence).toBeGreaterThan(short.confidence);
  });

  it('never throws, and gives a confidence in [0, 1] that is 0 for und', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { language, confidence } = detectLanguage(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(confidence === 0).toBe(language === 'und');
      }),
    );
  });
});
