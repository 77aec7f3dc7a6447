package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What happens to consents and to what leads to them; heard in the transaction of the change. */
public sealed interface ConsentEvent extends DomainEvent {
    EnrollmentId enrollment();

    @Override
    SanctuaryId sanctuary();

    /** A person was shown exactly this text. */
    record Served(
            ServingId serving,
            EnrollmentId enrollment,
            SanctuaryId sanctuary,
            String disclosureSha256,
            Actor actor,
            Instant at)
            implements ConsentEvent {
        @Override
        public UUID aggregate() {
            return serving.value();
        }
    }

    /** A person answered the questions about the text, and did not show that they understood it. */
    record TryFailed(UUID aggregate, EnrollmentId enrollment, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ConsentEvent {}

    /** Somebody of the crew heard the person say in their own words what they agree to. */
    record TaughtBack(
            TeachBackId teachBack,
            EnrollmentId enrollment,
            SanctuaryId sanctuary,
            boolean understood,
            Actor actor,
            Instant at)
            implements ConsentEvent {
        @Override
        public UUID aggregate() {
            return teachBack.value();
        }
    }

    /** What happened to one act of consent. */
    sealed interface OfConsent extends ConsentEvent {
        ConsentId consent();

        @Override
        default UUID aggregate() {
            return consent().value();
        }
    }

    /** A person decided, yes or no, and the decision was written down. */
    record Given(
            ConsentId consent,
            EnrollmentId enrollment,
            SanctuaryId sanctuary,
            VersionId version,
            Standing standing,
            Actor actor,
            Instant at)
            implements OfConsent {}

    /** A guardian decided for a minor, yes or no, and the decision was written down beside the minor's own. */
    record Permitted(
            ConsentId consent,
            EnrollmentId enrollment,
            SanctuaryId sanctuary,
            VersionId version,
            Standing standing,
            Actor actor,
            Instant at)
            implements OfConsent {}

    /** A later decision of the same giver took this one's place. */
    record Superseded(ConsentId consent, EnrollmentId enrollment, SanctuaryId sanctuary, Actor actor, Instant at)
            implements OfConsent {}

    /** The giver took some scopes back and stays. */
    record Narrowed(
            ConsentId consent,
            EnrollmentId enrollment,
            SanctuaryId sanctuary,
            Set<Scope> scopes,
            Actor actor,
            Instant at)
            implements OfConsent {
        public Narrowed {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The giver took the whole consent back. */
    record Withdrawn(ConsentId consent, EnrollmentId enrollment, SanctuaryId sanctuary, Actor actor, Instant at)
            implements OfConsent {}
}
