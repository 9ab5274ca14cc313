/** Titles of one job in the masculine and the feminine, written for this; `masculine|feminine`. */
const FRENCH = `
développeur web|développeuse web
développeur back-end|développeuse back-end
développeur mobile confirmé|développeuse mobile confirmée
administrateur systèmes et réseaux|administratrice systèmes et réseaux
administrateur de bases de données|administratrice de bases de données
ingénieur cloud|ingénieure cloud
ingénieur DevOps|ingénieure DevOps
technicien de maintenance informatique|technicienne de maintenance informatique
technicien support|technicienne support
intégrateur web|intégratrice web
chef de projet informatique|cheffe de projet informatique
chef de produit digital|cheffe de produit digital
rédacteur web|rédactrice web
rédacteur technique|rédactrice technique
formateur bureautique|formatrice bureautique
conseiller numérique|conseillère numérique
médiateur numérique|médiatrice numérique
concepteur UX|conceptrice UX
webdesigneur|webdesigneuse
monteur vidéo|monteuse vidéo
testeur logiciel|testeuse logiciel
consultant SEO|consultante SEO
chargé de communication|chargée de communication
chargé de recrutement|chargée de recrutement
délégué à la protection des données|déléguée à la protection des données
auditeur en sécurité|auditrice en sécurité
architecte logiciel|architecte logicielle
opérateur de saisie|opératrice de saisie
réparateur de smartphones|réparatrice de smartphones
superviseur de centre d'appels|superviseuse de centre d'appels
téléconseiller|téléconseillère
créateur de contenus|créatrice de contenus
développeur Java junior|développeuse Java junior
directeur technique|directrice technique
directeur des ressources humaines|directrice des ressources humaines
assistant administratif|assistante administrative
assistant de direction|assistante de direction
assistant commercial trilingue|assistante commerciale trilingue
attaché commercial|attachée commerciale
agent d'accueil|agente d'accueil
agent d'entretien|agente d'entretien
agent de sécurité|agente de sécurité
employé polyvalent de restauration|employée polyvalente de restauration
employé de libre-service|employée de libre-service
vendeur en boulangerie|vendeuse en boulangerie
vendeur conseil|vendeuse conseil
caissier|caissière
hôte de caisse|hôtesse de caisse
boulanger|boulangère
pâtissier|pâtissière
boucher|bouchère
charcutier traiteur|charcutière traiteuse
poissonnier|poissonnière
fromager affineur|fromagère affineuse
cuisinier de collectivité|cuisinière de collectivité
chef de partie|cheffe de partie
commis de cuisine|commise de cuisine
serveur en salle|serveuse en salle
plongeur|plongeuse
barman|barmaid
maître d'hôtel|maîtresse d'hôtel
réceptionniste de nuit|réceptionniste de nuit
valet de chambre|femme de chambre
gouvernant d'étage|gouvernante d'étage
infirmier|infirmière
infirmier anesthésiste diplômé|infirmière anesthésiste diplômée
aide-soignant|aide-soignante
auxiliaire de vie|auxiliaire de vie
ambulancier|ambulancière
pharmacien|pharmacienne
préparateur en pharmacie|préparatrice en pharmacie
chirurgien-dentiste|chirurgienne-dentiste
vétérinaire|vétérinaire
opticien-lunetier|opticienne-lunetière
éducateur spécialisé|éducatrice spécialisée
animateur périscolaire|animatrice périscolaire
instituteur|institutrice
professeur de mathématiques|professeure de mathématiques
enseignant-chercheur|enseignante-chercheuse
surveillant de nuit|surveillante de nuit
assistant maternel agréé|assistante maternelle agréée
puériculteur|puéricultrice
maçon|maçonne
plombier chauffagiste|plombière chauffagiste
électricien du bâtiment|électricienne du bâtiment
menuisier poseur|menuisière poseuse
charpentier bois|charpentière bois
couvreur zingueur|couvreuse zingueuse
peintre en bâtiment|peintre en bâtiment
carreleur|carreleuse
plâtrier plaquiste|plâtrière plaquiste
conducteur de travaux|conductrice de travaux
conducteur d'engins de chantier|conductrice d'engins de chantier
conducteur de bus|conductrice de bus
chauffeur poids lourd|chauffeuse poids lourd
chauffeur-livreur|chauffeuse-livreuse
coursier à vélo|coursière à vélo
cariste|cariste
magasinier|magasinière
préparateur de commandes|préparatrice de commandes
manutentionnaire|manutentionnaire
soudeur|soudeuse
chaudronnier|chaudronnière
tourneur-fraiseur|tourneuse-fraiseuse
ajusteur monteur|ajusteuse monteuse
régleur sur presse|régleuse sur presse
mécanicien automobile|mécanicienne automobile
carrossier peintre|carrossière peintre
ouvrier agricole|ouvrière agricole
ouvrier de production|ouvrière de production
maraîcher|maraîchère
viticulteur|viticultrice
berger|bergère
bûcheron|bûcheronne
jardinier paysagiste|jardinière paysagiste
fleuriste|fleuriste
horticulteur|horticultrice
apiculteur|apicultrice
marin pêcheur|marine pêcheuse
avocat d'affaires|avocate d'affaires
juriste|juriste
notaire salarié|notaire salariée
huissier de justice|huissière de justice
greffier|greffière
policier municipal|policière municipale
gardien d'immeuble|gardienne d'immeuble
pompier volontaire|pompière volontaire
comptable unique|comptable unique
contrôleur de gestion|contrôleuse de gestion
gestionnaire de paie|gestionnaire de paie
acheteur industriel|acheteuse industrielle
responsable logistique|responsable logistique
coiffeur|coiffeuse
esthéticien|esthéticienne
couturier|couturière
modiste|modiste
tapissier décorateur|tapissière décoratrice
ébéniste|ébéniste
sculpteur|sculptrice
comédien|comédienne
danseur|danseuse
musicien|musicienne
acteur|actrice
écrivain public|écrivaine publique
traducteur|traductrice
interprète de conférence|interprète de conférence
bibliothécaire adjoint|bibliothécaire adjointe
archiviste|archiviste
guide-conférencier|guide-conférencière
entraîneur sportif|entraîneuse sportive
moniteur de ski|monitrice de ski
moniteur éducateur|monitrice éducatrice
chargé de clientèle|chargée de clientèle
courtier en assurances|courtière en assurances
`;
const ENGLISH = `
waiter|waitress
head waiter|head waitress
salesman|saleswoman
camera man|camera woman
policeman|policewoman
actor|actress
host|hostess
flight steward|flight stewardess
`;

export interface TitlePair {
  readonly language: 'en' | 'fr';
  readonly masculine: string;
  readonly feminine: string;
}

export const TITLE_PAIRS: readonly TitlePair[] = [
  ...pairsOf(FRENCH, 'fr'),
  ...pairsOf(ENGLISH, 'en'),
];

function pairsOf(rows: string, language: TitlePair['language']): readonly TitlePair[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [masculine, feminine] = row.split('|') as [string, string];
      return { language, masculine, feminine };
    });
}
