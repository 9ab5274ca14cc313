/** Names of languages as CVs write them, folded, English and French: levels of the CEFR are theirs alone. */
export const LANGUAGE_NAMES: ReadonlySet<string> = new Set(
  (
    'english french german spanish italian portuguese dutch arabic russian chinese mandarin cantonese japanese ' +
    'korean turkish polish romanian ukrainian greek hebrew hindi urdu bengali tamil vietnamese thai swedish ' +
    'norwegian danish finnish hungarian czech slovak bulgarian croatian serbian albanian persian farsi pashto ' +
    'swahili lingala wolof bambara amharic somali catalan basque breton latin esperanto berber ' +
    'anglais francais allemand espagnol italien portugais neerlandais arabe russe chinois mandarin cantonais ' +
    'japonais coreen turc polonais roumain ukrainien grec hebreu hindi ourdou bengali tamoul vietnamien thai ' +
    'suedois norvegien danois finnois hongrois tcheque slovaque bulgare croate serbe albanais persan dari ' +
    'pachto peul soninke swahili amharique somali catalan basque breton latin kabyle berbere creole lsf fle'
  ).split(' '),
);
