import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { PageContext, useSpeech } from '../page-context.ts';
import type { EngineResult } from '../use-engine-result.ts';

/** What goes on and what went wrong, said aloud to those who do not see it. */
export function Status({ results }: { readonly results: readonly EngineResult<unknown>[] }): VNode {
  const { words } = useSpeech();
  const isLoaded = Object.keys(useContext(PageContext).concepts).length > 0;
  const isBusy = results.some((result) => result.isBusy);
  const errors = results.flatMap(({ error }) => (error === null ? [] : [error]));
  return (
    <>
      <p class="status" role="status">
        {!isLoaded ? words.loading : isBusy ? words.working : ''}
      </p>
      {errors.map((error) => (
        <p key={error} role="alert" class="error">
          {words.failed}
          <span lang="en">{error}</span>
        </p>
      ))}
    </>
  );
}
