import { importJob, type JobSource } from '@tremplin/matching';
import type { JobReading } from './engine.ts';
import type { Reader } from './read-person.ts';
import { quote } from './quote.ts';

/** A job ad as text, schema.org JobPosting or Tremplin's own JSON. */
export async function readJob(text: string, { linker }: Reader, id: string): Promise<JobReading> {
  const input = /^\s*\{/u.test(text) ? parseJson(text) : text;
  const { job, notUsed, setAside, issues } = await importJob(input, { linker, id });
  const quoteOf = (source: JobSource): string =>
    typeof input === 'string' ? quote(source, input) : (source.pointer ?? '');
  return {
    job,
    notUsed: notUsed.map(({ category, source, reason }) => ({
      category,
      reason,
      quote: quoteOf(source),
    })),
    setAside: setAside.map(({ because, source }) => ({ because, quote: quoteOf(source) })),
    issues: issues.map(({ message }) => message),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('the job ad begins like JSON and is not; mend it, or paste the text', {
      cause,
    });
  }
}
