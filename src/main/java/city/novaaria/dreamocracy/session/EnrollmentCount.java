package city.novaaria.dreamocracy.session;

/** How many enrollments of a session stand where. */
record EnrollmentCount(EnrollmentState state, long enrollments) {}
