import { tasks, type Task, type Uri } from "vscode";
import { parseScope, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { standpointOf } from "./standpoint.ts";

/** A program that this window runs, and that starts anew when what it was given changes. */
export interface WatchedTask {
  /** The task's, as a person has written it. */
  readonly name: string;
  /** In which its secrets are looked up. */
  readonly scope: Scope;
}

/** The running tasks of the type `keyward` that watch. What runs in terminals and elsewhere is not known here. */
export async function watchedTasks(): Promise<WatchedTask[]> {
  const running = tasks.taskExecutions.map(({ task }) => task);
  const watching = running.filter(
    ({ definition }) => definition.type === "keyward" && definition["watch"] === true,
  );
  const known = watching.map(async (task): Promise<WatchedTask[]> => {
    const scope = await scopeOf(task).catch((error: unknown) => {
      // A secrets file that is being edited: whom a write reaches can be told all the same.
      if (error instanceof UserError) return undefined;
      throw error;
    });
    return scope ? [{ name: task.name, scope }] : [];
  });
  return (await Promise.all(known)).flat();
}

async function scopeOf({ definition, scope: at }: Task): Promise<Scope> {
  const { scope, cwd } = definition;
  if (typeof scope === "string") return parseScope(scope);
  const root: Uri | undefined = typeof at === "object" ? at.uri : undefined;
  return (await standpointOf(root, typeof cwd === "string" ? cwd : undefined)).request.scope;
}
