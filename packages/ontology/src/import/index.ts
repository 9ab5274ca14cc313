export { decodeText, type DecodedText } from './decode-text.ts';
export { importEsco, type ImportEscoOptions } from './import-esco.ts';
export { importOnet, type ImportOnetOptions } from './import-onet.ts';
export { importRome } from './import-rome.ts';
export type { ImportedFile, ImportIssue, ImportReport } from './import-report.ts';
export type { ImportTablesOptions, TableSource } from '../internal/import-tables.ts';
