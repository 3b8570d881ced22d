import { spawn } from "node:child_process";
import { journeyError } from "../core/error.ts";

/** Shows a file with the program the system has for it; throws "failed" where there is none. */
export function openFile(path: string, platform: string): Promise<void> {
  const [command, ...args] = opener(path, platform);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { detached: true, stdio: "ignore" });
    child.once("spawn", () => {
      child.unref();
      resolve();
    });
    child.once("error", () => reject(journeyError("failed", `cannot open ${path}: ${command} did not start`)));
  });
}

/** The command that opens a file. The path is absolute, so it cannot be taken for an option. */
function opener(path: string, platform: string): [string, ...string[]] {
  switch (platform) {
    case "darwin":
      return ["open", path];
    case "win32":
      return ["explorer.exe", path];
    default:
      return ["xdg-open", path];
  }
}
