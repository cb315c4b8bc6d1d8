import { IsDateTime } from "typebox/format";

/** As much of JSON Schema as the API's own schemas use. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: unknown;
  readonly required?: readonly string[];
  readonly maxProperties?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** Where something is not as a schema has it, and what is expected there: the second half of a sentence. */
export interface Misfit {
  /** Such as `operations[1].op`, of names that the schema has; empty where it is the whole. */
  readonly field: string;
  readonly expected: string;
}

/** The first place at which what was sent is not as the schema has it, in words that hold nothing of what was sent. */
export function misfit(shape: Shape, sent: unknown, field = ""): Misfit | undefined {
  const at = (expected: string): Misfit => ({ field, expected });
  if (shape.anyOf) return ofChoices(shape.anyOf, sent, field);
  const named = "const" in shape ? [shape.const] : shape.enum;
  if (named) return named.includes(sent) ? undefined : at(sent === undefined ? MISSING : noneOf(named));
  if (shape.type === undefined) return undefined;
  if (!hasType(shape, sent)) return at(sent === undefined ? MISSING : noType([shape]));
  if (shape.type === "object") return ofObject(shape, sent as Record<string, unknown>, field);
  if (Array.isArray(sent)) return ofList(shape, sent, field);
  const wrong = typeof sent === "string" ? ofText(shape, sent) : ofNumber(shape, Number(sent));
  return wrong === undefined ? undefined : at(wrong);
}

const MISSING = "is missing";

/** Objects that one of their fields tells apart, or else what has another type each. */
function ofChoices(choices: readonly Shape[], sent: unknown, field: string): Misfit | undefined {
  const named = choices.flatMap((choice) => ("const" in choice ? [choice.const] : []));
  if (named.length === choices.length) return misfit({ enum: named }, sent, field);
  const [only, ...others] = choices.filter((choice) => hasType(choice, sent));
  if (!only) return { field, expected: sent === undefined ? MISSING : noType(choices) };
  const tag = tagOf(only);
  if (others.length === 0 || tag === undefined) return misfit(only, sent, field);
  const told = (sent as Record<string, unknown>)[tag];
  const tags = choices.map(({ properties = {} }) => properties[tag]?.const);
  const meant = choices[tags.indexOf(told)];
  return meant ? misfit(meant, sent, field) : misfit({ enum: tags }, told, within(field, tag));
}

function tagOf({ properties = {} }: Shape): string | undefined {
  return Object.keys(properties).find((name) => "const" in properties[name]!);
}

function ofObject(shape: Shape, sent: Record<string, unknown>, field: string): Misfit | undefined {
  const { properties = {}, patternProperties = {}, required = [], maxProperties } = shape;
  const lacking = required.filter((name) => sent[name] === undefined);
  if (lacking.length > 0) return { field, expected: `lacks ${lacking.join(", ")}` };
  const [others] = Object.values(patternProperties);
  const isClosed = shape.additionalProperties === false && !others;
  const names = Object.keys(properties);
  if (isClosed && !Object.keys(sent).every((name) => Object.hasOwn(properties, name)))
    return { field, expected: `has a field that is not known here. It takes ${names.join(", ")}` };
  if (maxProperties !== undefined && Object.keys(sent).length > maxProperties)
    return { field, expected: `has more than ${maxProperties} entries` };
  for (const [name, value] of Object.entries(sent)) {
    if (value === undefined) continue;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    // What is called otherwise by everybody is not named: its name may be a value.
    const wrong = known ? misfit(known, value, within(field, name)) : others && misfit(others, value);
    if (wrong) return known ? wrong : { field, expected: `has an entry that ${wrong.expected}` };
  }
  return undefined;
}

function ofList({ items = {}, minItems = 0, maxItems }: Shape, sent: readonly unknown[], field: string) {
  if (sent.length < minItems)
    return { field, expected: minItems === 1 ? "is empty" : `has fewer than ${minItems} entries` };
  if (maxItems !== undefined && sent.length > maxItems)
    return { field, expected: `has more than ${maxItems} entries` };
  for (const [index, item] of sent.entries()) {
    const wrong = misfit(items, item, `${field}[${index}]`);
    if (wrong) return wrong;
  }
  return undefined;
}

function ofText({ minLength = 0, maxLength, format }: Shape, sent: string): string | undefined {
  if (sent.length < minLength) return "is empty";
  if (maxLength !== undefined && sent.length > maxLength) return `has more than ${maxLength} characters`;
  return format === "date-time" && !IsDateTime(sent) ? "is no time such as 2026-01-31T12:00:00Z" : undefined;
}

function ofNumber({ minimum, maximum }: Shape, sent: number): string | undefined {
  if (minimum !== undefined && sent < minimum) return `is less than ${minimum}`;
  return maximum !== undefined && sent > maximum ? `is more than ${maximum}` : undefined;
}

function hasType({ type }: Shape, sent: unknown): boolean {
  if (type === "integer") return Number.isInteger(sent);
  if (type === "array") return Array.isArray(sent);
  if (type === "null") return sent === null;
  if (type === "object") return typeof sent === "object" && sent !== null && !Array.isArray(sent);
  return typeof sent === type;
}

function noType(shapes: readonly Shape[]): string {
  const types = shapes.flatMap(({ type }) => (type === undefined || type === "undefined" ? [] : [type]));
  return types.includes("boolean") ? "is neither true nor false" : `is no ${types.join(" or ")}`;
}

function noneOf(names: readonly unknown[]): string {
  return names.length === 1 ? `is not ${String(names[0])}` : `is none of ${names.join(", ")}`;
}

function within(field: string, name: string): string {
  return field === "" ? name : `${field}.${name}`;
}
