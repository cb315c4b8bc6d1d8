import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type Scalar,
} from "yaml";
import type { NameInFile } from "./names-tree.ts";

/** What composes and workflows of GitHub Actions name: in their values, and as keys and items of `environment` and `env`. */
export function parseCompose(text: string): readonly NameInFile[] {
  const found: NameInFile[] = [];
  visit(parse(text), {
    Pair(_key, pair, path) {
      const keys = keysOf(path);
      const isOfService = keys.length === 2 && isKeyed(pair, "environment");
      const isOfBuild = keys.length === 3 && keys[2] === "build" && isKeyed(pair, "args");
      if (keys[0] === "services" && (isOfService || isOfBuild))
        found.push(...environmentOf(text, pair.value));
      const isFile = keys.length === 2 && (keys[0] === "secrets" || keys[0] === "configs");
      const name =
        isFile && isKeyed(pair, "environment") && isScalar(pair.value) ? nameAt(text, pair.value) : undefined;
      if (name) found.push({ ...name, form: "compose environment passed on", access: "read" });
    },
    Scalar(_key, scalar) {
      found.push(...interpolationsIn(text, scalar));
    },
  });
  return inOrder(found);
}

/** @see parseCompose */
export function parseWorkflow(text: string): readonly NameInFile[] {
  const found: NameInFile[] = [];
  const scripts: Scalar[] = [];
  visit(parse(text), {
    Pair(_key, pair) {
      if (isKeyed(pair, "run") && isScalar(pair.value)) scripts.push(pair.value);
      // A condition is an expression without being marked as one.
      if (isKeyed(pair, "if") && isScalar(pair.value)) {
        const { source, offset } = sourceOf(text, pair.value);
        if (!source.includes("${{")) found.push(...contextsIn(source, offset));
      }
      if (!isKeyed(pair, "env") || !isMap(pair.value)) return;
      for (const { key } of pair.value.items) {
        const name = isScalar(key) ? nameAt(text, key) : undefined;
        if (name) found.push({ ...name, form: "workflow env", access: "write" });
      }
    },
    Scalar(_key, scalar) {
      found.push(...expressionsIn(text, scalar));
    },
  });
  const given = new Set(found.flatMap(({ name, form }) => (form === "workflow env" ? [name] : [])));
  for (const script of scripts) found.push(...readBy(text, script, given));
  return inOrder(found);
}

const NAME = /^[A-Za-z_]\w*$/;
/** `$$` is a dollar; `${X}` with what may follow, or `$X`. */
const INTERPOLATION = /\$\$|\$\{(?<braced>[A-Za-z_]\w*)(?<rest>:?[-+?])?|\$(?<bare>[A-Za-z_]\w*)/dg;
const EXPRESSION = /\$\{\{(?<inner>.*?)\}\}/dgs;
const CONTEXT =
  /'(?:[^']|'')*'|(?<![\w.-])(?<context>secrets|vars|env)(?:\.(?<member>[A-Za-z_][\w-]*)|\[\s*'(?<index>[^']+)'\s*\])/dg;

function parse(text: string) {
  // What is wrong with a document is the YAML extension's to say; what could be read of it counts.
  return parseDocument(text, { strict: false, uniqueKeys: false, logLevel: "silent" });
}

function isKeyed(pair: Pair, name: string): boolean {
  return isScalar(pair.key) && pair.key.value === name;
}

/** Those around a pair: `services`, a name, `build`. */
function keysOf(path: readonly unknown[]): readonly unknown[] {
  return path.flatMap((one) => (isPair(one) && isScalar(one.key) ? [one.key.value] : []));
}

function environmentOf(text: string, value: unknown): NameInFile[] {
  if (isSeq(value))
    return value.items.flatMap((item) => {
      if (!isScalar(item) || typeof item.value !== "string") return [];
      const [name = "", ...rest] = item.value.split("=");
      const start = NAME.test(name) ? placeIn(text, item, name) : undefined;
      return start === undefined ? [] : [given(name, start, rest.length > 0)];
    });
  if (!isMap(value)) return [];
  return value.items.flatMap(({ key, value: set }) => {
    const name = isScalar(key) ? nameAt(text, key) : undefined;
    const isSet = set !== null && !(isScalar(set) && set.value === null);
    return name ? [given(name.name, name.start, isSet)] : [];
  });
}

/** Without a value the name is passed on from where compose runs. */
function given(name: string, start: number, isSet: boolean): NameInFile {
  const place = { name, start, end: start + name.length };
  return isSet
    ? { ...place, form: "compose environment", access: "write" }
    : { ...place, form: "compose environment passed on", access: "read" };
}

function interpolationsIn(text: string, scalar: Scalar): NameInFile[] {
  const { source, offset } = sourceOf(text, scalar);
  return [...source.matchAll(INTERPOLATION)].flatMap(({ groups, indices }): NameInFile[] => {
    const which = groups?.braced === undefined ? "bare" : "braced";
    const name = groups?.[which];
    const at = indices?.groups?.[which];
    if (name === undefined || !at) return [];
    const hasDefault = groups?.rest !== undefined && !groups.rest.endsWith("?");
    const place = { name, start: offset + at[0], end: offset + at[1] };
    return [{ ...place, form: "compose ${X}", access: "read", ...(hasDefault && { hasDefault }) }];
  });
}

function expressionsIn(text: string, scalar: Scalar): NameInFile[] {
  const { source, offset } = sourceOf(text, scalar);
  return [...source.matchAll(EXPRESSION)].flatMap(({ indices }) => {
    const [from, to] = indices?.groups?.inner ?? [0, 0];
    return contextsIn(source.slice(from, to), offset + from);
  });
}

/** `secrets.X`, `vars['X']` and `env.X` of an expression. */
function contextsIn(expression: string, offset: number): NameInFile[] {
  return [...expression.matchAll(CONTEXT)].flatMap(({ groups, indices }): NameInFile[] => {
    const which = groups?.member === undefined ? "index" : "member";
    const at = indices?.groups?.[which];
    const name = groups?.[which];
    if (name === undefined || !at) return [];
    const start = offset + at[0];
    return [{ name, start, end: start + name.length, form: `\${{ ${groups!.context}.X }}`, access: "read" }];
  });
}

/** What a script reads of the names that the workflow itself gives it. */
function readBy(text: string, script: Scalar, given: ReadonlySet<string>): NameInFile[] {
  const { source, offset } = sourceOf(text, script);
  return [...source.matchAll(READ)].flatMap(({ groups, indices, index }): NameInFile[] => {
    const which = groups?.braced === undefined ? "bare" : "braced";
    const name = groups?.[which] ?? "";
    const line = source.slice(source.lastIndexOf("\n", index) + 1, index);
    if (!given.has(name) || isInSingleQuotes(line)) return [];
    const start = offset + indices!.groups![which]![0];
    return [{ name, start, end: start + name.length, form: "workflow $X", access: "read" }];
  });
}

const READ = /(?<![\\$])\$(?:\{(?<braced>[A-Za-z_]\w*)|(?:env:)?(?<bare>[A-Za-z_]\w*))/dg;

/** Within a line, past what stands in double quotes. */
function isInSingleQuotes(before: string): boolean {
  return before.replaceAll(/"(?:[^"\\]|\\.)*"?/g, "").split("'").length % 2 === 0;
}

/** As it is written, so that offsets are those of the text. */
function sourceOf(text: string, { range }: Node): { readonly source: string; readonly offset: number } {
  const [start, end] = range ?? [0, 0];
  return { source: text.slice(start, end), offset: start };
}

function nameAt(text: string, key: Scalar): { name: string; start: number; end: number } | undefined {
  if (typeof key.value !== "string" || !NAME.test(key.value)) return undefined;
  const start = placeIn(text, key, key.value);
  return start === undefined ? undefined : { name: key.value, start, end: start + key.value.length };
}

/** Where a name stands in a scalar, past its quotes; undefined where it is written with escapes. */
function placeIn(text: string, scalar: Scalar, name: string): number | undefined {
  const { source, offset } = sourceOf(text, scalar);
  const at = source.indexOf(name);
  return at === -1 || at > 1 ? undefined : offset + at;
}

function inOrder(found: readonly NameInFile[]): readonly NameInFile[] {
  return found.toSorted((a, b) => a.start - b.start);
}
