import { createRequire } from 'node:module';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { DOCTOR_MESSAGES } from '../internal/doctor-messages.ts';
import { findSettings } from '../internal/find-settings.ts';
import { OPTIONAL_PARTS, type OptionalPart } from '../internal/optional-parts.ts';
import type { OutputOptions } from '../internal/options.ts';
import { messageOf } from '../internal/report-error.ts';
import { SETTINGS_FILE } from '../internal/settings.ts';
import type { UiLanguage } from '../internal/ui-language.ts';

interface Finding {
  readonly part: string;
  readonly state: 'works' | 'absent' | 'broken';
  readonly detail: string;
}

/** Looks at each part in turn; 3 when one of them is there and does not work. */
export async function runDoctor(options: OutputOptions, io: CliIo): Promise<number> {
  const screen = createScreen(io, options.language);
  const words = DOCTOR_MESSAGES[options.language];
  const findings = [
    { part: 'tremplin', state: 'works' as const, detail: packageJson.version },
    { part: 'Node.js', state: 'works' as const, detail: process.versions.node },
    await tried(words.engine, linkSomething),
    await tried(words.kernel, async () => {
      const { createExactIndex } = await import('@tremplin/vector-index');
      return createExactIndex({ dimensions: 4 }).kernel;
    }),
    await settingsOf(io, words.none),
    keyOf(io, words),
    ...(await Promise.all(OPTIONAL_PARTS.map((part) => optional(part, options.language, io)))),
  ];
  if (options.json) screen.json({ findings });
  else {
    screen.table(
      [{ heading: words.part }, { heading: words.state }, { heading: words.detail }],
      findings.map(({ part, state, detail }) => [part, words.states[state], detail]),
      [2],
    );
  }
  return findings.some(({ state }) => state === 'broken') ? 3 : 0;
}

/** The pack, the bundled model and the linker, on one label. */
async function linkSomething(): Promise<string> {
  const { digitalPack } = await import('@tremplin/ontology/digital');
  const { createLinker } = await import('@tremplin/linking');
  const ontology = digitalPack();
  const linker = await createLinker(ontology);
  const [mention] = await linker.link('SQL');
  if (!mention) throw new Error('nothing linked');
  return `${ontology.meta.id} ${ontology.meta.version}`;
}

async function tried(part: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { part, state: 'works', detail: await look() };
  } catch (error) {
    return { part, state: 'broken', detail: messageOf(error) };
  }
}

async function settingsOf({ cwd }: CliIo, none: string): Promise<Finding> {
  try {
    const found = await findSettings(cwd);
    return found
      ? { part: SETTINGS_FILE, state: 'works', detail: join(found.folder, SETTINGS_FILE) }
      : { part: SETTINGS_FILE, state: 'absent', detail: none };
  } catch (error) {
    return { part: SETTINGS_FILE, state: 'broken', detail: messageOf(error) };
  }
}

function keyOf({ env }: CliIo, words: { readonly noKey: string; readonly key: string }): Finding {
  return env['TREMPLIN_KEY']
    ? { part: 'TREMPLIN_KEY', state: 'works', detail: words.key }
    : { part: 'TREMPLIN_KEY', state: 'absent', detail: words.noKey };
}

async function optional(
  { modules, adds }: OptionalPart,
  language: UiLanguage,
  { cwd }: CliIo,
): Promise<Finding> {
  const part = modules.join(' / ');
  const path = modules.map((name) => resolved(name, cwd)).find((found) => found !== undefined);
  if (path === undefined) {
    return { part, state: 'absent', detail: `${adds[language]}: npm install ${modules[0]}` };
  }
  return tried(part, async () => {
    await import(path);
    return adds[language];
  });
}

/** From the folder of the host first, then from here. */
function resolved(name: string, cwd: string): string | undefined {
  for (const from of [join(cwd, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve(name);
    } catch {
      // Not there: the next place may have it.
    }
  }
  return undefined;
}
