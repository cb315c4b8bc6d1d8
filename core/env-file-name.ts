import { partProblem } from "./scope.ts";

/** What the path of a `.env` file says of whom its values are for; `why` where they are for nobody else. */
export interface EnvFilePlace {
  readonly environment?: string;
  readonly service?: string;
  readonly why?: string;
}

/** `services/billing/.env.production` is for billing in production. */
export function placeOfEnvFile(file: string): EnvFilePlace {
  const folders = file.split("/");
  const name = folders.pop() ?? "";
  const [, why] = LEFT_OUT.find(([pattern]) => pattern.test(name)) ?? [];
  if (why !== undefined) return { why };
  let environment = name === ".env" ? undefined : name.replace(/^\.env\.|\.env$/g, "");
  let service: string | undefined;
  for (const [index, folder] of folders.entries()) {
    if (FOLDERS_OF_ENVIRONMENTS.test(folders[index - 1] ?? "")) environment ??= folder;
    else if (!PLAIN_FOLDERS.test(folder) && !FOLDERS_OF_ENVIRONMENTS.test(folder)) service = folder;
  }
  if (environment !== undefined && partProblem("environment", environment) !== undefined)
    return { why: "no environment can be called that" };
  if (service !== undefined && partProblem("service", service) !== undefined)
    return { why: "no service can be called that" };
  return { ...(environment !== undefined && { environment }), ...(service !== undefined && { service }) };
}

/** Whose name says that it holds no values for others: which, and why. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/\.(?:example|sample|template|tmpl|dist|defaults?|schema)$/, "an example"],
  [/\.local$/, "values of this machine"],
  [/\.(?:bak|backup|old|orig|save|sw[op]|tmp)$|~$/, "a copy of another file"],
  [/^\.env\.(?:vault|keys|me)$/, "dotenv-vault's own"],
];

/** Folders that say nothing of a service. */
const PLAIN_FOLDERS = /^(?:apps|config|conf|deploy|docker|packages|secrets|services|settings|src)$/;
const FOLDERS_OF_ENVIRONMENTS = /^(?:envs?|environments)$/;
