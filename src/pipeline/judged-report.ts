import { builtInClaims, judge } from '../claims/index.ts';
import type { ReportData } from '../model/index.ts';
import type { Reader } from '../store/index.ts';

/** Everything a report is made of, with what the session says to the built-in claims. */
export function judgedReport(reader: Reader, extra: Parameters<Reader['reportData']>[0]): ReportData {
  return { ...reader.reportData(extra), claims: judge(builtInClaims, reader.claimFacts(extra.generatedAt)) };
}
