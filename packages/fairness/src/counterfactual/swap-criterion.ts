/** Criteria of article L1132-1 of the French labour code, and `'proxy'`: none of them, but a trace of some. */
export type SwapCriterion =
  | 'origin'
  | 'sex'
  | 'morals'
  | 'sexual-orientation'
  | 'gender-identity'
  | 'age'
  | 'family-situation'
  | 'pregnancy'
  | 'genetics'
  | 'economic-vulnerability'
  | 'ethnicity'
  | 'political-opinions'
  | 'union-activities'
  | 'elected-office'
  | 'religion'
  | 'appearance'
  | 'family-name'
  | 'residence'
  | 'bank-domicile'
  | 'health'
  | 'loss-of-autonomy'
  | 'disability'
  | 'proxy';

/** Criteria of L1132-1 that no swap is made for, with the reason. */
export const UNTESTED_CRITERIA: Readonly<Record<'language-ability', string>> = {
  'language-ability':
    'Languages are skills that jobs ask for: swapping one is a skill swap, which must change the score.',
};
