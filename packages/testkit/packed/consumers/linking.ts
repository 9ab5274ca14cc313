import { equal, ok, rejects } from 'node:assert/strict';
import { createLinker, LinkingError, type Linker, type Mention } from '@tremplin/linking';
import { kindOf } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';

export async function run(): Promise<string> {
  const linker: Linker = await createLinker(digitalPack());
  const text = 'I build web pages in TypeScript and keep the code in Git.';
  const mentions: readonly Mention[] = await linker.link(text, { language: 'en' });
  const typescript = mentions.find(({ start, end }) => text.slice(start, end) === 'TypeScript');
  ok(typescript);
  equal(kindOf(digitalPack(), typescript.concept), 'skill');
  equal((await linker.linkLabel('zzzzzz')).length, 0);
  await rejects(linker.link(text, { minimumConfidence: 2 }), LinkingError);
  return mentions.map(({ label }) => label).join(', ');
}
