import ts from 'typescript';

/** Put before the code, on its first line, so that line numbers in errors stay those of the example. */
const PRELUDE =
  "import { deepStrictEqual as __equal } from 'node:assert/strict';" +
  'const __plain = (value) => (typeof value === "object" && value !== null ? JSON.parse(JSON.stringify(value)) : value);' +
  'const __check = (actual, expected, line) => __equal(__plain(actual), __plain(expected), `line ${line}: got ${JSON.stringify(actual)}, the comment says ${JSON.stringify(expected)}`);';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * An example as a module that throws when a value differs from the one in its comment.
 *
 * A comment at the end of a statement is a promise when it is a literal (string, number, boolean,
 * `null`, `undefined`, or an array or object of those): `add(1, 2); // 3`. The statement is
 * an expression, a `console.log` of one value, or the declaration of one variable. Objects are
 * compared as JSON. Any other comment is prose; one that starts like an array or object must say so
 * with an ellipsis: `[1, …]`.
 *
 * @throws Error when a comment starts like a value and is none.
 */
export function instrumentExample(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023, true);
  const edits = source.statements.flatMap((statement) => checkOf(statement, source));
  let checked = code;
  for (const { start, end, text } of edits.toReversed()) {
    checked = checked.slice(0, start) + text + checked.slice(end);
  }
  return `${PRELUDE} ${checked}\nexport {};\n`;
}

function checkOf(statement: ts.Statement, source: ts.SourceFile): readonly Edit[] {
  const promise = promisedValue(statement, source);
  if (promise === undefined) return [];
  const line = source.getLineAndCharacterOfPosition(statement.end).line + 1;
  const check = (actual: string): string => `__check(${actual}, ${promise}, ${line});`;
  if (ts.isExpressionStatement(statement)) {
    const actual = loggedValue(statement.expression) ?? statement.expression;
    return [{ start: statement.getStart(), end: statement.end, text: check(actual.getText()) }];
  }
  const name = declaredName(statement);
  return name === undefined
    ? []
    : [{ start: statement.end, end: statement.end, text: ` ${check(name)}` }];
}

/** The literal in the comment after a statement, as source text. */
function promisedValue(statement: ts.Statement, source: ts.SourceFile): string | undefined {
  const comment = ts
    .getTrailingCommentRanges(source.text, statement.end)
    ?.find(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia);
  if (!comment) return undefined;
  const text = source.text.slice(comment.pos + '//'.length, comment.end).trim();
  if (isLiteralText(text)) return text;
  if (/^[[{]/u.test(text) && !text.includes('…')) {
    throw new Error(
      `comment "// ${text}" starts like a value but is not a literal; write a whole literal, or words`,
    );
  }
  return undefined;
}

function isLiteralText(text: string): boolean {
  const parsed = ts.createSourceFile('value.ts', `(${text}\n)`, ts.ScriptTarget.ES2023, true);
  const [statement, ...more] = parsed.statements;
  const errors = (parsed as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics;
  return (
    statement !== undefined &&
    more.length === 0 &&
    errors.length === 0 &&
    ts.isExpressionStatement(statement) &&
    isLiteral(statement.expression)
  );
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) => ts.isPropertyAssignment(property) && isLiteral(property.initializer),
    );
  }
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isIdentifier(node)) return node.text === 'undefined';
  return (
    ts.isStringLiteralLike(node) ||
    ts.isNumericLiteral(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

function loggedValue(expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || expression.arguments.length !== 1) return undefined;
  return expression.expression.getText() === 'console.log' ? expression.arguments[0] : undefined;
}

function declaredName(statement: ts.Statement): string | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration, ...more] = statement.declarationList.declarations;
  return declaration && more.length === 0 && ts.isIdentifier(declaration.name)
    ? declaration.name.text
    : undefined;
}
