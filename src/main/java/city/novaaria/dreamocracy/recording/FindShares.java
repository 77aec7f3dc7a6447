package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.GuardianRegister.Child;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.recording.EverybodyCaptured.Dreamer;
import city.novaaria.dreamocracy.recording.FindRecordings.ReadRecording;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is asked about sharing a take: for who may read the take, and for guardians of minors whom it captured. */
@Component
class FindShares {

    private final FindRecordings find;
    private final RecordingShares shares;
    private final RecordingShareAnswers answers;
    private final SessionRegister sessions;
    private final ParticipantRegister participants;
    private final GuardianRegister guardians;
    private final Hosts hosts;
    private final KeysetPages pages;
    private final Rows rows;
    private final ServerClock clock;

    FindShares(
            FindRecordings find,
            RecordingShares shares,
            RecordingShareAnswers answers,
            SessionRegister sessions,
            ParticipantRegister participants,
            GuardianRegister guardians,
            Hosts hosts,
            KeysetPages pages,
            Rows rows,
            ServerClock clock) {
        this.find = find;
        this.shares = shares;
        this.answers = answers;
        this.sessions = sessions;
        this.participants = participants;
        this.guardians = guardians;
        this.hosts = hosts;
        this.pages = pages;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A take as somebody reads what is asked about it.
     *
     * @param answersFor may hand it over
     * @param voices by which rights they answer; empty when they have nothing to say
     */
    record Shareable(ReadRecording read, boolean answersFor, List<Voice> voices, Instant at) {

        Recording recording() {
            return read.recording();
        }

        boolean open() {
            return recording().state() == Recording.State.STOPPED;
        }

        /** Whether all agree is for who may hand it over, and ethicists: to others it would tell what the others say. */
        boolean mayKnowWhetherAllAgree() {
            return answersFor || read.ethicist();
        }

        @Override
        public String toString() {
            return "Shareable[" + recording().id() + "]";
        }
    }

    @Transactional(readOnly = true)
    public Shareable recording(Caller caller, RecordingId id) {
        Instant at = clock.now();
        ReadRecording read = find.look(caller, id);
        List<Voice> voices = voices(caller, read.recording(), at);
        if (read.none() && voices.isEmpty()) {
            throw Refused.notFound();
        }
        PlannedSession session = sessions.find(read.recording().sessionId());
        return new Shareable(read, RunRecorders.runsRecorders(caller, session).isPresent(), voices, at);
    }

    @Transactional(readOnly = true)
    public List<RecordingShareView> list(Caller caller, RecordingId id, PageAsk ask) {
        Shareable shareable = recording(caller, id);
        return views(caller, shareable, pages.read(RecordingShare.class, List.of(RecordingShares.branchOf(id)), ask));
    }

    @Transactional(readOnly = true)
    public Shareable of(Caller caller, ShareId id) {
        return recording(
                caller, shares.findById(id).orElseThrow(Refused::notFound).recordingId());
    }

    /** One as its reader sees it. */
    record Viewed(RecordingShareView view, long version) {

        @Override
        public String toString() {
            return "Viewed[" + view.id() + "]";
        }
    }

    @Transactional(readOnly = true)
    public Viewed view(Caller caller, ShareId id) {
        RecordingShare share = shares.findById(id).orElseThrow(Refused::notFound);
        return new Viewed(
                views(caller, recording(caller, share.recordingId()), List.of(share))
                        .getFirst(),
                share.version());
    }

    private List<RecordingShareView> views(Caller caller, Shareable shareable, List<RecordingShare> shown) {
        Map<ShareId, List<RecordingShareAnswer>> said =
                answers.findByShareIdIn(shown.stream().map(RecordingShare::id).toList()).stream()
                        .collect(Collectors.groupingBy(RecordingShareAnswer::shareId));
        EverybodyCaptured everybody = shareable.mayKnowWhetherAllAgree() && shareable.open() && !said.isEmpty()
                ? captured(shareable.recording(), shareable.at(), Lock.NONE)
                : null;
        return shown.stream()
                .map(share -> {
                    List<RecordingShareAnswer> of = said.getOrDefault(share.id(), List.of());
                    return RecordingShareView.of(
                            share,
                            shareable,
                            everybody != null && everybody.agrees(of),
                            of.stream()
                                    .filter(answer -> caller.is(answer.saidBy())
                                            && shareable.voices().contains(answer.voice()))
                                    .toList());
                })
                .toList();
    }

    /** Whether who is asked about is held until the transaction ends. */
    enum Lock {
        NONE,
        HELD
    }

    /** Whom it captured, as they are now. */
    EverybodyCaptured captured(Recording recording, Instant at, Lock lock) {
        Map<EnrollmentId, ParticipantId> dreamers = people(recording.dreamers());
        Map<ParticipantId, Person> people = lock == Lock.HELD
                ? participants.lockAbout(Set.copyOf(dreamers.values()), Set.of())
                : participants.about(Set.copyOf(dreamers.values()));
        SiteFacts site = site(recording.sanctuaryId());
        return new EverybodyCaptured(
                recording.crew(),
                dreamers.entrySet().stream()
                        .map(dreamer -> dreamer(
                                dreamer.getKey(), Objects.requireNonNull(people.get(dreamer.getValue())), site, at))
                        .toList());
    }

    private static Dreamer dreamer(EnrollmentId id, Person person, SiteFacts site, Instant at) {
        Map<ParticipantId, Boolean> theirs = new HashMap<>();
        for (GuardianFacts guardian : person.background().guardians()) {
            theirs.put(
                    new ParticipantId(guardian.guardianId()),
                    guardian.validUntil() == null || at.isBefore(guardian.validUntil()));
        }
        return new Dreamer(id, site.isMinor(person.background().birthDate(), at), theirs);
    }

    private List<Voice> voices(Caller caller, Recording recording, Instant at) {
        List<Voice> voices = new ArrayList<>(
                recording.crew().stream().filter(caller::is).map(Voice::ofCrew).toList());
        ParticipantId self = caller.participant().orElse(null);
        if (self == null) {
            return voices;
        }
        Map<ParticipantId, Child> children = guardians.childrenWithVerified(self, at);
        Map<EnrollmentId, ParticipantId> dreamers = people(recording.dreamers());
        SiteFacts site = children.isEmpty() ? null : site(recording.sanctuaryId());
        dreamers.forEach((enrollment, person) -> {
            Child child = children.get(person);
            if (caller.is(person)) {
                voices.add(Voice.ofDreamer(enrollment));
            } else if (child != null && site != null && site.isMinor(child.born(), at)) {
                voices.add(Voice.ofGuardian(enrollment, self));
            }
        });
        return voices.stream().sorted(Voice.OWN_FIRST).toList();
    }

    private SiteFacts site(SanctuaryId house) {
        return Objects.requireNonNull(hosts.sites(Set.of(house)).get(house));
    }

    private Map<EnrollmentId, ParticipantId> people(Collection<EnrollmentId> enrollments) {
        Map<EnrollmentId, ParticipantId> people = new HashMap<>();
        rows.ask("select id, participant_id from enrollment where id = any (?) order by id")
                .param(Rows.ids(enrollments))
                .query(row -> {
                    people.put(
                            new EnrollmentId(Columns.uuid(row, "id")),
                            new ParticipantId(Columns.uuid(row, "participant_id")));
                });
        return people;
    }
}
