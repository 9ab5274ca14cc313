import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Document } from '../engine/engine.ts';
import { filesOf } from '../files-of.ts';
import { useSpeech } from '../page-context.ts';

interface DocumentBoxProps {
  readonly id: string;
  readonly heading: string;
  readonly hint: string;
  readonly choose: string;
  readonly text: string;
  /** Names of files that stand in place of a text. */
  readonly files: readonly string[];
  readonly accept: string;
  readonly onText: (text: string) => void;
  readonly onFiles: (documents: readonly Document[]) => void;
  readonly onExample: () => void;
}

/** A place to paste a text or to drop files. */
export function DocumentBox(props: DocumentBoxProps): VNode {
  const { words } = useSpeech();
  const [error, setError] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined): void => {
    if (!list || list.length === 0) return;
    setError(null);
    filesOf(list).then(props.onFiles, (reason: unknown) =>
      setError(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return (
    <section
      class={isOver ? 'box over' : 'box'}
      aria-labelledby={`${props.id}-heading`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id={`${props.id}-heading`}>{props.heading}</h2>
      <p class="quiet" id={`${props.id}-hint`}>
        {props.hint}
      </p>
      {props.files.length > 0 ? (
        <p class="files">
          {words.given}
          <strong>{props.files.join(', ')}</strong>
        </p>
      ) : (
        <textarea
          id={props.id}
          aria-labelledby={`${props.id}-heading`}
          aria-describedby={`${props.id}-hint`}
          spellcheck={false}
          value={props.text}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
      )}
      <div class="row">
        <label class="button">
          {props.choose}
          <input
            type="file"
            multiple
            accept={props.accept}
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" onClick={props.onExample}>
          {words.example}
        </button>
        <button type="button" onClick={() => props.onText('')}>
          {props.files.length > 0 ? words.pasteInstead : words.clear}
        </button>
      </div>
      {error !== null && (
        <p role="alert" class="error">
          {words.failed + error}
        </p>
      )}
    </section>
  );
}
