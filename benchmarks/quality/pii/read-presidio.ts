import { CliError } from '@tremplin/cli';
import { readText } from '../data/read-text.ts';
import type { MarkedText } from './marked-text.ts';

interface Item {
  readonly full_text: string;
  readonly spans: readonly {
    readonly entity_type: string;
    readonly start_position: number;
    readonly end_position: number;
  }[];
}

/** The array of `synth_dataset_v2.json`. */
export function readPresidio(file: string): readonly MarkedText[] {
  try {
    return (JSON.parse(readText(file)) as readonly Item[]).map(({ full_text, spans }) => ({
      text: full_text,
      spans: spans.map(({ entity_type, start_position, end_position }) => ({
        start: start_position,
        end: end_position,
        label: entity_type,
      })),
    }));
  } catch (cause) {
    if (CliError.is(cause)) throw cause;
    throw new CliError('bad-input', `${file}: not the JSON of presidio-research; fetch it again`, {
      cause,
    });
  }
}
