package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * By which right somebody answers whether a take is shared.
 *
 * @param capturedAs whom it captured: an enrollment, or how somebody on duty signs in
 * @param enrollment null for who was on duty
 * @param guardian null for who speaks for themselves
 */
record Voice(
        String capturedAs,
        @Nullable EnrollmentId enrollment,
        @Nullable ParticipantId guardian) {

    static final Comparator<Voice> OWN_FIRST =
            Comparator.comparing(Voice::ownOne).reversed().thenComparing(Voice::capturedAs);

    static Voice ofCrew(String subject) {
        return new Voice(subject, null, null);
    }

    static Voice ofDreamer(EnrollmentId enrollment) {
        return new Voice(enrollment.toString(), enrollment, null);
    }

    static Voice ofGuardian(EnrollmentId enrollment, ParticipantId guardian) {
        return new Voice(enrollment.toString(), enrollment, guardian);
    }

    boolean ownOne() {
        return guardian == null;
    }

    @Override
    public String toString() {
        return "Voice";
    }
}
