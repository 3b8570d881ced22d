/** The learner's own editor. */
export interface Editor {
  /**
   * Opens a file and waits until the editor has ended. Rejects with `failed` when it could not be started, ended with
   * another code than 0 or by a signal, and with an interruption when journey itself was told to stop.
   */
  edit(path: string): Promise<void>;
}
