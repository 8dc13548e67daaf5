/** The 16 planted values that telltale looks for in every request of every workload. */
export const CANARIES = [
  { kind: 'url', value: 'https://planted.bench.example/secret-page-48151623' },
  { kind: 'url', value: 'https://other.bench.example/never-sent-99120' },
  { kind: 'query', value: 'zorbulon walking boots' },
  { kind: 'query', value: 'quixelated teapot 7731' },
  { kind: 'email', value: 'tester.planted@mail.bench.example' },
  { kind: 'phone', value: '+4915123456789' },
  { kind: 'name', value: 'Wilhelmina Testperson' },
  { kind: 'imei', value: '867000041234567' },
  { kind: 'android-id', value: '9774d56d682e549c' },
  { kind: 'gaid', value: '38400000-8cf0-11bd-b23e-10b96e40000d' },
  { kind: 'mac', value: '0c:1d:af:48:15:16' },
  { kind: 'serial', value: 'R58M12ABCDE' },
  { kind: 'account', value: '1650482937' },
  { kind: 'location', value: '52.516275,13.377704' },
  { kind: 'text', value: 'mongoose-telescope-17' },
  { kind: 'text', value: 'planted note about nothing 4242' },
];
