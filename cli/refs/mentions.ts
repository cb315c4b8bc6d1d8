import { placeOfEnvFile } from "../../core/env-file-name.ts";
import type { Mention } from "../../core/matrix.ts";
import { isRuntimeName } from "../../references/runtime-names.ts";
import type { FoundReference } from "./find-references.ts";

/** What was found in code, as a matrix takes it. */
export function mentionOf({ name, file, line, hasDefault, isDefining, form }: FoundReference): Mention {
  return {
    name,
    file,
    line,
    hasDefault,
    isDefining,
    isRuntime: isRuntimeName(name, form),
    environment: form === ".env" ? placeOfEnvFile(file).environment : undefined,
  };
}
