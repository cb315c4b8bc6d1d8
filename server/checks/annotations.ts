import { ANNOTATIONS, isAnnotation, ROOT_ANNOTATIONS } from "../../core/secrets-file-annotations.ts";
import type { Annotation, Entry, SecretsFile } from "../../core/secrets-file-model.ts";
import { check, type Check } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

/** Names with `$` that mean nothing, names that lack their `$`, and `$value` beside `$from`. */
export function checkAnnotations({ entries, annotations }: SecretsFile): Check[] {
  return [
    ...annotations.flatMap(unknownAtRoot),
    ...entries.flatMap((entry) => [...entry.annotations.flatMap(unknownInEntry), ...twoValues(entry)]),
  ];
}

function unknownAtRoot(annotation: Annotation): Check[] {
  if (Object.hasOwn(ROOT_ANNOTATIONS, annotation.name)) return [];
  if (isAnnotation(annotation.name)) {
    const message = `${annotation.name} belongs into an entry; of the whole file only $scope can be said.`;
    return [check("annotation-unknown", annotation.key, message)];
  }
  return [unknown(annotation, Object.keys(ROOT_ANNOTATIONS))];
}

function unknownInEntry(annotation: Annotation): Check[] {
  const { name, key } = annotation;
  if (isAnnotation(name)) return [];
  if (name.startsWith("$")) return [unknown(annotation, Object.keys(ANNOTATIONS))];
  const meant = didYouMean(name, Object.keys(ANNOTATIONS));
  const message = meant
    ? `"${name}" does nothing in an annotated entry; did you mean ${meant}?`
    : `"${name}" does nothing in an annotated entry; attributes of a value go into $value.`;
  return [check("annotation-stray", key, message, { data: replaceBy(meant) })];
}

function unknown({ name, key }: Annotation, known: readonly string[]): Check {
  const meant = didYouMean(name, known);
  const message = meant
    ? `"${name}" is no annotation; did you mean ${meant}?`
    : `"${name}" is no annotation; there are ${known.join(", ")}.`;
  return check("annotation-unknown", key, message, { data: replaceBy(meant) });
}

function twoValues({ key, value, from, annotations }: Entry): Check[] {
  const at = annotations.find(({ name }) => name === "$from");
  if (!value || !from || !at) return [];
  const message = `${key} has a $value, so that its $from is not used. Remove one of them.`;
  return [check("value-and-from", at.key, message, { data: { key } })];
}

function replaceBy(name: string | undefined): { replacement?: string } {
  return name === undefined ? {} : { replacement: JSON.stringify(name) };
}
