package city.novaaria.dreamocracy.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.novaaria.dreamocracy.chaos.History.Attempt;
import city.novaaria.dreamocracy.chaos.History.Call;
import city.novaaria.dreamocracy.chaos.History.Fate;
import city.novaaria.dreamocracy.chaos.History.Offer;
import city.novaaria.dreamocracy.chaos.History.Reader;
import city.novaaria.dreamocracy.chaos.History.Receipt;
import city.novaaria.dreamocracy.chaos.History.Sent;
import city.novaaria.dreamocracy.chaos.History.Told;
import city.novaaria.dreamocracy.chaos.Stored.Command;
import city.novaaria.dreamocracy.chaos.Stored.Line;
import city.novaaria.dreamocracy.chaos.Stored.Person;
import city.novaaria.dreamocracy.chaos.Stored.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * What the service promises, whatever happens to its machines; compares what was seen from outside with what is stored, and
 * says what was broken.
 */
final class Promises {

    /**
     * How long a stop may wait for an answer at an instance that runs: until the database has ended the transaction of one that
     * does not (5 seconds), and what a slow machine takes besides. Whoever asks waits no longer either.
     */
    static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    /** How far the clocks of those who ask and of the database may be apart. */
    private static final Duration ROUGHLY = Duration.ofSeconds(1);

    /** Less than after which somebody is missed. */
    private static final Duration SOON_MISSED = Duration.ofSeconds(15);

    private static final Set<String> OUT = Set.of(
            "ENROLLMENT_STEPPED_OUT",
            "ENROLLMENT_CAME_OUT",
            "ENROLLMENT_WITHDREW",
            "SESSION_SCENE_STOPPED",
            "SESSION_SURFACED");

    private final History history;
    private final Stored stored;
    private final Map<UUID, Person> people;
    private final Map<UUID, List<Line>> logs;
    private final Set<Reading> readings;
    private final List<String> broken = new ArrayList<>();

    private Promises(History history, Stored stored) {
        this.history = history;
        this.stored = stored;
        this.people = stored.people().stream().collect(toMap(Person::enrollment, Function.identity()));
        this.logs = stored.log().stream().collect(groupingBy(Line::session));
        this.readings = Set.copyOf(stored.readings());
    }

    /** Each with the promise and what it is about; empty is what everybody hopes for. */
    static List<String> broken(History history, Stored stored) {
        Promises promises = new Promises(history, stored);
        promises.whoWithdrewIsNotTakenIn();
        promises.whatWasWrittenIsThereOnce();
        promises.eachStepIsInTheLogOnce();
        promises.whoWithdrewIsOut();
        promises.history.told().forEach(promises::isToldEverythingOnceAndInOrder);
        promises.logs.forEach(promises::isReceivedInOrder);
        promises.history.calls(Deed.BE_THERE).stream()
                .collect(groupingBy(Call::about))
                .forEach(promises::isSeen);
        promises.aStopIsAnswered();
        promises.history.sent().forEach(promises::isKeptOnce);
        promises.nothingElseIsKept();
        promises.whoIsOutIsLetGoOnce();
        stored.commands().forEach(promises::isOfferedUntilAcknowledged);
        stored.leftAlone().forEach(work -> promises.isBroken("G16", "nobody took over " + work));
        return promises.broken;
    }

    private void isBroken(String promise, String what) {
        broken.add(promise + ": " + what);
    }

    /** G3: no start, and no coming back, that is asked for after a withdrawal was acknowledged. */
    private void whoWithdrewIsNotTakenIn() {
        for (Call withdrawal : history.calls(Deed.WITHDRAW)) {
            Person person = person(withdrawal.about());
            for (Call start : history.calls(Deed.START)) {
                if (person.dreamt()
                        && start.about().equals(person.session())
                        && start.isDone()
                        && start.asked() > withdrawal.acknowledged()) {
                    isBroken("G3", "started with " + person.enrollment() + ", who had withdrawn");
                }
            }
            for (Call back : history.calls(Deed.COME_BACK)) {
                if (back.about().equals(person.enrollment())
                        && back.isDone()
                        && back.asked() > withdrawal.acknowledged()) {
                    isBroken("G3", person.enrollment() + " came back, who had withdrawn");
                }
            }
        }
        logs.values().forEach(this::nobodyIsInAfterWithdrawing);
    }

    /** The same by the log, which is in the order of commits. */
    private void nobodyIsInAfterWithdrawing(List<Line> log) {
        Set<UUID> gone = new HashSet<>();
        for (Line line : log) {
            switch (line.type()) {
                case "ENROLLMENT_WITHDREW" -> gone.add(line.about());
                case "ENROLLMENT_CAME_BACK" -> {
                    if (gone.contains(line.about())) {
                        isBroken("G3", line.about() + " is in again after withdrawing");
                    }
                }
                case "SESSION_STARTED" ->
                    gone.stream()
                            .filter(person -> person(person).dreamt())
                            .forEach(person -> isBroken("G3", person + " dreams after withdrawing"));
                default -> {
                    // takes nobody in
                }
            }
        }
    }

    /** G4 and G15: done once when it was said to be done, not at all when it was refused, else once or not at all. */
    private void whatWasWrittenIsThereOnce() {
        Map<String, Long> marks = stored.marks().stream().collect(groupingBy(Function.identity(), counting()));
        for (Call call : history.calls()) {
            if (call.mark() != null) {
                mustBe(call.deed() + " " + call.mark(), marks.getOrDefault(call.mark(), 0L), List.of(call), true);
            }
        }
    }

    /** The same for steps, of which there may be several: as many in the log as were said to be done. */
    private void eachStepIsInTheLogOnce() {
        record Step(Deed deed, UUID about) {}
        history.calls().stream()
                .filter(call -> call.deed().line() != null)
                .collect(groupingBy(call -> new Step(call.deed(), call.about())))
                .forEach((step, calls) -> {
                    long lines = stored.log().stream()
                            .filter(line -> line.type().equals(step.deed().line())
                                    && line.about().equals(step.about()))
                            .count();
                    mustBe(step.toString(), lines, calls, step.deed().alone());
                });
    }

    private void mustBe(String what, long found, List<Call> calls, boolean noMore) {
        long done = calls.stream().filter(Call::isDone).count();
        long perhaps =
                calls.stream().filter(call -> call.fate() == Fate.UNKNOWN).count();
        if (found < done) {
            isBroken("G15", what + " was said to be done, and is there " + found + " times of " + done);
        }
        if (noMore && found > done + perhaps) {
            isBroken(done == 0 ? "G15" : "G4", what + " is there " + found + " times, and was done " + done);
        }
    }

    /** G15: what a withdrawal says is so, unless the person had gone home before. */
    private void whoWithdrewIsOut() {
        for (Call withdrawal : history.calls(Deed.WITHDRAW)) {
            if (withdrawal.isDone()
                    && !Set.of("WITHDRAWN", "DONE")
                            .contains(person(withdrawal.about()).state())) {
                isBroken("G15", withdrawal.about() + " was said to have withdrawn");
            }
        }
    }

    /** G7: each event of the view once, in its order, under numbers that count up by one. */
    private void isToldEverythingOnceAndInOrder(Reader reader, List<Told> told) {
        List<Line> view = new ArrayList<>();
        boolean whole = true;
        for (Line line : logs.getOrDefault(reader.session(), List.of())) {
            if (line.type().equals("ENROLLMENT_WITHDREW") && line.about().equals(reader.enrollment())) {
                whole = false; // who left reads no more, and need not have read the last of it
                break;
            }
            if (reader.sees(line)) {
                view.add(line);
            }
        }
        for (int i = 0; i < told.size(); i++) {
            Told event = told.get(i);
            boolean next = i < view.size()
                    && event.type().equals(view.get(i).told())
                    && event.time().equals(view.get(i).at())
                    && event.number() == i + 1;
            if (!next) {
                isBroken("G7", "%s was told %s as number %d".formatted(reader, event, i + 1));
                return;
            }
        }
        if (whole && told.size() < view.size()) {
            isBroken("G7", "%s was told %d of %d events".formatted(reader, told.size(), view.size()));
        }
    }

    /** G7: what everybody reads also comes to the webhook, each event at least once, and none before those before it. */
    private void isReceivedInOrder(UUID session, List<Line> log) {
        List<Line> view =
                log.stream().filter(line -> line.audience().equals("GROUP")).toList();
        int next = 0;
        for (Told event : history.received(session)) {
            int number = event.number();
            Line line = number > 0 && number <= view.size() ? view.get(number - 1) : null;
            boolean right = line != null
                    && event.type().equals(line.told())
                    && event.time().equals(line.at());
            if (!right || number > next + 1) {
                isBroken("G7", "the webhook was told %s after %d of %s".formatted(event, next, session));
                return;
            }
            next = Math.max(next, number);
        }
        // what is called off before it is looked at comes late: that is looked for rarely
        boolean late = log.stream().anyMatch(line -> line.type().equals("SESSION_CANCELLED"));
        if (next < view.size() && !late) {
            isBroken("G7", "the webhook was told %d of %d events of %s".formatted(next, view.size(), session));
        }
    }

    /** G15: a sign that was acknowledged counts, who gave the first one is told of once, and nobody misses who gives them. */
    private void isSeen(UUID session, List<Call> signs) {
        List<Line> log = logs.getOrDefault(session, List.of());
        Instant over = log.stream()
                .filter(line -> Set.of("SESSION_SURFACED", "SESSION_CANCELLED").contains(line.type()))
                .map(line -> line.at().minus(ROUGHLY))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        List<Call> done = signs.stream()
                .filter(sign -> sign.isDone() && history.timeOf(sign.asked()).isBefore(over))
                .toList();
        if (done.isEmpty()) {
            return;
        }
        long last = done.stream().mapToLong(Call::asked).max().orElseThrow();
        Instant seen = stored.seen().get(session);
        if (seen == null || seen.isBefore(history.timeOf(last).minus(ROUGHLY))) {
            isBroken("G15", "somebody was there in " + session + ", and is not known to have been since " + seen);
        }
        if (log.stream().filter(line -> line.type().equals("PRESENCE_BEGAN")).count() != 1) {
            isBroken("G4", "not once somebody came to " + session);
        }
        long quiet = longestQuiet(done);
        if (quiet < SOON_MISSED.toNanos()
                && log.stream().anyMatch(line -> line.type().equals("WATCH_SILENCE_NOTICED"))) {
            isBroken("SAF-01", "who gave signs was missed in " + session);
        }
    }

    private static long longestQuiet(List<Call> signs) {
        List<Long> acknowledged =
                signs.stream().map(Call::acknowledged).sorted().toList();
        long longest = 0;
        for (int i = 1; i < acknowledged.size(); i++) {
            longest = Math.max(longest, acknowledged.get(i) - acknowledged.get(i - 1));
        }
        return longest;
    }

    /** G14: at an instance that runs. */
    private void aStopIsAnswered() {
        for (Call call : history.calls()) {
            for (Attempt attempt : call.attempts()) {
                boolean slow = attempt.status() == 0 || attempt.answered() - attempt.asked() > LONGEST_STOP.toNanos();
                if (call.deed().isWayOut() && slow && !history.wasOut(attempt)) {
                    isBroken("G14", call.deed() + " of " + call.about() + " had to wait");
                }
            }
        }
    }

    /** G17: as many as the device was told, all of a time within the dream, and none after the wearer has withdrawn. */
    private void isKeptOnce(Sent sent) {
        UUID device = sent.call().about();
        long kept = sent.agreed().stream()
                .filter(seq -> readings.contains(new Reading(device, sent.boot(), seq)))
                .count();
        Receipt receipt = sent.receipt();
        boolean settled = sent.call().attempts().stream().allMatch(attempt -> attempt.status() > 0);
        if (receipt != null
                && (kept < receipt.kept()
                        || (settled && kept > receipt.kept() + receipt.before())
                        || (kept < sent.agreed().size() && wasInTheDream(sent.call())))) {
            isBroken("G17", "%d readings of %s are kept, who was told %s".formatted(kept, device, receipt));
        }
        boolean after = history.calls(Deed.WITHDRAW).stream()
                .anyMatch(withdrawal ->
                        withdrawal.about().equals(device) && sent.call().asked() > withdrawal.acknowledged());
        if (after && kept > 0) {
            isBroken("G17", "readings of " + device + " are kept, whose wearer had withdrawn");
        }
    }

    /** Well after the start, and well before the wearer first got out. */
    private boolean wasInTheDream(Call readings) {
        Person wearer = person(readings.about());
        Instant from = Instant.MAX;
        Instant until = Instant.MAX;
        for (Line line : logs.getOrDefault(wearer.session(), List.of())) {
            boolean own = line.about().equals(wearer.enrollment()) || line.enrollment() == null;
            if (line.type().equals("SESSION_STARTED")) {
                from = line.at().plus(ROUGHLY);
            } else if (own && OUT.contains(line.type()) && line.at().isBefore(until)) {
                until = line.at().minus(ROUGHLY);
            }
        }
        return history.timeOf(readings.asked()).isAfter(from)
                && history.timeOf(readings.acknowledged()).isBefore(until);
    }

    private void nothingElseIsKept() {
        Set<Reading> agreed = history.sent().stream()
                .flatMap(sent -> sent.agreed().stream()
                        .map(seq -> new Reading(sent.call().about(), sent.boot(), seq)))
                .collect(toSet());
        readings.stream()
                .filter(reading -> !agreed.contains(reading))
                .forEach(reading -> isBroken("G17", reading + " was refused, and is kept"));
        if (readings.size() < stored.readings().size()) {
            isBroken("G17", "a reading is kept twice");
        }
    }

    /**
     * CON-07: a device is told once, at the same time as its wearer gets out of a dream that runs, and not otherwise. Who is out
     * already, and gets out for good, may be let go of by what the device was told then.
     */
    private void whoIsOutIsLetGoOnce() {
        Set<Command> explained = new HashSet<>();
        logs.values().forEach(log -> {
            boolean runs = false;
            Set<UUID> told = new HashSet<>();
            for (Line line : log) {
                switch (line.type()) {
                    case "SESSION_STARTED" -> runs = true;
                    case "SESSION_SURFACED", "SESSION_SCENE_STOPPED" -> {
                        runs = runs && !line.type().equals("SESSION_SURFACED");
                        stored.commands().stream()
                                .filter(command -> isBecauseOf(command, line))
                                .forEach(command -> {
                                    explained.add(command);
                                    told.add(command.enrollment());
                                });
                    }
                    case "ENROLLMENT_CAME_BACK" -> told.remove(line.about());
                    case "ENROLLMENT_WITHDREW", "ENROLLMENT_STEPPED_OUT", "ENROLLMENT_CAME_OUT" -> {
                        // two things may happen in one millisecond, and a command is given for one of them
                        List<Command> given = stored.commands().stream()
                                .filter(command -> isBecauseOf(command, line) && !explained.contains(command))
                                .toList();
                        explained.addAll(given);
                        boolean before = !told.add(line.about());
                        if (given.size() != (runs ? 1 : 0) && !(given.isEmpty() && before)) {
                            isBroken("CON-07", "%s was let go %d times".formatted(line.about(), given.size()));
                        }
                    }
                    default -> {
                        // nobody gets out
                    }
                }
            }
        });
        stored.commands().stream()
                .filter(command -> !explained.contains(command))
                .forEach(command -> isBroken("CON-07", command.enrollment() + " was let go without a reason"));
    }

    private boolean isBecauseOf(Command command, Line line) {
        Person wearer = person(command.enrollment());
        return command.givenAt().equals(line.at())
                && (line.about().equals(wearer.enrollment()) || line.about().equals(wearer.session()));
    }

    /** A device that asks hears of it each time, and not any more once it was told that its acknowledgement came. */
    private void isOfferedUntilAcknowledged(Command command) {
        List<Offer> offers = history.offers().stream()
                .filter(offer -> offer.device().equals(command.device()))
                .toList();
        LongStream heard = offers.stream()
                .filter(offer -> offer.commands().contains(command.id()))
                .mapToLong(Offer::answered);
        long first = heard.min().orElse(Long.MAX_VALUE);
        List<Call> acknowledgements = history.calls(Deed.ACKNOWLEDGE).stream()
                .filter(call -> call.about().equals(command.id()))
                .toList();
        long begun = acknowledgements.stream().mapToLong(Call::asked).min().orElse(Long.MAX_VALUE);
        long over =
                acknowledgements.stream().mapToLong(Call::acknowledged).min().orElse(Long.MAX_VALUE);
        if (first == Long.MAX_VALUE) {
            isBroken("CON-07", command.device() + " never heard of its command");
        }
        if (over < Long.MAX_VALUE && command.open()) {
            isBroken("G15", command.device() + " acknowledged a command that is open");
        }
        for (Offer offer : offers) {
            boolean offered = offer.commands().contains(command.id());
            if (!offered && offer.asked() > first && offer.answered() < begun) {
                isBroken("CON-07", command.device() + " did not hear again of its command");
            }
            if (offered && offer.asked() > over) {
                isBroken("CON-07", command.device() + " heard again of a command that it acknowledged");
            }
        }
    }

    private Person person(UUID enrollment) {
        return people.getOrDefault(enrollment, new Person(enrollment, enrollment, "UNKNOWN", false));
    }

    /** How long stops took at instances that ran, the shortest first, in milliseconds. */
    static List<Long> stopTimes(History history) {
        List<Long> times = new ArrayList<>();
        for (Call call : history.calls()) {
            if (call.deed().isWayOut()) {
                call.attempts().stream()
                        .filter(attempt -> !history.wasOut(attempt))
                        .forEach(attempt -> times.add(Duration.ofNanos(attempt.answered() - attempt.asked())
                                .toMillis()));
            }
        }
        Collections.sort(times);
        return times;
    }
}
