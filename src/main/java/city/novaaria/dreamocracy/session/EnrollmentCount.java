package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SessionId;

/** How many enrollments of a session stand where. */
record EnrollmentCount(SessionId session, EnrollmentState state, long enrollments) {}
