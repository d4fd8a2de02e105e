/** An edition's tree laid flat, for the tables of these tests. Written apart from the product's own index, which is under test elsewhere. */
import type { Group, Node, RatioInput, Statement } from '../../src/rules/schema';

const flat = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.level === 'statement' ? [node] : [node, ...flat(node.children)]));

export const groupsOf = (tree: readonly Node[]): Group[] =>
  flat(tree).filter((node): node is Group => node.level !== 'statement');
export const statementsOf = (tree: readonly Node[]): Statement[] =>
  flat(tree).filter((node): node is Statement => node.level === 'statement');
export const inputsOf = (tree: readonly Node[]): RatioInput[] =>
  statementsOf(tree).flatMap((statement) => statement.ratio?.inputs ?? []);
