package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.EnrollmentId;

/** Which one somebody is among those who wait for a place, counted from 1. */
record PlaceInLine(EnrollmentId enrollment, long place) {}
