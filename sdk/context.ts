import { UserError } from "../core/user-error.ts";
import type { Context, Secrets, Where } from "./api.ts";
import type { Connection } from "./connection.ts";
import { keyFrom, valueFrom } from "./given.ts";
import { KeywardError } from "./keyward-error.ts";
import { OPTIONS, optionsOf } from "./options.ts";
import { scopeOf } from "./where.ts";

/** StreamZero's `context`: service secrets, then the project's, then the platform's. */
export function contextOf(connection: Connection, usual: Where, secrets: Pick<Secrets, "get">): Context {
  return {
    secrets: {
      async get(name, options) {
        try {
          return (await secrets.get(name, options)).value;
        } catch (error) {
          if (error instanceof KeywardError && error.code === "SECRET_NOT_FOUND") return undefined;
          throw error;
        }
      },
      async set(name, value, context, options) {
        const { signal } = optionsOf(options, { signal: OPTIONS.call.signal });
        await connection.write(signal, async (vault) => {
          const key = keyFrom(name);
          const scope = await scopeOf(vault, {}, { project: projectFor(context, usual) });
          await vault.put({ scope, key }, { value: valueFrom(key, value) });
        });
      },
    },
  };
}

function projectFor(context: unknown, { project }: Where): string {
  if (context === "platform") return "*";
  if (context !== "project")
    throw new UserError(
      "USAGE",
      "Secrets are set for the project or for the platform, and for nothing else.",
      'Write "project" or "platform" as the context.',
    );
  if (project !== undefined && project !== "*") return project;
  throw new UserError(
    "USAGE",
    "The connection belongs to no project for which a secret could be set.",
    'Name the project in connect(…, { project }) or in KEYWARD_PROJECT, or write "platform".',
  );
}
