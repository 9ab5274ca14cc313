import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';
import {
  checkConsumerTypes,
  createConsumerProject,
  PROJECT_KINDS,
  runConsumers,
} from './consumer-project.ts';
import { findNode, type NodeProgram } from './find-node.ts';
import {
  buildStale,
  checkContents,
  checkTypesPublished,
  lintWithPublint,
  packPackage,
} from './pack-package.ts';
import { publicPackages, type PublicPackage } from './public-packages.ts';
import { networkCode, registryProblem } from './registry.ts';

export interface PackedStep {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was seen, why it failed, or why it was skipped. */
  readonly detail: string;
  readonly seconds: number;
}

export interface PackedOptions {
  /** Major versions of Node to run the consumers under. @defaultValue the running one */
  readonly nodes?: readonly string[];
  /** Short names of the packages to look at; their dependencies must be among them. @defaultValue all */
  readonly only?: readonly string[];
  readonly onStep?: (step: PackedStep) => void;
}

/**
 * Packs every public package, installs the tarballs in an empty project and uses them there as a stranger
 * would: from ES modules and CommonJS, at run time and at type-check time. Later steps are left out when
 * a step that they need fails.
 */
export async function checkPacked(options: PackedOptions = {}): Promise<readonly PackedStep[]> {
  const { nodes = [process.versions.node.split('.')[0]!], only, onStep } = options;
  const scratch = await mkdtemp(join(tmpdir(), 'tremplin-packed-'));
  const steps: PackedStep[] = [];
  const step: StepRunner = async (name, action) => {
    const result = await timed(name, action);
    steps.push(result.step);
    onStep?.(result.step);
    return result.value;
  };
  try {
    const packages = publicPackages().filter(({ shortName }) => only?.includes(shortName) ?? true);
    const tarballs = await packAll(packages, { step, scratch });
    if (tarballs) await useAll(tarballs, { step, scratch, nodes });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return steps;
}

/** Runs one step; gives back its value, or `undefined` when it failed or was skipped. */
type StepRunner = <T>(name: string, action: () => Promise<T>) => Promise<T | undefined>;

interface Context {
  readonly step: StepRunner;
  readonly scratch: string;
}

class Skipped extends Error {}

async function packAll(
  packages: readonly PublicPackage[],
  { step, scratch }: Context,
): Promise<ReadonlyMap<PublicPackage, string> | undefined> {
  const built = await step('build', async () => {
    const stale = await buildStale(packages);
    return stale.length > 0 ? stale.join(', ') : 'up to date';
  });
  if (built === undefined) return undefined;
  const tarballs = new Map<PublicPackage, string>();
  for (const entry of packages) {
    const { shortName, isLibrary } = entry;
    const folder = join(scratch, shortName);
    await mkdir(folder);
    const packed = await step(`${shortName}: pack`, () => packPackage(entry, folder));
    if (packed === undefined) continue;
    const { tarball } = packed;
    tarballs.set(entry, tarball);
    await Promise.all([
      step(`${shortName}: contents`, () => checkContents(tarball, folder)),
      step(`${shortName}: publint`, () => lintWithPublint(tarball)),
      isLibrary && step(`${shortName}: attw`, () => checkTypesPublished(tarball)),
    ]);
  }
  return tarballs.size === packages.length ? tarballs : undefined;
}

async function useAll(
  tarballs: ReadonlyMap<PublicPackage, string>,
  { step, scratch, nodes }: Context & { readonly nodes: readonly string[] },
): Promise<void> {
  const project = join(scratch, 'stranger');
  const installed = await step('install the tarballs', async () => {
    requireConsumers([...tarballs.keys()]);
    await needRegistry(scratch);
    return createConsumerProject(project, tarballs);
  });
  if (installed === undefined) return;
  let compiled = true;
  for (const kind of PROJECT_KINDS) {
    const checked = await step(`types under ${kind}`, () => checkConsumerTypes(project, kind));
    if (kind === 'nodenext') compiled = checked !== undefined;
  }
  if (!compiled) return;
  for (const major of nodes) {
    const node = await step(`Node ${major}`, () => nodeOrSkip(major));
    if (!node) continue;
    for (const format of ['mjs', 'cjs'] as const) {
      await step(`run as .${format} on Node ${node.version}`, () =>
        runConsumers(project, { node: node.path, format }),
      );
    }
  }
}

function requireConsumers(packages: readonly PublicPackage[]): void {
  const path = (name: string): string => `packages/testkit/packed/consumers/${name}.ts`;
  const missing = packages
    .map(({ shortName }) => path(shortName))
    .filter((file) => !existsSync(join(REPOSITORY_ROOT, file)));
  if (missing.length > 0) throw new Error(`no consumer: write ${missing.join(', ')}`);
}

async function needRegistry(cwd: string): Promise<void> {
  const problem = await registryProblem(cwd);
  if (problem !== undefined) throw new Skipped(problem);
}

async function nodeOrSkip(major: string): Promise<NodeProgram> {
  try {
    return await findNode(major);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n').slice(0, 3).join(' ') : '';
    throw new Skipped(`no Node ${major} to be had here: ${reason}`, { cause });
  }
}

async function timed<T>(
  name: string,
  action: () => Promise<T>,
): Promise<{ readonly step: PackedStep; readonly value: T | undefined }> {
  const start = performance.now();
  const finish = (status: PackedStep['status'], detail: string): PackedStep => ({
    name,
    status,
    detail,
    seconds: (performance.now() - start) / 1000,
  });
  try {
    const value = await action();
    return { step: finish('passed', typeof value === 'string' ? value : ''), value };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const network = networkCode(error);
    if (error instanceof Skipped) return { step: finish('skipped', message), value: undefined };
    if (network !== undefined && name.startsWith('install')) {
      return {
        step: finish('skipped', `the npm registry does not answer (${network})`),
        value: undefined,
      };
    }
    return { step: finish('failed', message), value: undefined };
  }
}
