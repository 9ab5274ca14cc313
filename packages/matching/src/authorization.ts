/**
 * Authorisations to practise that a law can ask for: a closed list, so that no diploma comes in by this door. The articles
 * beside them are those that usually found the demand in France, not checked by a lawyer: a job names its own.
 */
export const AUTHORIZATIONS = [
  /** Code de la santé publique, L4111-1. */
  'physician',
  /** Code de la santé publique, L4221-1. */
  'pharmacist',
  /** Code de la santé publique, L4311-15. */
  'nurse',
  /** Code de la santé publique, L4321-10. */
  'physiotherapist',
  /** Code de la sécurité intérieure, L612-20. */
  'private-security-agent',
  /** Loi n° 71-1130 du 31 décembre 1971. */
  'lawyer',
  /** Ordonnance n° 45-2138 du 19 septembre 1945. */
  'chartered-accountant',
  /** Code du travail, R4544-9 and R4544-10. */
  'electrical-work',
  /** Code du travail, R4323-55 to R4323-57. */
  'lifting-equipment-driver',
  /** Code de la route, R221-4. */
  'driving-licence-b',
  'driving-licence-c',
  'driving-licence-d',
] as const;

export type Authorization = (typeof AUTHORIZATIONS)[number];
