import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Street addresses, French order (`12 bis rue …`) and English order (`12 … Street`). */
export const streetAddressDetector: TextDetector = patternDetector('address', [
  '\\d{1,4}\\s?(?:bis|ter|quater)?,?\\s(?:rue|avenue|av\\.|boulevard|bd|place|all[eé]\\u0301?e|impasse|chemin|quai|cours|route|square|passage|r[eé]\\u0301?sidence|cit[eé]\\u0301?|voie|esplanade|faubourg)\\s[^\\n,;|]*',
  "\\d{1,5}\\s(?:[\\p{L}'’.-]{1,30}\\s){1,4}(?:street|st|road|rd|avenue|ave|lane|drive|court|close|terrace|gardens|crescent)",
]);
