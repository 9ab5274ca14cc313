import type { SectionKind } from '../read-sections.ts';

/** Employers word the headings of their ads freely; what they begin with or hold tells what follows. First match. */
const PATTERNS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'niceToHave',
    /^(?:(?:it|this) would|would|it'd) (?:also )?(?:help|be)(?![a-z])|^(?:the |some |other )?(?:skills|experience|qualities|tools|technologies|knowledge) (?:that )?we(?:'d| would) (?:also )?(?:like|love|appreciate|welcome)|^(?:les )?(?:competences|qualites|connaissances|outils) (?:que |qu')(?:nous |on )(?:aimer|apprec|adorer)|^(?:preferred|desirable|desired|optional|bonus|additional) (?:[a-z]+,? ){0,3}(?:and )?(?:skills?|competenc(?:es|ies)|qualifications|criteria|experience|requirements|capabilities|knowledge|points?)$|^nice.to.ha(?:ve|s)|(?<![a-z])(?:not|n't) (?:needed|required|essential|necessary|mandatory)|^(?:even better|better still|extra credit|(?:et )?encore mieux|(?:et )?si (?:en plus|vous avez aussi|tu as aussi)|pas (?:obligatoire|indispensable))|(?<![a-z])(?:delighted|bonus|en plus|cherry on|icing on|cerise sur)(?![a-z])|^ce qui (?:fer|fait)[a-z]* la difference|^(?:les |des |un |vos )?(?:petits? )?(?:plus|atouts?)(?: (?:pour|qui|appreci)[^.]*)?$|^ce serait (?:un plus|bien|top|super)/u,
  ],
  [
    'requirements',
    /^(?:what|who|whom) (?:we(?: are|'re)?|you(?:'ll| will| should)?) (?:look|need|seek|bring|want|hop|must|have)|^(?:the )?(?:skills|experience|qualities|tools|technologies|knowledge|people) (?:that )?(?:we(?: are|'re)?|you(?:'ll| will)?) (?:look|need|seek|bring|want|value|expect|use)|^(?:les |vos |tes )?(?:competences|qualites|aptitudes|connaissances|savoirs) (?:que |qu')(?:nous |on |il )|^(?:what )?you(?:'ll| will)? (?:also )?(?:need|bring|(?:must|should) have|have)(?: to [a-z ]+)?$|^(?:required|minimum|essential|basic|key|core|mandatory) (?:[a-z]+,? ){0,3}(?:and )?(?:skills?|competenc(?:es|ies)|qualifications|criteria|experience|requirements|capabilities|knowledge)$|^(?:the |our |your )?(?:ideal|right|perfect|successful) (?:candidate|person|applicant|colleague)|^(?:ce|celui|celle|qui) (?:que |qu'|qui )?(?:on|nous) (?:te |vous |t')?(?:cherch|recherch|attend|demand)|^(?:on|nous) (?:te |t'|vous )?(?:cherch|recherch|attend|demand)|^(?:votre|ton|le) profil|^(?:il|ce qu'il) (?:vous|te) fau(?:t|dra)|^you (?:might|may|could|would|will|'ll|'d) be (?:a (?:good|great) (?:fit|match)|right|great)|^(?:is this|sounds like) you|^ce qui (?:compte|nous importe|est important)|^(?:a|les) savoir.?faire|^savoirs?(?:[ -](?:faire|etre))?(?:,? et savoirs?[ -](?:faire|etre))?$|^(?:connaissances|competences|aptitudes|qualites|prerequis)(?: et [a-z-]+)?(?: [a-z]+){0,2}$|^(?:vous|toi|you)(?: (?:et nous|dans tout ca))?$/u,
  ],
  [
    'benefits',
    /^what (?:the |our )?[a-z' ]{2,40} offers?$|^(?:what|all) (?:you can |to |you'll |you will |you )?(?:expect|get|gain|find|receive)|^(?:ce que )?(?:vous|tu) (?:y )?(?:gagn|trouver|beneficier)|^(?:le|votre|notre) cadre(?: de (?:travail|vie))?$|(?:^|[^a-z])(?:perks|benefits|rewards|remuneration|avantages)(?![a-z])|^(?:what|why|here's what|things) (?:we|you|us|join|work|people).{0,20}(?:offer|provide|love|give|join us|work (?:for|with) us)|^what(?:'s| is) in it for|^in return|^(?:ce|voici ce) (?:que |qu')(?:on|nous|l'on) (?:te |t'|vous )?(?:offr|propos|garanti)|^(?:on|nous) (?:te |t'|vous )?(?:offr|propos)|^conditions(?: [a-z']+){1,3}$|^modalites(?! de (?:candidature|recrutement|selection))|^(?:nos |tes |vos |[0-9]+ )?(?:bonnes )?raisons|^pourquoi (?:nous|venir|chez|travailler|rejoindre|postuler)|^(?:et )?(?:nous|chez nous)$/u,
  ],
  [
    'process',
    /(?:hiring|recruitment|recruiting|interview|selection|application) (?:process|steps|stages|timeline)|^(?:how|where|when) (?:to|do i|can i|we|you can) (?:apply|hire|recruit|interview)|^(?:to apply|apply|applying|applications?)(?: [a-z]+){0,3}$|^(?:what happens )?next(?: steps)?$|equal opportunit|^(?:submission|how we select|renseignements|informations complementaires|contact)|^equality|^(?:getting|keep|get) in touch|^(?:pour |comment |on |modalites de |votre |ta |ton |adresse[rz]? )?(?:vos |votre |ta |la )?(?:candidat|postul)[a-z]*(?![a-z])|^(?:le |notre |les etapes (?:du|de notre) )?(?:process|processus|parcours|deroule[a-z]*) (?:de |du |d')(?:recrutement|selection|candidature)|^comment (?:ca|cela) se passe|^(?:et )?(?:la suite|apres)$/u,
  ],
  [
    'company',
    /^about (?!you|the (?:role|job|position|post|work|opportunity)|this|your)|^(?:who|what) (?:is|are) (?!you)|^(?:a propos|presentation|en savoir plus|quelques mots|deux mots|un mot) (?:de|du|d'|sur)(?! poste)|^(?:qui est|c'est quoi|decouvrez|bienvenue)(?! ce)|^(?:l'|la |le |notre |votre futur |votre future )(?:entreprise|societe|groupe|agence|structure|etablissement|collectivite|client|employeur|maison|cabinet)(?![a-z])|^(?:environnement (?:professionnel|de travail)|work(?:ing)? environment)$|^(?:the|our) (?:company|client|business|organisation|organization|charity|trust|school|culture|product|story|mission)$/u,
  ],
  [
    'tasks',
    /^au programme|^(?:so )?what's the (?:job|role)|^(?:vos|tes) (?:journees|semaines)|^(?:what|how) you(?:'ll|'d| will| would)? (?:do|be doing|work|be working|own|achieve|spend)|^you(?:'ll| will)$|(?:^|[^a-z])(?:duties|responsibilities|accountabilities)$|^(?:the )?purpose of (?:the|this)|^(?:job|role|main) (?:purpose|objective|overview|summary)$|^(?:a|your) (?:typical )?(?:day|week)(?![a-z])|^ce que (?:vous|tu) (?:fer|all|va|realis)|^(?:vos|tes|les|principales) (?:[a-z]+ )?(?:missions|taches|responsabilites|activites)|^(?:votre|ton|le) (?:quotidien|role|job|poste|defi|terrain)/u,
  ],
];

/** What a line that looks like a heading opens in an ad, by how it is worded. Folded, without marks around it. */
export function headingByPattern(words: string): SectionKind | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}
