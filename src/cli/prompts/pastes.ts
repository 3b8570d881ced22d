// Between these two a terminal marks what is pasted, so that an Enter in it is told from the Enter key.
export const PASTES_ON = "\x1b[?2004h";
export const PASTES_OFF = "\x1b[?2004l";
