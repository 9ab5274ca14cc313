import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Numbers under which somebody is on file: after a word that says so, or too long to be a quantity. */
export const identifierDetector: ScanRule = scanDetector(
  [
    '(?=\\d[\\d\\p{L}]{4})(?<=(?:n[°º]|num[ée]\\u0301?ro|dossier|matricule|identifiant|ipp|nda|rpps|adeli|ine|permis|passeport|passport|licen[cs]e|siret|siren)\\s?(?:n[°º]|de\\s\\p{L}{1,15})?\\s?[:.]?\\s?)\\d[\\d\\p{L}]{4,24}',
    '\\d{3}\\s?\\d{3}\\s?\\d{3}\\s\\d{5}(?!\\s?\\d)',
    '\\d{9,25}',
  ],
  {
    kind: 'identifier',
    criterion: 20,
    cues: '#',
    reason: 'number of a file or register',
    confidence: 0.6,
  },
);
