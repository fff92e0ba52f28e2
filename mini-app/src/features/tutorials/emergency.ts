/** The tutorial for whoever is being robbed right now: one tap away from anywhere, and kept where it was never opened. */
export const emergencyTutorialId = 'scam-emergency';
