import type { Plan } from '../../../src/cli/plan/plan.ts';

export const PLAN = `device: "Redmi Note 8"
apps: ["com.android.browser"]
canaries:
  imei: "867000041234567"
phases:
  - name: baseline
    do: "Wait."
  - name: private
    do: "Open the page in a private window."
    private: true
    consent: refused
    repeat: 2
    canaries:
      url: ["https://www.example.org/bramol-teskif"]
`;

const phase = { private: false, consent: null, repeat: 1, canaries: [] };

export const plan: Plan = {
  device: 'Redmi Note 8',
  apps: ['com.android.browser'],
  canaries: [{ kind: 'imei', value: '867000041234567' }],
  phases: [
    { ...phase, name: 'baseline', do: 'Wait.' },
    {
      name: 'private',
      do: 'Open the page in a private window.',
      private: true,
      consent: 'refused',
      repeat: 2,
      canaries: [{ kind: 'url', value: 'https://www.example.org/bramol-teskif' }],
    },
  ],
};
