package city.novaaria.dreamocracy.dossier;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document is about.
 *
 * @param person null for who signs in and is no participant
 * @param subject how they sign in; null when a guardian reads, who is told neither that nor what goes with it
 */
public record Whom(@Nullable ParticipantId person, @Nullable String subject) {

    public Optional<ParticipantId> ifPerson() {
        return Optional.ofNullable(person);
    }

    public Optional<String> ifSignsIn() {
        return Optional.ofNullable(subject);
    }

    /** The person, when they read themselves: what they said in confidence is for nobody else. */
    public Optional<ParticipantId> ifThemselves() {
        return subject == null ? Optional.empty() : ifPerson();
    }

    @Override
    public String toString() {
        return "Whom";
    }
}
