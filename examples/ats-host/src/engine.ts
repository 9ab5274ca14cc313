import { createLinker, type Linker } from '@tremplin/linking';
import type { Ontology } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import {
  createProfileId,
  createVault,
  importProfile,
  type ProfileId,
  type RecognizedImport,
  type Vault,
} from '@tremplin/profile';
import type { Settings } from './settings.ts';
import { createFolderVaultStore } from './stores/folder-vault-store.ts';

/** The parts of Tremplin that the routes share, made once. */
export interface Engine {
  readonly ontology: Ontology;
  readonly linker: Linker;
  readonly vault: Vault;
  readonly now: () => Date;
  profileIdOf(subjectId: string): ProfileId;
  importCv(document: Uint8Array, subjectId: string): Promise<RecognizedImport>;
}

export async function createEngine(
  settings: Pick<Settings, 'pseudonymKey' | 'vaultKey' | 'vaultFolder'>,
  { now }: { readonly now: () => Date },
): Promise<Engine> {
  const { pseudonymKey: key, vaultKey, vaultFolder } = settings;
  const ontology = digitalPack();
  const linker = await createLinker(ontology);
  const unpdf = await import('unpdf');
  return {
    ontology,
    linker,
    vault: createVault({ key: vaultKey, store: await createFolderVaultStore(vaultFolder) }),
    now,
    profileIdOf: (subjectId) => createProfileId(subjectId, key),
    importCv: (document, subjectId) =>
      importProfile(document, { linker, key, subjectId, now: now(), unpdf }),
  };
}
