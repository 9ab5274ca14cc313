import { MissingInput, type QuestionOptions } from './question.ts';

/** The folder given by `--data`. */
export function escoFolder({ data }: QuestionOptions): string {
  if (data !== undefined) return data;
  throw new MissingInput(
    'no ESCO files; give --data <folder of the unpacked official ESCO CSV package>',
  );
}
