import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const DEMONYM =
  '(?:fran[çc]aise?|alg[ée]rien(?:ne)?|marocaine?|tunisien(?:ne)?|s[ée]n[ée]galaise?|malien(?:ne)?|ivoirien(?:ne)?|camerounaise?|congolaise?|guin[ée]en(?:ne)?|turque?|syrien(?:ne)?|libanaise?|afghane?|iranien(?:ne)?|irakien(?:ne)?|chinoise?|vietnamien(?:ne)?|indien(?:ne)?|pakistanaise?|roumaine?|bulgare|polonaise?|ukrainien(?:ne)?|russe|portugaise?|espagnole?|italien(?:ne)?|allemande?|belge|suisse|britannique|am[ée]ricaine?|canadien(?:ne)?|br[ée]silien(?:ne)?|ha[ïi]tien(?:ne)?|comorien(?:ne)?|malgache|french|english|british|scottish|irish|welsh|american|canadian|german|italian|spanish|portuguese|polish|romanian|bulgarian|russian|ukrainian|turkish|syrian|lebanese|afghan|iranian|iraqi|chinese|vietnamese|cambodian|indian|pakistani|algerian|moroccan|tunisian|senegalese|malian|ivorian|cameroonian|congolese|guinean|nigerian|ghanaian|kenyan|ethiopian|somali|brazilian|mexican|dutch|belgian|swiss|swedish|norwegian|danish|finnish|czech|slovak|hungarian|greek|croatian|serbian|slovenian|icelandic|israeli|saudi|iraqi|thai|filipino|cypriot|south\\s(?:african|korean)|new\\szealander?|korean|mozambican|jamaican|[a-z]{3,12}(?:ese|ish|ian))';

/** Nationality, permits, mother tongue, and what somebody says that they are. A language as a subject ("anglais courant") is none. */
export const statedNationalityDetector: ScanRule = scanDetector(
  [
    '(?:de\\s)?nationalit[ée]\\u0301?\\s{0,2}:?\\s{0,2}\\p{L}[\\p{L}-]{1,30}',
    '(?:nationality|citizenship)\\s{0,2}:?\\s{0,2}(?:is\\s)?\\p{L}[\\p{L}-]{1,30}',
    `(?<=(?:je\\ssuis|i\\sam|i['’]m|she\\sis|he\\sis|d['’]origine)\\s(?:a\\s|an\\s|un\\s|une\\s)?)${DEMONYM}`,
    `${DEMONYM}\\s(?:citizens?|nationals?|government|authorities|embassy|passport|parents|descent|origin|ancestry|d['’]origine)`,
    "(?:d['’]origine|of)\\s(?:[ée]trang[èe]re|immigr[ée]e?|maghr[ée]bine?|africaine?|african\\sorigin|immigrant\\sbackground)",
    '(?:titre\\sde\\ss[ée]\\u0301?jour|carte\\sde\\s(?:s[ée]\\u0301?jour|r[ée]\\u0301?sident)|work\\spermit|residence\\spermit|visa\\s(?:de\\stravail|[ée]tudiant))',
    '(?:langue\\smaternelle|mother\\stongue|native\\sspeaker|first\\slanguage)',
    'issue?\\sde\\s(?:l[\\u0027’]immigration|la\\sdiversit[ée])',
  ],
  {
    kind: 'nationality',
    criterion: 1,
    cues: 'de nat cit tit car wor res lan mot fir vis iss d of fra alg mar tun sen mal ivo cam con gui tur syr lib afg ira chi vie ind pak rou bul pol ukr rus por esp ita all bel sui bri ame can bre hai com eng sco iri wel ger spa rom mor nig gha ken eth som bra mex dut swi swe nor dan fin cze slo hun gre cro ser alb arm aus aze ban bel bol bur chi cos cub cyp egy est geo hon ice isr jam jap jor kaz kor lat lib lit lux mal mon nep nor pan par per phi sau sin sou sri sud tai tha ven yem zim',
    reason: 'nationality, origin or permit',
    confidence: 0.8,
  },
);
