import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { isatty } from "node:tty";
import type { Editor } from "../commands/editor.ts";
import { EDITORS, editorChoice } from "../core/choices.ts";
import type { Environment } from "../core/environment.ts";
import { journeyError } from "../core/error.ts";
import { untilSignal } from "./signals.ts";

/** The editor that was chosen, else the first installed where there is a terminal for it. */
export function terminalEditor(env: Environment, platform: string): Editor | null {
  const command = chosenEditor(env, platform);
  return command === null ? null : { edit: (path) => untilSignal((signal) => edit(command, path, platform, signal)) };
}

function chosenEditor(env: Environment, platform: string): string | null {
  const { value, source, from } = editorChoice({ env, platform });
  if (from === "TERM") return null;
  if (source === "environment" || platform === "win32") return value;
  return isatty(0) ? (EDITORS.find((name) => isInstalled(name, env)) ?? null) : null;
}

function isInstalled(name: string, { PATH = "" }: Environment): boolean {
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The command goes through the shell as git does it, so it may have arguments and quotes; the path never does. */
function start(command: string, path: string, platform: string) {
  // An editor in a pipeline (`journey log --edit --json | jq`) draws on standard error, the terminal that is left.
  const stdio: [number, number, number] = [0, isatty(1) ? 1 : 2, 2];
  if (platform === "win32") return spawn(`${command} "${path}"`, { stdio, shell: true });
  return spawn("sh", ["-c", `${command} "$@"`, command, path], { stdio });
}

function edit(command: string, path: string, platform: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = start(command, path, platform);
    signal.addEventListener("abort", () => {
      // Ctrl-C is the editor's own key, and journey's only once the editor has ended.
      if (signal.reason.code !== "interrupted") child.kill("SIGTERM");
    });
    child.on("error", (error) => reject(failed(command, `could not be started (${error.message})`)));
    child.on("exit", (code, killer) => {
      if (signal.aborted && signal.reason.code !== "interrupted") reject(signal.reason);
      else if (code === 0) resolve();
      else if (killer !== null) reject(failed(command, `was ended by ${killer}`));
      else if (code === 127)
        reject(
          journeyError("failed", `there is no editor "${command}"`, "name one that is there: EDITOR=nano journey …"),
        );
      else reject(failed(command, `ended with code ${code}`));
    });
  });
}

function failed(command: string, what: string) {
  return journeyError(
    "failed",
    `the editor "${command}" ${what}: nothing was saved`,
    "another editor: export EDITOR=nano",
  );
}
