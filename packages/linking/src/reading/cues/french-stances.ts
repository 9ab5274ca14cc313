import type { CueGroup } from '../internal/compile-cues.ts';
import type { Stance } from '../read-stance.ts';

/** "pas seulement React": the word that turns a denial into its opposite. */
const NOT_ONLY =
  "(?! (?:seulement|uniquement|que|simplement|juste|autre chose|moins de|plus de|d'autre))(?! qu')";
const ASSETS =
  '(?:experiences?|connaissances?|notions?|competences?|pratique|maitrise|bases?|formation|qualifications?|certifications?|diplome|idee|niveau)';
/** Ends in a preposition or an elision, or in none. */
const OF = "(?: (?:en|avec|de|des|du|sur|dans|au|aux|a|d'|particuliere en|prealable (?:en|de)))?";
const KNOWING =
  '(?:connais(?:sent|sez|sons|se)?|connait|maitrise(?:nt|z)?|maitrisons|sais|sait|savent|savez|pratique(?:nt|z)?|parle(?:nt|z)?|utilise(?:nt|z)?|utilisons|comprends?|comprend|travaille(?:nt|z)?|ai|a|avons|ont|aie|ait|fais|fait|font|code|programme|developpe|sommes|suis|est|sont|gere|gerons|demande(?:nt|z|ons)?|exige(?:nt|ons)?|requiert|necessite(?:nt)?|attend(?:s|ons)?|possede(?:nt)?|dispose|touche)';
const DONE =
  '(?:utilise|pratique|touche|fait|travaille|appris|programme|manipule|code|developpe|enseigne|etudie|maitrise|connu|gere|forme|eu|vu|mis en place|mis en oeuvre)e?s?';
const ABLE =
  "(?:familier|familiere|a l'aise|forme|formee|experimente|experimentee|qualifie|qualifiee|certifie|certifiee|competent|competente|habitue|habituee|capable|specialiste|bon|bonne|doue|douee)";

const START =
  "(?:d'|de |a |pour )?(?:apprendre|decouvrir|devenir|(?:me|se|vous) (?:former|lancer|specialiser|tourner|diriger|reconvertir|mettre a|initier|orienter)|(?:m'|s'|vous )(?:orienter|initier|essayer|ouvrir)|evoluer vers|acquerir|debuter|commencer|essayer|tester|explorer|etre forme(?:e)?|monter en competences? (?:en|sur)|decrocher|trouver|integrer|obtenir|passer)";
const WISH =
  '(?:souhaite(?:rais|rait|z|nt|r)?|souhaitant|veux|veut|voudrais|voudrait|aimerais|aimerait|espere|compte|reve|revons|desire(?:ux|use)?|envie|volonte|ambition|objectif|projet|but|hate|motive(?:e)?|pret(?:e)?|curieux|curieuse|impatient(?:e)?|cherche|prevois|projette|envisage)';
const POST =
  '(?:poste|emploi|stage|contrat|mission|cdi|cdd|alternance|apprentissage|opportunite|job|travail)';

const GROUP =
  '(?:equipes?|collegues?|collaborateurs?|collaboratrices?|managers?|chef|cheffe|patron|patronne|entreprise|societe|clients?|clientes?|partenaires?|services? [a-z]+|fournisseurs?|prestataires?|sous-traitants?|consultants?|agence|comptable|frere|soeur|femme|mari|pere|mere|amis?|amies?|eleves|etudiants?|employeur|concurrents?|stagiaires?|associee?s?|binome|developpeurs|ingenieurs|confreres?|tuteur|tutrice|responsable)';
const DOES =
  "(?:utilise(?:nt)?|utilisaient?|utilisait|travaille(?:nt)? (?:avec|en|sur|sous)|travaillait (?:avec|en|sur|sous)|developpe(?:nt)?|developpait|maitrise(?:nt)?|maitrisait|code(?:nt)?|codait|gere(?:nt)?|gerait|s'occupe(?:nt)? (?:de|du|des|d')|s'occupait (?:de|du|des|d')|font|fait|faisait|faisaient|parle(?:nt)?|parlait|connait|connaissent|ecri(?:t|vent)|pilote(?:nt)?|realise(?:nt)?|a (?:developpe|realise|utilise|code|mis en place|concu)|ont (?:developpe|realise|utilise|code|mis en place|concu)|enseigne(?:nt)?|enseignait|est charge(?:e)? (?:de|du|des|d')|sont charges (?:de|du|des|d')|tourne(?:nt)? (?:sur|sous)|(?:est|sont) passee?s? (?:a|sur|sous))";

/** Whom the writer helps wishes; the writer has what is taught: "j'aide celles qui souhaitent apprendre SQL". */
const HELPED = `(?:aide|accompagne|forme|enseigne|conseille|encadre|soutien|guide|coache|initie)(?:s|nt|r|ons|e|ee|es|ait|ais|ant)? (?:[a-z-]+ ){1,4}?qui (?:[a-z]+ )?(?:${WISH}|souhaitent|veulent|voudraient|aimeraient|desirent|esperent|cherchent a|revent) ?(?:de |d'|a )?${START}`;
/** What is not lost is there: "aucune expérience n'a été perdue". */
const NOT_LOST = `(?:aucune?|pas une|nulle?)(?: [a-z-]+)? ${ASSETS} (?:n'|ne )(?:[a-z]+ ){1,3}?(?:perdue?s?|gachee?s?|oubliee?s?|negligee?s?|inutiles?)`;

/** "n'ai (pas)": the verb that a French denial stands around. */
const VERB = "(?:(?:n'|ne )[a-z]+ )?";

/** What a sentence says of a thing that comes after the cue. */
export const STANCES_BEFORE_FR: readonly CueGroup<Stance>[] = [
  {
    says: 'has',
    reach: 200,
    cues: [
      `${VERB}(?:non|pas) (?:seulement|uniquement|simplement|que|juste)`,
      "(?:n'|ne )(?:[a-z']+ ){1,3}?(?:que|qu')(?! (?:soit|ce))",
      "(?:n'|ne )[a-z']+(?: [a-z]+)? (?:seulement|uniquement)",
      "pas (?:moins|plus) (?:de|d')",
      `${VERB}pas (?:debutant|debutante|novice|expert|experte|mal (?:de|en)|peur (?:de|du|des|d')|a pas|encore expert)`,
      "(?:autre chose|rien d'autre|rien|personne d'autre) (?:que|qu')",
      HELPED,
      NOT_LOST,
      'pourquoi pas',
      `${VERB}(?:aucun|aucune|sans|pas de) (?:probleme|problemes|difficulte|difficultes|doute|souci|soucis|peur|mal|hesitation|faute|erreur|aide|accident|limite)`,
      "sans (?:oublier|parler (?:de|du|des|d')|compter|mentionner|cesse|relache)",
      "(?:n'hesitez|n'hesite|n'ayez) pas",
      `${VERB}jamais (?:sans|cesse|arrete|perdu|manque|lasse|abandonne)`,
      'ne plus',
      '(?:grace a|fort de|forte de|en utilisant|avec|mettre a profit|exploiter|utiliser|partager|approfondir|perfectionner|renforcer|valoriser|appliquer|consolider) (?:mes|mon|ma|ses|son|sa|leurs?|vos|votre)',
      "continuer (?:a|d'|de) (?:utiliser|travailler|pratiquer|developper|coder|progresser|me)",
      "(?:j'ai|j'avais|je) (?:deja|bien|toujours)",
    ],
  },
  {
    says: 'lacks',
    reach: 110,
    cues: [
      `${VERB}(?:pas|plus|sans|aucun|aucune|ni|manque|manquer|peu ou pas|zero)(?: encore)?(?: (?:d'|de |des |la moindre |le moindre |aucune? |reelle? |veritable |grande? |solides? |vraie? )*|(?: d')) ?${ASSETS}(?: (?:particuliere?s?|prealables?|requises?|requis|necessaires?|exigees?))?${OF}`,
      `(?:n'|ne |n )(?:[a-z']+ )?${KNOWING}(?: (?:encore|donc|vraiment|malheureusement|toujours))?(?: (?:pas|jamais|ni|guere|rien|aucun|aucune))(?: (?:encore|du tout|besoin|l'habitude|vraiment|tres|suffisamment|assez))?(?: ${DONE}| ${ABLE})?${OF}${NOT_ONLY}`,
      `(?:jamais|pas encore|pas) (?:encore |vraiment )?${DONE}${OF}${NOT_ONLY}`,
      `(?:pas|peu|non) (?:encore |tres |du tout |vraiment |specialement )?${ABLE}${OF}${NOT_ONLY}`,
      "(?:ignore|ignorant|inexperimente|inexperimentee|incapable|incompetent|incompetente)(?: (?:en|de|a|tout|d'))?",
      "(?:manque|lacunes?|il me manque)(?: (?:d'|de |des |en |la |le ){0,2}) ?",
      'ni',
      '(?:serez|seras|sera|serons|seront) (?:[a-z]+ )?formee?s? (?:a|au|aux|en|sur)',
    ],
  },
  {
    says: 'lacks',
    reach: 45,
    cues: [
      "(?:sauf|hormis|excepte|a l'exception (?:de|du|des|d')|hors|plutot que|au lieu (?:de|du|d')|a la place (?:de|du|d')|mais pas|et pas|et non)",
      "(?:pas|aucun|nul|plus|inutile|sans)(?: le)? ?(?:besoin)? ?(?:de|d') ?(?:connaitre|maitriser|savoir|parler|avoir)",
      "(?:pas|aucun|nul) besoin (?:de|d'|du|des)",
      'inutile de',
      'sans (?:utiliser|connaitre|maitriser|passer par|avoir|savoir|recourir a)',
    ],
  },
  {
    says: 'lacks',
    reach: 0,
    cues: ["(?:pas (?:de|d'|du|en)|pas|aucun|aucune|non|zero|sans|jamais)"],
  },
  {
    says: 'wants',
    reach: 140,
    cues: [
      `${WISH}(?: (?:aussi|egalement|maintenant|desormais|vraiment|bien|beaucoup|tres|actuellement|fortement|est|serait|principal))* ${START}`,
      "(?:j'|je |m'|me )?(?:apprends|decouvre|etudie|m'initie|me forme|forme)(?: (?:actuellement|en ce moment|aussi|maintenant))?(?: (?:a|au|aux|en|sur|dans))",
      "(?:j'apprends|je decouvre|j'etudie|je m'initie|je me forme)",
      "(?:en cours|en phase|debut) (?:d'apprentissage|de formation|d'acquisition|de certification|de reconversion)(?: (?:en|de|du|a|sur|vers|dans|d'))?",
      '(?:actuellement|en ce moment|deja) en (?:formation|reconversion|apprentissage)(?: (?:en|de|vers|a|dans|pour))?',
      '(?:en|ma|une) reconversion(?: professionnelle)?(?: (?:vers|dans|en|pour))',
      "en train (?:d'|de )(?:apprendre|decouvrir|me former)",
      '(?:prepare|preparer) (?:un|une|le|mon|ma) (?:cap|bts|bac|bep|diplome|certification|titre|formation|licence|master)',
      '(?:interesse|interessee|interesses|attire|attiree|tente|tentee|fascine|fascinee|seduit|seduite)s? (?:par|de|au|aux)',
      '(?:interet|gout|attrait|appetence|curiosite|sensibilite) (?:pour|envers|a)',
      "m'(?:interesse|attire|tente|intrigue)(?:nt)?(?: (?:a|au|aux|beaucoup))?",
      "(?:recherche|cherche|a la recherche|en recherche|en quete)(?: active)?(?: (?:d'|de |un |une |mon |mes )*)? ?(?:un |une )?(?:premier |premiere |nouvel |nouveau )?" +
        `${POST}(?: (?:de|d'|en|dans|comme))?`,
      "(?:centres? d'interets?|loisirs|hobbies) ?:",
    ],
  },
  { says: 'wants', reach: 0, cues: ['(?:futur|future|aspirant|aspirante|apprenti|apprentie)'] },
  {
    says: 'others',
    reach: 90,
    cues: [
      `(?:notre|nos|mon|ma|mes|son|sa|ses|leur|leurs|votre|vos|l'|le |la |les |un |une |d'autres |certains |une autre ) ?(?:autres? )?${GROUP}(?: (?:qui|[a-z-]+))??(?: (?:qui|y|en|aussi|deja|maintenant|surtout))? ${DOES}`,
      `(?:collegues?|quelqu'un|d'autres)(?: d'autre)?(?: qui)? ${DOES}`,
      `confie(?:e)?s? (?:a|au|aux)`,
    ],
  },
  {
    says: 'wanted-optional',
    reach: 320,
    cues: [
      '(?:idealement|de preference|preferablement|si possible|en option|facultativement|eventuellement)',
      '(?:un plus|les plus|des plus|atouts?|plus appreciables?|bonus|souhaites?|souhaitees?|apprecies?|appreciees?|facultatif|optionnel|nice to have) ?(?:si vous|si tu|:|–|—|-)',
      "(?:serait|ce serait|c'est) (?:un plus|un atout|un bonus|bien|ideal|apprecie|super|top) (?:si|de|que|d')",
      'nice.to.have',
      '(?:apprecierions|apprecions|aimerions|valorisons) (?:egalement |aussi )?',
      '(?:pas|non) (?:obligatoire|indispensable|exige|requis|necessaire),? mais',
    ],
  },
  {
    says: 'has',
    reach: 200,
    cues: [
      "(?:et|avec|,) (?:une |un |de |d'|mes |ma )?(?:solides?|bonnes?|bon|excellentes?|parfaite|forte|grande|tres bonne|[0-9]+ ans)",
      "(?:mais|car|et|puisque|comme) (?:je |j'|nous )(?:connais|maitrise|utilise|sais|travaille|parle|pratique|ai (?:deja |bien |aussi )?(?:utilise|travaille|developpe|une|de|appris|[0-9])|suis (?:forme|a l'aise|expert))",
      '(?:je|nous) (?:connais|maitrise|utilise|sais|pratique|parle|connaissons|maitrisons|utilisons|travaille (?:avec|en|sur))(?! pas)(?! jamais)',
      '(?:bonne|excellente|parfaite|solide|tres bonne) (?:maitrise|connaissance|pratique)',
    ],
  },
];

const REQUIRED =
  '(?:requise?s?|necessaires?|obligatoires?|exigee?s?|demandee?s?|indispensables?|imperatif|imperative|attendue?s?|prerequis|un prerequis)';
const GROUP_AFTER = `(?:notre|nos|mon|ma|mes|l'|le |la |les |un |une |un autre |une autre |d'autres )? ?(?:autres? )?${GROUP}`;
const ITEM_END = '(?= ?(?:[),;.\\]|/\\n]|$))';

/** What a sentence says of a thing that stands before the cue. */
export const STANCES_AFTER_FR: readonly CueGroup<Stance>[] = [
  {
    says: 'lacks',
    reach: 0,
    cues: [
      `(?:jamais|pas encore)(?: (?:utilise|pratique|touche|fait|appris)e?s?)?${ITEM_END}`,
      `(?:aucune?(?: (?:experience|notion|pratique|connaissance)s?)?|neant|non|pas d'experience|pas de pratique|jamais)${ITEM_END}`,
    ],
  },
  {
    says: 'wants',
    reach: 0,
    cues: [
      `(?:en cours(?: d'(?:apprentissage|acquisition))?|en cours de formation|a (?:apprendre|decouvrir)|en apprentissage|apprentissage en cours|en projet|souhaite apprendre|formation en cours)${ITEM_END}`,
    ],
  },
  {
    says: 'wanted-optional',
    reach: 0,
    cues: [
      `(?:(?:est )?(?:un|serait un|vrai) (?:plus|atout|bonus)|bonus|souhaitee?s?|souhaitable|appreciee?s?|facultati(?:f|ve)s?|optionnel(?:le)?s?|idealement|de preference|si possible|nice.to.have|en option)${ITEM_END}`,
    ],
  },
  {
    says: 'wanted-optional',
    reach: 110,
    cues: [
      `(?:n'est |ne sont |n'etant )?(?:pas|non) (?:strictement |absolument )?${REQUIRED},? (?:mais|toutefois|cependant)[^.;]{0,40}?(?:plus|bonus|appreciee?s?|souhaitee?s?|bienvenue?s?|atout|ideal)`,
      '(?:est|sont|serait|seraient|sera|constitue|constituerait|represente|constituent|etant)(?: (?:aussi|egalement|fortement|vivement|tres|bien|un|une|toujours|grandement|particulierement))*(?: (?:vrai|veritable|reel|gros|precieux|grand|serieux))? ?(?:plus|atout|bonus|avantage|appreciee?s?|souhaitee?s?|souhaitable|bienvenue?s?|facultati(?:f|ve)s?|optionnel(?:le)?s?|valorisee?s?|preferable)',
      '(?:un|de)(?: (?:vrai|veritable|reel|gros|precieux|grand|serieux))? (?:plus|atout|bonus)(?! de)',
      '(?:fortement |vivement |tres )?(?:souhaitee?s?|souhaitable|appreciee?s?|bienvenue?s?|facultati(?:f|ve)s?)',
    ],
  },
  {
    says: 'lacks',
    reach: 110,
    cues: [
      `(?:n'est|ne sont|n'etait|n'est plus|ne sera)(?: [a-z]+)? ?(?:pas|plus) (?:[a-z]+ )?(?:${REQUIRED}|utilisee?s?|mon (?:fort|truc)|ma specialite)`,
      `(?:pas|non|aucunement|plus) (?:strictement |absolument )?${REQUIRED}`,
    ],
  },
  {
    says: 'others',
    reach: 60,
    cues: [
      `(?:est |sont |etait |etaient |ete )?(?:gere|fait|realise|developpe|ecrit|maintenu|fourni|assure|pris en charge|code|concu|utilise|pilote|traite|enseigne)e?s? par ${GROUP_AFTER}`,
      '(?:est |sont |etait |etaient )?(?:externalise|sous-traite|delegue|confie|laisse)e?s? (?:a|au|aux)',
      `par (?:mon|ma|mes|notre|nos|un autre|une autre|un|une|le|la|les|l') ?${GROUP}`,
    ],
  },
  {
    says: 'has',
    reach: 110,
    cues: [`(?:est |sont )?(?:aussi |strictement |absolument )?${REQUIRED}`],
  },
];
