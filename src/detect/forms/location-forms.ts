const joints = [',', ', ', '%2c', ' ', ';', '/', '+'];

/** A latitude and longitude as a pair in both orders; `weak` holds each coordinate alone when it has four decimals or more. */
export function locationForms(location: string): {
  readonly sure: readonly string[];
  readonly weak: readonly string[];
} {
  const pair = location.split(/[,;\s/]+/).filter((part) => part !== '');
  const [first, second] = pair;
  if (pair.length !== 2 || first === undefined || second === undefined) return { sure: [location], weak: [] };
  const sure = joints.flatMap((joint) => [first + joint + second, second + joint + first]);
  return { sure: [location, ...sure], weak: pair.filter((part) => /^-?\d{1,3}\.\d{4,}$/.test(part)) };
}
