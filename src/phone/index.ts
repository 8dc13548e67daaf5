/** The phone's side of the work: what its owner is shown and told. */
export { onboardingPage, type OnboardingData } from './onboarding.ts';
export { PAIRING_POLICY, pairingPage } from './pairing.ts';
