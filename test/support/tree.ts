/** Where types are told instead of known, and how long functions are: what the compiler's tree of a file says of it. */
import ts from 'typescript';

const treeOf = (file: string, text: string): ts.SourceFile => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

const isConst = ({ type }: ts.AsExpression): boolean => ts.isTypeReferenceNode(type) && type.getText() === 'const';

export type Told = { casts: number; assertions: number };

/** How often a file casts (`as`, except `as const`), and asserts that something is there (`!`). */
export const toldIn = (file: string, text: string): Told => {
  const told: Told = { casts: 0, assertions: 0 };
  walk(treeOf(file, text), (node) => {
    if (ts.isTypeAssertionExpression(node) || (ts.isAsExpression(node) && !isConst(node))) told.casts += 1;
    if (ts.isNonNullExpression(node)) told.assertions += 1;
  });
  return told;
};

/** What a function is called where it is written: by its own name, or by what it is given to. */
const nameOf = (node: ts.Node): string => {
  if ('name' in node && node.name) return (node.name as ts.Node).getText();
  const { parent } = node;
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isCallExpression(parent)) return `a function given to ${parent.expression.getText().split('\n')[0]}`;
  if ('name' in parent && parent.name) return (parent.name as ts.Node).getText();
  return ts.isFunctionLike(parent) || ts.isParenthesizedExpression(parent) ? nameOf(parent) : 'a function';
};

/** The functions of a file with the lines that each takes, with all that it contains. */
export const functionsIn = (file: string, text: string): { name: string; lines: number }[] => {
  const tree = treeOf(file, text);
  const found: { name: string; lines: number }[] = [];
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
    found.push({ name: nameOf(node), lines: lineAt(node.getEnd()) - lineAt(node.getStart()) + 1 });
  });
  return found;
};
