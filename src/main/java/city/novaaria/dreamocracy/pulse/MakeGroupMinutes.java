package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.pulse.GroupMinutes.Dream;
import city.novaaria.dreamocracy.pulse.GroupMinutes.Refusal;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the group's value of each minute that is over, once; it stays as it is, so that nobody learns by comparing. */
@Component
class MakeGroupMinutes {

    static final Duration MINUTE = Duration.ofMinutes(1);

    /** So long after a minute what devices send of it still counts for the group. */
    private static final Duration TO_COME_IN = Duration.ofSeconds(20);

    /** A kind that came late may be made so long after its minute. */
    private static final Duration LATE = Duration.ofMinutes(6);

    private final GroupMinutes minutes;
    private final SanctuaryRegister sanctuaries;

    MakeGroupMinutes(GroupMinutes minutes, SanctuaryRegister sanctuaries) {
        this.minutes = minutes;
        this.sanctuaries = sanctuaries;
    }

    List<Dream> toMake(Instant at) {
        return minutes.toMake(at.minus(LATE));
    }

    /** The first minute that is not made yet at that instant. */
    static Instant notYet(Instant at) {
        return PulseSpan.minute(at.minus(TO_COME_IN));
    }

    /** What may have to be made, in the order of time. */
    List<Instant> wanted(Dream dream, Instant at) {
        Instant began = PulseSpan.minute(dream.startedAt());
        Instant first = minutes.lastOf(dream.session())
                .map(last -> last.minus(LATE))
                .filter(began::isBefore)
                .orElse(began);
        List<Instant> wanted = new ArrayList<>();
        for (Instant minute = first; minute.isBefore(end(dream, at)); minute = minute.plus(MINUTE)) {
            wanted.add(minute);
        }
        return wanted;
    }

    @AtomicStep
    public void make(Dream dream, List<Instant> wanted) {
        minutes.make(dream.session(), wanted);
    }

    /** The first minute that has nothing of the dream, or is not over yet. */
    private static Instant end(Dream dream, Instant at) {
        Instant ended = dream.endedAt();
        Instant notYet = notYet(at);
        return ended == null || !ended.isBefore(notYet)
                ? notYet
                : PulseSpan.minute(ended).plus(MINUTE);
    }

    /**
     * Whoever has withdrawn, or is measured no more, stays only in values in which enough others are with them; the others
     * are made anew.
     */
    @AtomicStep
    public void leaveOutTheDeparted(Dream dream) {
        List<EnrollmentId> departed = minutes.departures(dream.session());
        List<Refusal> refusals = minutes.refusals(dream.session());
        if (departed.isEmpty() && refusals.isEmpty()) {
            return;
        }
        int enough = sanctuaries.find(dream.sanctuary()).orElseThrow().policy().groupValuesFrom();
        List<Instant> anew = minutes.takeBackOfFewer(dream.session(), enough);
        minutes.forget(dream.session(), departed);
        minutes.forgetRefused(dream.session(), refusals);
        minutes.make(dream.session(), anew);
    }
}
