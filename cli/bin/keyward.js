#!/usr/bin/env node
/*
 * Starts the built command line (cli/dist) on a Node that is new enough: the one that runs this file, or else the
 * one that the repository pins. CommonJS with nothing newer in it than Node 10, since an old Node must be able to
 * read this file in order to say that it is too old.
 */
"use strict";

// Of Node's own modules only what each start needs anyway.
const { existsSync } = require("fs");
const nodeModule = require("module");
const path = require("path");

const FLOOR = [22, 13];

if (!existsSync(path.join(__dirname, "../dist/main.mjs"))) {
  refuse(`Keyward's command line is not built yet: run "npm ci && npm run build" in its repository.`);
} else if (isNewEnough(process.versions.node)) {
  void start();
} else {
  const pinned = pinnedNode();
  if (pinned) handOver(pinned);
  else
    refuse(
      `Keyward needs Node ${FLOOR.join(".")} or newer and this is ${process.version}: install a current Node from https://nodejs.org and run keyward again.`,
    );
}

async function start() {
  // In the person's own folder, and else nowhere: a shared one would let another user slip us compiled code.
  const cache = cacheHome();
  if (path.isAbsolute(cache)) nodeModule.enableCompileCache(path.join(cache, "keyward", "compile-cache"));
  const { main } = await import("../dist/main.mjs");
  process.exitCode = await main(process.argv.slice(2));
}

/** Runs this file again on another Node, as if that one had been called. */
function handOver(node) {
  const child = require("child_process").spawn(node, [__filename, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  const forward = (signal) => {
    // From a terminal, Ctrl+C reaches both processes by itself.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
  child.on("error", ({ message }) =>
    refuse(`Keyward could not start ${node} (${message}): run "npm ci" in its repository.`),
  );
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code);
    process.removeListener(signal, forward);
    process.kill(process.pid, signal);
  });
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);
}

/** The Node of the optional package `node-<platform>-<arch>`, wherever npm has put it above this file. */
function pinnedNode() {
  const [platform, program] = process.platform === "win32" ? ["win", "node.exe"] : [process.platform, "node"];
  try {
    return require.resolve(`node-${platform}-${process.arch}/bin/${program}`);
  } catch {
    return undefined; // Not installed, or there is no such package for this platform.
  }
}

function cacheHome() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === "win32" && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  try {
    return path.join(require("os").homedir(), ".cache");
  } catch {
    return ""; // A container's user often stands in no list of users, and has no home.
  }
}

function refuse(line) {
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}
