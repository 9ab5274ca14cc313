import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const KINDS =
  '(?:[Rr]ue|RUE|[Aa]venue|AVENUE|[Aa]v(?:n|e)?\\.?|[Bb]oulevard|BOULEVARD|[Bb]l?vd?\\.?|[Pp]lace|PLACE|[Aa]ll[ée]\\u0301?es?|ALL[ÉE]\\u0301?ES?|[Ii]mpasse|IMPASSE|[Cc]hemin|CHEMIN|[Qq]uai|QUAI|[Cc]ours|COURS|[Rr]oute|ROUTE|[Ss]quare|SQUARE|[Pp]assage|PASSAGE|[Rr][ée]\\u0301?sidence|R[ÉE]\\u0301?SIDENCE|[Cc]it[ée]\\u0301?|CIT[ÉE]\\u0301?|[Vv]oie|VOIE|[Ee]splanade|[Ff]aubourg|[Rr]ond-[Pp]oint|[Ss]entier|[Vv]enelle|[Mm]ont[ée]\\u0301?e|[Pp]romenade|[Pp]arvis|[Hh]ameau|[Ll]ieu-dit|[Ll]otissement)';
/** Those that say nothing else in a CV. */
const SURE =
  '(?:[Rr]ue|RUE|[Aa]venue|AVENUE|[Bb]oulevard|BOULEVARD|[Ii]mpasse|[Qq]uai|[Ff]aubourg|[Rr]ond-[Pp]oint)';
const LINK =
  "(?:(?:de\\sla|de\\sl['’]|des|du|de|la|le|les|aux?|[àa]\\u0300?|en|sur|et|DE\\sLA|DE\\sL['’]|DES|DU|DE)\\s|[dl]['’]|D['’]|L['’]|de\\sl['’]|DE\\sL['’]){0,2}";
/** Of street names of other languages. */
const JOINER =
  '(?:d[aeo]s?|del|della|dei|degli|di|do|el|la|las|los|y|na|nad|pod|ten|den|der|van|von|am|im|of|and|du|de\\sla)';
const PROPER = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}|\\d{1,4}(?:er|e)?(?![\\d\\p{L}]))";
const NAME = `(?:\\s${LINK}${PROPER}){1,6}`;
const SMALL_NAME =
  "\\s(?:(?:de\\sla|des|du|de|la|le|les)\\s|de\\sl['’]|d['’]|l['’])?\\p{Ll}[\\p{L}\\p{M}-]{2,24}";
const NUMBER =
  '\\d{1,4}(?:\\s?(?:bis|ter|quater|[a-dA-D])(?!\\p{L}))?(?:\\s?[-/]\\s?\\d{1,4})?,?\\s';
const ENGLISH =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Close|Terrace|Gardens|Crescent|Square|Place|Way|Boulevard|Blvd|Parkway|Highway|Grove|Hill|Mews|Row|Walk|Circle|street|road|avenue|lane)';
const FOREIGN =
  '(?:Via|Viale|Piazza|Corso|Rua|Rúa|Avenida|Calle|Plaza|Carrer|Strada|Ulica|ul\\.|Rue|Avenue|Boulevard|Place)';
const GERMANIC =
  '\\p{Lu}[\\p{L}-]{2,30}(?:stra(?:ss|ß)e|str\\.|gasse|weg|platz|allee|gatan|gata|vegur|vägen|veien|vej|gade|straat|laan|plein|utca|katu|tie|kuja)';

/** Street addresses: French with or without a number, English, and the usual words of a dozen other languages. */
export const streetScanDetector: ScanRule = scanDetector(
  [
    // After a word that announces an address, in whatever letters: to the end of the line, or of the clause.
    '(?=\\d)(?<=(?:[Aa]ddress|[Aa]dresse|ADRESSE)(?:\\s\\p{L}{2,12}){0,2}\\s?:[\\s\\n]{0,3})\\d[^\\n;|@]{4,100}',
    '(?=\\d)(?<=(?:[Ll]iv(?:es?|ed|ing)|[Hh]abite|[Dd]emeurant|[Dd]omicili[ée]\\u0301?e?)\\s(?:at\\s|on\\s|au\\s|[àa]\\u0300?\\s)?)\\d(?:(?!\\s(?:et|and|with|avec|depuis|since|where|for|ans?|years?|mois|months?|km)(?![\\p{L}]))[^\\n;|.?!,@]){5,60}',
    `${NUMBER}${KINDS}(?:${NAME}|${SMALL_NAME})`,
    `${SURE}${NAME}`,
    `(?:\\d{1,6}\\s)?\\d{1,6}[A-Z]?\\s(?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}\\s|\\d{1,3}(?:st|nd|rd|th)\\s){1,4}${ENGLISH}\\.?`,
    `(?:\\d{1,6}\\s){0,2}${FOREIGN}(?:(?:\\s${JOINER}){0,2}\\s${PROPER}){1,5}(?:,?\\s\\d{1,5}[a-zA-Z]?)?`,
    `(?:\\d{1,6}\\s){0,2}${GERMANIC}(?:\\s\\d{1,5}[a-zA-Z]?)?`,
    // A number at both ends: 6750 Koskikatu 25. One digit, or a year, counts something else.
    `(?:\\d{1,6}\\s\\d{1,5}|(?!(?:19|20)\\d{2}\\s)\\d{3,6})[A-Za-z]?\\s(?:(?:${JOINER}\\s){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}\\s){1,5}\\d{1,4}[a-zA-Z]?\\.?(?=[\\s\\n,;?!)]|$)`,
    '(?:PSC\\s\\d{1,5},\\sBox\\s\\d{1,6}|Unit\\s\\d{1,5}\\sBox\\s\\d{1,6}|(?:USS|USNV|USCGC|USNS)\\s\\p{Lu}\\p{L}{1,30})\\s?\\n?\\s?(?:[AFD]PO\\s[A-Z]{2}\\s\\d{5})',
    "the\\scorner\\sof\\s(?:(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d'’.]{0,30}\\s|(?:de|del|do|da|la|ul\\.|von)\\s){1,6}and\\s(?:(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d'’.]{0,30}|(?:de|del|do|da|la|ul\\.|von)(?=\\s))(?:\\s(?:(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d'’.]{0,30}|(?:de|del|do|da|la)(?=\\s))){0,5}",
    '(?:P\\.?O\\.?\\s?Box|Postbox|Postboks|BP|Bo[iî]te\\s[Pp]ostale|CS)\\s\\d{1,6}',
    '(?:Apt|Suite|Unit|Flat|Appt|Appartement|B[âa]timent|[ÉE]tage)\\.?\\s(?:\\d{1,5}[A-Z]?|[A-Z])(?![\\p{L}\\d])',
  ],
  {
    kind: 'streetAddress',
    criterion: 21,
    cues: '# rue ave bou imp qua fau ron via pia cor cal rua pla str car uli ul psc uni uss usn usc po pos bp boi cs apt sui fla app bat eta the G',
    reason: 'street address',
    confidence: 0.85,
    caseSensitive: true,
  },
);
