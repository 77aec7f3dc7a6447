package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.EnrollmentId;

/** Whom of those who facilitate the person in an enrollment has met. */
record MetFacilitator(EnrollmentId enrollment, String facilitator) {

    @Override
    public String toString() {
        return "MetFacilitator[" + enrollment + "]";
    }
}
