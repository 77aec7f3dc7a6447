package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.merge.RecordMerge.Action;
import city.novaaria.dreamocracy.merge.RecordMerge.State;
import city.novaaria.dreamocracy.merge.RecordMerge.Voice;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.PersonRecords;
import city.novaaria.dreamocracy.participant.PersonRecords.Both;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two records of one person are merged by a steward who asks, the person who agrees, and somebody else of the house who confirms.
 *
 * <p>Both records are held, so that an enrollment sees the one or the other and nobody has two places.
 */
@Component
class MergeRecords {

    private static final Set<State> OPEN = EnumSet.of(State.ASKED, State.AGREED);

    private final RecordMerges merges;
    private final PersonRecords records;
    private final ParticipantRegister participants;
    private final Obstacles obstacles;
    private final ServerClock clock;

    MergeRecords(
            RecordMerges merges,
            PersonRecords records,
            ParticipantRegister participants,
            Obstacles obstacles,
            ServerClock clock) {
        this.merges = merges;
        this.records = records;
        this.participants = participants;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    /** A merge as somebody sees it. */
    record Seen(RecordMerge merge, State state, Set<Voice> missing, List<Action> allowedActions) {

        RecordMergeView view() {
            return new RecordMergeView(
                    merge.id(),
                    merge.sanctuaryId(),
                    merge.participantId(),
                    merge.duplicateId(),
                    merge.reason(),
                    state,
                    List.copyOf(missing),
                    merge.askedAt(),
                    merge.decidedAt(),
                    allowedActions);
        }

        @Override
        public String toString() {
            return "Seen[" + merge.id() + "]";
        }
    }

    @AtomicStep
    public Seen ask(Caller caller, NewRecordMerge request) {
        Actor by = caller.mustHold(request.sanctuaryId(), Role.STEWARD);
        mustBeTwoWhoAreKnown(request);
        mustBeImpartial(caller, request.participantId(), request.duplicateId());
        Both both = records.hold(request.participantId(), request.duplicateId());
        if (merges.existsByOpenKey(request.duplicateId().value())) {
            throw Refused.because(MergeProblem.MERGE_ASKED_FOR_ALREADY);
        }
        mustBePossible(mayReadBirthDates(caller, request) ? obstacles.between(both) : obstacles.toldToAnySteward(both));
        return seen(
                caller, merges.saveAndFlush(new RecordMerge(new MergeId(Ids.next()), request, by, clock.now())), both);
    }

    private void mustBeTwoWhoAreKnown(NewRecordMerge request) {
        List<FieldError> errors = new ArrayList<>();
        mustBeKnown(request.sanctuaryId(), request.participantId(), "#/participantId", errors);
        mustBeKnown(request.sanctuaryId(), request.duplicateId(), "#/duplicateId", errors);
        if (request.participantId().equals(request.duplicateId())) {
            errors.add(FieldError.at("#/duplicateId", "Other", "another-record"));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
    }

    private void mustBeKnown(SanctuaryId sanctuary, ParticipantId record, String pointer, List<FieldError> errors) {
        if (!participants.isKnownAt(record, Set.of(sanctuary))) {
            errors.add(FieldError.at(pointer, "Participant", "known-at-sanctuary"));
        }
    }

    private void mustBeImpartial(Caller caller, ParticipantId one, ParticipantId other) {
        if (!participants.isImpartial(caller, one) || !participants.isImpartial(caller, other)) {
            throw Refused.forbidden("asking-merge");
        }
    }

    /** As organizers and facilitators of a house do of whoever is known there. */
    private static boolean mayReadBirthDates(Caller caller, NewRecordMerge request) {
        return caller.holds(request.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
    }

    private static void mustBePossible(List<FieldError> inTheWay) {
        if (!inTheWay.isEmpty()) {
            throw Refused.because(MergeProblem.NOT_TO_BE_MERGED).with("errors", inTheWay);
        }
    }

    @Transactional(readOnly = true)
    public Seen look(Caller caller, MergeId id) {
        RecordMerge merge = merges.findById(id).orElseThrow(Refused::notFound);
        Both both = records.look(merge.participantId(), merge.duplicateId());
        mustBeConcerned(caller, merge, both);
        return seen(caller, merge, both);
    }

    @AtomicStep
    public Seen agree(Caller caller, MergeId id) {
        Held held = hold(caller, id);
        Set<Voice> voices = voices(caller, held.merge(), held.both());
        if (voices.isEmpty()) {
            throw Refused.forbidden("agreeing-to-merge");
        }
        mustStand(caller, held, EnumSet.of(State.ASKED));
        ParticipantId guardian =
                voices.contains(Voice.GUARDIAN) ? caller.participant().orElse(null) : null;
        held.merge()
                .agree(
                        voices,
                        guardian,
                        held.both(),
                        caller.as(guardian == null ? ActingAs.PARTICIPANT : ActingAs.GUARDIAN),
                        clock.now());
        return seen(caller, merges.saveAndFlush(held.merge()), held.both());
    }

    @AtomicStep
    public Seen decline(Caller caller, MergeId id) {
        Held held = hold(caller, id);
        RecordMerge merge = held.merge();
        Set<Voice> voices = voices(caller, merge, held.both());
        if (voices.isEmpty() && !mayConfirm(caller, merge)) {
            throw Refused.forbidden("declining-merge");
        }
        Actor by = voices.isEmpty()
                ? ofTheHouse(caller, merge)
                : caller.as(voices.contains(Voice.GUARDIAN) ? ActingAs.GUARDIAN : ActingAs.PARTICIPANT);
        mustStand(caller, held, OPEN);
        merge.decline(by, clock.now());
        return seen(caller, merges.saveAndFlush(merge), held.both());
    }

    @AtomicStep
    public Seen confirm(Caller caller, MergeId id) {
        Held held = hold(caller, id);
        RecordMerge merge = held.merge();
        if (!mayConfirm(caller, merge)) {
            throw Refused.forbidden("confirming-merge");
        }
        Actor by = ofTheHouse(caller, merge);
        mustStand(caller, held, EnumSet.of(State.AGREED));
        mustBePossible(obstacles.between(held.both()));
        // what is asked after a change would write it out before its time
        Instant at = clock.now();
        merge.confirm(by, at);
        merges.saveAndFlush(merge);
        records.merge(held.both(), by, at);
        return seen(caller, merge, records.look(merge.participantId(), merge.duplicateId()));
    }

    @AtomicStep
    public void withdraw(Caller caller, MergeId id) {
        Held held = hold(caller, id);
        RecordMerge merge = held.merge();
        if (!merge.isAskedBy(caller)) {
            throw Refused.forbidden("withdrawing-merge");
        }
        mustStand(caller, held, OPEN);
        merge.withdraw(caller.as(Role.STEWARD), clock.now());
        merges.saveAndFlush(merge);
    }

    private record Held(RecordMerge merge, Both both) {

        @Override
        public String toString() {
            return "Held[" + merge.id() + "]";
        }
    }

    /** The merge changes only while both records are held, so it is what it was when it was read, or the step begins anew. */
    private Held hold(Caller caller, MergeId id) {
        RecordMerge merge = merges.findById(id).orElseThrow(Refused::notFound);
        Both both = records.hold(merge.participantId(), merge.duplicateId());
        mustBeConcerned(caller, merge, both);
        return new Held(merge, both);
    }

    private void mustStand(Caller caller, Held held, Set<State> states) {
        Seen seen = seen(caller, held.merge(), held.both());
        if (!states.contains(seen.state())) {
            throw Refused.stateConflict(seen.state(), seen.allowedActions());
        }
    }

    /** Whoever is not told of it learns neither that it was asked for nor that the records exist. */
    private void mustBeConcerned(Caller caller, RecordMerge merge, Both both) {
        if (!caller.holds(merge.sanctuaryId(), Role.STEWARD, Role.ORGANIZER)
                && voices(caller, merge, both).isEmpty()) {
            throw Refused.notFound();
        }
    }

    /** As whom the caller says yes or no. */
    private Set<Voice> voices(Caller caller, RecordMerge merge, Both both) {
        Set<Voice> voices = EnumSet.noneOf(Voice.class);
        if (caller.is(merge.participantId())) {
            voices.add(Voice.PARTICIPANT);
        }
        if (caller.is(merge.duplicateId())) {
            voices.add(Voice.DUPLICATE);
        }
        if (records.speaksForBoth(caller, both, clock.now())) {
            voices.add(Voice.GUARDIAN);
        }
        return voices;
    }

    private static Actor ofTheHouse(Caller caller, RecordMerge merge) {
        return caller.mustHold(merge.sanctuaryId(), Role.STEWARD, Role.ORGANIZER);
    }

    private boolean mayConfirm(Caller caller, RecordMerge merge) {
        return caller.holds(merge.sanctuaryId(), Role.STEWARD, Role.ORGANIZER)
                && !merge.isAskedBy(caller)
                && participants.isImpartial(caller, merge.participantId())
                && participants.isImpartial(caller, merge.duplicateId());
    }

    private Seen seen(Caller caller, RecordMerge merge, Both both) {
        State state = merge.state(both);
        if (!state.open()) {
            return new Seen(merge, state, Set.of(), List.of());
        }
        Set<Voice> missing = merge.missing(both);
        Set<Voice> voices = voices(caller, merge, both);
        boolean confirms = mayConfirm(caller, merge);
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        if (state == State.ASKED && voices.stream().anyMatch(missing::contains)) {
            allowed.add(Action.AGREE);
        }
        if (!voices.isEmpty() || confirms) {
            allowed.add(Action.DECLINE);
        }
        if (confirms && state == State.AGREED && obstacles.between(both).isEmpty()) {
            allowed.add(Action.CONFIRM);
        }
        if (merge.isAskedBy(caller)) {
            allowed.add(Action.WITHDRAW);
        }
        return new Seen(merge, state, missing, List.copyOf(allowed));
    }
}
