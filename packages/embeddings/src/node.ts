export { readBundledModel } from './read-bundled-model-node.ts';
