export { adjustPValues, type AdjustOptions, type PValueAdjustment } from './adjust-p-values.ts';
export { assessSelections, type JobCounts } from './assess-selections.ts';
export type { AssessOptions, GroupAssessment, SelectionAssessment, Verdict } from './assessment.ts';
export type { AuditProvenance } from './audit-provenance.ts';
export type { AuditBasis, AuditCell, AuditReport, AuditTable } from './audit-report.ts';
export type { AuditRows, AuditStage } from './audit-rows.ts';
export { barnardTest, type BarnardTest } from './barnard-test.ts';
export type {
  BarometerCell,
  BarometerCount,
  BarometerIssue,
  BarometerOptions,
  BarometerReport,
  BarometerRow,
  BarometerTable,
  BarometerTrend,
} from './barometer-report.ts';
export { bootstrapInterval, type BootstrapOptions } from './bootstrap-interval.ts';
export { breslowDayTest, type BreslowDayOptions } from './breslow-day-test.ts';
export {
  calibrationByGroup,
  type BrierDecomposition,
  type Calibration,
  type CalibrationBin,
  type CalibrationOptions,
  type GroupCalibration,
} from './calibration-by-group.ts';
export { chiSquareTest, type ChiSquareOptions, type ChiSquareResult } from './chi-square-test.ts';
export { clopperPearsonInterval } from './clopper-pearson-interval.ts';
export { cmhTest, type CmhOptions, type CmhTest } from './cmh-test.ts';
export { commonRatioInterval } from './common-ratio-interval.ts';
export { countAboveMedian, type CountsAboveMedian } from './count-above-median.ts';
export { countByGroup } from './count-by-group.ts';
export { countOutcomes } from './count-outcomes.ts';
export {
  auditMatcher,
  type AuditMatcherOptions,
  type CounterfactualMaterial,
} from './counterfactual/audit-matcher.ts';
export type {
  CounterfactualReport,
  CriterionTally,
  Sensitivity,
  SwapFlip,
  SwapTally,
} from './counterfactual/counterfactual-report.ts';
export {
  createCounterfactualTexts,
  type CounterfactualOccupation,
  type CounterfactualTexts,
  type CounterfactualTextsOptions,
} from './counterfactual/create-counterfactual-texts.ts';
export {
  createSkillSwaps,
  type SkillSwap,
  type SkillSwapsOptions,
} from './counterfactual/create-skill-swaps.ts';
export { createSwaps, type SwapsOptions } from './counterfactual/create-swaps.ts';
export {
  formatCounterfactualHtml,
  type CounterfactualHtmlOptions,
} from './counterfactual/format-counterfactual-html.ts';
export { formatCounterfactualMarkdown } from './counterfactual/format-counterfactual-markdown.ts';
export type { Matcher, MatcherItem, MatcherScore } from './counterfactual/matcher.ts';
export type { SwapCriterion } from './counterfactual/swap-criterion.ts';
export type {
  CounterfactualCandidate,
  CounterfactualJob,
  SwapLanguage,
  SwapName,
  SwapPair,
  SwapPosition,
  SwapSpan,
} from './counterfactual/swap-pair.ts';
export { createAudit, type AuditOptions } from './create-audit.ts';
export { createBarometer } from './create-barometer.ts';
export {
  createEvidenceSheet,
  type Evidence,
  type EvidenceOptions,
  type EvidenceRow,
} from './create-evidence-sheet.ts';
export { cusumRates, type CusumOptions, type CusumPeriod } from './cusum-rates.ts';
export { demographicParity } from './demographic-parity.ts';
export { detCons } from './det-cons.ts';
export { detConstSort } from './det-const-sort.ts';
export { detGreedy } from './det-greedy.ts';
export { detRelaxed } from './det-relaxed.ts';
export { equalOpportunity } from './equal-opportunity.ts';
export { equalizedOdds, type EqualizedOdds } from './equalized-odds.ts';
export { exactCmhTest, type ExactCmhTest } from './exact-cmh-test.ts';
export { exactDifferenceInterval } from './exact-difference-interval.ts';
export { exactPower, type ExactPowerOptions } from './exact-power.ts';
export { exactRatioInterval } from './exact-ratio-interval.ts';
export {
  exposureOptimum,
  type ExposureOptimum,
  type ExposureOptimumOptions,
} from './exposure-optimum.ts';
export {
  exposureCurves,
  type ExposureCurves,
  type ExposureCurvesOptions,
  type GroupExposureCurve,
} from './exposure-curves.ts';
export { exposureRatio } from './exposure-ratio.ts';
export { exposure, type Exposure, type ExposureOptions, type GroupExposure } from './exposure.ts';
export { faStarIrFailure } from './fa-star-ir-failure.ts';
export {
  faStarIrTable,
  type FaStarIrTable,
  type FaStarIrTableOptions,
} from './fa-star-ir-table.ts';
export { faStarIr, type FaStarIrOptions, type FaStarIrReranking } from './fa-star-ir.ts';
export { FairnessError, type FairnessErrorCode } from './fairness-error.ts';
export { fisherExactTest, type FisherExactTest } from './fisher-exact-test.ts';
export { formatAuditHtml, type AuditHtmlOptions } from './format-audit-html.ts';
export { formatAuditMarkdown, type AuditFormatOptions } from './format-audit-markdown.ts';
export { formatBarometerHtml } from './format-barometer-html.ts';
export { formatBarometerMarkdown } from './format-barometer-markdown.ts';
export {
  generalizedEntropy,
  type GeneralizedEntropy,
  type GeneralizedEntropyOptions,
} from './generalized-entropy.ts';
export type { GroupColumn, GroupCount, GroupCounts, GroupOutcomes } from './group-counts.ts';
export {
  impactRatio,
  type GroupImpactRatio,
  type ImpactRatioOptions,
  type ImpactRatios,
} from './impact-ratio.ts';
export {
  individualConsistency,
  type Consistency,
  type ConsistencyOptions,
  type IndividualConsistency,
} from './individual-consistency.ts';
export { infeasibleIndex, type InfeasibleIndex } from './infeasible-index.ts';
export type { TieRule } from './internal/binomial-family.ts';
export type { DetOptions } from './internal/det-rerank.ts';
export type { FeatureRow } from './internal/pair-distances.ts';
export type { PrefixViolation } from './internal/prefix-violations.ts';
export type { AuditLanguage } from './internal/audit-words.ts';
export type { Attention } from './internal/rank-discount.ts';
export type { PoolOptions } from './internal/rerank-pool.ts';
export type { RepresentationOptions } from './internal/top-groups.ts';
export type { Interval, IntervalOptions } from './interval.ts';
export { jeffreysInterval } from './jeffreys-interval.ts';
export { katzInterval } from './katz-interval.ts';
export { aucWithInterval, type AucWithInterval } from './leaks/auc-with-interval.ts';
export {
  createConceptEraser,
  type ConceptEraser,
  type ConceptEraserOptions,
} from './leaks/create-concept-eraser.ts';
export {
  createNullspaceEraser,
  type NullspaceEraser,
  type NullspaceEraserOptions,
  type NullspaceGuarantee,
} from './leaks/create-nullspace-eraser.ts';
export { formatLeakHtml } from './leaks/format-leak-html.ts';
export { formatLeakMarkdown } from './leaks/format-leak-markdown.ts';
export type { LeakReport } from './leaks/leak-report.ts';
export {
  leakTest,
  type AdversaryResult,
  type LeakAdversary,
  type LeakTest,
  type LeakTestOptions,
} from './leaks/leak-test.ts';
export { linkageTest, type LinkageTest, type LinkageTestOptions } from './leaks/linkage-test.ts';
export {
  weatEffect,
  type WeatEffect,
  type WeatOptions,
  type WeatSets,
} from './leaks/weat-effect.ts';
export {
  lipschitzCheck,
  type LipschitzCheck,
  type LipschitzOptions,
  type LipschitzViolation,
} from './lipschitz-check.ts';
export {
  localLaw144Tables,
  type LocalLaw144Cell,
  type LocalLaw144Counts,
  type LocalLaw144Options,
  type LocalLaw144Row,
  type LocalLaw144Tables,
  type UnreconciledMargin,
} from './local-law-144-tables.ts';
export { maxSkewAtK } from './max-skew-at-k.ts';
export { minSkewAtK } from './min-skew-at-k.ts';
export { monitorRates, type MonitoredLook, type MonitorOptions } from './monitor-rates.ts';
export {
  multinomialFaStarIrTable,
  type MultinomialFaStarIrTable,
  type MultinomialFaStarIrTableOptions,
} from './multinomial-fa-star-ir-table.ts';
export {
  multinomialFaStarIr,
  type MultinomialFaStarIrOptions,
  type MultinomialFaStarIrReranking,
} from './multinomial-fa-star-ir.ts';
export { ndkl } from './ndkl.ts';
export { newcombeInterval } from './newcombe-interval.ts';
export {
  pairwiseComparison,
  type GroupPairs,
  type PairwiseComparison,
} from './pairwise-comparison.ts';
export { percentileBootstrapInterval } from './percentile-bootstrap-interval.ts';
export {
  permutationTest,
  type GroupPermutationTest,
  type PermutationOptions,
} from './permutation-test.ts';
export { predictiveParity } from './predictive-parity.ts';
export type { OutcomeCount, Proportion } from './proportion.ts';
export type { GroupLabels, RankedIds, RankedItem, Ranking, TargetDistribution } from './ranking.ts';
export type { CompareOptions, CountedRate, RateComparison } from './rate-comparison.ts';
export {
  requiredSampleSize,
  type SampleSize,
  type SampleSizeOptions,
} from './required-sample-size.ts';
export type { RerankedList, Reranking, RerankViolation } from './reranking.ts';
export { scoreDifferenceInterval } from './score-difference-interval.ts';
export { scoreRatioInterval } from './score-ratio-interval.ts';
export { selectionRate } from './selection-rate.ts';
export { skewAtK, type GroupSkew, type SkewAtK } from './skew-at-k.ts';
export { spendingBounds, type SpendingBound, type SpendingOptions } from './spending-bounds.ts';
export { splitByControl, type ControlledRows } from './split-by-control.ts';
export type { Stratum } from './stratum.ts';
export { trendTest, type TrendOptions, type TrendTest } from './trend-test.ts';
export { twoProportionZTest, type TwoProportionZTest } from './two-proportion-z-test.ts';
export { wilsonInterval } from './wilson-interval.ts';
