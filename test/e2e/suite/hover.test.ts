import * as assert from "node:assert/strict";
import * as vscode from "vscode";

suite("Keyward in a real VS Code", () => {
  test("is there", () => {
    assert.ok(vscode.extensions.getExtension("keyward.keyward"));
  });
});
