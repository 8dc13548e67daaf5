/** The name of a phase without the number of its repeat: `browse` of `browse#2`. */
export function phaseName(name: string): string {
  return name.replace(/#\d+$/, '');
}
