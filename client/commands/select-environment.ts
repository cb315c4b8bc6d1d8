import { ConfigurationTarget, l10n, workspace } from "vscode";
import { partProblem } from "../../core/scope.ts";
import { askChoice, askText } from "../ask.ts";
import { currentUri } from "../folder-scope.ts";
import type { Session } from "../session.ts";
import { setting } from "../setting.ts";

const USUAL = ["development", "staging", "production"];

/** The environment for which names are resolved in this workspace. */
export async function selectEnvironment({ vault }: Session): Promise<void> {
  const title = l10n.t("Environment");
  const uri = currentUri();
  const current = setting("environment", uri);
  const used = (await vault.secrets()).flatMap(({ scope }) => scope.environment ?? []);
  const environments = [...new Set([current, ...used.toSorted(), ...USUAL])];
  const picked = await askChoice<string | null>({
    title,
    placeholder: l10n.t("For which environment shall hovers, completion and checks resolve names?"),
    choices: [
      ...environments.map((value) => ({
        label: value,
        description: value === current ? l10n.t("now") : "",
        value,
      })),
      { label: `$(add) ${l10n.t("Another…")}`, value: null },
    ],
  });
  const environment = picked ?? (await askEnvironment(title));
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration("keyward", uri ?? null).update("environment", environment, target);
}

function askEnvironment(title: string): Promise<string> {
  return askText({
    title,
    prompt: l10n.t("The environment's name."),
    validate: (text) => {
      const problem = partProblem("environment", text);
      return problem === undefined ? undefined : { text: problem, severity: "error" };
    },
  });
}
