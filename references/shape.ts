/**
 * What a value is, as far as secrets go: an environment, an object on the way to one, or a function that takes a
 * secret's name. A language describes its globals and modules as shapes; the flow follows them through the code.
 */
export interface Shape {
  readonly members?: Readonly<Record<string, Shape>>;
  /** The value is an environment under this label (`process.env`): its members that are not in `members` are secrets. */
  readonly environment?: string;
  /** Only what stands in its brackets is a secret, and its members are methods: `os.environ["X"]`. */
  readonly isMapping?: true;
  /** Of its names only those that are written as variables are secrets. */
  readonly isOfVariables?: true;
  /** Regular expressions of those that are none. */
  readonly except?: readonly string[];
  /** A member that is called is a method, and no secret. */
  readonly hasMethods?: true;
  /** The value is a function that takes a secret's name. */
  readonly naming?: Naming;
  /** What a call gives. */
  readonly returns?: Shape;
  /** The value is this text, which may be the name of a secret. */
  readonly constant?: string;
  /** The value is a module of the code base as a whole. */
  readonly isModule?: true;
}

/** By the name under which a module exports it; `default`, and `export=` for what stands for the module itself. */
export type Exports = Readonly<Record<string, Shape>>;

/** What is known of modules of the code base, by the specifier under which a text names them. */
export type Modules = Readonly<Record<string, Shape>>;

export interface Naming {
  readonly form: string;
  readonly access: "read" | "write";
  /** The names under which the argument may be given instead of by position. */
  readonly keywords: readonly string[];
  /** Only names that a vault accepts count: a method `get` of something called `secrets` may be anything. */
  readonly keysOnly: boolean;
  /** Of names only those that are written as variables are: a configuration has others as well. */
  readonly variablesOnly?: true;
  /** Where the name stands among the arguments; first, if it is left out. */
  readonly position?: number;
  /** What follows among the arguments are names as well. */
  readonly isRest?: true;
  /** The argument has the names as keys, with what they are given. */
  readonly isEntries?: true;
  /** The argument is a name, a `=` and what that is given. */
  readonly isAssignment?: true;
  /** The argument is a text with names in it: `$X` and `${X}`, or `%X%`. */
  readonly template?: "$X" | "%X%";
  /** The function goes on without the secret. */
  readonly hasDefault?: true;
  /** The argument that counts where there is no such secret. */
  readonly fallback?: { readonly position: number; readonly keywords: readonly string[] };
  /** The scope argument of `secrets.set`. */
  readonly scope?: { readonly position: number; readonly keywords: readonly string[] };
}

/** A shape that leads nowhere: a member which is known and is no secret. */
const OPAQUE: Shape = {};

export function members(members: Readonly<Record<string, Shape>>): Shape {
  return { members };
}

/** An object whose members are environment variables, but for the methods every object has. */
export function environment(label: string): Shape {
  const has = naming(`"X" in ${label}`, "read");
  return {
    environment: label,
    members: {
      hasOwnProperty: has,
      propertyIsEnumerable: has,
      toString: OPAQUE,
      valueOf: OPAQUE,
      constructor: OPAQUE,
    },
  };
}

export function naming(
  form: string,
  access: "read" | "write",
  more: Partial<Omit<Naming, "form" | "access">> = {},
): Shape {
  return { naming: { form, access, keywords: [], keysOnly: false, ...more } };
}

export function memberOf(shape: Shape, name: string): Shape | undefined {
  return shape.members && Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
}

/** Objects in objects in objects are as deep as people put an environment. */
const DEEPEST = 3;
const holders = new WeakMap<Shape, Map<string, Shape>>();
const depths = new WeakMap<Shape, number>();

/** An object with the shape as a member: the same one for the same question. Undefined where objects nest too deeply. */
export function holding(shape: Shape, key: string): Shape | undefined {
  const depth = (depths.get(shape) ?? 0) + 1;
  if (depth > DEEPEST) return undefined;
  const known = holders.get(shape) ?? new Map<string, Shape>();
  holders.set(shape, known);
  const holder = known.get(key) ?? members({ [key]: shape });
  known.set(key, holder);
  depths.set(holder, depth);
  return holder;
}

/** So many copies of one shape are remembered: while somebody types there is a new one at each key. */
const MOST_COPIES = 1000;
const copies = new WeakMap<Shape, Map<string, Shape>>();
/** Of which shape a copy is one. */
const originals = new WeakMap<Shape, Shape>();

/** A copy of an environment in which some names have been given another value: the same one for the same names. */
export function copyOf(shape: Shape, given: readonly string[]): Shape {
  return given.length === 0 ? shape : without(shape, `^(?:${anyOf(given)})$`);
}

/** What has no other names of an environment than these. */
export function onlyOf(shape: Shape, names: readonly string[]): Shape {
  return without(shape, `^(?!(?:${anyOf(names)})$)`);
}

function anyOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(/\W/g, "\\$&")).join("|");
}

/** A copy of a copy is the same one in whichever order, and however often, what is left out was: loops come to an end. */
function without(shape: Shape, pattern: string): Shape {
  const { except = [] } = shape;
  if (except.includes(pattern)) return shape;
  const original = originals.get(shape) ?? shape;
  const all = [...except, pattern].toSorted();
  const key = all.join("\n");
  const known = copies.get(original) ?? new Map<string, Shape>();
  copies.set(original, known);
  if (known.size >= MOST_COPIES) known.clear();
  const copy = known.get(key) ?? { ...original, except: all };
  known.set(key, copy);
  originals.set(copy, original);
  return copy;
}

/** What has the members of both, and else is what either is. */
export function merged(a: Shape | undefined, b: Shape): Shape {
  if (!a || a === b) return b;
  if (!a.members || !b.members) return { ...a, ...b };
  const common = Object.entries(b.members).map(([name, shape]): [string, Shape] => [
    name,
    merged(memberOf(a, name), shape),
  ]);
  return { ...a, ...b, members: { ...a.members, ...Object.fromEntries(common) } };
}

/** What a module is to those who import it, given what it exports. */
export function moduleOf(exports: Exports): Shape {
  const { "export=": whole, ...named } = exports;
  const names: Shape = { ...(whole ? merged(members(named), whole) : members(named)), isModule: true };
  // `import x from` gives a module without a default export as a whole.
  return { ...names, members: { default: names, ...names.members } };
}

/** So many modules are named in a row: `lib.config.env`. */
const MOST_MODULES = 2;

/**
 * A shape as a module gives it to others: without the modules in modules in modules. Those that import each other
 * would grow without an end, and where many import many, what each one holds would be too much.
 */
export function passedOn(shape: Shape): Shape {
  return withModules(shape, MOST_MODULES) ?? OPAQUE;
}

function withModules(shape: Shape, most: number): Shape | undefined {
  const left = shape.isModule ? most - 1 : most;
  if (left < 0) return undefined;
  if (!shape.members) return shape;
  const all = Object.entries(shape.members);
  const kept = all.flatMap(([name, member]): [string, Shape][] => {
    const inner = withModules(member, left);
    return inner ? [[name, inner]] : [];
  });
  const isWhole = kept.length === all.length && kept.every(([, inner], at) => inner === all[at]![1]);
  return isWhole ? shape : { ...shape, members: Object.fromEntries(kept) };
}

/**
 * Whether a secret can come of the shape in a text: `process` is of no use where `env` stands nowhere.
 * @param stands whether a word stands somewhere in the text
 */
export function leadsSomewhere(shape: Shape, stands: (word: string) => boolean): boolean {
  const { environment, naming, returns, constant, members = {} } = shape;
  if (environment !== undefined || naming || returns || constant !== undefined) return true;
  return Object.entries(members).some(
    // A default import has another name.
    ([name, member]) => (name === "default" || stands(name)) && leadsSomewhere(member, stands),
  );
}

const ownFunctions = new Map<string, Shape>();

/** A function of one's own that reads the secret whose name it is given: the same shape for the same facts. */
export function reading(
  facts: Pick<Naming, "access" | "position" | "keywords" | "fallback" | "hasDefault">,
): Shape {
  const key = JSON.stringify(facts);
  const known = ownFunctions.get(key);
  if (known) return known;
  const shape: Shape = { naming: { form: "accessor", keysOnly: true, ...facts } };
  ownFunctions.set(key, shape);
  return shape;
}

/** The calls of the vaults' clients: fx_ef and ferris_ef, v-secure, Ductape, and our own SDK. */
export const SECRETS_CLIENT: Shape = members({
  get: client("get", "read"),
  fetch: client("fetch", "read"),
  batchGet: client("batchGet", "read"),
  versions: client("versions", "read"),
  diff: client("diff", "read"),
  explain: client("explain", "read"),
  set: client("set", "write"),
  create: client("create", "write"),
  update: client("update", "write"),
  revoke: client("revoke", "write"),
  restore: client("restore", "write"),
  delete: client("delete", "write"),
  rotate: client("rotate", "write"),
  rollback: client("rollback", "write"),
});

function client(method: string, access: "read" | "write"): Shape {
  const call = { form: `secrets.${method}`, access, keywords: ["key", "name"], keysOnly: true };
  return { naming: method === "set" ? { ...call, scope: { position: 2, keywords: ["context"] } } : call };
}
