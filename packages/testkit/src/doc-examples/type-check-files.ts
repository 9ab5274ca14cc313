import ts from 'typescript';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../repository-root.ts';

/** What TypeScript says about these files under the workspace's options: `file:line message`. */
export function typeCheckFiles(paths: readonly string[]): readonly string[] {
  const config = ts.readConfigFile(join(REPOSITORY_ROOT, 'tsconfig.package.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, REPOSITORY_ROOT);
  const program = ts.createProgram(paths, {
    ...options,
    composite: false,
    incremental: false,
    declaration: false,
    emitDeclarationOnly: false,
    isolatedDeclarations: false,
    noEmit: true,
  });
  return paths.flatMap((path) => {
    const source = program.getSourceFile(path)!;
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ start = 0, messageText }) =>
        `${path}:${source.getLineAndCharacterOfPosition(start).line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}
