/** What a request reports besides its list of events: at most one of the first three, which are one session. */
const SESSION = ['begin_session', 'end_session', 'session_duration'] as const;
const REPORTS = ['user_details', 'crash'] as const;

/** The reports that a request makes by the names of its fields, each of which is an event. */
export function operationsOf(has: (name: string) => boolean): readonly string[] {
  const session = SESSION.find(has);
  return [...(session === undefined ? [] : [session]), ...REPORTS.filter(has)];
}

/** The field that says more of a report. */
export function detailOf(operation: string): string {
  return operation === 'begin_session' ? 'metrics' : operation;
}

/** Fields that name the device. */
export const IDENTITY = ['device_id', 'old_device_id'] as const;
