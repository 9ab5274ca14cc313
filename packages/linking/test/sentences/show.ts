/** `pnpm exec tsx packages/linking/test/sentences/show.ts`: the tables of docs/linking.md. */
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { sentenceRows } from './sentence-table.ts';
import { SENTENCES_EN, SENTENCES_FR } from './sentences.ts';

const linker = await createLinker(digitalPack());
for (const sentences of [SENTENCES_EN, SENTENCES_FR]) {
  console.log('\n| sentence | linked, and why | wrong | missed |\n| --- | --- | --- | --- |');
  for (const row of await sentenceRows(linker, sentences)) console.log(row);
}
