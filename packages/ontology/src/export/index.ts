export { exportCsv, type ExportCsvOptions } from './export-csv.ts';
export { exportSkos, type ExportedSkos, type SkosLoss } from './export-skos.ts';
export type { NamedText } from '../named-text.ts';
