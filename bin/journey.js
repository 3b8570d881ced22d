#!/usr/bin/env node
"use strict";

try {
  require("../dist/launch.cjs");
} catch (error) {
  if (error.code !== "MODULE_NOT_FOUND" || !String(error.message).includes("dist/launch.cjs")) throw error;
  process.stderr.write("error: journey has not been built yet\nhint: npm run build\n");
  process.exitCode = 1;
}
