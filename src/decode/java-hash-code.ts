/** `String.hashCode()` of Java for a text of ASCII characters: s[0]·31^(n-1) + … + s[n-1] as a signed 32-bit number. */
export function javaHashCode(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}
