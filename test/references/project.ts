import { languageOfPath, type ReferenceEngine } from "../../references/engine.ts";
import { follow } from "../../references/modules/follow.ts";
import { ModuleLinks } from "../../references/modules/module-links.ts";
import type { PathAlias } from "../../references/modules/module-paths.ts";

const ROOT = "/work";

/**
 * Reads files as an index of a workspace does, in their order, and tells every reference: path, name and form.
 * @param changes texts that files get after all were read
 */
export async function readProject(
  engine: ReferenceEngine,
  files: Readonly<Record<string, string>>,
  aliases: readonly PathAlias[] = [],
  changes: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const links = new ModuleLinks();
  links.useAliases(ROOT, aliases);
  const texts = new Map(Object.entries(files));
  const found = new Map<string, string[]>();
  const read = async (path: string): Promise<ReadonlySet<string>> => {
    const file = path.slice(ROOT.length + 1);
    const [language, text] = [languageOfPath(path)!, texts.get(file)!];
    const tree = engine.parse(language, text)!;
    links.link(path, language, text, tree);
    found.set(
      file,
      tree.references().map(({ name, form }) => `${file}: ${name}, ${form}`),
    );
    const again = links.take(path, language, text, tree);
    tree.dispose();
    return again;
  };
  for (const file of texts.keys()) await follow([`${ROOT}/${file}`], read);
  for (const [file, text] of Object.entries(changes)) {
    texts.set(file, text);
    await follow([`${ROOT}/${file}`], read);
  }
  return [...found.keys()].toSorted().flatMap((file) => found.get(file)!);
}
