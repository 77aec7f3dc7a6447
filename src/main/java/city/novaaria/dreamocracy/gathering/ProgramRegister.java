package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other modules may know of outreach programs. */
public interface ProgramRegister {

    /**
     * Whoever comes to an outreach program that was not cancelled, and registered themselves; held until the transaction ends.
     * Empty when there is nobody like that, or the caller may not know of them or is the one.
     */
    Optional<Learner> hold(Caller caller, RegistrationId registration);

    /**
     * Somebody who comes to a program.
     *
     * @param person null when they are no participant
     * @param trained they came to a training meeting, or were taught otherwise
     */
    record Learner(
            RegistrationId id,
            SanctuaryId sanctuary,
            String subject,
            @Nullable ParticipantId person,
            boolean trained) {

        @Override
        public String toString() {
            return "Learner[" + id + "]";
        }
    }
}
