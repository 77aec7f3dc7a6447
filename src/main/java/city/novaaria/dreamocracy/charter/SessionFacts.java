package city.novaaria.dreamocracy.charter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and with which crew people dream.
 *
 * @param startsAt when the dream is planned to begin
 * @param lasts how long the dream is planned to last
 * @param chamberInUse people of another session dream in the same chamber, or surface there
 * @param chamberBooked another session, or something else, needs the same chamber before this one could be over
 * @param absent the enrollments that have a place and have neither arrived nor were stood down
 * @param minimumDreamers fewer than these do not make a shared dream
 * @param overdueFrom from when on the running dream lasts much longer than planned; null before it begins
 * @param pause how long the running dream has been paused; null when it is not
 * @param onDuty the crew on duty for this session, one entry for each person and duty
 * @param acted the people of the crew who checked in, observed, led or saw off somebody here, on duty still or not
 * @param deviations hazards that were met in this session by changing the dream, the first one first
 * @param stop when the scene was stopped, and whether it may go on as it is; null when it is not
 * @param recorder the recorder that is asked about; null when none is
 * @param watch what the watch over the running dream sees; null unless it looks
 * @param incidents what is known of incidents in this session; null when nobody looked
 */
public record SessionFacts(
        UUID sessionId,
        Instant startsAt,
        Duration lasts,
        boolean chamberInUse,
        boolean chamberBooked,
        Set<UUID> absent,
        int minimumDreamers,
        @Nullable Instant overdueFrom,
        @Nullable Duration pause,
        List<CrewFacts> onDuty,
        Set<String> acted,
        List<DeviationFacts> deviations,
        @Nullable StopFacts stop,
        @Nullable RecorderFacts recorder,
        @Nullable WatchFacts watch,
        @Nullable IncidentFacts incidents) {

    public SessionFacts {
        absent = Set.copyOf(absent);
        onDuty = List.copyOf(onDuty);
        acted = Set.copyOf(acted);
        deviations = List.copyOf(deviations);
    }

    /** Everybody who counts as crew here: on duty now, or by what they did. */
    public Set<String> crew() {
        return Stream.concat(onDuty.stream().map(CrewFacts::person), acted.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same if nobody were silent, or on a break. */
    public SessionFacts ifAllWereThere() {
        return with(onDuty.stream().map(CrewFacts::there).toList(), recorder, watch);
    }

    /** The same if nobody who is on duty now were: who had a part in it stays of the crew. */
    public SessionFacts ifOthersWereOnDuty() {
        return with(List.of(), recorder, watch);
    }

    /** The same with what the watch sees. */
    SessionFacts watched(WatchFacts seen) {
        return with(onDuty, recorder, seen);
    }

    /** The same with a recorder that is about to run, or does. */
    public SessionFacts recordedBy(RecorderFacts running) {
        return with(onDuty, running, watch);
    }

    /** Only how the dream was changed to meet hazards. */
    public static SessionFacts ofDeviations(UUID sessionId, Instant startsAt, List<DeviationFacts> deviations) {
        return new SessionFacts(
                sessionId,
                startsAt,
                Duration.ZERO,
                false,
                false,
                Set.of(),
                0,
                null,
                null,
                List.of(),
                Set.of(),
                deviations,
                null,
                null,
                null,
                null);
    }

    private SessionFacts with(List<CrewFacts> crew, @Nullable RecorderFacts running, @Nullable WatchFacts seen) {
        return new SessionFacts(
                sessionId,
                startsAt,
                lasts,
                chamberInUse,
                chamberBooked,
                absent,
                minimumDreamers,
                overdueFrom,
                pause,
                crew,
                acted,
                deviations,
                stop,
                running,
                seen,
                incidents);
    }

    /**
     * A change of the running dream that was made only to remove a hazard (ETH-05).
     *
     * @param intensity how strong the dream has been since
     * @param contentTags what it touches since then that it did not before
     * @param takenOut names of what it touches no more since then
     * @param foundWrong an independent ethicist did not accept it
     */
    public record DeviationFacts(
            UUID deviationId,
            Intensity intensity,
            Set<ContentTag> contentTags,
            Set<String> takenOut,
            Instant at,
            boolean foundWrong) {

        public DeviationFacts {
            contentTags = Set.copyOf(contentTags);
            takenOut = Set.copyOf(takenOut);
        }
    }

    /**
     * That somebody stopped the scene.
     *
     * @param confirmed a facilitator and a technologist have confirmed since then that it may go on as it is
     */
    public record StopFacts(Instant at, boolean confirmed) {}

    /**
     * A recorder.
     *
     * @param needed what everybody in the dream has to grant for it
     * @param crewWhoAgreed the people on duty who agreed to be recorded
     */
    public record RecorderFacts(Scope needed, Set<String> crewWhoAgreed) {

        public RecorderFacts {
            crewWhoAgreed = Set.copyOf(crewWhoAgreed);
        }

        @Override
        public String toString() {
            return "RecorderFacts[" + needed + "]";
        }
    }

    /**
     * What the watch over a running dream sees (LIV-04).
     *
     * @param shortage for how long too few people have accompanied it; null when enough do
     * @param red how many are out of it in great distress, after whom nobody has looked since
     * @param synchronised how many of those who dream are in synchrony by a lace
     * @param lost how many of them have lost it, or wear one that does not do what it is told or whose model an incident
     *     suspended
     */
    public record WatchFacts(@Nullable Duration shortage, int red, int synchronised, int lost) {}

    /**
     * What is known of incidents in this session (INC-02).
     *
     * @param emergency an emergency was reported, and nobody has looked into it
     * @param notContained something serious happened that no four roles contain together, and may still harm people
     * @param ended the worst happened: the dream does not go on
     * @param nightmares the serious ones that four roles contain together (INC-03)
     * @param open those that are not investigated to the end
     */
    public record IncidentFacts(
            boolean emergency,
            boolean notContained,
            boolean ended,
            List<NightmareFacts> nightmares,
            List<OpenFacts> open) {

        public static final IncidentFacts NONE = new IncidentFacts(false, false, false, List.of(), List.of());

        public IncidentFacts {
            nightmares = List.copyOf(nightmares);
            open = List.copyOf(open);
        }

        /** What is to be done before the session is closed; never about how somebody behaved. */
        public List<Remedy> beforeClosing() {
            return open.stream()
                    .filter(incident -> !incident.conduct())
                    .map(OpenFacts::next)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * An incident that is not investigated to the end, and who may do what is next about it.
     *
     * @param conduct it is about how somebody behaved
     * @param by any of these roles
     * @param apart an ethicist who was there does not
     * @param onlyBy who alone does, by subject; null when others may
     * @param notBy who does not whatever their role, by subject
     */
    public record OpenFacts(
            Remedy next,
            boolean conduct,
            Set<Remedy.By> by,
            boolean apart,
            @Nullable String onlyBy,
            Set<String> notBy) {

        public OpenFacts {
            by = Set.copyOf(by);
            notBy = Set.copyOf(notBy);
        }

        @Override
        public String toString() {
            return "OpenFacts[" + next + "]";
        }
    }

    /**
     * A shared nightmare that somebody looked into, and what each role did.
     *
     * @param contained each role did its part
     * @param missing the roles that still have a part in it; empty once it is contained
     * @param signed who did a part of it, and does no other
     * @param goesOn an ethicist has recorded that the dream may go on
     */
    public record NightmareFacts(
            UUID incidentId, boolean contained, Set<Remedy.By> missing, Set<String> signed, boolean goesOn) {

        public NightmareFacts {
            missing = Set.copyOf(missing);
            signed = Set.copyOf(signed);
        }

        @Override
        public String toString() {
            return "NightmareFacts[" + incidentId + "]";
        }
    }

    /**
     * One person on duty.
     *
     * @param person the same for all duties of one person
     * @param minor is on record as a minor there
     * @param facilitates is on duty as facilitator; no minor is
     * @param credentialedUpTo the strongest intensity they may accompany; null when none is recorded
     * @param elsewhere is also on duty for another session at the same time, or is in another dream and was not seen off from
     *     it yet
     * @param away gave no sign of being there for too long, or is on a break
     */
    public record CrewFacts(
            UUID crewId,
            String person,
            boolean minor,
            boolean facilitates,
            @Nullable Intensity credentialedUpTo,
            boolean elsewhere,
            boolean away) {

        public CrewFacts {
            facilitates = facilitates && !minor;
        }

        CrewFacts there() {
            return new CrewFacts(crewId, person, minor, facilitates, credentialedUpTo, elsewhere, false);
        }

        public boolean isHere() {
            return !elsewhere && !away;
        }

        @Override
        public String toString() {
            return "CrewFacts[" + crewId + "]";
        }
    }
}
