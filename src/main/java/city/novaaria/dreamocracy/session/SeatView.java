package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Seat", description = "One enrollment of a person with the session that it is in.")
record SeatView(
        @Schema(description = "The enrollment, as the list of its session shows it to you.")
        EnrollmentView enrollment,

        @Schema(description = "The session.") MyEnrollmentView.Plan session) {

    static SeatView of(Enrollment enrollment, Session session, Caller caller, boolean guardian) {
        return new SeatView(
                EnrollmentView.withoutAhead(enrollment, caller, Sight.of(caller, enrollment, session, guardian)),
                MyEnrollmentView.Plan.of(session));
    }

    @Override
    public String toString() {
        return "SeatView[" + enrollment.id() + "]";
    }
}
