import type { Node } from "web-tree-sitter";
import type { Checked, Constant } from "../language.ts";
import type { Names } from "../names.ts";
import { keysIn } from "./ecmascript-arguments.ts";
import { propertyOf, unwrapped, valueOf } from "./ecmascript-constants.ts";
import { isField } from "./ecmascript-declarations.ts";

const LIBRARY =
  /^(?:zod|joi|@hapi\/joi|yup|valibot|superstruct|@sinclair\/typebox|typebox|envalid|@t3-oss\/env-[\w-]+)(?:\/.*)?$/;
/** A method of a schema that is given what it checks. */
const CHECKS = /^(?:parse|parseAsync|validateSync|validateAsync|cast|castSync|decode|check)$/;
/** The same, whose result has the values in a member. */
const CHECKS_SAFELY: Readonly<Record<string, string>> = {
  safeParse: "data",
  safeParseAsync: "data",
  validate: "value",
};
/** Functions that are given the schema and what it checks, with the member of their result that has the values. */
const CHECKED_BY: Readonly<Record<string, string | undefined>> = {
  parse: undefined,
  Parse: undefined,
  Decode: undefined,
  safeParse: "output",
};
const OBJECT = /^(?:object|Object|looseObject|strictObject|strict_object)$/;
/** A schema of the same keys. */
const SAME_KEYS =
  /^(?:strict|passthrough|loose|strip|catchall|refine|superRefine|check|unknown|required|readonly|describe|brand|noUnknown|prefs|options|meta|label|optional|default|exact|stripUnknown)$/;
const MORE_KEYS = /^(?:extend|safeExtend|keys|append|augment|shape)$/;
const OTHERS_KEYS = /^(?:merge|and|concat)$/;
const OPTIONAL = /\b(?:optional|default|nullish|catch|prefault|fallback)\(|\b(?:devDefault|default)\s*:/;
/** Schemas that are made of schemas. */
const DEEPEST = 8;

/** What a schema says of all of an environment that is given to it: `z.object({ X: z.string() }).parse(process.env)`. */
export function checkedAt(expression: Node, names: Names): Checked | undefined {
  const { parent } = expression;
  if (parent?.type === "pair") return inEnvOfT3(parent, expression, names);
  const call = parent?.type === "arguments" ? parent.parent : null;
  const callee = call?.childForFieldName("function");
  if (!call || !callee) return undefined;
  const given = parent!.namedChildren.filter((one): one is Node => one !== null && one.type !== "comment");
  const position = given.findIndex(({ id }) => id === expression.id);
  if (callee.type === "identifier")
    return position === 0 ? byFunction(call, callee, given[1], names) : undefined;
  const [owner, method] = [
    callee.childForFieldName("object"),
    callee.childForFieldName("property")?.text ?? "",
  ];
  if (!owner) return undefined;
  if (position === 1 && Object.hasOwn(CHECKED_BY, method) && isOfLibrary(owner, names))
    return checked(call, keysOf(given[0]!, names, 0), CHECKED_BY[method]);
  const isSafe = Object.hasOwn(CHECKS_SAFELY, method);
  if (position !== 0 || !(isSafe || CHECKS.test(method))) return undefined;
  return checked(call, keysOf(owner, names, 0), isSafe ? CHECKS_SAFELY[method] : undefined);
}

interface Keys {
  readonly found: readonly Named[];
  /** What comes of it has other members. */
  readonly isChanged: boolean;
}

type Named = Constant & { readonly hasDefault?: boolean };

function checked(call: Node, keys: Keys | undefined, member: string | undefined): Checked | undefined {
  if (!keys || keys.found.length === 0) return undefined;
  return {
    names: keys.found,
    ...(!keys.isChanged && { result: call }),
    ...(member !== undefined && { member }),
  };
}

/** envalid's `cleanEnv(process.env, { X: str() })`. */
function byFunction(call: Node, callee: Node, specs: Node | undefined, names: Names): Checked | undefined {
  const isClean = /^(?:cleanEnv|customCleanEnv)$/.test(importedAs(callee, names) ?? "");
  const object = isClean && specs ? literalOf(specs, names) : undefined;
  return object && checked(call, { found: named(object), isChanged: false }, undefined);
}

/** `createEnv({ server: { X: z.string() }, runtimeEnv: process.env })`. */
function inEnvOfT3(pair: Node, value: Node, names: Names): Checked | undefined {
  const key = pair.childForFieldName("key")?.text ?? "";
  const options = pair.parent;
  const call = options?.parent?.type === "arguments" ? options.parent.parent : null;
  const callee = call?.childForFieldName("function");
  if (!isField(pair, "value", value) || !/^(?:experimental__)?runtimeEnv$/.test(key) || !options || !call)
    return undefined;
  if (callee?.type !== "identifier" || importedAs(callee, names) !== "createEnv") return undefined;
  const found = ["server", "client", "shared"].flatMap((part) => {
    const schemas = propertyOf(options, part);
    const object = schemas && literalOf(schemas, names);
    return object ? named(object) : [];
  });
  return checked(call, { found, isChanged: false }, undefined);
}

/** The names that a schema of an object has. Undefined where that is not known. */
function keysOf(schema: Node, names: Names, depth: number): Keys | undefined {
  if (depth > DEEPEST) return undefined;
  const inner = unwrapped(schema);
  if (inner.type === "identifier") {
    const value = valueOf(inner, names);
    return value && keysOf(value, names, depth + 1);
  }
  const callee = inner.type === "call_expression" ? inner.childForFieldName("function") : null;
  const given = inner.childForFieldName("arguments")?.firstNamedChild ?? undefined;
  if (callee?.type === "identifier")
    return OBJECT.test(importedAs(callee, names) ?? "") ? ofObject(given, names) : undefined;
  const [owner, method] = [
    callee?.childForFieldName("object"),
    callee?.childForFieldName("property")?.text ?? "",
  ];
  if (!owner) return undefined;
  if (OBJECT.test(method) && isOfLibrary(owner, names)) return ofObject(given, names);
  const base = keysOf(owner, names, depth + 1);
  if (!base || SAME_KEYS.test(method)) return base;
  if (method === "transform" || method === "pipe") return { ...base, isChanged: true };
  const more = MORE_KEYS.test(method)
    ? ofObject(given, names)
    : OTHERS_KEYS.test(method) && given
      ? keysOf(given, names, depth + 1)
      : undefined;
  return more && { found: [...base.found, ...more.found], isChanged: base.isChanged || more.isChanged };
}

function ofObject(given: Node | undefined, names: Names): Keys | undefined {
  if (!given) return { found: [], isChanged: false };
  const object = literalOf(given, names);
  return object && { found: named(object), isChanged: false };
}

function literalOf(expression: Node, names: Names): Node | undefined {
  const value = unwrapped(valueOf(expression, names) ?? expression);
  return value.type === "object" ? value : undefined;
}

function named(object: Node): Named[] {
  return keysIn(object).map((key) => {
    const value = propertyOf(object, key.value);
    return { ...key, hasDefault: value !== undefined && OPTIONAL.test(value.text) };
  });
}

/** `z` of `import { z } from "zod"`. */
function isOfLibrary(owner: Node, names: Names): boolean {
  return (
    owner.type === "identifier" &&
    names.resolve(owner) !== undefined &&
    importedAs(owner, names) !== undefined
  );
}

/** The name under which a library of schemas gives what a name stands for. */
function importedAs(name: Node, names: Names): string | undefined {
  return names.originsOf(name).find(({ from }) => LIBRARY.test(from))?.imported;
}
