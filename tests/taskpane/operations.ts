/** What of the pane changes the workbook, found in its code: every exported function that is handed the door. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../../src/taskpane');
const CHANGING = ['write', 'apply', 'remember', 'revise'];
const ASKING = ['read', 'recall', 'sheetNames', 'validations', 'select', 'calculation', 'recalculate', 'watch', 'follow'];

export interface DoorCall {
  method: string;
  /** The innermost function that calls. */
  within: ts.Node;
  changing: boolean;
}

export interface PaneFile {
  file: string;
  /** Exported functions with a parameter that is called door, or takes parts of it. */
  handed: string[];
  /** Calls of the door elsewhere: in components and hooks. */
  loose: DoorCall[];
}

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);

const takesDoor = ({ parameters }: ts.FunctionLikeDeclaration): boolean =>
  parameters.some(({ name, type }) => name.getText() === 'door' || /\bExcelDoor\b/.test(type?.getText() ?? ''));

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** `door.write` or `services.door.write`. */
function methodOf({ expression }: ts.CallExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(expression) || !/\bdoor$/.test(expression.expression.getText())) return undefined;
  return expression.name.text;
}

function paneFile(file: string): PaneFile {
  const tree = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: PaneFile = { file, handed: [], loose: [] };
  for (const node of tree.statements) {
    if (ts.isFunctionDeclaration(node) && isExported(node) && takesDoor(node)) found.handed.push(node.name!.text);
    if (ts.isVariableStatement(node) && isExported(node))
      for (const { name, initializer } of node.declarationList.declarations)
        if (initializer && isFunction(initializer) && takesDoor(initializer)) found.handed.push(name.getText());
  }
  const visit = (node: ts.Node, within: ts.Node, handed: boolean): void => {
    const own = isFunction(node) ? node : within;
    const mine = handed || (isFunction(node) && takesDoor(node));
    const method = ts.isCallExpression(node) ? methodOf(node) : undefined;
    if (method !== undefined && !mine) {
      if (![...CHANGING, ...ASKING].includes(method)) throw new Error(`${file}: door.${method} is not known`);
      found.loose.push({ method, within: own, changing: CHANGING.includes(method) });
    }
    ts.forEachChild(node, (child) => visit(child, own, mine));
  };
  visit(tree, tree, false);
  return found;
}

/** Every file of the pane that has to do with the door. */
export const paneFiles = (): PaneFile[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && /\bdoor\b|ExcelDoor/.test(textOf(file)))
    .map((file) => paneFile(file.split(path.sep).join('/')))
    .filter(({ handed, loose }) => handed.length > 0 || loose.length > 0);
