import { pack } from "../../start/pack.ts";

/** Before all files that install the VSIX: to pack it takes as long as to start VS Code with it. */
// oxlint-disable-next-line import/no-default-export -- vitest calls the default export.
export default function packOnce(): void {
  pack();
}
