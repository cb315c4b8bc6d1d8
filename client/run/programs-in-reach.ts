import type { RunningProgram } from "../../sdk/running.ts";
import type { SessionParts } from "../session.ts";
import { vaultHome } from "../vault-home.ts";

/**
 * The programs on this machine that follow this vault under `keyward run --watch`, whoever started them: tasks of this
 * window and of others, terminals. Those that have their values from the server which it is kept in step with get a
 * change from there.
 */
export async function programsInReach({ sync }: Pick<SessionParts, "sync">): Promise<RunningProgram[]> {
  const { runningPrograms } = await import("../../sdk/running.ts");
  const linked = "url" in sync.state ? sync.state.url : undefined;
  return runningPrograms(vaultHome()).filter(({ server }) => server === undefined || server === linked);
}

/** A task by its own name; of other programs several may be called the same. */
export function programLabel({ name, isTask, pid, signal }: RunningProgram): string {
  const more = [...(isTask ? [] : [String(pid)]), ...(signal === undefined ? [] : [signal])];
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}
