import { join } from "node:path";
import { defineConfig } from "vitest/config";

// The slow sweeps: `npm run test:faults`. `npm test` runs a small fixed part of each.
export default defineConfig({
  test: {
    root: join(import.meta.dirname, "../.."),
    include: ["test/faults/**/*.faults.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    globalSetup: ["test/faults/counts.ts"],
    reporters: ["verbose"],
  },
});
