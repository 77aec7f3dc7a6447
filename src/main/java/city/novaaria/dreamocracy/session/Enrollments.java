package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Enrollments extends JpaRepository<Enrollment, EnrollmentId> {

    /** That n is a later enrollment of the same person in the same session. */
    String LATER = """
            n.participantId = e.participantId and n.sessionId = e.sessionId
              and (n.enrolledAt > e.enrolledAt or n.enrolledAt = e.enrolledAt and n.id.value > e.id.value)""";

    @Query("select e.state from Enrollment e where e.sessionId = :session and e.participantId in :people")
    List<EnrollmentState> statesOf(SessionId session, Collection<ParticipantId> people);

    /** Reads the enrollment anew; fails, to be tried again, when it changed since this transaction first read it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrollment e where e.id = :id")
    Optional<Enrollment> lock(EnrollmentId id);

    /** Where the enrollment is, without loading it: it is loaded anew once its session is held. */
    @Query("""
            select new city.novaaria.dreamocracy.session.EnrollmentPlace(e.id, e.sessionId, e.sanctuaryId, e.participantId,
                e.movedTo, case when e.liveKey is not null then e.dreamingSince end)
            from Enrollment e where e.id = :id""")
    Optional<EnrollmentPlace> placeOf(EnrollmentId id);

    @Query("select e from Enrollment e where e.sessionId = :session and any_of(:states, e.state) order by e.id.value")
    List<Enrollment> in(SessionId session, String[] states);

    @Query("select e.id from Enrollment e where e.sessionId = :session and any_of(:states, e.state)")
    List<EnrollmentId> idsIn(SessionId session, String[] states);

    /** The same with one enrollment more, whatever its state. */
    @Query("""
            select e from Enrollment e
            where e.sessionId = :session and (any_of(:states, e.state) or e.id = :with) order by e.id.value""")
    List<Enrollment> inAndWith(SessionId session, String[] states, EnrollmentId with);

    @Query("select e from Enrollment e where e.sessionId = :session and e.participantId in :people")
    List<Enrollment> ofPeopleIn(SessionId session, Collection<ParticipantId> people);

    @Query("select e from Enrollment e where e.sessionId in :sessions and e.participantId in :people")
    List<Enrollment> ofPeopleInAny(Collection<SessionId> sessions, Collection<ParticipantId> people);

    long countBySessionIdAndStateIn(SessionId session, Collection<EnrollmentState> states);

    @Query("select count(e) from Enrollment e where e.sessionId = :session and e.enrolledKey = :person")
    long enrollmentsOf(SessionId session, UUID person);

    @Query("select e.id from Enrollment e where e.sessionId = :session and e.enrolledKey = :person")
    Optional<EnrollmentId> countingOf(SessionId session, UUID person);

    @Query("""
            select e from Enrollment e
            where e.sessionId = :session and e.state = :waiting order by e.enrolledAt, e.id.value""")
    List<Enrollment> waiting(SessionId session, EnrollmentState waiting, Limit limit);

    /** Which ones they are among those who wait: the order in which {@code waiting} reads them. */
    @Query("""
            select new city.novaaria.dreamocracy.session.PlaceInLine(e.id, count(o))
            from Enrollment e join Enrollment o on o.sessionId = e.sessionId and o.state = :waiting
                and (o.enrolledAt < e.enrolledAt or o.enrolledAt = e.enrolledAt and o.id.value <= e.id.value)
            where e.id in :enrollments group by e.id""")
    List<PlaceInLine> line(Collection<EnrollmentId> enrollments, EnrollmentState waiting);

    /** Everybody whose enrollment counts. */
    @Query("select e.participantId from Enrollment e where e.sessionId = :session and e.enrolledKey is not null")
    List<ParticipantId> peopleIn(SessionId session);

    /** The same as far as all crew know: whether somebody has left makes no difference, and only their last enrollment counts. */
    @Query("""
            select e.participantId from Enrollment e
            where e.sessionId = :session
              and (e.enrolledKey is not null or e.state = WITHDRAWN and e.leftFrom not in (SURFACED, CANCELLED)
                and not exists (select 1 from Enrollment n where\s""" + LATER + "))")
    List<ParticipantId> peopleKnownIn(SessionId session);

    /** Whether the person has enrolled there once more since. */
    @Query("""
            select count(n) > 0 from Enrollment e join Enrollment n on\s""" + LATER + " where e.id = :enrollment")
    boolean hasLater(EnrollmentId enrollment);

    /** Everybody who ever enrolled: it does not tell who left. */
    @Query("select distinct e.participantId from Enrollment e where e.sessionId = :session")
    List<ParticipantId> everybodyOf(SessionId session);

    /** The enrollments of everybody whose enrollment counts. */
    @Query("select e from Enrollment e where e.sessionId = :session and e.enrolledKey is not null")
    List<Enrollment> counting(SessionId session);

    /** The enrollment in which the person dreams, or has stepped out. */
    @Query("select e from Enrollment e where e.liveKey = :person")
    Optional<Enrollment> liveOf(UUID person);

    /**
     * Whoever waited and has left seems to have got a place before those who waited after them: else it would be told that they
     * were passed over.
     */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Enrollment e set e.leftFrom = ENROLLED
            where e.sessionId = :session and e.state = WITHDRAWN and e.leftFrom = WAITLISTED and e.enrolledAt <= :before""")
    int seemToMoveUp(SessionId session, Instant before);

    /** Who among the people is in another running dream. */
    @Query("select e.participantId from Enrollment e where e.liveKey in :people and e.sessionId <> :except")
    List<ParticipantId> dreamingElsewhere(Collection<UUID> people, SessionId except);

    /**
     * Everybody who is checked in begins to dream; the foreign key holds their consents from here on. It begins without the
     * others: who has a place did not come, and for the rest it is not this time.
     */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Enrollment e
            set e.state = case when e.state = CHECKED_IN then city.novaaria.dreamocracy.session.EnrollmentState.DREAMING
                    when e.state = ENROLLED then city.novaaria.dreamocracy.session.EnrollmentState.NO_SHOW
                    else city.novaaria.dreamocracy.session.EnrollmentState.NOT_THIS_TIME end,
                e.liveConsentStatus = case when e.state = CHECKED_IN then 'ACTIVE' end,
                e.liveKey = case when e.state = CHECKED_IN then e.participantId.value end,
                e.enrolledKey = case when e.state = CHECKED_IN then e.enrolledKey end,
                e.dreamingSince = case when e.state = CHECKED_IN then :at else e.dreamingSince end,
                e.leftAt = case when e.state = CHECKED_IN then e.leftAt else :at end, e.version = e.version + 1
            where e.sessionId = :session and e.state in :from""")
    int dream(SessionId session, Collection<EnrollmentState> from, Instant at);

    /**
     * Enrollments that end without a step of their own: those who did not come, or who surface together.
     *
     * @param completing who stands so has been through the dream
     */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Enrollment e
            set e.state = :to, e.reaffirmedAt = null, e.liveConsentStatus = null, e.liveKey = null, e.enrolledKey = null, e.leftAt = :at,
                e.surfacedAt = case when :to = SURFACED then :at else e.surfacedAt end,
                e.completed = case when e.state in :completing then true else false end, e.version = e.version + 1
            where e.sessionId = :session and e.state in :from""")
    int close(
            SessionId session,
            Collection<EnrollmentState> from,
            EnrollmentState to,
            Collection<EnrollmentState> completing,
            @Nullable Instant at);

    /** The scene was stopped for all of them; whoever is awake already stays so. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Enrollment e
            set e.state = :outside, e.reaffirmedAt = null, e.wokenAt = coalesce(e.wokenAt, :awakeSince),
                e.firstOutAt = coalesce(e.firstOutAt, :at), e.version = e.version + 1
            where e.sessionId = :session and e.state in :live""")
    int stepOut(
            SessionId session,
            Collection<EnrollmentState> live,
            EnrollmentState outside,
            @Nullable Instant awakeSince,
            Instant at);

    /** How many dream, or want to come back. */
    @Query("""
            select count(e) from Enrollment e
            where e.sessionId = :session and (e.state = :dreaming or e.reaffirmedAt is not null)""")
    long dreamOn(SessionId session, EnrollmentState dreaming);

    /** The dream goes on for those who want to come back. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Enrollment e
            set e.state = :dreaming, e.reaffirmedAt = null, e.wokenAt = null, e.lastBackAt = :at,
                e.version = e.version + 1
            where e.sessionId = :session and e.state = :outside and e.reaffirmedAt is not null""")
    int comeBack(SessionId session, EnrollmentState outside, EnrollmentState dreaming, Instant at);

    /**
     * After a postponement people check in anew, and what was only good for that moment no longer counts. From afar it is the same
     * for who has left: else all crew would learn of it.
     */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Enrollment e
            set e.state = case when e.state = WITHDRAWN then e.state else :enrolled end,
                e.leftFrom = case when e.state = WITHDRAWN then :enrolled else e.leftFrom end,
                e.checkedInAt = null, e.fitSelf = null, e.fitSelfAt = null,
                e.fitObserved = null, e.fitObservedAt = null, e.stopSignal = null, e.rehearsedAt = null,
                e.rehearsedFor = null, e.distress = null, e.dissociating = false,
                e.version = e.version + 1
            where e.sessionId = :session and (e.state in :from or e.state = WITHDRAWN and e.leftFrom in :from)""")
    int askAnew(SessionId session, Collection<EnrollmentState> from, EnrollmentState enrolled);
}
