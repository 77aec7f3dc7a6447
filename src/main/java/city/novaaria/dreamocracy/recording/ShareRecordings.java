package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.recording.FindShares.Lock;
import city.novaaria.dreamocracy.recording.FindShares.Shareable;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a take to somebody outside, once everybody whom it captured has agreed to exactly that (LIV-05).
 *
 * <p>People are held before the take and the take before what is asked about it, whose answers change only while it is held: a
 * no is there before it is handed over, or is told that it comes too late.
 */
@Component
class ShareRecordings {

    /** Who said no, or nothing, is not asked again and again. */
    private static final int MOST_AT_A_TIME = 5;

    private final FindShares find;
    private final Recordings recordings;
    private final RecordingShares shares;
    private final RecordingShareAnswers answers;
    private final SessionRegister sessions;
    private final ServerClock clock;

    ShareRecordings(
            FindShares find,
            Recordings recordings,
            RecordingShares shares,
            RecordingShareAnswers answers,
            SessionRegister sessions,
            ServerClock clock) {
        this.find = find;
        this.recordings = recordings;
        this.shares = shares;
        this.answers = answers;
        this.sessions = sessions;
        this.clock = clock;
    }

    @AtomicStep
    public RecordingShare ask(Caller caller, RecordingId id, NewRecordingShare request) {
        Shareable shareable = find.recording(caller, id);
        Actor by = mustAnswerFor(caller, shareable);
        Recording held = recordings.hold(id).orElseThrow(Refused::notFound);
        held.mustOpen(RecordingView.possible(shareable.read()));
        Instant at = clock.now();
        List<RecordingShare> waiting = shares.waiting(id, at);
        if (waiting.size() >= MOST_AT_A_TIME || waiting.stream().anyMatch(share -> share.asks(request))) {
            throw Refused.because(RecordingProblem.ASKED_ENOUGH);
        }
        return shares.saveAndFlush(new RecordingShare(new ShareId(Ids.next()), held, request, by, at));
    }

    /** For themselves, or for that minor. */
    @AtomicStep
    public RecordingShare agree(Caller caller, ShareId id, @Nullable EnrollmentId whom) {
        Shareable shareable = find.of(caller, id);
        List<Voice> voices = voices(shareable, whom);
        RecordingShare held = shares.hold(id).orElseThrow(Refused::notFound);
        Instant at = clock.now();
        held.mustBeOpen(at);
        shareable.recording().mustOpen(List.of(RecordingShare.Action.WITHDRAW));
        say(caller, held, voices, true, at);
        return held;
    }

    private static List<Voice> voices(Shareable shareable, @Nullable EnrollmentId whom) {
        List<Voice> all = mustHaveSay(shareable);
        List<Voice> meant = whom == null
                ? all.stream().filter(Voice::ownOne).toList()
                : all.stream().filter(voice -> whom.equals(voice.enrollment())).toList();
        if (meant.isEmpty() && whom == null && all.size() == 1) {
            return all;
        }
        if (meant.isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/enrollmentId", "Unknown", "captured-enrollment"));
        }
        return meant;
    }

    private static List<Voice> mustHaveSay(Shareable shareable) {
        if (shareable.voices().isEmpty()) {
            throw Refused.forbidden("captured");
        }
        return shareable.voices();
    }

    /** For themselves and all for whom they speak, as long as it was not handed over. */
    @AtomicStep
    public RecordingShare withdraw(Caller caller, ShareId id) {
        List<Voice> voices = mustHaveSay(find.of(caller, id));
        RecordingShare held = shares.hold(id).orElseThrow(Refused::notFound);
        Instant at = clock.now();
        if (held.handedOverAt() != null) {
            held.mustBeOpen(at);
        }
        say(caller, held, voices, false, at);
        return held;
    }

    private void say(Caller caller, RecordingShare held, List<Voice> voices, boolean agreed, Instant at) {
        List<RecordingShareAnswer> before = answers.findByShareIdIn(List.of(held.id())).stream()
                .filter(answer -> caller.is(answer.saidBy()))
                .toList();
        for (Voice voice : voices) {
            Actor by = caller.as(voice.ownOne() ? ActingAs.PARTICIPANT : ActingAs.GUARDIAN);
            List<RecordingShareAnswer> said =
                    before.stream().filter(answer -> answer.isOf(voice)).toList();
            said.forEach(answer -> answer.change(held, agreed, by, at));
            answers.saveAllAndFlush(
                    said.isEmpty()
                            ? List.of(new RecordingShareAnswer(
                                    new ShareAnswerId(Ids.next()), held, voice, agreed, by, at))
                            : said);
        }
    }

    @AtomicStep
    public RecordingShare handOver(Caller caller, ShareId id) {
        Shareable shareable = find.of(caller, id);
        Actor by = mustAnswerFor(caller, shareable);
        EverybodyCaptured everybody = find.captured(shareable.recording(), shareable.at(), Lock.HELD);
        Recording recording = recordings.hold(shareable.recording().id()).orElseThrow(Refused::notFound);
        RecordingShare held = shares.hold(id).orElseThrow(Refused::notFound);
        Instant at = clock.now();
        held.mustBeOpen(at);
        if (recording.state() != Recording.State.STOPPED
                || !everybody.agrees(answers.findByShareIdIn(List.of(held.id())))) {
            throw Refused.because(RecordingProblem.NOT_EVERYBODY_AGREED);
        }
        held.handOver(by, at);
        return shares.saveAndFlush(held);
    }

    private Actor mustAnswerFor(Caller caller, Shareable shareable) {
        return RunRecorders.mustRunRecorders(
                caller, sessions.find(shareable.recording().sessionId()));
    }
}
