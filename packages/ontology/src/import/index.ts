export { decodeText, type DecodedText } from './decode-text.ts';
export { importEsco, type EscoSource, type ImportEscoOptions } from './import-esco.ts';
export type { ImportedFile, ImportIssue, ImportReport } from './import-report.ts';
