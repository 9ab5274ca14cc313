import { wordHash } from '../../names/word-hash.ts';

function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map((word) => wordHash(word)));
}

/** What stands before the name of somebody. */
export const TITLES: ReadonlySet<number> = hashes(
  'm mr mme mlle mrs ms miss monsieur madame mademoiselle dr docteur doctor pr prof professeur professeure professor me maître sir lady lord mgr sœur',
);
/** Titles that are words too: only with a capital and a dot, or before a capital. */
export const SHORT_TITLES: ReadonlySet<number> = hashes('m me pr');
/** Small words inside a name. */
export const PARTICLES: ReadonlySet<number> = hashes(
  'de du des la le les da di del della delle dos das do van von der den ter ten zu el al ben bin ibn abd bint y d l o mac',
);
/** Of them, those that no other words have inside. */
export const NAME_PARTICLES: ReadonlySet<number> = hashes(
  'van von der den ter ten zu ben bin ibn abd bint della dos',
);
/** Words before the name of an organisation. */
export const ORGANIZATION_CUES: ReadonlySet<number> = hashes(
  'société societe entreprise groupe cabinet agence association chez startup start-up banque fondation laboratoire labo company firm employer filiale éditeur maison clinique hôpital hopital chu hop centre mairie organisme plateforme assureur',
);
/** Words at the end of the name of an organisation. */
export const ORGANIZATION_ENDS: ReadonlySet<number> = hashes(
  'sas sarl sa sasu eurl scop ltd inc llc plc gmbh corp corporation incorporated company partners consulting group groupe solutions services technologies technology capital ventures bank holding industries systems university college school institute hospital foundation associates networks markets energy labs media studio studios international université france europe',
);
/** Those of them that end nothing but the name of an organisation, whatever stands before. */
export const SURE_ENDS: ReadonlySet<number> = hashes(
  'incorporated inc ltd llc plc gmbh corp corporation sarl sasu eurl université university institute hospital',
);
/** Words before a place. */
export const PLACE_CUES: ReadonlySet<number> = hashes(
  'à a in from near to at vers près depuis habite basée basé domiciliée domicilié dans ville',
);
/** Things that bear the name of who found them. */
export const EPONYMS: ReadonlySet<number> = hashes(
  'syndrome maladie score test échelle loi décret théorème méthode algorithme diagramme matrice modèle indice courbe tétralogie signe principe équation pédagogie technique law method theorem disease scale model',
);
export const OF: ReadonlySet<number> = hashes('de d du des');
