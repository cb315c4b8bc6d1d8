import type { LinkChange } from "../references/modules/module-links.ts";
import { serve } from "../threads/serve.ts";
import type { FileRead, FileRequest } from "./file-facts.ts";

export interface ReadTask {
  /** What has become of modules since the task before. */
  readonly news: readonly LinkChange[];
  readonly files: readonly FileRequest[];
}

await serve(async () => {
  const [{ createReferenceEngine }, { ModuleLinks }, { loadAsset }, { fileReader }, { disk }] =
    await Promise.all([
      import("../references/engine.ts"),
      import("../references/modules/module-links.ts"),
      import("./assets.ts"),
      import("./file-facts.ts"),
      import("./file-system.ts"),
    ]);
  const links = new ModuleLinks();
  const read = fileReader(disk, await createReferenceEngine(loadAsset), links);
  return ({ news, files }: ReadTask): Promise<readonly FileRead[]> => {
    for (const change of news) links.know(change);
    return read(files);
  };
});
