#!/usr/bin/env node
"use strict";

const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");

const path = resolve(__dirname, "../dist/launch.cjs");
try {
  // As `require` does, once it has looked for the file, its links and its package: a million instructions of every start.
  module._compile(readFileSync(path, "utf8"), path);
} catch (error) {
  if (error.code !== "ENOENT" || error.path !== path) throw error;
  process.stderr.write("error: journey has not been built yet\nhint: npm run build\n");
  process.exitCode = 1;
}
