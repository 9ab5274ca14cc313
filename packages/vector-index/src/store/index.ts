export { openVectorStore, type VectorStoreOptions } from './open-vector-store-node.ts';
export type { StoreRecovery, VectorStore } from './vector-store.ts';
