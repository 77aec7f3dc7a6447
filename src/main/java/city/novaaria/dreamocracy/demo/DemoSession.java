package city.novaaria.dreamocracy.demo;

import static city.novaaria.dreamocracy.demo.DemoPlace.absent;
import static city.novaaria.dreamocracy.demo.DemoPlace.served;
import static city.novaaria.dreamocracy.demo.DemoPlace.undecided;
import static city.novaaria.dreamocracy.demo.DemoPlace.willing;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the story, in the order of their days: one long over, one over, one in which people dream, one that
 * may start, one that may not, one open, and one planned.
 */
public enum DemoSession {
    FIRST_EVENING(
            "A first evening",
            Stage.CLOSED,
            Plan.atThePool(DemoIds.BLUE_ROOM, 12),
            Duration.ofDays(30),
            Duration.ZERO,
            "jun",
            "celia",
            willing("aya", 21),
            willing("ben", 22),
            willing("cleo", 23),
            willing("dov", 24),
            willing("esi", 25),
            willing("fen", 26),
            willing("gil", 27),
            willing("hana", 28),
            willing("ivo", 29),
            absent("kito", 30),
            willing("lia", 31)),
    YESTERDAY(
            "Yesterday's tide",
            Stage.SEEN_OFF,
            Plan.byTheTide(1),
            Duration.ofHours(26),
            Duration.ZERO,
            "noor",
            "celia",
            willing("lia", 90)),
    DREAMING(
            "Breathing with the tide",
            Stage.STARTED,
            Plan.byTheTide(2),
            Duration.ZERO,
            Duration.ofMinutes(5),
            "noor",
            "vesna",
            willing("ivo", 9),
            willing("kito", 10)),
    READY(
            "An evening in the Oasis",
            Stage.PREPARED,
            Plan.atThePool(DemoIds.BLUE_ROOM, 6),
            Duration.ZERO,
            Duration.ofHours(1),
            "jun",
            "celia",
            willing("aya", 1),
            willing("ben", 2),
            willing("cleo", 3)),
    NOT_READY(
            "A night in the Loft",
            Stage.GATHERED,
            Plan.atThePool(DemoIds.LANTERN_LOFT, 6),
            Duration.ZERO,
            Duration.ofHours(2),
            "noor",
            null,
            undecided("dov", 4),
            willing("esi", 5),
            willing("fen", 6)),
    NEXT_WEEK(
            "Next week's Oasis",
            Stage.OPENED,
            Plan.atThePool(DemoIds.BLUE_ROOM, 6),
            Duration.ZERO,
            Duration.ofDays(7),
            null,
            null,
            served("gil", 7)),
    NEXT_MONTH(
            "The Oasis in a month",
            Stage.PLANNED,
            Plan.atThePool(DemoIds.BLUE_ROOM, 6),
            Duration.ZERO,
            Duration.ofDays(30),
            null,
            null);

    private final String title;
    private final Stage last;
    private final Plan plan;
    private final Duration gathered;
    private final Duration untilPlannedStart;
    private final @Nullable String facilitator;
    private final @Nullable String second;
    private final List<DemoPlace> places;

    /**
     * @param gathered how long ago people came, or it was the day on which the story ends
     * @param untilPlannedStart how long after that it was to start
     */
    DemoSession(
            String title,
            Stage last,
            Plan plan,
            Duration gathered,
            Duration untilPlannedStart,
            @Nullable String facilitator,
            @Nullable String second,
            DemoPlace... places) {
        this.title = title;
        this.last = last;
        this.plan = plan;
        this.gathered = gathered;
        this.untilPlannedStart = untilPlannedStart;
        this.facilitator = facilitator;
        this.second = second;
        this.places = List.of(places);
    }

    /** What happens to a session, one after the other. */
    public enum Stage {
        PLANNED,
        OPENED,
        GATHERED,
        PREPARED,
        STARTED,
        SEEN_OFF,
        CLOSED
    }

    private record Plan(SanctuaryId sanctuary, UUID chamber, UUID dreamscape, int capacity, int minimumDreamers) {

        static Plan atThePool(UUID chamber, int capacity) {
            return new Plan(DemoIds.LANTERN_HALL, chamber, DemoIds.LUCID_OASIS, capacity, 2);
        }

        static Plan byTheTide(int minimumDreamers) {
            return new Plan(DemoIds.TIDEHOUSE, DemoIds.SHELL, DemoIds.TIDE_AND_BREATH, 6, minimumDreamers);
        }
    }

    /** The sessions that have come as far as this. */
    public static Stream<DemoSession> thatReached(Stage stage) {
        return Arrays.stream(values()).filter(session -> session.last.compareTo(stage) >= 0);
    }

    public SessionId id() {
        return DemoIds.session(this);
    }

    public String title() {
        return title;
    }

    public SanctuaryId sanctuary() {
        return plan.sanctuary;
    }

    public UUID chamber() {
        return plan.chamber;
    }

    public UUID dreamscape() {
        return plan.dreamscape;
    }

    public int capacity() {
        return plan.capacity;
    }

    public int minimumDreamers() {
        return plan.minimumDreamers;
    }

    public Instant startsAt(Instant now) {
        return now.minus(gathered).plus(untilPlannedStart);
    }

    /** How long ago it was so long before people came. */
    public Duration before(Duration time) {
        return gathered.plus(time);
    }

    /** How long ago it was so long after people came. */
    public Duration after(Duration time) {
        return gathered.minus(time);
    }

    public @Nullable String facilitator() {
        return facilitator;
    }

    /** The second adult on duty. */
    public @Nullable String second() {
        return second;
    }

    /** Who sees to the devices while people dream; null when nobody does. */
    public @Nullable String technologist() {
        return this == DREAMING ? "kade" : null;
    }

    /** As what they are on duty. */
    public Role secondDuty() {
        return "celia".equals(second) ? Role.ORGANIZER : Role.STEWARD;
    }

    public List<DemoPlace> places() {
        return places;
    }

    /** Those who are there on the day. */
    public List<DemoPlace> present() {
        return places.stream().filter(DemoPlace::comes).toList();
    }
}
