/*
 * Starts the command line that is part of the extension, on the editor's own Node. What made a Node of Electron is not
 * for the programs that run under it: an editor started there would be none.
 */
"use strict";
delete process.env.ELECTRON_RUN_AS_NODE;
// oxlint-disable-next-line import/no-unassigned-import -- it starts the program.
require("./keyward.js");
