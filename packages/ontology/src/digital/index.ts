export { digitalPack } from './digital-pack.ts';
