// A matcher that `tremplin audit --command "node matcher.mjs"` can audit: a line of JSON in, a line out.
import { createInterface } from 'node:readline';

const words = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}+#]{2,}/gu));

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, job, candidate } = JSON.parse(line);
  const [asked, given] = [words(job), words(candidate)];
  const score = [...asked].filter((word) => given.has(word)).length / asked.size;
  console.log(JSON.stringify({ id, score }));
});
