import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { measureAdversary } from './measure-adversary.ts';
import { measureContainment } from './measure-containment.ts';
import { measureCounterfactual } from './measure-counterfactual.ts';

interface Options {
  readonly adversary: Parameters<typeof measureAdversary>[0];
  readonly containment: Parameters<typeof measureContainment>[0];
  readonly counterfactual: Parameters<typeof measureCounterfactual>[0];
}

/** A piece of a measurement, for a process of its own. */
export type Part = {
  [Name in keyof Options]: {
    readonly measure: Name;
    readonly options: Omit<Options[Name], 'linker'>;
  };
}[keyof Options];

const linker = createLinker(digitalPack());

process.on('message', (part: Part) => void answer(part));

// Nobody waits any more.
process.on('disconnect', () => process.exit());

async function answer(part: Part): Promise<void> {
  process.send!(await resultOf(part));
}

async function resultOf(part: Part): Promise<object> {
  const own = { linker: await linker };
  switch (part.measure) {
    case 'adversary':
      return measureAdversary({ ...own, ...part.options });
    case 'containment':
      return measureContainment({ ...own, ...part.options });
    case 'counterfactual':
      return measureCounterfactual({ ...own, ...part.options });
  }
}
