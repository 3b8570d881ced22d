/** As os.homedir() has it, which node:os is loaded for only where the environment does not say. */
export function homeFolder(): string {
  const told = process.platform === "win32" ? undefined : process.env.HOME;
  return told || process.getBuiltinModule("node:os").homedir();
}

/** As os.tmpdir() has it. */
export function temporaryFolder(): string {
  const { TMPDIR, TMP, TEMP } = process.env;
  return process.platform === "win32" ? process.getBuiltinModule("node:os").tmpdir() : TMPDIR || TMP || TEMP || "/tmp";
}
