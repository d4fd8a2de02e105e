/** Office tells its background colour, not whether it is dark. */
const DARK_BELOW = 0.4;

/** @param theme Office's theme, where the host has one. @returns whether its background is dark. */
export function officeIsDark(theme: { bodyBackgroundColor?: string } | undefined): boolean {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!channels) return false;
  const [red, green, blue] = channels.slice(1).map((hex) => parseInt(hex, 16) / 255) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW;
}
