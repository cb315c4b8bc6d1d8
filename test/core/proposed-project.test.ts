import { expect, test } from "vitest";
import { proposedProject } from "../../core/proposed-project.ts";

test.each([
  ["shop", "shop"],
  ["My Shop (new)", "My-Shop-new-"],
  [".dotfiles", "dotfiles"],
  ["-", undefined],
  ["…", undefined],
  ["x".repeat(64), undefined],
])("the folder %s proposes the project %s", (folder, project) =>
  expect(proposedProject(folder)).toBe(project),
);
