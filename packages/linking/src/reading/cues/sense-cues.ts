import type { CueGroup } from '../internal/compile-cues.ts';

/** What the words right beside a name say of it: the name of a tool, or an ordinary word. */
export type SenseCue = 'name' | 'verb' | 'ordinary';

const MADE =
  '(?:written|develop(?:ed|ing)|cod(?:ed|ing)|built|build|programm(?:ed|ing)|program|services?|apps?|applications?|apis?|scripts?|scripting|charts?|models?|tests?|firmware|tables?|macros?|queries|analys[ie]s|database|databases|notebooks?|back ends?|front ends?|back office|pipelines?|libraries|ecrit(?:e?s)?|developpe(?:e?s)?|developpement|programmation|requetes?|fichiers?|tableaux?|graphiques?|bases?|analyses?|rapports?|courriers?|composants?|sites?|microservices?|bots?|tools?|outils?)';

/** Before the name. */
export const SENSES_BEFORE: readonly CueGroup<SenseCue>[] = [
  {
    says: 'name',
    reach: 0,
    cues: [
      `${MADE}(?: [a-z]+)? (?:in|with|using|on|under|en|avec|sous|a l'aide de)`,
      '(?:langages?|languages?|logiciels?|software|frameworks?|librar(?:y|ies)|bibliotheques?|outils?|tools?|microsoft|ms|apache|google|ibm)',
      '(?:sous|developpeur|developpeuse|developer|programmation|programming|version|certifie|certified|using|utilisant)',
      "(?:maitrise de|maitrise du|maitrise d'|knowledge of|experience (?:in|with|en|de|avec)|proficient in|notions de)",
    ],
  },
  {
    says: 'verb',
    reach: 0,
    cues: [
      "(?:i|you|we|they|who|he|she|candidates|people|let's|must|should|can|will|would|could|may|might|shall|always|never|quickly|not|don't|please|free to|ready to|able to|how to|going to|want to|have to|need to|asked to|and then)",
    ],
  },
  {
    says: 'ordinary',
    reach: 0,
    cues: [
      '(?:the|an?|this|that|these|those|each|every|some|any|two|three|four|its|his|her|their|our|your|my|several|many|most|both|few)',
      "(?:le|la|les|l'|un|une|ce|cet|cette|ces|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leurs?|chaque|quelques|plusieurs|deux|trois|quatre|aux?|du)",
      '(?:vitamine?|permis|batiment|building|salle|room|bloc|block|escalier|band|classe?|category|categorie|groupe?|annexe?|appendix|point|ligne|line|plan|type|under|chez|sister|aunt|mother|daughter|soeur|tante|fille|mme|mrs|mr|dr)',
      '(?:winter|early|late|last|next|this|every|of|since|during|in the|au) (?:the )?',
    ],
  },
];

/** After the name. */
export const SENSES_AFTER: readonly CueGroup<SenseCue>[] = [
  {
    says: 'name',
    reach: 0,
    cues: [
      '(?:[0-9]{1,2}(?:\\.[0-9x]+){0,2}|[0-9]{1,2}c|boot|framework|scripts?|scripting|code|coding|programming|developers?|language|library|libraries|libs?|services|microservices|apis?|macros?|queries|formulas?|workbooks?|on rails|sdk|orm|cli|cluster|database|frontend|backend|components?|hooks?|applications?)',
    ],
  },
  {
    says: 'verb',
    reach: 0,
    cues: [
      '(?:at|to|through|for|above|abroad|beyond|next|quickly|calmly|yourself|himself|herself|themselves|your|their|his|her|when|with water)',
    ],
  },
  {
    says: 'ordinary',
    reach: 0,
    cues: [
      '(?:of|on|off|from|removal|patch(?:es)?|stains?|plugs?|and summer|summer|season|(?:19|20)[0-9]{2}|shop|checkout|lane|buttons?|cap|line|lines)',
      "(?:d'allocations|de chaleur|royale?|municipal|automatique|au logement|precieuse)",
    ],
  },
];
