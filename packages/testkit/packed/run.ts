/** `pnpm test:packed [--node 20,22,24] [--only ontology,linking]` */
import { parseArgs } from 'node:util';
import { checkPacked, type PackedStep } from './check-packed.ts';

const { values } = parseArgs({ options: { node: { type: 'string' }, only: { type: 'string' } } });

const steps = await checkPacked({
  ...(values.node !== undefined && { nodes: values.node.split(',') }),
  ...(values.only !== undefined && { only: values.only.split(',') }),
  onStep: ({ name, status, detail, seconds }) => {
    console.log(`${status.padEnd(7)} ${seconds.toFixed(1).padStart(5)} s  ${name}: ${detail}`);
  },
});

const count = (status: PackedStep['status']): number =>
  steps.filter((step) => step.status === status).length;
console.log(
  `packed: ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
);
process.exitCode = count('failed') > 0 ? 1 : 0;
