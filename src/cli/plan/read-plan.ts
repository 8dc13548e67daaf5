import { checkCanary } from '../../detect/index.ts';
import { CANARY_KINDS, type Canary, UserError } from '../../model/index.ts';
import { CONSENTS } from '../claim-words.ts';
import { parsePhaseName } from '../parse-values.ts';
import { type Located, readYaml } from '../yaml-file.ts';
import { type YamlShape, yamlShape } from '../yaml-shape.ts';
import type { Plan, PlanPhase } from './plan.ts';

const MOST_REPEATS = 100;

/** Runs a check of the command line on a value of the file, so that its complaint has the line. */
function onLine<Result>(shape: YamlShape, node: Located, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (error instanceof UserError) throw shape.refuse(node, error.message, error.hint);
    throw error;
  }
}

function readCanaries(node: Located | undefined, shape: YamlShape): readonly Canary[] {
  if (node === undefined || node.value === null) return [];
  const fields = shape.fields(node, CANARY_KINDS);
  return CANARY_KINDS.flatMap((kind) => {
    const values = fields[kind];
    if (values === undefined) return [];
    return shape.list(values).map((item): Canary => {
      const canary = { kind, value: shape.text(item) };
      const refused = checkCanary(canary);
      if (refused) throw shape.refuse(item, refused.message, refused.hint);
      return canary;
    });
  });
}

function readPhase(node: Located, shape: YamlShape): PlanPhase {
  const fields = shape.fields(node, ['name', 'do', 'private', 'consent', 'repeat', 'canaries']);
  const { name } = fields;
  if (name === undefined) throw shape.refuse(node, 'this phase has no name.', 'A phase has at least a name.');
  const repeat = fields.repeat === undefined ? 1 : shape.count(fields.repeat, 1);
  if (repeat > MOST_REPEATS)
    throw shape.refuse(fields.repeat ?? node, `${repeat} repeats are too many.`, `At most ${MOST_REPEATS}.`);
  const given = shape.text(name);
  if (given.includes('#')) throw shape.refuse(name, 'a # is the mark of a repeat.', 'Write repeat: 3 instead.');
  return {
    name: onLine(shape, name, () => parsePhaseName(given)),
    do: fields.do === undefined ? '' : shape.text(fields.do),
    private: fields.private !== undefined && shape.flag(fields.private),
    consent: fields.consent === undefined ? null : shape.word(fields.consent, CONSENTS),
    repeat,
    canaries: readCanaries(fields.canaries, shape),
  };
}

/** The plan of a user's file; what is wrong in it is a UserError with the line and the nearest right word. */
export function readPlan(file: string): Plan {
  const shape = yamlShape(file);
  const fields = shape.fields(readYaml(file), ['device', 'apps', 'canaries', 'phases']);
  const phases = fields.phases === undefined ? [] : shape.list(fields.phases).map((node) => readPhase(node, shape));
  if (phases.length === 0)
    throw shape.refuse({ line: 1 }, 'the plan has no phases.', 'telltale plan new writes a whole one.');
  const names = phases.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw shape.refuse({ line: fields.phases!.line }, `there are two phases "${twice}".`, 'Write one, with repeat: 2.');
  }
  return {
    device:
      fields.device === undefined || fields.device.value === null || fields.device.value === ''
        ? null
        : shape.text(fields.device),
    apps: fields.apps === undefined ? [] : shape.list(fields.apps).map(shape.text),
    canaries: readCanaries(fields.canaries, shape),
    phases,
  };
}
