export { decodeText, type DecodedText } from './decode-text.ts';
export { importEscoStream } from './import-esco-stream.ts';
export { importEsco, type ImportEscoOptions } from './import-esco.ts';
export { importOnetStream } from './import-onet-stream.ts';
export { importOnet, type ImportOnetOptions } from './import-onet.ts';
export { importOverlayCsv, type ImportOverlayCsvOptions } from './import-overlay-csv.ts';
export { importRomeStream } from './import-rome-stream.ts';
export { importRome } from './import-rome.ts';
export type { ImportedFile, ImportIssue, ImportReport } from './import-report.ts';
export type { ImportedClassification } from '../internal/classification-import.ts';
export type {
  ChunkedTableSource,
  ImportTablesOptions,
  TableSource,
} from '../internal/import-tables.ts';
export { importCsv } from './import-csv.ts';
export { importSkos, type ImportSkosOptions } from './import-skos.ts';
export type { JsonLdModule } from './json-ld-module.ts';
export type { NamedText } from '../named-text.ts';
