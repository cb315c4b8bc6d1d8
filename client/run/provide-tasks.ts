import {
  l10n,
  ProcessExecution,
  Task,
  tasks,
  TaskScope,
  type Disposable,
  type Uri,
  type WorkspaceFolder,
} from "vscode";
import { assertTrusted, type SessionParts } from "../session.ts";
import { tell } from "../tell.ts";

/** Tasks of the type `keyward`, which run a program under `keyward run`: no value passes through VS Code. */
export function provideTasks(session: SessionParts): Disposable {
  return tasks.registerTaskProvider("keyward", {
    // What there is to run, the person knows; tasks of npm and of others are offered by their own providers.
    provideTasks: () => [],
    async resolveTask(task) {
      try {
        return await resolved(task, session);
      } catch (error) {
        void tell(error, session.log, () => tasks.executeTask(task));
        return undefined;
      }
    },
  });
}

async function resolved(task: Task, { context }: SessionParts): Promise<Task> {
  assertTrusted();
  const [{ readTask }, { openCli }, { runWords }, { standpointOf }] = await Promise.all([
    import("./task-definition.ts"),
    import("./cli.ts"),
    import("./run-words.ts"),
    import("./standpoint.ts"),
  ]);
  const { program, scope, cwd, ...options } = readTask(task.definition, process.platform, l10n.t);
  const root = rootOf(task.scope);
  const at = scope ?? (await standpointOf(root, cwd)).request.scope;
  const { command, args, env } = openCli(context.extensionUri.fsPath);
  return new Task(
    task.definition,
    task.scope ?? TaskScope.Workspace,
    task.name,
    "keyward",
    new ProcessExecution(command, [...args, ...runWords(at, program, options)], {
      ...(cwd === undefined ? {} : { cwd }),
      // By it the task is named to who is about to change a secret that it has.
      env: { ...env, KEYWARD_TASK: task.name },
    }),
    task.problemMatchers,
  );
}

function rootOf(scope: TaskScope | WorkspaceFolder | undefined): Uri | undefined {
  return typeof scope === "object" ? scope.uri : undefined;
}
