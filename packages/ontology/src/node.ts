export { importCsvDirectory } from './import/import-csv-directory-node.ts';
export { importEscoDirectory } from './import/import-esco-directory-node.ts';
export { importOnetDirectory } from './import/import-onet-directory-node.ts';
export { importRomeDirectory } from './import/import-rome-directory-node.ts';
export { readPackFile } from './read-pack-file-node.ts';
export { writePackFile } from './write-pack-file-node.ts';
