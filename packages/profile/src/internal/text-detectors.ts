import { ageDetector } from '../detectors/age-detector.ts';
import { appearanceDetector } from '../detectors/appearance-detector.ts';
import { bankDetector } from '../detectors/bank-detector.ts';
import { birthDetector } from '../detectors/birth-detector.ts';
import { dateDetector } from '../detectors/date-detector.ts';
import { diplomaDetector } from '../detectors/diploma-detector.ts';
import { disabilityDetector } from '../detectors/disability-detector.ts';
import { economicSituationDetector } from '../detectors/economic-situation-detector.ts';
import { emailDetector } from '../detectors/email-detector.ts';
import { employerDetector } from '../detectors/employer-detector.ts';
import { familyDetector } from '../detectors/family-detector.ts';
import { healthDetector } from '../detectors/health-detector.ts';
import { linkDetector } from '../detectors/link-detector.ts';
import { mandateDetector } from '../detectors/mandate-detector.ts';
import { nameDetector } from '../detectors/name-detector.ts';
import { nationalNumberDetector } from '../detectors/national-number-detector.ts';
import { nationalityDetector } from '../detectors/nationality-detector.ts';
import { originDetector } from '../detectors/origin-detector.ts';
import { phoneDetector } from '../detectors/phone-detector.ts';
import { politicsDetector } from '../detectors/politics-detector.ts';
import { postalCodeDetector } from '../detectors/postal-code-detector.ts';
import { pregnancyDetector } from '../detectors/pregnancy-detector.ts';
import { religionDetector } from '../detectors/religion-detector.ts';
import { schoolDetector } from '../detectors/school-detector.ts';
import { sexDetector } from '../detectors/sex-detector.ts';
import { streetAddressDetector } from '../detectors/street-address-detector.ts';
import { unionDetector } from '../detectors/union-detector.ts';
import type { TextDetector } from './text-detector.ts';

/** All detectors but the diplomas, the surest first: where two overlap, the earlier one names the span. */
export const TEXT_DETECTORS: readonly TextDetector[] = [
  emailDetector,
  linkDetector,
  bankDetector,
  nationalNumberDetector,
  phoneDetector,
  birthDetector,
  ageDetector,
  streetAddressDetector,
  postalCodeDetector,
  sexDetector,
  pregnancyDetector,
  familyDetector,
  nationalityDetector,
  originDetector,
  healthDetector,
  disabilityDetector,
  unionDetector,
  politicsDetector,
  mandateDetector,
  religionDetector,
  economicSituationDetector,
  appearanceDetector,
  schoolDetector,
  employerDetector,
  dateDetector,
  nameDetector,
];

/** In education only: elsewhere "master", "licence" and "cap" are ordinary words. */
export const EDUCATION_DETECTORS: readonly TextDetector[] = [diplomaDetector];
