import { coverageRow } from '../internal/coverage-rows.ts';
import { childPointer } from '../internal/json-pointer.ts';
import type { CoverageRow } from '../json-resume-coverage.ts';
import { LINKED_IN_TABLES } from './internal/linked-in-tables.ts';

/** Files of which no row is read, by what they hold. */
const WHOLE_FILES: readonly (readonly [CoverageRow['category'], string])[] = [
  [
    'contact',
    'Email Addresses.csv|PhoneNumbers.csv|Whatsapp Phone Numbers.csv|ImportedContacts.csv',
  ],
  [
    'reference',
    'Connections.csv|Invitations.csv|Recommendations_Received.csv|Recommendations_Given.csv',
  ],
  [
    'reference',
    'Recommendations Received.csv|Recommendations Given.csv|messages.csv|guide_messages.csv',
  ],
  ['reference', 'Endorsement_Received_Info.csv|Endorsement_Given_Info.csv|coach_messages.csv'],
  [
    'hobby',
    'Causes You Care About.csv|Company Follows.csv|Events.csv|Hashtag_Follows.csv|Member_Follows.csv',
  ],
  [
    'publication',
    'Publications.csv|Patents.csv|Articles.csv|Shares.csv|Comments.csv|Reactions.csv',
  ],
  ['award', 'Honors.csv|TestScores.csv|Test Scores.csv'],
  ['membership', 'Organizations.csv'],
  ['language', 'Languages.csv'],
  ['photo', 'Rich_Media.csv|Rich Media.csv'],
  ['preference', 'SavedJobAlerts.csv|Job Seeker Preferences.csv|Saved Jobs.csv'],
  ['preference', 'Job Applications.csv|Saved Job Alerts.csv|Job Applicant Saved Answers.csv'],
  ['identity', 'Registration.csv|Verifications.csv|Account Status History.csv|Profile Summary.csv'],
  [
    'metadata',
    'Ad_Targeting.csv|Ads Clicked.csv|Logins.csv|SearchQueries.csv|Security Challenges.csv',
  ],
  [
    'metadata',
    'Inferences_about_you.csv|Receipts.csv|Receipts_v2.csv|LAN Ads Engagement.csv|Learning.csv',
  ],
  [
    'metadata',
    'Services Marketplace.csv|Providers.csv|Votes.csv|Private_identity_asset.csv|Instant Reposts.csv',
  ],
];

/**
 * The files and columns of a LinkedIn data export and what becomes of them: `/Positions.csv/Title`. Of a file with `/**`
 * nothing is read. A column or a file that is not here goes to the vault and is reported as `unknownKey`.
 *
 * Reference: LinkedIn, "Download your account data" (file and column names as exported).
 *
 * @example
 * ```ts
 * import { LINKED_IN_COVERAGE } from '@tremplin/profile';
 *
 * LINKED_IN_COVERAGE.find(({ pattern }) => pattern === '/Profile.csv/Birth Date')?.category; // 'birth'
 * ```
 */
export const LINKED_IN_COVERAGE: readonly CoverageRow[] = [
  ...Object.entries(LINKED_IN_TABLES).flatMap(([file, columns]) =>
    Object.entries(columns).map(([column, category]) =>
      coverageRow(category, childPointer(childPointer('', file), column)),
    ),
  ),
  ...WHOLE_FILES.flatMap(([category, files]) =>
    files.split('|').map((file) => coverageRow(category, `${childPointer('', file)}/**`)),
  ),
];
