import { commands, debug, type DebugConfiguration, type Disposable, type WorkspaceFolder } from "vscode";
import type { SessionParts } from "../session.ts";
import { tell } from "../tell.ts";

/**
 * Gives debug sessions the values that their configuration names, just before they are launched. They stand in what
 * the debugger gets and nowhere else: VS Code keeps the configuration as it was written.
 */
export function provideDebugEnvironments(session: SessionParts): Disposable {
  return debug.registerDebugConfigurationProvider("*", {
    resolveDebugConfigurationWithSubstitutedVariables: (folder, configuration) =>
      resolve(session, folder, configuration),
  });
}

/** Undefined calls the launch off. */
async function resolve(
  session: SessionParts,
  folder: WorkspaceFolder | undefined,
  configuration: DebugConfiguration,
): Promise<DebugConfiguration | undefined> {
  const { resolveLaunch } = await import("./resolve-launch.ts");
  try {
    return (await resolveLaunch(session, folder, configuration)) as DebugConfiguration;
  } catch (error) {
    void tell(error, session.log, () => commands.executeCommand("workbench.action.debug.start"));
    return undefined;
  }
}
