/** How far long work is, told on one line that comes and goes; silent in pipes, under --quiet and under --json. */
export interface Progress {
  /** The place among all there is to do, 1 for the first; `words` say what is being waited for. */
  at(place: number, words?: string): void;
  /** Takes the line away. */
  end(): void;
}
