package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Consents extends JpaRepository<Consent, ConsentId> {

    /** Whose act it is: a guardian's for what a guardian decided, else that of the enrolled person. */
    String GIVEN =
            " from Consent c where c.id = :id and any_of(:givers, coalesce(c.guardianId.value, c.participantId.value))";

    default Optional<Consent> given(ConsentId id, Caller giver) {
        return givenBy(id, AnyOf.ids(giver.participants()));
    }

    default Optional<EnrollmentId> enrollmentOf(ConsentId id, Caller giver) {
        return enrollmentOfGivenBy(id, AnyOf.ids(giver.participants()));
    }

    @Query("select c" + GIVEN)
    Optional<Consent> givenBy(ConsentId id, UUID[] givers);

    @Query("select c.enrollmentId" + GIVEN)
    Optional<EnrollmentId> enrollmentOfGivenBy(ConsentId id, UUID[] givers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consent c where c.enrollmentId = :enrollment order by c.id.value")
    List<Consent> lockOfEnrollment(EnrollmentId enrollment);

    @Query("select c from Consent c where c.enrollmentId = :enrollment order by c.id.value desc")
    List<Consent> newestFirstOfEnrollment(EnrollmentId enrollment);

    @Query("select c from Consent c where c.sessionId = :session and c.status <> :superseded order by c.id.value")
    List<Consent> latestOfSession(SessionId session, ConsentFacts.Standing superseded);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Consent c where c.sessionId = :session and c.status <> :superseded order by c.id.value")
    List<Consent> lockLatestOfSession(SessionId session, ConsentFacts.Standing superseded);

    /** A list of those that one person gave, for themselves or as a guardian. */
    static List<KeysetBranch> branches(ParticipantId giver) {
        return List.of(
                KeysetBranch.of("id", "consent where participant_id = ? and guardian_id is null", giver.value()),
                KeysetBranch.of("id", "consent where guardian_id = ?", giver.value()));
    }
}
