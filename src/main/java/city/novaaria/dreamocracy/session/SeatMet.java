package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.EnrollmentId;

/** Whom of those who facilitate the person in a seat has met. */
record SeatMet(EnrollmentId seat, String facilitator) {

    @Override
    public String toString() {
        return "SeatMet[" + seat + "]";
    }
}
