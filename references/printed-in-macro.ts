import type { Node } from "web-tree-sitter";

/** A read among the arguments of a macro, and the macro's name: `println!`. */
export interface ReadInMacro {
  readonly start: number;
  readonly end: number;
  readonly macro: string;
}

/**
 * The read around a name that stands in a macro of Rust, whose arguments are bare tokens: `println!("{}", env::var("X")?)`.
 * Undefined where it is not an argument by itself, past what gives what it is called on.
 */
export function readInMacro(name: Node, text: string): ReadInMacro | undefined {
  const given = enclosingTokens(name);
  const tokens = given?.parent;
  const macro = tokens?.parent;
  if (!given || tokens?.type !== "token_tree" || macro?.type !== "macro_invocation") return undefined;
  const all = tokens.children.filter((one): one is Node => one !== null);
  const at = all.findIndex(({ id }) => id === given.id);
  const from = all.slice(0, at).findLastIndex(({ type }) => type === "," || type === "(");
  const to = all.findIndex(({ type }, index) => index > at && type === ",");
  const first = all[from + 1]!;
  const start = first.type === "&" ? first.endIndex : first.startIndex;
  const before = text.slice(start, given.startIndex);
  const behind = text.slice(given.endIndex, (to === -1 ? all.at(-1)! : all[to]!).startIndex);
  if (!CALLED.test(before) || !GIVEN.test(behind)) return undefined;
  return { start, end: given.endIndex, macro: `${macro.childForFieldName("macro")?.text ?? ""}!` };
}

/** `env::var`, `std::env::var_os`, `env!` */
const CALLED = /^[\w:]+!?$/;
/** What gives what it is called on, as often as it stands. */
const GIVEN =
  /^(?:\s*(?:\?|\.\s*(?:unwrap|unwrap_or|unwrap_or_default|unwrap_or_else|expect|ok|clone|as_str|as_deref|as_ref|to_string|trim)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)))*\s*$/;

function enclosingTokens(name: Node): Node | undefined {
  let node: Node | null = name;
  while (node && node.type !== "token_tree" && !node.type.endsWith("statement")) node = node.parent;
  return node?.type === "token_tree" ? node : undefined;
}
