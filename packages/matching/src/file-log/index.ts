export {
  openFileLogStore,
  type FileLogOptions,
  type FileLogStore,
} from './open-file-log-store-node.ts';
