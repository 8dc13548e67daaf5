import { CANARY_KINDS, type Claim, type ClaimNeeds, type ClaimWhere } from '../model/index.ts';
import { CONSENTS, GRADES, KINDS, SURVIVALS } from './claim-words.ts';
import type { Located } from './yaml-file.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlShape } from './yaml-shape.ts';
import { yamlShape } from './yaml-shape.ts';

const CLAIM = ['id', 'says', 'refuted', 'where', 'never', 'each', 'across', 'needs'] as const;
const TEXTS = ['phase', 'host', 'app', 'event', 'company', 'seat', 'server'] as const;
const WHERE = [
  ...TEXTS,
  ...(['private', 'consent', 'kind', 'planted', 'countries', 'grade', 'with', 'survived'] as const),
] as const;
const NEEDS = ['requests', 'repeats', 'canaries'] as const;
const EXAMPLE = 'A claim has id, says, refuted, and where (what must be found) or never (what must not).';

function readWhere(node: Located, shape: YamlShape): ClaimWhere {
  const fields = shape.fields(node, WHERE);
  const words = <Word extends string>(
    value: Located | undefined,
    known: readonly Word[],
  ): readonly Word[] | undefined => value && shape.list(value).map((item) => shape.word(item, known));
  const found: { -readonly [Key in keyof ClaimWhere]: ClaimWhere[Key] | undefined } = {
    consent: words(fields.consent, CONSENTS),
    kind: words(fields.kind, KINDS),
    grade: words(fields.grade, GRADES),
    survived: words(fields.survived, SURVIVALS),
    with: words(fields.with, ['identifier', ...KINDS]),
    private: fields.private && shape.flag(fields.private),
    planted: fields.planted && shape.flag(fields.planted),
    countries: fields.countries && shape.word(fields.countries, ['same', 'differ'] as const),
  };
  for (const key of TEXTS) found[key] = fields[key] && shape.list(fields[key]).map(shape.text);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function readNeeds(node: Located, shape: YamlShape): ClaimNeeds {
  const { requests, repeats, canaries } = shape.fields(node, NEEDS);
  return {
    ...(requests && { requests: shape.count(requests, 0) }),
    ...(repeats && { repeats: shape.count(repeats, 1) }),
    ...(canaries && { canaries: shape.list(canaries).map((item) => shape.word(item, CANARY_KINDS)) }),
  };
}

function readClaim(node: Located, shape: YamlShape): Claim {
  const { id, says, refuted, where, never, each, across, needs } = shape.fields(node, CLAIM);
  if (!id || !says || !refuted) {
    const missing = [!id && 'id', !says && 'says', !refuted && 'refuted'].filter((name) => name !== false);
    throw shape.refuse(node, `this claim has no ${missing.join(' and no ')}.`, EXAMPLE);
  }
  const sought = where ?? never;
  if (across === undefined && (sought === undefined || (where && never))) {
    throw shape.refuse(node, 'a claim has either where or never.', EXAMPLE);
  }
  return {
    id: shape.text(id),
    says: shape.text(says),
    refuted: shape.text(refuted),
    where: sought ? readWhere(sought, shape) : {},
    ...(never && { never: true }),
    ...(each && { each: shape.word(each, ['canary']) }),
    ...(across && { across: shape.word(across, ['devices']) }),
    ...(needs && { needs: readNeeds(needs, shape) }),
  };
}

/** The claims of a user's file; what is wrong in it is a UserError with the line and the nearest right word. */
export function readClaims(file: string): readonly Claim[] {
  const shape = yamlShape(file);
  const { claims } = shape.fields(readYaml(file), ['claims']);
  if (!claims)
    throw shape.refuse({ line: 1 }, 'there are no claims.', 'Begin with "claims:", then one "- id: …" for each.');
  const seen = new Set<string>();
  return shape.list(claims).map((node) => {
    const claim = readClaim(node, shape);
    if (seen.has(claim.id))
      throw shape.refuse(node, `there are two claims "${claim.id}".`, 'Give each an id of its own.');
    seen.add(claim.id);
    return claim;
  });
}
