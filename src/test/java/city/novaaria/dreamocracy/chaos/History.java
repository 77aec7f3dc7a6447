package city.novaaria.dreamocracy.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * All that people, devices and readers saw from outside, in nanoseconds of one clock: what they asked and were answered, what
 * they were told, and when an instance was out.
 */
final class History {

    private final Instant begun;
    private final long nanos;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Offer> offers = new ConcurrentLinkedQueue<>();
    private final Queue<Outage> outages = new ConcurrentLinkedQueue<>();
    private final Map<Reader, List<Told>> told = new HashMap<>();
    private final Map<UUID, List<Told>> received = new HashMap<>();

    /**
     * One request.
     *
     * @param instance which one was asked
     * @param status 0 when no answer came: then it may still happen, at any time
     */
    record Attempt(int instance, long asked, long answered, int status) {}

    /** What became of a call, as far as whoever asked can tell. */
    enum Fate {
        DONE,
        REFUSED,
        UNKNOWN
    }

    /**
     * One intention of somebody, sent under one key until its fate is known.
     *
     * @param about the session, or the enrollment, or the command
     * @param mark what only this call writes, so that it is found in the database; null when it writes nothing of its own
     */
    record Call(Deed deed, UUID about, @Nullable String mark, List<Attempt> attempts) {

        Call {
            attempts = List.copyOf(attempts);
        }

        /** After an error, asking again with the key settles it; what nobody answered may happen later. */
        Fate fate() {
            if (attempts.stream().anyMatch(attempt -> isOk(attempt.status()))) {
                return Fate.DONE;
            }
            boolean over = attempts.stream()
                    .allMatch(attempt ->
                            deed.keyed() ? attempt.status() > 0 : attempt.status() > 0 && attempt.status() < 500);
            boolean refused = over && !attempts.isEmpty() && attempts.getLast().status() < 500;
            return refused ? Fate.REFUSED : Fate.UNKNOWN;
        }

        boolean isDone() {
            return fate() == Fate.DONE;
        }

        long asked() {
            return attempts.getFirst().asked();
        }

        /** When whoever asked knew that it was done. */
        long acknowledged() {
            return attempts.stream()
                    .filter(attempt -> isOk(attempt.status()))
                    .mapToLong(Attempt::answered)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        private static boolean isOk(int status) {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Readings that a device sent.
     *
     * @param agreed the numbers of those that the wearer agreed to
     * @param refused the numbers of those that they did not agree to
     * @param receipt what the device was told in the end; null when it was told nothing
     */
    record Sent(
            Call call,
            UUID boot,
            Set<Long> agreed,
            Set<Long> refused,
            @Nullable Receipt receipt) {}

    /**
     * What became of readings.
     *
     * @param kept how many are kept since this request
     * @param before how many had come before, whether or not they are kept
     */
    record Receipt(int kept, int before) {}

    /** What a device was told to do when it asked. */
    record Offer(UUID device, long asked, long answered, Set<UUID> commands) {}

    /** From when until when an instance did not run, or was cut off. */
    record Outage(int instance, long from, long until) {}

    /**
     * Somebody who follows a session.
     *
     * @param enrollment their own one; null for who has none
     * @param number tells several streams of one person apart
     * @param everywhere they follow all that concerns them; of that, what happens in the session
     */
    record Reader(String who, UUID session, @Nullable UUID enrollment, boolean onDuty, int number, boolean everywhere) {

        Reader(String who, UUID session, @Nullable UUID enrollment, boolean onDuty, int number) {
            this(who, session, enrollment, onDuty, number, false);
        }

        boolean sees(Stored.Line line) {
            return switch (line.audience()) {
                case "GROUP" -> true;
                case "NEAR" ->
                    onDuty || (line.enrollment() != null && line.enrollment().equals(enrollment));
                case "SELF" -> line.enrollment() != null && line.enrollment().equals(enrollment);
                default -> onDuty;
            };
        }
    }

    /** An event as it arrived, with the last member of its id. */
    record Told(String id, String type, Instant time) {

        int number() {
            return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        }
    }

    /** Its clock shows these nanoseconds at that time. */
    History(Instant begun, long nanos) {
        this.begun = begun;
        this.nanos = nanos;
    }

    Instant timeOf(long moment) {
        return begun.plusNanos(moment - nanos);
    }

    void add(Call call) {
        calls.add(call);
    }

    void add(Sent readings) {
        sent.add(readings);
    }

    void add(Offer offer) {
        offers.add(offer);
    }

    void add(Outage outage) {
        outages.add(outage);
    }

    /** Who follows and is told nothing is remembered, too. */
    synchronized void follows(Reader reader) {
        told.putIfAbsent(reader, new ArrayList<>());
    }

    synchronized void add(Reader reader, Told event) {
        told.computeIfAbsent(reader, _ -> new ArrayList<>()).add(event);
    }

    /** What came to the webhook about a session, in that order. */
    synchronized void receive(UUID session, Told event) {
        received.computeIfAbsent(session, _ -> new ArrayList<>()).add(event);
    }

    synchronized List<Told> received(UUID session) {
        return List.copyOf(received.getOrDefault(session, List.of()));
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(Deed deed) {
        return calls.stream().filter(call -> call.deed() == deed).toList();
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    List<Offer> offers() {
        return List.copyOf(offers);
    }

    synchronized Map<Reader, List<Told>> told() {
        return Map.copyOf(told);
    }

    boolean wasOut(Attempt attempt) {
        return outages.stream()
                .anyMatch(outage -> outage.instance() == attempt.instance()
                        && outage.from() <= attempt.answered()
                        && attempt.asked() <= outage.until());
    }
}
