import pc from 'picocolors';

/** Colours for a terminal; none for a pipe, a file, or where `NO_COLOR` asks for none: https://no-color.org */
export const colorsFor = (stream: NodeJS.WriteStream | undefined) =>
  pc.createColors(pc.isColorSupported && (stream?.isTTY === true || Boolean(process.env.FORCE_COLOR)));
