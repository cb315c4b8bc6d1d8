import type { SecretFields, SecretMetadata } from "./secret.ts";

/**
 * An alias is what is left under a secret's old name for programs that still read it. It says in its metadata what the
 * secret is called now.
 */
const RENAMED_TO = "renamed_to";

/** What a secret is called now, of which this is the old name; undefined where it is none. */
export function newNameOf({ metadata }: Pick<SecretMetadata, "metadata">): string | undefined {
  return Object.hasOwn(metadata, RENAMED_TO) ? metadata[RENAMED_TO] : undefined;
}

/** The name that a project's copy has elsewhere: the platform's keeps its own, as others read it too. */
const ALIAS_OF = "alias_of";

/** What a project has under another name than the platform has it; undefined where it is none of these. */
export function platformNameOf({ metadata }: Pick<SecretMetadata, "metadata">): string | undefined {
  return Object.hasOwn(metadata, ALIAS_OF) ? metadata[ALIAS_OF] : undefined;
}

/** What is said of the platform's secret, as a project says it of its copy under another name. */
export function copyFields<F extends Pick<SecretFields, "metadata" | "rotationPolicy">>(
  fields: F,
  platformName: string,
): F {
  return { ...fields, metadata: { ...fields.metadata, [ALIAS_OF]: platformName }, rotationPolicy: null };
}

/** What is said of a secret, as its alias says it. Nobody rotates a name that is on its way out. */
export function aliasFields<F extends Pick<SecretFields, "metadata" | "rotationPolicy">>(
  fields: F,
  newName: string,
): F {
  return { ...fields, metadata: { ...fields.metadata, [RENAMED_TO]: newName }, rotationPolicy: null };
}
