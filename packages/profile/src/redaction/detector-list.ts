import { appearanceDetector } from '../detectors/appearance-detector.ts';
import { bankAccountDetector } from '../detectors/bank-account-detector.ts';
import { calendarDateDetector, yearDetector } from '../detectors/calendar-date-detector.ts';
import { cardNumberDetector } from '../detectors/card-number-detector.ts';
import { disabilityDetector } from '../detectors/disability-detector.ts';
import { economicSituationDetector } from '../detectors/economic-situation-detector.ts';
import { familyDetector } from '../detectors/family-detector.ts';
import { foreignNumberDetector } from '../detectors/foreign-number-detector.ts';
import { genderIdentityDetector } from '../detectors/gender-identity-detector.ts';
import { geneticsDetector } from '../detectors/genetics-detector.ts';
import { handleDetector } from '../detectors/handle-detector.ts';
import { healthDetector } from '../detectors/health-detector.ts';
import { identifierDetector } from '../detectors/identifier-detector.ts';
import { ipAddressDetector } from '../detectors/ip-address-detector.ts';
import { lifestyleDetector } from '../detectors/lifestyle-detector.ts';
import { linkDetector } from '../detectors/link-detector.ts';
import { mandateDetector } from '../detectors/mandate-detector.ts';
import { neighborhoodDetector } from '../detectors/neighborhood-detector.ts';
import { nirDetector } from '../detectors/nir-detector.ts';
import { originDetector } from '../detectors/origin-detector.ts';
import { frenchPhoneDetector, phoneNumberDetector } from '../detectors/phone-number-detector.ts';
import { politicsDetector } from '../detectors/politics-detector.ts';
import { postalScanDetector } from '../detectors/postal-scan-detector.ts';
import { pregnancyDetector } from '../detectors/pregnancy-detector.ts';
import { pronounDetector } from '../detectors/pronoun-detector.ts';
import { religionDetector } from '../detectors/religion-detector.ts';
import { schoolDetector } from '../detectors/school-detector.ts';
import { sexualOrientationDetector } from '../detectors/sexual-orientation-detector.ts';
import { spacedDateDetector } from '../detectors/spaced-date-detector.ts';
import { sportsClubDetector } from '../detectors/sports-club-detector.ts';
import { statedAgeDetector } from '../detectors/stated-age-detector.ts';
import { statedBirthDetector } from '../detectors/stated-birth-detector.ts';
import { statedNationalityDetector } from '../detectors/stated-nationality-detector.ts';
import { streetScanDetector } from '../detectors/street-scan-detector.ts';
import { titleDetector } from '../detectors/title-detector.ts';
import { unionDetector } from '../detectors/union-detector.ts';
import { whistleblowerDetector } from '../detectors/whistleblower-detector.ts';
import type { ScanRule } from '../internal/text-detector.ts';

/** Detectors of `detect`, the surest first: of two findings that overlap, that of the earlier one is kept. */
export const SCAN_RULES: readonly ScanRule[] = [
  linkDetector.scan!,
  ipAddressDetector,
  bankAccountDetector,
  statedBirthDetector,
  foreignNumberDetector,
  nirDetector,
  frenchPhoneDetector,
  spacedDateDetector,
  calendarDateDetector,
  cardNumberDetector,
  streetScanDetector,
  postalScanDetector,
  phoneNumberDetector,
  identifierDetector,
  statedAgeDetector,
  handleDetector,
  pronounDetector,
  pregnancyDetector.scan!,
  sexualOrientationDetector,
  genderIdentityDetector,
  familyDetector.scan!,
  statedNationalityDetector,
  originDetector.scan!,
  healthDetector.scan!,
  disabilityDetector.scan!,
  geneticsDetector,
  unionDetector.scan!,
  politicsDetector.scan!,
  mandateDetector.scan!,
  religionDetector.scan!,
  economicSituationDetector.scan!,
  whistleblowerDetector,
  lifestyleDetector,
  appearanceDetector.scan!,
  neighborhoodDetector,
  sportsClubDetector,
  schoolDetector.scan!,
  yearDetector,
];

/** Forms of address that stand before no name. */
export const LATE_RULES: readonly ScanRule[] = [titleDetector];
