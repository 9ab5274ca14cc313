import { VectorIndexError } from '../../vector-index-error.ts';

/** Without the path: the message may be shown to others than those who run the host. */
export function storageFailed(what: string, cause: unknown): VectorIndexError {
  const code = (cause as { readonly code?: unknown } | undefined)?.code;
  const reason =
    typeof code === 'string' ? ` (${code}${code === 'ENOSPC' ? ', disk full' : ''})` : '';
  return new VectorIndexError('storage-failed', `store: ${what}${reason}`, { cause });
}
