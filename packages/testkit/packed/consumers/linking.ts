import { equal, ok, throws } from 'node:assert/strict';
import { createLinker, LinkingError, type Linker, type Mention } from '@tremplin/linking';
import { kindOf } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';

export function run(): string {
  const linker: Linker = createLinker(digitalPack());
  const text = 'I build web pages in TypeScript and keep the code in Git.';
  const mentions: readonly Mention[] = linker.link(text, { language: 'en' });
  const typescript = mentions.find(({ start, end }) => text.slice(start, end) === 'TypeScript');
  ok(typescript);
  equal(kindOf(digitalPack(), typescript.concept), 'skill');
  equal(linker.linkLabel('zzzzzz').length, 0);
  throws(() => linker.link(text, { minimumConfidence: 2 }), LinkingError);
  return mentions.map(({ label }) => label).join(', ');
}
